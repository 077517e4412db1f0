"""A closed year computed again from its own records: whether this program finds what was frozen."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from site_builder.closed_year.figures import Figure
from site_builder.closing.figures import rows, year_figures
from site_builder.exports.open_data import resources
from site_builder.exports.tables import PLAIN, unguarded
from site_builder.figures.figures import Figures
from site_builder.figures.first_edition import ids_of
from site_builder.figures.precision import DECIMALS
from site_builder.formats import decimal_text, round_half_up
from site_builder.frozen import frozen
from site_builder.load import Closed
from site_builder.model import tie

Row = Mapping[str, str]
FIGURES = "figures.csv"
Same = Callable[[str | None, str | None], bool]
"""Whether what was frozen is what is found now."""


@frozen
class Difference:
    """One figure or cell that is not what it was; None is unknown, or not there at all.

    `where` is the name of a figure, or `table.csv` with the row; `what` says in Dutch what it is.
    """

    where: str
    what: str
    frozen: str | None
    now: str | None


@frozen
class Verdict:
    """What became of one year. `figures` and `cells` were compared; `added` are figures that are new."""

    year: int
    figures: int
    cells: int
    added: int
    differences: tuple[Difference, ...]


def verify(closed: Closed, earlier: Sequence[Closed] = ()) -> Verdict:
    """Compute a year again and compare each frozen figure and each cell of its tables.

    What a newer program computes besides is no difference: a new figure, a new table or a new column. Of a
    figure of the first edition the number is compared with that of the figure that it is called now, to six
    decimals, which is how exactly figures are published since; what stood beside it then is a cell of the
    tables. `earlier` are the years closed before it.
    """
    model = tie(closed.records)
    told = year_figures(model, {one.year: tie(one.records) for one in earlier})
    first = any("/" in figure.id for figure in closed.figures)
    same = _same_number if first else _same
    now = {figure.id: figure for figure in rows(told, model)}
    names = {figure.id: ids_of(figure.id, model) for figure in closed.figures}
    differences: list[Difference] = []
    for figure in closed.figures:
        differences += (
            _number(figure, names[figure.id], told) if first else _figure(figure, now.get(figure.id))
        )
    tables = {resource.file: resource.content for resource in resources(model, told)}
    if first:
        # What the first edition called the table of figures lives on under this name.
        tables[FIGURES] = tables["indicator_years.csv"]
    keys = _keys(closed.files.get("datapackage.json", b"{}"))
    cells = 0
    for name, content in sorted(closed.files.items()):
        if name.endswith(".csv"):
            old = _rows(content)
            cells += sum(len(row) for row in old)
            differences += _table(keys.get(name, ()), old, _rows(tables.get(name, b"")), name, same)
    added = len(now.keys() - {name for known in names.values() for name in known})
    return Verdict(closed.year, len(closed.figures), cells, added, tuple(differences))


def _number(frozen: Figure, names: Sequence[str], told: Figures) -> Iterator[Difference]:
    """The number of a figure of the first edition, which counted none where nothing was reported."""
    known = [told.by_id[name].number for name in names if name in told.by_id]
    now = None if not known or known[0] is None else decimal_text(known[0])
    if not _same_number(frozen.value, now) and (frozen.value, now) != ("0", None):
        yield Difference(frozen.id, frozen.title, frozen.value, now)


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
        if value != now.parts.get(name):
            yield Difference(frozen.id, f"{frozen.title}: {name}", value, now.parts.get(name))


def _same(frozen: str | None, now: str | None) -> bool:
    return frozen == now


def _same_number(frozen: str | None, now: str | None) -> bool:
    """Whether two texts are equal, or stand for numbers that are published as the same number."""
    if frozen == now or frozen is None or now is None:
        return frozen == now
    try:
        old, new = Decimal(frozen), Decimal(now)
        canonical = (decimal_text(old), decimal_text(new)) == (frozen, now)
        return canonical and round_half_up(old, DECIMALS) == round_half_up(new, DECIMALS)
    except (InvalidOperation, ValueError):
        return False


def _coverage(figure: Figure) -> str:
    return f"{figure.known} van {figure.of}"


def _keys(descriptor: bytes) -> Mapping[str, Sequence[str]]:
    """The columns that tell the rows of each table apart, by the name of its file."""
    data = json.loads(descriptor)
    return {one["path"]: one["schema"].get("primaryKey", ()) for one in data.get("resources", ())}


def _rows(content: bytes) -> list[Row]:
    """The rows without what keeps a spreadsheet from running them: that is done better than it once was."""
    rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
    return [{name: unguarded(value, PLAIN.separator) for name, value in row.items()} for row in rows]


def _table(key: Sequence[str], old: list[Row], new: list[Row], name: str, same: Same) -> Iterator[Difference]:
    before, after = _named(key, old), _named(key, new)
    for row, values in before.items():
        where = f"{name}, {row}"
        if row not in after:
            yield Difference(where, "deze rij is er niet meer", ", ".join(values.values()), None)
            continue
        for column, value in values.items():
            now = after[row].get(column, "")
            if not same(value, now):
                yield Difference(where, f"kolom {column}", value or None, now or None)
    if name == FIGURES:
        # A figure that the program learned to make since is counted as added, and differs from nothing.
        return
    for row, values in after.items():
        if row not in before:
            yield Difference(f"{name}, {row}", "deze rij was er niet", None, ", ".join(values.values()))


def _named(key: Sequence[str], rows: list[Row]) -> Mapping[str, Row]:
    """The rows by what tells them apart: their key, or else their number."""
    if not key:
        return {f"rij {number}": row for number, row in enumerate(rows, start=2)}
    return {" ".join(row.get(column, "") for column in key): row for row in rows}
