"""Sentences about the open data."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.data import words
from tests.measures.programme import region_record
from tests.phrases.reading import check


@pytest.mark.parametrize(
    ("tables", "rows", "text"),
    [
        (16, 1473, "Alles: 16 tabellen met 1.473 rijen"),
        (1, 1, "Alles: 1 tabel met 1 rij"),
        (2, 0, "Alles: 2 tabellen met 0 rijen"),
    ],
)
def test_finding(tables: int, rows: int, text: str) -> None:
    """How much there is, in singular and plural."""
    assert words.finding(tables, rows) == text


@pytest.mark.parametrize(
    ("empty", "text"),
    [
        (0, ""),
        (1, "Eén tabel is nog leeg, "),
        (3, "Drie tabellen zijn nog leeg, "),
        (5, "Alle tabellen zijn nog leeg, "),
    ],
)
def test_empty_note(empty: int, text: str) -> None:
    """None, one, some, all."""
    assert words.empty_note(empty, 5).startswith(text)
    assert bool(words.empty_note(empty, 5)) == bool(empty)


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (861, "861 bytes"),
        (12_345, "12 kB"),
        (999_499, "999 kB"),
        (999_500, "1,0 MB"),
        (3_400_000, "3,4 MB"),
    ],
)
def test_size(length: int, text: str) -> None:
    """Bytes, then thousands, then millions of them."""
    assert words.size(length) == text


def test_last_change() -> None:
    """Only where git knows the day."""
    assert words.kicker(date(2026, 11, 3)) == "Laatst gewijzigd op 3 november 2026"
    assert words.kicker(None) == ""


def test_how_to_cite() -> None:
    """The organiser, the year, the programme, the state of the data and the licence."""
    region = region_record()
    text = words.cite(region, 2027, None)
    assert text == "Wilgen (2027). Gegevens van de monitor Circulair, stand van 2027. Licentie: CC0 1.0."
    known = words.cite(region, 2027, date(2026, 11, 3))
    assert known.startswith("Wilgen (2026). ")
    assert "gewijzigd op 3 november 2026" in known


@pytest.mark.parametrize(
    ("closed", "text"),
    [
        (0, "Nog geen jaar is afgesloten"),
        (1, "Eén jaar is afgesloten en verandert niet meer"),
        (3, "Drie jaren zijn afgesloten en veranderen niet meer"),
    ],
)
def test_closed_years(closed: int, text: str) -> None:
    """None, one, and more."""
    assert words.years(closed) == text
    check(text, heading=True)


def test_what_the_data_are() -> None:
    """A fictional region says so, also to a search engine."""
    text = words.about(region_record(), 2027)
    assert text.endswith("van 2026 tot en met 2027. De regio en alle gegevens zijn verzonnen.")
    check(text)
    assert words.closed_year(date(2027, 1, 5)) == "Vastgesteld op 5 januari 2027"


@given(st.integers(0, 40), st.integers(0, 10**6))
def test_headings_read_well(tables: int, rows: int) -> None:
    """Whatever the numbers."""
    check(words.finding(tables, rows), heading=True)
    check(words.group("Projecten", tables), heading=True)
    check(words.with_rows("Projecten", rows), heading=True)
    if note := words.empty_note(min(tables, rows), tables):
        check(note)
