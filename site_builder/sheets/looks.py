"""How a sheet looks: widths, colours, number formats and what a cell accepts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder.answers.fields import BY_CODE, Field, Shape

DARK, LIGHT, LOCKED, BAND, LINE, SOFT = "FF1F3B34", "FFFFFFFF", "FFEDEFEE", "FFE3EFE9", "FFC4CCC8", "FF44524D"
"""Colours as Excel spells them: opacity, red, green, blue."""

FACE = "Calibri"

_WIDTHS: Mapping[Shape, float] = {
    "text": 26,
    "lines": 40,
    "words": 18,
    "whole": 13,
    "number": 14,
    "percent": 14,
    "day": 13,
    "partial": 13,
    "boolean": 13,
    "choice": 18,
    "level": 30,
}
_FIXED: Mapping[Shape, float] = {"whole": 7, "day": 12, "choice": 13}
_FORMATS: Mapping[Shape, str] = {
    "whole": "0",
    "number": "General",
    "percent": "General",
    "day": "dd-mm-yyyy",
}
TEXT_FORMAT = "@"
"""The format that keeps Excel from making a date or a formula of what somebody types."""

_ERRORS: Mapping[Shape, str] = {
    "choice": "Kies een van de waarden uit de lijst.",
    "level": "Kies een van de treden uit de lijst.",
    "boolean": "Kies Ja of Nee, of laat de cel leeg.",
    "whole": "Vul een heel getal in, 0 of hoger. Weet u het niet? Laat de cel leeg.",
    "number": "Vul alleen een getal in, 0 of hoger. Weet u het niet? Laat de cel leeg.",
    "percent": "Vul een getal van 0 tot en met 100 in, zonder procentteken.",
    "day": "Vul een datum in, zoals 12-10-2026.",
}


def width(field: Field) -> float:
    """The width of a column, in characters."""
    if field.role != "value":
        return 16.0 if field.role == "key" and field.shape == "text" else _FIXED.get(field.shape, 24.0)
    longest = field.limits.get("maxLength", 0)
    return 44.0 if field.shape == "text" and longest > 1000 else _WIDTHS[field.shape]


def number_format(field: Field) -> str:
    """How Excel shows and keeps what is in a cell."""
    if field.name == "year" or field.path == ("year",):
        return "0"
    return _FORMATS.get(field.shape, TEXT_FORMAT)


def validation(field: Field, choices: str) -> Any:
    """What Excel lets somebody type in a column; None where anything goes. `choices` is a range of cells."""
    from openpyxl.worksheet.datavalidation import DataValidation

    limits: dict[str, Any]
    match field.shape:
        case "choice" | "level" | "boolean":
            limits = {"type": "list", "formula1": choices}
        case "whole":
            limits = {"type": "whole", "operator": "greaterThanOrEqual", "formula1": "0"}
        case "number":
            limits = {"type": "decimal", "operator": "greaterThanOrEqual", "formula1": "0"}
        case "percent":
            limits = {"type": "decimal", "operator": "between", "formula1": "0", "formula2": "100"}
        case "day":
            limits = {"type": "date", "operator": "greaterThan", "formula1": "32874"}
        case _:
            return None
    return DataValidation(
        **limits,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="stop",
        errorTitle="Dit past hier niet",
        error=_ERRORS[field.shape],
    )


def lines_in(value: object, wide: float) -> int:
    """About how many lines a text takes in a column that is so many characters wide."""
    if not isinstance(value, str):
        return 1
    return sum(1 + int(len(line) * 1.08 / wide) for line in value.split("\n"))


def explained(field: Field) -> str:
    """The explanation under the title of a column."""
    parts = [field.about]
    match field.shape:
        case "lines":
            parts.append("Elk punt op een eigen regel (Alt+Enter).")
        case "words":
            parts.append(f"Met een komma ertussen: {', '.join(field.labels)}.")
        case "partial" if field.role == "value":
            parts.append("Zoals 2026, 2026-10 of 2026-10-12.")
        case _:
            pass
    if field.required and field.role == "value" and field.path[0] not in BY_CODE:
        parts.append("Nodig als u " + ("deze groep" if len(field.path) > 1 else "deze rij") + " invult.")
    return " ".join(parts)
