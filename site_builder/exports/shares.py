"""What the open tables say of one municipality: the same columns, only its own rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from site_builder.exports.tables import Row, Table


def own_rows(
    tables: Iterable[Table], slugs: Sequence[str], names: Collection[str]
) -> Mapping[str, tuple[Table, ...]]:
    """Per municipality the tables that can hold rows of it, also those that hold none. Linear in the rows.

    Keys to tables that are not among `names` are left out, so that what is left is whole by itself.
    """
    own = [(table, place) for table in tables if (place := _place(table)) is not None]
    found: dict[str, list[Table]] = {slug: [] for slug in slugs}
    for table, place in own:
        rows: dict[str, list[Row]] = {slug: [] for slug in slugs}
        for row in table.rows:
            # A decision of the whole region is of no municipality, and has no row here.
            if (slug := row[place]) in rows:
                rows[str(slug)].append(row)
        keys = tuple(key for key in table.foreign_keys if key.table in names and not key.loose)
        for of, own_rows in rows.items():
            found[of].append(replace(table, rows=tuple(own_rows), foreign_keys=keys))
    return {slug: tuple(tables) for slug, tables in found.items()}


def shared(tables: Iterable[Table]) -> tuple[Table, ...]:
    """The tables that a municipality has a share of."""
    return tuple(table for table in tables if _place(table) is not None)


def _place(table: Table) -> int | None:
    """Where a table names the municipality of a row; None for a table about something else."""
    wanted = "slug" if table.name == "municipalities" else "municipality"
    return next((place for place, column in enumerate(table.columns) if column.name == wanted), None)
