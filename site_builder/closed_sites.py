"""Closed years → sites of their own below the site of today, made by the same views and templates.

A page of a closed year does not know what the site of today has. So its links are looked at once it is
rendered: a link to a page of its own year stays, every other one goes to the site of today.
"""

from __future__ import annotations

import posixpath
import re
from collections import ChainMap
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from urllib.parse import unquote

from site_builder import urls
from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.history import NO_HISTORY
from site_builder.load import Closed
from site_builder.model import Model, tie
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Frozen, Site, always_sent, not_printed
from site_builder.phrases.answered import disclosed
from site_builder.render import page_files
from site_builder.site_map import frozen_files, frozen_pages
from site_builder.store import FORGETFUL, Memory

REFERENCE = re.compile(r'(?<=\s)(href|src)="([^"]*)"')
LEAVES_ALONE = re.compile(r"^(?:$|#|[a-zA-Z][a-zA-Z0-9+.-]*:)")
"""Nothing, a place on the page itself, or an address with a scheme."""


def year_site(today: Site, closed: Closed, memory: Memory = FORGETFUL) -> Site:
    """The site of a closed year, with the style sheet, the scripts and the settings of today's.

    The address of the site and where its files are kept may have changed since, and no reader is helped by
    the old ones.
    """
    settings = today.model.records.region.settings.model_copy(update={"report_year": closed.year})
    region = closed.records.region.model_copy(update={"settings": settings})
    up = urls.root_of(urls.year(closed.year))

    def tied() -> Model:
        return tie(disclosed(replace(closed.records, region=region), date.max), closed=True)

    return replace(
        today,
        model=memory.of(("model", closed, repr(settings)), tied),
        history=NO_HISTORY,
        css=up + today.css,
        home_site=up + today.home_site,
        demo="",
        searchable=False,
        printed=not_printed,
        sendable=always_sent,
        frozen=Frozen(closed.year, closed.made, closed.drafts, closed.files),
        today=today,
    )


def with_closed(today: Site, closed: Iterable[Closed], memory: Memory = FORGETFUL) -> Site:
    """The site of today that knows its closed years: their sites, and the figures of all years."""
    closed = tuple(closed)
    alone = tuple(year_site(today, one, memory) for one in closed)
    told = {
        one.year: memory.of(("told", one, id(site.model)), partial(_told, one, site.model))
        for site, one in zip(alone, closed, strict=True)
    }
    figures = Figures(Years(Told(today.model, scope="told"), told), "figures")
    return replace(today, closed=tuple(replace(site, known=figures) for site in alone), known=figures)


def _told(one: Closed, model: Model) -> Told:
    return Told(model, one.errata, _definitions(one), f"told {one.year}", proven=_proven(one))


def with_years(
    today: Site, closed: Iterable[Closed], memory: Memory = FORGETFUL
) -> tuple[Site, tuple[tuple[Site, tuple[Page, ...]], ...]]:
    """The site of today that knows its closed years, and the site of each with its pages, oldest first."""
    site = with_closed(today, closed, memory)
    made = tuple((one, tuple(frozen_pages(one))) for one in site.closed)
    return replace(site, earlier=earlier(made)), made


def earlier(years: Iterable[tuple[Site, Iterable[Page]]]) -> Mapping[str, tuple[int, ...]]:
    """In which closed years there was a page at an address, by the pages of each."""
    found: dict[str, tuple[int, ...]] = {}
    for one, pages in years:
        for page in pages:
            found[page.address] = (*found.get(page.address, ()), one.model.year)
    return found


def _definitions(closed: Closed) -> Mapping[str, int]:
    """By which definition each figure of a closed year was made; a year of form 1 does not say it."""
    return {one.id: int(one.parts["definition"] or 0) for one in closed.figures if "definition" in one.parts}


def _proven(closed: Closed) -> bool:
    """Whether the year was closed with how its values are proven."""
    return any("proof" in one.parts for one in closed.figures)


def downloads(site: Site, pages: Sequence[Page]) -> dict[str, bytes]:
    """The files beside the pages of a closed year: what was frozen, and what its pages read."""
    frozen = site.frozen.files if site.frozen is not None else {}
    files = {urls.DATA + name: content for name, content in frozen.items()}
    return files | {file.address: file.content for file in frozen_files(site, pages)}


def relinked(place: str, page: Page, own: dict[str, bytes], living: Container[str]) -> dict[str, bytes]:
    """The files of a page of the closed year at `place`, by their path below the site of today.

    `own` are the files of the closed year, but the tables beside pages: a page leads to its own tables alone.
    `living` are the files of the site of today: a link to a page that it does not have goes to the nearest
    page above that.
    """
    files, path = page_files(page), urls.file_of(page.address)
    if path.endswith(".html"):
        text = files[path].decode()
        files[path] = relink(text, page.address, ChainMap(files, own), living, place).encode()
    return {place + name: content for name, content in files.items()}


def relink(text: str, here: str, own: Container[str], living: Container[str], place: str) -> str:
    """A page at `here` in the site below `place`, with the links out of its own year led to today's site.

    `own` and `living` are the files of the two sites. A link that already leaves the year stays as it is.
    """

    @cache
    def led(value: str) -> str:
        if LEAVES_ALONE.match(value):
            return value
        path, mark, rest = value.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(path)))
        target = "" if target == "." else f"{target}/" if path.endswith(("/", ".")) else target
        if target.startswith("../") or urls.file_of(target) in own:
            return value
        nearest = target
        while nearest and urls.file_of(nearest) not in living:
            nearest = nearest.rstrip("/").rpartition("/")[0]
            nearest += "/" if nearest else ""
        return urls.link(place + here, nearest) + (mark + rest if nearest == target else "")

    return REFERENCE.sub(lambda found: f'{found[1]}="{led(found[2])}"', text)
