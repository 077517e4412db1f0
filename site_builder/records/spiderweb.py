"""The spiderweb: its axes with a described anchor per level, the profiles, and the growth paths.

Nothing about axes, profiles or milestones is spelled in code: another region changes these records.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from site_builder.records.base import (
    SLUG_TEXT,
    Item,
    Labels,
    Level,
    Line,
    Many,
    Percentage,
    Prose,
    Record,
    Slug,
    Some,
    Source,
    Year,
)
from site_builder.records.choices import Decision
from site_builder.records.texts import TextType

MILESTONE_KINDS = {
    "level": "Een trede op een as",
    "baseline": "Alle assen zijn bekend",
    "example": "Een eigen voorbeeld is gedeeld",
}
MilestoneKind = Annotated[Literal["level", "baseline", "example"], Labels(MILESTONE_KINDS)]
RECORDED = {
    "measured": "Projecten die zijn gemeten",
    "circular": "Projecten die circulair zijn uitgevraagd",
    "executed": "Projecten die circulair zijn uitgevraagd en uitgevoerd",
}
"""What can be counted over the projects of a municipality, to hold a level against."""
Recorded = Annotated[Literal["measured", "circular", "executed"], Labels(RECORDED)]
ProfileNumber = Annotated[int, Field(ge=1, le=9)]


FEWEST_AXES = 3
"""With fewer axes an outline has no inside, so there is no web to draw."""


class AnchorCondition(Record):
    """What the projects of a municipality show where a level holds: at least so many, or such a share.

    Minima only: with more measured or tendered in a circular way, a condition that held still holds.
    """

    ITEM: ClassVar = Item("toets", ("figure", "all", "any"))

    figure: Recorded = Field(title="Cijfer", description="Wat er over de projecten wordt geteld.")
    all: Many[Slug] = Field(
        (),
        title="Alle indicatoren",
        description="Alleen bij measured: een project telt als al deze zijn gemeten.",
    )
    any: Many[Slug] = Field(
        (),
        title="Minstens één indicator",
        description="Alleen bij measured: een project telt als één van deze is gemeten.",
    )
    count: Annotated[int, Field(ge=1, le=1000)] | None = Field(
        None, title="Minstens zoveel", description="Het laagste aantal projecten. Of vul percent in."
    )
    percent: Percentage | None = Field(
        None,
        title="Minstens dit deel",
        description="Het laagste deel van de projecten, in procent. Of vul count in.",
    )


class Coverage(Record):
    """How much has to be recorded before a level is held against it."""

    projects: Annotated[int, Field(ge=1, le=1000)] = Field(
        title="Projecten", description="Met minder projecten wordt een trede niet getoetst."
    )
    known: Percentage = Field(
        title="Bekend deel",
        description="Van minstens dit deel van de projecten moet het cijfer bekend zijn, in procent.",
    )


class Anchor(Record):
    """What one level on one axis means."""

    ITEM: ClassVar = Item("trede", ("level",))

    level: Level = Field(title="Trede", description="Vanaf 0.")
    text: Line = Field(title="Omschrijving", description="De trede geldt als deze hele omschrijving klopt.")
    conditions: Many[AnchorCondition] = Field(
        (),
        title="Toetsen",
        description="Wat de projecten dan laten zien. Klopt dat niet, dan waarschuwt de controle.",
    )


class Axis(Record):
    """One axis of the spiderweb (plan Figuur 2)."""

    ITEM: ClassVar = Item("as", ("id",), ordered=True)

    id: Annotated[str, replace(SLUG_TEXT, max_length=40)] = Field(
        title="Code", description="Verandert nooit."
    )
    name: Line = Field(title="Naam", description="De naam uit het plan.")
    short_name: Annotated[str, TextType(min_length=1, max_length=14)] = Field(
        title="Korte naam", description="Voor in een figuur, hooguit 14 tekens."
    )
    subject: Line = Field(title="Onderwerp", description="Voor in een zin, zoals: capaciteit en geld.")
    anchors: Some[Anchor] = Field(title="Treden", description="Van laag naar hoog, vanaf 0, zonder gaten.")
    source: Source | None = Field(None, title="Bron", description="Waar de as vandaan komt.")

    def meaning(self, level: int | None) -> str:
        """What the text of a level says; empty for one that is unknown, or that the axis does not have."""
        return next((anchor.text for anchor in self.anchors if anchor.level == level), "")


class Spiderweb(Record):
    """The axes and their scale (file `programme/spiderweb.yaml`; plan 04.02)."""

    decision: Decision = Field(title="Besluit", description="Of de treden zijn vastgesteld.")
    ambition_level: Level = Field(
        title="Trede van de ambitie", description="De trede die elke as in het ambitiejaar heeft."
    )
    ambition_year: Year = Field(
        title="Ambitiejaar", description="Het jaar waarin die trede gehaald moet zijn."
    )
    coverage: Coverage | None = Field(
        None,
        title="Genoeg vastgelegd",
        description="Vanaf wanneer treden worden getoetst. Nodig zodra een trede toetsen heeft.",
    )
    axes: Some[Axis] = Field(title="Assen", description="Minstens drie, in de volgorde van de figuur.")
    source: Source = Field(title="Bron", description="Waar het spinnenweb vandaan komt.")


class AtLeast(Record):
    """A level that an axis must have reached."""

    ITEM: ClassVar = Item("regel", ("axis",))

    axis: Slug = Field(title="As", description="De code van de as.")
    level: Level = Field(title="Minstens", description="De laagste trede die goed is.")


class Requirement(Record):
    """All of these hold, and any of those where given. Minima only, so the rule is monotone."""

    all: Many[AtLeast] = Field((), title="Alle", description="Alle regels moeten kloppen.")
    any: Many[AtLeast] = Field((), title="Minstens één", description="Eén van de regels moet kloppen.")


class Condition(Record):
    """A named requirement, such as the basis."""

    ITEM: ClassVar = Item("voorwaarde", ("id",), told_by="name")

    id: Slug = Field(title="Code", description="Zoals basis.")
    name: Line = Field(title="Naam", description="Voor in een zin, zoals: de basis.")
    requirement: Requirement = Field(title="Eis", description="Wanneer eraan is voldaan.")


class Profile(Record):
    """One profile (plan 04.02)."""

    ITEM: ClassVar = Item("profiel", ("number",))

    number: ProfileNumber = Field(title="Nummer", description="1 is het verst.")
    name: Line = Field(title="Naam", description="Zoals profiel 1.")
    text: Prose = Field(title="Omschrijving", description="De omschrijving uit het plan.")
    requires: Many[Slug] = Field(
        (), title="Voorwaarden", description="Codes van voorwaarden die alle moeten kloppen."
    )


class Nuance(Record):
    """An in-between case in words: which profile, what must hold, and what must not."""

    ITEM: ClassVar = Item("tussenvorm", ("profile", "text"), fixed=False, ordered=True, told_by="text")

    profile: ProfileNumber = Field(title="Profiel", description="Het profiel waarbij dit hoort.")
    text: Line = Field(title="Tekst", description="Komt achter het profiel, zoals: op weg naar 1.")
    holds: Requirement = Field(
        default_factory=lambda: Requirement.model_validate({}), title="Klopt", description="Dit moet kloppen."
    )
    fulfilled: Many[Slug] = Field((), title="Vervuld", description="Codes van voorwaarden die kloppen.")
    lacking: Many[AtLeast] = Field((), title="Klopt niet", description="Deze treden zijn nog niet gehaald.")


class Profiles(Record):
    """The profiles and their rule (file `programme/profiles.yaml`; plan 04.02).

    The profile is the first, by number, whose conditions all hold; the last has none.
    """

    decision: Decision = Field(title="Besluit", description="Of de regel is vastgesteld.")
    conditions: Many[Condition] = Field((), title="Voorwaarden", description="De bouwstenen van de regel.")
    profiles: Some[Profile] = Field(
        title="Profielen", description="Het laatste profiel heeft geen voorwaarden."
    )
    nuances: Many[Nuance] = Field((), title="Tussenvormen", description="De eerste die klopt, wordt genoemd.")
    source: Source = Field(title="Bron", description="Waar de profielen vandaan komen.")


class Milestone(Record):
    """One step of a growth path: what must be reached by the end of a year."""

    ITEM: ClassVar = Item("stap", ("year", "kind", "axis"))

    year: Year = Field(title="Jaar", description="Aan het eind van dit jaar is de stap gezet.")
    kind: MilestoneKind = Field(title="Soort", description="Waaraan de stap te zien is.")
    axis: Slug | None = Field(None, title="As", description="Alleen bij een trede op een as.")
    level: Level | None = Field(None, title="Trede", description="Alleen bij een trede op een as.")
    text: Line = Field(title="Wat te doen", description="De stap in gewone woorden.")
    series: Many[Slug] = Field((), title="Bijeenkomsten", description="Reeksen die hierbij helpen.")
    support: Many[Slug] = Field((), title="Ondersteuning", description="Soorten hulp die hierbij helpen.")


class GrowthPath(Record):
    """The path of one profile (plan Figuur 3)."""

    ITEM: ClassVar = Item("groeipad", ("profile",))

    profile: ProfileNumber = Field(title="Profiel", description="Het profiel waarmee een gemeente begon.")
    text: Prose = Field(title="Omschrijving", description="Voor wie dit pad is.")
    milestones: Some[Milestone] = Field(title="Stappen", description="Op volgorde van jaar.")


class GrowthPaths(Record):
    """All growth paths (file `programme/growth_paths.yaml`; plan 04.02, Figuur 3)."""

    decision: Decision = Field(title="Besluit", description="Of de groeipaden zijn vastgesteld.")
    paths: Some[GrowthPath] = Field(title="Groeipaden", description="Eén per profiel.")
    source: Source = Field(title="Bron", description="Waar de groeipaden vandaan komen.")
