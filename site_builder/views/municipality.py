"""The page of one municipality: its whole story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from site_builder import urls
from site_builder.charts.plotly import Twin
from site_builder.charts.spiderweb import Spiderweb
from site_builder.charts.track import Step
from site_builder.measures.positions import compare, shown
from site_builder.measures.profiles import levels_of, position
from site_builder.model import MunicipalityEntry
from site_builder.records.municipality import Assessment
from site_builder.sentences import municipality as words
from site_builder.sentences import municipality_parts as parts
from site_builder.sentences.frozen import frozen_log
from site_builder.sentences.municipality import Axes
from site_builder.views import changed
from site_builder.views.changelog import LogDay, municipality_log
from site_builder.views.chrome import (
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
from site_builder.views.decisions import MunicipalDecision, decisions_on
from site_builder.views.municipality_parts import (
    AttendedSession,
    PathRow,
    Peer,
    ProjectLine,
    SupportLine,
    attended,
    compare_link,
    downloads,
    feed_link,
    indicator_lines,
    method,
    path_link,
    path_rows,
    path_steps,
    peers,
    project_lines,
    support_lines,
)
from site_builder.views.page import Later, Page
from site_builder.views.pictures import Embed, embed
from site_builder.views.printed import FACTSHEET_PAGES, pdf_link
from site_builder.views.site import Site
from site_builder.views.strips import IndicatorStrip, Started
from site_builder.views.webs import LevelRow, level_rows, region_words, web_and_twin, web_text


@dataclass(frozen=True, slots=True)
class Inventory:
    """One question of the yearly inventory with its answers."""

    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One public decision of the municipality."""

    title: str
    about: str
    source: SourceLine


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    """Everything that municipality.html uses. `web_year` and `previous_year` are empty without assessment."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    name: str
    kicker: str
    lead: str
    badges: tuple[Badge, ...]
    draft_note: str
    web: Spiderweb
    web_twin: Twin
    web_heading: str
    web_caption: str
    web_text: str
    web_empty: bool
    web_legend: tuple[LegendItem, ...]
    verdict_legend: tuple[LegendItem, ...]
    web_year: str
    previous_year: str
    levels: tuple[LevelRow, ...]
    levels_caption: str
    indicator_names: tuple[str, ...]
    method: str
    compare: tuple[Link, ...]
    why_heading: str
    why: tuple[str, ...]
    reason: str
    path_heading: str
    path_caption: str
    next_step: str
    path: tuple[Step, ...]
    path_rows: tuple[PathRow, ...]
    path_link: Link | None
    proposal: bool
    projects_heading: str
    projects_caption: str
    strips: tuple[IndicatorStrip, ...]
    started_lines: tuple[Started, ...]
    projects: tuple[ProjectLine, ...]
    attendance_heading: str
    attendance_caption: str
    attendance_note: str
    attendance: tuple[AttendedSession, ...]
    peers_heading: str
    peers: tuple[Peer, ...]
    inventory: tuple[Inventory, ...]
    inventory_heading: str
    support: tuple[SupportLine, ...]
    advisory: str
    decisions: tuple[MunicipalDecision, ...]
    documents: tuple[DocumentLine, ...]
    log: tuple[LogDay, ...]
    log_note: str
    log_links: tuple[Link, ...]
    correct: Link
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
    axes: Axes = {axis.id: axis for axis in model.axes}
    rule = model.records.profiles
    current = shown(entry, model.year)
    comparison = compare(entry, current, tuple(axes)) if current is not None else None
    previous = comparison.previous if comparison is not None else None
    levels = levels_of(current) if current is not None else None
    place = position(current, rule) if current is not None else None
    progress = site.progress[entry.slug]
    turnout = site.turnout[entry.slug]
    strips, started_lines = indicator_lines(site, entry, here)
    known_peers = peers(site, entry, here)
    counted = tuple(project for project in entry.projects if project.counts)
    measured = site.measured_projects(counted)
    lead = words.lead(
        entry.name, place, levels, rule, axes, draft=current is not None and current.status == "draft"
    )
    web, web_twin = web_and_twin(site, current, previous, "large", region=True)
    return MunicipalityView(
        chrome=chrome(site, here, entry.name, lead, scripts=("explore.js",) if current is not None else ()),
        crumbs=crumbs(here, ("Gemeenten", urls.MUNICIPALITIES), (entry.name, here)),
        name=entry.name,
        kicker=words.kicker(
            entry.size.name if entry.size else None,
            entry.record.population.count if entry.record.population else None,
            entry.left_after(model.year),
        ),
        lead=lead,
        badges=_badges(here, current, place.number if place else None),
        draft_note=words.draft_note(entry.draft.year)
        if entry.draft is not None and entry.draft != current
        else "",
        web=web,
        web_twin=web_twin,
        web_heading=words.levels_heading(comparison, len(axes)),
        web_caption=region_words(site, current.year) if current is not None else "",
        web_text=web_text(model, current, previous),
        web_empty=current is None,
        web_legend=_web_legend(site, current, previous),
        verdict_legend=VERDICTS,
        web_year=str(current.year) if current is not None else "",
        previous_year=str(previous.year) if previous is not None else "",
        levels=level_rows(site, here, current, previous),
        levels_caption=f"Spinnenweb van {entry.name} in cijfers",
        indicator_names=tuple(indicator.name for indicator in model.indicators),
        method=method(current),
        compare=compare_link(site, here, entry),
        why_heading=words.why_heading(place) if place is not None else "",
        why=tuple(words.why(place.computed.conditions, levels, axes))
        if place is not None and levels is not None
        else (),
        reason=(place.reason or "") if place is not None else "",
        path_heading=words.path_heading(progress),
        path_caption=words.path_caption(progress, place) if progress is not None else "",
        # Who left sets no next step.
        next_step=words.next_step(progress, model.year)
        if progress is not None and entry.left_after(model.year) is None
        else "",
        path=path_steps(site, progress),
        path_rows=path_rows(progress),
        path_link=path_link(here, progress.path.profile if progress is not None else None),
        proposal=model.records.growth_paths.decision == "proposal",
        projects_heading=words.projects_heading(measured, len(counted)),
        projects_caption=parts.left_out(len(entry.projects) - len(counted)),
        strips=strips,
        started_lines=started_lines,
        projects=project_lines(site, entry, here),
        attendance_heading=words.attendance_heading(turnout),
        attendance_caption="Bijeenkomsten waar de gemeente bij kon zijn, de nieuwste eerst. Zonder namen.",
        attendance_note=words.unreported(turnout),
        attendance=attended(turnout, here),
        peers_heading=words.peers_heading(entry.name, bool(known_peers)),
        peers=known_peers,
        inventory=_inventory(current),
        inventory_heading=f"Wat {entry.name} zelf zegt" if current is not None else "",
        support=support_lines(site, entry),
        advisory=parts.advisory(entry.name, entry.record.advisory_group, date(model.year, 12, 31)),
        decisions=decisions_on(model, entry.slug),
        documents=_documents(entry),
        log=municipality_log(site.changelog.get(entry.slug, ()), model.records, here),
        log_note=frozen_log(site.frozen.year)
        if site.frozen is not None
        else parts.log_note(
            complete=site.history.complete, known=bool(site.history.changes), since=site.history.since
        ),
        log_links=(changed.link_for(site, here, entry), feed_link(here, entry)),
        correct=Link("Gegevens verbeteren", urls.link(here, urls.CORRECT)),
        downloads=downloads(site, here, entry),
        factsheet=pdf_link(site, here, urls.factsheet(entry.slug), "Factsheet", FACTSHEET_PAGES),
        embed=embed(site, here, entry),
        sources=tuple(source_line(source) for source in entry.record.sources),
    )


def _badges(here: str, current: Assessment | None, profile: int | None) -> tuple[Badge, ...]:
    if current is None:
        return (Badge("Nulmeting volgt", "concept"),)
    badges = [status_badge(current.status)]
    if profile is not None:
        badges.insert(0, Badge(f"Profiel {profile}", "profile", urls.link(here, urls.path(profile))))
    return tuple(badges)


def _web_legend(
    site: Site, current: Assessment | None, previous: Assessment | None
) -> tuple[LegendItem, ...]:
    """The signs that this web has, and no others."""
    if current is None:
        return ()
    items = [LegendItem("current", str(current.year))]
    if previous is not None:
        items.append(LegendItem("previous", str(previous.year)))
    if region_words(site, current.year):
        items.append(LegendItem("region", "regio"))
    web = site.model.records.spiderweb
    items.append(LegendItem("ambition", f"ambitie {web.ambition_year}: niveau {web.ambition_level}"))
    if len(current.levels) < len(site.model.axes):
        items.append(LegendItem("unknown", "niveau onbekend"))
    return tuple(items)


def _inventory(current: Assessment | None) -> tuple[Inventory, ...]:
    if current is None:
        return ()
    told = current.inventory
    answers = [
        Inventory("Knelpunten", current.bottlenecks),
        Inventory("Kansen", current.opportunities),
        Inventory("Behoeften", current.needs),
    ]
    if told is not None:
        answers += [
            Inventory("Schaal en capaciteit", (told.scale_capacity,) if told.scale_capacity else ()),
            Inventory("Transparantie en informatie", (told.transparency,) if told.transparency else ()),
            Inventory("Samenwerking", (told.cooperation,) if told.cooperation else ()),
        ]
    return tuple(answer for answer in answers if answer.items)


def _documents(entry: MunicipalityEntry) -> tuple[DocumentLine, ...]:
    return tuple(
        DocumentLine(document.title, document.note or "", source_line(document.source))
        for document in entry.record.documents
    )
