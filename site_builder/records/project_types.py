"""The kinds of work that are told apart, since a performance level holds for one of them (plan Tabel 2)."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from site_builder.records.base import LINE, Item, Labels, Line, Record
from site_builder.records.texts import TextType, mend_code

ARTICLES = {"het": "het", "de": "de"}

TypeCode = Annotated[str, replace(LINE, sort="code")]
"""The code of a type, which the programme decides; what it has to be is a rule across files."""
CODE = r"^[a-z0-9]+([_-][a-z0-9]+)*$"


class ProjectType(Record):
    """One kind of work, with the words that sentences need."""

    ITEM: ClassVar = Item("soort werk", ("id",), told_by="name")

    id: Annotated[
        str,
        TextType(
            pattern=CODE,
            max_length=40,
            sort="code",
            words="Kleine letters, cijfers en streepjes, zoals openbare-ruimte.",
            example="vul-in",
            mend=mend_code(CODE),
        ),
    ] = Field(title="Code", description="Staat in elk project. Verandert nooit.")
    name: Line = Field(title="Naam", description="Zoals: Wegen.")
    project: Line = Field(title="Eén project", description="Voor in een zin, zoals: wegproject.")
    projects: Line = Field(title="Meer projecten", description="Voor in een zin, zoals: wegprojecten.")
    article: Annotated[Literal["het", "de"], Labels(ARTICLES)] = Field(
        "het", title="Lidwoord", description="Van één project: het wegproject, de brug."
    )


MUNICIPALITIES = ProjectType(
    id="municipality", name="Gemeenten", project="gemeente", projects="gemeenten", article="de"
)
"""Stands in the place of a project type in the levels and the figures of an indicator of municipalities."""
OF_MUNICIPALITIES = {MUNICIPALITIES.id: MUNICIPALITIES}

PLAN: tuple[ProjectType, ...] = tuple(
    ProjectType(id=code, name=name, project=project, projects=projects)
    for code, name, project, projects in (
        ("roads", "Wegen", "wegproject", "wegprojecten"),
        (
            "public_space",
            "Openbare ruimte",
            "project in de openbare ruimte",
            "projecten in de openbare ruimte",
        ),
        ("other", "Overige werken", "overige project", "overige projecten"),
    )
)
"""Those of the plan, for a region that names none and for years from before there was a choice."""
