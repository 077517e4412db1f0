"""The page with all growth paths side by side: who follows which, and how many steps were taken."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.charts.stacked_bar import PartInput, StackedBar, stacked_bar
from site_builder.charts.track import Step as TrackStep
from site_builder.figures.figure import Figure, Key
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.pages.paths import words
from site_builder.pages.paths.path import pages as path_pages
from site_builder.pages.paths.sections import (
    ORIGIN,
    PATTERNS,
    Followers,
    decision_badge,
    followers_of,
    municipality_link,
    ordered_paths,
    path_figure,
    path_link,
    path_track,
    states_of,
)
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import (
    Badge,
    Cell,
    Chrome,
    Column,
    Link,
    SourceLine,
    chrome,
    source_line,
)
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Section, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.municipality_sections import STATES
from site_builder.phrases.stated import counted
from site_builder.records.spiderweb import GrowthPath


@frozen
class PathCard:
    """One path with the municipalities that follow it, and its track."""

    id: str
    link: Link
    text: str
    count: str
    followers: tuple[Link, ...]
    track: tuple[TrackStep, ...]


@frozen
class Steps:
    """The steps of all followers together by their state, as a bar and per path."""

    section: Section
    bar: StackedBar
    words: str


@frozen
class PathsView:
    """Everything that paths.html uses. There are no `steps` as long as nobody follows a path."""

    chrome: Chrome
    finding: str
    lead: str
    decision: Badge
    steps: Steps | None
    paths: tuple[PathCard, ...]
    followers: str
    without: tuple[Link, ...]
    without_text: str
    source_line: SourceLine


def pages(site: Site) -> Iterator[Page]:
    """The page of every path, and the one of all paths."""
    yield from path_pages(site)
    yield Page(urls.PATHS, "paths.html", later(paths, site))


def paths(site: Site) -> PathsView:
    """The page of all paths."""
    model = site.model
    here = urls.PATHS
    every = ordered_paths(site)
    web = model.records.spiderweb
    heading = words.overview_heading(len(every), web.ambition_level, web.ambition_year)
    followed = {one.profile: followers_of(site, one) for one in every}
    following = path_figure(site, "followers")
    without = [entry for entry in model.members if site.progress[entry.slug] is None]
    years = sorted({step.year for one in every for step in one.milestones})
    return PathsView(
        chrome=chrome(site, here, "Groeipaden", f"{heading}.", origin=ORIGIN, trail=(urls.HOME,)),
        finding=f"{heading}.",
        lead=words.overview_lead(),
        decision=decision_badge(site),
        steps=_steps(site, here, following) if following.count else None,
        paths=tuple(_card(site, here, one, followed[one.profile], years) for one in every),
        followers=words.followers_heading(
            following, site.figures.at(Key("municipalities", "count", model.year))
        ),
        without=tuple(municipality_link(here, entry) for entry in without),
        without_text=words.without_path(len(without)) if without else "",
        source_line=source_line(model.records.growth_paths.source),
    )


def _steps(site: Site, here: str, following: Figure) -> Steps:
    states = states_of(site)
    columns = (Column("Groeipad"), *numeric("Gemeenten", *(capitalise(STATES[state]) for state in PATTERNS)))
    rows = (_counted(site, here, one) for one in ordered_paths(site))
    return Steps(
        Section(
            words.steps_heading(*(path_figure(site, name) for name in ("steps", "taken", "behind"))),
            words.steps_caption(following),
            table("stappen-per-pad", "Aantal stappen per groeipad", columns, rows),
        ),
        stacked_bar(
            [
                PartInput(capitalise(STATES[state]), found.count, PATTERNS[state])
                for state, found in states.items()
            ]
        ),
        words.counts(states),
    )


def _card(site: Site, here: str, own: GrowthPath, followers: Followers, years: list[int]) -> PathCard:
    return PathCard(
        id=f"profiel-{own.profile}",
        link=path_link(site, here, own.profile),
        text=own.text,
        count=words.followers_count(path_figure(site, "followers", own.profile)),
        followers=tuple(municipality_link(here, entry) for entry, _ in followers),
        track=path_track(site, here, own, followers, years),
    )


def _counted(site: Site, here: str, own: GrowthPath) -> tuple[Cell, ...]:
    link = path_link(site, here, own.profile)
    return (
        Cell(link.label, link.href),
        Cell(counted(path_figure(site, "followers", own.profile))),
        *(Cell(counted(found)) for found in states_of(site, own.profile).values()),
    )


AREA = Area(pages, {"path.html": "Groeipad", "paths.html": "Alle groeipaden"}, shown="both")
