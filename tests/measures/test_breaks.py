"""Breaks: two years are compared only where both are about the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.aggregates import region_aggregates
from site_builder.measures.breaks import (
    Break,
    YearOf,
    axis_breaks,
    changed_anchors,
    level_in,
    participation,
    profile_breaks,
    value_breaks,
    verdict_breaks,
)
from site_builder.model import tie
from site_builder.records.collection import Records
from site_builder.records.municipality import Municipality
from site_builder.records.plan import Indicators
from site_builder.records.spiderweb import Profiles, Spiderweb
from tests.measures.region import assessment, measurement, mki_of, municipality, project, records

ORIGIN, MKI = "herkomst-materiaal", "milieu-en-klimaatimpact"


def year_of(found: Records, year: int, *, closed: bool = False) -> YearOf:
    """One year of these records."""
    model = tie(found)
    whole = replace(model, year=max(model.year, year))
    return YearOf(year, whole, region_aggregates(whole), closed)


def two(before: Records, now: Records | None = None) -> tuple[YearOf, YearOf]:
    """2026 and 2027, each with its own records, or both with the same."""
    return year_of(before, 2026), year_of(now or before, 2027)


def assessed(name: str, code: str, **more: Any) -> Municipality:
    """A municipality with a spiderweb in 2026 and in 2027."""
    return municipality(name, assessment(2026, "111111"), assessment(2027, "222222"), code=code, **more)


def materials(date: str, reused: int, total: int = 100) -> Any:
    """A measurement of the origin of material."""
    return measurement("delivery", date, materials={"reused": reused, "total": total})


def named(found: Records, kind: str) -> str:
    """The indicator with this quantity."""
    return next(one.id for one in found.indicators.indicators if one.quantity == kind)


def changed(found: Records, indicator: str, **update: Any) -> Records:
    """The same records with one indicator changed."""
    every = tuple(
        one.model_copy(update=update) if one.id == indicator else one for one in found.indicators.indicators
    )
    return replace(found, indicators=Indicators(indicators=every))


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


def with_projects(*found: Any, kind: str = "roads") -> Records:
    """Two municipalities; `wilg` has one project per measurement."""
    own = {("wilg", f"p{place}"): project(one, kind=kind) for place, one in enumerate(found)}
    return records({"wilg": assessed("Wilg", "GM9901"), "es": assessed("Es", "GM9902")}, own)


def test_another_weight_set_is_not_compared_and_neither_is_its_level() -> None:
    """A1 and A2 are never held against each other; the other level is not told as a second reason."""
    own = with_projects(measurement("delivery", "2026-05-01", mki=mki_of(100)))
    later = with_projects(measurement("delivery", "2027-05-01", mki=mki_of(100, weight_set="A2")))
    before, now = two(own, later)
    indicator = named(own, "mki")
    expected = (Break("weight_set", ("A1", "A2")),)
    assert value_breaks(before, now, indicator, "roads") == expected
    assert verdict_breaks(before, now, indicator, "roads") == expected


def test_another_level_breaks_the_verdict_and_not_the_value() -> None:
    """A value is what it was; how many meet the level is another question."""
    own = with_projects(materials("2026-05-01", 60))
    indicator = named(own, "materials")
    level = {"type": "roads", "from_year": 2026, "value": 62, "source": {"title": "Plan"}}
    higher = {**level, "from_year": 2027, "value": 65}
    one = next(one for one in own.indicators.indicators if one.id == indicator)
    raised = type(one).model_validate({**one.model_dump(), "levels": [level, higher]})
    before, now = two(changed(own, indicator, levels=raised.levels))
    assert value_breaks(before, now, indicator, "roads") == ()
    expected = (Break("level", before=Decimal(62), now=Decimal(65)),)
    assert verdict_breaks(before, now, indicator, "roads") == expected
    assert level_in(before, indicator, "roads") == Decimal(62)
    assert level_in(now, indicator, "public_space") is None


def test_an_indicator_that_counts_otherwise() -> None:
    """What counts decides; the explanation may be put in other words."""
    own = with_projects(materials("2026-05-01", 60))
    indicator = named(own, "materials")
    told = changed(own, indicator, definition="In andere woorden.")
    assert value_breaks(*two(own, told), indicator, "roads") == ()
    other = changed(own, indicator, counts=("reused",))
    assert value_breaks(*two(own, other), indicator, "roads") == (Break("definition"),)
    without = replace(
        own,
        indicators=Indicators(
            indicators=tuple(one for one in own.indicators.indicators if one.id != indicator)
        ),
    )
    assert value_breaks(*two(without, own), indicator, "roads") == (Break("indicator_new"),)
    assert value_breaks(*two(own, without), indicator, "roads") == (Break("indicator_gone"),)


def test_a_mean_beside_a_median() -> None:
    """Where masses are known in one year only, the two are computed in another way."""
    share = measurement("delivery", "2026-05-01", materials={"percent": 50})
    before, now = two(with_projects(share), with_projects(materials("2027-05-01", 60)))
    indicator = named(before.model.records, "materials")
    assert value_breaks(before, now, indicator, "roads") == (Break("way"),)
    assert verdict_breaks(before, now, indicator, "roads") == ()


def test_units_of_co2_are_never_compared() -> None:
    """Each project has a functional unit of its own."""
    co2 = {"kg": 10, "amount": 1, "unit": "m2", "stages": ["A1", "A2", "A3"]}
    own = with_projects(measurement("delivery", "2026-05-01", co2=co2))
    assert value_breaks(*two(own), named(own, "co2"), "roads") == (Break("units"),)


def test_an_unknown_year_is_no_break() -> None:
    """Nothing was measured: that is told as such, and there is no line either."""
    own = with_projects(materials("2027-05-01", 60))
    assert value_breaks(*two(own), named(own, "materials"), "roads") == ()


def test_a_newcomer_breaks_an_indicator_only_with_a_measured_project() -> None:
    """A municipality without a project in the figure does not change it."""
    every = {"wilg": assessed("Wilg", "GM9901"), "nieuw": assessed("Nieuw", "GM9902", since="2027-01-01")}
    own = {("wilg", "weg"): project(materials("2026-05-01", 60))}
    found = records(every, own)
    indicator = named(found, "materials")
    assert value_breaks(*two(found), indicator, "roads") == ()
    more = records(every, {**own, ("nieuw", "weg"): project(materials("2027-05-01", 70))})
    assert value_breaks(*two(more), indicator, "roads") == (Break("joined", ("Nieuw",)),)


PART = st.sampled_from(["whole", "joins", "leaves"])


@given(st.lists(st.tuples(PART, st.booleans(), st.booleans()), max_size=6))
def test_what_is_compared_is_of_municipalities_that_were_there_in_both_years(
    drawn: list[tuple[str, bool, bool]],
) -> None:
    """Without a break every municipality behind either figure takes part in both years, and the reverse."""
    periods: Mapping[str, dict[str, Any]] = {
        "whole": {},
        "joins": {"since": "2027-03-01"},
        "leaves": {"until": "2026-12-31"},
    }
    every, own = {}, {}
    for place, (part, level, measured) in enumerate(drawn):
        slug = f"g{place}"
        webs = [assessment(year, "111111") for year in (2026, 2027)] if level else []
        every[slug] = municipality(f"G{place}", *webs, code=f"GM99{place:02}", **periods[part])
        if measured:
            own[slug, "weg"] = project(materials("2026-05-01", 50))
    found = records(every, own)
    before, now = two(found)
    both = set(before.members()) & set(now.members())
    behind_axis = {f"g{place}" for place, (_, level, _) in enumerate(drawn) if level}
    assert (axis_breaks(before, now, "policy") == ()) is (behind_axis <= both)
    indicator = named(found, "materials")
    behind_value = {
        value.project.municipality
        for one in (before, now)
        for value in (one.aggregate(indicator, "roads") or pytest.fail("no aggregate")).values
    }
    assert (value_breaks(before, now, indicator, "roads") == ()) is (behind_value <= both)
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
