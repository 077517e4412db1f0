"""The page with every municipality: a table first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_builder import urls
from site_builder.charts.axis_labels import Direction, change_of
from site_builder.figures.figure import Key
from site_builder.figures.standing import Standing, attended
from site_builder.formats import date_short
from site_builder.model import MunicipalityEntry
from site_builder.pages.municipalities import words
from site_builder.pages.municipality.projects import project_counts
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Badge, Chrome, Link, chrome, crumbs, status_badge
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.sections import Item
from site_builder.pages.shared.site import Site
from site_builder.phrases import attendance
from site_builder.phrases.municipality import level, profile_words


@dataclass(frozen=True, slots=True)
class LevelMark:
    """The level on one axis: `state` says whether it meets the ambition, or is unknown."""

    text: str
    state: Literal["ambition", "below", "unknown"]
    change: str
    direction: Direction
    heard: str
    """The change in words, empty without one."""


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """One municipality that takes part. Without assessment `levels` and `profile` are empty."""

    name: str
    href: str
    note: str
    size: str
    profile: str
    profile_filter: str
    levels: tuple[LevelMark, ...]
    year: str
    badge: Badge | None
    projects: str
    projects_note: str
    sessions: str
    sessions_note: str
    draft: str
    updated: str
    updated_iso: str


@dataclass(frozen=True, slots=True)
class MunicipalitiesView:
    """Everything that municipalities.html uses. `axes` is empty as long as no level is known."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    lead: str
    heading: str
    caption: str
    axes: tuple[Link, ...]
    rows: tuple[MunicipalityRow, ...]
    axes_note: str
    year: int
    ambition_level: int
    ambition_key: str
    missing: bool
    left_heading: str
    left_caption: str
    left: tuple[Item, ...]
    later_heading: str
    later: tuple[Item, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page of all municipalities."""
    yield Page(urls.MUNICIPALITIES, "municipalities.html", municipalities(site))


def municipalities(site: Site) -> MunicipalitiesView:
    """The page of all municipalities."""
    model = site.model
    here = urls.MUNICIPALITIES
    members = model.members
    standings = [site.standings[entry.slug] for entry in members]
    counted = [own for own in standings if own.current is not None and not own.draft]
    older = any(own.current is not None and own.current.year < model.year for own in counted)
    drafts = any(own.entry.draft is not None for own in standings)
    count = site.figures.at(Key("municipalities", "count", model.year))
    assessed = site.figures.at(Key("municipalities", "assessed", model.year))
    outside = [entry for entry in model.municipalities if not entry.takes_part_in(model.year)]
    left = [entry for entry in outside if entry.left_after(model.year) is not None]
    later = [entry for entry in outside if entry.left_after(model.year) is None]
    rows = tuple(_row(site, here, entry) for entry in members)
    any_level = any(row.levels for row in rows)
    web = model.records.spiderweb
    compared = any(own.previous is not None for own in standings)
    lead = words.lead(count)
    return MunicipalitiesView(
        chrome=chrome(
            site,
            here,
            "Gemeenten",
            lead,
            scripts=("list.js",) if rows else (),
            origin=Origin("municipalities/"),
        ),
        crumbs=crumbs(here, ("Stand van zaken", urls.HOME), ("Gemeenten", here)),
        lead=lead,
        heading=words.coverage_heading(assessed, count),
        caption=words.caption(older=older, drafts=drafts, year=model.year),
        axes=tuple(Link(axis.short_name, urls.link(here, urls.axis(axis.id))) for axis in model.axes)
        if any_level
        else (),
        rows=rows,
        axes_note=words.axes_note(compared=compared),
        year=model.year,
        ambition_level=web.ambition_level,
        ambition_key=words.ambition_key(web.ambition_level, web.ambition_year),
        missing=len(counted) < len(members),
        left_heading=words.left_heading(len(left)),
        left_caption=words.left_caption(len(left)),
        left=tuple(_other(here, entry) for entry in left),
        later_heading=words.later_heading(len(later)),
        later=tuple(_other(here, entry) for entry in later),
    )


def _row(site: Site, here: str, entry: MunicipalityEntry) -> MunicipalityRow:
    model = site.model
    own = site.standings[entry.slug]
    current = own.current
    counts = project_counts(site, own)
    in_year = attended(site.figures, entry.slug, own.year, "in_year")
    to_date = attended(site.figures, entry.slug, own.year, "to_date")
    since = min(period.from_ for period in entry.record.participation)
    updated = _updated(site, entry)
    return MunicipalityRow(
        name=entry.name,
        href=urls.link(here, urls.municipality(entry.slug)),
        note=words.joined(since) if since.year >= model.records.region.from_year else "",
        size=entry.size.name if entry.size is not None else "",
        profile=profile_words(own.position, own.profile) if current is not None else "",
        profile_filter=words.profile_filter(own.position),
        levels=_levels(site, own),
        year=str(current.year) if current is not None else "",
        badge=status_badge(current.status) if current is not None else None,
        projects=words.measured(counts.ever, counts.projects),
        projects_note=words.measured_note(counts.in_year, counts.ever),
        sessions=attendance.cell(in_year),
        sessions_note=attendance.cell_note(in_year, to_date),
        draft=words.draft(entry.draft.year) if entry.draft is not None and not own.draft else "",
        updated=date_short(updated) if updated is not None else "",
        updated_iso=updated.isoformat() if updated is not None else "",
    )


def _levels(site: Site, own: Standing) -> tuple[LevelMark, ...]:
    if own.current is None:
        return ()
    before_year = own.previous.year if own.previous is not None else None
    ambition = site.model.records.spiderweb.ambition_level
    marks = []
    # The columns are the axes of today; one that a closed year did not ask is not known there.
    for one in (own.on(axis.id) for axis in site.model.axes):
        text = level(one)
        if one is None or one.level is None:
            marks.append(LevelMark(text, "unknown", "", "unknown", ""))
            continue
        change, direction = change_of(one.level, one.before)
        heard = words.change_words(change, before_year)
        marks.append(
            LevelMark(text, "ambition" if one.level >= ambition else "below", change, direction, heard)
        )
    return tuple(marks)


def _updated(site: Site, entry: MunicipalityEntry) -> date | None:
    """The day of the last change of the municipality's own files; None where git does not know it."""
    files = [f"municipalities/{entry.slug}.yaml"]
    files += [f"projects/{project.municipality}/{project.slug}.yaml" for project in entry.projects]
    return max((changes[0].day for changes in map(site.history.of, files) if changes), default=None)


def _other(here: str, entry: MunicipalityEntry) -> Item:
    return Item(
        entry.name,
        urls.link(here, urls.municipality(entry.slug)),
        words.participation(entry.record.participation),
    )


AREA = Area(pages, {"municipalities.html": "Alle gemeenten"}, shown="both")
