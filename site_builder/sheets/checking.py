"""Filled-in rows against a Table Schema of the records, by frictionless (https://specs.frictionlessdata.io)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from site_builder.load.advice.explain import allowed_at
from site_builder.load.advice.wording import either, number_text, quoted
from site_builder.problems import Problem
from site_builder.records.base import PARTIAL
from site_builder.sheets.cells import Unclear, comparable
from site_builder.sheets.fields import Field, Sheet, Value
from site_builder.sheets.lines import Line
from site_builder.sheets.recognising import Table

_STANDARD = "https://datapackage.org/profiles/2.0/dataresource.json"
"""Version 2 of the standard, the first that knows exclusive limits."""
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""What stands before a text that is no value, so that no reader makes one of it."""
_TYPES = {
    "whole": "integer",
    "level": "integer",
    "number": "number",
    "percent": "number",
    "day": "date",
    "boolean": "boolean",
}
_CONSTRAINT = re.compile(r'constraint "(\w+)"')


def descriptor(sheet: Sheet, names: Sequence[str]) -> dict[str, Any]:
    """The Table Schema of a sheet, with its keys and those of its values that are among `names`."""
    keys = [{"name": _key(one), "type": "string", "constraints": {"required": True}} for one in sheet.keys]
    values = [_described(one) for one in sheet.values if one.name in names]
    return {
        "fields": [*keys, *values],
        "missingValues": [""],
        "primaryKey": [one["name"] for one in keys],
    }


def _key(field: Field) -> str:
    # A key and a value of one sheet may have the same name.
    return f"key.{field.name}"


def _described(field: Field) -> dict[str, Any]:
    kind = _TYPES.get(field.shape, "string")
    constraints: dict[str, Any] = {}
    match field.shape:
        case "level":
            constraints["enum"] = [int(level) for level in field.labels]
        case "choice":
            constraints["enum"] = list(field.labels)
        case "words":
            word = "|".join(map(re.escape, field.labels))
            constraints["pattern"] = f"^({word})(\n({word}))*$"
        case "partial":
            constraints["pattern"] = PARTIAL
        case "whole" | "number" | "percent":
            constraints |= field.limits
        case "text":
            constraints |= {
                name: limit for name, limit in field.limits.items() if (name, limit) != ("pattern", r"\S")
            }
        case _:
            pass
    described = {"name": field.name, "type": kind, "title": field.title, "description": field.about}
    return {**described, **({"constraints": constraints} if constraints else {})}


def check(lines: Sequence[Line]) -> list[Problem]:
    """Every cell that does not fit the schema of its sheet, and every row that is there twice."""
    by_table: dict[str, list[Line]] = {}
    for line in lines:
        by_table.setdefault(line.table.sheet.name, []).append(line)
    return [problem for found in by_table.values() for problem in _check(found[0].table, found)]


def _check(table: Table, lines: Sequence[Line]) -> Iterator[Problem]:
    from frictionless import Resource

    fields = [field for field in table.sheet.values if field.name in table.columns]
    schema = descriptor(table.sheet, [field.name for field in fields])
    names = [one["name"] for one in schema["fields"]]
    rows = [_row(line, fields) for line in lines]
    resource = Resource.from_descriptor(
        {"$schema": _STANDARD, "name": "rows", "data": [names, *rows], "schema": schema}
    )
    report = resource.validate(limit_errors=sum(map(len, rows)) + len(rows) + 1)
    by_name = {field.name: field for field in fields}
    told: set[tuple[int, str]] = set()
    first = {line.keys: line for line in reversed(lines)}
    for error in report.tasks[0].errors:
        number = getattr(error, "row_number", None)
        if number is None:
            # About the schema or the table as a whole: then no cell was looked at.
            raise RuntimeError(error.message)
        # The first row of what is checked holds the names.
        line = lines[number - 2]
        if error.type == "primary-key":
            yield _twice(line, first[line.keys])
            continue
        field = by_name.get(getattr(error, "field_name", ""))
        if field is not None and (line.row, field.name) not in told:
            told.add((line.row, field.name))
            yield _wrong(line, field, error.note)
    for line in lines:
        for field in fields:
            # A text that cannot be kept fits a schema all the same.
            if isinstance(line.values[field.name], Unclear) and (line.row, field.name) not in told:
                yield _wrong(line, field, "")


def _row(line: Line, fields: Sequence[Field]) -> list[object]:
    # Something new has no name yet; its row is one.
    keys = [f"{_UNREADABLE}{line.row}" if key is None else key for key in line.keys]
    return [*keys, *(_handed(line.values[field.name]) for field in fields)]


def _handed(value: Value | Unclear) -> object:
    if isinstance(value, Unclear):
        return f"{_UNREADABLE}{value.text}"
    if isinstance(value, tuple):
        return "\n".join(value) or None
    return value


def _twice(line: Line, first: Line) -> Problem:
    message = f"dit staat er twee keer: ook in rij {first.row}."
    return line.problem(
        None, message, "Elke gemeente, fase en bijeenkomst één keer.", "Verwijder een van de twee."
    )


def _wrong(line: Line, field: Field, note: str) -> Problem:
    value = line.values[field.name]
    allowed = allowed_in(line.table.sheet, field)
    if isinstance(value, Unclear):
        return line.problem(field, f"{quoted(value.text)} past hier niet.", allowed, value.hint)
    found = _CONSTRAINT.search(note)
    said = _shown(value)
    match found[1] if found else "":
        case "minimum" | "exclusiveMinimum":
            message = f"{said} is te laag."
        case "maximum":
            message = f"{said} is te hoog."
        case "maxLength":
            length, limit = number_text(len(str(value))), number_text(field.limits["maxLength"])
            return line.problem(
                field, f"deze tekst is te lang: {length} tekens.", f"Hoogstens {limit} tekens."
            )
        case _:
            message = (
                "deze tekst staat op meer dan één regel." if "\n" in str(value) else f"{said} past hier niet."
            )
    return line.problem(field, message, allowed)


def _shown(value: Value) -> str:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return comparable(value).replace(".", ",")
    return value.isoformat() if isinstance(value, date) else quoted(str(value))


def allowed_in(sheet: Sheet, field: Field) -> str:
    """What may stand in a cell, as a Dutch sentence."""
    labels: Mapping[str, str] = field.labels
    match field.shape:
        case "choice" | "boolean":
            return f"Kies uit: {either([quoted(label) for label in labels.values()])}."
        case "level":
            return f"Een niveau: {either(labels)}."
        case "words":
            return f"Een of meer van {either(labels, 'en')}, met een komma ertussen."
        case "percent":
            return "Een getal van 0 tot en met 100."
        case "day":
            return "Een datum, zoals 12-10-2026."
        case _:
            return allowed_at(sheet.place(field.path))
