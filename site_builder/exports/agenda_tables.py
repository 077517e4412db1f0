"""The agenda as tables: what comes free and is needed elsewhere, and which works are put out soon."""

from __future__ import annotations

from dataclasses import replace

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.tables import ForeignKey, Table
from site_builder.measures.agenda import coming_tenders, matches
from site_builder.model import Model
from site_builder.records.batch import Batch
from site_builder.records.project import Project, Tender


def agenda_tables(model: Model) -> tuple[Table, ...]:
    """The tables; the first that is due before the others."""
    return (_matches(model), _tenders(model))


def _matches(model: Model) -> Table:
    to = tuple(
        replace(one, name=f"to_{one.name}", title=f"Naar {one.title.lower()}")
        for one in (keys.MUNICIPALITY, keys.PROJECT)
    )
    return Table(
        "material_matches",
        "Materiaal dat elders past",
        "Eén rij per partij die vrijkomt en die een ander project zoekt: zelfde materiaal, eenheid en tijd, "
        "in dezelfde gemeente of een buurgemeente. Van wat onbekend is, staat hier niets.",
        (
            *(keys.MUNICIPALITY, keys.PROJECT, keys.NUMBER, *to),
            Column("to_number", "Naar nummer", "Het hoeveelste, vanaf 1.", "integer", required=True),
            of(Batch, "material"),
            Column(
                *("amount", "Hoeveelheid", "Hoogstens zoveel: de kleinste van de twee.", "number"),
                required=True,
                limits=keys.NOT_LESS,
            ),
            of(Batch, "unit", required=True),
            Column("first", "Vanaf", "De eerste dag dat het kan.", "date", required=True),
            Column("last", "Tot en met", "De laatste dag dat het kan.", "date", required=True),
            Column(
                "beside", "Van de buren", "true als het van een buurgemeente komt.", "boolean", required=True
            ),
        ),
        tuple(
            (
                *(*one.free.project.key, one.free.number, *one.needed.project.key, one.needed.number),
                *(one.free.batch.material, one.amount, one.unit, *one.period, one.beside),
            )
            for one in matches(model)
        ),
        key=("municipality", "project", "number", "to_municipality", "to_project", "to_number"),
        foreign_keys=(
            *keys.OF_PROJECT,
            ForeignKey(("to_municipality", "to_project"), "projects", ("municipality", "slug")),
        ),
    )


def _tenders(model: Model) -> Table:
    return Table(
        "coming_tenders",
        "Wat er wordt uitgevraagd",
        "Eén rij per project met een geplande uitvraag die circulair is, of waarvan dat niet bekend is.",
        (
            *(keys.MUNICIPALITY, keys.PROJECT, of(Project, "name"), keys.project_type(model.project_types)),
            of(Tender, "planned", required=True),
            *(of(Tender, "circular"), of(Tender, "procedure"), of(Tender, "contract")),
        ),
        tuple(
            (
                *(*one.project.key, one.project.record.name, one.project.record.type, one.planned),
                *(getattr(one.project.record.tender, name) for name in ("circular", "procedure", "contract")),
            )
            for one in coming_tenders(model)
        ),
        key=("municipality", "project"),
        foreign_keys=keys.OF_PROJECT,
    )
