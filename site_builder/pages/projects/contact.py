"""Whom to write about a project: the address of each of its municipalities, who took part, its sources."""

from __future__ import annotations

from urllib.parse import urlsplit

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry
from site_builder.pages.projects import words as say
from site_builder.pages.shared.changelog import LogDay, project_log
from site_builder.pages.shared.chrome import Link, SourceLine, source_line
from site_builder.pages.shared.site import Site


@frozen
class Desk:
    """Where one municipality is reached; an empty link is not known."""

    municipality: Link
    mail: Link
    website: Link


@frozen
class ContactPart:
    """Whom to write, who took part, and where the facts come from."""

    heading: str
    desks: tuple[Desk, ...]
    region: Link
    partners: str
    sources: tuple[SourceLine, ...]
    sources_count: str
    changed: str
    log: tuple[LogDay, ...]


def contact_part(site: Site, here: str, entry: ProjectEntry) -> ContactPart:
    """Whom to write, at each municipality of the project; where no address is known, the region."""
    owner = site.model.by_slug[entry.municipality]
    desks = tuple(_desk(site, here, slug) for slug in entry.municipalities if slug in site.model.by_slug)
    reached = any(desk.mail.href for desk in desks)
    partners = [f"{one.name} ({one.role})" if one.role else one.name for one in entry.record.partners]
    # An address of a picture is free text: only a web address becomes a link.
    pictures = tuple(
        SourceLine(f"Foto: {one.alt} ({one.credit})", one.url if one.url.startswith("https://") else "")
        for one in entry.record.pictures
        if one.url
    )
    sources = (*map(source_line, entry.record.sources), *pictures)
    return ContactPart(
        heading=f"Vragen? Schrijf naar {owner.name if reached else 'de regio'}",
        desks=desks,
        region=Link("" if reached else "Contact met de regio", urls.link(here, urls.CONTACT)),
        partners=say.took_part_in(partners) if partners else "",
        sources=sources,
        sources_count=say.sources(len(sources)),
        changed=say.last_change([change.day for change in site.history.of(entry.path)]),
        log=project_log(site.changelog.get(owner.slug, ()), entry.path),
    )


def _desk(site: Site, here: str, slug: str) -> Desk:
    entry = site.model.by_slug[slug]
    mail, website = entry.its.contact or "", entry.its.website or ""
    return Desk(
        municipality=Link(entry.name, urls.link(here, urls.municipality(slug))),
        mail=Link(mail, f"mailto:{mail}" if mail else ""),
        website=Link(urlsplit(website).netloc.removeprefix("www."), website),
    )
