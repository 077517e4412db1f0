"""Sentences of the evaluation read well, whatever the numbers in them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.documents.evaluation import words
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import unmarked
from tests.measures.programme import MKI
from tests.measures.region import measurement, mki_of, project
from tests.phrases.own import own_of, share
from tests.phrases.reading import check

COUNTS = st.integers(0, 30)


def figure(number: int | None, name: str = "count") -> Figure:
    """A count of something by the end of 2027."""
    return Figure(Key("geteld", name, 2027, "to_date"), None if number is None else Decimal(number))


def test_what_came_of_last_year() -> None:
    """None, one and more decisions."""
    assert words.checked_heading(0, 2026) == "Over 2026 zijn geen besluiten vastgelegd"
    assert words.checked_heading(1, 2026) == "Eén besluit na 2026: wat is ermee gedaan?"
    assert words.checked_heading(3, 2026) == "Drie besluiten na 2026: wat is ermee gedaan?"


def _cells(own: IndicatorFigures, basis: Basis = "in_year") -> tuple[str, str]:
    return unmarked(words.measured(own, basis)), unmarked(words.met(own, basis))


def test_an_indicator_in_a_table() -> None:
    """By hand: 2026 one project at 50% (62 asked, not met); 2027 one at 70%; one was never measured.

    In 2026 there were two, of which 1 was measured and 0 of 1 met the level; in 2027 1 of 3 and 1 of 1; to
    date 2 of 3 and 1 of 2. The first edition had "2 van 3 | 1 van 2" in the column of 2027.
    """
    own = own_of(project(share(50)), project(share(70, 2027)), project(), year=2027)
    assert _cells(own.in_year(2026)) == ("1 van de 2", "0 van de 1")
    assert _cells(own) == ("1 van de 3", "1 van de 1")
    assert _cells(own, "to_date") == ("2 van de 3", "1 van de 2")


def test_what_is_not_there_is_never_0() -> None:
    """No projects, a year without measurements, an indicator without a level, a weight set without one."""
    assert _cells(own_of(year=2027)) == ("geen projecten", "geen projecten")
    assert _cells(own_of(project(share(50)), year=2027)) == ("0 van de 1", "niet gemeten")
    other = own_of(project(share(50), kind="other"), kind="other")
    assert _cells(other) == ("1 van de 1", "er is geen niveau")
    a2 = measurement(mki=mki_of(120, weight_set="A2"))
    assert _cells(own_of(project(a2), indicator=MKI))[1] == "niet te toetsen"
    assert _cells(own_of(project(share(50)), year=2027).in_year(2040)) == ("nog geen indicator",) * 2


def test_what_is_not_measured() -> None:
    """How many projects were measured to date, and where the others are."""

    def said(measured: int, projects: int, *names: str) -> str:
        return unmarked(words.unmeasured(figure(measured), figure(projects), names))

    assert said(3, 3) == ""
    assert said(0, 1, "Els") == "Het enige project, in Els, is niet gemeten."
    assert said(0, 3, "Els") == "Tot en met 2027 is geen van de 3 projecten gemeten. Ze zijn in Els."
    assert said(2, 5, "Els", "Ulk") == (
        "Tot en met 2027 zijn 2 van de 5 projecten gemeten. Zonder meting zijn er projecten in Els en Ulk."
    )


@given(COUNTS, COUNTS)
def test_headings_read_well(part: int, more: int) -> None:
    """Singular and plural, none, some and all."""
    whole = figure(part + more)
    for text in (words.missing_heading(part, whole), words.help_heading(figure(more), figure(part), whole)):
        check(unmarked(text), heading=True)
    check(words.decisions_heading(2027, part, more).removesuffix("?"), heading=True)


def test_who_lags_behind() -> None:
    """The steps that are behind, of those whose path is known; that is said where it is not all."""

    def said(behind: int, followers: int, members: int) -> str:
        return unmarked(words.help_heading(figure(behind), figure(followers), figure(members)))

    assert said(0, 3, 3) == "Op de groeipaden van 3 gemeenten loopt geen stap achter"
    assert said(1, 1, 1) == "Op het groeipad van de enige gemeente loopt 1 stap achter"
    assert said(1, 1, 3) == "Op het groeipad van 1 van de 3 gemeenten loopt 1 stap achter"
    assert said(19, 8, 9) == "Op de groeipaden van 8 van de 9 gemeenten lopen 19 stappen achter"
    assert said(0, 0, 3) == "Van geen gemeente is het groeipad bekend"
    steps = [unmarked(words.behind(figure(number))) for number in (0, 1, 3)]
    assert steps == ["", "1 stap loopt achter.", "3 stappen lopen achter."]


def test_what_was_recorded_already() -> None:
    """Nothing is a question; one and more are told."""
    assert words.decisions_heading(2027, 0, 0) == "Wat besluiten wij na 2027?"
    assert words.decisions_heading(2027, 1, 0) == "Eén conclusie over 2027 is al vastgelegd"
    assert (
        words.decisions_heading(2027, 2, 1) == "Twee conclusies en één besluit over 2027 zijn al vastgelegd"
    )


def test_help() -> None:
    """What helps with a step, and which help was given."""
    assert words.helped_by(()) == ""
    assert words.helped_by(("Marktdagen",)) == "Helpt daarbij: Marktdagen."
    assert words.received(()) == "Niets vastgelegd."
    assert words.received(("Praktische tools", "Advies")) == "Praktische tools en advies."
