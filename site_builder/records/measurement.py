"""What was measured in a project: material in and out, the MKI, CO2 and zero-emission construction."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.amounts import Amounts, Answers, YearFigures
from site_builder.records.base import (
    Day,
    Item,
    Line,
    Many,
    Percentage,
    Positive,
    Prose,
    Quantity,
    Record,
    Some,
    Tonnes,
    Unit,
)
from site_builder.records.choices import (
    Knowledge,
    LifeCycleStage,
    MeasurementPhase,
    Reporter,
    SebLevel,
    SebVerdict,
    WeightSet,
)
from site_builder.records.proof import ValueCheck, ValueProof


class Tool(Record):
    """The program that computed a measurement."""

    name: Line = Field(title="Naam", description="Zoals DuboCalc.")
    version: Line | None = Field(None, title="Versie", description="Versie van het programma of de database.")


class Materials(Record):
    """Material in, in tonnes; or the share alone (plan Tabel 2, herkomst materiaal)."""

    reused: Tonnes | None = Field(None, title="Hergebruikt", description="In ton. Elke ton telt één keer.")
    recycled: Tonnes | None = Field(None, title="Gerecycled", description="In ton.")
    biobased: Tonnes | None = Field(None, title="Biobased", description="In ton.")
    primary: Tonnes | None = Field(None, title="Nieuw", description="Primair materiaal, in ton.")
    total: Annotated[Positive, Unit("ton")] | None = Field(
        None, title="Totaal", description="Alle materiaal samen, in ton."
    )
    percent: Percentage | None = Field(
        None, title="Percentage", description="Aandeel verantwoorde herkomst, als alleen dat bekend is."
    )


class Demolition(Record):
    """Material released by demolition, in tonnes (plan Tabel 2, omgang restmateriaal)."""

    reused: Tonnes | None = Field(None, title="Hergebruikt", description="In ton.")
    recycled: Tonnes | None = Field(None, title="Gerecycled", description="In ton.")
    energy_recovery: Tonnes | None = Field(None, title="Verbrand met energie", description="In ton.")
    landfill: Tonnes | None = Field(None, title="Gestort", description="In ton.")
    total: Annotated[Positive, Unit("ton")] | None = Field(
        None, title="Totaal", description="Al het vrijgekomen materiaal, in ton."
    )
    percent: Percentage | None = Field(
        None, title="Percentage", description="Aandeel hergebruikt of gerecycled, als alleen dat bekend is."
    )


class Mki(Record):
    """The environmental cost indicator (plan Tabel 2, milieu- en klimaatimpact)."""

    total_eur: Annotated[Quantity, Unit("€")] = Field(
        title="MKI", description="Totale MKI van het werk, in euro."
    )
    area_m2: Annotated[Positive, Unit("m²")] = Field(title="Oppervlakte", description="In vierkante meter.")
    life_years: Annotated[Positive, Unit("jaar")] = Field(
        title="Levensduur", description="Waarmee is gerekend, in jaren."
    )
    weight_set: WeightSet = Field(
        title="Rekenregel",
        description="De weegset van de MKI: A1 of A2. De twee zijn niet met elkaar te vergelijken.",
    )
    method_version: Line | None = Field(
        None, title="Versie van de methode", description="Zoals Bepalingsmethode 1.1."
    )


class Co2(Record):
    """Embodied CO2 (plan Tabel 2, materiaalgebonden CO2-uitstoot)."""

    kg: Annotated[Quantity, Unit("kg")] = Field(title="CO₂", description="In kilogram CO₂-equivalent.")
    stages: Some[LifeCycleStage] = Field(
        title="Fasen", description="De fasen die zijn meegeteld, A1 tot en met A5."
    )
    unit: Line = Field(title="Eenheid", description="De functionele eenheid, zoals m² wegdek.")
    amount: Positive = Field(
        title="Aantal eenheden", description="Hoeveel functionele eenheden het werk heeft."
    )


class Seb(Record):
    """Zero-emission construction (plan Tabel 2, convenant Schoon en Emissieloos Bouwen)."""

    level: SebLevel | None = Field(None, title="Niveau", description="Het niveau uit het convenant.")
    required_in_contract: bool | None = Field(
        None, title="In het contract", description="true als het contract het niveau eist."
    )
    verdict: SebVerdict = Field(title="Oordeel", description="Of het werk aan het convenant voldoet.")
    evidence: Prose | None = Field(None, title="Onderbouwing", description="Waaruit dat blijkt.")


class Measurement(Record):
    """What was measured in one phase of a project."""

    ITEM: ClassVar = Item("meting", ("phase",), dated="date")

    phase: MeasurementPhase = Field(title="Fase", description="De fase waarin is gemeten.")
    date: Day = Field(title="Datum", description="De dag van de meting, zoals 2026-05-04.")
    tool: Tool | None = Field(None, title="Programma", description="Waarmee is gerekend.")
    materials: Materials | None = Field(None, title="Herkomst materiaal", description="Wat het werk in ging.")
    no_new_material: bool = Field(
        False,
        title="Geen nieuw materiaal",
        description="true als er geen materiaal het werk in ging. Dan telt deze indicator niet mee.",
    )
    materials_known: Knowledge = Field(
        "all",
        title="Wat van het materiaal bekend is",
        description="part als maar van een deel de massa bekend is. Dan komt er geen percentage.",
    )
    demolition: Demolition | None = Field(
        None, title="Omgang restmateriaal", description="Wat bij sloop vrijkwam."
    )
    no_demolition: bool = Field(
        False,
        title="Geen sloop",
        description="true als er niets is gesloopt. Dan telt deze indicator niet mee.",
    )
    demolition_known: Knowledge = Field(
        "all",
        title="Wat van de sloop bekend is",
        description="part als maar van een deel de massa bekend is. Dan komt er geen percentage.",
    )
    mki: Mki | None = Field(None, title="Milieu- en klimaatimpact", description="De MKI van het werk.")
    co2: Co2 | None = Field(
        None, title="Materiaalgebonden CO₂-uitstoot", description="De CO₂ van het materiaal."
    )
    seb: Seb | None = Field(
        None, title="Schoon en emissieloos bouwen", description="Of het werk aan het convenant voldoet."
    )
    amounts: Amounts = Field(
        {}, title="Hoeveelheden", description="Per code uit het programma. Niet bekend? Laat de code weg."
    )
    answers: Answers = Field({}, title="Antwoorden", description="Per code van een indicator met ja of nee.")
    reported_by: Reporter | None = Field(
        None, title="Opgegeven door", description="De rol van wie de waarden gaf. Geen naam."
    )
    proofs: Many[ValueProof] = Field((), title="Bewijsstukken", description="Welk stuk de waarden laat zien.")
    checks: Many[ValueCheck] = Field(
        (), title="Controles", description="Wie de waarden nakeek, en wat er eerst stond."
    )
    note: Prose | None = Field(
        None, title="Toelichting", description="Wat een lezer bij de cijfers moet weten."
    )


def measured_of(figures: YearFigures) -> Measurement:
    """The amounts and answers of a year as one measurement, of its last day."""
    return Measurement(
        phase="delivery",
        date=date(figures.year, 12, 31),
        amounts=figures.amounts,
        answers=figures.answers,
        proofs=figures.proofs,
        checks=figures.checks,
        note=figures.note,
    )
