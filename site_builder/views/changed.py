"""What changed: one page per year of the records, and the list of years. Corrections in git are elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.formats import number
from site_builder.measures.changes import Tally, level_tally
from site_builder.measures.years import YearChanges, years
from site_builder.model import MunicipalityEntry
from site_builder.sentences import changed as words
from site_builder.sentences import changed_projects as project_words
from site_builder.views.changed_parts import (
    AxisRow,
    IndicatorRow,
    Mover,
    MunicipalityChange,
    ProjectRow,
    StepRow,
    ValueRow,
    axis_rows,
    indicator_rows,
    joining_lines,
    municipality_rows,
    profile_lines,
    project_count,
    project_rows,
    step_rows,
    value_rows,
)
from site_builder.views.chrome import Chrome, Fact, Link, chrome, crumbs
from site_builder.views.page import Page
from site_builder.views.site import Site

TITLE = "Wat er veranderde"


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year in the list: how many levels went which way, and its finding."""

    year: str
    href: str
    finding: str
    coverage: str
    up: str
    down: str
    same: str
    incomparable: str


@dataclass(frozen=True, slots=True)
class ChangedView:
    """Everything that changed.html uses; newest year first. `compared`: whether any year can be."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    title: str
    lead: str
    compared: bool
    years_heading: str
    levels_heading: str
    rows: tuple[YearRow, ...]
    correct: Link
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChangedYearView:
    """Everything that changed_year.html uses. `facts` is empty where nothing can be compared."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    kicker: str
    title: str
    soft: str
    lead: str
    facts: tuple[Fact, ...]
    levels_heading: str
    levels_caption: str
    municipalities: tuple[MunicipalityChange, ...]
    unassessed: str
    axes_heading: str
    axes: tuple[AxisRow, ...]
    profiles_heading: str
    profiles_caption: str
    profiles: tuple[Mover, ...]
    steps_heading: str
    steps_caption: str
    steps: tuple[StepRow, ...]
    projects_heading: str
    projects: tuple[ProjectRow, ...]
    projects_more: str
    values_heading: str
    values_caption: str
    values: tuple[ValueRow, ...]
    values_more: str
    region_heading: str
    region_caption: str
    region: tuple[IndicatorRow, ...]
    year: str
    before: str
    sessions_heading: str
    sessions: tuple[Link, ...]
    joining_heading: str
    joining: tuple[Mover, ...]
    correct: Link
    all_projects: Link
    all_sessions: Link
    measuring: Link
    download: Link
    previous: Link | None
    next: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The list of years, and every year."""
    found = years(site.model, site.positions, site.regional)
    yield Page(urls.CHANGED, "changed.html", changed(site, found))
    for place in range(len(found)):
        yield Page(urls.changed(found[place].year), "changed_year.html", changed_year(site, found, place))


def link_for(site: Site, here: str, entry: MunicipalityEntry) -> Link:
    """From a municipality to what changed for it in the newest year that it has an assessment for."""
    known = (a.year for a in reversed(entry.assessments) if a.year in site.model.years)
    year = next((one for one in known if entry.takes_part_in(one)), None)
    if year is None:
        return Link(f"{TITLE} in de regio", urls.link(here, urls.CHANGED))
    return Link(f"{TITLE} in {year}", urls.link(here, urls.changed_for(year, entry.slug)))


def changed(site: Site, found: Sequence[YearChanges]) -> ChangedView:
    """The list of years."""
    here = urls.CHANGED
    every = level_tally(one for year in found for one in year.assessed)
    comparable = [one for one in found if one.levels.comparable]
    title = words.index_headline(every, found[0].year, found[-1].year)
    lead = (
        "Per jaar: wat omhoog ging, wat omlaag ging en wat erbij kwam. Gemeenten staan op alfabet; "
        "dit is geen ranglijst."
    )
    return ChangedView(
        chrome=chrome(site, here, TITLE, f"{title} {lead}"),
        crumbs=crumbs(here, ("Stand van zaken", urls.HOME), (TITLE, here)),
        title=title,
        lead=lead,
        compared=bool(every.comparable),
        years_heading=words.years_heading(len(comparable), len(found)),
        levels_heading=words.more_up_heading(
            sum(one.levels.up > one.levels.down for one in comparable), len(comparable)
        )
        if comparable
        else "",
        rows=tuple(_year_row(here, one) for one in reversed(found)),
        correct=_correct(here),
        links=(
            Link("Alle gemeenten", urls.link(here, urls.MUNICIPALITIES)),
            Link("Wijzigingen in de gegevens volgen (Atom)", urls.link(here, urls.FEED)),
        ),
    )


def _year_row(here: str, one: YearChanges) -> YearRow:
    levels = one.levels
    return YearRow(
        year=str(one.year),
        href=urls.link(here, urls.changed(one.year)),
        finding=words.headline(one.rose, len(one.compared), len(one.assessed), one.year),
        coverage=words.coverage(len(one.assessed), len(one.compared), len(one.members), one.year),
        up=number(levels.up),
        down=number(levels.down),
        same=number(levels.same),
        incomparable=number(levels.incomparable),
    )


def changed_year(site: Site, found: Sequence[YearChanges], place: int) -> ChangedYearView:
    """One year; `place` is where it stands among the years found."""
    one = found[place]
    model, year, here = site.model, one.year, urls.changed(one.year)
    compared = len(one.compared)
    title = words.headline(one.rose, compared, len(one.assessed), year)
    lead = words.coverage(len(one.assessed), compared, len(one.members), year)
    projects, values = one.projects, one.projects.values
    rows, value_lines = project_rows(site, here, projects), value_rows(model, here, values)
    region = Counter(change.direction for change in one.region)
    directions = Counter(change.direction for change in values)
    steps = Counter(step.taken for step in one.steps)
    risen = sum(bool(axis.up) for axis in one.axes)
    return ChangedYearView(
        chrome=chrome(site, here, f"{TITLE} in {year}", f"{title} {lead}"),
        crumbs=crumbs(here, ("Stand van zaken", urls.HOME), (TITLE, urls.CHANGED), (str(year), here)),
        kicker=f"{TITLE} · {year}",
        title=title,
        soft=words.headline_down(one.fell, compared),
        lead=lead,
        facts=_facts(one.levels) if compared else (),
        levels_heading=words.levels_heading(one.levels, year),
        levels_caption=words.levels_caption(one.levels),
        municipalities=municipality_rows(model, here, one.assessed),
        unassessed=words.unassessed([entry.name for entry in one.unassessed], year) if one.assessed else "",
        axes_heading=words.axes_heading(risen, len(one.axes), bool(compared)),
        axes=axis_rows(model, here, one.axes) if compared else (),
        profiles_heading=words.profiles_heading(one.profiles),
        profiles_caption=words.profiles_caption(one.profiles),
        profiles=profile_lines(here, one.assessed),
        steps_heading=words.steps_heading(steps, year),
        steps_caption=words.steps_caption(steps["from_start"]),
        steps=step_rows(model, here, one.steps),
        projects_heading=_projects_heading(one),
        projects=rows,
        projects_more=project_words.more(project_count(projects) - len(rows)),
        values_heading=project_words.values_heading(directions),
        values_caption=project_words.values_caption(directions),
        values=value_lines,
        values_more=project_words.more(len(values) - len(value_lines)),
        region_heading=project_words.region_heading(region, year - 1, first=not place),
        region_caption=project_words.region_caption(region, year - 1, first=not place),
        region=indicator_rows(here, one.region)
        if any(change.value is not None for change in one.region)
        else (),
        year=str(year),
        before=str(year - 1),
        sessions_heading=words.sessions_heading(len(one.held), one.cancelled, year),
        sessions=_sessions(site, here, one),
        joining_heading=words.participation_heading(len(one.joined), len(one.left)),
        joining=joining_lines(here, one),
        correct=_correct(here),
        all_projects=Link("Alle projecten", urls.link(here, urls.PROJECTS)),
        all_sessions=Link("Alle bijeenkomsten", urls.link(here, urls.IMPACTLABS)),
        measuring=Link("Zo meten wij", urls.link(here, urls.HOW_WE_MEASURE)),
        download=Link("Download de gegevens", urls.link(here, urls.DATA)),
        previous=_to(here, found[place - 1].year) if place else None,
        next=_to(here, found[place + 1].year) if place + 1 < len(found) else None,
    )


def _projects_heading(one: YearChanges) -> str:
    projects = one.projects
    counts = (len(projects.appeared), len(projects.delivered), len(projects.first_measured))
    return project_words.projects_heading(*counts, one.year)


def _facts(levels: Tally) -> tuple[Fact, ...]:
    every = number(levels.total)
    return tuple(
        Fact(number(n), f"van {every}", text)
        for n, text in (
            (levels.up, "niveaus omhoog"),
            (levels.down, "niveaus omlaag"),
            (levels.same, "niveaus gelijk"),
            (levels.incomparable, "niet te vergelijken"),
        )
    )


def _sessions(site: Site, here: str, one: YearChanges) -> tuple[Link, ...]:
    """How often each series was held, in the plan's order."""
    counts = Counter(session.series for session in one.held)
    return tuple(
        Link(words.series_line(series.name, counts[series.id]), urls.link(here, urls.series(series.id)))
        for series in site.model.series.values()
        if counts[series.id]
    )


def _correct(here: str) -> Link:
    return Link("Zo vult een gemeente haar gegevens in", urls.link(here, urls.CORRECT))


def _to(here: str, year: int) -> Link:
    return Link(str(year), urls.link(here, urls.changed(year)))
