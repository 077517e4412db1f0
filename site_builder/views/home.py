"""The home page: where the region stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.charts.tile_map import TileMap
from site_builder.measures.positions import level_changes
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.plan import Indicator
from site_builder.sentences import home as words
from site_builder.sentences.municipality import profile_words
from site_builder.views.chrome import Chrome, Fact, LegendItem, Link, chrome
from site_builder.views.home_parts import (
    Changed,
    RegionTrend,
    WebCard,
    changed,
    facts,
    map_legend,
    region_map,
    region_rows,
    region_trend,
    webs,
)
from site_builder.views.page import Page
from site_builder.views.site import Site
from site_builder.views.strips import IndicatorStrip, Started


@dataclass(frozen=True, slots=True)
class Line:
    """One action line."""

    name: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything that home.html uses."""

    chrome: Chrome
    kicker: str
    title: str
    soft: str
    lead: str
    goal: str
    started: bool
    trend: RegionTrend | None
    facts: tuple[Fact, ...]
    strips_heading: str
    strips_caption: str
    strips: tuple[IndicatorStrip, ...]
    started_lines: tuple[Started, ...]
    map: TileMap | None
    map_text: str
    map_legend: tuple[LegendItem, ...]
    webs_heading: str
    webs_caption: str
    webs: tuple[WebCard, ...]
    changed_heading: str
    changed: tuple[Changed, ...]
    all_changed: Link
    lines: tuple[Line, ...]
    links: tuple[Link, ...]
    demo: Link | None
    correct: Link
    all_municipalities: Link


def pages(site: Site) -> Iterator[Page]:
    """The home page."""
    yield Page(urls.HOME, "home.html", home(site))


def home(site: Site) -> HomeView:
    """Where the region stands in the reported year."""
    model = site.model
    region = model.records.region
    year = model.year
    here = urls.HOME
    assessed = sum(entry.assessment(year) is not None for entry in model.members)
    projects = site.member_projects
    measured = site.measured_projects(projects)
    title, soft = _headline(site, assessed)
    lead = words.lead(region.ambitions, len(projects), len(projects) - measured)
    risen, fallen = level_changes(model, year)
    strips, started_lines = region_rows(site)
    trend = region_trend(site) if assessed or measured else None
    return HomeView(
        chrome=chrome(
            site,
            here,
            "Stand van zaken",
            f"{title} {lead}",
            scripts=("explore.js",) if trend is not None else (),
        ),
        kicker=f"Stand van zaken · {year}",
        title=title,
        soft=soft,
        lead=lead,
        goal=region.goal,
        started=bool(assessed or measured),
        trend=trend,
        facts=facts(site, assessed, measured, len(projects)),
        strips_heading=words.strips_heading(len([one for one in model.indicators if one.levels])),
        strips_caption=words.strips_caption(measured),
        strips=strips,
        started_lines=started_lines,
        map=region_map(site),
        map_text=words.map_text(
            [(entry.name, profile_words(site.position(entry))) for entry in model.members]
        ),
        map_legend=map_legend(site),
        webs_heading=words.webs_heading(assessed, len(model.members), year),
        webs_caption=words.webs_caption(assessed),
        webs=webs(site),
        changed_heading=words.changed_heading(risen, fallen, year) if assessed else "",
        changed=changed(site),
        all_changed=Link(f"Alles wat in {year} veranderde", urls.link(here, urls.changed(year))),
        lines=tuple(
            Line(
                f"{line.number}. {line.name}" if line.number else line.name,
                line.text,
                urls.link(here, urls.ACTION_LINES),
            )
            for line in model.records.action_lines.action_lines
        ),
        links=(
            Link("Alle indicatoren", urls.link(here, urls.INDICATORS)),
            Link("Zo meten wij", urls.link(here, urls.HOW_WE_MEASURE)),
        ),
        demo=Link("Bekijk het voorbeeld met een verzonnen regio", urls.link(here, site.demo))
        if site.demo
        else None,
        correct=Link("Zo geeft een gemeente gegevens door", urls.link(here, urls.CORRECT)),
        all_municipalities=Link("Alle gemeenten in een tabel", urls.link(here, urls.MUNICIPALITIES)),
    )


def _verdicts(site: Site, indicator: Indicator, year: int) -> tuple[int, int]:
    """How many projects of any type meet the level, of those held against one. Counts, never sums."""
    own = [
        site.regional[indicator.id, kind, year]
        for kind in PROJECT_TYPES
        if (indicator.id, kind, year) in site.regional
    ]
    return sum(a.verdicts("met") for a in own), sum(a.tested for a in own)


def _headline(site: Site, assessed: int) -> tuple[str, str]:
    model = site.model
    leading = next((one for one in model.indicators if one.levels), None)
    if leading is not None:
        met, tested = _verdicts(site, leading, model.year)
        if tested:
            before = _verdicts(site, leading, model.year - 1)
            return words.tested_headline(leading, met, tested), words.tested_before(met, tested, *before)
    members = len(model.members)
    soft = "" if assessed else words.members_line(members)
    return words.assessed_headline(assessed, members, model.year), soft
