"""The parts of a page about a year that are about projects, their values, and the region's indicators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.figures.figure import Key
from site_builder.figures.leading import Compared
from site_builder.measures.project_changes import PhaseChange, ProjectYear
from site_builder.measures.values import Value
from site_builder.model import ProjectEntry
from site_builder.pages.changed import project_words as words
from site_builder.pages.shared.chrome import Badge, status_badge
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import counted
from site_builder.records.plan import Indicator

MOST_LINES = 100
"""More projects than this on one page help nobody: each stands on its own page and in the downloads."""


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


def project_rows(site: Site, here: str, year: int) -> tuple[ProjectRow, ...]:
    """Every project that appeared, was delivered or was first measured, by municipality and name."""
    told = site.figures.years.told(year)
    found = project_year(site, year)
    events = (found.appeared, found.delivered, found.first_measured)
    every = {project.key: project for some in events for project in some}
    keys = [{project.key for project in some} for some in events]
    rows = []
    for project in [one for one in told.model.projects if one.key in every][:MOST_LINES]:
        appeared, delivered, measured = (project.key in some for some in keys)
        rows.append(
            ProjectRow(
                project.record.name,
                project_link(site, here, project),
                told.model.by_slug[project.municipality].name,
                status_badge(project.record.status),
                words.project_events(appeared, delivered, measured),
            )
        )
    return tuple(rows)


def project_year(site: Site, year: int) -> ProjectYear:
    """What the year did to projects, as it is told."""
    return site.figures.years.told(year).projects[year]


def project_link(site: Site, here: str, project: ProjectEntry) -> str:
    """The page of a project; the list of all for one that was only there in a closed year."""
    address = urls.project(*project.key)
    return urls.link(here, address if address in site.things else urls.PROJECTS)


def project_count(found: ProjectYear) -> int:
    """How many projects something happened to."""
    return len({one.key for some in (found.appeared, found.delivered, found.first_measured) for one in some})


def value_rows(site: Site, here: str, year: int) -> tuple[ValueRow, ...]:
    """Every value beside that of the phase before."""
    names = site.figures.years.model(year).by_slug

    def shown(change: PhaseChange, value: Value) -> str:
        figure = site.figures.value(
            change.project, change.indicator.id, value.measurement.phase, value.date.year
        )
        return words.phase_value(change, value, figure)

    return tuple(
        ValueRow(
            name=change.project.record.name,
            href=project_link(site, here, change.project),
            municipality=names[change.project.municipality].name,
            badge=status_badge(change.project.record.status),
            indicator=change.indicator.name,
            before=shown(change, change.before),
            now=shown(change, change.now),
            direction=words.direction_word(change.direction),
        )
        for change in project_year(site, year).values[:MOST_LINES]
    )


def remeasured(site: Site, year: int) -> words.Remeasured:
    """How many values were measured again in a next phase, and what became of them."""
    statistics = ("", "_better", "_worse", "_same", "_incomparable")
    keys = (Key("projects", f"remeasured{one}", year) for one in statistics)
    return words.Remeasured(*(site.figures.at(key) for key in keys))


def indicator_rows(site: Site, here: str, year: int) -> tuple[IndicatorRow, ...]:
    """Every leading figure of the region beside that of the year before, in the plan's order."""
    indicators = site.figures.years.model(year).indicators
    return tuple(row for indicator in indicators for row in rows_of(site, here, indicator, year))


def rows_of(site: Site, here: str, indicator: Indicator, year: int) -> Iterator[IndicatorRow]:
    """The leading figures of one indicator, beside those of the year before."""
    address = urls.indicator(indicator.id)
    for kind in site.figures.years.project_types:
        leading = site.figures.leading(indicator, kind, year)
        if not leading and site.figures.indicator(indicator, kind, "projects", year).count:
            yield _not_measured(site, here, indicator, kind, year)
        for one in leading:
            measured = site.figures.indicator(
                indicator, kind, "measured", year, comparable=one.figure.key.set
            )
            yield IndicatorRow(
                words.leading_name(indicator, site.figures.years.project_types[kind], one.figure),
                urls.link(here, address if address in site.things else urls.INDICATORS),
                _before(site, one, kind, year),
                words.leading_value(indicator, one.figure),
                words.leading_change(one, first=year == site.figures.years.every[0]),
                counted(measured, "project", "projecten"),
            )


def _not_measured(site: Site, here: str, indicator: Indicator, kind: str, year: int) -> IndicatorRow:
    """An indicator for which there are projects, of which none was measured in the year."""
    address = urls.indicator(indicator.id)
    before = site.figures.leading(indicator, kind, year - 1)
    return IndicatorRow(
        words.unmeasured_name(indicator, site.figures.years.project_types[kind]),
        urls.link(here, address if address in site.things else urls.INDICATORS),
        words.leading_value(indicator, before[0].figure) if len(before) == 1 else "",
        "",
        words.NOT_MEASURED,
        counted(site.figures.indicator(indicator, kind, "measured", year), "project", "projecten"),
    )


def _before(site: Site, one: Compared, kind: str, year: int) -> str:
    """What was measured the year before with the same weight set, compared or not; else empty."""
    found = site.figures.leading(one.indicator, kind, year - 1)
    own = [earlier.figure for earlier in found if earlier.figure.key.set == one.figure.key.set]
    return words.leading_value(one.indicator, own[0]) if own and own[0].known else ""
