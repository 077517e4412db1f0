"""Words that a region agreed on: the names of materials, and the subjects of lessons."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from site_builder.records.base import Item, Line, Many, One, Record, Slug
from site_builder.records.tool_choices import Stage


class Material(Record):
    """One material by the name that everybody uses."""

    ITEM: ClassVar = Item("materiaal", ("id",), told_by="name")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    name: Line = Field(title="Naam", description="De naam die iedereen gebruikt, zoals straatbaksteen.")
    also: Annotated[Many[Line], One("naam")] = Field(
        (), title="Ook wel", description="Andere namen voor hetzelfde materiaal."
    )


class MaterialNames(Record):
    """The names of materials (file `programme/materials.yaml`); without names, any name is right."""

    materials: Many[Material] = Field((), title="Materialen", description="In alfabetische volgorde.")


class LessonSubject(Record):
    """What a lesson can be about."""

    ITEM: ClassVar = Item("onderwerp", ("id",), told_by="name")

    id: Slug = Field(title="Code", description="Verandert nooit.")
    name: Line = Field(title="Naam", description="Zoals Asfalt of Aanbesteden.")
    axes: Many[Slug] = Field(
        (), title="Assen", description="De assen van het spinnenweb waar dit onderwerp bij helpt."
    )
    phases: Many[Stage] = Field((), title="Fasen", description="Het deel van een werk waarin dit speelt.")


class LessonSubjects(Record):
    """The subjects of lessons (file `programme/lesson_subjects.yaml`)."""

    subjects: Many[LessonSubject] = Field((), title="Onderwerpen", description="In alfabetische volgorde.")
