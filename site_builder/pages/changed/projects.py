"""The parts of a page about a year that are about projects, their values, and the region's indicators."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.figures.figure import Key
from site_builder.measures.project_changes import PhaseChange, ProjectYear
from site_builder.measures.values import Value
from site_builder.model import ProjectEntry
from site_builder.pages.changed import project_words as words
from site_builder.pages.shared.chrome import Cell, status_badge
from site_builder.pages.shared.sections import Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import counted
from site_builder.phrases.strips import noun_of
from site_builder.records.plan import Indicator

MOST_LINES = 100
"""More projects than this on one page help nobody: each stands on its own page and in the downloads."""


def project_table(site: Site, here: str, year: int) -> Table:
    """Every project that appeared, was delivered or was first measured, by municipality and name."""
    told = site.figures.years.told(year)
    found = project_year(site, year)
    events = (found.appeared, found.delivered, found.first_measured)
    every = {project.key: project for some in events for project in some}
    keys = [{project.key for project in some} for some in events]
    rows = []
    for project in [one for one in told.model.projects if one.key in every][:MOST_LINES]:
        appeared, delivered, measured = (project.key in some for some in keys)
        rows.append(
            (
                _project(site, here, project),
                told.model.by_slug[project.municipality].name,
                words.project_events(appeared, delivered, measured),
            )
        )
    caption = f"Wat er met projecten gebeurde in {year}"
    return table("projecten-tabel", caption, ("Project", "Gemeente", "Wat er gebeurde"), rows)


def project_year(site: Site, year: int) -> ProjectYear:
    """What the year did to projects, as it is told."""
    return site.figures.years.told(year).projects[year]


def _project(site: Site, here: str, project: ProjectEntry) -> Cell:
    """A project with its status; the link is to the list of all for one that was only in a closed year."""
    address = urls.project(*project.key)
    href = urls.link(here, address if address in site.things else urls.PROJECTS)
    return Cell(project.record.name, href, status_badge(project.record.status))


def project_count(site: Site, year: int) -> int:
    """How many projects something happened to."""
    found = project_year(site, year)
    events = (found.appeared, found.delivered, found.first_measured)
    return len({project.key for some in events for project in some})


def value_table(site: Site, here: str, year: int) -> Table:
    """Every value beside that of the phase before."""
    names = site.figures.years.model(year).by_slug

    def shown(change: PhaseChange, value: Value) -> str:
        phase, day = value.measurement.phase, value.date
        figure = site.figures.value(change.project, change.indicator.id, phase, day.year)
        return words.phase_value(change, value, figure)

    return table(
        "waarden-tabel",
        f"Waarden die in een volgende fase opnieuw zijn gemeten in {year}",
        ("Project", "Gemeente", "Indicator", "Eerst", "Daarna", "Verandering"),
        (
            (
                _project(site, here, change.project),
                names[change.project.municipality].name,
                change.indicator.name,
                *(shown(change, change.before), shown(change, change.now)),
                words.direction_word(change.direction),
            )
            for change in project_year(site, year).values[:MOST_LINES]
        ),
    )


def remeasured(site: Site, year: int) -> words.Remeasured:
    """How many values were measured again in a next phase, and what became of them."""
    statistics = ("", "_better", "_worse", "_same", "_incomparable")
    keys = (Key("projects", f"remeasured{one}", year) for one in statistics)
    return words.Remeasured(*(site.figures.at(key) for key in keys))


def indicator_table(site: Site, here: str, year: int) -> Table:
    """Every leading figure of the region beside that of the year before, in the plan's order."""
    return table(
        "indicatoren-tabel",
        f"De cijfers van de regio in {year - 1} en {year}",
        ("Indicator", *numeric(str(year - 1), str(year)), "Verandering", f"Gemeten in {year}"),
        (
            (name, before or "?", now or "?", change, measured)
            for indicator in site.figures.years.model(year).all_indicators
            for name, before, now, change, measured in figures_of(site, here, indicator, year)
        ),
    )


def figures_of(
    site: Site, here: str, indicator: Indicator, year: int
) -> Iterator[tuple[Cell, str, str, str, str]]:
    """The leading figures of one indicator: name, the year before, the year, what changed, how many projects.

    Empty where nothing was measured.
    """
    figures = site.figures
    address = urls.indicator(indicator.id)
    href = urls.link(here, address if address in site.things else urls.INDICATORS)

    def measured(kind: str, comparable: str = "") -> str:
        figure = figures.indicator(indicator, kind, "measured", year, comparable=comparable)
        noun = noun_of(indicator)
        return counted(figure, noun.singular, noun.plural)

    for kind, project_type in figures.years.kinds(indicator).items():
        before = figures.leading(indicator, kind, year - 1)
        leading = figures.leading(indicator, kind, year)
        if not leading and figures.whole(indicator, kind, year).count:
            earlier = words.leading_value(indicator, before[0].figure) if len(before) == 1 else ""
            name = Cell(words.unmeasured_name(indicator, project_type), href)
            yield name, earlier, "", words.NOT_MEASURED, measured(kind)
        for compared in leading:
            own = compared.figure
            # What was measured the year before with the same weight set, compared or not.
            same = [then.figure for then in before if then.figure.key.set == own.key.set]
            yield (
                Cell(words.leading_name(indicator, project_type, own), href),
                words.leading_value(indicator, same[0]) if same and same[0].known else "",
                words.leading_value(indicator, own),
                words.leading_change(compared, first=year == figures.years.every[0]),
                measured(kind, own.key.set),
            )
