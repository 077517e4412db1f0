"""The columns with which tables point to each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from site_builder.exports.columns import Column, of
from site_builder.exports.tables import ForeignKey
from site_builder.records.base import SLUG, Record
from site_builder.records.project import Project
from site_builder.records.project_types import ProjectType

NOT_LESS = {"minimum": 0}
"""The limit of what is counted or weighed."""


def code(name: str, title: str, what: str, table: str, more: str = "") -> Column:
    """The code of `what`, which stands in another table."""
    text = f"De code van {what}, zoals in de tabel {table}.{more}"
    return Column(name, title, text, required=True, limits={"pattern": SLUG})


MUNICIPALITY = code("municipality", "Gemeente", "de gemeente", "municipalities")
PROJECT = code("project", "Project", "het project", "projects", " Uniek binnen de gemeente.")
INDICATOR = code("indicator", "Indicator", "de indicator", "indicators")
AXIS = code("axis", "As", "de as", "axes")
SLUG_COLUMN = Column(
    "slug",
    "Code",
    "Ook het laatste deel van het adres van de pagina. Verandert nooit.",
    required=True,
    limits={"pattern": SLUG},
)
NUMBER = Column("number", "Nummer", "Het hoeveelste, vanaf 1.", "integer", required=True)
SOURCE_TITLE = Column("source_title", "Bron", "Waar het gegeven vandaan komt.")
SOURCE_URL = Column("source_url", "Webadres van de bron", "Begint met https://.")

TO_MUNICIPALITY = ForeignKey(("municipality",), "municipalities", ("slug",))
TO_PROFILE = ForeignKey(("municipality", "year"), "profiles", ("municipality", "year"))
"""Every assessment has one row in the table of profiles."""
OF_PROJECT = (
    TO_MUNICIPALITY,
    ForeignKey(("municipality", "project"), "projects", ("municipality", "slug")),
)
"""The keys of a row about a project."""


def project_type(types: Mapping[str, ProjectType], record: type[Record] = Project) -> Column:
    """The column with the kind of work, which is a choice of the programme's."""
    return replace(of(record, "type"), labels={code: kind.name for code, kind in types.items()})


def to(table: str, column: str, of: str = "id", *, loose: bool = False) -> ForeignKey:
    """One column whose values are those of a column in another table."""
    return ForeignKey((column,), table, (of,), loose)
