"""Sentences about the growth paths."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.formats import unmarked
from site_builder.measures.paths import State, Step
from site_builder.pages.paths import words
from site_builder.phrases.municipality_sections import STATES
from site_builder.records.spiderweb import Milestone
from tests.measures.programme import SPIDERWEB

AXES = {axis.id: axis for axis in SPIDERWEB.axes}
COUNTS: st.SearchStrategy[dict[State, int]] = st.fixed_dictionaries(
    {state: st.integers(min_value=0, max_value=3000) for state in STATES}
)


def figure(statistic: str, value: int) -> Figure:
    """A figure that counts."""
    return Figure(Key("growth_path", statistic, 2030, "to_date"), Decimal(value))


def steps_heading(counts: Mapping[State, int]) -> str:
    """The heading over steps in these states."""
    taken = counts.get("on_time", 0) + counts.get("late", 0)
    numbers = {"steps": sum(counts.values()), "taken": taken, "behind": counts.get("behind", 0)}
    return unmarked(words.steps_heading(*(figure(name, value) for name, value in numbers.items())))


def step(state: State, reached: int | None = None, *, lost: bool = False) -> Step:
    """One step in a state."""
    milestone = Milestone.model_validate(
        {"year": 2027, "kind": "level", "axis": "knowledge", "level": 2, "text": "Doe het."}
    )
    return Step(milestone, state, reached, lost, None, None)


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ({}, "Er volgt nog geen gemeente dit groeipad"),
        ({"upcoming": 1}, "De enige stap is nog niet gezet"),
        ({"behind": 1}, "De enige stap is nog niet gezet"),
        ({"upcoming": 6}, "Nog geen van de 6 stappen is gezet"),
        ({"on_time": 1, "upcoming": 6}, "1 van de 7 stappen is gezet"),
        ({"on_time": 2, "late": 1, "behind": 1}, "3 van de 4 stappen zijn gezet, 1 had al gezet moeten zijn"),
        ({"on_time": 2, "behind": 2}, "2 van de 4 stappen zijn gezet, 2 hadden al gezet moeten zijn"),
        ({"late": 2}, "Beide stappen zijn gezet"),
        ({"late": 2, "on_time": 30}, "Alle 32 stappen zijn gezet"),
    ],
)
def test_the_finding_counts_taken_steps(counts: dict[State, int], text: str) -> None:
    """A step that was taken late was taken; one that is unknown was not."""
    assert steps_heading(counts) == text


@given(COUNTS)
def test_the_finding_never_claims_more_steps_than_there_are(counts: dict[State, int]) -> None:
    """Only recorded steps are called taken, and singular and plural agree."""
    text = steps_heading(counts)
    taken, total = counts["on_time"] + counts["late"], sum(counts.values())
    assert text[0].isupper() or text[0].isdigit()
    assert "  " not in text
    assert not text.endswith(".")
    if total > 1:
        assert text.startswith(("Alle", "Beide")) == (taken == total)
        assert ("Nog geen" in text) == (taken == 0)
        assert ("al gezet moeten" in text) == (counts["behind"] > 0)


@given(COUNTS)
def test_the_bar_in_words_names_exactly_the_states_that_occur(counts: dict[State, int]) -> None:
    """Who does not see the bar hears the same."""
    text = unmarked(words.counts({state: figure(state, counts[state]) for state in counts}))
    occurring = {word for state, word in STATES.items() if counts[state]}
    assert {word for word in STATES.values() if f"{word}:" in text.lower()} == occurring
    assert text.endswith(".")


@pytest.mark.parametrize(
    ("followers", "members", "text"),
    [
        (0, 0, "Er doen geen gemeenten mee"),
        (0, 17, "Nog geen van de 17 gemeenten volgt een groeipad"),
        (1, 8, "1 van de 8 gemeenten volgt een groeipad"),
        (8, 8, "Alle 8 gemeenten volgen een groeipad"),
    ],
)
def test_the_finding_counts_who_follows_a_path(followers: int, members: int, text: str) -> None:
    """A municipality without profile follows none."""
    assert unmarked(words.followers_heading(figure("followers", followers), figure("count", members))) == text


def test_who_took_a_step_is_told_with_what_is_unknown_and_lost() -> None:
    """Unknown is not the same as not taken, and a level that fell again is not hidden; names stand below."""
    assert words.taken_by([]) == "Er volgt nog geen gemeente dit groeipad."
    assert words.taken_by([step("on_time", 2026)]) == "Elke gemeente op dit pad zette deze stap:"
    assert words.taken_by([step("behind")]) == "Nog geen gemeente op dit pad zette deze stap."
    assert words.taken_by([step("late", 2028), step("unknown"), step("behind", 2026, lost=True)]) == (
        "Bij een gemeente of meer zakte de trede daarna weer. Van een gemeente of meer is het niet bekend. "
        "Deze gemeente op dit pad zette de stap:"
    )


def test_a_cell_says_whether_a_step_once_held() -> None:
    """A step that was lost says so beside its state."""
    assert words.state_word(step("behind", 2026, lost=True)) == "teruggevallen"
    assert words.state_word(step("upcoming")) == "komt nog"


@pytest.mark.parametrize(
    ("data", "title", "short"),
    [
        ({"kind": "level", "axis": "knowledge", "level": 2}, "knowledge naar trede 2", "knowledge 2"),
        ({"kind": "baseline"}, "Alle assen bekend", "Alle assen"),
        ({"kind": "example"}, "Een eigen voorbeeld delen", "Voorbeeld"),
    ],
)
def test_each_kind_of_step_has_a_title(data: dict[str, object], title: str, short: str) -> None:
    """The axis comes with its name from the records."""
    milestone = Milestone.model_validate({"year": 2027, "text": "Doe het.", **data})
    assert words.milestone_title(milestone, AXES) == title
    assert words.milestone_short(milestone, AXES) == short


def test_sentences_on_a_path_agree_in_number() -> None:
    """One path, one step, one municipality and one year read well."""
    assert words.overview_heading(1, 3, 2030) == "Eén pad naar de ambitie: trede 3 op elke as in 2030"
    assert words.overview_heading(3, 3, 2030).startswith("Drie paden naar dezelfde ambitie")
    assert words.track_heading(1, 2026, 2026, 3) == "Eén stap in 2026, naar trede 3 op elke as"
    assert words.track_heading(13, 2026, 2030, 3) == (
        "13 stappen van 2026 tot en met 2030, naar trede 3 op elke as"
    )
    one, two, five = (figure("followers", n) for n in (1, 2, 5))
    assert unmarked(words.followers_count(one)) == "1 gemeente"
    assert unmarked(words.followers_count(two)) == "2 gemeenten"
    assert words.without_path(1).startswith("Deze gemeente heeft")
    assert words.without_path(2).startswith("Deze gemeenten hebben")
    assert "de ene gemeente" in words.steps_caption(one)
    assert "de 2 gemeenten" in unmarked(words.steps_caption(two))
    assert words.path_lead("Zo.", figure("followers", 0), five) == "Zo. Nog geen gemeente volgt dit pad."
    assert words.path_lead("Zo.", one, one) == "Zo. De enige gemeente volgt dit pad."
    assert unmarked(words.path_lead("Zo.", one, five)) == "Zo. 1 van de 5 gemeenten volgt dit pad."
    assert unmarked(words.path_lead("Zo.", two, five)) == "Zo. 2 van de 5 gemeenten volgen dit pad."
    assert words.year_word(figure("taken", 0), figure("steps", 0)) == "nog geen gemeente"
    assert unmarked(words.year_word(two, figure("steps", 3))) == "2 van de 3 gezet"
