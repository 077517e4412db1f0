"""The corrections of closed years as a table: who downloads a figure also finds what was put right in it."""

from __future__ import annotations

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.detail_tables import NUMBER
from site_builder.exports.tables import ForeignKey, Row, Table
from site_builder.figures.figures import Figures
from site_builder.figures.first_edition import ids_of
from site_builder.figures.years import Told
from site_builder.records.errata import Erratum


def errata_table(figures: Figures) -> Table:
    """Every erratum, by year and then as in its file; the figure by the id that it has now."""
    return Table(
        "errata",
        "Verbeteringen in gesloten jaren",
        "Eén rij per verbetering. In het gesloten jaar zelf blijft staan wat er stond.",
        (
            Column("year", "Jaar", "Het gesloten jaar.", "integer", required=True),
            NUMBER,
            of(Erratum, "date"),
            Column("figure", "Cijfer", "De naam van het cijfer, zoals in de tabel figures."),
            of(Erratum, "record"),
            of(Erratum, "frozen"),
            of(Erratum, "right"),
            of(Erratum, "reason"),
            keys.SOURCE_TITLE,
            keys.SOURCE_URL,
        ),
        tuple(
            _row(figures, told, year, number, erratum)
            for year, told in figures.years.closed.items()
            for number, erratum in enumerate(told.errata, start=1)
        ),
        key=("year", "number"),
        foreign_keys=(ForeignKey(("figure",), "figures", ("id",)),),
    )


def _row(figures: Figures, told: Told, year: int, number: int, erratum: Erratum) -> Row:
    named = ids_of(erratum.figure, told.model) if erratum.figure is not None else ()
    figure = next((name for name in named if name in figures.by_id), None)
    source = erratum.source
    return (
        year,
        number,
        erratum.date,
        figure,
        erratum.record,
        erratum.frozen,
        erratum.right,
        erratum.reason.strip(),
        source.title if source is not None else None,
        source.url if source is not None else None,
    )
