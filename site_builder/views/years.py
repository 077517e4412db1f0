"""All years side by side: what each says of the region, and where they may not be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.formats import number
from site_builder.measures.breaks import YearOf
from site_builder.measures.year_figures import YearFigures, year_figures
from site_builder.sentences import breaks as break_words
from site_builder.sentences import years as words
from site_builder.views.chrome import Badge, Chrome, Link, chrome, crumbs
from site_builder.views.page import Page
from site_builder.views.site import Site
from site_builder.views.year_parts import (
    AxisPart,
    BreakItem,
    IndicatorPart,
    TableRow,
    axis_parts,
    break_items,
    indicator_parts,
    profile_rows,
)

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
    correct: Link
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
    links: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page of all years."""
    yield Page(HERE, "years.html", years(site))


def year_list(site: Site) -> tuple[YearOf, ...]:
    """Every year from the plan's first, each with the records that speak for it, oldest first."""
    closed = {one.model.year: one for one in site.closed}
    known = (*site.model.years, *closed)
    found = []
    for year in range(min(known), max(known) + 1):
        own = closed.get(year, site)
        found.append(YearOf(year, own.model, own.regional, closed=year in closed))
    return tuple(found)


def years(site: Site) -> YearsView:
    """The years side by side."""
    every = year_list(site)
    figures = tuple(year_figures(one) for one in every)
    newest = figures[-1]
    closed = [one.year for one in every if one.closed]
    running = max(closed) + 1 if closed else every[-1].year
    missing = [one.year for one in every if not one.closed and closed and one.year < closed[-1]]
    later = next((one.year for one in reversed(every) if not one.closed and one.year not in missing), None)
    title = words.title(closed)
    lead = words.lead(len(closed), running)
    axes = axis_parts(site, every, figures)
    indicators = indicator_parts(site, every)
    with_level = tuple(one for one in indicators if one.has_level)
    profiles, profiles_compared = profile_rows(site, every, figures)
    breaks = break_items(site, every)
    numbers = sorted(profile.number for profile in site.model.records.profiles.profiles)
    return YearsView(
        chrome=chrome(site, HERE, TITLE, f"{title} {lead}"),
        crumbs=crumbs(HERE, ("Stand van zaken", urls.HOME), (TITLE, HERE)),
        title=title,
        soft=words.still_open(missing, later) if closed else "",
        lead=lead,
        items=tuple(
            _item(site, one, own, over=one.year in missing)
            for one, own in zip(reversed(every), reversed(figures), strict=True)
        ),
        started=any(one.assessed or one.measured or one.held for one in figures),
        next_year=str(running),
        correct=Link("Zo vult een gemeente haar gegevens in", urls.link(HERE, urls.CORRECT)),
        columns=tuple(str(one.year) for one in every),
        axes_heading=words.axes_heading(
            [(one.year, [part.years[place] for part in axes]) for place, one in enumerate(every)]
        ),
        axes=axes,
        profiles_heading=words.profiles_heading(newest.year, newest.profiles, numbers),
        profiles=profiles,
        profiles_compared=profiles_compared,
        indicators_heading=words.indicators_heading(
            [(one.year, [part.years[place] for part in with_level]) for place, one in enumerate(every)]
        ),
        indicators=with_level,
        without_level=tuple(one for one in indicators if not one.has_level),
        projects_heading=words.projects_heading(newest),
        projects=_project_rows(figures),
        sessions_heading=words.sessions_heading(figures),
        sessions=_session_rows(figures),
        breaks_heading=break_words.breaks_heading(len(every) - 1, len(breaks)),
        breaks=breaks,
        links=(
            Link("Wat er per jaar veranderde", urls.link(HERE, urls.CHANGED)),
            Link("Zo meten wij", urls.link(HERE, urls.HOW_WE_MEASURE)),
            Link("Download de gegevens", urls.link(HERE, urls.DATA)),
        ),
    )


def _item(site: Site, one: YearOf, own: YearFigures, *, over: bool) -> YearItem:
    year = one.year
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
        text=words.year_line(own),
        links=tuple(links),
    )


def _project_rows(figures: Sequence[YearFigures]) -> tuple[TableRow, ...]:
    return (
        TableRow("Gemeenten die meedoen", "", tuple(number(one.members) for one in figures)),
        TableRow("Projecten die meetellen", "", tuple(number(one.projects) for one in figures)),
        TableRow("Waarvan gemeten", "", tuple(words.of(one.measured, one.projects) for one in figures)),
    )


def _session_rows(figures: Sequence[YearFigures]) -> tuple[TableRow, ...]:
    def each(part: str, whole: str) -> tuple[str, ...]:
        return tuple(words.of(getattr(one, part), getattr(one, whole)) for one in figures)

    return (
        TableRow("Bijeenkomsten gehouden", "", tuple(number(one.held) for one in figures)),
        TableRow("Reeksen zo vaak als beloofd", "", each("kept", "promises")),
        TableRow("Uitnodigingen waarbij iemand kwam", "", each("attended", "seats")),
        TableRow("Waarbij iemand uit de uitvoering kwam", "", each("executive", "seats")),
        TableRow("Niet bekend of er iemand kwam", "", each("unreported", "seats")),
    )
