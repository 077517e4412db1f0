"""How well a value is proven: who gave it, what shows it, who checked it, and what the municipality says."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from site_builder.records.base import (
    Day,
    Item,
    Level,
    Line,
    Many,
    Number,
    Prose,
    Record,
    Slug,
    Source,
    Url,
)
from site_builder.records.choices import Checker, ProofKind, SebVerdict


class Response(Record):
    """The time that a municipality gets to answer what is recorded about it, and its answer."""

    ITEM: ClassVar = Item("reactie")

    respond_by: Day = Field(
        title="Reageren tot en met",
        description="De laatste dag waarop de gemeente kan reageren, zoals 2026-11-30.",
    )
    answer: Prose | None = Field(
        None, title="Antwoord van de gemeente", description="In de woorden van de gemeente. Geen namen."
    )
    answered: Day | None = Field(None, title="Beantwoord op", description="De dag van het antwoord.")


class Proof(Record):
    """A document that shows a value, and where it can be found; never the document itself."""

    ITEM: ClassVar = Item("bewijsstuk", ("kind", "where"), fixed=False, told_by="where")

    kind: ProofKind = Field(title="Soort bewijs", description="Wat voor stuk het is.")
    where: Line = Field(
        title="Waar te vinden",
        description="Zoals een zaaknummer of een map van de gemeente. Geen naam van een persoon.",
    )
    url: Url | None = Field(
        None, title="Webadres", description="Als het stuk openbaar is. Begint met https://."
    )


class ValueProof(Proof):
    """A document that shows values of indicators."""

    indicators: Many[Slug] = Field(
        (), title="Bij welke indicatoren", description="Codes van indicatoren. Leeg: alle waarden hier."
    )


class Check(Record):
    """Somebody outside the municipality looked whether a value is right."""

    ITEM: ClassVar = Item("controle", ("by", "date"), fixed=False, dated="date")

    by: Checker = Field(title="Nagekeken door", description="De regio of een derde. Nooit een persoon.")
    organisation: Line | None = Field(
        None,
        title="Organisatie",
        description="Verplicht bij een derde: de naam van de organisatie. Geen persoonsnaam.",
    )
    date: Day = Field(title="Datum", description="De dag van de controle, zoals 2026-11-16.")
    note: Prose | None = Field(
        None, title="Toelichting", description="Wat er is nagekeken, en waarom de waarde anders werd."
    )
    source: Source | None = Field(
        None, title="Bron", description="Waar de uitkomst staat, als die openbaar is."
    )
    response: Response | None = Field(
        None,
        title="Reactie van de gemeente",
        description="Tot wanneer de gemeente kan reageren. Tot dan telt de controle nog niet mee.",
    )


class ValueCheck(Check):
    """A check of the value of one indicator, or of all values of a measurement."""

    ITEM: ClassVar = Item("controle", ("by", "date", "indicator"), fixed=False, dated="date")

    indicator: Slug | None = Field(
        None, title="Indicator", description="De code van de indicator. Leeg: alle waarden zijn nagekeken."
    )
    before: Number | None = Field(
        None,
        title="Waarde vóór de controle",
        description="In de eenheid van de indicator. Leeg: de waarde klopte.",
    )
    verdict_before: SebVerdict | None = Field(
        None,
        title="Oordeel vóór de controle",
        description="Bij een indicator met een oordeel in plaats van een getal. Leeg: het oordeel klopte.",
    )


class LevelCheck(Check):
    """A check of one level of the spiderweb."""

    before: Level | None = Field(None, title="Trede vóór de controle", description="Leeg: de trede klopte.")
