"""The profile of a municipality: the rule over every combination of levels, known and unknown."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest

from site_builder.measures.profiles import (
    ProfileResult,
    first_position,
    levels_of,
    position,
    positions,
    profile,
)
from site_builder.records.spiderweb import Profiles
from site_builder.traces import reading
from tests.measures.programme import AXES, PROFILES, TOP
from tests.measures.region import alone, assessment, spread

Combination = tuple[int | None, ...]
COMPLETE: tuple[tuple[int, ...], ...] = tuple(product(range(TOP + 1), repeat=len(AXES)))


def _levels(combination: Combination) -> dict[str, int]:
    return {axis: level for axis, level in zip(AXES, combination, strict=True) if level is not None}


@cache
def _result(combination: Combination) -> ProfileResult:
    return profile(_levels(combination), PROFILES)


def _reference(combination: tuple[int, ...]) -> tuple[int, str | None]:
    """The section Profile of the design, word for word."""
    policy, execution, capacity, knowledge, projects, measuring = combination
    basis = capacity >= 2 and knowledge >= 2 and (policy >= 2 or execution >= 2)
    practice = projects >= 3 and measuring >= 3
    if basis and practice:
        return 1, None
    if basis:
        return 2, "op weg naar 1" if projects >= 3 or measuring >= 3 else None
    if practice:
        return 3, "praktijk loopt voor"
    if capacity >= 2 and knowledge < 2:
        return 3, "mist kennis"
    if knowledge >= 2 and capacity < 2:
        return 3, "mist capaciteit"
    return 3, None


@cache
def _possible(combination: Combination) -> frozenset[int]:
    """Every profile number of every completion, by brute force."""
    for index, level in enumerate(combination):
        if level is None:
            return frozenset().union(
                *(
                    _possible((*combination[:index], filled, *combination[index + 1 :]))
                    for filled in range(TOP + 1)
                )
            )
    return frozenset({_reference(tuple(level for level in combination if level is not None))[0]})


@pytest.mark.parametrize(("lowest", "many"), [(1, 4_096), pytest.param(0, 15_625, marks=pytest.mark.long)])
def test_every_complete_combination_gives_the_profile_of_the_design(lowest: int, many: int) -> None:
    """All combinations of six known levels give the number and the words of the design.

    By day those without a 0, which does what a 1 does.
    """
    some = [one for one in COMPLETE if min(one) >= lowest]
    assert len(some) == many
    for combination in some:
        result = _result(combination)
        number, nuance = _reference(combination)
        assert (result.number, result.nuance, result.possible) == (number, nuance, (number,)), combination


@pytest.mark.parametrize("lowest", [1, pytest.param(0, marks=pytest.mark.long)])
def test_raising_any_level_never_worsens_the_profile(lowest: int) -> None:
    """One level higher on one axis gives the same profile or one nearer to 1, from everywhere."""
    for combination in (one for one in COMPLETE if min(one) >= lowest):
        before = _result(combination).number
        assert before is not None
        for index, level in enumerate(combination):
            if level < TOP:
                after = _result((*combination[:index], level + 1, *combination[index + 1 :])).number
                assert after is not None
                assert after <= before, (combination, index)


@pytest.mark.parametrize("known", list(product((False, True), repeat=len(AXES))))
def test_missing_levels_leave_every_profile_open_that_they_can_give(known: tuple[bool, ...]) -> None:
    """There is a number exactly if all completions agree; else what is possible is what they give.

    Whichever axes are known, and at each level around a threshold (1 to 4; below 2 all levels do the same).
    """
    for levels in product(*(range(1, TOP + 1) if there else (None,) for there in known)):
        result, possible = _result(levels), _possible(levels)
        assert result.possible == tuple(sorted(possible)), levels
        assert result.number == (next(iter(possible)) if len(possible) == 1 else None), levels


def test_a_nuance_rests_on_known_levels_alone() -> None:
    """What the words say holds for every completion: no nuance without a number, and none from unknown."""
    words = {None, *(nuance.text for nuance in PROFILES.nuances)}
    for combination in product((None, 1, 2, 3), repeat=len(AXES)):
        result, levels = _result(combination), _levels(combination)
        assert result.nuance in words
        if result.number is None:
            assert result.nuance is None, combination
        if result.nuance == "mist kennis":
            assert levels["capacity"] >= 2 > levels["knowledge"]
        if result.nuance == "mist capaciteit":
            assert levels["knowledge"] >= 2 > levels["capacity"]
        if result.nuance == "praktijk loopt voor":
            assert levels["projects"] >= 3
            assert levels["measuring"] >= 3
        if result.nuance == "op weg naar 1":
            assert min(levels.get("projects", 0), levels.get("measuring", 0)) < 3
            assert max(levels.get("projects", 0), levels.get("measuring", 0)) >= 3


@pytest.mark.parametrize(
    ("levels", "number", "nuance", "possible"),
    [
        ("202233", 1, None, (1,)),
        ("022233", 1, None, (1,)),
        ("202232", 2, "op weg naar 1", (2,)),
        ("202223", 2, "op weg naar 1", (2,)),
        ("202222", 2, None, (2,)),
        ("112222", 3, None, (3,)),
        ("112233", 3, "praktijk loopt voor", (3,)),
        ("442133", 3, "praktijk loopt voor", (3,)),
        ("442144", 3, "praktijk loopt voor", (3,)),
        ("442122", 3, "mist kennis", (3,)),
        ("441222", 3, "mist capaciteit", (3,)),
        ("001100", 3, None, (3,)),
        ("??????", None, None, (1, 2, 3)),
        ("2?22?2", 2, None, (2,)),
        ("2?223?", None, None, (1, 2)),
        ("2??233", None, None, (1, 3)),
        ("??1???", 3, None, (3,)),
        ("??12??", 3, "mist capaciteit", (3,)),
        ("??1?33", 3, "praktijk loopt voor", (3,)),
        ("???2?2", None, None, (2, 3)),
    ],
)
def test_profiles_by_example(
    levels: str, number: int | None, nuance: str | None, possible: tuple[int, ...]
) -> None:
    """The levels in the order of the axes, with ? for unknown, and what they give."""
    result = profile(spread(levels), PROFILES)
    assert (result.number, result.nuance, result.possible) == (number, nuance, possible)


def test_conditions_say_what_holds_what_does_not_and_what_is_open() -> None:
    """A condition is open only while a missing level can still decide it."""
    states = {state.id: state.holds for state in profile(spread("??22?3"), PROFILES).conditions}
    assert states == {"basis": None, "practice": None}
    states = {state.id: state.holds for state in profile(spread("?222?1"), PROFILES).conditions}
    assert states == {"basis": True, "practice": False}
    assert [state.name for state in profile({}, PROFILES).conditions] == ["de basis", "de praktijk"]


def test_conditions_that_share_an_axis_are_completed_together() -> None:
    """One missing level cannot be low for one condition and high for another at the same time."""
    rule = Profiles.model_validate(
        {
            **PROFILES.model_dump(),
            "conditions": [
                {"id": name, "name": name, "requirement": {"all": [{"axis": "policy", "level": level}]}}
                for name, level in (("low", 1), ("high", 3))
            ],
            "profiles": [
                {"number": 1, "name": "1", "text": "1", "requires": ["high", "low"]},
                {"number": 2, "name": "2", "text": "2", "requires": ["high"]},
                {"number": 3, "name": "3", "text": "3"},
            ],
            "nuances": [],
        }
    )
    assert profile({}, rule).possible == (1, 3)


def test_a_minimum_of_nothing_holds_for_an_unknown_level() -> None:
    """Level 0 is reached by every level, so an unknown one reaches it too."""
    condition = {
        "id": "basis",
        "name": "x",
        "requirement": {"all": [{"axis": "policy", "level": 0}]},
    }
    rule = Profiles.model_validate(
        {
            **PROFILES.model_dump(),
            "conditions": [condition],
            "profiles": [
                {"number": 1, "name": "1", "text": "1", "requires": ["basis"]},
                {"number": 2, "name": "2", "text": "2"},
            ],
            "nuances": [],
        }
    )
    assert profile({}, rule).number == 1


def test_the_adopted_profile_holds_and_the_computed_one_stays_beside_it() -> None:
    """Where the GMR decided otherwise, both numbers are there, with the reason."""
    held = position(assessment(2026, "222211", adopted=3), PROFILES)
    assert (held.number, held.computed.number, held.adopted, held.reason) == (3, 2, 3, "Omdat.")
    held = position(assessment(2026, "222211"), PROFILES)
    assert (held.number, held.adopted, held.reason) == (2, None, None)


def test_an_adopted_profile_holds_where_none_can_be_computed() -> None:
    """With too many levels missing the adopted number is the only one."""
    held = position(assessment(2026, "??????", adopted=2), PROFILES)
    assert (held.number, held.computed.number) == (2, None)


def test_positions_leave_out_drafts_and_go_from_old_to_new() -> None:
    """One position per assessment that counts, whatever the order in the file."""
    model = alone(
        assessment(2028, "222233"), assessment(2026, "001100"), assessment(2027, "222211", status="draft")
    )
    found = positions(model.municipalities[0], PROFILES)
    assert [(one.year, one.number) for one in found] == [(2026, 3), (2028, 1)]


def test_the_first_profile_depends_on_no_later_assessment() -> None:
    """One of which the levels are not known gives none; what comes after the year is not looked at."""
    model = alone(assessment(2026, "??????"), assessment(2027, "001100"), assessment(2028, "222233"))
    (entry,) = model.municipalities
    assert first_position(entry, PROFILES, 2026) is None
    with reading() as reads:
        found = first_position(entry, PROFILES, 2027)
    assert (found and (found.year, found.number)) == (2027, 3)
    assert list(reads) == [("municipality", "wilg", "assessed_until", 2027)]


def test_an_unknown_axis_is_not_a_level_of_0() -> None:
    """Only what was recorded is a level."""
    assert levels_of(assessment(2026, "0?2?4?")) == {"policy": 0, "capacity": 2, "projects": 4}
