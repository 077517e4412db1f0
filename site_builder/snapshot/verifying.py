"""A closed year computed again from its own records: whether this program finds what was frozen."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.exports.datapackage import resources
from site_builder.frozen.figures import Figure
from site_builder.load import Closed
from site_builder.model import tie
from site_builder.snapshot.figures import figures

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure or cell that is not what it was; None is unknown, or not there at all.

    `where` is the name of a figure, or `table.csv` with the row; `what` says in Dutch what it is.
    """

    where: str
    what: str
    frozen: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one year. `figures` and `cells` were compared; `added` are figures that are new."""

    year: int
    figures: int
    cells: int
    added: int
    differences: tuple[Difference, ...]


def verify(closed: Closed) -> Verdict:
    """Compute a year again and compare each frozen figure and each cell of its tables.

    What a newer program computes besides is no difference: a new figure, a new table or a new column.
    """
    model = tie(closed.records)
    now = {figure.id: figure for figure in figures(model)}
    differences = [one for figure in closed.figures for one in _figure(figure, now.get(figure.id))]
    tables = {resource.file: resource.content for resource in resources(model)}
    keys = _keys(closed.files.get("datapackage.json", b"{}"))
    cells = 0
    for name, content in sorted(closed.files.items()):
        if name.endswith(".csv"):
            old = _rows(content)
            cells += sum(len(row) for row in old)
            differences += _table(name, keys.get(name, ()), old, _rows(tables.get(name, b"")))
    added = len(now.keys() - closed.figures.by_id.keys())
    return Verdict(closed.year, len(closed.figures), cells, added, tuple(differences))


def _figure(frozen: Figure, now: Figure | None) -> Iterator[Difference]:
    if now is None:
        yield Difference(frozen.id, f"{frozen.title}: dit cijfer is er niet meer", frozen.value, None)
        return
    if frozen.value != now.value:
        yield Difference(frozen.id, frozen.title, frozen.value, now.value)
    if frozen.unit and frozen.unit != now.unit:
        yield Difference(frozen.id, f"{frozen.title}: eenheid", frozen.unit, now.unit)
    if frozen.of is not None and (frozen.known, frozen.of) != (now.known, now.of):
        yield Difference(frozen.id, f"{frozen.title}: dekking", _coverage(frozen), _coverage(now))
    for name, value in frozen.parts.items():
        if now.parts.get(name) != value:
            yield Difference(frozen.id, f"{frozen.title}: {name}", value, now.parts.get(name))


def _coverage(figure: Figure) -> str:
    return f"{figure.known} van {figure.of}"


def _keys(descriptor: bytes) -> Mapping[str, Sequence[str]]:
    """The columns that tell the rows of each table apart, by the name of its file."""
    data = json.loads(descriptor)
    return {one["path"]: one["schema"].get("primaryKey", ()) for one in data.get("resources", ())}


def _rows(content: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def _table(name: str, key: Sequence[str], old: list[Row], new: list[Row]) -> Iterator[Difference]:
    before, after = _named(key, old), _named(key, new)
    for row, values in before.items():
        where = f"{name}, {row}"
        if row not in after:
            yield Difference(where, "deze rij is er niet meer", ", ".join(values.values()), None)
            continue
        for column, value in values.items():
            now = after[row].get(column, "")
            if now != value:
                yield Difference(where, f"kolom {column}", value or None, now or None)
    for row, values in after.items():
        if row not in before:
            yield Difference(f"{name}, {row}", "deze rij was er niet", None, ", ".join(values.values()))


def _named(key: Sequence[str], rows: list[Row]) -> Mapping[str, Row]:
    """The rows by what tells them apart: their key, or else their number."""
    if not key:
        return {f"rij {number}": row for number, row in enumerate(rows, start=2)}
    return {" ".join(row.get(column, "") for column in key): row for row in rows}
