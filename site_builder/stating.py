"""The figures that a finished page states: marks in its text become `<data>` elements, or go.

Only running text and cells can hold an element. In an attribute, a title, an option or a script just the text
is left; in a drawing a label that is one figure carries its id itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from site_builder.formats.marks import CLOSE, MARK, OPEN, Mark, mark_within, unmarked

_NO_ELEMENTS = re.compile(r"<(?P<name>script|style|title|textarea|option|svg)\b.*?</(?P=name)>", re.DOTALL)
"""What can hold no element."""
_NOTED = re.compile(r'data-erratum="([^"]*)"')
_CORRECTION = re.compile(r'\s*<li data-correction="(?P<id>[^"]*)">.*?</li>', re.DOTALL)
_EXPLAINED = "<!--uitleg-->", "<!--/uitleg-->"
_CORRECTIONS = "<!--verbeteringen-->", "<!--/verbeteringen-->"
_LABEL = re.compile(rf"(<(?:text|tspan)\b[^>]*)>\s*({MARK.pattern})\s*(?=</)")


def with_figures(html: str) -> str:
    """The page with `<data value="…" data-figure="…">` around each figure that it states."""
    if OPEN not in html:
        return html
    parts, end = [], 0
    for apart in _NO_ELEMENTS.finditer(html):
        inside = apart[0]
        parts.append(_running(html[end : apart.start()]))
        parts.append(unmarked(_LABEL.sub(_label, inside) if apart["name"] == "svg" else inside))
        end = apart.end()
    return "".join((*parts, _running(html[end:])))


def _running(html: str) -> str:
    """Running text and cells with an element for each mark, and tags with the text of theirs.

    A page that explains figures has thousands of marks: they are cut out and not sought by a pattern.
    """
    before, *others = html.split(OPEN)
    parts = [before]
    in_tag = before.rfind("<") > before.rfind(">")
    for other in others:
        inside, _, after = other.partition(CLOSE)
        mark = mark_within(inside)
        if in_tag:
            parts += (mark.text, after)
            in_tag = after.rfind("<") >= after.rfind(">")
        else:
            parts += (_element(mark), after)
            in_tag = after.rfind("<") > after.rfind(">")
    return "".join(parts)


def _element(mark: Mark) -> str:
    # The value, the text and the note were escaped with the text that they stand in.
    note = (
        f' <small class="erratum-note" data-erratum="{mark.about}">({mark.note})</small>' if mark.note else ""
    )
    return f'<data value="{mark.value}" data-figure="{mark.id}">{mark.text}</data>{note}'


def with_own_corrections(html: str) -> str:
    """The page with the corrections of the figures that it states, or of what those follow from; no others.

    A view cannot know which figures its page will state, so it gives every correction of the year, and the
    way to how figures were computed, which goes from a page that states none.
    """
    stated = set(_NOTED.findall(html)) if "data-erratum=" in html else set()

    def kept(found: re.Match[str]) -> str:
        return found[0] if not found["id"] or found["id"] in stated else ""

    def block(inside: str) -> str:
        inside = _CORRECTION.sub(kept, inside)
        return inside if "<li" in inside else ""

    made = _between(_CORRECTIONS, block, html)
    stating = "data-figure=" in made
    return _between(_EXPLAINED, lambda inside: inside if stating else "", made)


def _between(marks: tuple[str, str], shown: Callable[[str], str], html: str) -> str:
    """The page with what is shown of each part between two marks, on a line of its own or nowhere."""
    before, found, after = html.partition(marks[0])
    parts = [before]
    while found:
        inside, _, rest = after.partition(marks[1])
        inside = shown(inside).strip()
        parts[-1] = parts[-1].rstrip()
        before, found, after = rest.partition(marks[0])
        parts += [f"\n{inside}" if inside else "", before]
    return "".join(parts)


def _label(found: re.Match[str]) -> str:
    mark = mark_within(found[2][1:-1])
    return f'{found[1]} data-figure="{mark.id}" data-value="{mark.value}">{mark.text}'
