"""What can be downloaded, in lists: tables by subject, files of municipalities and years, the API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from site_builder import urls
from site_builder.exports.answers import ANSWERS
from site_builder.exports.columns import Column, described
from site_builder.exports.labels import LABEL
from site_builder.exports.resource import Listed
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.pages.data import words
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site

HERE = urls.DATA
SOUGHT = ("assessments", "measurements", "indicator_years")
"""The tables that people look for most."""
WIDE = "projects_wide"


@frozen
class Meaning:
    """One column of a table: its name in CSV, its Dutch name, and what it holds."""

    name: str
    title: str
    text: str


@frozen
class Offer:
    """Something to download, in its forms; of a table also what its columns mean."""

    name: str
    text: str
    files: tuple[Link, ...]
    id: str = ""
    href: str = ""
    columns: tuple[Meaning, ...] = ()


@frozen
class Offers:
    """A list of them under one name."""

    id: str
    title: str
    items: tuple[Offer, ...]


def entrance(tables: Iterable[Listed]) -> tuple[Offer, ...]:
    """The tables that people look for most, and then the wide one, each as Excel too."""
    known = {listed.heading.name: listed for listed in tables}
    return tuple(_sought(known[name]) for name in (*SOUGHT, WIDE))


def _sought(listed: Listed) -> Offer:
    name, text = words.SOUGHT[listed.heading.name]
    rows = words.rows_of(listed.rows)
    excel = Link("Excel", urls.link(HERE, urls.table(f"{listed.heading.name}.xlsx")))
    return Offer(
        name, f"{text} {capitalise(rows)}.", (excel, *_files(listed)), f"meest-{listed.heading.name}"
    )


def _files(listed: Listed) -> tuple[Link, ...]:
    plain = Link("CSV", listed.file)
    if listed.large:
        return (plain,)
    return (
        Link("CSV voor Excel", urls.link(HERE, urls.table(listed.file, for_excel=True))),
        plain,
        Link("JSON", urls.link(HERE, urls.api("tables", listed.heading.name))),
    )


def by_subject(tables: Iterable[Listed]) -> Iterator[Offers]:
    """Every table with the meaning of its columns, by subject."""
    for place, (title, own) in enumerate(groupby(tables, key=lambda listed: listed.subject), start=1):
        items = tuple(_table(one) for one in own)
        yield Offers(f"tabellen-{place}", words.group(title, len(items)), items)


def _table(listed: Listed) -> Offer:
    table = listed.heading
    return Offer(
        words.with_rows(table.title, listed.rows),
        f"{table.description} CSV: {words.size(listed.sums.size)}.{words.TOO_LARGE if listed.large else ''}",
        _files(listed),
        id=f"velden-{table.name}",
        # The words beside codes are explained once, for all tables.
        columns=tuple(_meaning(column) for column in table.columns if not column.name.endswith(LABEL)),
    )


def _meaning(column: Column) -> Meaning:
    kind = words.TYPES[column.type]
    filled = f"{kind}, altijd gevuld" if column.required else kind
    return Meaning(column.name, column.title, f"{described(column)} ({filled})")


def of_municipalities(site: Site) -> Offers:
    """The share of each municipality in every table, and what to follow it with."""
    every = tuple(
        Offer(
            entry.name,
            "",
            (
                Link("Excel", urls.link(HERE, urls.share_workbook(entry.slug))),
                Link("CSV (zip)", urls.link(HERE, urls.share_package(entry.slug))),
                Link("JSON", urls.link(HERE, urls.api("municipalities", entry.slug, "tables"))),
                Link("Volgen (Atom)", urls.link(HERE, urls.feed_of(entry.slug))),
            ),
            href=urls.link(HERE, urls.municipality(entry.slug)),
        )
        for entry in site.model.municipalities
    )
    return Offers("per-gemeente", words.municipalities(len(every)), every)


def of_years(site: Site) -> Iterator[Offer]:
    """Every year of the plan that began, with where its data are."""
    for year in site.model.years:
        closed = site.closed_year(year)
        if closed is None or closed.frozen is None:
            yield Offer(str(year), words.OPEN_YEAR, (Link("De tabellen hierboven", "#tabellen"),))
        else:
            address = urls.link(HERE, urls.year(year) + urls.DATA)
            made = words.closed_year(closed.frozen.made)
            yield Offer(str(year), made, (Link(f"De gegevens van {year}", address),))


def of_programs(site: Site) -> Iterator[Offer]:
    """The addresses of the API, and those to subscribe to."""
    example = next(iter(site.model.municipalities), None)
    lines: Mapping[str, str] = {urls.api(answer.name): answer.text for answer in ANSWERS}
    if example is not None:
        own = {urls.api("municipalities", example.slug): "Alles van één gemeente, met haar eigen adres."}
        lines = {**lines, **own}
    for address, text in (*lines.items(), *words.FEEDS.items()):
        yield Offer("", text, (Link(address, urls.link(HERE, address)),))
