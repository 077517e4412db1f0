"""The parts of the home page: the line, the numbers, the map, the small webs and the changes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from site_builder import urls
from site_builder.charts.spiderweb import Spiderweb
from site_builder.charts.tile_map import TileInput, TileMap, Tone, tile_map
from site_builder.charts.trend import Trend
from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import BASES
from site_builder.figures.levels import level_key
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.measures.positions import latest
from site_builder.model import MunicipalityEntry
from site_builder.pages.home import words
from site_builder.pages.shared.chrome import Fact, LegendItem
from site_builder.pages.shared.sections import Item
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.trends import year_trend
from site_builder.pages.shared.webs import web_of, web_text
from site_builder.phrases.figures import type_name
from site_builder.phrases.municipality import profile_words
from site_builder.phrases.profiles import profile_title
from site_builder.phrases.stated import counted, part
from site_builder.phrases.strips import wanted_text, with_unit

MOST_WEBS = 40
"""More small webs than this on one page help nobody; a large region shows the map and the list."""
MOST_CHANGES = 12


@dataclass(frozen=True, slots=True)
class WebCard:
    """The small spiderweb of one municipality."""

    id: str
    name: str
    note: str
    href: str
    web: Spiderweb
    desc: str
    before: bool


@dataclass(frozen=True, slots=True)
class RegionTrend:
    """The line of one indicator for one project type; a row holds year, value, coverage and level."""

    heading: str
    caption: str
    chart: Trend
    title: str
    text: str
    rows: tuple[tuple[str, str, str, str], ...]
    href: str


def leading(site: Site) -> IndicatorFigures | None:
    """The first indicator with levels, over all project types; None where no level was agreed yet."""
    found = next((one for one in site.model.indicators if one.levels), None)
    return None if found is None else IndicatorFigures(site.figures, found, "", site.model.year)


def region_trend(site: Site) -> RegionTrend | None:
    """The line of the leading indicator, for the project type that was measured most, in its newest set."""
    first = leading(site)
    if first is None:
        return None
    every = [replace(first, type=kind) for kind in site.model.project_types]
    most = max(every, key=lambda one: one.at("measured", "to_date").count)
    own = most.in_set(next(iter(reversed(most.sets)), ""))
    line = year_trend(site, own)
    if line is None:
        return None
    years = [own.in_year(year) for year in site.model.years]
    indicator = own.indicator
    return RegionTrend(
        heading=words.trend_heading(own, own.level),
        caption=words.trend_caption(own, broken=line.broken),
        chart=line.chart,
        title=f"{indicator.name}, {type_name(own.kind)}, gemeten in elk jaar",
        text=line.text,
        rows=tuple(
            (
                str(one.year),
                with_unit(indicator, one.middle()) if one.middle().known else "niet gemeten",
                part(one.at("measured"), one.projects),
                "geen" if (level := one.level) is None else wanted_text(indicator, level),
            )
            for one in years
        ),
        href=urls.link(urls.HOME, urls.indicator(indicator.id)),
    )


def facts(site: Site) -> tuple[Fact, ...]:
    """The region in a few numbers, each with what it is a part of; a movement only where there is one."""
    year, find = site.model.year, site.figures.at
    members, assessed = (find(Key("municipalities", one, year)) for one in ("count", "assessed"))
    projects = find(Key("projects", "count", year, "to_date"))
    now, ever = (find(Key("projects", "measured", year, basis)) for basis in BASES)
    found = [
        Fact(counted(assessed), f"van {counted(members)}", words.assessed_fact(members)),
        *([Fact(counted(now), f"van {counted(projects)}", words.measured_fact(now))] if ever.count else []),
        Fact(counted(ever), f"van {counted(projects)}", words.measured_ever_fact(projects)),
    ]
    numbers = sorted(profile.number for profile in site.model.records.profiles.profiles)
    counts = [find(Key("profiles", "count", year, "to_date", part=str(one))) for one in numbers]
    if any(one.count for one in counts):
        unknown = find(Key("profiles", "unknown", year, "to_date"))
        shown = " · ".join(counted(one) for one in counts)
        found.append(Fact(shown, f"van {counted(members)}", words.profiles_line(numbers, unknown)))
    up, down, compared = moved(site)
    if compared.count:
        found.append(Fact(counted(up), f"van {counted(compared)}", words.moved_fact(down)))
    return tuple(found)


def moved(site: Site) -> tuple[Figure, Figure, Figure]:
    """How many levels of the spiderweb went up and down, of those that can be compared at all."""
    year, find = site.model.year, site.figures.at
    up, down, compared = (find(Key("spiderweb", one, year)) for one in ("up", "down", "compared"))
    return up, down, compared


def region_map(site: Site) -> TileMap | None:
    """The members on the tile map, by profile."""
    tiles = [
        TileInput(
            entry.record.tile.row - 1,
            entry.record.tile.column - 1,
            entry.name,
            entry.name,
            urls.link(urls.HOME, urls.municipality(entry.slug)),
            _tone(site, entry),
            words.tile_caption(_number(site, entry)),
        )
        for entry in site.model.members
        if entry.record.tile is not None
    ]
    return tile_map(tiles) if tiles else None


def map_legend(site: Site) -> tuple[LegendItem, ...]:
    """The tones that stand on the map."""
    names: dict[Tone, list[str]] = defaultdict(list)
    for number, profile in site.model.profiles.items():
        if site.by_profile.get(number):
            names[_tone_of(site, number)].append(profile_title(profile))
    if site.by_profile.get(0):
        names["unknown"].append("profiel nog niet bekend")
    return tuple(LegendItem(tone, " of ".join(own)) for tone, own in names.items())


def _number(site: Site, entry: MunicipalityEntry) -> int | None:
    position = site.position(entry)
    return position.number if position is not None else None


def _tone(site: Site, entry: MunicipalityEntry) -> Tone:
    return _tone_of(site, _number(site, entry))


def _tone_of(site: Site, profile: int | None) -> Tone:
    """The tone of a profile: the first is the strongest, the last the lightest, others lie between."""
    if profile is None:
        return "unknown"
    numbers = site.model.profiles
    return "strong" if profile == min(numbers) else "light" if profile == max(numbers) else "middle"


def webs(site: Site) -> tuple[WebCard, ...]:
    """The small spiderweb of every member, as long as anybody was assessed and the region is small."""
    model = site.model
    if len(model.members) > MOST_WEBS or not any(latest(entry, model.year) for entry in model.members):
        return ()
    cards = []
    for entry in model.members:
        own = site.standings[entry.slug].settled
        current = own.current
        note = words.web_note(
            profile_words(site.position(entry)), current.year if current else None, model.year
        )
        cards.append(
            WebCard(
                f"web-{entry.slug}",
                entry.name,
                note,
                urls.link(urls.HOME, urls.municipality(entry.slug)),
                web_of(site, own, "small"),
                web_text(own),
                own.previous is not None,
            )
        )
    return tuple(cards)


def changed(site: Site) -> tuple[Item, ...]:
    """Which levels of which municipality changed in the reported year, in alphabetical order."""
    model, year = site.model, site.model.year
    found = []
    for entry in model.members:
        levels = [
            (axis.short_name, site.figures.get(level_key(axis.id, entry.slug, year))) for axis in model.axes
        ]
        changes = [
            (axis, before, level)
            for axis, level in levels
            if level is not None and level.change and (before := site.figures.earlier(level)) is not None
        ]
        if changes:
            href = urls.link(urls.HOME, urls.municipality(entry.slug))
            found.append(Item(entry.name, href, words.moves(changes)))
    return tuple(found[:MOST_CHANGES])
