"""Sentences about sessions: right for none, one, many and all, with each number marked as its figure."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.sessions import Guests, SessionFigures
from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.pages.impactlabs import words
from tests.phrases.own import known
from tests.phrases.reading import check

N = st.integers(0, 400)


@pytest.mark.parametrize(
    ("kept", "promised", "held", "text"),
    [
        (None, 14, None, "Voor 2026 is nog geen bijeenkomst vastgelegd."),
        (0, 14, 0, "In 2026 is nog geen van de 14 beloofde bijeenkomsten gehouden."),
        (1, 14, 2, "In 2026 is 1 van de 14 beloofde bijeenkomsten gehouden."),
        (11, 14, 20, "In 2026 zijn 11 van de 14 beloofde bijeenkomsten gehouden."),
        (14, 14, 20, "In 2026 zijn alle 14 beloofde bijeenkomsten gehouden."),
        (2, 2, 2, "In 2026 zijn beide beloofde bijeenkomsten gehouden."),
        (0, 1, 0, "In 2026 is de enige beloofde bijeenkomst nog niet gehouden."),
        (1, 1, 1, "In 2026 is de enige beloofde bijeenkomst gehouden."),
        (None, None, 0, "In 2026 is nog geen bijeenkomst gehouden."),
        (None, None, 1, "In 2026 is 1 bijeenkomst gehouden."),
        (None, None, 3, "In 2026 zijn 3 bijeenkomsten gehouden."),
    ],
)
def test_headline(kept: int | None, promised: int | None, held: int | None, text: str) -> None:
    """The finding of the page, in every case; a year of which nothing is recorded is not one with 0."""
    found = words.headline(known(kept, "held_of_promised"), known(promised, "promised"), known(held))
    assert unmarked(found) == text


@pytest.mark.parametrize(
    ("reached", "series", "promised", "text"),
    [
        (None, 0, None, "Het plan noemt bij geen enkele reeks een aantal per jaar"),
        (None, 4, 14, "Het plan belooft 14 bijeenkomsten per jaar, in 4 reeksen"),
        (None, 1, 1, "Het plan belooft 1 bijeenkomst per jaar, in 1 reeks"),
        (0, 4, 14, "Nog geen van de 4 reeksen met een beloofd aantal haalde dat in 2026"),
        (1, 4, 14, "1 van de 4 reeksen met een beloofd aantal haalde dat in 2026"),
        (3, 4, 14, "3 van de 4 reeksen met een beloofd aantal haalden dat in 2026"),
        (4, 4, 14, "Alle 4 reeksen met een beloofd aantal haalden dat in 2026"),
        (2, 2, 14, "Beide reeksen met een beloofd aantal haalden dat in 2026"),
        (0, 1, 3, "De enige reeks met een beloofd aantal haalde dat nog niet in 2026"),
    ],
)
def test_series_heading(reached: int | None, series: int, promised: int | None, text: str) -> None:
    """The finding over the table of series, in every case."""
    found = words.series_heading(known(reached, "kept"), known(series), known(promised), "2026")
    assert unmarked(found) == text


def test_a_running_year_says_so() -> None:
    """As long as something is planned, the year is not over."""
    assert words.in_year(known(2, "planned")) == "2026 tot nu toe"
    assert words.in_year(known(0, "planned")) == "2026"


@given(N, N, N, N)
def test_every_count_of_sessions(a: int, b: int, c: int, d: int) -> None:
    """Whatever the numbers, headings and sentences are Dutch."""
    kept, promised, held = known(min(a, b)), known(b), known(min(a, b) + c)
    check(unmarked(words.headline(kept, promised, held)))
    check(unmarked(words.lead(kept, held, known(d), promised)))
    check(unmarked(words.series_heading(kept, promised, known(b + d), "2026")), heading=True)
    check(unmarked(words.agenda_heading(known(a))), heading=True)
    check(unmarked(words.archive_heading(known(a), known(b))), heading=True)
    check(unmarked(words.year_summary(known(a), known(b), known(c))), heading=True)
    for text in (words.still_planned(known(a)), words.promise(known(b))):
        if text:
            check(unmarked(text))
    assert words.still_planned(known(0)) == words.promise(known(0)) == ""


def test_a_year_of_which_nothing_is_recorded_has_no_zeros() -> None:
    """Not held, planned and cancelled 0: nobody wrote anything down."""
    nothing = known(None)
    assert words.year_summary(nothing, nothing, nothing) == "2026: geen bijeenkomsten vastgelegd"
    assert unmarked(words.cell(nothing)) == "?"
    assert words.kept_words(nothing, known(None)) == "–"
    assert unmarked(words.kept_words(nothing, known(3))) == "?"


def came(invited: int, unknown: int, municipalities: int, policy: int, executive: int) -> SessionFigures:
    """Who came to one session."""
    values = (invited, invited - unknown, unknown, municipalities, policy, executive)
    return SessionFigures(
        *(known(value, name) for value, name in zip(values, SessionFigures._fields, strict=True))
    )


@given(st.integers(0, 50), st.integers(0, 50), N, N)
def test_every_turnout(municipalities: int, unknown: int, policy: int, executive: int) -> None:
    """One session: municipalities with people, and of how many that is not known."""
    there = municipalities if policy + executive else 0
    text = unmarked(words.turnout(came(there + unknown, unknown, there, policy, executive)))
    assert (text == "") == (there + unknown == 0)
    if text:
        check(text)
    if unknown and there:
        assert "niet bekend" in text


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (
            came(10, 1, 8, 1, 12),
            "Aanwezig: 8 van de 9 gemeenten, met 1 beleidsmedewerker en 12 uitvoerende medewerkers. "
            "Van 1 gemeente is het niet bekend.",
        ),
        (came(3, 0, 3, 2, 0), "Aanwezig: alle 3 gemeenten, met 2 beleidsmedewerkers."),
        (came(1, 0, 1, 0, 1), "Aanwezig: de enige gemeente, met 1 uitvoerende medewerker."),
        (
            came(2, 1, 1, 1, 0),
            "Aanwezig: de enige gemeente waarvan dit bekend is, met 1 beleidsmedewerker. "
            "Van 1 gemeente is het niet bekend.",
        ),
        (came(2, 0, 0, 0, 0), "Er kwam niemand van de gemeenten."),
        (came(2, 2, 0, 0, 0), "Niemand gaf de opkomst door."),
    ],
)
def test_turnout_by_example(found: SessionFigures, text: str) -> None:
    """A session as it reads on the page: of those of which it is known, the others beside it."""
    assert unmarked(words.turnout(found)) == text


def test_every_number_of_a_session_is_its_figure() -> None:
    """8 of 9 known, and 1 unknown: three figures, and that of the people."""
    ids = [mark.id for mark in marks_in(words.turnout(came(10, 1, 8, 1, 12)))]
    names = ("municipalities", "known", "policy", "executive", "unknown")
    assert ids == [f"sessions.{name}.2026" for name in names]


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
    nobody = Guests(known(None), known(None), known(None))
    assert words.guests(nobody) == ""
    assert unmarked(words.guests(Guests(known(0), known(None), known(1)))) == (
        "Verder aanwezig: geen marktpartijen en 1 persoon van de provincie."
    )
    assert unmarked(words.guests(Guests(known(14), known(1), known(2)))) == (
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
    assert words.promised_words(known(None), in_plan=True) == "geen aantal"
    assert unmarked(words.promised_words(known(3), in_plan=True)) == "3"
    assert words.promised_words(known(None), in_plan=False) == "valt buiten het plan"
    assert words.series_note(1) == "Beloofd: één keer per jaar"
    assert words.series_note(4) == "Beloofd: vier keer per jaar"
    assert words.series_note(None) == "Het plan noemt geen aantal"
