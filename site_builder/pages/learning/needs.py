"""What municipalities said that they need, and what there is that answers it."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.measures.positions import latest
from site_builder.pages.learning.subjects import THEME, Subject, address, of_themes
from site_builder.pages.projects.facets import subject_name
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to


@frozen
class Need:
    """What one municipality needs, in its own words, and the themes that answer it; none where it named none.

    `year` is that of its self-assessment, `mail` the address of its role.
    """

    where: Link
    year: str
    texts: tuple[str, ...]
    answers: tuple[Link, ...]
    mail: Link
    about: frozenset[Subject]


@frozen
class Help:
    """A kind of help of the region, and the subjects it is about."""

    link: Link
    about: frozenset[Subject]


def needs(site: Site, here: str) -> tuple[Need, ...]:
    """Every need, in the order of the alphabet: made once for all pages with the same way up."""
    return site.shared(every_need, "/" * here.count("/"))


def every_need(site: Site, here: str) -> tuple[Need, ...]:
    """The newest needs of each municipality that takes part, with links from a page as deep as `here`."""
    return tuple(_needs(site, here))


def _needs(site: Site, here: str) -> Iterator[Need]:
    for entry in site.model.members:
        newest = latest(entry, site.model.year)
        if newest is None or not newest.needs:
            continue
        contact = entry.its.contact or site.model.records.region.contact
        yield Need(
            where=Link(entry.name, f"{urls.link(here, urls.municipality(entry.slug))}#knelpunten"),
            year=str(newest.year),
            texts=tuple(text.strip() for text in newest.needs),
            answers=answers(site, here, newest.need_subjects),
            mail=Link(contact, mail_to(contact, f"Wat {entry.name} zoekt")),
            about=of_themes(site, newest.need_subjects),
        )


def answers(site: Site, here: str, codes: tuple[str, ...]) -> tuple[Link, ...]:
    """The ways to what answers a need about these themes."""
    names = tuple(dict.fromkeys(subject_name(site, code) for code in codes))
    return tuple(Link(name, urls.link(here, address((THEME, name)))) for name in names)


def helps(site: Site, here: str) -> tuple[Help, ...]:
    """Every kind of help of the region."""
    return tuple(
        Help(Link(kind.name, urls.link(here, urls.support(kind.id))), of_themes(site, kind.subjects))
        for kind in site.model.records.support.support
    )
