"""Words of the trade on a finished page: the first mention of each tells what it means, one tap away.

No page does anything for it. A word of `programme/terms.yaml` that stands in a paragraph or a description
becomes a button that opens a small note (the browser's own popover, so without JavaScript), and the notes
stand at the end of the page. Headings, links, tables and drawings stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import escape

from site_builder.records.terms import Term

_APART = ("a", "button", "code", "data", "h1", "h2", "h3", "h4", "label", "pre", "summary", "svg", "table")
"""What holds no text to explain, or can hold no button."""
_HOLDER = re.compile(r"<(?P<name>p|dd|table)\b")
"""What holds running text, or a table, in which nothing is explained. None stands in another of its kind."""
_TAG = re.compile(rf"<(?P<end>/?)(?:{'|'.join(_APART)})\b[^>]*+>")
"""Our templates and Markdown write tags in small letters."""


def with_terms(html: str, terms: Sequence[Term], every: str) -> str:
    """The page with the first mention of each term explained; `every` is the link to all of them."""
    begin, end = html.find("<main"), html.rfind("</main>")
    if not terms or begin < 0:
        return html
    forms = tuple((term.id, term.name, *term.also) for term in terms)
    met: set[str] = set()
    parts: list[str] = []
    done, place = 0, begin
    while holder := _HOLDER.search(html, place, end):
        start, name = holder.start(), holder["name"]
        stop = html.find(f"</{name}>", start, end)
        place = end if stop < 0 else stop
        if name == "table":
            continue
        for at, word, after, term in _mentions(forms, html[start:place]):
            if term in met:
                continue
            met.add(term)
            made = f'<button type="button" class="term" popovertarget="begrip-{term}">{word}</button>'
            # A line may begin behind a button, and never with a full stop.
            told = f'<span class="term-end">{made}{after}</span>' if after else made
            parts += (html[done : start + at], told)
            done = start + at + len(word) + len(after)
    notes = [_note(term, every) for term in terms if term.id in met]
    return "".join((*parts, html[done:end], *notes, html[end:]))


@lru_cache(maxsize=1 << 12)
def _mentions(forms: tuple[tuple[str, ...], ...], html: str) -> tuple[tuple[int, str, str, str], ...]:
    """The first mention of each term in a paragraph: its place, the word, the stop behind it, and the term.

    Most paragraphs stand on many pages, and most mention nothing.
    """
    pattern, ids = _pattern(forms)
    found: dict[str, tuple[int, str, str, str]] = {}
    place, apart = 0, 0
    tags = [(tag.start(), tag.end(), -1 if tag["end"] else 1) for tag in _TAG.finditer(html)]
    for start, end, step in (*tags, (len(html), len(html), 0)):
        if not apart:
            for word in pattern.finditer(html, place, start):
                term = ids.get((word["word"] or "").casefold())
                if term is not None:
                    found.setdefault(term, (word.start(), word["word"], word["after"], term))
        place, apart = end, apart + step
    return tuple(found.values())


@lru_cache
def _pattern(terms: tuple[tuple[str, ...], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds a tag, or any form of any term with the stop behind it, the longest first; and whose it is.

    Capitals stay capitals.
    """
    ids = {escape(form).casefold(): name for name, *forms in terms for form in forms}
    forms = sorted((escape(form) for _, *own in terms for form in own), key=len, reverse=True)
    spelled = "|".join(re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in forms)
    # Looking at the first letter alone passes most of a text by.
    first = "".join(
        sorted({re.escape(each) for form in forms for each in (form[0].lower(), form[0].upper())})
    )
    word = rf"(?<![\w&-])(?=[{first}])(?P<word>{spelled})(?![\w@-])"
    return re.compile(rf"<[^>]*+>|{word}(?P<after>[.,;:!?)]*)"), ids


def _note(term: Term, every: str) -> str:
    return (
        f'<div class="note" id="begrip-{term.id}" popover data-unsought>\n'
        f"<p><strong>{escape(term.name)}</strong></p>\n<p>{escape(term.text.strip())}</p>\n"
        f'<p><a href="{escape(every)}#{term.id}">Alle begrippen</a></p>\n</div>\n'
    )
