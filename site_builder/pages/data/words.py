"""Sentences about the open data: how much there is, how large a file is, how to name it as a source."""

from __future__ import annotations

from datetime import date

from site_builder.exports.columns import Type
from site_builder.exports.licence import made_up
from site_builder.formats import capitalise, count, count_in_words, date_long, file_size
from site_builder.records.region import Region

TYPES: dict[Type, str] = {
    "string": "tekst",
    "integer": "geheel getal",
    "number": "getal",
    "boolean": "true of false",
    "date": "datum",
    "any": "getal of woord",
}


def finding(tables: int, rows: int) -> str:
    """How much there is: `16 tabellen met 1.473 rijen`."""
    return f"{capitalise(count_in_words(tables, 'tabel', 'tabellen'))} met {count(rows, 'rij', 'rijen')}"


def kicker(changed: date | None) -> str:
    """The line above the finding, with the day of the last change where git knows it."""
    return f"Open data · laatst gewijzigd op {date_long(changed)}" if changed else "Open data"


def empty_tables(empty: int, tables: int) -> str:
    """How many tables have no rows yet."""
    if not empty:
        return "Elke tabel is gevuld"
    if empty == tables:
        return "Alle tabellen zijn nog leeg"
    return capitalise(f"{count_in_words(empty, 'tabel is', 'tabellen zijn')} nog leeg")


def empty_note(empty: int) -> str:
    """Why a table is empty and when it fills; empty if none is."""
    if not empty:
        return ""
    return (
        "Een lege tabel heeft alleen een kopregel. De rijen komen zodra iemand de eerste gegevens vastlegt. "
        "De kolommen zijn er al, dus u kunt uw eigen programma er al op inrichten."
    )


def size(content: bytes) -> str:
    """The size of a file: `861 bytes`, `12 kB`, `3,4 MB`."""
    return file_size(len(content))


OPEN_YEAR = "Nog niet afgesloten: de gegevens kunnen nog veranderen"


def years(closed: int) -> str:
    """How many years can still change."""
    if not closed:
        return "Nog geen jaar is afgesloten"
    which = count_in_words(closed, "jaar is", "jaren zijn")
    return capitalise(f"{which} afgesloten en {'verandert' if closed == 1 else 'veranderen'} niet meer")


def closed_year(made: date) -> str:
    """The state of a year that does not change any more."""
    return f"Vastgesteld op {date_long(made)}"


def about(region: Region, year: int) -> str:
    """What the data are, in a few lines."""
    return (
        f"Hoe ver de gemeenten van {region.name} zijn met {region.programme}: niveaus, profielen, projecten, "
        f"metingen en bijeenkomsten, van {region.from_year} tot en met {year}.{made_up(region)}"
    )


def cite(region: Region, year: int, changed: date | None) -> str:
    """How to name the data as a source: who, when, what, in which state, and by which licence."""
    state = f"gewijzigd op {date_long(changed)}" if changed else f"stand van {year}"
    address = f" {region.settings.address}" if region.settings.address else ""
    return (
        f"{region.organiser} ({changed.year if changed else year}). Gegevens van de monitor "
        f"{region.programme}, {state}. Licentie: CC0 1.0.{address}"
    )
