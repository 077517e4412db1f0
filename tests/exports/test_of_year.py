"""The rows of one year."""

from __future__ import annotations

from datetime import date

from site_builder.documents.newsletter import of_year
from site_builder.exports.columns import Column
from site_builder.exports.tables import Row, Table


def _table(rows: tuple[Row, ...], *names: str) -> Table:
    return Table("t", "T", "Een tabel.", tuple(Column(name, name, name) for name in names), rows)


def test_by_year() -> None:
    """The column `year` decides, also where there is a date."""
    rows = ((2026, date(2027, 1, 1)), (2027, date(2026, 1, 1)))
    assert of_year(_table(rows, "year", "date"), 2026).rows == rows[:1]


def test_by_date() -> None:
    """Without a year the date does; an unknown one is of no year."""
    rows = (("a", date(2026, 12, 31)), ("b", date(2027, 1, 1)), ("c", None))
    assert of_year(_table(rows, "id", "date"), 2026).rows == rows[:1]


def test_without_either() -> None:
    """A table that speaks of no year has no rows of one."""
    assert of_year(_table((("a",),), "id"), 2026).rows == ()
