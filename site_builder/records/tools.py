"""Tools, formats and guides that municipalities can use."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.base import Item, Line, Many, One, Prose, Record, Slug, Source, Url
from site_builder.records.plan import Section
from site_builder.records.tool_choices import Audience, Stage, ToolKind


class RoadmapStep(Record):
    """One step of a route map."""

    ITEM: ClassVar = Item("stap", ("name",), ordered=True, told_by="name")

    name: Line = Field(title="Stap", description="Wat u doet, in een paar woorden.")
    text: Prose | None = Field(None, title="Toelichting", description="Hoe u dat doet.")
    phase: Stage | None = Field(None, title="Fase", description="Wanneer in een werk.")


class ProgrammeTool(Record):
    """A tool, format or guide that municipalities can use."""

    ITEM: ClassVar = Item("hulpmiddel", ("id",), told_by="name")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    name: Line = Field(title="Naam", description="De naam van het hulpmiddel.")
    text: Prose = Field(title="Toelichting", description="Waar het voor is.")
    url: Url | None = Field(None, title="Webadres", description="Leeg zolang er geen vast adres bekend is.")
    section: Section | None = Field(
        None, title="Paragraaf", description="Waar het plan het noemt. Leeg als het plan het niet noemt."
    )
    kind: ToolKind | None = Field(None, title="Soort", description="Wat voor hulpmiddel het is.")
    phases: Many[Stage] = Field((), title="Fasen", description="In welk deel van een werk het helpt.")
    audience: Many[Audience] = Field(
        (), title="Voor wie", description="Wie het gebruikt. Leeg is niet bekend."
    )
    licence: Line | None = Field(
        None, title="Licentie", description="Zoals CC0 1.0. Leeg is onbekend: vraag het dan eerst."
    )
    subjects: Many[Slug] = Field(
        (), title="Onderwerpen", description="Codes uit programme/lesson_subjects.yaml."
    )
    materials: Annotated[Many[Line], One("materiaal")] = Field(
        (), title="Materialen", description="Namen uit programme/materials.yaml."
    )
    steps: Many[RoadmapStep] = Field(
        (), title="Stappen", description="De stappen van een routekaart, in volgorde."
    )
    source: Source | None = Field(None, title="Bron", description="Waar dit alles staat.")


class Tools(Record):
    """All tools (file `programme/tools.yaml`)."""

    tools: Many[ProgrammeTool] = Field((), title="Hulpmiddelen", description="In alfabetische volgorde.")
