"""The files of the open data: every table in every form, whole and per municipality, and descriptions.

A table that is too large is whole as CSV alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from site_builder import urls
from site_builder.exports import dcat
from site_builder.exports.answers import ANSWERS
from site_builder.exports.api import as_json, municipality_bytes
from site_builder.exports.archive import archive
from site_builder.exports.datapackage import descriptor_bytes
from site_builder.exports.openapi import openapi_bytes
from site_builder.exports.resource import share_bytes
from site_builder.exports.shares import shared
from site_builder.exports.workbook import workbook_bytes
from site_builder.media_types import bare
from site_builder.pages.data.offers import SOUGHT, WIDE
from site_builder.pages.shared.page import File, LargeFile, Page
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute

DESCRIPTOR = "datapackage.json"


def of_tables(site: Site, _made: Sequence[Page], group: str) -> Iterator[File | LargeFile]:
    """The tables of a group, each in every form."""
    for one in site.open_data.resources((group,)):
        listed, name = one.listed, one.table.name
        yield LargeFile(urls.table(one.file), one.csv)
        if not listed.large:
            yield File(urls.table(one.file, for_excel=True), one.for_excel)
            yield File(urls.api("tables", name), one.json)
        if name in (*SOUGHT, WIDE):
            yield File(urls.table(f"{name}.xlsx"), workbook_bytes([one]))


def files(site: Site, _made: Sequence[Page]) -> Iterator[File]:
    """All tables together, the descriptor that ties them together, and the entry for catalogues."""
    every = tuple(site.open_data.resources())
    descriptor = descriptor_bytes(site.model, site.open_data.listed)
    package = archive({DESCRIPTOR: descriptor, **{one.file: one.packed for one in every}})
    workbook = workbook_bytes([one for one in every if one.table.name not in site.open_data.large])
    yield File(urls.DATA_PACKAGE, descriptor)
    yield File(urls.PACKAGE, package)
    yield File(urls.WORKBOOK, workbook)
    yield File(urls.CATALOGUE, catalogue(site, package, workbook))


def description(site: Site, _made: Sequence[Page]) -> Iterator[File]:
    """What the interface answers, for programs."""
    data = site.open_data
    yield File(urls.OPENAPI, openapi_bytes(site.model, data.headings, data.large, shared(data.headings)))


def answer(site: Site, _made: Sequence[Page], name: str) -> Iterator[File]:
    """One answer of the interface."""
    found = next(one for one in ANSWERS if one.name == name)
    yield File(urls.api(name), as_json(found.make(site.model, site.figures)))


def of_year(site: Site, _made: Sequence[Page], year: str) -> Iterator[File]:
    """The package of a closed year."""
    closed = site.closed_year(int(year))
    if closed is not None:
        yield File(_closed_package(closed), archive(_frozen_files(closed)))


def of_municipality(site: Site, _made: Sequence[Page], slug: str) -> Iterator[File]:
    """What is answered of one municipality, and its share: a package of its own, a workbook, an answer."""
    model, entry = site.model, site.model.by_slug[slug]
    yield File(urls.api("municipalities", slug), municipality_bytes(model, site.figures, entry))
    every = site.open_data.share(slug)
    descriptor = descriptor_bytes(model, [one.listed for one in every], entry)
    package = archive({DESCRIPTOR: descriptor, **{one.file: one.packed for one in every}})
    yield File(urls.share_package(slug), package)
    yield File(urls.share_workbook(slug), workbook_bytes(every))
    yield File(urls.api("municipalities", slug, "tables"), share_bytes(every))


def _frozen_files(closed: Site) -> Mapping[str, bytes]:
    return {} if closed.frozen is None else dict(sorted(closed.frozen.files.items()))


def _closed_package(closed: Site) -> str:
    """The package of a closed year, beside its loose files."""
    return urls.year(closed.model.year) + urls.PACKAGE


def _at(site: Site, address: str) -> str:
    return absolute(site, address) or urls.link(urls.DATA, address)


def catalogue(site: Site, package: bytes, workbook: bytes) -> bytes:
    """The entry for catalogues of data: a dataset per year; the closed ones point to their snapshot."""
    to = dcat.Addresses(
        file=absolute(site, urls.CATALOGUE) or urls.CATALOGUE.removeprefix(urls.DATA),
        home=_at(site, urls.HOME),
        page=_at(site, urls.DATA),
        endpoint=_at(site, urls.API),
        description=_at(site, urls.OPENAPI),
    )
    now = (
        _download(site, "pakket", "Alle tabellen als CSV, met Table Schema", urls.PACKAGE, package),
        dcat.Download(
            id="excel",
            title="Alle tabellen als Excel",
            address=_at(site, urls.WORKBOOK),
            format="XLSX",
            media_type=bare(urls.WORKBOOK),
            conforms_to="https://www.iso.org/standard/71691.html",
            size=len(workbook),
            sha256=hashlib.sha256(workbook).hexdigest(),
        ),
        dcat.Download(
            id="json",
            title="De API met JSON",
            address=_at(site, urls.api("index")),
            format="JSON",
            media_type=bare(urls.api("index")),
            conforms_to=dcat.OPENAPI,
        ),
    )
    editions = [_edition(site, year, now) for year in site.model.years]
    return dcat.catalogue_bytes(site.model, editions, to)


def _download(site: Site, name: str, title: str, address: str, content: bytes) -> dcat.Download:
    return dcat.Download(
        id=name,
        title=title,
        address=_at(site, address),
        format="ZIP",
        media_type=bare(address),
        conforms_to=dcat.DATA_PACKAGE,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def _edition(site: Site, year: int, now: tuple[dcat.Download, ...]) -> dcat.Edition:
    closed = site.closed_year(year)
    if closed is None or closed.frozen is None:
        return dcat.Edition(year, None, _changed(site), _at(site, urls.DATA), now)
    title = "De gegevens zoals ze zijn vastgesteld"
    content = archive(_frozen_files(closed))
    made = closed.frozen.made
    told = site.figures.years.closed.get(year)
    corrected = max((one.date for one in told.errata), default=made) if told is not None else made
    page = _at(site, urls.year(year) + urls.DATA)
    return dcat.Edition(
        year, made, corrected, page, (_download(site, "pakket", title, _closed_package(closed), content),)
    )


def _changed(site: Site) -> date | None:
    return site.last_change
