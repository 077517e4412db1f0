"""The page of one municipality: its whole story."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from site_builder import urls
from site_builder.charts.spiderweb import Spiderweb
from site_builder.figures.standing import Standing
from site_builder.formats import date_long
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.municipality.attendance import AttendanceSection, attendance_section
from site_builder.pages.municipality.learn import LearnSection, learn_section
from site_builder.pages.municipality.more import Fold, folds
from site_builder.pages.municipality.next import NextSection, next_section
from site_builder.pages.municipality.projects import ProjectsSection, projects_section
from site_builder.pages.municipality.stand import (
    LevelsSection,
    ProfileSection,
    levels_section,
    profile_section,
)
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, LegendItem, Link, chrome, form_of, status_badge
from site_builder.pages.shared.measured import SIGNS
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.printed import factsheet_link
from site_builder.pages.shared.sections import Item
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.webs import web_of, web_text
from site_builder.phrases import municipality as words
from site_builder.phrases import municipality_sections as texts
from site_builder.records.choices import METHODS


@frozen
class Head:
    """What stands over a municipality's page and factsheet: its name, the finding, and how to reach it."""

    name: str
    lead: str
    about: tuple[str, ...]
    contact: str
    website: str
    draft_note: str


@frozen
class EmptySection:
    """As long as nothing is filled in: what is asked, and the web that waits for it."""

    heading: str
    what: str
    when: str
    questions: tuple[Item, ...]
    web: Spiderweb
    text: str


@frozen
class MunicipalityView:
    """Everything that municipality.html uses; a section without anything to say is None.

    Who left or does not take part yet is asked nothing: there is nothing to do, and nobody to learn from.
    """

    chrome: Chrome
    head: Head
    toc: tuple[Link, ...]
    levels: LevelsSection | None
    profile: ProfileSection | None
    empty: EmptySection | None
    next: NextSection | None
    projects: ProjectsSection | None
    signs: tuple[LegendItem, ...]
    learn: LearnSection | None
    attendance: AttendanceSection | None
    advisory: str
    folds: tuple[Fold, ...]
    actions: tuple[Link, ...]
    form: Link


def pages(site: Site) -> Iterator[Page]:
    """One page per municipality, also of those that left."""
    for entry in site.model.municipalities:
        view = later(municipality, site, entry)
        yield Page(urls.municipality(entry.slug), "municipality.html", view)


def municipality(site: Site, entry: MunicipalityEntry) -> MunicipalityView:
    """The page of one municipality."""
    year, here = site.model.year, urls.municipality(entry.slug)
    own, member = site.standing(entry.slug), entry.takes_part_in(year)
    top = head(own)
    levels = levels_section(site, here, own)
    empty = _empty(site, here, own) if own.current is None and member else None
    todo = next_section(site, here, own)
    projects = projects_section(site, here, own)
    learn = learn_section(site, here, own)
    attendance = attendance_section(site, here, own)
    parts = (
        ("Stand", "#stand", levels or empty),
        ("Wat nu?", "#watnu", todo),
        ("Projecten", "#projecten", projects.cards or member),
        ("Leren van", "#leren", learn),
        ("Opkomst", "#opkomst", attendance.years),
        ("Meer", "#meer", True),
    )
    return MunicipalityView(
        chrome=chrome(
            site,
            here,
            entry.name,
            top.lead,
            scripts=("figure.js",) if own.current is not None else (),
            origin=Origin(f"municipalities/{entry.slug}.yaml", urls.figures_about("", entry.slug, year)),
            trail=(urls.MUNICIPALITIES,),
        ),
        head=top,
        toc=tuple(Link(label, place) for label, place, there in parts if there),
        levels=levels,
        profile=profile_section(site, own),
        empty=empty,
        next=todo,
        projects=projects if projects.cards or member else None,
        signs=_signs(projects),
        learn=learn,
        attendance=attendance if attendance.years else None,
        advisory=texts.advisory(entry.name, entry.its.advisory_group, date(year, 12, 31)),
        folds=tuple(folds(site, here, own)),
        actions=tuple(_actions(site, here, own)) if member else (),
        form=_form(site, here, own),
    )


def head(own: Standing) -> Head:
    """The name with what is most worth knowing."""
    entry, draft = own.entry, own.entry.draft
    about = words.about(
        entry.size.name if entry.size else None,
        entry.its.population.count if entry.its.population else None,
    )
    return Head(
        name=entry.name,
        lead=words.lead(own),
        about=tuple(filter(None, (about, _filled_in(own)))),
        contact=entry.its.contact or "",
        website=entry.its.website or "",
        draft_note=words.draft_note(draft.year) if draft is not None and not own.draft else "",
    )


def _filled_in(own: Standing) -> str:
    if own.current is None:
        return ""
    how = METHODS[own.current.method].lower()
    return f"{how} op {date_long(own.current.date)}, {status_badge(own.current.status).text.lower()}"


def _empty(site: Site, here: str, own: Standing) -> EmptySection:
    axes = own.model.axes
    return EmptySection(
        heading=texts.empty_heading(own.entry.name, len(axes)),
        what=texts.empty_what(own.model.top_level),
        when=texts.empty_when(own.year),
        questions=tuple(
            Item(axis.name, urls.link(here, urls.axis(axis.id)), axis.short_name) for axis in axes
        ),
        web=web_of(site, own, "large"),
        text=web_text(own),
    )


def _signs(projects: ProjectsSection) -> tuple[LegendItem, ...]:
    """The signs that these cards have, and no others."""
    cards = (*projects.cards, *projects.rest)
    there = {value.key for card in cards if card.year for value in (card.lead, *card.shown)}
    return tuple(item for item in SIGNS if item.key in there)


def _actions(site: Site, here: str, own: Standing) -> Iterator[Link]:
    """What a reader can do from here; on the page of a closed year nothing."""
    if site.frozen is not None:
        return
    factsheet = factsheet_link(site, here, own)
    if factsheet is not None:
        yield factsheet
    if own.current is not None:
        address = f"{urls.link(here, urls.COMPARE)}?gemeente={own.entry.slug}"
        yield Link("Vergelijk met andere gemeenten", address)
    yield _form(site, here, own)


def _form(site: Site, here: str, own: Standing) -> Link:
    return Link("Gegevens doorgeven", urls.link(here, form_of(site, own.entry.slug)))


AREA = Area(pages, {"municipality.html": "Gemeente"}, shown="both")
