"""How a workbook looks: widths, colours, number formats and what a cell accepts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder.answers.fields import BY_CODE, Field, Shape
from site_builder.workbooks.layout import Kind

DARK, LIGHT, LOCKED, BAND, LINE, SOFT = "accent-deep", "on-accent", "sunk", "wash", "edge", "muted"
"""Colours by their names in the style sheet of the site."""
FACE = "Calibri"
POINTS, SMALL = 15.0, 12.0
"""The height of a line of text, and of one that explains."""

_WIDTHS: Mapping[Shape, float] = {"text": 22, "lines": 30, "whole": 9, "day": 12, "partial": 12, "level": 24}
_FORMATS: Mapping[Shape, str] = {
    "whole": "0",
    "number": "General",
    "percent": "General",
    "day": "dd-mm-yyyy",
}
TEXT_FORMAT = "@"
"""The format that keeps Excel from making a date or a formula of what somebody types."""
WRITTEN: Mapping[Kind, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": DARK, "valign": "vcenter"},
    "text": {"font_color": SOFT, "text_wrap": True, "valign": "top"},
    "band": {"bold": True, "bg_color": BAND, "font_color": DARK, "text_wrap": True, "valign": "vcenter"},
    "head": {"bold": True, "bg_color": DARK, "font_color": LIGHT, "text_wrap": True, "valign": "top"},
    "row": {"text_wrap": True, "valign": "top", "border": 1, "border_color": LINE, "bg_color": LOCKED},
}
"""How a cell looks in which nobody types, by the kind of its row."""
OPEN: Mapping[str, Any] = {
    "text_wrap": True,
    "valign": "top",
    "align": "left",
    "border": 1,
    "border_color": LINE,
    "locked": False,
}

_ERRORS: Mapping[Shape, str] = {
    "choice": "Kies een van de waarden uit de lijst.",
    "level": "Kies een van de treden uit de lijst.",
    "boolean": "Kies Ja of Nee, of laat de cel leeg.",
    "whole": "Vul een heel getal in, 0 of hoger. Weet u het niet? Laat de cel leeg.",
    "number": "Vul alleen een getal in, 0 of hoger. Weet u het niet? Laat de cel leeg.",
    "percent": "Vul een getal van {minimum} tot en met {maximum} in, zonder procentteken.",
    "day": "Vul een datum in, zoals 12-10-2026.",
}


_NEW_NAME = "Staat de naam niet in de lijst? Typ hem dan zelf."


def width(field: Field) -> float:
    """The width of a column of a list, in characters."""
    long = field.shape == "text" and field.limits.get("maxLength", 0) > 1000
    return 30.0 if long else _WIDTHS.get(field.shape, 14.0)


def number_format(field: Field) -> str:
    """How Excel shows and keeps what is in a cell."""
    return _FORMATS.get(field.shape, TEXT_FORMAT)


def accepted(field: Field, choices: str) -> Mapping[str, Any] | None:
    """What Excel lets somebody type; None where anything goes. `choices` is a range of cells, or empty."""
    limits: dict[str, Any]
    if choices:
        limits = {"validate": "list", "source": f"={choices}"}
        if field.role == "value" and field.shape == "text":
            # The usual names; another one may be right too.
            told = {"error_type": "warning", "error_title": "Deze naam is nieuw", "error_message": _NEW_NAME}
            return {**limits, **told}
    elif field.shape in ("whole", "number"):
        validate = "integer" if field.shape == "whole" else "decimal"
        limits = {"validate": validate, "criteria": ">=", "value": 0}
    elif field.shape == "percent":
        least, most = field.limits["minimum"], field.limits["maximum"]
        limits = {"validate": "decimal", "criteria": "between", "minimum": least, "maximum": most}
    elif field.shape == "day":
        limits = {"validate": "date", "criteria": ">", "value": 32874}
    else:
        return None
    error = _ERRORS["choice" if choices and field.shape not in _ERRORS else field.shape]
    return {**limits, "error_title": "Dit past hier niet", "error_message": error.format_map(field.limits)}


def lines_in(value: object, wide: float) -> int:
    """About how many lines a text takes in a column that is so many characters wide."""
    if not isinstance(value, str):
        return 1
    return sum(1 + int(len(line) * 1.08 / wide) for line in value.split("\n"))


def explained(field: Field) -> str:
    """The explanation of a field."""
    parts = [field.about]
    match field.shape:
        case "lines":
            parts.append("Elk punt op een eigen regel (Alt+Enter).")
        case "words":
            parts.append(f"Met een komma ertussen: {', '.join(field.short.values())}.")
        case "partial" if field.role == "value":
            parts.append("Zoals 2026, 2026-10 of 2026-10-12.")
        case _:
            pass
    if field.required and field.role == "value" and field.path[0] not in BY_CODE:
        parts.append("Nodig als u " + ("deze groep" if len(field.path) > 1 else "dit") + " invult.")
    return " ".join(parts)
