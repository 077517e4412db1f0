"""Sentences about the growth path, and about what a municipality can best do next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import unmarked
from site_builder.phrases import next_step as words
from tests.measures.region import assessment
from tests.phrases.reading import check
from tests.phrases.test_municipality import levels, stands


@given(st.lists(levels, max_size=3), st.integers(2026, 2031))
def test_the_path_reads_well(texts: list[str], year: int) -> None:
    """Every state of every next step gives whole sentences."""
    own = stands(*(assessment(2026 + index, text) for index, text in enumerate(texts)), year=year)
    check(unmarked(words.path_heading(own)), heading=True)
    for line in (words.path_caption(own), *words.next_steps(own)):
        if line:
            check(unmarked(line))
    first = own.next.first
    if first is not None:
        check(unmarked(words.heading(own, first)), heading=True)
        if words.effect(own, first):
            check(unmarked(words.effect(own, first)))


def test_the_next_step_serves_the_profile_and_the_path() -> None:
    """One order on the page: what counts for both first, what the path asks beside it afterwards."""
    own = stands(assessment(2026, "111111"), assessment(2029, "332332"), assessment(2030, "332332"))
    first, then = (unmarked(line) for line in words.next_steps(own))
    assert first.startswith("De volgende stap: measuring van trede 2 naar 3: ")
    assert then.startswith("Daarna: capacity van trede 2 naar 3")
    assert own.next.first is not None
    effect = unmarked(words.effect(own, own.next.first))
    assert "Dan gaat de as measuring van trede 2 naar 3." in effect
    assert effect.endswith("Dat telt voor profiel 1 en voor het groeipad.")


def test_a_step_that_was_lost_is_said() -> None:
    """A level that sank after it was reached is told as such."""
    own = stands(assessment(2026, "111111"), assessment(2027, "222222"), assessment(2028, "221222"))
    assert any("gezet in 2027, maar nu niet meer" in line for line in words.next_steps(own))


def test_a_level_on_the_way_to_a_step_names_the_year_of_the_step() -> None:
    """The profile asks capacity 2, the path 3 by the end of 2030: first 2."""
    own = stands(assessment(2026, "222222"), assessment(2029, "331333"))
    first = own.next.first
    assert first is not None
    assert words.heading(own, first) != ""
    assert unmarked(words.heading(own, first)) == "Breng capacity van trede 1 naar 2"
    assert words.when(first) == "Het groeipad vraagt trede 3, eind 2030"
