"""By what the list of projects can be filtered: what a project leader elsewhere looks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from site_builder.model import ProjectEntry
from site_builder.pages.projects.list_words import levels
from site_builder.pages.shared.measured import sign
from site_builder.pages.shared.site import Site
from site_builder.records.choices import PRACTICES, PROJECT_PHASES, TEXT_KINDS

Facet = Literal[
    "niveau", "tekst", "materiaal", "contract", "werkwijze", "les", "soort", "fase", "jaar", "gemeente"
]
FACETS: Mapping[Facet, str] = {
    "niveau": "Prestatieniveau",
    "tekst": "Tekst om over te nemen",
    "materiaal": "Materiaal",
    "contract": "Contract",
    "werkwijze": "Werkwijze",
    "les": "Les over",
    "soort": "Soort werk",
    "fase": "Fase",
    "jaar": "Jaar",
    "gemeente": "Gemeente",
}
"""Every facet with its label, those that only this list has first. The keys stand in an address."""

ANY_TEXT, ANY_LESSON = "Elke tekst", "Elke les"
"""Under which every project with a text or a lesson is filed, whatever it is about."""


def facets_of(site: Site, project: ProjectEntry) -> Mapping[Facet, tuple[str, ...]]:
    """What a project is filed under, by facet; empty where nobody recorded it."""
    return {facet: facet_of(site, project, facet) for facet in FACETS}


def facet_of(site: Site, project: ProjectEntry, facet: Facet) -> tuple[str, ...]:
    """What a project is filed under of one facet; empty where nobody recorded it."""
    record = project.record
    match facet:
        case "niveau":
            return (level_of(site, project),)
        case "tekst":
            kinds = (TEXT_KINDS[one.kind] for one in record.texts)
            return _once((ANY_TEXT, *kinds)) if record.texts else ()
        case "materiaal":
            return _once(material_name(site, one.material) for one in record.materials)
        case "contract":
            return (record.tender.contract,) if record.tender is not None and record.tender.contract else ()
        case "werkwijze":
            return (PRACTICES[record.practice],) if record.practice is not None else ()
        case "les":
            subjects = (subject_name(site, one) for one in record.lesson_subjects)
            return _once((ANY_LESSON, *subjects)) if record.lessons else ()
        case "soort":
            return (site.model.project_types[record.type].name,)
        case "fase":
            return (PROJECT_PHASES[record.phase],)
        case "jaar":
            return (year,) if (year := year_of(project)) else ()
        case "gemeente":
            members = site.model.by_slug
            return tuple(members[slug].name for slug in project.municipalities if slug in members)


def level_of(site: Site, project: ProjectEntry) -> str:
    """Whether a project meets the levels that it is held against."""
    return levels(
        [
            sign(value, value.verdict)
            for one in site.model.indicators
            if (value := site.value(project, one)) is not None
        ]
    )


def material_name(site: Site, name: str) -> str:
    """A material by the name that the programme agreed on; its own where that has none."""
    return site.material_names.get(name.casefold(), name)


def subject_name(site: Site, subject: str) -> str:
    """What a lesson is about, by its name."""
    names = {one.id: one.name for one in site.model.records.lesson_subjects.subjects}
    return names.get(subject, subject)


def year_of(project: ProjectEntry) -> str:
    """The year of delivery, else of the newest thing that is known; empty where nothing is."""
    record = project.record
    if record.delivered:
        return record.delivered[:4]
    known = [int(day[:4]) for day in (record.tendered, record.started) if day]
    known += [measurement.date.year for measurement in record.measurements]
    return str(max(known)) if known else ""


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
