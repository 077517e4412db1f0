"""The figures that a finished page states: marks in its text become `<data>` elements, or go.

Only running text and cells can hold an element. In an attribute, a title, an option or a script just the text
is left; in a drawing a label that is one figure carries its id itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from site_builder.formats.marks import MARK, OPEN, Mark, mark_of, unmarked

_NO_ELEMENTS = re.compile(
    r"<(?P<name>script|style|title|textarea|option|svg)\b.*?</(?P=name)>"
    rf"|<[^>{OPEN}]*+{OPEN}[^>]*>|{MARK.pattern}",
    re.DOTALL,
)
"""What can hold no element, with a mark in it or not; a tag with a mark; or a mark in running text."""
_NOTED = re.compile(r'data-erratum="([^"]*)"')
_CORRECTION = re.compile(r'\s*<li data-correction="(?P<id>[^"]*)">.*?</li>', re.DOTALL)
_EXPLAINED = "<!--uitleg-->", "<!--/uitleg-->"
_CORRECTIONS = "<!--verbeteringen-->", "<!--/verbeteringen-->"
_LABEL = re.compile(rf"(<(?:text|tspan)\b[^>]*)>\s*({MARK.pattern})\s*(?=</)")


def with_figures(html: str) -> str:
    """The page with `<data value="…" data-figure="…">` around each figure that it states."""
    return _NO_ELEMENTS.sub(_stated, html) if OPEN in html else html


def _stated(found: re.Match[str]) -> str:
    inside = found[0]
    if inside.startswith(OPEN):
        return _element(mark_of(found))
    return unmarked(_LABEL.sub(_label, inside) if found["name"] == "svg" else inside)


def with_own_corrections(html: str) -> str:
    """The page with the corrections of the figures that it states, or of what those follow from; no others.

    A view cannot know which figures its page will state, so it gives every correction of the year, and the
    way to how figures were computed, which goes from a page that states none.
    """
    stated = set(_NOTED.findall(html))

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


def _element(mark: Mark) -> str:
    # The value, the text and the note were escaped with the text that they stand in.
    note = (
        f' <small class="erratum-note" data-erratum="{mark.about}">({mark.note})</small>' if mark.note else ""
    )
    return f'<data value="{mark.value}" data-figure="{mark.id}">{mark.text}</data>{note}'


def _label(found: re.Match[str]) -> str:
    mark = mark_of(found)
    return f'{found[1]} data-figure="{mark.id}" data-value="{mark.value}">{mark.text}'
