"""Fields of a record as columns of a table, and the same fields of one record as the cells below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.tables import Cell, ForeignKey, Row, Table
from site_builder.frozen import frozen
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.base import Record, Source
from site_builder.records.headcount import Few
from site_builder.records.municipality import Assessment

SOURCE = (keys.SOURCE_TITLE, keys.SOURCE_URL)


@frozen
class Fields:
    """The columns, and in the same order the names of the attributes that they come from."""

    columns: tuple[Column, ...]
    attributes: tuple[str, ...]

    def cells(self, record: Record | None) -> Row:
        """The cells of one record; all empty where there is none."""
        return tuple(None if record is None else _cell(getattr(record, name)) for name in self.attributes)


def fields(kind: type[Record], *names: str, optional: bool = False, **renamed: str) -> Fields:
    """Fields of a kind of record by their keys in a file; of `renamed` the column has another name.

    `optional` where the record itself may be absent from a row.
    """
    columns = {name: name for name in names} | renamed
    attributes = {field.alias or name: name for name, field in kind.model_fields.items()}
    required = False if optional else None
    return Fields(
        tuple(of(kind, name, column, required=required) for name, column in columns.items()),
        tuple(attributes[name] for name in columns),
    )


def table_of(
    names: tuple[str, str, str],
    own: Fields,
    rows: Iterable[Sequence[Any]],
    *,
    lead: tuple[Column, ...] = (),
    source: tuple[Column, ...] = (),
    key: tuple[str, ...] = (),
    foreign_keys: tuple[ForeignKey, ...] = (),
) -> Table:
    """A table with a row per record. `names` are its name, its title and what a row is.

    A row is given as the cells of `lead` with the record itself behind them; `source` are the columns of
    the record's source, if the table shows it.
    """
    return Table(
        *names,
        (*lead, *own.columns, *source),
        tuple(
            (*cells, *own.cells(record), *(source_cells(record.source, source) if source else ()))
            for *cells, record in rows
        ),
        key,
        foreign_keys,
    )


def source_cells(source: Source | None, columns: tuple[Column, ...] = SOURCE) -> Row:
    """What stands below the columns of a source."""
    return tuple(
        None if source is None else source.title if column is keys.SOURCE_TITLE else source.url
        for column in columns
    )


def each(records: Iterable[Record]) -> Iterator[tuple[Record]]:
    """Rows of records with no cells before them."""
    return ((record,) for record in records)


def numbered(*lead: Cell, records: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """Rows of records with cells before them, and the number of each from 1."""
    return ((*lead, number, record) for number, record in enumerate(records, start=1))


def each_assessment(model: Model) -> Iterator[tuple[MunicipalityEntry, Assessment]]:
    """Every assessment, drafts too: the column `status` tells them apart."""
    for entry in model.municipalities:
        for assessment in sorted(entry.its.assessments, key=lambda assessment: assessment.year):
            yield entry, assessment


def _cell(value: Any) -> Cell:
    if isinstance(value, Few):
        return str(value)
    return (tuple(map(str, value)) or None) if isinstance(value, tuple) else value


def counted_people(table: Table, model: Model, *columns: str) -> Table:
    """The table; where small numbers are not told, its columns that count people may hold words."""
    if model.records.region.settings.suppress_attendance_below is None:
        return table
    words = (replace(one, type="any", limits={}) if one.name in columns else one for one in table.columns)
    return replace(table, columns=tuple(words))
