"""What the covenant Schoon en Emissieloos Bouwen asks per level and period."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from site_builder.records.base import Item, Many, Prose, Record, Source, Year
from site_builder.records.choices import SebLevel


class SebLevelPeriod(Record):
    """What a level of the covenant asks in a period."""

    ITEM: ClassVar = Item("niveau", ("level", "from_year"))

    level: SebLevel = Field(title="Niveau", description="Het niveau uit het convenant.")
    from_year: Year = Field(title="Vanaf", description="Het eerste jaar.")
    until_year: Year | None = Field(None, title="Tot en met", description="Het laatste jaar.")
    text: Prose = Field(title="Eis", description="Wat het niveau vraagt.")
    source: Source = Field(title="Bron", description="Waar dit staat.")


class SebTable(Record):
    """The levels of the covenant per period (file `programme/seb_levels.yaml`); empty until known."""

    note: Prose = Field(title="Toelichting", description="Waarom de tabel er zo uitziet.")
    periods: Many[SebLevelPeriod] = Field((), title="Niveaus", description="Per niveau en periode.")
