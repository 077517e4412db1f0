"""One project: what it is, how it was tendered, what was measured and what was learned."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.base import (
    Item,
    Line,
    Many,
    NumberType,
    One,
    PartialDate,
    Percentage,
    Positive,
    Prose,
    Record,
    Slug,
    Source,
    Tonnes,
    Unit,
    Url,
)
from site_builder.records.batch import Batch
from site_builder.records.choices import (
    CostBand,
    Practice,
    ProjectPhase,
    ReducedQuantity,
    Sign,
    Status,
    Strategy,
    TextKind,
)
from site_builder.records.measurement import Measurement
from site_builder.records.project_types import TypeCode
from site_builder.records.texts import TextType

Share = Annotated[Decimal, NumberType(gt=0, le=100), Unit("%")]
"""A percentage of a work that somebody has a share in: more than nothing."""
PictureName = Annotated[
    str,
    TextType(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg|webp)$",
        max_length=100,
        sort="code",
        words="Kleine letters, cijfers en streepjes, met .svg, .png, .jpg of .webp.",
        example="vul-in.svg",
    ),
]
"""The name of a file beside the project."""
Difference = Annotated[Decimal, NumberType(ge=-100, le=1000), Unit("%")]
"""A percentage more (or, below zero, less) than usual."""


class Tender(Record):
    """How the work was tendered."""

    procedure: Line | None = Field(None, title="Procedure", description="Zoals nationaal, niet-openbaar.")
    contract: Line | None = Field(None, title="Contract", description="Zoals bouwteam of UAV-GC.")
    circular: bool | None = Field(
        None,
        title="Circulair uitgevraagd",
        description="true als de uitvraag circulaire eisen of criteria had.",
    )
    criteria: Annotated[Many[Line], One("criterium")] = Field(
        (), title="Criteria", description="De circulaire eisen en gunningscriteria."
    )
    planned: PartialDate | None = Field(
        None, title="Uitvraag gepland", description="Jaar, maand of dag. Voor de agenda van de markt."
    )
    note: Prose | None = Field(None, title="Toelichting", description="Wat verder van belang is.")


class MaterialUse(Record):
    """One material and what was done with it, by the name of the R-strategy."""

    ITEM: ClassVar = Item("materiaal", ("material", "strategy"), fixed=False, told_by="material")

    material: Line = Field(title="Materiaal", description="Zoals straatbaksteen.")
    strategy: Strategy = Field(title="Strategie", description="Wat ermee is gedaan.")
    secondary: Percentage | None = Field(
        None,
        title="Aandeel secundair",
        description="Het deel van dit materiaal dat eerder is gebruikt, in procenten. Leeg is onbekend.",
    )
    tonnes: Tonnes | None = Field(None, title="Massa", description="In ton, als dat bekend is.")
    note: Line | None = Field(None, title="Toelichting", description="Bijvoorbeeld waar het vandaan komt.")


class Partner(Record):
    """An organisation that took part; never a person."""

    ITEM: ClassVar = Item("partner", ("name",), fixed=False, told_by="name")

    name: Line = Field(title="Organisatie", description="Naam van de organisatie. Geen persoonsnaam.")
    role: Line | None = Field(None, title="Rol", description="Zoals aannemer of adviseur.")


class Picture(Record):
    """A picture with a text for those who cannot see it."""

    ITEM: ClassVar = Item("foto", ("file", "url"), fixed=False, told_by="alt")

    file: PictureName | None = Field(
        None, title="Bestand", description="Naast het project, zoals molenstraat.svg of molenstraat.jpg."
    )
    url: Line | None = Field(
        None, title="Adres", description="Webadres van de foto, of waar het bestand vandaan komt."
    )
    alt: Line = Field(title="Beschrijving", description="Wat er op de foto te zien is.")
    credit: Line = Field(title="Maker", description="Organisatie en licentie.")


class Claim(Record):
    """What a public source says about a project and fits no indicator: told, never computed with."""

    ITEM: ClassVar = Item("uitspraak in een openbare bron", ("text",), fixed=False, told_by="text")

    text: Prose = Field(title="Wat er staat", description="In eigen woorden, met het cijfer uit de bron.")
    source: Source = Field(title="Bron", description="Waar het staat.")


class SharedWith(Record):
    """A municipality that the project is of too. The file stands with the municipality that leads it."""

    ITEM: ClassVar = Item("gemeente", ("municipality",))

    municipality: Slug = Field(
        title="Gemeente", description="De naam van het bestand van de gemeente, zonder .yaml."
    )
    share: Share | None = Field(
        None,
        title="Aandeel",
        description="Het deel van het werk van deze gemeente, in procenten. Leeg is onbekend.",
    )


class Reduction(Record):
    """How much less than something else, as a source reports it: shown, and never converted."""

    ITEM: ClassVar = Item("vermindering", ("quantity", "scope", "by"), fixed=False)

    quantity: ReducedQuantity = Field(title="Waarvan minder", description="Wat er minder is.")
    percent: Percentage = Field(title="Percentage", description="Hoeveel minder, van 0 tot en met 100.")
    sign: Sign = Field("exactly", title="Hoe precies", description="Hoe precies de bron het zegt.")
    expected: bool = Field(
        False, title="Verwacht", description="true als het is verwacht, en achteraf niet vastgesteld."
    )
    against: Line | None = Field(
        None, title="Vergeleken met", description="Zoals een traditionele wegconstructie."
    )
    scope: Line | None = Field(
        None, title="Waarover", description="Het deel van het werk, als het niet over alles gaat."
    )
    by: Line | None = Field(
        None, title="Volgens wie", description="Een organisatie of rol, zoals de aannemer. Geen persoonsnaam."
    )
    source: Source = Field(title="Bron", description="Waar het staat.")


class Costs(Record):
    """What the work cost: a class of size, and what it cost beside the usual way."""

    band: CostBand | None = Field(None, title="Klasse", description="Hoe groot het werk is, in euro's.")
    difference_percent: Difference | None = Field(
        None,
        title="Verschil in kosten",
        description="In procenten, naast de gebruikelijke manier. Onder nul is goedkoper.",
    )
    life_cycle: bool | None = Field(
        None,
        title="Hele levensduur gewogen",
        description="true als de kosten over de hele levensduur zijn meegewogen.",
    )
    note: Prose | None = Field(None, title="Toelichting", description="Wat een lezer erbij moet weten.")
    source: Source | None = Field(None, title="Bron", description="Waar het staat.")


class Size(Record):
    """How large the work is."""

    m2: Annotated[Positive, Unit("m²")] | None = Field(
        None, title="Oppervlakte", description="In vierkante meter."
    )
    m: Annotated[Positive, Unit("m")] | None = Field(None, title="Lengte", description="In meter.")


class ReusableText(Record):
    """A text of the project that others may use again."""

    ITEM: ClassVar = Item("tekst", ("name",), fixed=False)

    kind: TextKind = Field(title="Soort", description="Wat voor tekst het is.")
    name: Line = Field(title="Naam", description="Zoals het op het stuk staat.")
    url: Url = Field(title="Webadres", description="Begint met https://.")
    licence: Line | None = Field(
        None, title="Licentie", description="Zoals CC0 1.0. Leeg is onbekend: vraag het dan eerst."
    )


class Project(Record):
    """One project (file `projects/<municipality>/<slug>.yaml`)."""

    name: Line = Field(title="Naam", description="Naam van het project.")
    type: TypeCode = Field(title="Soort werk", description="Bepaalt welk prestatieniveau geldt.")
    phase: ProjectPhase = Field(title="Fase", description="Hoe ver het project nu is.")
    status: Status = Field(
        title="Status", description="Concept telt nog niet mee in de cijfers van de regio."
    )
    summary: Prose | None = Field(None, title="Samenvatting", description="In twee of drie zinnen.")
    location: Line | None = Field(None, title="Plaats", description="Straat, wijk of dorp.")
    tendered: PartialDate | None = Field(None, title="Aanbesteed", description="Jaar, maand of dag.")
    started: PartialDate | None = Field(None, title="Start werk", description="Jaar, maand of dag.")
    delivered: PartialDate | None = Field(None, title="Opgeleverd", description="Jaar, maand of dag.")
    framework: bool = Field(
        False,
        title="Raamcontract",
        description="true voor een contract van meer jaren. Elk jaar telt dan apart (fase year).",
    )
    practice: Practice | None = Field(
        None,
        title="Hoe gewoon",
        description="Een proef, vaker toegepast, of de gewone manier van werken (actielijn 3).",
    )
    size: Size | None = Field(None, title="Omvang", description="Hoe groot het werk is.")
    shared_with: Many[SharedWith] = Field(
        (),
        title="Samen met gemeenten",
        description="De andere gemeenten van dit werk. Het bestand staat bij de gemeente die het leidt.",
    )
    tender: Tender | None = Field(None, title="Aanbesteding", description="Hoe het werk is uitgevraagd.")
    partners: Many[Partner] = Field((), title="Partners", description="Organisaties die meededen.")
    measurements: Many[Measurement] = Field(
        (), title="Metingen", description="Eén per fase, of per jaar van een raamcontract."
    )
    materials: Many[MaterialUse] = Field(
        (), title="Materialen", description="Wat er met welk materiaal is gedaan."
    )
    comes_free: Many[Batch] = Field(
        (), title="Komt vrij", description="Materiaal dat dit werk overhoudt en een ander kan gebruiken."
    )
    needed: Many[Batch] = Field((), title="Nodig", description="Gebruikt materiaal dat dit werk zoekt.")
    lessons: Annotated[Many[Prose], One("les")] = Field(
        (), title="Lessen", description="Wat een volgend project hiervan leert."
    )
    lesson_subjects: Many[Slug] = Field(
        (),
        title="Onderwerpen van de lessen",
        description="Codes uit programme/lesson_subjects.yaml.",
    )
    reductions: Many[Reduction] = Field(
        (),
        title="Minder dan gebruikelijk",
        description="Zoals een bron het noemt. Noemen bronnen een ander getal, zet ze dan allebei neer.",
    )
    costs: Costs | None = Field(None, title="Kosten", description="Klasse, en verschil met de gewone manier.")
    texts: Many[ReusableText] = Field(
        (), title="Teksten om te hergebruiken", description="Wat een ander project mag overnemen."
    )
    tools: Many[Slug] = Field(
        (), title="Gebruikte hulpmiddelen", description="Codes uit programme/tools.yaml."
    )
    claims: Many[Claim] = Field(
        (), title="In openbare bronnen", description="Uitspraken die niet bij een indicator passen."
    )
    formerly: Annotated[Many[Slug], One("naam")] = Field(
        (),
        title="Eerdere namen van het bestand",
        description="Zonder .yaml. Wie een oude link volgt, komt dan bij dit project uit.",
    )
    pictures: Many[Picture] = Field((), title="Foto's", description="Met een beschrijving.")
    sources: Many[Source] = Field((), title="Bronnen", description="Waar de gegevens vandaan komen.")
