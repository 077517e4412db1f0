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

_TOLD = ("p", "dd")
"""What holds running text."""
_APART = ("a", "button", "code", "data", "h1", "h2", "h3", "h4", "label", "pre", "summary", "svg", "table")
"""What holds no text to explain, or can hold no button."""
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>{'|'.join((*_TOLD, *_APART))})\b[^>]*+>")
"""Our templates and Markdown write tags in small letters."""


def with_terms(html: str, terms: Sequence[Term], every: str) -> str:
    """The page with the first mention of each term explained; `every` is the link to all of them."""
    begin, end = html.find("<main"), html.rfind("</main>")
    if not terms or begin < 0:
        return html
    pattern, ids = _pattern(tuple((term.id, term.name, *term.also) for term in terms))
    met: list[str] = []

    def button(found: re.Match[str]) -> str:
        word, after = found["word"], found["after"]
        name = ids.get(word.casefold()) if word else None
        if name is None or name in met:
            return found[0]
        met.append(name)
        made = f'<button type="button" class="term" popovertarget="begrip-{name}">{word}</button>'
        # A line may begin behind a button, and never with a full stop.
        return f'<span class="term-end">{made}{after}</span>' if after else made

    parts, done, place, told, apart = [], 0, begin, 0, 0
    for tag in _TAG.finditer(html, begin, end):
        if told and not apart and place < tag.start():
            parts += [html[done:place], pattern.sub(button, html[place : tag.start()])]
            done = tag.start()
        place, step = tag.end(), -1 if tag["end"] else 1
        if tag["name"] in _TOLD:
            told += step
        else:
            apart += step
    notes = [_note(term, every) for term in terms if term.id in met]
    return "".join((*parts, html[done:end], *notes, html[end:]))


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
