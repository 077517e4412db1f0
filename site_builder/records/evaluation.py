"""The yearly evaluation, and the editorial of the yearly newsletter."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.base import Day, Item, Line, Many, One, Prose, Record, Slug, Year
from site_builder.records.choices import ConclusionKind, Status
from site_builder.records.follow_up import Due, Outcome, Owner, State
from site_builder.records.proof import Response


class Change(Record):
    """One decision that follows from the evaluation (plan 04.06)."""

    ITEM: ClassVar = Item("besluit", ("kind", "text"), fixed=False, told_by="text")

    kind: ConclusionKind = Field(title="Soort", description="Wat er met de aanpak gebeurt.")
    text: Prose = Field(title="Besluit", description="Wat er verandert, in één of twee zinnen.")
    goal: Slug | None = Field(None, title="Doel", description="De code van het doel waar het bij hoort.")
    municipality: Slug | None = Field(None, title="Gemeente", description="Als het om één gemeente gaat.")
    owner: Owner = None
    due: Due = None
    state: State = None
    outcome: Outcome = None
    response: Response | None = Field(
        None,
        title="Reactie van de gemeente",
        description="Tot wanneer de gemeente kan reageren. Eerder staat het besluit niet op de site.",
    )


class Evaluation(Record):
    """The yearly PDCA evaluation by the region (file `evaluations/<year>.yaml`; plan 04.06)."""

    year: Year = Field(title="Jaar", description="Gelijk aan de naam van het bestand.")
    date: Day = Field(title="Datum", description="De dag waarop de evaluatie is vastgesteld.")
    status: Status = Field(title="Status", description="Concept of bevestigd.")
    conclusions: Annotated[Many[Prose], One("conclusie")] = Field(
        (), title="Conclusies", description="Wat de evaluatie laat zien."
    )
    changes: Many[Change] = Field((), title="Besluiten", description="Wat er verandert in de aanpak.")


class Newsletter(Record):
    """The front matter of a newsletter (file `newsletters/<year>.md`; plan 04.07)."""

    year: Year = Field(title="Jaar", description="Gelijk aan de naam van het bestand.")
    title: Line = Field(title="Titel", description="De kop van de nieuwsbrief.")
    date: Day = Field(title="Datum", description="De dag van verschijnen.")
    status: Status = Field(title="Status", description="Concept of bevestigd.")
    lead: Prose = Field(title="Inleiding", description="Twee of drie zinnen, platte tekst.")
