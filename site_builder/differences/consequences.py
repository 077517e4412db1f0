"""What a change of records does to the figures: profiles, steps, verdicts, and the sums of the region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.measures.aggregates import Aggregate, region_aggregate
from site_builder.measures.paths import Progress, Step, progress
from site_builder.measures.positions import AxisMiddle, region_middle
from site_builder.measures.profiles import Position, positions
from site_builder.measures.values import Value, value_in
from site_builder.model import Model, MunicipalityEntry, ProjectEntry
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.plan import Indicator
from site_builder.records.spiderweb import Milestone


@dataclass(frozen=True, slots=True)
class YearShift:
    """The site reports on another year."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class ProfileShift:
    """A municipality has another profile, computed or adopted; None is no profile at all."""

    municipality: MunicipalityEntry
    before: Position | None
    after: Position | None


@dataclass(frozen=True, slots=True)
class StepShift:
    """A step of a growth path has another state."""

    municipality: MunicipalityEntry
    milestone: Milestone
    before: Step
    after: Step


@dataclass(frozen=True, slots=True)
class PathShift:
    """A municipality follows another growth path, by the number of its profile."""

    municipality: MunicipalityEntry
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class VerdictShift:
    """A project has another value or verdict for an indicator; None is not measured."""

    project: ProjectEntry
    indicator: Indicator
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class RegionShift:
    """The region has another figure for an indicator and project type."""

    indicator: Indicator
    before: Aggregate
    after: Aggregate


@dataclass(frozen=True, slots=True)
class MiddleShift:
    """The region has another median level on an axis in a year."""

    year: int
    axis: str
    before: AxisMiddle
    after: AxisMiddle


Consequence = YearShift | ProfileShift | PathShift | StepShift | VerdictShift | RegionShift | MiddleShift


def consequences(before: Model, after: Model, moves: Mapping[str, str]) -> tuple[Consequence, ...]:
    """Everything that is computed differently, each model by its own reported year.

    `moves` gives for each record that moved its old path by its new one.
    """
    found: list[Consequence] = []
    if before.year != after.year:
        found.append(YearShift(before.year, after.year))
    for entry in after.municipalities:
        slug = _slug(moves.get(f"municipalities/{entry.slug}.yaml"), entry.slug)
        found.extend(_municipality(before, after, before.by_slug.get(slug), entry))
    projects = {project.key: project for project in before.projects}
    for project in after.projects:
        path = f"projects/{project.municipality}/{project.slug}.yaml"
        was = moves.get(path, path).removesuffix(".yaml").split("/")
        found.extend(_project(before, after, projects.get((was[1], was[2])), project))
    found.extend(_region(before, after))
    return tuple(found)


def _slug(moved_from: str | None, slug: str) -> str:
    return moved_from.removeprefix("municipalities/").removesuffix(".yaml") if moved_from else slug


def _municipality(
    before: Model, after: Model, was: MunicipalityEntry | None, entry: MunicipalityEntry
) -> Iterator[Consequence]:
    old = _position(before, was) if was is not None else None
    new = _position(after, entry)
    if _numbers(old) != _numbers(new):
        yield ProfileShift(entry, old, new)
    then = progress(before, was) if was is not None else None
    now = progress(after, entry)
    if _path(then) != _path(now):
        yield PathShift(entry, _path(then), _path(now))
    elif then is not None and now is not None:
        steps = {_key(step.milestone): step for step in then.steps}
        for step in now.steps:
            other = steps.get(_key(step.milestone))
            if other is not None and other.state != step.state:
                yield StepShift(entry, step.milestone, other, step)


def _position(model: Model, entry: MunicipalityEntry) -> Position | None:
    known = [one for one in positions(entry, model.records.profiles) if one.year <= model.year]
    return known[-1] if known else None


def _numbers(position: Position | None) -> tuple[object, ...]:
    return (position.number, position.computed.number, position.computed.nuance) if position else ()


def _path(known: Progress | None) -> int | None:
    return known.path.profile if known is not None else None


def _key(milestone: Milestone) -> tuple[object, ...]:
    return milestone.year, milestone.kind, milestone.axis


def _project(
    before: Model, after: Model, was: ProjectEntry | None, project: ProjectEntry
) -> Iterator[Consequence]:
    if (
        was is not None
        and was.record == project.record
        and before.records.indicators == (after.records.indicators)
        and before.year == after.year
    ):
        return
    old_indicators = {indicator.id: indicator for indicator in before.indicators}
    for indicator in after.indicators:
        earlier = old_indicators.get(indicator.id)
        known = was is not None and earlier is not None
        old = value_in(was, earlier, before.year) if known and was and earlier else None
        new = value_in(project, indicator, after.year)
        if _judged(old) != _judged(new):
            yield VerdictShift(project, indicator, old, new)


def _judged(value: Value | None) -> tuple[object, ...]:
    return (value.figure.value, value.verdict, value.measurement.phase) if value is not None else ()


def _region(before: Model, after: Model) -> Iterator[Consequence]:
    old_indicators = {indicator.id: indicator for indicator in before.indicators}
    for indicator in after.indicators:
        earlier = old_indicators.get(indicator.id)
        for kind in PROJECT_TYPES if earlier is not None else ():
            old = region_aggregate(before, earlier or indicator, kind, before.year)
            new = region_aggregate(after, indicator, kind, after.year)
            if _sums(old) != _sums(new):
                yield RegionShift(indicator, old, new)
    for year in after.years:
        middles = {middle.axis: middle for middle in region_middle(before, year)}
        for middle in region_middle(after, year):
            then = middles.get(middle.axis)
            if then is not None and then != middle:
                yield MiddleShift(year, middle.axis, then, middle)


def _sums(found: Aggregate) -> tuple[object, ...]:
    verdicts = tuple(found.verdicts(one) for one in ("met", "below", "untestable"))
    return found.projects, found.not_applicable, found.groups, verdicts
