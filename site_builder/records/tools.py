"""Tools, formats and guides that municipalities can use."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from site_builder.records.base import Item, Line, Many, Prose, Record, Slug, Url
from site_builder.records.plan import Section


class ProgrammeTool(Record):
    """A tool, format or guide that municipalities can use."""

    ITEM: ClassVar = Item("hulpmiddel", ("id",), told_by="name")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    name: Line = Field(title="Naam", description="De naam van het hulpmiddel.")
    text: Prose = Field(title="Toelichting", description="Waar het voor is.")
    url: Url | None = Field(None, title="Webadres", description="Leeg zolang er geen vast adres bekend is.")
    section: Section | None = Field(
        None, title="Paragraaf", description="Waar het plan het noemt. Leeg als het plan het niet noemt."
    )


class Tools(Record):
    """All tools (file `programme/tools.yaml`)."""

    tools: Many[ProgrammeTool] = Field((), title="Hulpmiddelen", description="In alfabetische volgorde.")
