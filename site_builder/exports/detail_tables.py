"""Tables of what municipalities tell beside their levels: documents, help, bottlenecks, and more."""

from __future__ import annotations

from site_builder.exports import keys
from site_builder.exports.columns import Column
from site_builder.exports.fields import SOURCE, each_assessment, fields, numbered, table_of
from site_builder.exports.municipality_tables import periods_table
from site_builder.exports.tables import Row, Table
from site_builder.model import Model
from site_builder.records.municipality import Assessment, Document, Inventory, Support

REMARKS = {"bottlenecks": "Knelpunt", "opportunities": "Kans", "needs": "Behoefte"}
"""The lists of texts in an assessment, by their key."""


def detail_tables(model: Model) -> tuple[Table, ...]:
    """The tables; rows in alphabetical order of the municipality, then as in its file or by year."""
    return (
        periods_table(
            (
                "advisory_group",
                "Klankbordgroep",
                "Eén rij per periode waarin een gemeente in de klankbordgroep zit.",
            ),
            ((entry.slug, entry.its.advisory_group) for entry in model.municipalities),
        ),
        table_of(
            ("documents", "Beleidsstukken", "Eén rij per openbaar besluit of beleidsstuk van een gemeente."),
            fields(Document, "title", "date", "note"),
            (
                row
                for entry in model.municipalities
                for row in numbered(entry.slug, records=entry.its.documents)
            ),
            lead=(keys.MUNICIPALITY, keys.NUMBER),
            source=SOURCE,
            key=("municipality", "number"),
            foreign_keys=(keys.TO_MUNICIPALITY,),
        ),
        _inventory(model),
        _remarks(model),
        table_of(
            ("support", "Ondersteuning", "Eén rij per keer dat een gemeente hulp vroeg of kreeg."),
            fields(Support, "kind", "year", "subject", "state", "project"),
            (
                row
                for entry in model.municipalities
                for row in numbered(entry.slug, records=entry.its.support)
            ),
            lead=(keys.MUNICIPALITY, keys.NUMBER),
            key=("municipality", "number"),
            foreign_keys=(keys.TO_MUNICIPALITY, keys.to("support_kinds", "kind")),
        ),
    )


def _inventory(model: Model) -> Table:
    return table_of(
        (
            "inventory",
            "Inventarisatie",
            "Eén rij per gemeente en jaar met een kwalitatieve inventarisatie, in woorden.",
        ),
        fields(Inventory, "scale_capacity", "transparency", "cooperation"),
        (
            (entry.slug, assessment.year, assessment.status, assessment.inventory)
            for entry, assessment in each_assessment(model)
            if assessment.inventory is not None
        ),
        lead=(keys.MUNICIPALITY, *fields(Assessment, "year", "status").columns),
        key=("municipality", "year"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.TO_PROFILE),
    )


def _remarks(model: Model) -> Table:
    year, status = fields(Assessment, "year", "status").columns
    rows: list[Row] = [
        (entry.slug, assessment.year, kind, number, text, assessment.status)
        for entry, assessment in each_assessment(model)
        for kind in REMARKS
        for number, text in enumerate(getattr(assessment, kind), start=1)
    ]
    return Table(
        "remarks",
        "Knelpunten, kansen en behoeften",
        "Eén rij per knelpunt, kans of behoefte die een gemeente bij haar zelfscan noemde.",
        (
            keys.MUNICIPALITY,
            year,
            Column("kind", "Soort", "Wat voor opmerking het is.", required=True, labels=REMARKS),
            keys.NUMBER,
            Column("text", "Tekst", "In de woorden van de gemeente.", required=True),
            status,
        ),
        tuple(rows),
        key=("municipality", "year", "kind", "number"),
        foreign_keys=(keys.TO_MUNICIPALITY, keys.TO_PROFILE),
    )
