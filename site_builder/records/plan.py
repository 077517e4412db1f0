"""What the plan promises: action lines with themes and goals, indicators with levels, and actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from site_builder.records.amounts import Amount
from site_builder.records.base import (
    Item,
    Labels,
    Line,
    Many,
    Number,
    One,
    Prose,
    Record,
    Slug,
    Some,
    Source,
    Year,
)
from site_builder.records.choices import (
    Approach,
    Driver,
    Layer,
    SessionKind,
    WeightSet,
)
from site_builder.records.follow_up import Due, Outcome, Owner, State
from site_builder.records.project_types import PLAN, ProjectType, TypeCode
from site_builder.records.texts import TextType

Section = Annotated[str, TextType(min_length=1, max_length=60)]

QUANTITIES = {
    "materials": "Aandeel van de massa die het werk in gaat",
    "demolition": "Aandeel van de massa die bij sloop vrijkomt",
    "mki": "MKI per m² per jaar",
    "co2": "CO₂ per functionele eenheid",
    "seb": "Oordeel over het convenant",
    "share": "Aandeel: een hoeveelheid als deel van een andere, in procent",
    "remainder": "Wat overblijft: een geheel zonder een deel ervan, in procent",
    "rate": "Een hoeveelheid per eenheid van een andere, zoals m³ per km",
    "amount": "Een hoeveelheid, zoals m³",
    "yes_no": "Een vraag met ja of nee",
}
MeasuredQuantity = Annotated[
    Literal["materials", "demolition", "mki", "co2", "seb", "share", "remainder", "rate", "amount", "yes_no"],
    Labels(QUANTITIES),
]

SUBJECTS = {"project": "Van een project", "municipality": "Van een gemeente, per jaar"}
Subject = Annotated[Literal["project", "municipality"], Labels(SUBJECTS)]


BETTER = {"higher": "Hoger is beter", "lower": "Lager is beter"}
FOLLOWED_BY = {
    "indicators": "Aan de indicatoren in projecten",
    "assessments": "Aan de jaarlijkse zelfscan van gemeenten",
    "execution": "Aan de uitvraag van projecten en de uitvoerende laag",
    "sessions": "Aan de bijeenkomsten",
}
FollowedBy = Annotated[Literal["indicators", "assessments", "execution", "sessions"], Labels(FOLLOWED_BY)]

Better = Annotated[Literal["higher", "lower"], Labels(BETTER)]


class Goal(Record):
    """One goal of a theme (plan Tabel 1, 3 and 4)."""

    ITEM: ClassVar = Item("doel", ("id",), ordered=True, told_by="text")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    text: Prose = Field(title="Doel", description="Wat het plan wil bereiken.")
    target_open: Line | None = Field(
        None, title="Nog open", description="Wat het plan zelf nog niet invult, zoals: naar XX%."
    )


class Theme(Record):
    """One theme of an action line."""

    ITEM: ClassVar = Item("thema", ("id",), ordered=True, told_by="name")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    name: Line = Field(title="Naam", description="De naam uit het plan.")
    text: Prose | None = Field(None, title="Toelichting", description="Waar het thema over gaat.")
    goals: Many[Goal] = Field((), title="Doelen", description="De doelen van het thema.")
    source: Source = Field(title="Bron", description="Tabel of paragraaf van het plan.")


class ActionLine(Record):
    """One action line (plan 02.02 and 03)."""

    ITEM: ClassVar = Item("actielijn", ("id",), ordered=True, told_by="name")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    number: Annotated[int, Field(ge=1, le=9)] | None = Field(
        None, title="Nummer", description="Leeg bij de lijn die onder alle andere ligt."
    )
    name: Line = Field(title="Naam", description="De naam uit het plan.")
    text: Prose = Field(title="Toelichting", description="Waar de actielijn over gaat.")
    measured_by: Prose = Field(title="Hoe gemeten", description="Hoe het plan de voortgang volgt.")
    followed_by: FollowedBy | None = Field(
        None, title="Gevolgd aan", description="Welke vastgelegde gegevens de voortgang laten zien."
    )
    themes: Some[Theme] = Field(title="Thema's", description="De thema's van de actielijn.")
    source: Source = Field(title="Bron", description="Paragraaf van het plan.")


class ActionLines(Record):
    """All action lines (file `programme/action_lines.yaml`)."""

    action_lines: Some[ActionLine] = Field(title="Actielijnen", description="In de volgorde van het plan.")

    @property
    def goals(self) -> Mapping[str, str]:
        """The text of every goal by its code."""
        themes = (theme for line in self.action_lines for theme in line.themes)
        return {goal.id: goal.text for theme in themes for goal in theme.goals}

    @property
    def themes_of_goals(self) -> Mapping[str, str]:
        """The name of the theme of every goal, by the code of the goal."""
        themes = (theme for line in self.action_lines for theme in line.themes)
        return {goal.id: theme.name for theme in themes for goal in theme.goals}


class PerformanceLevel(Record):
    """The level for one project type, valid from a year (plan Tabel 2)."""

    ITEM: ClassVar = Item("prestatieniveau", ("type", "from_year", "weight_set"))

    type: TypeCode = Field(title="Soort werk", description="Waarvoor het prestatieniveau geldt.")
    from_year: Year = Field(title="Vanaf", description="Het eerste jaar waarin het prestatieniveau geldt.")
    value: Number = Field(title="Prestatieniveau", description="In de eenheid van de indicator.")
    weight_set: WeightSet | None = Field(
        None,
        title="Rekenregel",
        description="Alleen bij MKI. Een meting met een andere rekenregel is niet te toetsen.",
    )
    weight_set_source: Source | None = Field(
        None,
        title="Bron van de rekenregel",
        description="Alleen als de bron van het prestatieniveau haar niet noemt.",
    )
    version: Line | None = Field(
        None, title="Versie", description="De versie van Het Nieuwe Normaal. Leeg: niet bekend."
    )
    mapping: Prose | None = Field(
        None,
        title="Verband met het vorige",
        description="Bij een nieuwe versie: hoe het niveau uit het vorige volgt, of waarom dat niet kan.",
    )
    source: Source = Field(title="Bron", description="Waar het prestatieniveau staat.")


class Indicator(Record):
    """One project indicator (plan Tabel 2)."""

    ITEM: ClassVar = Item("indicator", ("id",), ordered=True, told_by="name")

    id: Slug = Field(title="Code", description="Ook het adres van de pagina. Verandert nooit.")
    name: Line = Field(title="Naam", description="De naam uit het plan.")
    subject: Line = Field(title="Onderwerp", description="Voor in een zin, zoals: herkomst.")
    theme: Slug = Field(title="Thema", description="De code van het thema.")
    quantity: MeasuredQuantity = Field(title="Grootheid", description="Welk deel van een meting telt.")
    of: Subject = Field(
        "project",
        title="Waarvan",
        description="Wat wordt gemeten. Van een gemeente: alleen een aandeel, een hoeveelheid of ja en nee.",
    )
    part: Amount | None = Field(
        None,
        title="Deel",
        description="Bij een aandeel en een hoeveelheid per eenheid: wat boven de streep staat. Bij een "
        "hoeveelheid: die hoeveelheid zelf.",
    )
    whole: Amount | None = Field(None, title="Geheel", description="Wat onder de streep staat.")
    counts: Annotated[Many[Slug], One("soort massa")] = Field(
        (), title="Telt mee", description="Bij een aandeel: de soorten massa die meetellen, zoals reused."
    )
    better: Better | None = Field(None, title="Richting", description="Leeg bij een oordeel.")
    unit: Line = Field(title="Eenheid", description="De eenheid uit het plan.")
    decimals: Annotated[int, Field(ge=0, le=4)] = Field(
        0, title="Decimalen", description="Zoveel staan er op de site."
    )
    definition: Prose = Field(title="Definitie", description="Wat de indicator meet.")
    formula: Line = Field(title="Berekening", description="De berekening in woorden.")
    start_measuring: bool = Field(
        False,
        title="Starten met meten",
        description="true als het plan alleen vraagt om te beginnen met meten.",
    )
    levels: Many[PerformanceLevel] = Field(
        (), title="Prestatieniveaus", description="Per soort werk en vanaf een jaar."
    )
    source: Source = Field(title="Bron", description="Waar de indicator staat.")


class Indicators(Record):
    """All indicators (file `programme/indicators.yaml`)."""

    project_types: Some[ProjectType] = Field(
        default_factory=lambda: PLAN,
        title="Soorten werk",
        description="Elk heeft eigen prestatieniveaus. Leeg: wegen, openbare ruimte en overige werken.",
    )
    indicators: Some[Indicator] = Field(title="Indicatoren", description="In de volgorde van het plan.")


class Action(Record):
    """One action (plan 05)."""

    ITEM: ClassVar = Item("actie", ("id",), ordered=True, told_by="text")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    year: Year = Field(title="Jaar", description="Het jaar waarin de actie begint.")
    text: Line = Field(title="Actie", description="De actie uit het plan.")
    section: Section | None = Field(None, title="Paragraaf", description="De paragraaf die het plan noemt.")
    action_lines: Many[Slug] = Field(
        (),
        title="Actielijnen",
        description="Leeg zolang de tekst niet zegt bij welke actielijn de actie hoort.",
    )
    goal: Slug | None = Field(None, title="Doel", description="De code van het doel waar het bij hoort.")
    owner: Owner = None
    due: Due = None
    state: State = None
    outcome: Outcome = None
    note: Prose | None = Field(
        None, title="Toelichting", description="Wat er bij de tekst van de actie te weten is."
    )


class Actions(Record):
    """All actions (file `programme/actions.yaml`)."""

    actions: Many[Action] = Field((), title="Acties", description="In de volgorde van het plan.")
    source: Source = Field(title="Bron", description="Waar de acties staan.")


class Series(Record):
    """A series of sessions with its promised frequency (plan 04.03.02, 04.03.03, 04.05)."""

    ITEM: ClassVar = Item("reeks", ("id",), ordered=True, told_by="name")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    name: Line = Field(title="Naam", description="De naam uit het plan.")
    kind: SessionKind = Field(title="Soort", description="Soort bijeenkomst.")
    approach: Approach = Field(title="Aanpak", description="Het niveau van de aanpak.")
    driver: Driver | None = Field(None, title="Gestuurd door", description="Leeg als het plan dat niet zegt.")
    promised_per_year: Annotated[int, Field(ge=1, le=60)] | None = Field(
        None, title="Beloofd per jaar", description="Leeg als het plan geen aantal noemt."
    )
    layers: Many[Layer] = Field((), title="Voor wie", description="De lagen die het plan noemt.")
    text: Prose = Field(title="Toelichting", description="Waar de reeks voor is.")
    section: Section | None = Field(None, title="Paragraaf", description="Waar het plan het noemt.")


class AllSeries(Record):
    """All series (file `programme/series.yaml`)."""

    series: Some[Series] = Field(title="Reeksen", description="In de volgorde van het plan.")
    source: Source = Field(title="Bron", description="Waar de reeksen staan.")


class SupportKind(Record):
    """A kind of help that the region offers (plan 04.03.01)."""

    ITEM: ClassVar = Item("soort hulp", ("id",), ordered=True, told_by="name")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    name: Line = Field(title="Naam", description="De naam uit het plan.")
    text: Prose = Field(title="Toelichting", description="Wat de hulp is.")
    section: Section | None = Field(None, title="Paragraaf", description="Waar het plan het noemt.")
    subjects: Many[Slug] = Field(
        (), title="Onderwerpen", description="Codes uit programme/lesson_subjects.yaml."
    )


class SupportKinds(Record):
    """All kinds of support (file `programme/support.yaml`)."""

    support: Some[SupportKind] = Field(title="Ondersteuning", description="In de volgorde van het plan.")
