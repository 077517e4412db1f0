"""The figures that a finished page states: marks in its text become `<data>` elements, or go.

Only running text and cells can hold an element. In an attribute, a title, an option or a script just the text
is left; in a drawing a label that is one figure carries its id itself.
"""

from __future__ import annotations

import re

from site_builder.formats.marks import MARK, OPEN, Mark, mark_of, unmarked, with_marks

_NO_ELEMENTS = re.compile(
    r"<(?P<name>script|style|title|textarea|option)\b.*?</(?P=name)>|<svg\b.*?</svg>|<[^>]*>", re.DOTALL
)
_NOTED = re.compile(r'data-erratum="([^"]*)"')
_CORRECTION = re.compile(r'\s*<li data-correction="(?P<id>[^"]*)">.*?</li>', re.DOTALL)
_EXPLAINED = re.compile(r"\s*<!--uitleg-->(?P<inside>.*?)<!--/uitleg-->", re.DOTALL)
_CORRECTIONS = re.compile(r"\s*<!--verbeteringen-->(?P<inside>.*?)<!--/verbeteringen-->", re.DOTALL)
_LABEL = re.compile(rf"(<(?:text|tspan)\b[^>]*)>\s*({MARK.pattern})\s*(?=</)")


def with_figures(html: str) -> str:
    """The page with `<data value="…" data-figure="…">` around each figure that it states."""
    if OPEN not in html:
        return html
    parts, end = [], 0
    for found in _NO_ELEMENTS.finditer(html):
        parts.append(with_marks(html[end : found.start()], _element))
        inside = found[0]
        if inside.startswith("<svg"):
            inside = _LABEL.sub(_label, inside)
        parts.append(unmarked(inside))
        end = found.end()
    parts.append(with_marks(html[end:], _element))
    return "".join(parts)


def with_own_corrections(html: str) -> str:
    """The page with the corrections of the figures that it states, or of what those follow from; no others.

    A view cannot know which figures its page will state, so it gives every correction of the year, and the
    way to how figures were computed, which goes from a page that states none.
    """
    stated = set(_NOTED.findall(html))

    def kept(found: re.Match[str]) -> str:
        return found[0] if not found["id"] or found["id"] in stated else ""

    def block(found: re.Match[str]) -> str:
        inside = _CORRECTION.sub(kept, found["inside"])
        return f"\n{inside.strip()}" if "<li" in inside else ""

    made = _CORRECTIONS.sub(block, html)
    stating = "data-figure=" in made
    return _EXPLAINED.sub(lambda found: f"\n{found['inside'].strip()}" if stating else "", made)


def _element(mark: Mark) -> str:
    # The value, the text and the note were escaped with the text that they stand in.
    note = (
        f' <small class="erratum-note" data-erratum="{mark.about}">({mark.note})</small>' if mark.note else ""
    )
    return f'<data value="{mark.value}" data-figure="{mark.id}">{mark.text}</data>{note}'


def _label(found: re.Match[str]) -> str:
    mark = mark_of(found)
    return f'{found[1]} data-figure="{mark.id}" data-value="{mark.value}">{mark.text}'
