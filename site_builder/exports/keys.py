"""The columns with which tables point to each other."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.exports.columns import Column
from site_builder.exports.tables import ForeignKey
from site_builder.records.base import SLUG
from site_builder.records.project_types import ProjectType

MUNICIPALITY = Column(
    "municipality",
    "Gemeente",
    "De code van de gemeente, zoals in de tabel municipalities.",
    required=True,
    limits={"pattern": SLUG},
)
PROJECT = Column(
    "project",
    "Project",
    "De code van het project, zoals in de tabel projects. Uniek binnen de gemeente.",
    required=True,
    limits={"pattern": SLUG},
)
SLUG_COLUMN = Column(
    "slug",
    "Code",
    "Ook het laatste deel van het adres van de pagina. Verandert nooit.",
    required=True,
    limits={"pattern": SLUG},
)
INDICATOR = Column(
    "indicator",
    "Indicator",
    "De code van de indicator, zoals in de tabel indicators.",
    required=True,
    limits={"pattern": SLUG},
)
NOT_LESS = {"minimum": 0}
"""The limit of what is counted or weighed."""
SOURCE_TITLE = Column("source_title", "Bron", "Waar het gegeven vandaan komt.")
SOURCE_URL = Column("source_url", "Webadres van de bron", "Begint met https://.")

TO_MUNICIPALITY = ForeignKey(("municipality",), "municipalities", ("slug",))
TO_PROFILE = ForeignKey(("municipality", "year"), "profiles", ("municipality", "year"))
"""Every assessment has one row in the table of profiles."""
TO_PROJECT = ForeignKey(("municipality", "project"), "projects", ("municipality", "slug"))


def type_names(types: Mapping[str, ProjectType]) -> Mapping[str, str]:
    """The codes of the programme's project types, as the labels of a column."""
    return {code: kind.name for code, kind in types.items()}


def to(table: str, column: str, of: str = "id") -> ForeignKey:
    """One column whose values are those of a column in another table."""
    return ForeignKey((column,), table, (of,))
