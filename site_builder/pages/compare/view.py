"""The page that compares municipalities: a full table, and what a script makes of a choice from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.model import MunicipalityEntry
from site_builder.pages.compare import words
from site_builder.pages.compare.data import DataFile, data_file
from site_builder.pages.municipalities.words import ambition_key
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Badge, Chrome, Link, chrome, crumbs, status_badge
from site_builder.pages.shared.level_marks import LevelMark, level_marks
from site_builder.pages.shared.page import File, Page
from site_builder.pages.shared.site import Site
from site_builder.phrases.municipality import profile_words


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
        ambition_key=ambition_key(web.ambition_level, web.ambition_year),
    )


def _row(site: Site, here: str, entry: MunicipalityEntry) -> CompareRow:
    own = site.standings[entry.slug]
    current = own.current
    return CompareRow(
        slug=entry.slug,
        name=entry.name,
        href=urls.link(here, urls.municipality(entry.slug)),
        profile=profile_words(own.position, own.profile) if current is not None else "",
        levels=level_marks(site.model, own) if current is not None else (),
        year=str(current.year) if current is not None else "",
        badge=status_badge(current.status) if current is not None else None,
    )


AREA = Area(pages, {"compare.html": "Vergelijken"}, files=files)
