"""The questions of another framework, and where the monitor has the answer: one file per framework."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.base import Item, Line, Many, One, Prose, Record, Slug, Source
from site_builder.records.texts import TextType

FigureName = Annotated[
    str,
    TextType(
        pattern=r"^[a-z0-9_-]+(\.[a-z0-9_-]+)+$",
        max_length=160,
        sort="code",
        words="Het id van een cijfer van de regio zonder jaar, zoals municipalities.assessed.",
        example="municipalities.assessed",
    ),
]
"""A figure of the region without its year; the page takes that of the reported year."""
PageAddress = Annotated[
    str,
    TextType(
        pattern=r"^([a-z0-9-]+/)+(#[a-z0-9-]+)?$",
        max_length=200,
        sort="code",
        words="Het adres van een pagina van de site, zoals groeipaden/.",
        example="groeipaden/",
    ),
]


class FrameworkQuestion(Record):
    """One question of a framework, with what answers it or why the monitor cannot."""

    ITEM: ClassVar = Item("vraag", ("id",), ordered=True, told_by="text")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    group: Line | None = Field(None, title="Onderdeel", description="De groep waar de vraag bij hoort.")
    text: Line = Field(title="Vraag", description="In onze woorden.")
    answer: Prose | None = Field(
        None, title="Antwoord", description="Wat de monitor erover zegt, zonder getallen."
    )
    numbers: Annotated[Many[FigureName], One("cijfer")] = Field(
        (), title="Cijfers", description="Cijfers van de regio die de vraag beantwoorden."
    )
    pages: Annotated[Many[PageAddress], One("pagina")] = Field(
        (), title="Pagina's", description="Waar de site het laat zien."
    )
    unknown: Prose | None = Field(
        None, title="Niet bekend", description="Wat de monitor niet weet, en waarom."
    )


class Framework(Record):
    """One framework (files `programme/circular_cities.yaml` and `programme/oecd_scoreboard.yaml`)."""

    name: Line | None = Field(None, title="Naam", description="De naam van het kader.")
    text: Prose | None = Field(None, title="Toelichting", description="Wat het kader vraagt, en hoe vaak.")
    questions: Many[FrameworkQuestion] = Field(
        (), title="Vragen", description="In de volgorde van het kader."
    )
    source: Source | None = Field(None, title="Bron", description="Waar het kader staat.")
