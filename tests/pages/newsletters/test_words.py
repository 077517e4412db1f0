"""Sentences of the newsletter: right for none, one, many and all."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.formats import unmarked
from site_builder.measures.breaks import Break
from site_builder.pages.changed.words import Moved
from site_builder.pages.newsletters import words
from tests.measures import programme
from tests.measures.region import project
from tests.phrases.own import own_of, share
from tests.phrases.reading import check

N = st.integers(0, 400)
INDICATOR = programme.INDICATORS.indicators[0]


def figure(name: str, number: int | None) -> Figure:
    """A count of something in 2027."""
    return Figure(Key("geteld", name, 2027), None if number is None else Decimal(number))


def moved(up: int, down: int, same: int, incomparable: int) -> Moved:
    """How many went which way; unknown where nothing can be compared, as figures are."""
    compared = up + down + same
    numbers = [number if compared else None for number in (up, down, same)]
    names = Moved._fields
    return Moved(*map(figure, names, (*numbers, compared, incomparable)))


def good(text: str, ends: bool = True) -> None:
    assert not re.search(r"\b[Éé]én (gemeenten|projecten|stappen|conclusies|besluiten)\b", text), text
    assert not re.search(r"\b(waren|haalden) (één|geen)\b", text), text
    assert "  " not in text, text
    assert text[0].isupper() or text[0].isdigit(), text
    assert text.endswith(".") == ends, text


@pytest.mark.parametrize(
    ("years", "drafts", "text"),
    [
        ((), (), "De eerste nieuwsbrief komt bij de evaluatie van 2026."),
        ((2026,), (), "Er is één nieuwsbrief."),
        ((2026,), (2026,), "Er is één nieuwsbrief; die is nog een concept."),
        ((2026, 2027), (2027,), "Er zijn twee nieuwsbrieven; die van 2027 is nog een concept."),
        ((2026, 2027), (2027, 2026), "Er zijn twee nieuwsbrieven; die van 2026 en 2027 zijn nog concepten."),
    ],
)
def test_index_headline(years: tuple[int, ...], drafts: tuple[int, ...], text: str) -> None:
    """How many there are, with drafts told apart."""
    assert words.index_headline(years, drafts, 2026) == text


@pytest.mark.parametrize(
    ("known", "members", "text"),
    [
        (0, 0, "Eind 2027 deed er geen gemeente mee."),
        (0, 1, "De enige gemeente vulde nog geen spinnenweb in voor 2027."),
        (1, 1, "De enige gemeente vulde een spinnenweb in voor 2027."),
        (0, 18, "Geen van de 18 gemeenten vulde een spinnenweb in voor 2027."),
        (1, 18, "1 van de 18 gemeenten vulde een spinnenweb in voor 2027."),
        (9, 10, "9 van de 10 gemeenten vulden een spinnenweb in voor 2027."),
        (2, 2, "Beide gemeenten vulden een spinnenweb in voor 2027."),
        (10, 10, "Alle 10 gemeenten vulden een spinnenweb in voor 2027."),
    ],
)
def test_assessed(known: int, members: int, text: str) -> None:
    """The coverage of the spiderweb, in digits."""
    assert unmarked(words.assessed(figure("known", known), figure("members", members))) == text


def told(up: int, down: int, same: int, rest: int, compared: int, known: int, *breaks: Break) -> str:
    counts = (figure("compared", compared), figure("known", known))
    return unmarked(words.moved(moved(up, down, same, rest), *counts, breaks))


START = "te vergelijken met een eerdere zelfscan"


@pytest.mark.parametrize(
    ("args", "text"),
    [
        ((0, 0, 0, 0, 0, 0), ""),
        ((0, 0, 0, 18, 0, 3), "Het was hun eerste zelfscan, dus er is nog niets om mee te vergelijken."),
        ((0, 0, 0, 6, 0, 1), "Het was de eerste zelfscan, dus er is nog niets om mee te vergelijken."),
        ((0, 0, 6, 0, 1, 3), f"Van 1 gemeente zijn 6 treden {START}: alle 6 bleven gelijk."),
        ((0, 0, 2, 0, 1, 3), f"Van 1 gemeente zijn 2 treden {START}: beide bleven gelijk."),
        (
            (1, 0, 0, 5, 1, 1),
            f"Van 1 gemeente is 1 trede {START}: die ging omhoog; 5 zijn niet te vergelijken.",
        ),
        ((0, 1, 11, 0, 2, 2), f"Van 2 gemeenten zijn 12 treden {START}: 1 ging omlaag en 11 bleven gelijk."),
        (
            (19, 1, 27, 1, 8, 9),
            f"Van 8 gemeenten zijn 47 treden {START}: "
            "19 gingen omhoog, 1 ging omlaag en 27 bleven gelijk; 1 is niet te vergelijken.",
        ),
    ],
)
def test_moved(args: tuple[int, int, int, int, int, int], text: str) -> None:
    """Every level that can be compared goes one way, so the parts add up to the whole."""
    assert told(*args) == text


def test_an_earlier_assessment_that_is_not_compared_is_no_first_one() -> None:
    """Where the question changed on all axes, the reason is told; not that it was the first time."""
    assert told(0, 0, 0, 6, 0, 1, Break("anchors")) == (
        "Geen trede is te vergelijken met een eerdere zelfscan: de vraag is veranderd."
    )


def test_on_level_takes_the_year_first_and_adds_up() -> None:
    """By hand: 2026 two projects at 50% (62 asked, not met), 2027 one at 70% and one that is not measured.

    In 2027: 1 of 1. To date 1 of 3 tested. Of 4 projects 3 were tested and 1 was not measured: 3 + 1 = 4.
    """
    found = (project(share(50)), project(share(50)), project(share(70, 2027)), project())
    subject = INDICATOR.subject
    assert unmarked(words.on_level(own_of(*found, year=2027))) == (
        f"In 2027 haalt het enige gemeten project het prestatieniveau voor {subject}. "
        "Tot en met 2027 haalt 1 van de 3 getoetste projecten het. "
        f"Voor {subject} tellen 4 projecten mee: 3 zijn getoetst aan een prestatieniveau en 1 is nog niet "
        "gemeten."
    )


def test_without_projects_nothing_is_said_of_a_level() -> None:
    """There is no project to test, which is not the same as none that meets the level."""
    assert unmarked(words.on_level(own_of(year=2027))) == (
        f"Eind 2027 waren er nog geen projecten die meetellen voor {INDICATOR.subject}."
    )


@given(N, N, N, N)
def test_every_count(a: int, b: int, c: int, d: int) -> None:
    """Whatever the numbers, sentences are Dutch."""
    low, middle, high = sorted((a, b, c))
    good(unmarked(words.assessed(figure("known", low), figure("members", middle))))
    for draft in (True, False):
        good(words.conclusions_heading(a, b, 2027, draft=draft), ends=False)
    if a + b + c:
        check(told(a, b, c, d, high, high))


@pytest.mark.parametrize(
    ("up", "down", "same", "text"),
    [
        (0, 0, 0, "De middelste trede van de regio per as"),
        (0, 0, 1, "De middelste trede bleef gelijk op de enige as die te vergelijken is"),
        (1, 0, 0, "De middelste trede steeg op de enige as die te vergelijken is"),
        (0, 1, 0, "De middelste trede daalde op de enige as die te vergelijken is"),
        (0, 0, 6, "De middelste trede bleef op alle 6 assen gelijk"),
        (1, 0, 5, "De middelste trede steeg op 1 van de 6 assen"),
        (6, 0, 0, "De middelste trede steeg op alle 6 assen"),
        (0, 2, 4, "De middelste trede daalde op 2 van de 6 assen"),
        (1, 2, 3, "De middelste trede steeg op 1 as en daalde op 2"),
        (3, 1, 2, "De middelste trede steeg op 3 assen en daalde op 1"),
        (0, 0, 5, "De middelste trede bleef op alle 5 vergelijkbare assen gelijk"),
        (5, 0, 0, "De middelste trede steeg op alle 5 vergelijkbare assen"),
        (1, 0, 4, "De middelste trede steeg op 1 van de 5 vergelijkbare assen"),
        (2, 0, 0, "De middelste trede steeg op beide vergelijkbare assen"),
    ],
)
def test_web_heading(up: int, down: int, same: int, text: str) -> None:
    """Up, down, both, neither; all, some, one; not all of the six, and nothing to compare with."""
    found = unmarked(words.web_heading(moved(up, down, same, 6 - up - down - same), 6))
    assert found == text
    good(found, ends=False)


def test_web_words() -> None:
    """The figure in words, for one municipality and for more."""
    one, more = figure("assessed", 1), figure("assessed", 3)
    assert unmarked(words.web_words(one, "0 en 1", ["beleid 1"])) == (
        "Spinnenweb van de enige gemeente met een meting in 2027, op de schaal 0 en 1: beleid 1."
    )
    assert "de 3 gemeenten met" in unmarked(words.web_words(more, "0 en 1", ["beleid 1", "kennis 0"]))


def test_a_middle_level() -> None:
    """A whole level has no decimals, one between two levels has one, and an unknown one says so."""
    levels = (Decimal(2), Decimal("2.5"), None)
    found = [words.middle_text(Figure(Key("spiderweb", "median", 2027), level)) for level in levels]
    assert [unmarked(text) for text in found] == ["2", "2,5", "onbekend"]


def test_the_reasons_below_the_web() -> None:
    """Which axes are not held against the year before, by reason; all of them are not named one by one."""
    joined = (Break("joined", ("Els",)),)
    assert words.web_note(2026, [], 6) == ""
    assert words.web_note(2026, [(joined, ["Beleid"])], 6) == (
        "Van 2026 op 2027: Els kwam erbij. Niet vergeleken: de as Beleid."
    )
    assert words.web_note(2026, [(joined, ["Beleid", "Kennis"])], 2).endswith("Niet vergeleken: alle assen.")


def test_a_letter_of_a_year_that_is_still_to_come() -> None:
    """Nothing is counted of it; not even none."""
    check(words.no_figures(2028, 2027))
