"""The page with all growth paths side by side: who follows which, and how many steps were taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.charts.stacked_bar import PartInput, StackedBar, stacked_bar
from site_builder.charts.track import Step as TrackStep
from site_builder.figures.figure import Key
from site_builder.formats import capitalise
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
    crumbs,
    source_line,
)
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import counted
from site_builder.records.spiderweb import GrowthPath


@dataclass(frozen=True, slots=True)
class PathCard:
    """One path with the municipalities that follow it, and its track."""

    id: str
    link: Link
    text: str
    count: str
    followers: tuple[Link, ...]
    track: tuple[TrackStep, ...]


@dataclass(frozen=True, slots=True)
class PathsView:
    """Everything that paths.html uses. `steps_heading` is empty as long as nobody follows a path."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    lead: str
    decision: Badge
    heading: str
    paths: tuple[PathCard, ...]
    followers_heading: str
    followed: bool
    without: tuple[Link, ...]
    without_text: str
    steps_heading: str
    steps_caption: str
    bar: StackedBar
    bar_text: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    source_line: SourceLine


def pages(site: Site) -> Iterator[Page]:
    """The page of every path, and the one of all paths."""
    yield from path_pages(site)
    yield Page(urls.PATHS, "paths.html", paths(site))


def paths(site: Site) -> PathsView:
    """The page of all paths."""
    model = site.model
    here = urls.PATHS
    every = ordered_paths(site)
    web = model.records.spiderweb
    heading = words.overview_heading(len(every), web.ambition_level, web.ambition_year)
    followed = {one.profile: followers_of(site, one) for one in every}
    following = path_figure(site, "followers")
    states = states_of(site)
    without = [entry for entry in model.members if site.progress[entry.slug] is None]
    years = sorted({step.year for one in every for step in one.milestones})
    return PathsView(
        chrome=chrome(site, here, "Groeipaden", f"{heading}.", origin=ORIGIN),
        crumbs=crumbs(here, ("Stand van zaken", urls.HOME), ("Groeipaden", here)),
        lead=words.overview_lead(),
        decision=decision_badge(site),
        heading=heading,
        paths=tuple(_card(site, here, one, followed[one.profile], years) for one in every),
        followers_heading=words.followers_heading(
            following, site.figures.at(Key("municipalities", "count", model.year))
        ),
        followed=following.count > 0,
        without=tuple(municipality_link(here, entry) for entry in without),
        without_text=words.without_path(len(without)) if without else "",
        steps_heading=words.steps_heading(*(path_figure(site, name) for name in ("steps", "taken", "behind")))
        if following.count
        else "",
        steps_caption=words.steps_caption(following) if following.count else "",
        bar=stacked_bar(
            [
                PartInput(capitalise(words.STATES[state]), found.count, PATTERNS[state])
                for state, found in states.items()
            ]
        ),
        bar_text=words.counts(states),
        columns=(
            Column("Groeipad"),
            Column("Gemeenten", numeric=True),
            *(Column(capitalise(words.STATES[state]), numeric=True) for state in PATTERNS),
        ),
        rows=tuple(_counted(site, here, one) for one in every),
        source_line=source_line(model.records.growth_paths.source),
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
