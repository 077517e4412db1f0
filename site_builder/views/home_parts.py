"""The parts of the home page: the line, the numbers, the map, the small webs and the changes."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder import urls
from site_builder.charts.plotly import Twin, trend_twin, with_twin
from site_builder.charts.spiderweb import Spiderweb
from site_builder.charts.tile_map import TileInput, TileMap, Tone, tile_map
from site_builder.charts.trend import Trend, trend
from site_builder.formats import number, signed
from site_builder.measures.aggregates import Aggregate, Group
from site_builder.measures.positions import compare, latest, level_changes
from site_builder.model import MunicipalityEntry
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.plan import Indicator
from site_builder.sentences import home as words
from site_builder.sentences.figures import trend_text
from site_builder.sentences.municipality import profile_words
from site_builder.views.chrome import Fact, LegendItem
from site_builder.views.site import Site
from site_builder.views.strips import (
    IndicatorStrip,
    Started,
    best,
    indicator_rows,
    level_of,
    level_steps,
    text_of,
)
from site_builder.views.webs import web_of, web_text

MOST_WEBS = 40
"""More small webs than this on one page help nobody; a large region shows the map and the list."""
MOST_CHANGES = 12
TONES: tuple[Tone, ...] = ("strong", "middle", "light")


@dataclass(frozen=True, slots=True)
class WebCard:
    """The small spiderweb of one municipality."""

    id: str
    name: str
    note: str
    href: str
    web: Spiderweb
    desc: str


@dataclass(frozen=True, slots=True)
class RegionTrend:
    """The line of one indicator for one project type; a row holds year, value and coverage."""

    heading: str
    caption: str
    chart: Trend
    twin: Twin
    title: str
    text: str
    rows: tuple[tuple[str, str, str], ...]
    href: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed for one municipality."""

    name: str
    href: str
    text: str


def region_trend(site: Site) -> RegionTrend | None:
    """The line of the first indicator with levels, for the project type with most measurements."""
    model = site.model
    indicator = next((one for one in model.indicators if one.levels and one.better is not None), None)
    if indicator is None:
        return None
    now = max(
        (site.regional[indicator.id, kind, model.year] for kind in PROJECT_TYPES), key=lambda a: a.measured
    )
    group = now.main
    if group is None or indicator.better is None:
        return None
    series = [(year, site.regional[indicator.id, now.type, year]) for year in model.years]
    same = [(year, group_of(aggregate, group.comparable), aggregate) for year, aggregate in series]
    before = next((found for year, found, _ in same if year == model.year - 1), None)
    level = level_of(now)
    years = range(model.years[0], max(model.records.region.until_year, model.year) + 1)
    text = text_of(indicator)
    chart, twin = with_twin(
        trend,
        trend_twin,
        [(year, None if (one := best(found)) is None else float(one)) for year, found, _ in same],
        level_steps(indicator, now.type, years),
        years,
        "min" if indicator.better == "higher" else "max",
        text,
        highest=100 if indicator.quantity == "materials" else None,
    )
    return RegionTrend(
        heading=words.trend_heading(indicator, now, group, before, level),
        caption=words.trend_caption(indicator, now, group),
        chart=chart,
        twin=twin,
        title=f"{indicator.name}, {PROJECT_TYPES[now.type].lower()}, per jaar",
        text=trend_text(indicator, [(year, best(found)) for year, found, _ in same], chart.ends),
        rows=tuple(
            (
                str(year),
                "niet gemeten" if (one := best(found)) is None else text(float(one)),
                f"{a.measured} van {a.projects}",
            )
            for year, found, a in same
        ),
        href=urls.link(urls.HOME, urls.indicator(indicator.id)),
    )


def group_of(aggregate: Aggregate, comparable: str) -> Group | None:
    """The group of an aggregate that may be compared with another year's."""
    return next((group for group in aggregate.groups if group.comparable == comparable), None)


def facts(site: Site, assessed: int, measured: int, projects: int) -> tuple[Fact, ...]:
    """The region in four numbers, each with what it is a part of."""
    model = site.model
    found = [
        Fact(
            number(assessed),
            f"van {number(len(model.members))}",
            words.assessed_fact(len(model.members), model.year),
        ),
        Fact(number(measured), f"van {number(projects)}", words.measured_fact(projects)),
    ]
    if assessed:
        profiles = sorted(profile.number for profile in model.records.profiles.profiles)
        counts = [number(len(site.by_profile.get(profile, ()))) for profile in profiles]
        found.append(
            Fact(" · ".join(counts), "", words.profiles_line(profiles, len(site.by_profile.get(0, ()))))
        )
        risen, fallen = level_changes(model, model.year)
        found.append(Fact(signed(risen - fallen), "", words.steps_fact(risen, fallen)))
    return tuple(found)


def region_rows(site: Site) -> tuple[tuple[IndicatorStrip, ...], tuple[Started, ...]]:
    """Every indicator for every project type that has projects."""

    def find(indicator: Indicator, kind: str, year: int) -> Aggregate | None:
        return site.regional.get((indicator.id, kind, year))

    return indicator_rows(urls.HOME, site.model.indicators, find, site.model.year)


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
    profiles = sorted(profile.number for profile in site.model.records.profiles.profiles)
    items = [
        LegendItem(_tone_of(number), f"profiel {number}")
        for number in profiles
        if site.by_profile.get(number)
    ]
    if site.by_profile.get(0):
        items.append(LegendItem("unknown", "profiel nog niet bekend"))
    return tuple(items)


def _number(site: Site, entry: MunicipalityEntry) -> int | None:
    position = site.position(entry)
    return position.number if position is not None else None


def _tone(site: Site, entry: MunicipalityEntry) -> Tone:
    return _tone_of(_number(site, entry))


def _tone_of(profile: int | None) -> Tone:
    """The tone of a profile: the first is the strongest."""
    return "unknown" if profile is None else TONES[min(profile, len(TONES)) - 1]


def webs(site: Site) -> tuple[WebCard, ...]:
    """The small spiderweb of every member, as long as anybody was assessed and the region is small."""
    model = site.model
    if len(model.members) > MOST_WEBS or not any(latest(entry, model.year) for entry in model.members):
        return ()
    axes = tuple(axis.id for axis in model.axes)
    cards = []
    for entry in model.members:
        current = latest(entry, model.year)
        previous = compare(entry, current, axes).previous if current is not None else None
        note = words.web_note(
            profile_words(site.position(entry)), current.year if current else None, model.year
        )
        cards.append(
            WebCard(
                f"web-{entry.slug}",
                entry.name,
                note,
                urls.link(urls.HOME, urls.municipality(entry.slug)),
                web_of(site, current, previous, "small"),
                web_text(model, current, previous),
            )
        )
    return tuple(cards)


def changed(site: Site) -> tuple[Changed, ...]:
    """Which levels of which municipality changed in the reported year, in alphabetical order."""
    model = site.model
    short = {axis.id: axis.short_name for axis in model.axes}
    found = []
    for entry in model.members:
        assessment = entry.assessment(model.year)
        if assessment is None:
            continue
        moved = [one for one in compare(entry, assessment, tuple(short)).axes if one.change]
        if moved:
            href = urls.link(urls.HOME, urls.municipality(entry.slug))
            found.append(Changed(entry.name, href, words.moves(moved, short)))
    return tuple(found[:MOST_CHANGES])
