"""One municipality: who it is, and everything that it records about itself."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.amounts import YearFigures
from site_builder.records.base import (
    Count,
    Day,
    Item,
    Level,
    Line,
    Many,
    One,
    PartialDate,
    Positive,
    Prose,
    Record,
    RoleEmail,
    Slug,
    Some,
    Source,
    Team,
    Unit,
    Url,
    Year,
)
from site_builder.records.choices import Method, Status, SupportState
from site_builder.records.proof import LevelCheck, Proof
from site_builder.records.texts import TextType, mend_municipality_code

NO_CODE = "GM0000"
"""What stands in a new file for the code of a municipality: no municipality has it."""

MunicipalityCode = Annotated[
    str,
    TextType(
        pattern=r"^GM\d{4}$",
        sort="code",
        words="GM en vier cijfers, zoals GM1234.",
        example=NO_CODE,
        mend=mend_municipality_code,
    ),
]
"""The code of a municipality at Statistics Netherlands (CBS)."""


class Population(Record):
    """The number of inhabitants at a moment."""

    count: Annotated[int, Field(ge=1, le=2_000_000)] = Field(title="Inwoners", description="Aantal inwoners.")
    year: Year = Field(title="Jaar", description="Het jaar waarvoor dit aantal geldt.")
    indicative: bool = Field(
        False, title="Indicatief", description="true als het aantal ongeveer klopt en niet van het CBS komt."
    )


class Period(Record):
    """A period that may still run."""

    ITEM: ClassVar = Item("periode", ("from_",), fixed=False)

    from_: Day = Field(alias="from", title="Vanaf", description="Eerste dag, zoals 2021-01-01.")
    until: Day | None = Field(None, title="Tot en met", description="Laatste dag. Leeg als het nog loopt.")
    reason: Line | None = Field(None, title="Reden", description="Waarom de periode begon of stopte.")


class Tile(Record):
    """A place on the tile map."""

    row: Annotated[int, Field(ge=1, le=40)] = Field(title="Rij", description="Vanaf 1, boven is 1.")
    column: Annotated[int, Field(ge=1, le=40)] = Field(title="Kolom", description="Vanaf 1, links is 1.")


class Document(Record):
    """A public decision or policy document of the municipality."""

    ITEM: ClassVar = Item("beleidsstuk", ("title",), fixed=False, told_by="title")

    title: Line = Field(title="Titel", description="Naam van het besluit of beleidsstuk.")
    date: PartialDate | None = Field(None, title="Datum", description="Wanneer het is vastgesteld.")
    note: Prose | None = Field(None, title="Toelichting", description="Wat erin staat, in eigen woorden.")
    source: Source = Field(title="Bron", description="Waar het te vinden is.")


class AxisLevel(Record):
    """The level on one axis, with what shows it (domain: spiderweb, levels 0-4)."""

    level: Level = Field(
        title="Trede",
        description="De hoogste trede waarvan de hele omschrijving klopt. Weet u het niet? Laat de as weg.",
    )
    evidence: Prose | None = Field(None, title="Onderbouwing", description="Waaruit deze trede blijkt.")
    explained: Prose | None = Field(
        None,
        title="Uitleg bij een verschil",
        description="Waarom deze trede klopt, ook al laten de projecten iets anders zien. Geen namen.",
    )
    source: Source | None = Field(None, title="Bron", description="Openbare bron van de onderbouwing.")
    proofs: Many[Proof] = Field((), title="Bewijsstukken", description="Welk stuk deze trede laat zien.")
    checks: Many[LevelCheck] = Field(
        (), title="Controles", description="Wie de trede nakeek, en wat er eerst stond."
    )


class Inventory(Record):
    """The qualitative inventory of the plan (actielijn 2 and 3, 'Meten waar gemeenten staan')."""

    scale_capacity: Prose | None = Field(
        None,
        title="Schaal en capaciteit",
        description="Wat de schaal en capaciteit van de gemeente betekenen.",
    )
    transparency: Prose | None = Field(
        None, title="Transparantie en informatie", description="Hoe goed informatie beschikbaar is."
    )
    cooperation: Prose | None = Field(
        None, title="Samenwerking", description="Welke samenwerking er is, en of die werkt."
    )


class AdoptedProfile(Record):
    """The profile that the region adopted, where it differs from the computed one."""

    profile: Annotated[int, Field(ge=1, le=9)] = Field(title="Profiel", description="Nummer van het profiel.")
    reason: Prose = Field(title="Reden", description="Waarom de regio een ander profiel vaststelt.")


class Assessment(Record):
    """The yearly position in the spiderweb (plan 04.02 and 'Jaarlijkse evaluatie')."""

    ITEM: ClassVar = Item("zelfscan", ("year",))

    year: Year = Field(title="Jaar", description="Het jaar waarover deze zelfscan gaat.")
    date: Day = Field(title="Datum", description="De dag van de enquête of het gesprek, zoals 2026-10-12.")
    method: Method = Field(title="Methode", description="Hoe de zelfscan is gedaan.")
    status: Status = Field(
        title="Status", description="Concept telt nog niet mee in de cijfers van de regio."
    )
    levels: dict[Slug, AxisLevel] = Field(
        title="Treden per as",
        description="Alleen de assen die bekend zijn. Een as die ontbreekt is onbekend, niet 0.",
    )
    inventory: Inventory | None = Field(
        None, title="Inventarisatie", description="De kwalitatieve inventarisatie uit het plan."
    )
    bottlenecks: Annotated[Many[Prose], One("knelpunt")] = Field(
        (), title="Knelpunten", description="Wat in de weg zit."
    )
    opportunities: Annotated[Many[Prose], One("kans")] = Field(
        (), title="Kansen", description="Wat kansen biedt."
    )
    needs: Annotated[Many[Prose], One("behoefte")] = Field(
        (), title="Behoeften", description="Welke tools, formats of hulp de gemeente nodig heeft."
    )
    need_subjects: Many[Slug] = Field(
        (),
        title="Onderwerpen van de behoeften",
        description="Codes uit programme/lesson_subjects.yaml. Zo vindt de gemeente wat erop antwoordt.",
    )
    adopted_profile: AdoptedProfile | None = Field(
        None,
        title="Vastgesteld profiel",
        description="Alleen invullen als het afwijkt van het berekende profiel.",
    )
    sources: Many[Source] = Field((), title="Bronnen", description="Openbare bronnen van deze zelfscan.")


class Attendance(Record):
    """How many people of a municipality were at a session; never who (AVG)."""

    ITEM: ClassVar = Item("bijeenkomst", ("session",))

    session: Slug = Field(
        title="Bijeenkomst", description="De code van de bijeenkomst, zoals 2026-03-12-meten."
    )
    policy: Count = Field(title="Beleidsmatig", description="Aantal beleidsmedewerkers. Geen namen.")
    executive: Count = Field(title="Uitvoerend", description="Aantal uitvoerende medewerkers. Geen namen.")


class Support(Record):
    """Help from the region to one municipality (plan 04.03.01)."""

    ITEM: ClassVar = Item("hulp", ("kind", "year", "subject"), fixed=False, told_by="subject")

    kind: Slug = Field(title="Soort hulp", description="De code van de soort ondersteuning.")
    year: Year = Field(title="Jaar", description="Het jaar waarin de hulp begon.")
    subject: Line = Field(title="Onderwerp", description="Waar de hulp over gaat. Geen namen.")
    state: SupportState = Field(title="Stand", description="Hoe ver de hulp is.")
    project: Slug | None = Field(
        None, title="Project", description="De code van het project, als de hulp daarbij hoort."
    )


class Municipality(Record):
    """One municipality of the region (file `municipalities/<slug>.yaml`)."""

    name: Line = Field(title="Naam", description="De naam van de gemeente.")
    code: MunicipalityCode = Field(title="CBS-code", description="GM en vier cijfers, zoals GM1234.")
    province: Line = Field(title="Provincie", description="De provincie waarin de gemeente ligt.")
    population: Population | None = Field(None, title="Inwoners", description="Aantal inwoners met het jaar.")
    area_km2: Annotated[Positive, Unit("km²")] | None = Field(
        None, title="Oppervlakte", description="In vierkante kilometer."
    )
    participation: Some[Period] = Field(
        title="Deelname", description="Vanaf wanneer de gemeente meedoet, en tot wanneer."
    )
    tile: Tile | None = Field(None, title="Plek op de kaart", description="Rij en kolom op de tegelkaart.")
    neighbours: Many[Slug] = Field(
        (), title="Buren", description="Alleen als de tegelkaart de buren niet goed laat zien."
    )
    advisory_group: Many[Period] = Field(
        (), title="Klankbordgroep", description="Wanneer de gemeente in de klankbordgroep zat."
    )
    contact: RoleEmail | None = Field(
        None,
        title="Contact",
        description="Adres van een rol, zoals circulair@gemeente.nl. Nooit van een persoon.",
    )
    team: Team | None = Field(
        None,
        title="Team",
        description="Het team bij GitHub of GitLab dat dit bestand bijhoudt, zoals regio/nieuw-dorp, of het "
        "account van een rol. Nooit van een persoon.",
    )
    website: Url | None = Field(None, title="Website", description="Begint met https://.")
    documents: Many[Document] = Field(
        (), title="Beleidsstukken", description="Openbare besluiten over circulariteit."
    )
    assessments: Many[Assessment] = Field(
        (), title="Zelfscans", description="Het spinnenweb, één keer per jaar."
    )
    figures: Many[YearFigures] = Field(
        (), title="Cijfers per jaar", description="Voor de indicatoren van een gemeente, één keer per jaar."
    )
    attendance: Many[Attendance] = Field(
        (),
        title="Aanwezigheid",
        description="Aantallen per bijeenkomst. Er niet bij? Vul dan twee nullen in.",
    )
    support: Many[Support] = Field(
        (), title="Ondersteuning", description="Hulp die de gemeente van de regio kreeg."
    )
    sources: Many[Source] = Field(
        (), title="Bronnen", description="Waar de gegevens over de gemeente vandaan komen."
    )
