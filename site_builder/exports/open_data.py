"""The open data of a region: every table, each made by itself, and that of all figures in parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from site_builder.exports.figure_lines import FIGURES, TOGETHER, FigureLines
from site_builder.exports.figures import figure_row
from site_builder.exports.groups import GROUPS, Bare
from site_builder.exports.labels import Names, labelled, named_in, names_of, with_words
from site_builder.exports.lines import written
from site_builder.exports.resource import FORMS, LEVELS, Form, Listed, Parts, Resource
from site_builder.exports.shares import own_tables, rows_by_owner
from site_builder.exports.tables import Row, Table
from site_builder.figures.bundle import bundles
from site_builder.figures.figures import Figures
from site_builder.frozen import frozen
from site_builder.model import Model
from site_builder.store import deflated, inflated, value_part
from site_builder.traces import derived, part, remembered

JOINED_FORMS: frozenset[Form] = frozenset(("csv", "sheet"))
"""The forms of which all tables together are joined."""


class _Shares:
    """What each municipality has of the tables of a group. Who reads it reads those tables."""

    scope = None

    def __init__(self, data: OpenData) -> None:
        self._data = data

    @remembered
    def rows(self, group: str) -> Mapping[str, tuple[tuple[Row, ...], ...]]:
        slugs = [entry.slug for entry in self._data.model.municipalities]
        return rows_by_owner(self._data.tables(group), slugs)


@frozen
class _Whole:
    """All rows of a table that is made as a whole."""

    data: OpenData
    group: str
    place: int
    number: int

    def rows(self) -> Collection[Row]:
        return self.data.tables(self.group)[self.place].rows

    def count(self) -> int:
        return self.number

    def lines(self, form: Form) -> bytes:
        if form in JOINED_FORMS:
            return inflated(table_lines(self.data, self.group, self.place, form))
        return _lines(self.data, self.group, self.place, form)

    def packed(self) -> bytes:
        return table_lines(self.data, self.group, self.place, "csv")


@frozen
class _Part:
    """The figures of a municipality, or of the region, in a year."""

    data: OpenData
    year: int
    municipality: str

    def rows(self) -> Collection[Row]:
        return self.data.figure_rows(self.year, self.municipality)

    def count(self) -> int:
        return self.data.figure_lines.packed("csv", self.year, self.municipality)[0]

    def lines(self, form: Form) -> bytes:
        return inflated(self.data.figure_lines.packed(form, self.year, self.municipality)[1][form])

    def packed(self) -> bytes:
        return self.data.figure_lines.packed("csv", self.year, self.municipality)[1]["csv"]


class OpenData:
    """Every open table of a region. What is made of them depends on the tables that it asks for."""

    def __init__(self, model: Model, figures: Figures, scope: str | None = None) -> None:
        self.model = model
        self.figures = figures
        self.scope = scope
        self._bare = Bare(model, figures)
        self.shares = _Shares(self)
        self.figure_lines = FigureLines(self)

    def reference(self) -> tuple[str, ...]:
        """That these are the tables: what they hold is read one group at a time."""
        return ("open data",)

    @derived
    def names(self) -> Names:
        """What everything is called that a code in a table leads to."""
        return {key: name for group in GROUPS for key, name in names_in(self, group).items()}

    @derived
    def named(self) -> frozenset[str]:
        """The tables of which rows have a name."""
        return named_in(self.names)

    @remembered
    def tables(self, group: str) -> tuple[Table, ...]:
        """The tables of a group; that of all figures without its rows."""
        names = dict(self.names)
        return tuple(with_words(table, names, self.named) for table in self._bare.tables(group))

    def bare(self, group: str) -> tuple[Table, ...]:
        """The tables of a group without words beside codes."""
        return self._bare.tables(group)

    def of_years(self) -> tuple[Table, ...]:
        """The tables that a document about one year takes its rows from, and those that name their codes.

        Not those of projects and of all figures, which are by far the largest.
        """
        return self._bare.of_years()

    def resources(self, groups: Iterable[str] = GROUPS) -> Iterator[Resource]:
        """Tables in all of their forms, by subject. Same records, same bytes."""
        for group in groups:
            for place, listed in enumerate(listed_in(self, group)):
                parts = self.every_part if group == FIGURES else [_Whole(self, group, place, listed.rows)]
                yield Resource(replace(listed.heading, rows=Parts(parts)), listed.subject, listed)

    @property
    def every_part(self) -> Sequence[_Part]:
        """The parts of the table of all figures."""
        return [self._part(*one) for one in self._parts]

    @derived
    def listed(self) -> tuple[Listed, ...]:
        """What is told of each table."""
        return tuple(chain.from_iterable(listed_in(self, group) for group in GROUPS))

    @derived
    def headings(self) -> tuple[Table, ...]:
        """The tables without their rows."""
        return tuple(one.heading for one in self.listed)

    @derived
    def large(self) -> frozenset[str]:
        """The names of those that are too large for anything but CSV."""
        return frozenset(one.heading.name for one in self.listed if one.large)

    def share(self, municipality: str) -> tuple[Resource, ...]:
        """What the tables say of one municipality: those that can hold rows of it, also where none does."""
        parts = [self._part(*one) for one in self._parts if one[1] == municipality]
        rows = chain.from_iterable(own_rows(self, group, municipality) for group in GROUPS)
        return tuple(
            Resource(replace(table, rows=Parts(parts) if table.name == FIGURES else own))
            for table, own in zip(own_tables(self.headings), rows, strict=True)
        )

    @derived
    def _parts(self) -> Sequence[tuple[int, str]]:
        """The year and the municipality of each part of the figures: the region first, as an empty name."""
        years = self.figures.years
        return tuple(
            (year, slug)
            for year in years.with_figures
            for slug in ("", *(entry.slug for entry in years.model(year).municipalities))
        )

    def tell_figures(self) -> Iterator[None]:
        """Tell every part of the table of all figures in the forms in which a store keeps it, one by one."""
        for one in self._parts:
            for form in TOGETHER:
                self.figure_lines.packed(form, *one)
            yield
        self.figure_lines = FigureLines(self)

    def _part(self, year: int, municipality: str) -> _Part:
        return _Part(self, year, municipality)

    def figure_rows(self, year: int, municipality: str) -> Collection[Row]:
        """The rows of the figures of a municipality, or of the region, in a year."""
        figures = self.figures
        (heading,) = self._bare.tables(FIGURES)
        found = bundles(figures.years.model(year), municipality, year)
        rows = (figure_row(figure) for name in found for figure in figures.listed(name))
        return labelled(heading, self.names, self.named).rows(rows)


@value_part
def names_in(data: OpenData, group: str) -> Names:
    """What the tables of a group call what stands in their rows."""
    return names_of(data.bare(group))


@value_part
def own_rows(data: OpenData, group: str, municipality: str) -> tuple[tuple[Row, ...], ...]:
    """The rows of a municipality in each table of a group that can hold some."""
    return data.shares.rows(group)[municipality]


@value_part
def listed_in(data: OpenData, group: str) -> tuple[Listed, ...]:
    """What is told of each table of a group."""
    if group == FIGURES:
        (table,) = data.tables(group)
        return (Resource(replace(table, rows=Parts(data.every_part)), GROUPS[group][0]).listed,)
    every = enumerate(data.tables(group))
    made = ((table, [_Whole(data, group, place, len(table.rows))]) for place, table in every)
    return tuple(Resource(replace(table, rows=Parts(of)), GROUPS[group][0]).listed for table, of in made)


@part
def table_lines(data: OpenData, group: str, place: int, form: Form) -> bytes:
    """All rows of a table that is made as a whole, in a form, packed."""
    return deflated(_lines(data, group, place, form), LEVELS[form])


def _lines(data: OpenData, group: str, place: int, form: Form) -> bytes:
    table = data.tables(group)[place]
    return written(table.rows, FORMS[form](table.columns))


def resources(model: Model, figures: Figures) -> tuple[Resource, ...]:
    """Every table of the region by itself."""
    return tuple(OpenData(model, figures).resources())
