"""Every lesson, requirement, text and example of the projects, with what it is about and whom to write to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.measures.library import example
from site_builder.model import ProjectEntry
from site_builder.pages.learning.subjects import (
    WORK,
    Subject,
    materials,
    of_themes,
    phases,
    tested_by,
    themes_of,
)
from site_builder.pages.projects.facets import level_of, year_of
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to
from site_builder.records.choices import PRACTICES, TEXT_KINDS, TextKind
from site_builder.records.spiderweb import Recorded
from site_builder.records.tool_choices import Stage

LESSON, REQUIREMENT, TEXT, EXAMPLE = "Les", "Eis", "Tekst", "Voorbeeld"
SHELVES = (
    (TEXT, "teksten", "Teksten om over te nemen", ("tekst", "teksten"), "texts"),
    (REQUIREMENT, "eisen", "Eisen uit de uitvraag", ("eis", "eisen"), "requirements"),
    (LESSON, "lessen", "Lessen voor een volgend project", ("les", "lessen"), "lessons"),
    (
        EXAMPLE,
        "voorbeelden",
        "Voorbeelden die geen proef meer zijn",
        ("voorbeeld", "voorbeelden"),
        "examples",
    ),
)
"""The kinds of items in the order of the page: kind, id, heading, what one and more are called, and what
the figure that counts them is called."""
_OF_TEXTS: Mapping[TextKind, tuple[Stage, Recorded]] = {
    "tender": ("award", "circular"),
    "specification": ("award", "circular"),
    "award_criteria": ("award", "circular"),
    "passport": ("delivery", "executed"),
    "lca": ("design", "measured"),
}
"""In which part of a work a text is of use, and what projects show where it was used well."""


@frozen
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
    about: frozenset[Subject]


def items(site: Site, here: str) -> tuple[Item, ...]:
    """Every item, those of the newest project first: made once for all pages with the same way up."""
    return site.shared(every_item, "/" * here.count("/"))


def every_item(site: Site, here: str) -> tuple[Item, ...]:
    """Every item, with links from a page that is as deep as `here`."""
    projects = sorted(site.model.projects, key=lambda one: (year_of(one), one.record.name), reverse=True)
    return tuple(item for project in projects for item in _items(site, here, project))


def _items(site: Site, here: str, project: ProjectEntry) -> Iterator[Item]:
    record = project.record
    owner = site.model.by_slug[project.municipality]
    contact = site.shared(contact_of, owner.slug)
    for kind, what, text, href, about in _found(site, project):
        yield Item(
            kind=kind,
            what=what,
            text=text.strip(),
            href=href,
            project=Link(record.name, urls.link(here, urls.project(*project.key))),
            where=Link(owner.name, urls.link(here, urls.municipality(owner.slug))),
            year=year_of(project),
            level=level_of(site, project),
            mail=Link(contact, mail_to(contact, f"{kind} van {record.name}")),
            about=about,
        )


def contact_of(site: Site, municipality: str) -> str:
    """Where to ask about the work of a municipality: all else that its file says is not told here."""
    return site.model.by_slug[municipality].its.contact or site.model.records.region.contact


def _found(site: Site, project: ProjectEntry) -> Iterator[tuple[str, str, str, str, frozenset[Subject]]]:
    """Kind, what it is, text, address and subjects of each item of a project."""
    record = project.record
    work = {(WORK, site.model.project_types[record.type].name)}
    work |= materials(site, (one.material for one in record.materials))
    for text in record.texts:
        about = _useful(site, *_OF_TEXTS[text.kind]) if text.kind in _OF_TEXTS else frozenset()
        yield TEXT, TEXT_KINDS[text.kind], text.name, text.url, about | work
    for one in record.tender.criteria if record.tender is not None else ():
        yield REQUIREMENT, "", one, "", _useful(site, *_OF_TEXTS["tender"]) | work
    for one in record.lessons:
        yield LESSON, "", one, "", of_themes(site, record.lesson_subjects) | work
    if example(project) and record.practice is not None and record.summary:
        about = tested_by(site, "executed") | work
        yield EXAMPLE, PRACTICES[record.practice], record.summary, "", frozenset(about)


def _useful(site: Site, stage: Stage, figure: Recorded) -> frozenset[Subject]:
    return phases((stage,)) | themes_of(site, stage) | tested_by(site, figure)
