"""Sentences of the newsletter: right for none, one, many and all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.sentences import changes
from site_builder.sentences import newsletters as words
from tests.measures import programme

N = st.integers(0, 400)
INDICATOR = programme.INDICATORS.indicators[0]


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
        (1, 18, "Eén van de 18 gemeenten vulde een spinnenweb in voor 2027."),
        (9, 10, "Negen van de tien gemeenten vulden een spinnenweb in voor 2027."),
        (10, 10, "Alle tien gemeenten vulden een spinnenweb in voor 2027."),
    ],
)
def test_assessed(known: int, members: int, text: str) -> None:
    """The coverage of the spiderweb."""
    assert words.assessed(known, members, 2027) == text


@pytest.mark.parametrize(
    ("args", "text"),
    [
        ((0, 0, 0, 0), ""),
        ((0, 0, 0, 3), "Het was hun eerste meting, dus een verschil is nog niet te zien."),
        ((0, 0, 0, 1), "Het was de eerste meting, dus een verschil is nog niet te zien."),
        ((0, 0, 1, 3), "Eén gemeente met een eerdere meting bleef op elke as gelijk."),
        ((0, 0, 2, 3), "Twee gemeenten met een eerdere meting bleven op elke as gelijk."),
        ((1, 0, 1, 1), "Eén gemeente met een eerdere meting zette één stap vooruit."),
        ((0, 2, 2, 2), "Twee gemeenten met een eerdere meting zetten samen twee stappen terug."),
        (
            (19, 1, 8, 9),
            "Acht gemeenten met een eerdere meting zetten samen 19 stappen vooruit en één stap terug.",
        ),
    ],
)
def test_moved(args: tuple[int, int, int, int], text: str) -> None:
    """Steps up and down, by those that can be compared."""
    assert words.moved(*args) == text


@pytest.mark.parametrize(
    ("args", "text"),
    [
        ((0, 0, 0), "Eind 2027 waren er nog geen projecten die meetellen voor {}."),
        ((0, 0, 1), "Eind 2027 kon het enige project nog niet worden getoetst op {}."),
        ((0, 0, 5), "Eind 2027 kon nog geen van de vijf projecten worden getoetst op {}."),
        ((1, 1, 1), "Het enige project haalde het niveau voor {} eind 2027."),
        (
            (0, 1, 5),
            "Eind 2027 was één van de vijf projecten getoetst; dat haalde nog niet het niveau voor {}.",
        ),
        (
            (0, 4, 5),
            "Eind 2027 waren vier van de vijf projecten getoetst; geen daarvan haalde het niveau voor {}.",
        ),
        (
            (1, 4, 5),
            "Eind 2027 waren vier van de vijf projecten getoetst; één daarvan haalde het niveau voor {}.",
        ),
        ((5, 5, 5), "Eind 2027 waren alle vijf projecten getoetst; die haalden allemaal het niveau voor {}."),
    ],
)
def test_met(args: tuple[int, int, int], text: str) -> None:
    """How many projects meet a level, always with how many could be tested."""
    assert words.met(INDICATOR, *args, 2027) == text.format(INDICATOR.subject)


@given(N, N, N, st.integers(2020, 2040))
def test_every_count(a: int, b: int, c: int, year: int) -> None:
    """Whatever the numbers, sentences are Dutch."""
    low, middle, high = sorted((a, b, c))
    good(words.assessed(low, middle, year))
    good(words.met(INDICATOR, low, middle, high, year))
    good(words.conclusions_heading(a, b, year), ends=False)
    if high:
        good(words.moved(a, b, low, high))


def test_changes() -> None:
    """A change says what happened to what, and never who did it."""
    assert changes.title("added", changes.municipality("Ulk")) == "Toegevoegd: gemeente Ulk"
    assert changes.title("renamed", changes.project("Veerweg", "Ulk")) == "Verplaatst: project Veerweg (Ulk)"
    assert changes.yearly("impactlabs", "2026") == "bijeenkomsten van 2026"
    assert changes.yearly("snapshots", "2026") is None


@pytest.mark.parametrize(
    ("risen", "fallen", "compared", "text"),
    [
        (0, 0, 0, "Het middelste niveau van de regio per as"),
        (0, 0, 1, "Het middelste niveau bleef gelijk op de enige as die te vergelijken is"),
        (1, 0, 1, "Het middelste niveau steeg op de enige as die te vergelijken is"),
        (0, 1, 1, "Het middelste niveau daalde op de enige as die te vergelijken is"),
        (0, 0, 6, "Het middelste niveau bleef op elke as gelijk"),
        (1, 0, 6, "Het middelste niveau steeg op één van de zes assen"),
        (6, 0, 6, "Het middelste niveau steeg op alle zes assen"),
        (0, 2, 6, "Het middelste niveau daalde op twee van de zes assen"),
        (1, 2, 6, "Het middelste niveau steeg op één as en daalde op twee"),
        (3, 1, 6, "Het middelste niveau steeg op drie assen en daalde op één"),
        (0, 0, 5, "Het middelste niveau bleef op elke vergelijkbare as gelijk"),
        (5, 0, 5, "Het middelste niveau steeg op alle vijf vergelijkbare assen"),
        (1, 0, 5, "Het middelste niveau steeg op één van de vijf vergelijkbare assen"),
    ],
)
def test_web_heading(risen: int, fallen: int, compared: int, text: str) -> None:
    """Up, down, both, neither; all, some, one; not all of the six, and nothing to compare with."""
    assert words.web_heading(risen, fallen, compared, 6) == text
    good(text, ends=False)


def test_web_words() -> None:
    """The figure in words, for one municipality and for more."""
    assert words.web_words(2026, 1, "0 en 1", ["beleid 1"]) == (
        "Spinnenweb van de enige gemeente met een meting in 2026, op de schaal 0 en 1: beleid 1."
    )
    assert "de drie gemeenten met" in words.web_words(2026, 3, "0 en 1", ["beleid 1", "kennis 0"])
