"""One wide table for a spreadsheet: a row per project, and for each indicator what was measured last."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.fields import fields
from site_builder.exports.project_tables import VERDICTS
from site_builder.exports.tables import Row, Table
from site_builder.figures.figures import Figures
from site_builder.figures.projects import value_key
from site_builder.measures.values import not_applicable, value_in
from site_builder.model import Model, ProjectEntry
from site_builder.phrases.proof import RUNGS
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator
from site_builder.records.project import Costs, Project, Size, Tender

STATE = fields(Project, "phase", "status")
TOLD = fields(Project, "practice", "tendered", "started", "delivered")
TENDER, SIZE = fields(Tender, "procedure", "contract", "circular"), fields(Size, "m2", "m")
COSTS = fields(Costs, band="costs", difference_percent="costs_difference")


def wide_table(model: Model, figures: Figures) -> Table:
    """Every project in one row, also those that do not count; rows by municipality and name."""
    indicators = model.indicators
    return Table(
        "projects_wide",
        "Projecten, één rij per project",
        "Eén rij per project, met per indicator de laatste meting: de waarde, het prestatieniveau van dat "
        "jaar en het oordeel. Om te sorteren en te filteren in een rekenblad.",
        (
            *(keys.MUNICIPALITY, keys.PROJECT, keys.project_type(model.project_types), *STATE.columns),
            Column("counts", "Telt mee", "true als het meetelt in de cijfers.", "boolean", required=True),
            Column("year", "Jaar van de laatste meting", "Leeg als er nog niet is gemeten.", "integer"),
            *(*TOLD.columns, *TENDER.columns, *SIZE.columns, *COSTS.columns),
            *(column for indicator in indicators for column in _columns(indicator)),
        ),
        tuple(
            (
                *(*project.key, project.record.type, *STATE.cells(project.record), project.counts),
                max((one.date.year for one in project.record.measurements), default=None),
                *(*TOLD.cells(project.record), *TENDER.cells(project.record.tender)),
                *(*SIZE.cells(project.record.size), *COSTS.cells(project.record.costs)),
                *(
                    cell
                    for indicator in indicators
                    for cell in _cells(figures, project, indicator, model.year)
                ),
            )
            for project in model.projects
        ),
        key=("municipality", "project"),
        foreign_keys=keys.OF_PROJECT,
    )


def _columns(indicator: Indicator) -> Iterator[Column]:
    name, title = indicator.id.replace("-", "_"), indicator.name
    phase = of(Measurement, "phase", f"{name}_phase", required=False)
    yield Column(name, title, f"{indicator.unit}. Leeg: niet gemeten, of een oordeel zonder getal.", "number")
    yield Column(f"{name}_unit", f"{title}: eenheid", "De eenheid van de waarde.", required=True)
    yield Column(
        f"{name}_level", f"{title}: prestatieniveau", "Waaraan het is getoetst, als dat er was.", "number"
    )
    yield Column(f"{name}_verdict", f"{title}: oordeel", "Leeg: niet gemeten.", labels=VERDICTS)
    yield Column(f"{name}_year", f"{title}: jaar", "Wanneer het is gemeten.", "integer")
    yield Column(phase.name, f"{title}: fase", "In welke fase het is gemeten.", labels=phase.labels)
    yield Column(f"{name}_proof", f"{title}: bewijs", "Hoe goed de waarde is bewezen.", labels=RUNGS)
    yield Column(f"{name}_set", f"{title}: vergelijkbaar binnen", "De weegset of de functionele eenheid.")


def _cells(figures: Figures, project: ProjectEntry, indicator: Indicator, year: int) -> Row:
    value = value_in(project, indicator, year)
    if value is None:
        verdict = "not_applicable" if not_applicable(project, indicator, year) else None
        return (None, indicator.unit, None, verdict, None, None, None, None)
    figure = figures.at(value_key(value))
    verdict = figure.verdict or value.verdict
    comparable = value.figure.comparable or None
    proof = None if figure.rungs is None else figure.rungs.lowest
    return (
        *(figure.number, indicator.unit, figure.level, verdict, value.date.year),
        *(value.measurement.phase, proof, comparable),
    )
