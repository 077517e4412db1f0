"""Every lesson, requirement and text of the projects, with what it is about and whom to write to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.formats import slug
from site_builder.model import ProjectEntry
from site_builder.pages.projects.facets import facets_of, material_name, subject_name, year_of
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to
from site_builder.records.choices import TEXT_KINDS

LESSON, REQUIREMENT, TEXT = "Les", "Eis", "Tekst"
SHELVES = (
    (TEXT, "teksten", "Teksten om over te nemen", "Meer teksten"),
    (REQUIREMENT, "eisen", "Eisen uit de uitvraag", "Meer eisen"),
    (LESSON, "lessen", "Lessen voor een volgend project", "Meer lessen"),
)
"""The kinds of items in the order of the page: kind, id, heading, and what the rest of them is called."""
SUBJECTS = (("werk", "Soort werk"), ("thema", "Thema"), ("materiaal", "Materiaal"))
"""By what an item is found: its part of the address, and its name."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to learn from. `href` leads to a text elsewhere; `about`: by what subjects it is found."""

    kind: str
    what: str
    text: str
    href: str
    project: Link
    where: Link
    year: str
    level: str
    mail: Link
    about: frozenset[tuple[str, str]]


def items(site: Site, here: str) -> tuple[Item, ...]:
    """Every item, those of the newest project first: made once for all pages with the same way up."""
    return site.shared(every_item, "/" * here.count("/"))


def every_item(site: Site, here: str) -> tuple[Item, ...]:
    """Every item, with links from a page that is as deep as `here`."""
    projects = sorted(site.model.projects, key=lambda one: (year_of(one), one.record.name), reverse=True)
    return tuple(item for project in projects for item in _items(site, here, project))


def _items(site: Site, here: str, project: ProjectEntry) -> Iterator[Item]:
    record = project.record
    tender = record.tender
    work = {("werk", site.model.project_types[record.type].name)}
    work |= {("materiaal", material_name(site, one.material)) for one in record.materials}
    themes = {("thema", subject_name(site, one)) for one in record.lesson_subjects}
    found = [(TEXT, TEXT_KINDS[one.kind], one.name, one.url, work) for one in record.texts]
    found += [(REQUIREMENT, "", one, "", work) for one in (tender.criteria if tender is not None else ())]
    found += [(LESSON, "", one, "", work | themes) for one in record.lessons]
    owner = site.model.by_slug[project.municipality]
    address = owner.record.contact or site.model.records.region.contact
    for kind, what, text, href, about in found:
        yield Item(
            kind=kind,
            what=what,
            text=text.strip(),
            href=href,
            project=Link(record.name, urls.link(here, urls.project(*project.key))),
            where=Link(owner.name, urls.link(here, urls.municipality(owner.slug))),
            year=year_of(project),
            level=facets_of(site, project)["niveau"][0],
            mail=Link(address, mail_to(address, f"{kind} van {record.name}")),
            about=frozenset(about),
        )


def address(subject: tuple[str, str]) -> str:
    """The page of everything about one subject."""
    part, name = subject
    return urls.learning(part, slug(name) or "ander")
