"""The page that compares municipalities: a full table, and what a script makes of a choice from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.figures.levels import level_key
from site_builder.measures.positions import shown
from site_builder.measures.profiles import levels_of, position
from site_builder.model import MunicipalityEntry
from site_builder.pages.compare import words
from site_builder.pages.compare.data import DataFile, data_file
from site_builder.pages.municipalities.view import LevelMark
from site_builder.pages.municipalities.words import ambition_key
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Badge, Chrome, Link, chrome, crumbs, status_badge
from site_builder.pages.shared.page import File, Page
from site_builder.pages.shared.site import Site
from site_builder.phrases.municipality import profile_words
from site_builder.phrases.stated import counted, stated
from site_builder.records.municipality import Assessment


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One municipality with its newest assessment. Without one, `levels` is empty."""

    slug: str
    name: str
    href: str
    profile: str
    levels: tuple[LevelMark, ...]
    year: str
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything that compare.html uses."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    lead: str
    chosen: str
    years: tuple[int, ...]
    data: DataFile
    heading: str
    axes: tuple[Link, ...]
    rows: tuple[CompareRow, ...]
    ambition_level: int
    ambition_key: str


def pages(site: Site) -> Iterator[Page]:
    """The page that compares municipalities."""
    yield Page(urls.COMPARE, "compare.html", compare_page(site))


def files(_: Site, made: Sequence[Page]) -> Iterator[File]:
    """The numbers that the page's script reads."""
    for page in made:
        if isinstance(page.content, CompareView):
            yield page.content.data.file


def compare_page(site: Site) -> CompareView:
    """All members, to choose from."""
    model = site.model
    here = urls.COMPARE
    rows = tuple(_row(site, here, entry) for entry in model.members)
    lead = words.lead(len(rows))
    web = model.records.spiderweb
    return CompareView(
        chrome=chrome(site, here, "Gemeenten vergelijken", lead, scripts=("compare.js",)),
        crumbs=crumbs(here, ("Gemeenten", urls.MUNICIPALITIES), ("Vergelijken", here)),
        lead=lead,
        chosen=words.chosen(0),
        years=model.years,
        data=data_file(site, here),
        heading=words.table_heading(sum(bool(row.levels) for row in rows), len(rows)),
        axes=tuple(Link(axis.short_name, urls.link(here, urls.axis(axis.id))) for axis in model.axes),
        rows=rows,
        ambition_level=web.ambition_level,
        ambition_key=ambition_key(web.ambition_level, web.ambition_year),
    )


def _row(site: Site, here: str, entry: MunicipalityEntry) -> CompareRow:
    current = shown(entry, site.model.year)
    return CompareRow(
        slug=entry.slug,
        name=entry.name,
        href=urls.link(here, urls.municipality(entry.slug)),
        profile=profile_words(position(current, site.model.records.profiles)) if current is not None else "",
        levels=tuple(_mark(site, entry, current, axis.id) for axis in site.model.axes)
        if current is not None
        else (),
        year=str(current.year) if current is not None else "",
        badge=status_badge(current.status) if current is not None else None,
    )


def _mark(site: Site, entry: MunicipalityEntry, current: Assessment, axis: str) -> LevelMark:
    """One level, with its figure; a draft is in none."""
    figure = (
        site.figures.get(level_key(axis, entry.slug, current.year)) if current.status != "draft" else None
    )
    level = levels_of(current).get(axis) if figure is None else figure.number
    if level is None:
        return LevelMark("?" if figure is None else stated(figure, "?"), "unknown", "", "unknown", "")
    text = str(level) if figure is None else counted(figure)
    meets = level >= site.model.records.spiderweb.ambition_level
    return LevelMark(text, "ambition" if meets else "below", "", "same", "")


AREA = Area(pages, {"compare.html": "Vergelijken"}, files=files)
