"""Sentences about the open data: how much there is, how large a file is, how to name it as a source."""

from __future__ import annotations

from datetime import date

from site_builder import urls
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


LEAD = "De gegevens achter deze site kunt u downloaden en vrij gebruiken."
SOUGHT = {
    "assessments": (
        "De trede van elke gemeente, per as en jaar",
        "Zo ziet u hoe een gemeente zich ontwikkelt in het spinnenweb.",
    ),
    "measurements": (
        "Wat er van projecten is gemeten",
        "Per project, fase en indicator de waarde, het prestatieniveau en het oordeel.",
    ),
    "indicator_years": (
        "De cijfers van de regio, per indicator en jaar",
        "Per soort werk: hoeveel is gemeten, hoeveel het prestatieniveau haalt, en het gemiddelde.",
    ),
    "projects_wide": (
        "Alle projecten in één tabel",
        "Eén rij per project, één kolom per indicator, met eenheid, prestatieniveau, oordeel en jaar. Ook de "
        "gemeente, het soort werk en de fase staan erbij. Om te sorteren en te filteren.",
    ),
}
"""What people call the tables that they look for most, and what those are good for."""
FEEDS = {
    urls.FEED: "Wijzigingen in de gegevens van de regio, voor een feedlezer (Atom).",
    urls.AGENDA_FEED: "Materiaal dat past en geplande uitvragen, voor een feedlezer (Atom).",
    urls.AGENDA_CALENDAR: "Dezelfde agenda, voor uw eigen agenda (iCalendar).",
    urls.CALENDAR: "De bijeenkomsten, voor uw eigen agenda (iCalendar).",
}


def finding(tables: int, rows: int) -> str:
    """How much there is: `Alles: 16 tabellen met 1.473 rijen`."""
    return f"Alles: {count(tables, 'tabel', 'tabellen')} met {count(rows, 'rij', 'rijen')}"


def group(subject: str, tables: int) -> str:
    """A subject with the number of its tables."""
    return f"{subject} ({count(tables, 'tabel', 'tabellen')})"


def with_rows(title: str, rows: int) -> str:
    """A table with the number of its rows."""
    return f"{title} ({rows_of(rows)})"


def rows_of(number: int) -> str:
    """How many rows a table has."""
    return count(number, "rij", "rijen") if number else "nog leeg"


def municipalities(number: int) -> str:
    """Of how many municipalities there are files."""
    return f"De bestanden van {count(number, 'gemeente', 'gemeenten')}"


def kicker(changed: date | None) -> str:
    """The line above the name, with the day of the last change where git knows it."""
    return f"Laatst gewijzigd op {date_long(changed)}" if changed else ""


def empty_note(empty: int, tables: int) -> str:
    """How many tables have no rows yet, and when those fill; empty if each has."""
    if not empty:
        return ""
    which = (
        "Alle tabellen zijn"
        if empty == tables
        else capitalise(count_in_words(empty, "tabel is", "tabellen zijn"))
    )
    return (
        f"{which} nog leeg, met alleen een kopregel. De rijen komen zodra iemand de eerste gegevens "
        "vastlegt. De kolommen zijn er al, dus u kunt uw eigen programma er al op inrichten."
    )


def size(content: int) -> str:
    """The size of a file: `861 bytes`, `12 kB`, `3,4 MB`."""
    return file_size(content)


TOO_LARGE = " Te groot voor Excel en JSON; per gemeente is hij er ook daarin."
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
