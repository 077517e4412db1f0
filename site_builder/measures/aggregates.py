"""Indicators over projects: sums over sums, per project type, with how many were measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from site_builder.frozen import frozen
from site_builder.measures.values import Value, history, latest, levels_in, not_applicable
from site_builder.measures.yearly import YearValue
from site_builder.model import Model, ProjectEntry
from site_builder.quantities import Figure, quantity_of
from site_builder.records.plan import Indicator, PerformanceLevel


@frozen
class Group:
    """Values that may be compared: one weight set, or one functional unit.

    `total` is Σ part / Σ whole over the `weighted` values whose sums are known, in the indicator's
    unit; None if there are none. `median` is over all `measured` values.
    """

    comparable: str
    measured: int
    weighted: int
    total: Decimal | None
    median: Decimal | None


@frozen
class Aggregate:
    """One indicator for one project type by the end of one year.

    `projects` are those that count and to which the indicator applies (N), `measured` those with a
    value (n).
    """

    indicator: str
    type: str
    year: int
    projects: int
    not_applicable: int
    values: tuple[Value, ...]
    groups: tuple[Group, ...]
    levels: tuple[PerformanceLevel, ...]

    @property
    def measured(self) -> int:
        """How many projects have a value."""
        return len(self.values)


def median(values: Iterable[Decimal]) -> Decimal | None:
    """The middle value, or halfway between the middle two; None without values."""
    ordered = sorted(values)
    if not ordered:
        return None
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def group_values(values: Sequence[Value | YearValue], indicator: Indicator) -> tuple[Group, ...]:
    """The values in groups that may be compared, by name. Order of the values does not matter."""
    by_name: dict[str, list[Figure]] = {}
    for value in values:
        by_name.setdefault(value.figure.comparable, []).append(value.figure)
    factor = quantity_of(indicator).factor
    groups = []
    for name in sorted(by_name):
        figures = by_name[name]
        sums = [(f.part, f.whole) for f in figures if f.part is not None and f.whole is not None]
        whole = sum((one for _, one in sums), Decimal(0))
        total = factor * sum((part for part, _ in sums), Decimal(0)) / whole if whole else None
        numbers = [f.value for f in figures if f.value is not None]
        groups.append(Group(name, len(figures), len(sums), total, median(numbers)))
    return tuple(groups)


def aggregate(
    projects: Iterable[ProjectEntry], indicator: Indicator, kind: str, year: int, municipality: str = ""
) -> Aggregate:
    """One indicator over the given projects of one type, by the end of `year`. Never pools types.

    For one municipality each project counts in the sums by the share that the municipality has in it.
    """
    there = [p for p in projects if p.record.type == kind and p.counts and p.exists_in(year)]
    applicable = [project for project in there if not not_applicable(project, indicator, year)]
    found = (latest(history(project, indicator, year), indicator) for project in applicable)
    values = tuple(
        value.of_share(value.project.share_of(municipality)) if municipality else value
        for value in found
        if value is not None
    )
    return _of(indicator, kind, year, (len(applicable), len(there) - len(applicable)), values)


def _of(
    indicator: Indicator, kind: str, year: int, counted: tuple[int, int], values: tuple[Value, ...]
) -> Aggregate:
    """An aggregate; `counted` are the projects to which the indicator applies, and those to which not."""
    return Aggregate(
        indicator=indicator.id,
        type=kind,
        year=year,
        projects=counted[0],
        not_applicable=counted[1],
        values=values,
        groups=group_values(values, indicator),
        levels=levels_in(indicator, kind, year),
    )


def region_aggregates(model: Model) -> Mapping[tuple[str, str, int], Aggregate]:
    """Every indicator, project type and year over all projects of the municipalities that take part then.

    Each measurement is read only once.
    """
    members = {year: {project.key for project in model.projects_in(year)} for year in model.years}
    by_kind: dict[str, list[tuple[ProjectEntry, tuple[int, ...]]]] = {
        kind: [] for kind in model.project_types
    }
    for project in model.projects:
        years = tuple(y for y in model.years if project.key in members[y] and project.exists_in(y))
        if project.counts and years:
            by_kind[project.record.type].append((project, years))
    found = {}
    for indicator in model.indicators:
        for kind, projects in by_kind.items():
            newest, applies, not_for = _over_years(projects, indicator, model.years)
            for year in model.years:
                counted = (applies[year], not_for[year])
                found[indicator.id, kind, year] = _of(indicator, kind, year, counted, tuple(newest[year]))
    return found


def _over_years(
    projects: Iterable[tuple[ProjectEntry, tuple[int, ...]]], indicator: Indicator, every: Sequence[int]
) -> tuple[dict[int, list[Value]], dict[int, int], dict[int, int]]:
    """Per year the values of the projects that were there, to how many it applies, and to how many not."""
    newest: dict[int, list[Value]] = {year: [] for year in every}
    applies, not_for = dict.fromkeys(every, 0), dict.fromkeys(every, 0)
    for project, years in projects:
        values = history(project, indicator, years[-1])
        for year in years:
            if not_applicable(project, indicator, year):
                not_for[year] += 1
                continue
            applies[year] += 1
            value = latest([one for one in values if one.date.year <= year], indicator)
            if value is not None:
                newest[year].append(value)
    return newest, applies, not_for
