"""The corrections of closed years as a table: whoever downloads a figure also finds what was put right."""

from __future__ import annotations

from site_builder.exports import keys
from site_builder.exports.columns import Column
from site_builder.exports.fields import SOURCE, fields, source_cells
from site_builder.exports.tables import ForeignKey, Table
from site_builder.figures.figures import Figures
from site_builder.figures.first_edition import ids_of
from site_builder.figures.years import Told
from site_builder.records.errata import Erratum
from site_builder.records.proof import Response


def errata_table(figures: Figures) -> Table:
    """Every erratum, by year and then as in its file; the figure by the id that it has now."""
    answered = fields(Response, "respond_by", "answer", "answered", optional=True)
    date, own = fields(Erratum, "date"), fields(Erratum, "record", "frozen", "right", "reason")
    return Table(
        "errata",
        "Verbeteringen in gesloten jaren",
        "Eén rij per verbetering. In het gesloten jaar zelf blijft staan wat er stond.",
        (
            Column("year", "Jaar", "Het gesloten jaar.", "integer", required=True),
            *(keys.NUMBER, *date.columns),
            Column("figure", "Cijfer", "De naam van het cijfer, zoals in de tabel figures."),
            *(*own.columns, *SOURCE, *answered.columns),
        ),
        tuple(
            (
                *(year, number, *date.cells(erratum), _figure(figures, told, erratum)),
                *(*own.cells(erratum), *source_cells(erratum.source), *answered.cells(erratum.response)),
            )
            for year, told in figures.years.closed.items()
            for number, erratum in enumerate(told.errata, start=1)
        ),
        key=("year", "number"),
        foreign_keys=(ForeignKey(("figure",), "figures", ("id",)),),
    )


def _figure(figures: Figures, told: Told, erratum: Erratum) -> str | None:
    named = ids_of(erratum.figure, told.model) if erratum.figure is not None else ()
    return next((name for name in named if figures.named(name) is not None), None)
