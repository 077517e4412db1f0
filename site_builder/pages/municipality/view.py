"""The page of one municipality: its whole story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from site_builder import urls
from site_builder.charts.spiderweb import Spiderweb
from site_builder.figures.standing import Standing
from site_builder.model import MunicipalityEntry
from site_builder.pages.changed import view as changed
from site_builder.pages.municipality.attendance import AttendanceSection, attendance_section
from site_builder.pages.municipality.levels import LevelsSection, levels_section
from site_builder.pages.municipality.path import PathSection, path_section
from site_builder.pages.municipality.projects import ProjectsSection, projects_section
from site_builder.pages.municipality.sections import (
    DocumentLine,
    Inventory,
    Peer,
    SupportLine,
    compare_link,
    documents,
    downloads,
    feed_link,
    inventory,
    peers,
    support_lines,
)
from site_builder.pages.municipality.supported import Supported, supported
from site_builder.pages.pictures.view import Embed, embed
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.changelog import LogDay, municipality_log
from site_builder.pages.shared.chrome import (
    VERDICTS,
    Badge,
    Chrome,
    LegendItem,
    Link,
    SourceLine,
    chrome,
    crumbs,
    source_line,
    status_badge,
)
from site_builder.pages.shared.decisions import MunicipalDecision, decisions_on
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Later, Page
from site_builder.pages.shared.printed import factsheet_link
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.webs import web_of
from site_builder.phrases import municipality as words
from site_builder.phrases import municipality_sections as parts
from site_builder.phrases.closed_years import frozen_log


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a municipality's page and its factsheet."""

    name: str
    kicker: str
    lead: str
    badges: tuple[Badge, ...]
    draft_note: str
    advisory: str


@dataclass(frozen=True, slots=True)
class Log:
    """What changed in the records of the municipality."""

    days: tuple[LogDay, ...]
    note: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    """Everything that municipality.html uses.

    `path` and `peers_heading` are for a municipality that has a path or may still get one, and for one that
    takes part. `empty` and `past` say that there is no assessment, and that the municipality left.
    """

    chrome: Chrome
    crumbs: tuple[Link, ...]
    head: Head
    empty: bool
    past: bool
    web: Spiderweb
    levels: LevelsSection
    supported: Supported | None
    compare: tuple[Link, ...]
    path: PathSection | None
    projects: ProjectsSection
    verdicts: tuple[LegendItem, ...]
    attendance: AttendanceSection
    peers_heading: str
    peers: tuple[Peer, ...]
    inventory: tuple[Inventory, ...]
    inventory_heading: str
    support: tuple[SupportLine, ...]
    decisions: tuple[MunicipalDecision, ...]
    documents: tuple[DocumentLine, ...]
    log: Log
    downloads: tuple[Link, ...]
    factsheet: Link | None
    embed: Embed
    sources: tuple[SourceLine, ...]


def pages(site: Site) -> Iterator[Page]:
    """One page per municipality, also of those that left."""
    for entry in site.model.municipalities:
        view = Later(partial(municipality, site, entry))
        yield Page(urls.municipality(entry.slug), "municipality.html", view)


def municipality(site: Site, entry: MunicipalityEntry) -> MunicipalityView:
    """The page of one municipality."""
    model = site.model
    here = urls.municipality(entry.slug)
    own = site.standings[entry.slug]
    current = own.current
    top = head(site, here, own)
    past = own.left is not None
    known_peers = () if past else peers(site, entry, here)
    web = web_of(site, own, "large", region=True)
    return MunicipalityView(
        chrome=chrome(
            site,
            here,
            entry.name,
            top.lead,
            scripts=("figure.js",) if current is not None else (),
            origin=Origin(
                f"municipalities/{entry.slug}.yaml", urls.figures_about("", entry.slug, model.year)
            ),
        ),
        crumbs=crumbs(here, ("Gemeenten", urls.MUNICIPALITIES), (entry.name, here)),
        head=top,
        empty=current is None,
        past=past,
        web=web,
        levels=levels_section(site, here, own),
        supported=supported(site, own),
        compare=compare_link(site, here, entry),
        path=None if past and own.progress is None else path_section(here, own),
        projects=projects_section(site, here, own),
        verdicts=VERDICTS,
        attendance=attendance_section(site, here, own),
        peers_heading="" if past else words.peers_heading(entry.name, bool(known_peers)),
        peers=known_peers,
        inventory=inventory(current),
        inventory_heading=f"Wat {entry.name} zelf zegt" if current is not None else "",
        support=support_lines(site, entry),
        decisions=decisions_on(model, entry.slug),
        documents=documents(entry),
        log=_log(site, here, entry),
        downloads=downloads(site, here, entry),
        factsheet=factsheet_link(site, here, own),
        embed=embed(site, here, entry),
        sources=tuple(source_line(source) for source in entry.record.sources),
    )


def head(site: Site, here: str, own: Standing) -> Head:
    """The name with what is most worth knowing; links are those of the page at `here`."""
    entry, draft = own.entry, own.entry.draft
    return Head(
        name=entry.name,
        kicker=words.kicker(
            entry.size.name if entry.size else None,
            entry.record.population.count if entry.record.population else None,
            own.left,
        ),
        lead=words.lead(own),
        badges=_badges(site, here, own),
        draft_note=words.draft_note(draft.year) if draft is not None and not own.draft else "",
        advisory=parts.advisory(entry.name, entry.record.advisory_group, date(site.model.year, 12, 31)),
    )


def _badges(site: Site, here: str, own: Standing) -> tuple[Badge, ...]:
    if own.current is None:
        return (Badge("Nulmeting volgt", "concept"),) if own.left is None else ()
    badges = [status_badge(own.current.status)]
    profile = own.position.number if own.position is not None else None
    if profile is not None:
        text = words.profile_badge(site.model.profiles[profile], own.profile)
        badges.insert(0, Badge(text, "profile", urls.link(here, urls.path(profile))))
    return tuple(badges)


def _log(site: Site, here: str, entry: MunicipalityEntry) -> Log:
    history = site.history
    return Log(
        days=municipality_log(site.changelog.get(entry.slug, ()), site.model.records, here),
        note=frozen_log(site.frozen.year)
        if site.frozen is not None
        else parts.log_note(complete=history.complete, known=bool(history.changes), since=history.since),
        links=(changed.link_for(site, here, entry), feed_link(here, entry)),
    )


AREA = Area(pages, {"municipality.html": "Gemeente"}, shown="both")
