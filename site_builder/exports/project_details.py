"""Tables of what stands below a project: masses of material, partners, and what public sources say."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.detail_tables import NUMBER
from site_builder.exports.tables import Row, Table
from site_builder.model import Model, ProjectEntry
from site_builder.records.measurement import Demolition, Materials, Measurement
from site_builder.records.project import Claim, Partner, Picture

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


def project_details(model: Model) -> tuple[Table, ...]:
    """The tables; rows by municipality and name of the project, then as in its file."""
    return (_masses(model), _partners(model), _claims(model), _pictures(model))


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
        ),
        tuple(row for project in model.projects for row in _mass_rows(project)),
        key=("municipality", "project", "phase", "date", "flow", "kind"),
        foreign_keys=(keys.TO_PROJECT,),
    )


def _mass_rows(project: ProjectEntry) -> Iterator[Row]:
    for one in project.record.measurements:
        for flow, balance in (("in", one.materials), ("out", one.demolition)):
            if balance is None:
                continue
            for name in type(balance).model_fields:
                tonnes = getattr(balance, name)
                if name not in NO_MASS and tonnes is not None:
                    yield (*project.key, one.phase, one.date, flow, name, tonnes)


def _partners(model: Model) -> Table:
    return Table(
        "partners",
        "Partners van projecten",
        "Eén rij per organisatie die meedeed aan een project. Nooit een persoon.",
        (keys.MUNICIPALITY, keys.PROJECT, NUMBER, of(Partner, "name"), of(Partner, "role")),
        tuple(
            (*project.key, number, one.name, one.role)
            for project in model.projects
            for number, one in enumerate(project.record.partners, start=1)
        ),
        key=("municipality", "project", "number"),
        foreign_keys=(keys.TO_PROJECT,),
    )


def _claims(model: Model) -> Table:
    return Table(
        "claims",
        "Uitspraken in openbare bronnen",
        "Eén rij per uitspraak over een project die niet bij een indicator past. Er wordt niet mee gerekend.",
        (keys.MUNICIPALITY, keys.PROJECT, NUMBER, of(Claim, "text"), keys.SOURCE_TITLE, keys.SOURCE_URL),
        tuple(
            (*project.key, number, one.text, one.source.title, one.source.url)
            for project in model.projects
            for number, one in enumerate(project.record.claims, start=1)
        ),
        key=("municipality", "project", "number"),
        foreign_keys=(keys.TO_PROJECT,),
    )


def _pictures(model: Model) -> Table:
    names = ("url", "alt", "credit")
    return Table(
        "pictures",
        "Foto’s van projecten",
        "Eén rij per foto, met een beschrijving en de maker. De licentie van de foto is die van de maker.",
        (keys.MUNICIPALITY, keys.PROJECT, NUMBER, *(of(Picture, name) for name in names)),
        tuple(
            (*project.key, number, one.url, one.alt, one.credit)
            for project in model.projects
            for number, one in enumerate(project.record.pictures, start=1)
        ),
        key=("municipality", "project", "number"),
        foreign_keys=(keys.TO_PROJECT,),
    )
