"""Which records speak for which year: those of the year that was closed, else today's.

A year that was closed is told as it was closed, on every page; what was found to be wrong since stands beside
it as an erratum. A year that was passed over is told by the next one that was closed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import ClassVar

from site_builder.measures.aggregates import Aggregate, region_aggregates
from site_builder.measures.breaks import YearOf
from site_builder.measures.changes import StepTaken, steps_taken
from site_builder.measures.project_changes import ProjectYear, project_years
from site_builder.model import Model
from site_builder.records.errata import Erratum
from site_builder.records.plan import Indicator
from site_builder.records.project_types import OF_MUNICIPALITIES, ProjectType
from site_builder.traces import derived


class Told:
    """One model with what every figure of it needs, each made once."""

    def __init__(
        self,
        model: Model,
        errata: Iterable[Erratum] = (),
        definitions: Mapping[str, int] | None = None,
        scope: str | None = None,
        *,
        proven: bool = True,
    ) -> None:
        self.scope = scope
        self.model = model
        self.errata = tuple(errata)
        self.definitions = definitions or {}
        """The version of the definition by which a figure of a closed year was made, where it kept one."""
        self.proven = proven
        """Whether it was recorded how values are proven, which years that were closed earlier do not know."""

    @derived
    def regional(self) -> Mapping[tuple[str, str, int], Aggregate]:
        """The region's aggregates to date, by indicator, project type and year."""
        return region_aggregates(self.model)

    @derived
    def measured(self) -> Mapping[tuple[str, int], frozenset[tuple[str, str]]]:
        """The region's projects by type and by the year of their newest measurement of any indicator."""
        found: dict[tuple[str, int], set[tuple[str, str]]] = defaultdict(set)
        for (_, kind, year), aggregate in self.regional.items():
            found[kind, year].update(one.project.key for one in aggregate.values if one.year == year)
        return {name: frozenset(keys) for name, keys in found.items()}

    @derived
    def steps(self) -> Mapping[int, tuple[StepTaken, ...]]:
        """Per year what became of the steps of growth paths."""
        return steps_taken(self.model)

    @derived
    def projects(self) -> Mapping[int, ProjectYear]:
        """Per year what became of the projects that count."""
        return project_years(self.model)


class Years:
    """All years that figures may be of: the closed ones by year, and the model of today."""

    scope: ClassVar[None] = None

    def __init__(self, today: Told, closed: Mapping[int, Told] | None = None) -> None:
        self.today = today
        self.closed = dict(sorted((closed or {}).items()))

    @derived
    def every(self) -> tuple[int, ...]:
        """From the plan's first year to the newest that is reported on or closed."""
        known = (*self.today.model.years, *self.closed)
        return tuple(range(min(known), max(known) + 1))

    @derived
    def with_sessions(self) -> tuple[int, ...]:
        """The years outside `every` with a session, held or planned; nothing else is told of them."""
        found = {session.date.year for session in self.today.model.sessions}
        return tuple(sorted(found.difference(self.every)))

    @derived
    def with_figures(self) -> tuple[int, ...]:
        """Every year that has any figure."""
        return tuple(sorted((*self.every, *self.with_sessions)))

    @derived
    def project_types(self) -> Mapping[str, ProjectType]:
        """The kinds of work of any year by id, as the newest year that has it calls it."""
        found: dict[str, ProjectType] = {}
        for told in (self.today, *reversed(self.closed.values())):
            for code, kind in told.model.project_types.items():
                found.setdefault(code, kind)
        return found

    @derived
    def every_kind(self) -> Mapping[str, ProjectType]:
        """Everything that figures are apart for: the kinds of work, and municipalities where any is asked."""
        every = (self.today, *self.closed.values())
        asked = any(told.model.municipal_indicators for told in every)
        return {**self.project_types, **(OF_MUNICIPALITIES if asked else {})}

    def kinds(self, indicator: Indicator) -> Mapping[str, ProjectType]:
        """What the figures of an indicator are apart for: the kinds of work, or municipalities."""
        return OF_MUNICIPALITIES if indicator.of == "municipality" else self.project_types

    def told(self, year: int) -> Told:
        """What speaks for a year."""
        return next((told for closed, told in self.closed.items() if closed >= year), self.today)

    def of(self, model: Model) -> Told:
        """What is told of these records: made once for those of a year here, anew for others."""
        every = (self.today, *self.closed.values())
        return next((told for told in every if told.model is model), None) or Told(model)

    def closed_by(self, year: int) -> int | None:
        """The closed year whose records speak for a year; None where today's do."""
        return next((closed for closed in self.closed if closed >= year), None)

    def is_closed(self, year: int) -> bool:
        """Whether a year was closed itself."""
        return year in self.closed

    def model(self, year: int) -> Model:
        """The records of a year, tied together."""
        return self.told(year).model

    def year_of(self, year: int) -> YearOf:
        """A year for the comparison with another one."""
        return YearOf(year, self.model(year))
