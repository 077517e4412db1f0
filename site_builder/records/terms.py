"""Words of the programme that a reader may not know, each explained once."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.base import Item, Line, Many, One, Prose, Record, Slug, Source


class Term(Record):
    """One word or abbreviation with its meaning."""

    ITEM: ClassVar = Item("begrip", ("id",), told_by="name")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    name: Line = Field(title="Begrip", description="Het woord of de afkorting, zoals MKI.")
    also: Annotated[Many[Line], One("vorm")] = Field(
        (), title="Andere vormen", description="Zoals circulaire bij circulair: ook die legt een pagina uit."
    )
    text: Prose = Field(title="Betekenis", description="In een of twee zinnen die iedereen begrijpt.")
    source: Source | None = Field(None, title="Bron", description="Waar de betekenis staat.")


class Terms(Record):
    """The words of the programme (file `programme/terms.yaml`); a region may do without."""

    terms: Many[Term] = Field(
        (),
        title="Begrippen",
        description="Wat een lezer het eerst moet weten, staat bovenaan: daar begint een factsheet mee.",
    )
