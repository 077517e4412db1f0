"""What the open tables say of one municipality: the same columns, only its own rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from site_builder.exports.tables import Row, Table


def rows_by_owner(tables: Iterable[Table], slugs: Sequence[str]) -> Mapping[str, tuple[tuple[Row, ...], ...]]:
    """Per municipality its rows in each table that can hold some. Linear in the rows."""
    found: dict[str, list[tuple[Row, ...]]] = {slug: [] for slug in slugs}
    for table in shared(tables):
        place = _place(table)
        rows: dict[object, list[Row]] = {slug: [] for slug in slugs}
        for row in table.rows:
            # A decision of the whole region is of no municipality, and has no row here.
            if place is not None and row[place] in rows:
                rows[row[place]].append(row)
        for slug in slugs:
            found[slug].append(tuple(rows[slug]))
    return {slug: tuple(rows) for slug, rows in found.items()}


def own_tables(headings: Iterable[Table]) -> tuple[Table, ...]:
    """The tables that can hold rows of one municipality, without keys to tables that are not among them.

    So what is left is whole by itself.
    """
    own = shared(headings)
    names = {table.name for table in own}
    return tuple(
        replace(table, foreign_keys=tuple(k for k in table.foreign_keys if k.table in names and not k.loose))
        for table in own
    )


def shared(tables: Iterable[Table]) -> tuple[Table, ...]:
    """The tables that a municipality has a share of."""
    return tuple(table for table in tables if _place(table) is not None)


def _place(table: Table) -> int | None:
    """Where a table names the municipality of a row; None for a table about something else."""
    wanted = "slug" if table.name == "municipalities" else "municipality"
    return next((place for place, column in enumerate(table.columns) if column.name == wanted), None)
