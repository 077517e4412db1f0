"""The page of the open data: what can be downloaded, what it means, and what one may do with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from site_builder import urls
from site_builder.exports.answers import ANSWERS
from site_builder.exports.columns import Column as TableColumn
from site_builder.exports.columns import described
from site_builder.exports.datapackage import Resource
from site_builder.exports.licence import DEED, LICENCE
from site_builder.formats import number
from site_builder.media_types import bare
from site_builder.pages.data import words
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Cell, Chrome, Column, Link, chrome
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.printed import region_links
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute


@dataclass(frozen=True, slots=True)
class Subject:
    """The tables about one subject."""

    id: str
    title: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """What the columns of one table mean."""

    id: str
    title: str
    text: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that data.html uses; `dataset` describes the data for search engines (schema.org)."""

    chrome: Chrome
    dataset: Mapping[str, Any]
    title: str
    kicker: str
    lead: str
    tables_heading: str
    tables_note: str
    columns: tuple[Column, ...]
    subjects: tuple[Subject, ...]
    municipality_columns: tuple[Column, ...]
    municipalities: tuple[tuple[Cell, ...], ...]
    years_heading: str
    year_columns: tuple[Column, ...]
    years: tuple[tuple[Cell, ...], ...]
    field_columns: tuple[Column, ...]
    fields: tuple[Fields, ...]
    json_columns: tuple[Column, ...]
    json: tuple[tuple[Cell, ...], ...]
    feed_columns: tuple[Column, ...]
    feeds: tuple[tuple[Cell, ...], ...]
    papers: tuple[Link, ...]
    licence: Link
    cite: str
    fictional: bool
    figures: Link


def pages(site: Site) -> Iterator[Page]:
    """The page of the open data."""
    yield Page(urls.DATA, "data.html", data(site))


def data(site: Site) -> DataView:
    """What can be downloaded, what it means, and what one may do with it."""
    here = urls.DATA
    rows = sum(len(resource.table.rows) for resource in site.tables)
    empty = sum(not resource.table.rows for resource in site.tables)
    title = words.finding(len(site.tables), rows)
    changed = site.history.newest
    lead = "De gegevens achter deze site kunt u downloaden en vrij gebruiken."
    return DataView(
        chrome=chrome(site, here, "Open data", f"{title}. {lead}"),
        dataset=_dataset(site),
        title=title,
        kicker=words.kicker(changed),
        lead=lead,
        tables_heading=words.empty_tables(empty, len(site.tables)),
        tables_note=words.empty_note(empty),
        columns=(
            Column("Tabel"),
            Column("CSV"),
            Column("CSV voor Excel"),
            Column("JSON"),
            Column("Rijen", numeric=True),
            Column("Grootte", numeric=True),
        ),
        subjects=tuple(_subjects(site.tables)),
        municipality_columns=(
            Column("Gemeente"),
            Column("Excel"),
            Column("CSV"),
            Column("JSON"),
            Column("Volgen"),
        ),
        municipalities=tuple(_municipalities(site, here)),
        years_heading=words.years(len(site.closed)),
        year_columns=(Column("Jaar"), Column("Stand"), Column("Gegevens")),
        years=tuple(_years(site, here)),
        field_columns=(Column("Kolom"), Column("Soort"), Column("Betekenis")),
        fields=tuple(_fields(resource) for resource in site.tables),
        json_columns=(Column("Adres"), Column("Wat er in staat")),
        json=tuple(_json(site, here)),
        feed_columns=(Column("Wat"), Column("Adres")),
        feeds=tuple(_feeds(here)),
        papers=region_links(site, here),
        licence=Link(LICENCE["name"], LICENCE["path"]),
        cite=words.cite(site.model.records.region, site.model.year, changed),
        fictional=site.fictional,
        figures=Link("figures.csv", urls.link(here, urls.table("figures.csv"))),
    )


def _subjects(tables: Sequence[Resource]) -> Iterator[Subject]:
    groups = groupby(tables, key=lambda resource: resource.subject)
    for place, (title, own) in enumerate(groups, start=1):
        yield Subject(f"tabellen-{place}", title, tuple(_table(resource) for resource in own))


def _table(resource: Resource) -> tuple[Cell, ...]:
    table = resource.table
    return (
        Cell(table.title, f"#velden-{table.name}"),
        Cell("CSV", resource.file),
        Cell("Voor Excel", urls.link(urls.DATA, urls.table(resource.file, for_excel=True))),
        Cell("JSON", urls.link(urls.DATA, urls.api_table(table.name))),
        Cell(number(len(table.rows))),
        Cell(words.size(resource.content)),
    )


def _municipalities(site: Site, here: str) -> Iterator[tuple[Cell, ...]]:
    for entry in site.model.municipalities:
        yield (
            Cell(entry.name, urls.link(here, urls.municipality(entry.slug))),
            Cell("Excel", urls.link(here, urls.share_workbook(entry.slug))),
            Cell("CSV", urls.link(here, urls.share_package(entry.slug))),
            Cell("JSON", urls.link(here, urls.api_municipality_tables(entry.slug))),
            Cell("Atom", urls.link(here, urls.feed_of(entry.slug))),
        )


def _years(site: Site, here: str) -> Iterator[tuple[Cell, ...]]:
    """Every year of the plan that began, with where its data are."""
    for year in site.model.years:
        closed = site.closed_year(year)
        if closed is None or closed.frozen is None:
            yield Cell(str(year)), Cell(words.OPEN_YEAR), Cell("De tabellen hierboven", "#tabellen")
        else:
            address = urls.link(here, urls.year(year) + urls.DATA)
            yield (
                Cell(str(year)),
                Cell(words.closed_year(closed.frozen.made)),
                Cell(f"De gegevens van {year}", address),
            )


def _json(site: Site, here: str) -> Iterator[tuple[Cell, ...]]:
    example = next(iter(site.model.municipalities), None)
    lines = [(urls.api(answer.name), answer.text) for answer in ANSWERS]
    if example is not None:
        lines.append((urls.api_municipality(example.slug), "Alles van één gemeente, met haar eigen adres."))
    for address, text in lines:
        yield (Cell(address, urls.link(here, address)), Cell(text))


def _feeds(here: str) -> Iterator[tuple[Cell, ...]]:
    for text, address in (
        ("Wijzigingen in de gegevens van de regio (Atom)", urls.FEED),
        ("De bijeenkomsten in uw eigen agenda (iCalendar)", urls.CALENDAR),
    ):
        yield Cell(text), Cell(address, urls.link(here, address))


def _fields(resource: Resource) -> Fields:
    table = resource.table
    return Fields(
        id=f"velden-{table.name}",
        title=table.title,
        text=table.description,
        rows=tuple(_field(column) for column in table.columns),
    )


def _field(column: TableColumn) -> tuple[Cell, ...]:
    kind = words.TYPES[column.type]
    return (
        Cell(column.name),
        Cell(f"{kind}, altijd gevuld" if column.required else kind),
        Cell(f"{column.title}. {described(column)}"),
    )


def _dataset(site: Site) -> Mapping[str, Any]:
    """The data for search engines (schema.org Dataset), with whole addresses if the site has one."""
    region = site.model.records.region
    changed = site.history.newest

    def at(address: str) -> str:
        return absolute(site, address) or urls.link(urls.DATA, address)

    downloads = (urls.PACKAGE, urls.WORKBOOK, urls.api("index"))
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{region.programme}: gegevens van {region.name}",
        "description": words.about(region, site.model.year),
        "url": at(urls.DATA),
        "inLanguage": "nl",
        "license": DEED,
        "isAccessibleForFree": True,
        "temporalCoverage": f"{region.from_year}/{site.model.year}",
        "creator": {"@type": "Organization", "name": region.organiser, "email": region.contact},
        **({"dateModified": changed.isoformat()} if changed else {}),
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": bare(address), "contentUrl": at(address)}
            for address in downloads
        ],
    }


AREA = Area(pages, {"data.html": "Open data"})
