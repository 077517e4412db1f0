"""Questions that the programme's own lists give: amounts, questions, and what may be chosen of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from site_builder.answers.fields import Field, value_field
from site_builder.formats import capitalise
from site_builder.quantities import quantity_of
from site_builder.quantities.named import named_amounts
from site_builder.records.base import Record
from site_builder.records.collection import Records
from site_builder.records.project import Project


class Listed(Protocol):
    """What has a code and a name."""

    @property
    def id(self) -> str:
        """Its code."""

    @property
    def name(self) -> str:
        """What a person reads."""


def several(
    model: type[Record], part: str, name: str, listed: Iterable[Listed], about: str
) -> Iterator[Field]:
    """The question which of a list; none where the programme lists nothing."""
    names = {one.id: one.name for one in listed}
    if names:
        yield value_field(model, part, (name,), labels=names, about=about)


def material(part: str, records: Records, about: str = "") -> Field:
    """The question which material, with the names of the programme; another may be right too."""
    asked = value_field(Project, part, ("material",), about=about)
    return replace(asked, offered=tuple(one.name for one in records.materials.materials))


def coded(records: Records, of: str, model: type[Record], part: str) -> Iterator[Field]:
    """A column per amount that the programme names, and two per question."""
    indicators = [one for one in records.indicators.indicators if one.of == of]
    for amount in named_amounts(indicators).values():
        title = f"{capitalise(amount.name)} ({amount.unit})"
        about = f"{title}. Niet bekend? Laat dit leeg."
        asked = value_field(model, part, ("amounts", amount.id), title=title, about=about)
        yield replace(asked, unit=amount.unit)
    for one in indicators:
        if quantity_of(one).answered:
            way = ("answers", one.id)
            about = f"{' '.join(one.definition.split())} Niet bekend? Laat dit leeg."
            yield value_field(model, part, (*way, "answer"), title=one.name, about=about)
            yield value_field(model, part, (*way, "evidence"), title=f"{one.name}: onderbouwing")
