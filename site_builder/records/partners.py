"""What partners of the programme answer in a short survey: how many chose what, never who."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from site_builder.records.base import Count, Day, Item, Labels, Line, Prose, Record, Slug, Some, Source, Year

PARTNERS: Mapping[str, str] = {
    "market": "Marktpartijen",
    "province": "Provincie",
    "project_leaders": "Projectleiders van gemeenten",
    "knowledge": "Kennisinstellingen",
}
Partner = Annotated[
    Literal["market", "province", "project_leaders", "knowledge"],
    Labels(PARTNERS),
]


class Choice(Record):
    """One answer that could be chosen, and how many chose it."""

    ITEM: ClassVar = Item("antwoord", ("text",), ordered=True, told_by="text")

    text: Line = Field(title="Antwoord", description="Zoals het in de enquête stond.")
    count: Count = Field(title="Aantal", description="Hoe vaak dit antwoord is gekozen.")


class SurveyQuestion(Record):
    """One question with its choices."""

    ITEM: ClassVar = Item("vraag", ("text",), ordered=True, told_by="text")

    text: Line = Field(title="Vraag", description="Zoals de vraag in de enquête stond.")
    several: bool = Field(
        False, title="Meer antwoorden", description="true als iemand meer dan één antwoord kon kiezen."
    )
    choices: Some[Choice] = Field(title="Antwoorden", description="In de volgorde van de enquête.")


class PartnerSurvey(Record):
    """One short survey among one group of partners (plan 03, 'Jaarlijkse evaluatie'; Bijlage I)."""

    ITEM: ClassVar = Item("enquête", ("id",), told_by="partner")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    partner: Partner = Field(title="Wie", description="De groep die antwoordde: een rol, nooit een persoon.")
    date: Day = Field(title="Datum", description="De laatste dag waarop iemand kon antwoorden.")
    asked: Count | None = Field(
        None, title="Gevraagd", description="Aan hoeveel de enquête is gestuurd. Leeg als dat niet bekend is."
    )
    answered: Count = Field(title="Antwoorden", description="Hoeveel er antwoordden.")
    questions: Some[SurveyQuestion] = Field(title="Vragen", description="In de volgorde van de enquête.")
    summary: Prose | None = Field(
        None, title="Samenvatting", description="Wat eruit blijkt, in eigen woorden. Geen namen."
    )
    source: Source | None = Field(None, title="Bron", description="Waar de uitkomst openbaar te lezen is.")


class PartnerYear(Record):
    """The surveys among partners of one year (file `partners/<year>.yaml`)."""

    year: Year = Field(title="Jaar", description="Gelijk aan de naam van het bestand.")
    surveys: Some[PartnerSurvey] = Field(title="Enquêtes", description="Per groep één.")
