"""Amounts and answers that a programme names itself, and that projects and municipalities fill in."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from site_builder.records.base import Item, Line, Many, Prose, Quantity, Record, Slug, Source, Year
from site_builder.records.choices import Status
from site_builder.records.proof import ValueCheck, ValueProof


class Amount(Record):
    """An amount that an indicator is made of; two indicators may share one."""

    id: Slug = Field(title="Code", description="Onder deze code staat de waarde bij een meting.")
    name: Line = Field(title="Naam", description="Voor in een zin, zoals: ledlampen.")
    unit: Line = Field(title="Eenheid", description="Zoals m³, km of stuks.")


class Answer(Record):
    """The answer to a yes-or-no question. Not known? Then leave the question out."""

    answer: bool = Field(title="Antwoord", description="true is ja, false is nee. Niet bekend? Laat dit weg.")
    evidence: Prose | None = Field(None, title="Onderbouwing", description="Waaruit dat blijkt.")


Amounts = dict[Slug, Quantity]
Answers = dict[Slug, Answer]


OF_CODES = {"figures": ("amounts", "answers")}
"""The lists that only hold what the programme asks: without a code there is nothing to record in them."""


class YearFigures(Record):
    """What a municipality knows of itself over one year, for the indicators that are of a municipality."""

    ITEM: ClassVar = Item("jaar", ("year",))

    year: Year = Field(title="Jaar", description="Het jaar waarover deze cijfers gaan.")
    status: Status = Field(
        title="Status", description="Concept telt nog niet mee in de cijfers van de regio."
    )
    amounts: Amounts = Field(
        {}, title="Hoeveelheden", description="Per code uit het programma. Niet bekend? Laat de code weg."
    )
    answers: Answers = Field({}, title="Antwoorden", description="Per code van een indicator met ja of nee.")
    source: Source = Field(title="Bron", description="Waar deze cijfers vandaan komen.")
    proofs: Many[ValueProof] = Field((), title="Bewijsstukken", description="Welk stuk de cijfers laat zien.")
    checks: Many[ValueCheck] = Field(
        (), title="Controles", description="Wie de cijfers nakeek, en wat er eerst stond."
    )
    note: Prose | None = Field(
        None, title="Toelichting", description="Wat een lezer bij deze cijfers moet weten."
    )
