"""Filled-in rows against the limits of the records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from site_builder.answers.cells import Unclear, comparable
from site_builder.answers.fields import Field, Sheet, Value
from site_builder.load.advice.explain import allowed_at
from site_builder.load.advice.wording import either, number_text, quoted
from site_builder.problems import Problem
from site_builder.sheets.lines import Line


def check(lines: Sequence[Line]) -> list[Problem]:
    """Every cell that does not fit its field, and every row that is there twice."""
    problems: list[Problem] = []
    first: dict[tuple[str, tuple[str | None, ...]], Line] = {}
    for line in lines:
        sheet = line.sheet
        earlier = first.setdefault((sheet.name, line.keys), line)
        if earlier is not line and None not in line.keys:
            problems.append(_twice(line, earlier))
        problems += (
            line.problem(field, *refused)
            for field in sheet.values
            if field.name in line.values and (refused := _refused(sheet, field, line.values[field.name]))
        )
    return problems


def _refused(sheet: Sheet, field: Field, value: Value | Unclear) -> tuple[str, str, str] | None:
    """What is wrong with a value, what is allowed and the likely fix; None for one that fits.

    A cell was read by the shape of its field, so that only the limits are left to look at.
    """
    allowed = allowed_in(sheet, field)
    limits = field.limits
    if isinstance(value, Unclear):
        return f"{quoted(value.text)} past hier niet.", allowed, value.hint
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and not field.labels:
        least, above, most = (limits.get(name) for name in ("minimum", "exclusiveMinimum", "maximum"))
        if (least is not None and value < least) or (above is not None and value <= above):
            return f"{_shown(value)} is te laag.", allowed, ""
        if most is not None and value > most:
            return f"{_shown(value)} is te hoog.", allowed, ""
    if isinstance(value, str) and field.shape == "text":
        if len(value) > limits.get("maxLength", len(value)):
            said = f"deze tekst is te lang: {number_text(len(value))} tekens."
            return said, f"Hoogstens {number_text(limits['maxLength'])} tekens.", ""
        if not re.search(limits.get("pattern", ""), value):
            lines = "deze tekst staat op meer dan één regel."
            return lines if "\n" in value else f"{_shown(value)} past hier niet.", allowed, ""
    return None


def _twice(line: Line, first: Line) -> Problem:
    message = f"dit staat er twee keer: ook in rij {first.entry.row}."
    return line.problem(
        None, message, "Elke gemeente, fase en bijeenkomst één keer.", "Verwijder een van de twee."
    )


def _shown(value: Value) -> str:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return comparable(value).replace(".", ",")
    return value.isoformat() if isinstance(value, date) else quoted(str(value))


def allowed_in(sheet: Sheet, field: Field) -> str:
    """What may stand in a cell, as a Dutch sentence."""
    labels, limits = field.labels, field.limits
    match field.shape:
        case "choice" | "boolean":
            return f"Kies uit: {either([quoted(label) for label in labels.values()])}."
        case "level":
            return f"Een trede: {either(labels)}."
        case "words":
            return f"Een of meer van {either(list(field.short.values()), 'en')}, met een komma ertussen."
        case "percent":
            return f"Een getal van {limits['minimum']} tot en met {limits['maximum']}."
        case "day":
            return "Een datum, zoals 12-10-2026."
        case _:
            return allowed_at(sheet.place(field.path))
