"""The home page: where the region stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.charts.tile_map import TileMap
from site_builder.figures.figure import Figure, Key
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.pages.home import words
from site_builder.pages.home.sections import (
    RegionTrend,
    WebCard,
    changed,
    facts,
    leading,
    map_legend,
    moved,
    region_map,
    region_trend,
    webs,
)
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, Fact, LegendItem, Link, chrome
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.printed import region_links
from site_builder.pages.shared.sections import Item
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import IndicatorStrip, indicator_rows
from site_builder.phrases.confirmed import unconfirmed
from site_builder.phrases.municipality import profile_words


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
    no_trend: str
    facts: tuple[Fact, ...]
    strips_heading: str
    strips_caption: str
    strips: tuple[IndicatorStrip, ...]
    started_lines: tuple[Item, ...]
    map: TileMap | None
    map_text: str
    map_legend: tuple[LegendItem, ...]
    webs_heading: str
    webs_caption: str
    webs: tuple[WebCard, ...]
    changed_heading: str
    changed: tuple[Item, ...]
    all_changed: Link
    lines: tuple[Item, ...]
    papers: tuple[Link, ...]
    demo: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The home page."""
    yield Page(urls.HOME, "home.html", home(site))


def home(site: Site) -> HomeView:
    """Where the region stands in the reported year."""
    model = site.model
    region = model.records.region
    year = model.year
    here = urls.HOME
    members, assessed = (site.figures.at(Key("municipalities", one, year)) for one in ("count", "assessed"))
    projects, ever = (site.figures.at(Key("projects", one, year, "to_date")) for one in ("count", "measured"))
    first = leading(site)
    title, soft = _headline(first, assessed, members)
    lead = words.lead(region.ambitions, projects, ever, "" if first is None else words.adds_up(first))
    sources = unconfirmed([project.record.status for project in model.projects if project.counts])
    lead = f"{lead} {sources}".strip()
    strips, started_lines = indicator_rows(site, here)
    starts = [min(level.from_year for level in one.levels) for one in model.all_indicators if one.levels]
    trend = region_trend(site)
    cards = webs(site)
    up, down, compared = moved(site)
    return HomeView(
        chrome=chrome(
            site,
            here,
            "Stand van zaken",
            f"{title} {lead}",
            scripts=("figure.js",) if trend is not None else (),
        ),
        kicker=f"Stand van zaken · {year}",
        title=title,
        soft=soft,
        lead=lead,
        goal=region.goal,
        started=bool(assessed.count or ever.count),
        trend=trend,
        no_trend=words.no_trend(first, ever),
        facts=facts(site),
        strips_heading=words.strips_heading(sum(one <= year for one in starts), min(starts, default=None)),
        strips_caption=words.strips_caption(
            year,
            ever,
            model.types_with_level(year),
            drawn=bool(strips),
            before=any(one.strip is not None and one.strip.previous for one in strips),
        ),
        strips=strips,
        started_lines=started_lines,
        map=region_map(site),
        map_text=words.map_text(
            [(entry.name, profile_words(site.position(entry))) for entry in model.members]
        ),
        map_legend=map_legend(site),
        webs_heading=words.webs_heading(assessed, members),
        webs_caption=words.webs_caption(drawn=bool(cards), before=any(card.before for card in cards)),
        webs=cards,
        changed_heading=words.changed_heading(up, down, compared) if compared.count else "",
        changed=changed(site) if compared.count else (),
        all_changed=Link(f"Alles wat in {year} veranderde", urls.link(here, urls.changed(year))),
        lines=tuple(
            Item(
                f"{line.number}. {line.name}" if line.number else line.name,
                urls.link(here, urls.ACTION_LINES),
                line.text,
            )
            for line in model.records.action_lines.action_lines
        ),
        papers=region_links(site, here),
        demo=Link("Bekijk het voorbeeld met een verzonnen regio", urls.link(here, site.demo))
        if site.demo
        else None,
    )


def _headline(first: IndicatorFigures | None, assessed: Figure, members: Figure) -> tuple[str, str]:
    """The finding of the year, and everything to date beside it; who takes part while nothing was tested."""
    if first is not None and first.at("tested", "to_date").count:
        return words.tested_headline(first), words.tested_to_date(first)
    soft = "" if assessed.count else words.members_line(members)
    return words.assessed_headline(assessed, members), soft


AREA = Area(pages, {"home.html": "Stand van zaken"}, shown="both")
