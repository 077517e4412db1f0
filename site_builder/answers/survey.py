"""Which sheets there are for a year: what a municipality is asked to tell."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.answers.fields import (
    MUNICIPALITY,
    MUNICIPALITY_NAME,
    Field,
    Sheet,
    fields_below,
    value_field,
)
from site_builder.formats import capitalise
from site_builder.quantities import quantity_of
from site_builder.quantities.named import named_amounts
from site_builder.records.base import Record
from site_builder.records.choices import WORK_PHASES
from site_builder.records.collection import Records
from site_builder.records.municipality import Municipality
from site_builder.records.project import Project
from site_builder.records.spiderweb import Axis

FIGURES = "Cijfers"
EXPLANATION = "Uitleg"
LISTS = "Lijsten"
STATE = "_stand"
OWN_SHEETS = (EXPLANATION, LISTS, STATE)
"""Sheets of a workbook that nobody fills in."""

_STATUS = Field("status_now", "Status nu", "Hoe het er nu voor staat in de monitor.", "info", "text")
PROJECT = Field("project", "Code project", "Staat vast. Leeg bij een nieuw project.", "key", "text")
NUMBER = Field("nr", "Nr", "Staat vast. Leeg bij een nieuwe regel.", "key", "whole")


def sheets(records: Records) -> tuple[Sheet, ...]:
    """Every sheet, in the order of the workbook. The axes and their levels are those of the programme."""
    return (
        _spiderweb(records),
        _projects(records),
        _measurements(records),
        *_figures(records),
        _attendance(),
        _documents(),
        _support(records),
    )


def _spiderweb(records: Records) -> Sheet:
    axes = tuple(field for axis in records.spiderweb.axes for field in _axis(axis))
    return Sheet(
        "Spinnenweb",
        "Hoe ver de gemeente dit jaar is op elke as van het spinnenweb, en wat zij nodig heeft.",
        "municipality",
        Municipality,
        "assessments",
        "year",
        (
            MUNICIPALITY_NAME,
            Field("year", "Jaar", "Staat vast.", "key", "whole"),
            _STATUS,
            MUNICIPALITY,
            *fields_below(Municipality, "assessments", "date", "method"),
            *axes,
            *fields_below(
                Municipality,
                "assessments",
                "inventory.scale_capacity",
                "inventory.transparency",
                "inventory.cooperation",
                "bottlenecks",
                "opportunities",
                "needs",
            ),
            *_need_subjects(records),
        ),
        drafts=True,
    )


def _need_subjects(records: Records) -> Iterator[Field]:
    """What the needs are about, where the programme named subjects."""
    names = {one.id: one.name for one in records.lesson_subjects.subjects}
    if names:
        about = "Waar de behoeften over gaan. Zo vindt de gemeente wat erop antwoordt."
        yield value_field(Municipality, "assessments", ("need_subjects",), labels=names, about=about)


def _axis(axis: Axis) -> tuple[Field, Field]:
    labels = {str(anchor.level): f"{anchor.level} – {anchor.text}" for anchor in axis.anchors}
    return (
        value_field(
            Municipality,
            "assessments",
            ("levels", axis.id, "level"),
            title=f"{axis.short_name}: trede",
            about=f"{axis.name}. Kies de hoogste trede waarvan de hele omschrijving klopt.",
            labels=labels,
            notes=tuple(labels.values()),
        ),
        value_field(
            Municipality,
            "assessments",
            ("levels", axis.id, "evidence"),
            title=f"{axis.short_name}: onderbouwing",
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
            _STATUS,
            MUNICIPALITY,
            PROJECT,
            value_field(Project, "", ("type",), labels=types),
            *fields_below(
                Project,
                "",
                *("phase", "summary", "location", "tendered", "started", "delivered"),
                *("tender.procedure", "tender.contract", "tender.circular", "tender.criteria", "tender.note"),
                *("tender.planned", "lessons"),
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
            Field("project_name", "Project", "De naam van het project.", "info", "text"),
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
            *_coded(records, "project", Project, "measurements"),
            *fields_below(Project, "measurements", "note"),
        ),
        open=True,
        drafts=True,
    )


def _figures(records: Records) -> Iterator[Sheet]:
    """What a municipality tells of itself over the year; no sheet where the programme asks nothing."""
    asked = tuple(_coded(records, "municipality", Municipality, "figures"))
    if asked:
        yield Sheet(
            FIGURES,
            "De cijfers over dit jaar. Wat u niet weet, laat u leeg.",
            "municipality",
            Municipality,
            "figures",
            "year",
            (
                MUNICIPALITY_NAME,
                Field("year", "Jaar", "Staat vast.", "key", "whole"),
                _STATUS,
                MUNICIPALITY,
                *asked,
                *fields_below(Municipality, "figures", "source.title", "source.url", "note"),
            ),
            drafts=True,
        )


def _coded(records: Records, of: str, model: type[Record], part: str) -> Iterator[Field]:
    """A column per amount that the programme names, and two per question."""
    indicators = [one for one in records.indicators.indicators if one.of == of]
    for amount in named_amounts(indicators).values():
        title = f"{capitalise(amount.name)} ({amount.unit})"
        about = f"{title}. Niet bekend? Laat dit leeg."
        yield value_field(model, part, ("amounts", amount.id), title=title, about=about)
    for one in indicators:
        if quantity_of(one).answered:
            way = ("answers", one.id)
            about = f"{' '.join(one.definition.split())} Niet bekend? Laat dit leeg."
            yield value_field(model, part, (*way, "answer"), title=one.name, about=about)
            yield value_field(model, part, (*way, "evidence"), title=f"{one.name}: onderbouwing")


def _attendance() -> Sheet:
    return Sheet(
        "Aanwezigheid",
        "Eén rij per bijeenkomst die is gehouden. Was er niemand? Vul dan twee keer 0 in. Nooit namen.",
        "municipality",
        Municipality,
        "attendance",
        "session",
        (
            MUNICIPALITY_NAME,
            Field("session_title", "Bijeenkomst", "Waar de bijeenkomst over ging.", "info", "text"),
            Field("session_date", "Datum", "De dag van de bijeenkomst.", "info", "day"),
            MUNICIPALITY,
            Field("session", "Code bijeenkomst", "Staat vast.", "key", "text"),
            *fields_below(Municipality, "attendance", "policy", "executive"),
        ),
    )


def _documents() -> Sheet:
    return Sheet(
        "Beleid",
        "Besluiten en beleidsstukken over circulair werken. Een nieuw stuk zet u in een lege rij onderaan.",
        "municipality",
        Municipality,
        "documents",
        "",
        (
            MUNICIPALITY_NAME,
            NUMBER,
            MUNICIPALITY,
            *fields_below(
                Municipality,
                "documents",
                "title",
                "date",
                "note",
                "source.title",
                "source.url",
                "source.date",
            ),
        ),
        open=True,
    )


def _support(records: Records) -> Sheet:
    kinds = {kind.id: kind.name for kind in records.support.support}
    return Sheet(
        "Ondersteuning",
        "Hulp die de gemeente van het programma kreeg. Nieuwe hulp zet u in een lege rij onderaan.",
        "municipality",
        Municipality,
        "support",
        "",
        (
            MUNICIPALITY_NAME,
            NUMBER,
            MUNICIPALITY,
            value_field(
                Municipality,
                "support",
                ("kind",),
                labels=kinds,
                about="Kies de soort hulp uit de lijst.",
            ),
            *fields_below(Municipality, "support", "year", "subject", "state"),
            value_field(
                Municipality,
                "support",
                ("project",),
                about="De code van het project, zoals op het blad Projecten, als de hulp daarbij hoort.",
            ),
        ),
        open=True,
    )
