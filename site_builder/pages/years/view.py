"""All years side by side: what each says of the region, and where they may not be compared."""

from __future__ import annotations

from site_builder import urls
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.leading import direction_key
from site_builder.frozen import frozen
from site_builder.pages.changed.words import Moved
from site_builder.pages.shared.area import single
from site_builder.pages.shared.chrome import Badge, Chrome, Link, chrome
from site_builder.pages.shared.sections import Cells, Group, Section
from site_builder.pages.shared.site import Site
from site_builder.pages.years import words
from site_builder.pages.years.indicators import IndicatorPart, indicator_parts
from site_builder.pages.years.sections import (
    AxisPart,
    BreakItem,
    axis_parts,
    break_items,
    per_year,
    profile_counts,
    profile_table,
)
from site_builder.phrases import breaks as break_words
from site_builder.phrases.stated import counted

HERE = urls.YEARS
TITLE = "Alle jaren"


@frozen
class YearItem:
    """One year: whether it is closed, what it says, and where it goes on."""

    id: str
    year: str
    href: str
    badge: Badge
    state: str
    text: str
    links: tuple[Link, ...]


@frozen
class YearsView:
    """Everything that years.html uses. With `started` false nothing was recorded in any year."""

    chrome: Chrome
    finding: str
    lead: str
    items: tuple[YearItem, ...]
    started: bool
    next_year: str
    columns: tuple[str, ...]
    axes: Group[AxisPart]
    profiles: Section
    indicators: Group[IndicatorPart]
    without_level: tuple[IndicatorPart, ...]
    projects: Section
    sessions: Section
    breaks: Group[BreakItem]


def years(site: Site) -> YearsView:
    """The years side by side."""
    figures, every = site.figures, site.figures.years.every
    newest = every[-1]
    closed = [year for year in every if figures.years.is_closed(year)]
    running = max(closed) + 1 if closed else newest
    missing = [year for year in every if year not in closed and closed and year < closed[-1]]
    later = next((year for year in reversed(every) if year not in closed and year not in missing), None)
    finding = f"{words.title(closed)} {words.still_open(missing, later) if closed else ''}".strip()
    lead = words.lead(len(closed), running)
    indicators, breaks = indicator_parts(site), break_items(site)
    return YearsView(
        chrome=chrome(site, HERE, TITLE, f"{finding} {lead}", trail=(urls.HOME,)),
        finding=finding,
        lead=lead,
        items=tuple(_item(site, year, over=year in missing) for year in reversed(every)),
        started=any(_started(site, year) for year in every),
        next_year=str(running),
        columns=tuple(str(year) for year in every),
        axes=Group(
            words.axes_heading(
                [_medians(site, year) for year in every],
                any(_medians(site, year).compared.of and _assessed(site, year) for year in every),
            ),
            "Per as de middelste trede van de gemeenten die hun spinnenweb invulden. "
            "Een lijn loopt nooit door een jaar waarmee wij niet vergelijken.",
            axis_parts(site),
        ),
        profiles=Section(
            words.profiles_heading(*profile_counts(site, newest)),
            "Het profiel bij de laatste meting van elke gemeente die eind van het jaar meedeed.",
            profile_table(site),
        ),
        indicators=Group(
            words.indicators_heading(
                [_directions(site, year) for year in every], any(one.text for one in indicators if one.chart)
            ),
            "Wat in elk jaar is gemeten, tegen het prestatieniveau dat toen gold.",
            tuple(one for one in indicators if one.has_level),
        ),
        without_level=tuple(one for one in indicators if not one.has_level),
        projects=_projects(site, newest),
        sessions=_sessions(site, newest),
        breaks=Group(
            break_words.breaks_heading(len(every) - 1, len(breaks)),
            "Wij vergelijken twee jaren alleen als zij over dezelfde gemeenten, dezelfde vraag en "
            "hetzelfde niveau gaan.",
            breaks,
        ),
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


def _projects(site: Site, newest: int) -> Section:
    def each(topic: str, statistic: str, basis: Basis) -> list[Figure]:
        return [_count(site, topic, statistic, year, basis) for year in site.figures.years.every]

    members, measured = each("municipalities", "count", "in_year"), each("projects", "measured", "in_year")
    projects, ever = each("projects", "count", "to_date"), each("projects", "measured", "to_date")
    rows: list[Cells] = [
        ("Gemeenten die meedoen", *map(counted, members)),
        ("Projecten die meetellen", *map(counted, projects)),
        ("Gemeten in dat jaar", *map(counted, measured)),
        ("Gemeten tot en met dat jaar", *map(words.of, ever, projects)),
    ]
    return Section(
        words.projects_heading(
            _count(site, "projects", "measured", newest), _count(site, "projects", "count", newest, "to_date")
        ),
        "Het aantal aan het eind van elk jaar. Wie erbij komt of stopt, verandert het aantal ook.",
        per_year(site, "projecten-tabel", "Gemeenten en projecten per jaar", rows),
    )


def _sessions(site: Site, newest: int) -> Section:
    every = site.figures.years.every

    def row(name: str, topic: str, some: str, whole: str) -> Cells:
        pairs = ([_count(site, topic, one, year) for one in (some, whole)] for year in every)
        return name, *(words.of(part, of) for part, of in pairs)

    rows: list[Cells] = [
        ("Bijeenkomsten gehouden", *(counted(_count(site, "sessions", "held", year)) for year in every)),
        row("Reeksen zo vaak als beloofd", "series", "kept", "promised_series"),
        row("Uitnodigingen waarvan bekend is of er iemand kwam", "attendance", "known", "open"),
        row("Uitnodigingen waarbij iemand kwam", "attendance", "attended", "known"),
        row("Waarbij iemand uit de uitvoering kwam", "attendance", "executive", "known"),
    ]
    return Section(
        words.sessions_heading(_count(site, "sessions", "held", newest)),
        "Een uitnodiging is één gemeente bij één bijeenkomst. Waar niet is doorgegeven of er iemand kwam, "
        "telt die niet mee.",
        per_year(site, "bijeenkomsten-tabel", "Bijeenkomsten en opkomst per jaar", rows),
    )


AREA = single(HERE, "years.html", "Alle jaren", years)
