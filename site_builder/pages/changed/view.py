"""What changed: one page per year of the records, and the list of years. Corrections in git are elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder import urls
from site_builder.figures.figure import Figure, Key
from site_builder.figures.leading import direction_key
from site_builder.frozen import frozen
from site_builder.measures.changes import TAKEN
from site_builder.model import MunicipalityEntry
from site_builder.pages.changed import findings, happened, project_words, words
from site_builder.pages.changed import projects as project_parts
from site_builder.pages.changed.findings import AxisRow, StepRow, moved
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Cell, Chrome, Link, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Group, Item, Section, Table, filled, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import counted

TITLE = "Wat er veranderde"


@frozen
class ChangedView:
    """Everything that changed.html uses; newest year first. Without `levels` no year can be compared."""

    chrome: Chrome
    finding: str
    lead: str
    years: tuple[Item, ...]
    levels: Section | None
    correct: Link


@frozen
class ChangedYearView:
    """Everything that changed_year.html uses. `levels` has no table where nobody was assessed."""

    chrome: Chrome
    finding: str
    lead: str
    year: str
    levels: Section
    axes: Group[AxisRow]
    profiles: Group[Item]
    steps: Group[StepRow]
    projects: Section
    values: Section
    region: Section
    sessions: Group[Link]
    joining: Group[Item]
    correct: Link
    previous: Link | None
    next: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The list of years, and every year."""
    yield Page(urls.CHANGED, "changed.html", later(changed, site))
    for year in site.model.years:
        yield Page(urls.changed(year), "changed_year.html", later(changed_year, site, year))


def link_for(site: Site, here: str, entry: MunicipalityEntry) -> Link:
    """From a municipality to what changed for it in the newest year that it has an assessment for."""
    known = (year for year, _ in reversed(entry.assessed) if year in site.model.years)
    year = next((one for one in known if entry.takes_part_in(one)), None)
    if year is None:
        return Link(f"{TITLE} in de regio", urls.link(here, urls.CHANGED))
    return Link(f"{TITLE} in {year}", urls.link(here, urls.changed_for(year, entry.slug)))


def changed(site: Site) -> ChangedView:
    """The list of years."""
    here = urls.CHANGED
    years = site.model.years
    levels = {year: moved(site, year) for year in years}
    compared = [one for one in levels.values() if one.compared.count]
    finding = words.index_headline(compared[-1] if compared else None)
    lead = (
        "Per jaar: wat omhoog ging, wat omlaag ging en wat erbij kwam. Gemeenten staan op alfabet; "
        "dit is geen ranglijst."
    )
    more_up = sum(one.up.count > one.down.count for one in compared)
    return ChangedView(
        chrome=chrome(site, here, TITLE, f"{finding} {lead}", trail=(urls.HOME,)),
        finding=finding,
        lead=lead,
        years=tuple(
            Item(_headline(site, year), urls.link(here, urls.changed(year)), _coverage(site, year))
            for year in reversed(years)
        ),
        levels=Section(
            words.more_up_heading(more_up, len(compared)),
            "Elke as van elke gemeente die invulde, telt één keer. Concepten tellen niet mee.",
            _levels_table(here, levels),
        )
        if compared
        else None,
        correct=_correct(here),
    )


def _members(site: Site, year: int, statistic: str) -> Figure:
    return site.figures.at(Key("municipalities", statistic, year))


def _headline(site: Site, year: int) -> str:
    return words.headline(*(_members(site, year, one) for one in ("rose", "compared", "assessed")))


def _coverage(site: Site, year: int) -> str:
    return words.coverage(*(_members(site, year, one) for one in ("assessed", "compared", "count")))


def _levels_table(here: str, levels: Mapping[int, words.Moved]) -> Table:
    """How many levels went which way, the newest year first."""
    return table(
        "niveaus-tabel",
        "Treden omhoog en omlaag, per jaar",
        ("Jaar", *numeric("Te vergelijken", "Omhoog", "Omlaag", "Gelijk", "Niet te vergelijken")),
        (
            (
                Cell(str(year), urls.link(here, urls.changed(year))),
                counted(own.compared),
                *(counted(way) if own.compared.count else "–" for way in (own.up, own.down, own.same)),
                counted(own.incomparable),
            )
            for year, own in reversed(list(levels.items()))
        ),
    )


def changed_year(site: Site, year: int) -> ChangedYearView:
    """One year."""
    here, figures = urls.changed(year), site.figures
    first = year == figures.years.every[0]
    finding, lead = _headline(site, year), _coverage(site, year)
    fell = words.headline_down(_members(site, year, "fell"), _members(site, year, "compared"))
    levels, profiles = moved(site, year), findings.profiles_moved(site, year)
    municipalities = filled(findings.municipality_table(site, here, year))
    steps = {one: figures.at(Key("growth_path", one, year)) for one in ("taken", *TAKEN)}
    axes = findings.axis_rows(site, here, year)
    better, worse, both = (figures.at(direction_key(one, year)) for one in ("better", "worse", "compared"))
    return ChangedYearView(
        chrome=chrome(
            site,
            here,
            f"{TITLE} in {year}",
            f"{finding} {lead}",
            trail=(urls.HOME, urls.CHANGED, (str(year), here)),
        ),
        finding=f"{finding} {fell}".strip(),
        lead=lead,
        year=str(year),
        levels=Section(
            words.levels_heading(levels),
            words.levels_caption(levels),
            municipalities,
            _unassessed(site, year) if municipalities else "",
        ),
        axes=Group(
            words.axes_heading(sum(bool(axis.up) for axis in axes), len(axes), bool(levels.compared.count)),
            "Per as de gemeenten die vooruit of terug gingen, op alfabet. Dit is geen ranglijst.",
            axes if levels.compared.count else (),
        ),
        profiles=Group(
            words.profiles_heading(profiles),
            words.profiles_caption(profiles, _members(site, year, "assessed")),
            findings.profile_lines(site, here, year),
        ),
        steps=Group(
            happened.steps_heading(steps),
            happened.steps_caption(steps["from_start"]),
            findings.step_rows(site, here, year),
        ),
        projects=_projects(site, here, year),
        values=_values(site, here, year),
        region=Section(
            project_words.region_heading(better, worse, both, first=first),
            project_words.region_caption(year, first=first),
            filled(project_parts.indicator_table(site, here, year)),
        ),
        sessions=Group(
            happened.sessions_heading(
                figures.at(Key("sessions", "held", year)), figures.at(Key("sessions", "cancelled", year))
            ),
            entries=_sessions(site, here, year),
        ),
        joining=Group(
            happened.participation_heading(_members(site, year, "joined"), _members(site, year, "left")),
            entries=findings.joining_lines(site, here, year),
        ),
        correct=_correct(here),
        previous=_to(here, year - 1) if year - 1 in site.model.years else None,
        next=_to(here, year + 1) if year + 1 in site.model.years else None,
    )


def _projects(site: Site, here: str, year: int) -> Section:
    """What happened to projects; `note` is that there are more than a page can list."""
    events = ("appeared", "delivered", "first_measured")
    shown = project_parts.project_table(site, here, year)
    return Section(
        project_words.projects_heading(*(site.figures.at(Key("projects", event, year)) for event in events)),
        "Een project komt erbij in het eerste jaar waarin er iets van bekend is.",
        filled(shown),
        project_words.more(project_parts.project_count(site, year) - len(shown.rows)),
    )


def _values(site: Site, here: str, year: int) -> Section:
    """What was measured again in a next phase."""
    again = project_parts.remeasured(site, year)
    shown = project_parts.value_table(site, here, year)
    every = len(project_parts.project_year(site, year).values)
    return Section(
        project_words.values_heading(again),
        project_words.values_caption(again.incomparable),
        filled(shown),
        project_words.more(every - len(shown.rows)),
    )


def _unassessed(site: Site, year: int) -> str:
    members = site.figures.years.model(year).members_in(year)
    return words.unassessed([entry.name for entry in members if entry.assessment(year) is None], year)


def _sessions(site: Site, here: str, year: int) -> tuple[Link, ...]:
    """How often each series was held, in the plan's order."""
    held = (
        (series, site.figures.at(Key("series", "held", year, part=series.id)))
        for series in site.model.series.values()
    )
    return tuple(
        Link(happened.series_line(series.name, figure), urls.link(here, urls.series(series.id)))
        for series, figure in held
        if figure.count
    )


def _correct(here: str) -> Link:
    return Link("Zo vult een gemeente haar gegevens in", urls.link(here, urls.PARTICIPATE))


def _to(here: str, year: int) -> Link:
    return Link(str(year), urls.link(here, urls.changed(year)))


KINDS = {"changed.html": "Wat er veranderde", "changed_year.html": "Wat er in een jaar veranderde"}
AREA = Area(pages, KINDS, shown="both")
