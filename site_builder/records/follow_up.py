"""What follows: agreements, commitments, questions and advice, each with who does it, by when, and what came.

Decisions of an evaluation and actions of the plan stay in their own files and carry the same four fields; all
of them are read through one interface (`measures.follow_up`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from site_builder.records.base import Item, Labels, Line, Many, PartialDate, Prose, Record, Slug, Source, Year
from site_builder.records.choices import ActionState
from site_builder.records.sessions import SessionId

FOLLOW_UP_KINDS: Mapping[str, str] = {
    "agreement": "Afspraak na een bijeenkomst",
    "commitment": "Toezegging van een bestuur",
    "question": "Vraag van een raad",
    "advice": "Advies van de klankbordgroep",
    "province": "Afspraak met de provincie",
    "procurement": "Samen inkopen",
}
FollowUpKind = Annotated[
    Literal["agreement", "commitment", "question", "advice", "province", "procurement"],
    Labels(FOLLOW_UP_KINDS),
]

Owner = Annotated[
    Line | None,
    Field(title="Wie", description="De rol die het doet, zoals programmamanager. Nooit een persoon."),
]
Due = Annotated[
    PartialDate | None,
    Field(title="Klaar in", description="Jaar, maand of dag waarop het klaar moet zijn, zoals 2027-06."),
]
State = Annotated[
    ActionState | None, Field(title="Stand", description="Leeg zolang de stand niet bekend is.")
]
Outcome = Annotated[
    Prose | None,
    Field(
        title="Uitkomst",
        description="Wat ervan kwam. Bij een vraag: het antwoord. Vervallen: waarom. Geen namen.",
    ),
]


class FollowUp(Record):
    """One thing that was promised, agreed, asked or advised (plan 03, 04.04, 04.05, 04.06, Bijlage I)."""

    ITEM: ClassVar = Item("afspraak", ("id",), told_by="text")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    kind: FollowUpKind = Field(title="Soort", description="Wat voor afspraak het is.")
    date: PartialDate | None = Field(
        None, title="Datum", description="Wanneer het is afgesproken, toegezegd, gevraagd of geadviseerd."
    )
    text: Prose = Field(title="Afspraak", description="Wat er is afgesproken, toegezegd of gevraagd.")
    goal: Slug | None = Field(None, title="Doel", description="De code van het doel waar het bij hoort.")
    municipalities: Many[Slug] = Field(
        (), title="Gemeenten", description="Van wie de afspraak is. Leeg: van de hele regio."
    )
    session: SessionId | None = Field(
        None, title="Bijeenkomst", description="De code van de bijeenkomst waar het uit kwam."
    )
    owner: Owner = None
    due: Due = None
    state: State = None
    outcome: Outcome = None
    source: Source | None = Field(None, title="Bron", description="Waar de afspraak openbaar te lezen is.")


class FollowUpYear(Record):
    """All that was agreed in one year (file `follow_up/<year>.yaml`)."""

    year: Year = Field(title="Jaar", description="Gelijk aan de naam van het bestand.")
    follow_up: Many[FollowUp] = Field((), title="Afspraken", description="Op volgorde van datum.")
