"""Sentences about attendance: what is known, and beside it what is not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.standing import Attended
from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.phrases import attendance as words
from tests.phrases.reading import check

Counts = tuple[int, int, int, int]
"""Open, not known, attended, and attended with the executive layer."""


def turnout(counts: Counts, basis: Basis) -> Attended:
    """The attendance of `ulk` in 2030, or until then."""
    open_to, unknown, attended, executive = counts
    values = (open_to, open_to - unknown, unknown, attended, executive)
    return Attended(
        *(
            Figure(Key("attendance", name, 2030, basis, municipality="ulk"), Decimal(value))
            for name, value in zip(Attended._fields, values, strict=True)
        )
    )


@st.composite
def counted(draw: st.DrawFn) -> Counts:
    """Numbers that can occur together."""
    open_to = draw(st.integers(0, 30))
    unknown = draw(st.integers(0, open_to))
    attended = draw(st.integers(0, open_to - unknown))
    return open_to, unknown, attended, draw(st.integers(0, attended))


def heading(in_year: Counts, to_date: Counts) -> str:
    return unmarked(words.heading(2030, turnout(in_year, "in_year"), turnout(to_date, "to_date")))


def note(in_year: Counts, to_date: Counts) -> str:
    return unmarked(words.note(2030, turnout(in_year, "in_year"), turnout(to_date, "to_date")))


@pytest.mark.parametrize(
    ("in_year", "to_date", "expected"),
    [
        ((0, 0, 0, 0), (0, 0, 0, 0), "Er zijn nog geen bijeenkomsten vastgelegd"),
        ((0, 0, 0, 0), (3, 0, 2, 1), "Aanwezig bij 2 van de 3 bijeenkomsten, 1 keer met de uitvoering"),
        ((1, 0, 1, 0), (1, 0, 1, 0), "In 2030 aanwezig bij de enige bijeenkomst"),
        ((1, 0, 0, 0), (1, 0, 0, 0), "In 2030 niet aanwezig bij de enige bijeenkomst"),
        ((1, 1, 0, 0), (1, 1, 0, 0), "Van de enige bijeenkomst in 2030 is de aanwezigheid niet bekend"),
        ((4, 4, 0, 0), (4, 4, 0, 0), "Van alle 4 bijeenkomsten in 2030 is de aanwezigheid niet bekend"),
        (
            (12, 10, 0, 0),
            (73, 46, 3, 0),
            "In 2030 aanwezig bij geen van de 2 bijeenkomsten waarvan dit bekend is",
        ),
        (
            (8, 4, 3, 0),
            (8, 4, 3, 0),
            "In 2030 aanwezig bij 3 van de 4 bijeenkomsten waarvan dit bekend is, "
            "geen enkele keer met de uitvoering",
        ),
        ((5, 0, 5, 2), (9, 0, 9, 2), "In 2030 aanwezig bij alle 5 bijeenkomsten, 2 keer met de uitvoering"),
    ],
)
def test_the_heading_by_example(in_year: Counts, to_date: Counts, expected: str) -> None:
    """The year first, and an unknown session is in no denominator: 3 of 73 with 46 unknown is 3 of 27."""
    assert heading(in_year, to_date) == expected


def test_what_is_not_known_stands_beside_it() -> None:
    """Of 73 sessions 46 are unknown, so 27 are known and at 3 of those somebody was there."""
    text = note((12, 10, 0, 0), (73, 46, 3, 0))
    assert text == "Van 10 bijeenkomsten in 2030 is niets doorgegeven; die tellen niet mee."
    assert note((2, 1, 1, 0), (2, 1, 1, 0)) == (
        "Van 1 bijeenkomst in 2030 is niets doorgegeven; die telt niet mee."
    )


@given(counted(), counted())
def test_every_number_reads_well(in_year: Counts, more: Counts) -> None:
    """Nobody, unreported, one and many are cases of their own; the note names what is unknown."""
    to_date = tuple(one + other for one, other in zip(in_year, more, strict=True))
    assert len(to_date) == 4
    check(heading(in_year, to_date), heading=True)
    text = note(in_year, to_date)
    own = in_year if in_year[0] else to_date
    assert ("niets doorgegeven" in text) == (0 < own[1] < own[0])
    if text:
        check(text)


@given(counted())
def test_a_cell_has_the_known_ones_below_it(counts: Counts) -> None:
    """The second number is the number of known sessions, with its own id."""
    marks = marks_in(words.cell(turnout(counts, "in_year")))
    known = counts[0] - counts[1]
    ids = [f"attendance.ulk.{name}.2030" for name in ("attended", "known")]
    assert [(mark.id, mark.value) for mark in marks] == (
        list(zip(ids, (str(counts[2]), str(known)), strict=True)) if known else []
    )


def test_what_is_not_known_stands_beside_what_is() -> None:
    """Said only where some of it is known: else the cell itself says it."""
    assert unmarked(words.not_known(turnout((12, 10, 0, 0), "in_year"))) == "10 niet bekend"
    assert words.not_known(turnout((2, 2, 0, 0), "in_year")) == ""
    assert words.not_known(turnout((2, 0, 1, 0), "in_year")) == ""
