"""Sentences of the evaluation read well, whatever the numbers in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.aggregates import Aggregate
from site_builder.sentences import evaluation as words
from tests.sentences.reading import check

COUNTS = st.integers(0, 30)


def _aggregate(projects: int, *verdicts: str) -> Aggregate:
    class Value:
        def __init__(self, verdict: str) -> None:
            self.verdict = verdict

    values = tuple(Value(verdict) for verdict in verdicts)
    return Aggregate("i", "roads", 2027, projects, 0, values, (), ())  # type: ignore[arg-type]


def test_what_came_of_last_year() -> None:
    """None, one and more decisions."""
    assert words.checked_heading(0, 2026) == "Over 2026 zijn geen besluiten vastgelegd"
    assert words.checked_heading(1, 2026) == "Eén besluit na 2026: wat is ermee gedaan?"
    assert words.checked_heading(3, 2026) == "Drie besluiten na 2026: wat is ermee gedaan?"


def test_an_indicator_in_a_table() -> None:
    """Counts with what they are of; nothing to count is a dash, and nothing to test says so."""
    some = [_aggregate(3, "met", "below"), _aggregate(2, "no_level")]
    assert (words.measured(some), words.met(some)) == ("3 van 5", "1 van 2")
    assert words.met([_aggregate(2, "no_level")]) == "niet te toetsen"
    assert (words.measured([_aggregate(0)]), words.met([_aggregate(0)])) == ("–", "–")


def test_what_moved() -> None:
    """Up, down, both, nothing, and no projects at all."""
    none, one, two = _aggregate(2), _aggregate(2, "met"), _aggregate(2, "met", "below")
    assert words.change([none], [one]) == "Eén project meer gemeten en één project meer op niveau."
    assert words.change([one], [two]) == "Eén project meer gemeten."
    assert words.change([two], [none]) == "Twee projecten minder gemeten en één project minder op niveau."
    assert words.change([one], [one]) == "Geen verschil."
    assert words.change([_aggregate(0)], [_aggregate(0)]) == "Er zijn nog geen projecten."


def test_what_is_not_measured() -> None:
    """How many projects, and where."""
    assert words.unmeasured(0, ()) == ""
    assert words.unmeasured(1, ("Els",)) == "Niet gemeten bij 1 project, in Els."
    assert words.unmeasured(3, ("Els", "Ulk")) == "Niet gemeten bij 3 projecten, in Els en Ulk."


@given(COUNTS, COUNTS)
def test_headings_read_well(part: int, more: int) -> None:
    """Singular and plural, none, some and all."""
    whole = part + more
    for text in (words.missing_heading(part, whole), words.help_heading(part, whole, whole)):
        check(text, heading=True)
    check(words.decisions_heading(2027, part, more).removesuffix("?"), heading=True)


def test_who_lags_behind() -> None:
    """Nobody, the only one, one of more, more."""
    assert words.help_heading(0, 3, 3) == "Geen gemeente loopt achter op haar groeipad"
    assert words.help_heading(1, 1, 1) == "De enige gemeente loopt achter op haar groeipad"
    assert words.help_heading(1, 3, 2) == "Eén van de drie gemeenten loopt achter op haar groeipad"
    assert words.help_heading(2, 3, 3) == "Twee van de drie gemeenten lopen achter op hun groeipad"
    assert words.help_heading(0, 3, 0) == "Van geen gemeente is het groeipad bekend"
    assert words.help_heading(0, 3, 2) == "Voor zover bekend loopt geen gemeente achter op haar groeipad"
    assert (words.behind(0), words.behind(1)) == ("", "Eén stap loopt achter.")


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
