"""What a contractor is asked to deliver about one project: what was measured, and what it was made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from site_builder.answers.fields import (
    MUNICIPALITY,
    NUMBER,
    PROJECT,
    Field,
    Sheet,
    fields_below,
    value_field,
)
from site_builder.answers.named import material
from site_builder.answers.round_code import RoundCode
from site_builder.answers.survey import sheets
from site_builder.answers.template_rows import Filled, Row, values_of
from site_builder.frozen import frozen
from site_builder.records.choices import MEASUREMENT_PHASES, PROOF_KINDS
from site_builder.records.collection import Records
from site_builder.records.project import Project

REPORT, MATERIALS = "Opgave", "Materialen"
PROOFS = ("weigh_ticket", "delivery_note", "lca", "mki_calculation", "passport", "machine_log", "report")
"""The kinds of documents that a contractor has; the others are of the municipality."""
BLANK_ROWS = 12


@frozen
class Request:
    """A question to a contractor: the slugs of a municipality and of its project, the phase and the year."""

    records: Records
    municipality: str
    project: str
    phase: str
    year: int

    @property
    def code(self) -> RoundCode:
        """By which an answer is known to be about this project."""
        return RoundCode(self.municipality, self.year, self.project)

    @property
    def record(self) -> Project:
        """The project."""
        return self.records.projects[self.municipality, self.project]

    @property
    def moment(self) -> str:
        """The phase as text."""
        return MEASUREMENT_PHASES[self.phase].lower()


def request_sheets(records: Records) -> tuple[Sheet, Sheet]:
    """The measurement with who gives it and what proves it, and the list of materials."""
    measured = next(one for one in sheets(records) if one.part == "measurements")
    role = value_field(
        *(Project, "measurements", ("reported_by",)),
        about="De rol van wie deze opgave doet. Geen naam van een persoon of bedrijf.",
    )
    every = [one for one in measured.fields if one.name != "note"]
    first = next(place for place, one in enumerate(every) if one.role == "value") + 1
    fields = (*every[:first], replace(role, required=True), *every[first:], *_proofs())
    note = fields_below(Project, "measurements", "note")
    about = "Wat er in het werk is gemeten. Wat u niet weet, laat u leeg."
    report = replace(measured, name=REPORT, about=about, fields=(*fields, *note), open=False)
    about = "Welk materiaal het werk in ging of eruit kwam, en wat ermee is gedaan. Elk materiaal op een rij."
    named = tuple(one for one in measured.fields if one.role == "info")
    materials = Sheet(
        *(MATERIALS, about, "project", Project, "materials", ""),
        (
            *named,
            MUNICIPALITY,
            PROJECT,
            NUMBER,
            material("materials", records),
            *fields_below(Project, "materials", "strategy", "tonnes", "secondary", "note"),
        ),
        open=True,
        drafts=True,
    )
    return report, materials


def _proofs() -> Iterator[Field]:
    about = "Waar het stuk te vinden is, zoals een zaaknummer. Stuur het stuk zelf mee met uw mail."
    for kind in PROOFS:
        title = f"Bewijs: {PROOF_KINDS[kind]}"
        yield value_field(Project, "measurements", ("proofs", kind, "where"), title=title, about=about)


def request_rows(request: Request) -> tuple[Filled, Filled]:
    """Both sheets with what is known now."""
    report, materials = request_sheets(request.records)
    record = request.record
    of: Mapping[str, str] = {
        "municipality_name": request.records.municipalities[request.municipality].name,
        "municipality": request.municipality,
        "project_name": record.name,
        "project": request.project,
    }
    known = next((one for one in record.measurements if one.phase == request.phase), None)
    row = Row({**of, "phase": request.phase, **values_of(report.values, known)})
    listed = [
        Row({**of, "nr": number, **values_of(materials.values, one)})
        for number, one in enumerate(record.materials, start=1)
    ]
    blank = (Row(of),) * BLANK_ROWS
    return Filled(report, (row,)), Filled(materials, (*listed, *blank), BLANK_ROWS)
