"""Tables of the projects: what they are, what was measured, and what was done with which material."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.tables import Row, Table
from site_builder.measures.values import PHASE_ORDER, history, value_in
from site_builder.model import Model, ProjectEntry
from site_builder.records.plan import Indicator
from site_builder.records.project import MaterialUse, Measurement, Project, Tender, Tool

VERDICTS = {
    "met": "Haalt het niveau, of voldoet aan het convenant",
    "below": "Haalt het niveau niet, of voldoet niet aan het convenant",
    "untestable": "Niet te toetsen: gemeten met een andere weegset dan het niveau",
    "no_level": "Gemeten, maar er is geen niveau",
    "not_applicable": "Geldt niet: er is niets gesloopt",
}


def project_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the projects; rows by municipality and name of the project."""
    return (_projects(model), _measurements(model), _materials(model))


def _projects(model: Model) -> Table:
    columns = (
        keys.MUNICIPALITY,
        keys.SLUG_COLUMN,
        of(Project, "name"),
        of(Project, "type", labels=keys.type_names(model.project_types)),
        of(Project, "phase"),
        of(Project, "status"),
        Column(
            "counts",
            "Telt mee",
            "true als het project meetelt in de cijfers: geen concept, niet gestopt en verder dan een idee.",
            "boolean",
            required=True,
        ),
        of(Project, "location"),
        of(Project, "summary"),
        of(Project, "tendered"),
        of(Project, "started"),
        of(Project, "delivered"),
        of(Tender, "procedure"),
        of(Tender, "contract"),
        of(Tender, "circular"),
        of(Tender, "criteria"),
        Column("lessons", "Lessen", "Wat een volgend project hiervan leert.", many=True),
        Column("sources", "Bronnen", "De namen van de bronnen, met het webadres als dat er is.", many=True),
    )
    return Table(
        "projects",
        "Projecten",
        "Eén rij per project, ook als het niet meetelt in de cijfers.",
        columns,
        tuple(_project(project) for project in model.projects),
        key=("municipality", "slug"),
        foreign_keys=(keys.TO_MUNICIPALITY,),
    )


def _project(project: ProjectEntry) -> Row:
    record = project.record
    tender = record.tender
    return (
        project.municipality,
        project.slug,
        record.name,
        record.type,
        record.phase,
        record.status,
        project.counts,
        record.location,
        record.summary,
        record.tendered,
        record.started,
        record.delivered,
        tender.procedure if tender else None,
        tender.contract if tender else None,
        tender.circular if tender else None,
        tender.criteria if tender else None,
        record.lessons,
        tuple(f"{one.title} ({one.url})" if one.url else one.title for one in record.sources),
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
            "De weegset of de functionele eenheid. Waarden met een ander kenmerk zijn niet te vergelijken.",
        ),
        Column(
            "verdict",
            "Oordeel",
            "Getoetst aan het niveau van het jaar van de meting.",
            required=True,
            labels=VERDICTS,
        ),
        Column("level", "Niveau", "Het niveau waaraan is getoetst. Leeg als dat er niet was.", "number"),
        Column(
            "latest",
            "Telt als stand",
            "true bij de meting uit de laatste fase. Die telt voor de stand van het project.",
            "boolean",
            required=True,
        ),
        Column("tool", "Programma", "Waarmee is gerekend, met de versie als die bekend is."),
        of(Measurement, "note"),
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
        foreign_keys=(keys.TO_PROJECT, keys.to("indicators", "indicator")),
    )


def _measured(model: Model, project: ProjectEntry, indicator: Indicator) -> Iterator[Row]:
    """Every value of one indicator, earliest phase first, then where it does not apply."""
    year = max((one.date.year for one in project.record.measurements), default=model.year)
    latest = value_in(project, indicator, year)
    for value in history(project, indicator, year):
        figure, level = value.figure, value.level
        yield (
            *_place(project, value.measurement, indicator),
            figure.value,
            indicator.unit,
            figure.part,
            figure.whole,
            figure.comparable or None,
            value.verdict,
            level.value if level else None,
            latest is not None and value.measurement is latest.measurement,
            tool_text(value.measurement.tool),
            value.measurement.note,
        )
    if indicator.quantity == "demolition":
        nothing = [one for one in project.record.measurements if one.no_demolition]
        newest = max(nothing, key=lambda one: (PHASE_ORDER.index(one.phase), one.date), default=None)
        for measurement in nothing:
            yield (
                *_place(project, measurement, indicator),
                None,
                indicator.unit,
                None,
                None,
                None,
                "not_applicable",
                None,
                latest is None and measurement is newest,
                tool_text(measurement.tool),
                measurement.note,
            )


def _place(project: ProjectEntry, measurement: Measurement, indicator: Indicator) -> Row:
    return (project.municipality, project.slug, measurement.phase, measurement.date, indicator.id)


def tool_text(tool: Tool | None) -> str | None:
    """A program with its version, as far as they are known."""
    if tool is None:
        return None
    return f"{tool.name} {tool.version}" if tool.version else tool.name


def _materials(model: Model) -> Table:
    return Table(
        "materials",
        "Materialen van projecten",
        "Eén rij per materiaal in een project, met wat ermee is gedaan.",
        (
            keys.MUNICIPALITY,
            keys.PROJECT,
            Column(
                "number",
                "Nummer",
                "Het hoeveelste materiaal van het project, vanaf 1.",
                "integer",
                required=True,
            ),
            of(MaterialUse, "material"),
            of(MaterialUse, "strategy"),
            of(MaterialUse, "tonnes"),
            of(MaterialUse, "note"),
        ),
        tuple(
            (*project.key, number, use.material, use.strategy, use.tonnes, use.note)
            for project in model.projects
            for number, use in enumerate(project.record.materials, start=1)
        ),
        key=("municipality", "project", "number"),
        foreign_keys=(keys.TO_PROJECT,),
    )
