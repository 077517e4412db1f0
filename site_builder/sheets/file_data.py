"""The data of a file as rows fill it: one item, one value, one group at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from site_builder.answers.fields import BY_KIND, Field, Sheet, Value
from site_builder.records.choices import MEASUREMENT_PHASES
from site_builder.sheets.lines import Line
from site_builder.source import Path

_YEAR = re.compile(r"\d{4}")


def new_item(sheet: Sheet, line: Line) -> dict[str, Any]:
    """An item of a list that holds nothing but its name."""
    if not sheet.named:
        return {}
    name = str(line.keys[-1])
    made: dict[str, Any] = {sheet.named: int(name) if sheet.named == "year" else name}
    return {**made, "levels": {}} if sheet.part == "assessments" else made


def insert(items: list[Any], made: dict[str, Any], sheet: Sheet) -> None:
    """Put a new item where it belongs: by year, by phase, or by session where those are in order."""
    if not sheet.named:
        items.append(made)
        return

    def rank(item: Any) -> Any:
        name = item[sheet.named]
        return list(MEASUREMENT_PHASES).index(name) if sheet.named == "phase" else name

    ranks = [rank(one) for one in items]
    place = next((i for i, one in enumerate(ranks) if one > rank(made)), len(items))
    items.insert(place if ranks == sorted(ranks) else len(items), made)


def put(item: dict[str, Any], path: Sequence[str], value: Any) -> None:
    """Write the value at a path, with the groups around it; take the key away where the value is None."""
    at: Any = item
    for step in path[:-1]:
        inner = _inside(at, step)
        if inner is None:
            if value is None:
                return
            inner = [] if step in BY_KIND else {}
            if isinstance(at, list):
                inner = {"kind": step}
                at.append(inner)
            else:
                at[step] = inner
        at = inner
    if value is not None:
        at[path[-1]] = value
    elif isinstance(at, list):
        at[:] = [one for one in at if one.get("kind") != path[-1]]
    else:
        at.pop(path[-1], None)


def value_at(item: object, path: Sequence[str]) -> object:
    """The value at a path; None where there is none."""
    for step in path:
        item = _inside(item, step)
    return item


def in_file(item: object, path: Sequence[str]) -> Path | None:
    """The same path with the place of an item in its list instead of its kind; None where nothing is."""
    steps: list[str | int] = []
    for step in path:
        inner = _inside(item, step)
        if inner is None:
            return None
        steps.append(item.index(inner) if isinstance(item, list) else step)
        item = inner
    return tuple(steps)


def _inside(item: object, step: str) -> Any:
    """What stands below a key, or the item of a list that is of a kind."""
    if isinstance(item, list):
        return next((one for one in item if isinstance(one, dict) and one.get("kind") == step), None)
    return item.get(step) if isinstance(item, dict) else None


def prune(item: dict[str, Any], group: Sequence[str], sheet: Sheet) -> None:
    """Take a group out when every cell about it is empty now, with what the sheet does not show of it."""
    if list(group) == ["levels"] or (group[-1] in BY_KIND and value_at(item, group)):
        return
    inside = [one for one in sheet.values if one.path[: len(group)] == tuple(group)]
    if all(value_at(item, one.path) is None for one in inside):
        put(item, group, None)


def plain(one: Field, value: Value) -> Any:
    """A value as plain data of YAML."""
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case tuple():
            return list(value)
        case str() if one.shape == "partial" and _YEAR.fullmatch(value):
            return int(value)
        case _:
            return value
