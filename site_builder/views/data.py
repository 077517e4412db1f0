"""The page of the open data, and the files that it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.exports.api import api_files
from site_builder.exports.columns import Column as TableColumn
from site_builder.exports.datapackage import LICENCE, Resource, described, descriptor_bytes
from site_builder.exports.workbook import workbook_bytes
from site_builder.formats import number
from site_builder.sentences import data as words
from site_builder.views.chrome import Cell, Chrome, Column, Link, chrome
from site_builder.views.page import File, Page
from site_builder.views.site import Site


@dataclass(frozen=True, slots=True)
class Fields:
    """What the columns of one table mean."""

    id: str
    title: str
    text: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that data.html uses."""

    chrome: Chrome
    title: str
    kicker: str
    lead: str
    tables_heading: str
    tables_note: str
    columns: tuple[Column, ...]
    tables: tuple[tuple[Cell, ...], ...]
    package: Link
    workbook: Link
    json_columns: tuple[Column, ...]
    json: tuple[tuple[Cell, ...], ...]
    field_columns: tuple[Column, ...]
    fields: tuple[Fields, ...]
    licence: Link
    cite: str
    fictional: bool
    privacy: Link
    measure: Link
    correct: Link
    feed: Link


def pages(site: Site) -> Iterator[Page]:
    """The page of the open data."""
    yield Page(urls.DATA, "data.html", data(site))


def files(site: Site, _made: Sequence[Page]) -> Iterable[File]:
    """Every table, the descriptor that ties them together, and the same as JSON."""
    for resource in site.tables:
        yield File(urls.table(resource.file), resource.content)
    yield File(urls.WORKBOOK, workbook_bytes([resource.table for resource in site.tables]))
    yield File(urls.DATA_PACKAGE, descriptor_bytes(site.model, site.tables))
    for address, content in api_files(site.model, site.regional):
        yield File(address, content)


def data(site: Site) -> DataView:
    """What can be downloaded, what it means, and what one may do with it."""
    here = urls.DATA
    rows = sum(len(resource.table.rows) for resource in site.tables)
    empty = sum(not resource.table.rows for resource in site.tables)
    title = words.finding(len(site.tables), rows)
    changed = site.history.newest
    lead = "De gegevens achter deze site kunt u downloaden en vrij gebruiken."
    example = next(iter(site.model.municipalities), None)
    return DataView(
        chrome=chrome(site, here, "Open data", f"{title}. {lead}"),
        title=title,
        kicker=words.kicker(changed),
        lead=lead,
        tables_heading=words.empty_tables(empty, len(site.tables)),
        tables_note=words.empty_note(empty),
        columns=(
            Column("Tabel"),
            Column("Bestand"),
            Column("Rijen", numeric=True),
            Column("Grootte", numeric=True),
        ),
        tables=tuple(_table(resource) for resource in site.tables),
        package=Link("datapackage.json", urls.link(here, urls.DATA_PACKAGE)),
        workbook=Link("gegevens.xlsx", urls.link(here, urls.WORKBOOK)),
        json_columns=(Column("Adres"), Column("Wat er in staat")),
        json=tuple(_json(here, example.slug if example else "")),
        field_columns=(Column("Kolom"), Column("Soort"), Column("Betekenis")),
        fields=tuple(_fields(resource) for resource in site.tables),
        licence=Link(LICENCE["name"], LICENCE["path"]),
        cite=words.cite(site.model.records.region, site.model.year, changed),
        fictional=site.fictional,
        privacy=Link("Lees meer over privacy", urls.link(here, urls.PRIVACY)),
        measure=Link("Zo meten wij", urls.link(here, urls.HOW_WE_MEASURE)),
        correct=Link("Gegevens verbeteren", urls.link(here, urls.CORRECT)),
        feed=Link("Wijzigingen volgen (Atom)", urls.link(here, urls.FEED)),
    )


def _table(resource: Resource) -> tuple[Cell, ...]:
    table = resource.table
    return (
        Cell(table.title, f"#velden-{table.name}"),
        Cell(resource.file, resource.file),
        Cell(number(len(table.rows))),
        Cell(words.size(resource.content)),
    )


def _json(here: str, example: str) -> Iterator[tuple[Cell, ...]]:
    lines = [
        (urls.api("index"), "Welke bestanden er zijn, met de versie"),
        (urls.api("region"), "De regio, het spinnenweb, de profielen, de groeipaden en de middelste niveaus"),
        (urls.api("municipalities"), "Alle gemeenten kort: profiel en niveaus"),
        (urls.api("indicators"), "De indicatoren met de cijfers van de regio per soort werk en jaar"),
        (urls.api("projects"), "Alle projecten met hun metingen en oordelen"),
    ]
    if example:
        lines.insert(3, (urls.api_municipality(example), "Alles van één gemeente, met haar eigen adres"))
    for address, text in lines:
        yield (Cell(address, urls.link(here, address)), Cell(text))


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
