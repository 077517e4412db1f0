"""Corrections of a closed year: what is wrong in it, what is right, and why. The year itself stays."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.base import Day, Item, Line, Prose, Record, Some, Source, Year
from site_builder.records.proof import Response
from site_builder.records.texts import TextType

FIGURE = r"^((region|municipalities|projects)/\S([^\n]*\S)?|[a-z0-9_-]+(\.[a-z0-9_-]+)+)$"
"""The id of a figure, or its name in a year that was closed by the first edition."""
RECORD = r"^[a-z]+(/[a-z0-9_-]+)+\.(yaml|md)$"

FigureId = Annotated[
    str,
    TextType(
        pattern=FIGURE,
        max_length=300,
        sort="address",
        words="Een code uit figures.json, zoals municipalities/nieuw-dorp/axes/policy.",
        example="region/vul-in",
    ),
]
RecordPath = Annotated[
    str,
    TextType(
        pattern=RECORD,
        max_length=200,
        sort="address",
        words="Het pad van een bestand in records, zoals evaluations/2026.yaml.",
        example="evaluations/2026.yaml",
    ),
]


class Erratum(Record):
    """One correction of one figure or one file of a closed year."""

    ITEM: ClassVar = Item("verbetering", ("figure", "record"), fixed=False)

    date: Day = Field(title="Datum", description="De dag van de verbetering, zoals 2028-03-14.")
    figure: FigureId | None = Field(
        None,
        title="Cijfer",
        description="De code van het cijfer, zoals in figures.json: spiderweb.policy.nieuw-dorp.level.2030.",
    )
    record: RecordPath | None = Field(
        None,
        title="Bestand",
        description="In plaats van een cijfer: het bestand in records, zoals evaluations/2026.yaml.",
    )
    frozen: Line | None = Field(
        None,
        title="Wat er staat",
        description="De waarde in het gesloten jaar, zoals in figures.json. Leeg: onbekend.",
    )
    right: Line | None = Field(
        None, title="Wat het moet zijn", description="De juiste waarde, zonder eenheid. Leeg: onbekend."
    )
    reason: Prose = Field(title="Reden", description="Wat er mis was en hoe dat bleek. Geen namen.")
    source: Source | None = Field(None, title="Bron", description="Waar de juiste waarde staat.")
    response: Response | None = Field(
        None, title="Reactie van de gemeente", description="Tot wanneer de gemeente kan reageren."
    )


class Errata(Record):
    """All corrections of one closed year (file `errata/<year>.yaml`)."""

    year: Year = Field(title="Jaar", description="Het gesloten jaar. Gelijk aan de naam van het bestand.")
    errata: Some[Erratum] = Field(title="Verbeteringen", description="Wat er niet klopt in dat jaar.")
