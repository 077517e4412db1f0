"""Tables of what municipalities tell beside their levels: documents, help, bottlenecks, and more."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.tables import Row, Table
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.municipality import Assessment, Document, Inventory, Period, Support

REMARKS = {"bottlenecks": "Knelpunt", "opportunities": "Kans", "needs": "Behoefte"}
"""The lists of texts in an assessment, by their key."""
NUMBER = Column("number", "Nummer", "Het hoeveelste, vanaf 1.", "integer", required=True)


def detail_tables(model: Model) -> tuple[Table, ...]:
    """The tables; rows in alphabetical order of the municipality, then as in its file or by year."""
    return (_advisory_group(model), _documents(model), _inventory(model), _remarks(model), _support(model))


def _advisory_group(model: Model) -> Table:
    return Table(
        "advisory_group",
        "Klankbordgroep",
        "Eén rij per periode waarin een gemeente in de klankbordgroep zit.",
        (keys.MUNICIPALITY, of(Period, "from"), of(Period, "until"), of(Period, "reason")),
        tuple(
            (entry.slug, period.from_, period.until, period.reason)
            for entry in model.municipalities
            for period in sorted(entry.record.advisory_group, key=lambda period: period.from_)
        ),
        key=("municipality", "from"),
        foreign_keys=(keys.TO_MUNICIPALITY,),
    )


def _documents(model: Model) -> Table:
    return Table(
        "documents",
        "Beleidsstukken",
        "Eén rij per openbaar besluit of beleidsstuk van een gemeente.",
        (
            keys.MUNICIPALITY,
            NUMBER,
            of(Document, "title"),
            of(Document, "date"),
            of(Document, "note"),
            keys.SOURCE_TITLE,
            keys.SOURCE_URL,
        ),
        tuple(
            (entry.slug, number, one.title, one.date, one.note, one.source.title, one.source.url)
            for entry in model.municipalities
            for number, one in enumerate(entry.record.documents, start=1)
        ),
        key=("municipality", "number"),
        foreign_keys=(keys.TO_MUNICIPALITY,),
    )


def _each_assessment(model: Model) -> Iterator[tuple[MunicipalityEntry, Assessment]]:
    for entry in model.municipalities:
        for assessment in sorted(entry.record.assessments, key=lambda one: one.year):
            yield entry, assessment


def _inventory(model: Model) -> Table:
    names = ("scale_capacity", "transparency", "cooperation")
    rows: list[Row] = [
        (entry.slug, one.year, one.status, *(getattr(one.inventory, name) for name in names))
        for entry, one in _each_assessment(model)
        if one.inventory is not None
    ]
    return Table(
        "inventory",
        "Inventarisatie",
        "Eén rij per gemeente en jaar met een kwalitatieve inventarisatie, in woorden.",
        (
            keys.MUNICIPALITY,
            of(Assessment, "year"),
            of(Assessment, "status"),
            *(of(Inventory, name) for name in names),
        ),
        tuple(rows),
        key=("municipality", "year"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.TO_PROFILE),
    )


def _remarks(model: Model) -> Table:
    rows: list[Row] = [
        (entry.slug, one.year, kind, number, text, one.status)
        for entry, one in _each_assessment(model)
        for kind in REMARKS
        for number, text in enumerate(getattr(one, kind), start=1)
    ]
    return Table(
        "remarks",
        "Knelpunten, kansen en behoeften",
        "Eén rij per knelpunt, kans of behoefte die een gemeente bij een meting noemde.",
        (
            keys.MUNICIPALITY,
            of(Assessment, "year"),
            Column("kind", "Soort", "Wat voor opmerking het is.", required=True, labels=REMARKS),
            NUMBER,
            Column("text", "Tekst", "In de woorden van de gemeente.", required=True),
            of(Assessment, "status"),
        ),
        tuple(rows),
        key=("municipality", "year", "kind", "number"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.TO_PROFILE),
    )


def _support(model: Model) -> Table:
    return Table(
        "support",
        "Ondersteuning",
        "Eén rij per keer dat een gemeente hulp vroeg of kreeg.",
        (
            keys.MUNICIPALITY,
            NUMBER,
            of(Support, "kind"),
            of(Support, "year"),
            of(Support, "subject"),
            of(Support, "state"),
            of(Support, "project"),
        ),
        tuple(
            (entry.slug, number, one.kind, one.year, one.subject, one.state, one.project)
            for entry in model.municipalities
            for number, one in enumerate(entry.record.support, start=1)
        ),
        key=("municipality", "number"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.to("support_kinds", "kind")),
    )
