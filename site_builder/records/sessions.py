"""The sessions of a year: planned, held or cancelled."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.base import Count, Day, Item, Line, Many, One, Prose, Record, Slug, Source, Year
from site_builder.records.choices import Layer, SessionState
from site_builder.records.texts import TextType, mend_code, mend_time

TIME = TextType(
    pattern=r"^([01]\d|2[0-3]):[0-5]\d$",
    sort="code",
    words="Een tijd van 00:00 tot en met 23:59, zoals 09:30.",
    example="09:30",
    mend=mend_time,
)
TimeOfDay = Annotated[str, TIME]
_SESSION = r"^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$"
SessionId = Annotated[
    str,
    TextType(
        pattern=_SESSION,
        max_length=80,
        sort="code",
        words="Het jaar, een streepje, en dan kleine letters, cijfers en streepjes, zoals 2026-03-meten.",
        example="2026-vul-in",
        mend=mend_code(_SESSION),
    ),
]


_PROJECT = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
ProjectPath = Annotated[
    str,
    TextType(
        pattern=_PROJECT,
        max_length=161,
        sort="code",
        words="De code van de gemeente, een schuine streep en de code van het project, zoals gemeente/brug.",
        example="vul-in/vul-in",
    ),
]
"""A project, as its file is called below `projects/`."""


class Session(Record):
    """One session of a series (plan 04.03.02, 04.03.03, 04.05)."""

    ITEM: ClassVar = Item("bijeenkomst", ("id",), told_by="title")

    id: SessionId = Field(
        title="Code", description="Begint met het jaar en verandert nooit, zoals 2026-03-meten."
    )
    series: Slug = Field(title="Reeks", description="De code van de reeks.")
    title: Line = Field(title="Titel", description="Waar de bijeenkomst over gaat.")
    date: Day = Field(title="Datum", description="De dag, zoals 2026-03-12.")
    starts: TimeOfDay | None = Field(None, title="Begin", description="Tijd, zoals 09:30.")
    ends: TimeOfDay | None = Field(None, title="Einde", description="Tijd, zoals 12:00.")
    state: SessionState = Field(title="Stand", description="Gepland, gehouden of afgelast.")
    location: Line | None = Field(None, title="Plaats", description="Gebouw of plaats.")
    layers: Many[Layer] = Field((), title="Voor wie", description="De lagen waarvoor de bijeenkomst is.")
    profiles: Many[Annotated[int, Field(ge=1, le=9)]] = Field(
        (), title="Profielen", description="Alleen als de bijeenkomst voor bepaalde profielen is."
    )
    municipalities: Many[Slug] = Field(
        (),
        title="Gemeenten",
        description="Alleen als de bijeenkomst voor bepaalde gemeenten is, zoals bij de roadshow.",
    )
    examples_by: Many[Slug] = Field(
        (), title="Voorbeeld gedeeld door", description="Gemeenten die een eigen voorbeeld lieten zien."
    )
    projects: Annotated[Many[ProjectPath], One("project")] = Field(
        (),
        title="Bezochte projecten",
        description="Projecten die zijn bezocht of besproken: gemeente/project, zoals gemeente/brug.",
    )
    market_parties: Count | None = Field(
        None, title="Marktpartijen", description="Aantal aanwezige bedrijven."
    )
    knowledge_institutions: Count | None = Field(
        None, title="Kennisinstellingen", description="Aantal aanwezige instellingen."
    )
    province: Count | None = Field(
        None, title="Provincie", description="Aantal mensen van de provincie. Geen namen."
    )
    summary: Prose | None = Field(
        None, title="Verslag", description="Wat de bijeenkomst opleverde. Geen namen."
    )
    source: Source | None = Field(None, title="Bron", description="Openbare aankondiging of verslag.")


class SessionYear(Record):
    """All sessions of one year (file `impactlabs/<year>.yaml`)."""

    year: Year = Field(title="Jaar", description="Gelijk aan de naam van het bestand.")
    sessions: Many[Session] = Field((), title="Bijeenkomsten", description="Gepland, gehouden en afgelast.")
