"""The growth track."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.track import STATE_WORDS, StepInput, StepState, track

states: st.SearchStrategy[StepState] = st.sampled_from(get_args(StepState))


@given(st.lists(states, max_size=8))
def test_the_line_is_coloured_until_the_first_step_that_is_not_reached(given_states: list[StepState]) -> None:
    """Joined steps come first, and each of them is reached."""
    steps = track([StepInput("2026", "stap", state) for state in given_states])
    joined = [step.joined for step in steps]
    assert joined == sorted(joined, reverse=True)
    assert all(step.state in ("reached", "reached_late") for step in steps if step.joined)


def test_every_state_has_its_own_word() -> None:
    """No state is told by colour alone."""
    assert set(STATE_WORDS) == set(get_args(StepState))
    assert len(set(STATE_WORDS.values())) == len(STATE_WORDS)


def test_a_step_may_bring_its_own_word() -> None:
    """Where its state would say too little."""
    steps = (StepInput("2029", "a", "behind"), StepInput("2030", "b", "behind", word="deels gezet"))
    assert [step.word for step in track(steps)] == ["nog niet gezet", "deels gezet"]
