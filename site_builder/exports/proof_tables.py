"""Tables of what proves values: the documents that are named, and the checks with the value before each."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.fields import fields
from site_builder.exports.tables import Row, Table
from site_builder.measures.proof import is_open
from site_builder.model import Model, ProjectEntry
from site_builder.records.measurement import Measurement
from site_builder.records.proof import Response, ValueCheck, ValueProof

MEASURED = (keys.MUNICIPALITY, keys.PROJECT, of(Measurement, "phase"), of(Measurement, "date"), keys.NUMBER)
KEY = ("municipality", "project", "phase", "date", "number")
PROOF = fields(ValueProof, "kind", "where", "url", "indicators")
CHECK = fields(
    ValueCheck,
    by="by",
    organisation="organisation",
    date="checked",
    indicator="indicator",
    before="before",
    verdict_before="verdict_before",
    note="note",
)
RESPONSE = fields(Response, "respond_by", "answer", "answered", optional=True)


def proof_tables(model: Model) -> tuple[Table, ...]:
    """The documents and the checks of every measurement of a project; rows by project and measurement."""
    every = [(project, one) for project in model.projects for one in project.record.measurements]
    return (
        Table(
            "proofs",
            "Bewijsstukken bij metingen",
            "Eén rij per bewijsstuk van een meting: wat het is en waar het te vinden is.",
            (*MEASURED, *PROOF.columns),
            tuple(
                (*_measured(project, measurement, number), *PROOF.cells(one))
                for project, measurement in every
                for number, one in enumerate(measurement.proofs, start=1)
            ),
            key=KEY,
            foreign_keys=keys.OF_PROJECT,
        ),
        Table(
            "checks",
            "Controles van metingen",
            "Eén rij per controle van een meting: wie die deed, de waarde van vóór de controle, en wat de "
            "gemeente antwoordde.",
            (
                *(*MEASURED, *CHECK.columns),
                Column(
                    "counts",
                    "Telt mee",
                    "false zolang de gemeente nog kan reageren.",
                    "boolean",
                    required=True,
                ),
                *RESPONSE.columns,
            ),
            tuple(row for project, measurement in every for row in _checks(model, project, measurement)),
            key=KEY,
            foreign_keys=keys.OF_PROJECT,
        ),
    )


def _measured(project: ProjectEntry, measurement: Measurement, number: int) -> Row:
    return (*project.key, measurement.phase, measurement.date, number)


def _checks(model: Model, project: ProjectEntry, measurement: Measurement) -> Iterator[Row]:
    for number, one in enumerate(measurement.checks, start=1):
        counts = not is_open(one.response, model.passed)
        yield (
            *(*_measured(project, measurement, number), *CHECK.cells(one), counts),
            *RESPONSE.cells(one.response),
        )
