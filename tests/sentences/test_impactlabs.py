"""Sentences about sessions: right for none, one, many and all."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.attendance import SessionTurnout
from site_builder.sentences import impactlabs as words
from site_builder.sentences import impactlabs_reach as reach
from tests.measures.region import session

N = st.integers(0, 400)
YEAR = st.integers(2020, 2040)


def good(text: str, ends: bool = True) -> None:
    """No grammar by number goes wrong, and the text starts and ends as it should."""
    wrong = r"(?<![\d.])1 (gemeenten|mensen|keren|bijeenkomsten|[a-z]*partijen|medewerkers)"
    assert not re.search(wrong, text), text
    assert not re.search(r"\b[Éé]én (gemeenten|bijeenkomsten|reeksen|stappen)", text), text
    assert not re.search(r"zijn één |zijn geen |is (twee|drie) ", text.replace("zijn één van", "")), text
    assert "  " not in text, text
    assert text == text.strip(), text
    assert text[0].isupper() or text[0].isdigit(), text
    assert text.endswith(".") == ends, text
    assert ".." not in text, text


@pytest.mark.parametrize(
    ("args", "text"),
    [
        ((0, 14, 0, 0), "Voor 2026 is nog geen bijeenkomst vastgelegd."),
        ((0, 14, 0, 3), "In 2026 is nog geen van de 14 beloofde bijeenkomsten gehouden."),
        ((1, 14, 2, 3), "In 2026 is één van de 14 beloofde bijeenkomsten gehouden."),
        ((11, 14, 20, 21), "In 2026 zijn elf van de 14 beloofde bijeenkomsten gehouden."),
        ((14, 14, 20, 20), "In 2026 zijn alle 14 beloofde bijeenkomsten gehouden."),
        ((0, 1, 0, 1), "In 2026 is de enige beloofde bijeenkomst nog niet gehouden."),
        ((1, 1, 1, 1), "In 2026 is de enige beloofde bijeenkomst gehouden."),
        ((0, 0, 0, 1), "In 2026 is er nog geen bijeenkomst gehouden."),
        ((0, 0, 1, 1), "In 2026 is er één bijeenkomst gehouden."),
        ((0, 0, 3, 3), "In 2026 zijn er drie bijeenkomsten gehouden."),
    ],
)
def test_headline(args: tuple[int, int, int, int], text: str) -> None:
    """The finding of the page, in every case."""
    assert words.headline(*args, 2026) == text


@pytest.mark.parametrize(
    ("args", "text"),
    [
        ((0, 0, 0, 0), "Het plan noemt bij geen enkele reeks een aantal per jaar"),
        ((0, 4, 0, 14), "Het plan belooft 14 bijeenkomsten per jaar, in vier reeksen"),
        ((0, 1, 0, 1), "Het plan belooft één bijeenkomst per jaar, in één reeks"),
        ((0, 4, 5, 14), "Geen van de vier reeksen met een beloofd aantal haalde dat in 2026"),
        ((1, 4, 5, 14), "Eén van de vier reeksen met een beloofd aantal haalde dat in 2026"),
        ((4, 4, 5, 14), "Alle vier reeksen met een beloofd aantal haalden dat in 2026"),
        ((0, 1, 5, 3), "De enige reeks met een beloofd aantal haalde dat nog niet in 2026"),
    ],
)
def test_series_heading(args: tuple[int, int, int, int], text: str) -> None:
    """The finding over the table of series, in every case."""
    assert words.series_heading(*args, words.in_year(2026, 0)) == text


def test_a_running_year_says_so() -> None:
    """As long as something is planned, the year is not over."""
    assert words.in_year(2026, 2) == "2026 tot nu toe"


@given(N, N, N, N, YEAR)
def test_every_count_of_sessions(a: int, b: int, c: int, d: int, year: int) -> None:
    """Whatever the numbers, headings and sentences are Dutch."""
    kept, promised = min(a, b), b
    good(words.headline(kept, promised, max(kept, c), max(kept, c) + d, year))
    good(words.lead(kept, kept + c, d, promised))
    good(words.series_heading(kept, promised, c, promised + d, str(year)), ends=False)
    good(words.agenda_heading(a), ends=False)
    good(words.archive_heading(a, b), ends=False)
    good(words.year_summary(a, b, c, year), ends=False)
    assert "er geen " not in words.lead(kept, kept + c, d, promised)
    for text in (words.still_planned(a), words.promise(b)):
        if text:
            good(text)
    assert words.still_planned(0) == words.promise(0) == ""


@given(N, N, N, N, YEAR)
def test_every_reach(a: int, b: int, c: int, d: int, year: int) -> None:
    """Whatever the numbers, no sentence claims more than was reported."""
    came, answered = min(a, b), b
    good(reach.attendance_heading(came, answered, year), ends=False)
    good(reach.executive_reach(came, answered, year))
    good(reach.coverage(answered, answered + c, min(c, d), d))
    good(reach.roadshow_heading(came, answered), ends=False)
    good(reach.advisory_heading(a), ends=False)
    good(reach.advisory_caption(year))
    if answered == 0:
        assert "nog niet" in reach.executive_reach(came, 0, year)


@given(st.integers(0, 50), st.integers(0, 50), N, N)
def test_every_turnout(municipalities: int, unreported: int, policy: int, executive: int) -> None:
    """One session: municipalities with people, and what was not reported."""
    there = municipalities if policy + executive else 0
    one = SessionTurnout(
        session("2026-a", "2026-01-02"), there + unreported, there, policy, executive, unreported
    )
    text = words.turnout(one)
    assert (text == "") == (there + unreported == 0)
    if text:
        good(text)
    if unreported and there:
        assert "geen opgave" in text


def test_turnout_by_example() -> None:
    """A session as it reads on the page."""
    found = SessionTurnout(session("2026-a", "2026-01-02"), 10, 8, 1, 12, 1)
    assert words.turnout(found) == (
        "Aanwezig: 8 van de 9 gemeenten, met 1 beleidsmedewerker en 12 uitvoerende medewerkers. "
        "Van 1 gemeente is er geen opgave."
    )


@pytest.mark.parametrize(
    ("starts", "ends", "planned", "text"),
    [
        ("13:00", "15:30", True, "donderdag 12 maart 2026, 13:00 tot 15:30 uur"),
        ("13:00", None, True, "donderdag 12 maart 2026, vanaf 13:00 uur"),
        (None, None, True, "donderdag 12 maart 2026, tijd volgt"),
        (None, None, False, "donderdag 12 maart 2026"),
    ],
)
def test_when(starts: str | None, ends: str | None, planned: bool, text: str) -> None:
    """Day and time, as far as they are known."""
    assert words.when(date(2026, 3, 12), starts, ends, planned) == text


def test_for_whom() -> None:
    """Layers and places, and everybody where nothing is said."""
    assert words.for_whom((), (), ()) == "Voor alle gemeenten"
    assert words.for_whom(("board",), (), ("Ulk",)) == "Voor bestuurders van Ulk"
    assert words.for_whom(("executive",), (3, 2), ()) == (
        "Voor uitvoerende medewerkers van gemeenten in profiel 2 en 3"
    )


def test_guests() -> None:
    """Unknown is left out, none is said, one is singular."""
    assert words.guests(None, None, None) == ""
    assert words.guests(0, None, 1) == "Verder aanwezig: geen marktpartijen en 1 persoon van de provincie."
    assert words.guests(14, 1, 2) == (
        "Verder aanwezig: 14 marktpartijen, 1 kennisinstelling en 2 mensen van de provincie."
    )


def test_shared() -> None:
    """Who showed an example, in the singular and the plural."""
    assert words.shared([]) == ""
    assert words.shared(["Ulk"]) == "Ulk liet een eigen voorbeeld zien."
    assert (
        words.shared(["'s-Wolmerswaard", "Ulk"]) == "'s-Wolmerswaard en Ulk lieten een eigen voorbeeld zien."
    )


def test_promises_of_a_series() -> None:
    """A series without a number says so, and a year outside the plan has no promise."""
    assert words.promised_words(None, True) == "het plan noemt geen aantal"
    assert words.promised_words(3, True) == "3"
    assert words.promised_words(3, False) == "valt buiten het plan"
    assert words.series_note(1) == "Beloofd: één keer per jaar"
    assert words.series_note(4) == "Beloofd: vier keer per jaar"
    assert words.series_note(None) == "Het plan noemt geen aantal"


def test_sizes() -> None:
    """Sizes are named, a size without anybody is told, and an unknown size is not passed over."""
    assert reach.size_reach([("klein", 1, 2), ("groot", 0, 0)]) == (
        "Minstens één keer aanwezig, naar grootte: klein 1 van 2, groot geen opgave."
    )
    assert reach.size_reach([]) == ""
    assert reach.advisory_sizes([("klein", 0), ("groot", 2)], 0) == (
        "Naar grootte: klein 0, groot 2. Nog niet vertegenwoordigd: klein."
    )
    assert reach.advisory_sizes([("klein", 0)], 1) == "Naar grootte: klein 0, grootte onbekend 1."
    assert reach.advisory_sizes([("klein", 0)], 0) == ""
    assert reach.not_visited(["Ulk", "Veldoord"]) == "Nog geen bezoek vastgelegd: Ulk en Veldoord."
