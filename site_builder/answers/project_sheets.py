"""The sheets about projects: what each is, what was measured in it, and what material it has or seeks."""

from __future__ import annotations

from site_builder.answers.fields import (
    MUNICIPALITY,
    MUNICIPALITY_NAME,
    NUMBER,
    PROJECT,
    STATUS_NOW,
    Field,
    Sheet,
    fields_below,
    value_field,
)
from site_builder.answers.named import coded, material, several
from site_builder.records.choices import WORK_PHASES
from site_builder.records.collection import Records
from site_builder.records.project import Project

COMES_FREE, NEEDED = "Komt vrij", "Materiaal nodig"
_PROJECT_NAME = Field("project_name", "Project", "De naam van het project.", "info", "text")


def project_sheets(records: Records) -> tuple[Sheet, ...]:
    """The sheets about projects, in the order of the workbook."""
    return (
        _projects(records),
        _measurements(records),
        _batches(
            records,
            *(COMES_FREE, "comes_free"),
            "Materiaal dat een werk overhoudt en een ander kan gebruiken. Weet u de hoeveelheid niet? "
            "Laat die leeg.",
        ),
        _batches(
            records,
            *(NEEDED, "needed"),
            "Gebruikt materiaal dat een werk zoekt. Weet u de hoeveelheid niet? Laat die leeg.",
        ),
    )


def _projects(records: Records) -> Sheet:
    types = {kind.id: kind.name for kind in records.indicators.project_types}
    return Sheet(
        "Projecten",
        "Wat voor projecten het zijn, en hoe ver ze zijn.",
        "project",
        Project,
        "",
        "",
        (
            MUNICIPALITY_NAME,
            *fields_below(Project, "", "name"),
            STATUS_NOW,
            MUNICIPALITY,
            PROJECT,
            value_field(Project, "", ("type",), labels=types),
            *fields_below(
                Project,
                "",
                *("phase", "summary", "location", "tendered", "started", "delivered", "practice"),
                *("tender.procedure", "tender.contract", "tender.circular", "tender.criteria", "tender.note"),
                *("tender.planned", "costs.band", "costs.difference_percent", "costs.life_cycle"),
                *("costs.note", "lessons"),
            ),
            *several(
                *(Project, "", "lesson_subjects", records.lesson_subjects.subjects),
                "Waar de lessen over gaan. Zo vindt een ander ze.",
            ),
            *several(
                *(Project, "", "tools", records.tools.tools),
                "Welke hulpmiddelen van het programma u in dit werk gebruikte.",
            ),
        ),
        open=True,
        drafts=True,
    )


def _measurements(records: Records) -> Sheet:
    return Sheet(
        "Metingen",
        "Wat er in een project is gemeten bij ontwerp, gunning en oplevering.",
        "project",
        Project,
        "measurements",
        "phase",
        (
            MUNICIPALITY_NAME,
            _PROJECT_NAME,
            Field("phase", "Fase", "De fase waarin is gemeten.", "key", "choice", labels=WORK_PHASES),
            MUNICIPALITY,
            PROJECT,
            *fields_below(
                Project,
                "measurements",
                *("date", "tool.name", "tool.version"),
                *(f"materials.{key}" for key in ("reused", "recycled", "biobased", "primary")),
                *("materials.total", "materials.percent", "materials_known", "no_new_material"),
                *(f"demolition.{key}" for key in ("reused", "recycled", "energy_recovery", "landfill")),
                *("demolition.total", "demolition.percent", "demolition_known", "no_demolition"),
                *(f"mki.{key}" for key in ("total_eur", "area_m2", "life_years", "weight_set")),
                *("mki.method_version", "co2.kg", "co2.stages", "co2.unit", "co2.amount"),
                *(f"seb.{key}" for key in ("level", "required_in_contract", "verdict", "evidence")),
            ),
            *coded(records, "project", Project, "measurements"),
            *fields_below(Project, "measurements", "note"),
        ),
        open=True,
        drafts=True,
    )


def _batches(records: Records, name: str, part: str, about: str) -> Sheet:
    """A batch of material on each row; its municipality, where that is another, is for the programme."""
    told = "Kies een naam uit de lijst. Staat het er niet bij? Typ dan zelf een naam."
    further = ("amount", "unit", "quality", "place", "from", "until", "note")
    named = (MUNICIPALITY_NAME, _PROJECT_NAME, MUNICIPALITY, PROJECT, NUMBER)
    fields = (*named, material(part, records, told), *fields_below(Project, part, *further))
    return Sheet(name, about, "project", Project, part, "", fields, open=True, drafts=True)
