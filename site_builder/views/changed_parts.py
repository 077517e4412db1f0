"""The parts of a page about a year: rows of municipalities, axes, steps, projects, values and indicators."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder import urls
from site_builder.formats import number
from site_builder.measures.changes import Assessed, AxisMovers, StepTaken
from site_builder.measures.positions import AxisChange
from site_builder.measures.project_changes import PhaseChange, ProjectYear, RegionChange
from site_builder.measures.years import YearChanges
from site_builder.model import Model, MunicipalityEntry
from site_builder.sentences import changed as words
from site_builder.sentences import changed_projects as project_words
from site_builder.views.chrome import Badge, status_badge
from site_builder.views.site import Site

MOST_LINES = 100
"""More projects than this on one page help nobody: each stands on its own page and in the downloads."""


@dataclass(frozen=True, slots=True)
class MunicipalityChange:
    """One municipality with an assessment for the year. Empty text: nothing went that way."""

    id: str
    name: str
    href: str
    badge: Badge
    compared: str
    up: str
    down: str
    same: str
    incomparable: str


@dataclass(frozen=True, slots=True)
class Mover:
    """One municipality on one axis."""

    name: str
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One axis: the finding, who rose and who fell."""

    name: str
    href: str
    text: str
    up: tuple[Mover, ...]
    down: tuple[Mover, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """One municipality with what became of the steps of its path."""

    name: str
    href: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project to which something happened."""

    name: str
    href: str
    municipality: str
    badge: Badge
    text: str


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One indicator of one project in two phases."""

    name: str
    href: str
    municipality: str
    badge: Badge
    indicator: str
    before: str
    now: str
    direction: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One figure of the region beside the year before."""

    name: str
    href: str
    before: str
    now: str
    change: str
    coverage: str


def municipality_rows(model: Model, here: str, found: Iterable[Assessed]) -> tuple[MunicipalityChange, ...]:
    """Every assessed municipality, in alphabetical order."""
    short = {axis.id: axis.short_name for axis in model.axes}
    return tuple(
        MunicipalityChange(
            id=f"gemeente-{one.entry.slug}",
            name=one.entry.name,
            href=urls.link(here, urls.municipality(one.entry.slug)),
            badge=status_badge(one.comparison.current.status),
            compared=words.compared_with(one),
            up=words.moves(one.axes("up"), short),
            down=words.moves(one.axes("down"), short),
            same=number(len(one.axes("same"))),
            incomparable=number(len(one.axes("incomparable"))),
        )
        for one in found
    )


def axis_rows(model: Model, here: str, found: Sequence[AxisMovers]) -> tuple[AxisRow, ...]:
    """Every axis, in the figure's order."""
    return tuple(
        AxisRow(
            axis.name,
            urls.link(here, urls.axis(axis.id)),
            words.axis_line(one.tally),
            _movers(here, one.up),
            _movers(here, one.down),
        )
        for axis, one in zip(model.axes, found, strict=True)
    )


def _movers(here: str, pairs: Iterable[tuple[MunicipalityEntry, AxisChange]]) -> tuple[Mover, ...]:
    return tuple(
        Mover(entry.name, urls.link(here, urls.municipality(entry.slug)), words.levels_moved(change))
        for entry, change in pairs
    )


def profile_lines(here: str, found: Iterable[Assessed]) -> tuple[Mover, ...]:
    """Who came into another profile, in alphabetical order."""
    return tuple(
        Mover(
            one.entry.name,
            urls.link(here, urls.municipality(one.entry.slug)),
            words.profile_move(one.profile_before, one.profile_now),
        )
        for one in found
        if one.profile_kind in ("up", "down")
    )


def step_rows(model: Model, here: str, found: Iterable[StepTaken]) -> tuple[StepRow, ...]:
    """Per municipality what became of the steps of its path, but not what held from the start."""
    axes = {axis.id: axis for axis in model.axes}
    told = [step for step in found if step.taken != "from_start"]
    rows = []
    for slug, steps in groupby(told, key=lambda step: step.entry.slug):
        lines = tuple(words.step_line(step, axes) for step in steps)
        rows.append(StepRow(model.by_slug[slug].name, urls.link(here, urls.municipality(slug)), lines))
    return tuple(rows)


def project_rows(site: Site, here: str, found: ProjectYear) -> tuple[ProjectRow, ...]:
    """Every project that appeared, was delivered or was first measured, by municipality and name."""
    events = (found.appeared, found.delivered, found.first_measured)
    every = {project.key: project for some in events for project in some}
    keys = [{project.key for project in some} for some in events]
    rows = []
    for key in sorted(every, key=site.project_places.__getitem__)[:MOST_LINES]:
        appeared, delivered, measured = (key in some for some in keys)
        rows.append(
            ProjectRow(
                every[key].record.name,
                urls.link(here, urls.project(*key)),
                site.model.by_slug[key[0]].name,
                status_badge(every[key].record.status),
                project_words.project_events(appeared, delivered, measured),
            )
        )
    return tuple(rows)


def project_count(found: ProjectYear) -> int:
    """How many projects something happened to."""
    return len({one.key for some in (found.appeared, found.delivered, found.first_measured) for one in some})


def value_rows(model: Model, here: str, found: Sequence[PhaseChange]) -> tuple[ValueRow, ...]:
    """Every value beside that of the phase before."""
    return tuple(
        ValueRow(
            name=change.project.record.name,
            href=urls.link(here, urls.project(*change.project.key)),
            municipality=model.by_slug[change.project.municipality].name,
            badge=status_badge(change.project.record.status),
            indicator=change.indicator.name,
            before=project_words.phase_value(change, change.before),
            now=project_words.phase_value(change, change.now),
            direction=project_words.direction_word(change.direction),
        )
        for change in found[:MOST_LINES]
    )


def indicator_rows(here: str, found: Iterable[RegionChange]) -> tuple[IndicatorRow, ...]:
    """Every figure of the region, in the plan's order."""
    return tuple(
        IndicatorRow(
            project_words.region_name(change),
            urls.link(here, urls.indicator(change.indicator.id)),
            project_words.region_value(change, earlier=True),
            project_words.region_value(change),
            project_words.region_change(change),
            project_words.region_coverage(change),
        )
        for change in found
    )


def joining_lines(here: str, found: YearChanges) -> tuple[Mover, ...]:
    """Who came and who went, with the day."""
    return tuple(
        Mover(one.entry.name, urls.link(here, urls.municipality(one.entry.slug)), text(one.day))
        for some, text in ((found.joined, words.joined_on), (found.left, words.left_on))
        for one in some
    )
