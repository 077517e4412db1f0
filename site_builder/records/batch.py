"""A batch of material that goes from one work to another."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from site_builder.records.base import Item, Line, PartialDate, Positive, Record, Slug
from site_builder.records.material_choices import BatchUnit


class Batch(Record):
    """A material that comes free in a work, or that a work needs. What is not filled in is not known."""

    ITEM: ClassVar = Item("partij materiaal", ("material", "from_"), fixed=False, told_by="material")

    material: Line = Field(title="Materiaal", description="Een naam uit programme/materials.yaml.")
    amount: Positive | None = Field(
        None, title="Hoeveelheid", description="Zonder hoeveelheid zoekt de monitor geen project erbij."
    )
    unit: BatchUnit | None = Field(None, title="Eenheid", description="Waarin de hoeveelheid is geteld.")
    quality: Line | None = Field(None, title="Kwaliteit", description="Zoals heel en schoon, of gekeurd.")
    place: Line | None = Field(None, title="Plaats", description="Straat, wijk of opslag. Geen namen.")
    municipality: Slug | None = Field(
        None,
        title="In een andere gemeente",
        description="De naam van het bestand van de gemeente, zonder .yaml. Leeg is: bij het project zelf.",
    )
    from_: PartialDate | None = Field(
        None, alias="from", title="Vanaf", description="Vanaf wanneer: jaar, maand of dag."
    )
    until: PartialDate | None = Field(
        None, title="Tot en met", description="Jaar, maand of dag. Leeg is: alleen in de periode van Vanaf."
    )
    note: Line | None = Field(None, title="Toelichting", description="Wat een ander erbij moet weten.")
