"""Breaks: two years are compared only where both are about the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.breaks import (
    Break,
    YearOf,
    axis_breaks,
    changed_anchors,
    participation,
    profile_breaks,
)
from site_builder.model import tie
from site_builder.records.collection import Records
from site_builder.records.municipality import Municipality
from site_builder.records.spiderweb import Profiles, Spiderweb
from tests.measures.region import assessment, municipality, records


def year_of(found: Records, year: int) -> YearOf:
    """One year of these records."""
    model = tie(found)
    return YearOf(year, replace(model, year=max(model.year, year)))


def two(before: Records, now: Records | None = None) -> tuple[YearOf, YearOf]:
    """2026 and 2027, each with its own records, or both with the same."""
    return year_of(before, 2026), year_of(now or before, 2027)


def assessed(name: str, code: str, **more: Any) -> Municipality:
    """A municipality with a spiderweb in 2026 and in 2027."""
    return municipality(name, assessment(2026, "111111"), assessment(2027, "222222"), code=code, **more)


STEADY = records({"wilg": assessed("Wilg", "GM9901"), "es": assessed("Es", "GM9902")})


def test_two_years_about_the_same_have_no_break() -> None:
    """The same municipalities, questions and rule."""
    before, now = two(STEADY)
    assert [axis_breaks(before, now, axis.id) for axis in now.model.axes] == [()] * len(now.model.axes)
    assert profile_breaks(before, now) == ()


def test_who_joined_and_who_left() -> None:
    """By name in alphabetical order; a municipality that stops on the last day was there all year."""
    every = {
        "z": assessed("Zwilg", "GM9901"),
        "nieuw": assessed("Nieuw", "GM9902", since="2027-01-01"),
        "a": assessed("Aa", "GM9903", since="2027-05-01"),
        "weg": assessed("Weg", "GM9904", until="2026-12-31"),
    }
    before, now = two(records(every))
    assert participation(before, now) == (Break("joined", ("Aa", "Nieuw")), Break("left", ("Weg",)))
    assert profile_breaks(before, now) == participation(before, now)


def test_who_has_no_level_on_an_axis_does_not_break_it() -> None:
    """A newcomer without a spiderweb does not move the middle; a profile is not known for it either way."""
    every = {"wilg": assessed("Wilg", "GM9901"), "nieuw": municipality("Nieuw", since="2027-01-01")}
    before, now = two(records(every))
    assert axis_breaks(before, now, "policy") == ()
    assert profile_breaks(before, now) == (Break("joined", ("Nieuw",)),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Niveau 2", ()), ("  niveau 2. ", ()), ("Iets anders", (2,))],
)
def test_an_anchor_in_other_words_breaks_the_axis(text: str, expected: tuple[int, ...]) -> None:
    """Spaces, capitals and a full stop change nothing; other words do, on this axis alone."""
    axes = list(STEADY.spiderweb.axes)
    anchors = tuple(
        one.model_copy(update={"text": text}) if one.level == 2 else one for one in axes[0].anchors
    )
    axes[0] = axes[0].model_copy(update={"anchors": anchors})
    web = STEADY.spiderweb.model_copy(update={"axes": tuple(axes)})
    assert changed_anchors(STEADY.spiderweb.axes[0], axes[0]) == expected
    before, now = two(STEADY, replace(STEADY, spiderweb=web))
    found = (Break("anchors", levels=expected),) if expected else ()
    assert axis_breaks(before, now, axes[0].id) == found
    assert axis_breaks(before, now, axes[1].id) == ()


def test_an_axis_that_is_new_or_gone() -> None:
    """There is nothing to compare it with."""
    web = Spiderweb.model_validate(
        {**STEADY.spiderweb.model_dump(), "axes": [one.model_dump() for one in STEADY.spiderweb.axes[1:]]}
    )
    before, now = two(replace(STEADY, spiderweb=web), STEADY)
    first = STEADY.spiderweb.axes[0].id
    assert axis_breaks(before, now, first) == (Break("axis_new"),)
    assert axis_breaks(now, replace(before, year=2028), first) == (Break("axis_gone"),)


def test_another_rule_breaks_the_profiles() -> None:
    """What a profile requires decides; its description does not."""
    own = STEADY.profiles.model_dump()
    own["conditions"][0]["requirement"]["all"][0]["level"] = 1
    before, now = two(STEADY, replace(STEADY, profiles=Profiles.model_validate(own)))
    assert profile_breaks(before, now) == (Break("rule"),)
    told = STEADY.profiles.model_dump()
    told["profiles"][0]["text"] = "In andere woorden."
    same = replace(STEADY, profiles=Profiles.model_validate(told))
    assert profile_breaks(*two(STEADY, same)) == ()


PART = st.sampled_from(["whole", "joins", "leaves"])


@given(st.lists(st.tuples(PART, st.booleans()), max_size=6))
def test_what_is_compared_is_of_municipalities_that_were_there_in_both_years(
    drawn: list[tuple[str, bool]],
) -> None:
    """Without a break every municipality behind either figure takes part in both years, and the reverse."""
    periods: Mapping[str, dict[str, Any]] = {
        "whole": {},
        "joins": {"since": "2027-03-01"},
        "leaves": {"until": "2026-12-31"},
    }
    every = {}
    for place, (part, level) in enumerate(drawn):
        slug = f"g{place}"
        webs = [assessment(year, "111111") for year in (2026, 2027)] if level else []
        every[slug] = municipality(f"G{place}", *webs, code=f"GM99{place:02}", **periods[part])
    before, now = two(records(every))
    both = set(before.members()) & set(now.members())
    behind_axis = {f"g{place}" for place, (_, level) in enumerate(drawn) if level}
    assert (axis_breaks(before, now, "policy") == ()) is (behind_axis <= both)
    assert (profile_breaks(before, now) == ()) is (set(before.members()) == set(now.members()))


@given(st.lists(st.tuples(PART, st.booleans()), max_size=5))
def test_what_joins_one_way_leaves_the_other(drawn: list[tuple[str, bool]]) -> None:
    """Looking back swaps joined and left."""
    periods: Mapping[str, dict[str, Any]] = {
        "joins": {"since": "2027-01-01"},
        "leaves": {"until": "2026-06-01"},
        "whole": {},
    }
    every = {
        f"g{place}": municipality(f"G{place}", code=f"GM99{place:02}", **periods[part])
        for place, (part, _) in enumerate(drawn)
    }
    before, now = two(records(every))
    swap = {"joined": "left", "left": "joined"}
    there = {(one.cause, one.names) for one in participation(before, now)}
    back = {(swap[one.cause], one.names) for one in participation(now, before)}
    assert there == back
