"""What a municipality's page and factsheet say of its projects: indicators, and each with its values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from site_builder import urls
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.projects import value_key
from site_builder.figures.standing import Standing
from site_builder.measures.values import Value, history, not_applicable
from site_builder.model import MunicipalityEntry, ProjectEntry
from site_builder.pages.shared.chrome import Badge, status_badge
from site_builder.pages.shared.measured import unmeasured
from site_builder.pages.shared.sections import Item
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import IndicatorStrip, indicator_rows
from site_builder.phrases import figures
from site_builder.phrases import municipality_sections as words
from site_builder.phrases.practice import practice
from site_builder.phrases.stated import measured, stated
from site_builder.quantities import quantity_of
from site_builder.records.choices import MEASUREMENT_PHASES, PROJECT_PHASES
from site_builder.records.plan import Indicator


@dataclass(frozen=True, slots=True)
class ProjectValue:
    """One indicator of one project: the value, and the verdict as a sign and in words."""

    text: str
    key: str
    words: str


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project in the table."""

    name: str
    href: str
    type: str
    phase: str
    badge: Badge
    shared: str
    """The other municipalities, and the share of this one; empty for a project of its own."""
    values: tuple[ProjectValue, ...]


@dataclass(frozen=True, slots=True)
class ProjectCounts:
    """How many projects of a municipality there are, were measured, and were measured in the year."""

    projects: Figure
    ever: Figure
    in_year: Figure
    unmeasured: Figure


@dataclass(frozen=True, slots=True)
class ProjectsSection:
    """The projects of one municipality."""

    heading: str
    caption: str
    strips: tuple[IndicatorStrip, ...]
    started: tuple[Item, ...]
    indicators: tuple[str, ...]
    lines: tuple[ProjectLine, ...]


def projects_section(site: Site, here: str, own: Standing) -> ProjectsSection:
    """The section for the page at `here`."""
    strips, started = indicator_rows(site, here, own.entry.slug, own.year)
    counts = project_counts(site, own)
    return ProjectsSection(
        heading=words.projects_heading(own.year, counts.projects, counts.ever, counts.in_year),
        caption=" ".join(
            text for text in (practice(partial(_total, site, own)), _left_out(own.entry)) if text
        ),
        strips=strips,
        started=started,
        indicators=tuple(indicator.name for indicator in site.model.indicators),
        lines=tuple(_line(site, here, own, project) for project in own.entry.every_project),
    )


def project_counts(site: Site, own: Standing) -> ProjectCounts:
    """The counts by the end of the year that the page speaks of."""

    def figure(statistic: str, basis: Basis) -> Figure:
        return site.figures.at(Key("projects", statistic, own.year, basis, municipality=own.entry.slug))

    return ProjectCounts(
        figure("count", "to_date"),
        figure("measured", "to_date"),
        figure("measured", "in_year"),
        figure("unmeasured", "to_date"),
    )


def _total(site: Site, own: Standing, statistic: str) -> Figure:
    return site.figures.at(Key("projects", statistic, own.year, "to_date", municipality=own.entry.slug))


def _left_out(entry: MunicipalityEntry) -> str:
    rest = [project.record for project in entry.every_project if not project.counts]
    drafts = sum(project.status == "draft" for project in rest)
    stopped = sum(project.status != "draft" and project.phase == "stopped" for project in rest)
    return words.left_out(drafts, len(rest) - drafts - stopped, stopped)


def _line(site: Site, here: str, own: Standing, project: ProjectEntry) -> ProjectLine:
    """A project by name, also a draft and one that stopped, with its status, and whose it is too."""
    return ProjectLine(
        name=project.record.name,
        href=urls.link(here, urls.project(project.municipality, project.slug)),
        type=site.model.project_types[project.record.type].name,
        phase=PROJECT_PHASES[project.record.phase],
        badge=status_badge(project.record.status),
        shared=_shared(site, own.entry.slug, project),
        values=tuple(_value(site, project, indicator, own.year) for indicator in site.model.indicators),
    )


def _shared(site: Site, municipality: str, project: ProjectEntry) -> str:
    if not project.record.shared_with:
        return ""
    others = [
        site.model.by_slug[slug].name if slug in site.model.by_slug else slug
        for slug in project.municipalities
        if slug != municipality
    ]
    return words.shared_with(others, project.share_of(municipality))


def _value(site: Site, project: ProjectEntry, indicator: Indicator, year: int) -> ProjectValue:
    if not_applicable(project, indicator, year):
        return ProjectValue("n.v.t.", "", quantity_of(indicator).nothing)
    known = [(value, site.figures.get(value_key(value))) for value in history(project, indicator, year)]
    newest = next(((value, figure) for value, figure in reversed(known) if figure is not None), None)
    if newest is None:
        return ProjectValue("–", "unknown", unmeasured(project, indicator))
    value, figure = newest
    told = value if figure.verdict is None else replace(value, verdict=figure.verdict)
    key = {"met": "met", "below": "below", "untestable": "untestable"}.get(told.verdict, "none")
    phase = value.measurement.phase
    when = f"in {value.date.year}" if phase == "year" else f"bij {MEASUREMENT_PHASES[phase].lower()}"
    return ProjectValue(
        _text(indicator, told, figure),
        key,
        f"{figures.verdict_words(indicator, told)}, gemeten {when}",
    )


def _text(indicator: Indicator, value: Value, figure: Figure) -> str:
    if figure.number is None:
        return stated(figure, figures.value_words(indicator, value))
    return measured(indicator, figure)
