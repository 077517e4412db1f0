"""Which sheets there are for a year: what a municipality is asked to tell."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.answers.fields import (
    MUNICIPALITY,
    MUNICIPALITY_NAME,
    NUMBER,
    STATUS_NOW,
    Field,
    Sheet,
    fields_below,
    value_field,
)
from site_builder.answers.named import coded, several
from site_builder.answers.project_sheets import project_sheets
from site_builder.records.collection import Records
from site_builder.records.municipality import Municipality
from site_builder.records.spiderweb import Axis

FIGURES = "Cijfers"
EXPLANATION = "Uitleg"
LISTS = "Lijsten"
STATE = "_stand"
OWN_SHEETS = (EXPLANATION, LISTS, STATE)
"""Sheets of a workbook that nobody fills in."""


def sheets(records: Records) -> tuple[Sheet, ...]:
    """Every sheet, in the order of the workbook. The axes and their levels are those of the programme."""
    return (
        _spiderweb(records),
        *project_sheets(records),
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
            STATUS_NOW,
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
            *several(
                *(Municipality, "assessments", "need_subjects", records.lesson_subjects.subjects),
                "Waar de behoeften over gaan. Zo vindt de gemeente wat erop antwoordt.",
            ),
        ),
        drafts=True,
    )


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


def _figures(records: Records) -> Iterator[Sheet]:
    """What a municipality tells of itself over the year; no sheet where the programme asks nothing."""
    asked = tuple(coded(records, "municipality", Municipality, "figures"))
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
                STATUS_NOW,
                MUNICIPALITY,
                *asked,
                *fields_below(Municipality, "figures", "source.title", "source.url", "note"),
            ),
            drafts=True,
        )


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
