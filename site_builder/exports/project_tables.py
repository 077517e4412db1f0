"""Tables of the projects: what they are, what was measured, and what was done with which material."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.fields import fields
from site_builder.exports.project_details import materials_table
from site_builder.exports.proof_tables import proof_tables
from site_builder.exports.tables import Cell, Row, Table
from site_builder.measures.proof import rung_of_value
from site_builder.measures.values import PHASE_ORDER, history, reference, value_in
from site_builder.model import Model, ProjectEntry
from site_builder.phrases.proof import RUNGS
from site_builder.quantities import quantity_of
from site_builder.records.measurement import Measurement, Tool
from site_builder.records.plan import Indicator
from site_builder.records.project import Costs, Project, Size, Tender

VERDICTS = {
    "met": "Gehaald",
    "below": "Niet gehaald",
    "untestable": "Niet te toetsen",
    "no_level": "Geen prestatieniveau",
    "not_applicable": "Geldt niet",
    "reference": "Referentie",
}
VERDICTS_MEAN = (
    "Gehaald is ook: voldoet aan het convenant, of een ja. Niet te toetsen is wat met een andere "
    "rekenregel dan het prestatieniveau is gemeten."
)


def project_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the projects; rows by municipality and name of the project."""
    return (_projects(model), _measurements(model), materials_table(model), *proof_tables(model))


def _projects(model: Model) -> Table:
    named, now = fields(Project, "name"), fields(Project, "phase", "status")
    told = fields(Project, "location", "summary", "tendered", "started", "delivered")
    way, size = fields(Project, "framework", "practice", "lesson_subjects", "tools"), fields(Size, "m2", "m")
    costs = fields(
        Costs, band="costs", difference_percent="costs_difference", life_cycle="life_cycle", note="costs_note"
    )
    tender = fields(Tender, "procedure", "contract", "circular", "criteria", "planned")
    return Table(
        "projects",
        "Projecten",
        "Eén rij per project, ook als het niet meetelt in de cijfers.",
        (
            *(keys.MUNICIPALITY, keys.SLUG_COLUMN, *named.columns),
            *(keys.project_type(model.project_types), *now.columns),
            Column(
                "counts",
                "Telt mee",
                "true als het project meetelt in de cijfers: geen concept, niet gestopt en verder dan een "
                "idee.",
                "boolean",
                required=True,
            ),
            *(*told.columns, *tender.columns, *way.columns, *size.columns, *costs.columns),
            Column("lessons", "Lessen", "Wat een volgend project hiervan leert.", many=True),
            Column(
                "sources", "Bronnen", "De namen van de bronnen, met het webadres als dat er is.", many=True
            ),
        ),
        tuple(
            (
                *(*project.key, *named.cells(project.record)),
                *(project.record.type, *now.cells(project.record), project.counts),
                *(*told.cells(project.record), *tender.cells(project.record.tender)),
                *(*way.cells(project.record), *size.cells(project.record.size)),
                *costs.cells(project.record.costs),
                project.record.lessons,
                tuple(
                    f"{source.title} ({source.url})" if source.url else source.title
                    for source in project.record.sources
                ),
            )
            for project in model.projects
        ),
        key=("municipality", "slug"),
        foreign_keys=(keys.TO_MUNICIPALITY,),
    )


def _measurements(model: Model) -> Table:
    columns = (
        keys.MUNICIPALITY,
        keys.PROJECT,
        of(Measurement, "phase"),
        of(Measurement, "date"),
        keys.INDICATOR,
        Column(
            "value", "Waarde", "Niet afgerond. Leeg bij een oordeel en als de indicator niet geldt.", "number"
        ),
        Column("unit", "Eenheid", "De eenheid van de waarde, zoals het plan die schrijft.", required=True),
        Column(
            "part",
            "Deel",
            "De som boven de deelstreep: ton, euro of kg. Leeg als die niet bekend is.",
            "number",
        ),
        Column(
            "whole",
            "Geheel",
            "De som onder de deelstreep: ton, m² maal jaren of eenheden. Leeg als die niet bekend is.",
            "number",
        ),
        Column(
            "comparable",
            "Vergelijkbaar binnen",
            "De rekenregel of de functionele eenheid. Een ander kenmerk is niet te vergelijken.",
        ),
        Column(
            "verdict",
            "Oordeel",
            f"Getoetst aan het prestatieniveau van dat jaar. {VERDICTS_MEAN} Geldt niet: er is niets "
            "gesloopt, of geen nieuw materiaal gebruikt. Een referentie is waarmee het werk "
            "wordt vergeleken.",
            required=True,
            labels=VERDICTS,
        ),
        Column(
            "level",
            "Prestatieniveau",
            "Het prestatieniveau waaraan is getoetst. Leeg als dat er niet was.",
            "number",
        ),
        Column(
            "latest",
            "Telt als stand",
            "true bij de meting uit de laatste fase, en bij elk jaar van een raamcontract. Die telt voor de "
            "stand van het project.",
            "boolean",
            required=True,
        ),
        Column("tool", "Programma", "Waarmee is gerekend, met de versie als die bekend is."),
        of(Measurement, "note"),
        of(Measurement, "reported_by"),
        Column("proof", "Bewijs", "Hoe goed de waarde is bewezen. Leeg als er geen waarde is.", labels=RUNGS),
    )
    return Table(
        "measurements",
        "Metingen van projecten",
        "Eén rij per project, fase en indicator waarvoor is gemeten. Wat niet is gemeten, heeft geen rij.",
        columns,
        tuple(
            row
            for project in model.projects
            for indicator in model.indicators
            for row in _measured(model, project, indicator)
        ),
        key=("municipality", "project", "indicator", "phase", "date"),
        foreign_keys=(*keys.OF_PROJECT, keys.to("indicators", "indicator")),
    )


def _measured(model: Model, project: ProjectEntry, indicator: Indicator) -> Iterator[Row]:
    """Every value of one indicator, earliest phase first, then where it does not apply."""
    year = max((measurement.date.year for measurement in project.record.measurements), default=model.year)
    latest = value_in(project, indicator, year)
    counted = [one.measurement for one in (latest.years or (latest,))] if latest is not None else []

    def row(measurement: Measurement, *sums: Cell, verdict: str, level: Cell, newest: bool) -> Row:
        value, *parts = sums
        return (
            *(*project.key, measurement.phase, measurement.date, indicator.id),
            *(value, indicator.unit, *parts, verdict, level, newest),
            *(tool_text(measurement.tool), measurement.note, measurement.reported_by),
            None if verdict == "not_applicable" else rung_of_value(measurement, indicator.id, model.passed),
        )

    for value in history(project, indicator, year):
        figure, level = value.figure, value.level
        yield row(
            value.measurement,
            *(figure.value, figure.part, figure.whole, figure.comparable or None),
            verdict=value.verdict,
            level=level.value if level else None,
            newest=any(value.measurement is one for one in counted),
        )
    if (against := reference(project, indicator)) is not None:
        figure = against[1]
        sums = (figure.value, figure.part, figure.whole, figure.comparable or None)
        yield row(against[0], *sums, verdict="reference", level=None, newest=False)
    quantity = quantity_of(indicator)
    without = [
        measurement for measurement in project.record.measurements if quantity.applies(measurement) is False
    ]
    last = max(without, key=lambda at: (PHASE_ORDER.index(at.phase), at.date), default=None)
    for measurement in without:
        newest = latest is None and measurement is last
        yield row(measurement, *[None] * 4, verdict="not_applicable", level=None, newest=newest)


def tool_text(tool: Tool | None) -> str | None:
    """A program with its version, as far as they are known."""
    if tool is None:
        return None
    return f"{tool.name} {tool.version}" if tool.version else tool.name
