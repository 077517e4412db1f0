"""What makes the open tables, in groups: what stands in each, without words beside codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from site_builder.exports.agenda_tables import agenda_tables
from site_builder.exports.detail_tables import detail_tables
from site_builder.exports.figure_lines import FIGURES
from site_builder.exports.figure_tables import figure_tables
from site_builder.exports.figures import figures_heading
from site_builder.exports.labels import with_labels
from site_builder.exports.municipality_tables import municipality_tables
from site_builder.exports.plan_tables import plan_tables
from site_builder.exports.programme_tables import programme_tables, session_tables
from site_builder.exports.project_details import project_details
from site_builder.exports.project_tables import project_tables
from site_builder.exports.tables import Table
from site_builder.exports.wide_table import wide_table
from site_builder.exports.year_tables import year_tables
from site_builder.figures.figures import Figures
from site_builder.model import Model
from site_builder.traces import remembered

_Make = Callable[[Model, Figures], tuple[Table, ...]]


def _of_records(make: Callable[[Model], tuple[Table, ...]]) -> _Make:
    return lambda model, _: make(model)


GROUPS: Mapping[str, tuple[str, _Make]] = {
    "municipalities": ("Gemeenten", _of_records(municipality_tables)),
    "details": ("Gemeenten", _of_records(detail_tables)),
    "wide": ("Projecten", lambda model, figures: (wide_table(model, figures),)),
    "projects": ("Projecten", _of_records(project_tables)),
    "project_details": ("Projecten", _of_records(project_details)),
    "agenda": ("Agenda van materiaal en uitvragen", _of_records(agenda_tables)),
    "sessions": ("Bijeenkomsten", _of_records(session_tables)),
    FIGURES: ("Berekende cijfers", lambda _, figures: (figures_heading(figures),)),
    "computed": ("Berekende cijfers", figure_tables),
    "years": ("Evaluatie en nieuwsbrief", _of_records(year_tables)),
    "programme": ("Het plan en hoe wij meten", _of_records(programme_tables)),
    "plan": ("Het plan en hoe wij meten", _of_records(plan_tables)),
}
"""What makes tables, each with the subject of those; in the order in which tables are listed."""
_OF_FIGURES = ("computed", "wide")
"""Groups for which figures are computed."""
_OF_YEARS = ("municipalities", "sessions", "computed", "programme", "plan")
"""Groups that a document about one year takes its rows from, and those that name their codes."""


class Bare:
    """The tables of a region without words beside codes. Who reads them reads what they are made of."""

    scope = None

    def __init__(self, model: Model, figures: Figures) -> None:
        self.model = model
        self.figures = figures

    @remembered
    def tables(self, group: str) -> tuple[Table, ...]:
        """The tables of a group."""
        return GROUPS[group][1](self.model, self.figures)

    @remembered
    def of_years(self) -> tuple[Table, ...]:
        """The tables that a document about one year is made of, with words."""
        return with_labels(tuple(chain.from_iterable(map(self.tables, _OF_YEARS))))


def tables_by_cost(model: Model, figures: Figures) -> Iterator[Table]:
    """The tables of `resources` but that of all figures, without words beside codes; the cheapest first."""
    of_records = (group for group in GROUPS if group not in (FIGURES, *_OF_FIGURES))
    for group in (*of_records, *_OF_FIGURES):
        yield from GROUPS[group][1](model, figures)
