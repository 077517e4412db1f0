"""The region itself: its name, its ambitions, and the settings of its site."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from site_builder.records.base import (
    Day,
    Item,
    Labels,
    Line,
    Many,
    One,
    PartialDate,
    Prose,
    Record,
    RoleEmail,
    Slug,
    Some,
    Source,
    Team,
    Url,
    Year,
)
from site_builder.records.editor import Editor

DEMO_SITES = {
    "until_first_assessment": "Tot de eerste zelfscan bevestigd is",
    "always": "Altijd",
    "never": "Nooit",
}
DemoSite = Annotated[Literal["until_first_assessment", "always", "never"], Labels(DEMO_SITES)]


class Ambition(Record):
    """One ambition of the plan with its year."""

    ITEM: ClassVar = Item("ambitie", ("year",))

    year: Year = Field(title="Jaar", description="Het jaar waarin de ambitie gehaald moet zijn.")
    text: Line = Field(title="Ambitie", description="Zoals: de GWW is voor 50% circulair.")
    percent: Annotated[int, Field(ge=0, le=100)] | None = Field(
        None, title="Percentage", description="Zoals het plan het noemt. De monitor berekent dit niet."
    )
    rule: Line | None = Field(
        None,
        title="Rekenregel",
        description="Hoe het plan het percentage uitrekent, in woorden. Leeg: het plan geeft geen regel.",
    )
    rule_due: PartialDate | None = Field(
        None,
        title="Besluit over de rekenregel",
        description="Wanneer de regio over een rekenregel beslist, voor zover dat bekend is.",
    )
    source: Source = Field(title="Bron", description="Waar de ambitie staat.")


class Aim(Record):
    """An aim of somebody else that the region's stand beside (plan 01.01, Figuur 1)."""

    ITEM: ClassVar = Item("landelijk doel", ("of", "text"), fixed=False, told_by="text")

    of: Line = Field(title="Van wie", description="Zoals: het Rijk.")
    year: Year = Field(title="Jaar", description="Het jaar waarin het gehaald moet zijn.")
    text: Line = Field(title="Doel", description="Zoals: 55% minder CO₂-uitstoot.")
    source: Source = Field(title="Bron", description="Waar het doel staat.")


class Declaration(Record):
    """A public declaration that others signed with the region (plan 01.01)."""

    ITEM: ClassVar = Item("verklaring", ("name",), fixed=False, told_by="name")

    name: Line = Field(title="Naam", description="Hoe de verklaring heet.")
    date: PartialDate | None = Field(None, title="Datum", description="Wanneer zij is ondertekend.")
    text: Prose | None = Field(None, title="Toelichting", description="Wat erin staat, in eigen woorden.")
    signed: Annotated[int, Field(ge=1, le=2000)] | None = Field(
        None, title="Aantal gemeenten", description="Hoeveel gemeenten tekenden. Leeg: niet bekend."
    )
    municipalities: Annotated[Many[Slug], One("gemeente")] = Field(
        (), title="Welke gemeenten", description="Codes van gemeenten. Leeg: de bron noemt ze niet."
    )
    others: Annotated[Many[Line], One("andere ondertekenaar")] = Field(
        (), title="Andere ondertekenaars", description="Organisaties, zoals de provincie. Geen personen."
    )
    source: Source = Field(title="Bron", description="Waar het staat.")


class SizeClass(Record):
    """A class of municipalities by number of inhabitants."""

    ITEM: ClassVar = Item("grootteklasse", ("id",), ordered=True, told_by="name")

    id: Slug = Field(title="Code", description="Kleine letters en streepjes.")
    name: Line = Field(title="Naam", description="Zoals klein.")
    below: Annotated[int, Field(gt=0)] | None = Field(
        None, title="Minder dan", description="Aantal inwoners. Leeg bij de grootste klasse."
    )


class Settings(Record):
    """How the site of this region behaves."""

    fictional: bool = Field(False, title="Verzonnen", description="true als deze regio niet bestaat.")
    as_of: Day | None = Field(
        None, title="Peildatum", description="Alleen bij een verzonnen regio: de dag die als vandaag geldt."
    )
    report_year: Year | None = Field(
        None,
        title="Verslagjaar",
        description="Leeg: het nieuwste jaar waarvoor een gemeente een zelfscan heeft.",
    )
    asked_year: Year | None = Field(
        None,
        title="Jaar van de vragen",
        description="Het jaar waarover gemeenten nu vertellen. Leeg: het verslagjaar, of het jaar erna voor "
        "een gemeente waarvan de zelfscan over het verslagjaar al meetelt.",
    )
    least_compared: Annotated[int, Field(ge=2, le=400)] = Field(
        6,
        title="Minste aantal naast elkaar",
        description="Zoveel gemeenten moeten bekend zijn voor een figuur van deelname en vooruitgang.",
    )
    demo_site: DemoSite = Field(
        "never", title="Voorbeeldsite", description="Hoe lang de voorbeeldregio naast deze site staat."
    )
    repository: Url | None = Field(
        None,
        title="Opslagplaats",
        description="Webadres van de git-opslagplaats, voor de link 'Klopt er iets niet?'.",
    )
    team: Team | None = Field(
        None,
        title="Team",
        description="Het team van het programma bij GitHub of GitLab, zoals regio/programma. Het kijkt elke "
        "wijziging na. Nooit het account van een persoon.",
    )
    editor: Editor | None = Field(
        None,
        title="Editor",
        description="Hoe de pagina Beheer bij de opslagplaats komt.",
    )
    suppress_attendance_below: Annotated[int, Field(ge=2, le=100)] | None = Field(
        None,
        title="Kleine aantallen",
        description="Waren er minder mensen dan dit getal, zoals 5, dan zegt de site 'minder dan 5'. "
        "Leeg: de site toont elk aantal.",
    )
    address: Url | None = Field(
        None,
        title="Adres van de site",
        description="Voor de sitemap en feeds. Leeg zolang er geen vast adres is.",
    )


class Region(Record):
    """The region (file `programme/region.yaml`)."""

    name: Line = Field(title="Naam", description="De naam van de regio.")
    short_name: Line = Field(title="Korte naam", description="Voor in lopende tekst.")
    programme: Line = Field(title="Programma", description="De naam van het plan.")
    from_year: Year = Field(title="Eerste jaar", description="Het eerste jaar van het plan.")
    until_year: Year = Field(title="Laatste jaar", description="Het laatste jaar van het plan.")
    goal: Prose = Field(title="Doel", description="Het doel van het plan.")
    contact: RoleEmail = Field(title="Contact", description="Adres van het programma. Nooit van een persoon.")
    organiser: Line = Field(title="Organisator", description="Wie het programma leidt.")
    ambitions: Some[Ambition] = Field(title="Ambities", description="Wat wanneer gehaald moet zijn.")
    aims: Many[Aim] = Field(
        (), title="Landelijke doelen", description="Doelen van anderen, naast die van de regio."
    )
    declarations: Many[Declaration] = Field(
        (), title="Verklaringen", description="Wat gemeenten en anderen samen ondertekenden."
    )
    size_classes: Some[SizeClass] = Field(title="Grootteklassen", description="Van klein naar groot.")
    settings: Settings = Field(
        default_factory=lambda: Settings.model_validate({}), title="Instellingen", description="Van de site."
    )
    sources: Many[Source] = Field((), title="Bronnen", description="Het plan zelf en andere bronnen.")

    def day(self, today: date) -> date:
        """The day that counts as today: a fictional region has its own."""
        settings = self.settings
        return settings.as_of if settings.fictional and settings.as_of else today
