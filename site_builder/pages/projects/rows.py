"""One project as a row of a list: its name, what it is, and a sign per indicator."""

from __future__ import annotations

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.measures.values import not_applicable
from site_builder.model import ProjectEntry
from site_builder.pages.projects.facets import year_of
from site_builder.pages.projects.values import value_of
from site_builder.pages.projects.words import name_of
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.measured import Mark, sign, unmeasured
from site_builder.pages.shared.site import Site
from site_builder.quantities import quantity_of
from site_builder.records.choices import PROJECT_PHASES
from site_builder.records.plan import Indicator

MISSING = "missing"
"""The sign of what was not measured; what does not apply has none."""
WARNINGS = {"draft": "concept, telt nog niet mee", "public_source": "uit openbare bron", "confirmed": ""}


@frozen
class ProjectRow:
    """One project: a mark per indicator, in the order of the programme. `warning` is empty without one."""

    link: Link
    municipality: str
    about: str
    warning: str
    marks: tuple[Mark, ...]


def project_row(site: Site, here: str, project: ProjectEntry) -> ProjectRow:
    """The row of a project on the page at `here`."""
    record = project.record
    year = year_of(project)
    return ProjectRow(
        link=Link(record.name, urls.link(here, urls.project(*project.key))),
        municipality=site.model.by_slug[project.municipality].name,
        about=f"{site.model.project_types[record.type].name}, {PROJECT_PHASES[record.phase].lower()}"
        + (f" {year}" if year else ""),
        warning=WARNINGS[record.status],
        marks=site.shared(marks_of, *project.key),
    )


def marks_of(site: Site, municipality: str, slug: str) -> tuple[Mark, ...]:
    """The marks of a project, which stands on many lists."""
    (project,) = (one for one in site.model.projects_of(municipality) if one.key == (municipality, slug))
    return tuple(mark(site, project, indicator) for indicator in site.model.indicators)


def mark(site: Site, project: ProjectEntry, indicator: Indicator) -> Mark:
    """What is known of a project for one indicator, as a sign with its words."""
    about = f"{name_of(indicator)}: "
    value = site.value(project, indicator)
    if value is None:
        if not_applicable(project, indicator, site.model.year):
            return Mark("", f"{about}geldt niet, {quantity_of(indicator).nothing}")
        return Mark(MISSING, about + unmeasured(project, indicator))
    known = value_of(site, indicator, value)
    number = "" if known.number is None else f"{known.text}, "
    return Mark(sign(value, known.verdict), f"{about}{number}{known.verdict_text}")
