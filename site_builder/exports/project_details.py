"""Tables of what stands below a project: materials and their masses, partners, what sources say, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.fields import SOURCE, Fields, fields, numbered, table_of
from site_builder.exports.tables import Row, Table
from site_builder.model import Model, ProjectEntry
from site_builder.records.batch import Batch
from site_builder.records.measurement import Demolition, Materials, Measurement
from site_builder.records.project import (
    Claim,
    MaterialUse,
    Partner,
    Picture,
    Reduction,
    ReusableText,
    SharedWith,
)

FLOWS = {"in": "Materiaal het werk in", "out": "Materiaal dat bij sloop vrijkomt"}
NO_MASS = ("total", "percent")
"""Fields of a balance that are no kind of material."""
KINDS = {
    name: str(field.title)
    for model in (Materials, Demolition)
    for name, field in model.model_fields.items()
    if name not in NO_MASS
}
"""The kinds of mass by their key, with the words of the records."""


BATCHES = {
    "comes_free": (
        "Materiaal dat vrijkomt",
        "Eén rij per partij materiaal die een project overhoudt. Een lege hoeveelheid is onbekend.",
    ),
    "needed": (
        "Materiaal dat nodig is",
        "Eén rij per partij gebruikt materiaal die een project zoekt. Een lege hoeveelheid is onbekend.",
    ),
}
"""The tables of what may go from one project to another, by the list in a project."""


def materials_table(model: Model) -> Table:
    """What was done with which material."""
    return _listed(
        model,
        "materials",
        ("Materialen van projecten", "Eén rij per materiaal in een project, met wat ermee is gedaan."),
        fields(MaterialUse, "material", "strategy", "secondary", "tonnes", "note"),
        number="Het hoeveelste materiaal van het project, vanaf 1.",
    )


def project_details(model: Model) -> tuple[Table, ...]:
    """The tables; rows by municipality and name of the project, then as in its file."""
    return (
        _masses(model),
        _listed(
            model,
            "partners",
            (
                "Partners van projecten",
                "Eén rij per organisatie die meedeed aan een project. Nooit een persoon.",
            ),
            fields(Partner, "name", "role"),
        ),
        _listed(
            model,
            "claims",
            (
                "Uitspraken in openbare bronnen",
                "Eén rij per uitspraak over een project die niet bij een indicator past. "
                "Er wordt niet mee gerekend.",
            ),
            fields(Claim, "text"),
            source=SOURCE,
        ),
        _listed(
            model,
            "pictures",
            (
                "Foto’s van projecten",
                "Eén rij per foto, met een beschrijving en de maker. De licentie van de foto is die van de "
                "maker.",
            ),
            fields(Picture, "file", "url", "alt", "credit"),
        ),
        *(
            _listed(
                model,
                name,
                names,
                fields(
                    Batch,
                    *("material", "amount", "unit", "quality", "place", "from", "until", "note"),
                    municipality="lies_in",
                ),
            )
            for name, names in BATCHES.items()
        ),
        _listed(
            model,
            "shared_with",
            (
                "Gedeelde projecten",
                "Eén rij per gemeente die meedoet aan een project van een andere. Wat overblijft, is van de "
                "gemeente die het leidt.",
            ),
            fields(SharedWith, municipality="partner", share="share"),
        ),
        _listed(
            model,
            "reductions",
            (
                "Verminderingen volgens bronnen",
                "Eén rij per getal dat een bron noemt. Bronnen die iets anders noemen, hebben elk een rij. "
                "Er wordt niet mee gerekend.",
            ),
            fields(Reduction, "quantity", "percent", "sign", "expected", "against", "scope", "by"),
            source=SOURCE,
        ),
        _listed(
            model,
            "texts",
            ("Teksten om te hergebruiken", "Eén rij per stuk dat een ander project mag overnemen."),
            fields(ReusableText, "kind", "name", "url", "licence"),
        ),
    )


def _listed(
    model: Model,
    name: str,
    names: tuple[str, str],
    own: Fields,
    *,
    number: str = keys.NUMBER.description,
    source: tuple[Column, ...] = (),
) -> Table:
    """A table of what is in the list `name` of each project; `number` says what the number of a row is."""
    return table_of(
        (name, *names),
        own,
        (
            row
            for project in model.projects
            for row in numbered(*project.key, records=getattr(project.record, name))
        ),
        lead=(keys.MUNICIPALITY, keys.PROJECT, replace(keys.NUMBER, description=number)),
        source=source,
        key=("municipality", "project", "number"),
        foreign_keys=keys.OF_PROJECT,
    )


def _masses(model: Model) -> Table:
    return Table(
        "masses",
        "Massa’s van materialen",
        "Eén rij per meting en soort materiaal waarvan de massa bekend is. Hieruit volgen de percentages.",
        (
            keys.MUNICIPALITY,
            keys.PROJECT,
            of(Measurement, "phase"),
            of(Measurement, "date"),
            Column("flow", "Stroom", "Het werk in, of eruit.", required=True, labels=FLOWS),
            Column("kind", "Soort", "Wat er met het materiaal is gedaan.", required=True, labels=KINDS),
            Column(
                "tonnes",
                "Massa",
                "In ton. Elke ton telt één keer.",
                "number",
                required=True,
                limits=keys.NOT_LESS,
            ),
            Column(
                "complete",
                "Compleet",
                "true als van al het materiaal van deze stroom de massa bekend is.",
                "boolean",
                required=True,
            ),
        ),
        tuple(row for project in model.projects for row in _mass_rows(project)),
        key=("municipality", "project", "phase", "date", "flow", "kind"),
        foreign_keys=keys.OF_PROJECT,
    )


def _mass_rows(project: ProjectEntry) -> Iterator[Row]:
    for measurement in project.record.measurements:
        for flow, balance, known in (
            ("in", measurement.materials, measurement.materials_known),
            ("out", measurement.demolition, measurement.demolition_known),
        ):
            if balance is None:
                continue
            for name in type(balance).model_fields:
                tonnes = getattr(balance, name)
                if name not in NO_MASS and tonnes is not None:
                    yield (
                        *project.key,
                        measurement.phase,
                        measurement.date,
                        flow,
                        name,
                        tonnes,
                        known == "all",
                    )
