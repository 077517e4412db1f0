"""The page with every municipality: a table first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_builder import urls
from site_builder.charts.spiderweb import Direction, change_of
from site_builder.formats import date_short
from site_builder.measures.positions import compare, shown
from site_builder.measures.profiles import levels_of, position
from site_builder.model import MunicipalityEntry
from site_builder.sentences import municipalities as words
from site_builder.sentences.municipality import profile_words
from site_builder.views.chrome import Badge, Chrome, Link, chrome, crumbs, status_badge
from site_builder.views.page import Page
from site_builder.views.site import Site


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
    levels: tuple[LevelMark, ...]
    year: str
    badge: Badge | None
    projects: str
    sessions: str
    sessions_note: str
    draft: str
    updated: str
    updated_iso: str


@dataclass(frozen=True, slots=True)
class OtherMunicipality:
    """One municipality that does not take part in the reported year."""

    name: str
    href: str
    period: str


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
    ambition_level: int
    ambition_key: str
    missing: bool
    correct: Link
    paths: Link
    left_heading: str
    left: tuple[OtherMunicipality, ...]
    later_heading: str
    later: tuple[OtherMunicipality, ...]
    download: Link
    changed: Link


def pages(site: Site) -> Iterator[Page]:
    """The page of all municipalities."""
    yield Page(urls.MUNICIPALITIES, "municipalities.html", municipalities(site))


def municipalities(site: Site) -> MunicipalitiesView:
    """The page of all municipalities."""
    model = site.model
    here = urls.MUNICIPALITIES
    members = model.members
    assessed = sum(any(a.year <= model.year for a in entry.assessments) for entry in members)
    this_year = sum(entry.assessment(model.year) is not None for entry in members)
    drafts = sum(entry.draft is not None for entry in members)
    outside = [entry for entry in model.municipalities if not entry.takes_part_in(model.year)]
    left = [entry for entry in outside if entry.left_after(model.year) is not None]
    later = [entry for entry in outside if entry.left_after(model.year) is None]
    rows = tuple(_row(site, here, entry) for entry in members)
    any_level = any(row.levels for row in rows)
    web = model.records.spiderweb
    lead = words.lead(len(members), model.year)
    return MunicipalitiesView(
        chrome=chrome(site, here, "Gemeenten", lead, scripts=("list.js",) if rows else ()),
        crumbs=crumbs(here, ("Stand van zaken", urls.HOME), ("Gemeenten", here)),
        lead=lead,
        heading=words.coverage_heading(assessed, len(members)),
        caption=words.caption(assessed, this_year, drafts, model.year),
        axes=tuple(Link(axis.short_name, urls.link(here, urls.axis(axis.id))) for axis in model.axes)
        if any_level
        else (),
        rows=rows,
        axes_note=words.axes_note(len(model.axes)),
        ambition_level=web.ambition_level,
        ambition_key=words.ambition_key(web.ambition_level, web.ambition_year),
        missing=assessed < len(members),
        correct=Link("Zo vult een gemeente haar gegevens in", urls.link(here, urls.CORRECT)),
        paths=Link("Wat de profielen betekenen", urls.link(here, urls.PATHS)),
        left_heading=words.left_heading(len(left)),
        left=tuple(_other(here, entry) for entry in left),
        later_heading=words.later_heading(len(later)),
        later=tuple(_other(here, entry) for entry in later),
        download=Link("Download de gegevens", urls.link(here, urls.DATA)),
        changed=Link("Wat er per jaar veranderde", urls.link(here, urls.CHANGED)),
    )


def _row(site: Site, here: str, entry: MunicipalityEntry) -> MunicipalityRow:
    model = site.model
    current = shown(entry, model.year)
    counted = tuple(p for p in entry.projects if p.counts and p.exists_in(model.year))
    since = min(period.from_ for period in entry.record.participation)
    updated = _updated(site, entry)
    return MunicipalityRow(
        name=entry.name,
        href=urls.link(here, urls.municipality(entry.slug)),
        note=words.joined(since) if since.year >= model.records.region.from_year else "",
        size=entry.size.name if entry.size is not None else "",
        profile=profile_words(position(current, model.records.profiles)) if current is not None else "",
        levels=_levels(site, entry),
        year=str(current.year) if current is not None else "",
        badge=status_badge(current.status) if current is not None else None,
        projects=words.measured(site.measured_projects(counted), len(counted)),
        sessions=words.attended(site.turnout[entry.slug]),
        sessions_note=words.unreported(site.turnout[entry.slug]),
        draft=words.draft(entry.draft.year) if entry.draft is not None and entry.draft != current else "",
        updated=date_short(updated) if updated is not None else "",
        updated_iso=updated.isoformat() if updated is not None else "",
    )


def _levels(site: Site, entry: MunicipalityEntry) -> tuple[LevelMark, ...]:
    model = site.model
    current = shown(entry, model.year)
    if current is None:
        return ()
    comparison = compare(entry, current, tuple(axis.id for axis in model.axes))
    levels = levels_of(current)
    before_year = comparison.previous.year if comparison.previous is not None else None
    marks = []
    for axis in comparison.axes:
        level = levels.get(axis.axis)
        change, direction = change_of(level, axis.before)
        if level is None:
            marks.append(LevelMark("?", "unknown", "", "unknown", ""))
            continue
        meets = level >= model.records.spiderweb.ambition_level
        heard = words.change_words(change, before_year)
        marks.append(LevelMark(str(level), "ambition" if meets else "below", change, direction, heard))
    return tuple(marks)


def _updated(site: Site, entry: MunicipalityEntry) -> date | None:
    """The day of the last change of the municipality's own files; None where git does not know it."""
    files = [f"municipalities/{entry.slug}.yaml"]
    files += [f"projects/{project.municipality}/{project.slug}.yaml" for project in entry.projects]
    return max((changes[0].day for changes in map(site.history.of, files) if changes), default=None)


def _other(here: str, entry: MunicipalityEntry) -> OtherMunicipality:
    return OtherMunicipality(
        entry.name,
        urls.link(here, urls.municipality(entry.slug)),
        words.participation(entry.record.participation),
    )
