"""All years side by side: what each says of the region, and where they may not be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.leading import direction_key
from site_builder.pages.changed.words import Moved
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Badge, Chrome, Link, chrome, crumbs
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.pages.years import words
from site_builder.pages.years.indicators import IndicatorPart, indicator_parts
from site_builder.pages.years.sections import (
    AxisPart,
    BreakItem,
    TableRow,
    axis_parts,
    break_items,
    profile_counts,
    profile_rows,
)
from site_builder.phrases import breaks as break_words
from site_builder.phrases.stated import counted

HERE = urls.YEARS
TITLE = "Alle jaren"


@dataclass(frozen=True, slots=True)
class YearItem:
    """One year: whether it is closed, what it says, and where it goes on."""

    id: str
    year: str
    href: str
    badge: Badge
    state: str
    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class YearsView:
    """Everything that years.html uses. With `started` false nothing was recorded in any year."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    title: str
    soft: str
    lead: str
    items: tuple[YearItem, ...]
    started: bool
    next_year: str
    columns: tuple[str, ...]
    axes_heading: str
    axes: tuple[AxisPart, ...]
    profiles_heading: str
    profiles: tuple[TableRow, ...]
    profiles_compared: tuple[str, ...]
    indicators_heading: str
    indicators: tuple[IndicatorPart, ...]
    without_level: tuple[IndicatorPart, ...]
    projects_heading: str
    projects: tuple[TableRow, ...]
    sessions_heading: str
    sessions: tuple[TableRow, ...]
    breaks_heading: str
    breaks: tuple[BreakItem, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page of all years."""
    yield Page(HERE, "years.html", years(site))


def years(site: Site) -> YearsView:
    """The years side by side."""
    figures, every = site.figures, site.figures.years.every
    newest = every[-1]
    closed = [year for year in every if figures.years.is_closed(year)]
    running = max(closed) + 1 if closed else newest
    missing = [year for year in every if year not in closed and closed and year < closed[-1]]
    later = next((year for year in reversed(every) if year not in closed and year not in missing), None)
    title = words.title(closed)
    lead = words.lead(len(closed), running)
    axes, indicators = axis_parts(site), indicator_parts(site)
    profiles, profiles_compared = profile_rows(site)
    breaks = break_items(site)
    return YearsView(
        chrome=chrome(site, HERE, TITLE, f"{title} {lead}"),
        crumbs=crumbs(HERE, ("Stand van zaken", urls.HOME), (TITLE, HERE)),
        title=title,
        soft=words.still_open(missing, later) if closed else "",
        lead=lead,
        items=tuple(_item(site, year, over=year in missing) for year in reversed(every)),
        started=any(_started(site, year) for year in every),
        next_year=str(running),
        columns=tuple(str(year) for year in every),
        axes_heading=words.axes_heading(
            [_medians(site, year) for year in every],
            any(_medians(site, year).compared.of and _assessed(site, year) for year in every),
        ),
        axes=axes,
        profiles_heading=words.profiles_heading(*profile_counts(site, newest)),
        profiles=profiles,
        profiles_compared=profiles_compared,
        indicators_heading=words.indicators_heading(
            [_directions(site, year) for year in every], any(one.text for one in indicators if one.chart)
        ),
        indicators=tuple(one for one in indicators if one.has_level),
        without_level=tuple(one for one in indicators if not one.has_level),
        projects_heading=words.projects_heading(
            _count(site, "projects", "measured", newest),
            _count(site, "projects", "count", newest, "to_date"),
        ),
        projects=_project_rows(site),
        sessions_heading=words.sessions_heading(_count(site, "sessions", "held", newest)),
        sessions=_session_rows(site),
        breaks_heading=break_words.breaks_heading(len(every) - 1, len(breaks)),
        breaks=breaks,
    )


def _count(site: Site, topic: str, statistic: str, year: int, basis: Basis = "in_year") -> Figure:
    return site.figures.at(Key(topic, statistic, year, basis))


def _started(site: Site, year: int) -> bool:
    keys = (
        ("municipalities", "assessed", "in_year"),
        ("projects", "measured", "to_date"),
        ("sessions", "held", "in_year"),
    )
    return any(
        _count(site, topic, statistic, year, "to_date" if basis == "to_date" else "in_year").count
        for topic, statistic, basis in keys
    )


def _assessed(site: Site, year: int) -> int:
    return _count(site, "municipalities", "assessed", year).count


def _medians(site: Site, year: int) -> Moved:
    """How many middle levels went which way since the year before."""
    statistics = ("up", "down", "same", "compared", "incomparable")
    return Moved(*(_count(site, "medians", one, year) for one in statistics))


def _directions(site: Site, year: int) -> tuple[Figure, Figure, Figure]:
    better, worse, compared = (
        site.figures.at(direction_key(one, year)) for one in ("better", "worse", "compared")
    )
    return better, worse, compared


def _item(site: Site, year: int, *, over: bool) -> YearItem:
    frozen = site.closed_year(year)
    about = frozen.frozen if frozen is not None else None
    links = []
    if about is not None:
        links.append(Link(f"De site van eind {year}", urls.link(HERE, urls.year(year))))
        links.append(Link(f"De gegevens van {year}", urls.link(HERE, urls.year(year) + urls.DATA)))
    if year in site.model.records.newsletters:
        links.append(Link(f"Nieuwsbrief {year}", urls.link(HERE, urls.newsletter(year))))
    if year in site.model.years:
        links.append(Link(f"Wat er veranderde in {year}", urls.link(HERE, urls.changed(year))))
    badge = Badge("Vastgesteld", "confirmed") if about is not None else Badge("Niet vastgesteld", "concept")
    return YearItem(
        id=f"jaar-{year}",
        year=str(year),
        href=urls.link(HERE, urls.year(year)) if about is not None else "",
        badge=badge,
        state=words.state_line(
            year,
            about.made if about is not None else None,
            drafts=about is not None and about.drafts,
            over=over,
        ),
        text=words.year_line(
            _count(site, "municipalities", "count", year),
            _count(site, "municipalities", "assessed", year),
            _count(site, "projects", "count", year, "to_date"),
            _count(site, "projects", "measured", year),
            _count(site, "projects", "measured", year, "to_date"),
        ),
        links=tuple(links),
    )


def _project_rows(site: Site) -> tuple[TableRow, ...]:
    every = site.figures.years.every
    members, own = (
        [_count(site, topic, statistic, year) for year in every]
        for topic, statistic in (("municipalities", "count"), ("projects", "measured"))
    )
    projects, ever = (
        [_count(site, "projects", statistic, year, "to_date") for year in every]
        for statistic in ("count", "measured")
    )
    pairs = zip(ever, projects, strict=True)
    return (
        TableRow("Gemeenten die meedoen", "", tuple(counted(one) for one in members)),
        TableRow("Projecten die meetellen", "", tuple(counted(one) for one in projects)),
        TableRow("Gemeten in dat jaar", "", tuple(counted(one) for one in own)),
        TableRow("Gemeten tot en met dat jaar", "", tuple(words.of(one, whole) for one, whole in pairs)),
    )


def _session_rows(site: Site) -> tuple[TableRow, ...]:
    every = site.figures.years.every

    def each(topic: str, some: str, whole: str) -> tuple[str, ...]:
        return tuple(words.of(*(_count(site, topic, one, year) for one in (some, whole))) for year in every)

    held = tuple(counted(_count(site, "sessions", "held", year)) for year in every)
    return (
        TableRow("Bijeenkomsten gehouden", "", held),
        TableRow("Reeksen zo vaak als beloofd", "", each("series", "kept", "promised_series")),
        TableRow(
            "Uitnodigingen waarvan bekend is of er iemand kwam", "", each("attendance", "known", "open")
        ),
        TableRow("Uitnodigingen waarbij iemand kwam", "", each("attendance", "attended", "known")),
        TableRow("Waarbij iemand uit de uitvoering kwam", "", each("attendance", "executive", "known")),
    )


AREA = Area(pages, {"years.html": "Alle jaren"})
