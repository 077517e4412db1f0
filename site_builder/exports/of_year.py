"""The rows of a table that speak of one year, for a document about that year alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from site_builder.exports.tables import Cell, Table


def of_year(table: Table, year: int) -> Table:
    """The rows whose `year` or, without that column, `date` lies in the year; none for any other table."""
    names = [column.name for column in table.columns]
    place = next((names.index(name) for name in ("year", "date") if name in names), None)
    rows = () if place is None else tuple(row for row in table.rows if _year(row[place]) == year)
    return replace(table, rows=rows)


def _year(cell: Cell) -> Cell:
    return cell.year if isinstance(cell, date) else cell
