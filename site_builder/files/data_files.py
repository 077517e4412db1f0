"""The files of the open data: every table in every form, whole and per municipality, and descriptions.

A table that is too large is whole as CSV alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from site_builder import urls
from site_builder.exports import dcat
from site_builder.exports.answers import api_files
from site_builder.exports.api import share_bytes, table_bytes
from site_builder.exports.archive import archive
from site_builder.exports.datapackage import Resource, descriptor_bytes
from site_builder.exports.openapi import openapi_bytes
from site_builder.exports.shares import shared, shares
from site_builder.exports.tables import DUTCH_EXCEL, Table, csv_bytes
from site_builder.exports.workbook import workbook_bytes
from site_builder.media_types import bare
from site_builder.model import MunicipalityEntry
from site_builder.pages.data.offers import SOUGHT, WIDE
from site_builder.pages.shared.page import File, Page
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute

DESCRIPTOR = "datapackage.json"


def files(site: Site, _made: Sequence[Page]) -> Iterable[File]:
    """Every table, the descriptor that ties them together, the interface, and the entry for catalogues."""
    tables = [one.table for one in site.tables]
    for one in site.tables:
        yield File(urls.table(one.file), one.content)
        if not one.table.large:
            yield File(urls.table(one.file, for_excel=True), csv_bytes(one.table, DUTCH_EXCEL))
            yield File(urls.api("tables", one.table.name), table_bytes(one.table))
    descriptor = descriptor_bytes(site.model, site.tables)
    package = archive({DESCRIPTOR: descriptor, **{one.file: one.content for one in site.tables}})
    workbook = workbook_bytes([table for table in tables if not table.large])
    for table in tables:
        if table.name in (*SOUGHT, WIDE):
            yield File(urls.table(f"{table.name}.xlsx"), workbook_bytes([table]))
    yield File(urls.DATA_PACKAGE, descriptor)
    yield File(urls.PACKAGE, package)
    yield File(urls.WORKBOOK, workbook)
    for address, content in api_files(site.model, site.figures):
        yield File(address, content)
    yield File(urls.OPENAPI, openapi_bytes(site.model, tables, shared(tables)))
    for closed in site.closed:
        yield File(_closed_package(closed), archive(_frozen_files(closed)))
    yield File(urls.CATALOGUE, catalogue(site, package, workbook))


def share_files(site: Site, entry: MunicipalityEntry) -> Iterator[File]:
    """The share of one municipality: a package of its own, a workbook, and an answer of the interface."""
    tables = site.shared(_shares)[entry.slug]
    made = tuple(Resource(table) for table in tables)
    parts = {DESCRIPTOR: descriptor_bytes(site.model, made, entry), **{one.file: one.content for one in made}}
    yield File(urls.share_package(entry.slug), archive(parts))
    yield File(urls.share_workbook(entry.slug), workbook_bytes(tables))
    yield File(urls.api("municipalities", entry.slug, "tables"), share_bytes(tables))


def _shares(site: Site) -> Mapping[str, Sequence[Table]]:
    return shares([one.table for one in site.tables], [entry.slug for entry in site.model.municipalities])


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
