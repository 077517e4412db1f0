"""What changed in a year: every level goes exactly one way, and order never matters."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.aggregates import region_aggregates
from site_builder.measures.changes import (
    Assessed,
    Kind,
    assessed,
    joined,
    kind_of,
    left,
    level_tally,
    movers,
    steps_taken,
    tally,
)
from site_builder.measures.profiles import Position, positions
from site_builder.measures.years import YearChanges, years
from site_builder.model import Model
from tests.measures.programme import AXES
from tests.measures.region import alone, assessment, municipality, region, session

LEVELS = st.text(alphabet="01234?", min_size=6, max_size=6)
HISTORIES = st.dictionaries(
    st.sampled_from("abcdefgh"), st.dictionaries(st.integers(2026, 2029), LEVELS, max_size=4), max_size=5
)
KINDS: st.SearchStrategy[list[Kind]] = st.lists(st.sampled_from(["up", "down", "same", "incomparable"]))


def places(model: Model) -> dict[str, tuple[Position, ...]]:
    """The profiles of every municipality."""
    return {entry.slug: positions(entry, model.records.profiles) for entry in model.municipalities}


def found(model: Model, year: int) -> tuple[Assessed, ...]:
    """The assessments of a year beside those before."""
    return assessed(model, year, places(model))


def every_year(model: Model) -> tuple[YearChanges, ...]:
    """All that changed, year by year."""
    return years(model, places(model), region_aggregates(model))


def test_a_level_is_held_against_the_newest_before_it_also_over_a_gap() -> None:
    """The years between are counted; unknown on either side is not to be compared."""
    model = alone(assessment(2026, "12?030"), assessment(2029, "21030?"), report_year=2029)
    (one,) = found(model, 2029)
    assert one.gap == 2
    assert [axis.axis for axis in one.axes("up")] == [AXES[0], AXES[3]]
    assert [axis.axis for axis in one.axes("down")] == [AXES[1], AXES[4]]
    assert one.axes("same") == ()
    assert [axis.axis for axis in one.axes("incomparable")] == [AXES[2], AXES[5]]


def test_the_first_assessment_is_compared_with_nothing() -> None:
    """Its levels are no rise from 0."""
    (one,) = found(alone(assessment(2026, "444444")), 2026)
    assert one.first
    assert one.gap == 0
    assert len(one.axes("incomparable")) == 6
    assert one.profile_kind == "incomparable"


def test_a_draft_and_who_does_not_take_part_do_not_count() -> None:
    """Neither is in the figures of the region."""
    model = region(
        {
            "a": municipality("A", assessment(2026, "111111"), assessment(2027, "222222", status="draft")),
            "b": municipality("B", assessment(2027, "222222"), until="2027-06-30"),
        },
        report_year=2027,
    )
    assert found(model, 2027) == ()


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [("000000", "222222", "up"), ("222233", "222222", "down"), ("000000", "111111", "same")],
)
def test_a_profile_with_a_lower_number_is_up(before: str, now: str, kind: Kind) -> None:
    """Profile 1 is the furthest."""
    model = alone(assessment(2026, before), assessment(2027, now))
    assert found(model, 2027)[0].profile_kind == kind


@given(HISTORIES)
def test_every_level_goes_exactly_one_way(history: dict[str, dict[int, str]]) -> None:
    """Up, down, the same and not to be compared are all there is, over municipalities and over axes alike."""
    model = region(
        {
            slug: municipality(slug.upper(), *(assessment(year, levels) for year, levels in known.items()))
            for slug, known in history.items()
        },
        report_year=2029,
    )
    for one in every_year(model):
        counted = one.levels
        assert counted.total == 6 * len(one.assessed)
        assert counted.up + counted.down + counted.same + counted.incomparable == counted.total
        assert sum(axis.tally.up for axis in one.axes) == counted.up
        assert sum(axis.tally.down for axis in one.axes) == counted.down
        assert all(axis.tally.total == len(one.assessed) for axis in one.axes)
        assert one.profiles.total == len(one.assessed)
        assert len(one.assessed) + len(one.unassessed) == len(one.members)
        assert max(one.rose, one.fell) <= len(one.compared) <= len(one.assessed)
        for axis in one.axes:
            names = [entry.slug for entry, _ in (*axis.up, *axis.down)]
            assert len(set(names)) == len(names)
            assert all(a.slug < b.slug for (a, _), (b, _) in pairwise(axis.up))


@given(HISTORIES, st.permutations("abcdefgh"))
def test_the_order_of_the_records_does_not_matter(
    history: dict[str, dict[int, str]], order: list[str]
) -> None:
    """Files in any order, assessments in any order: the same changes."""
    mixed = [slug for slug in order if slug in history]
    forward = region(
        {
            slug: municipality(
                slug.upper(), *(assessment(y, history[slug][y]) for y in sorted(history[slug]))
            )
            for slug in sorted(history)
        },
        report_year=2029,
    )
    shuffled = region(
        {
            slug: municipality(
                slug.upper(), *(assessment(y, history[slug][y]) for y in sorted(history[slug], reverse=True))
            )
            for slug in mixed
        },
        report_year=2029,
    )
    summaries = [
        [
            (
                one.levels,
                [(a.entry.slug, a.comparison.axes, a.gap) for a in one.assessed],
                [(s.entry.slug, s.milestone, s.taken) for s in one.steps],
            )
            for one in every_year(model)
        ]
        for model in (forward, shuffled)
    ]
    assert summaries[0] == summaries[1]


@given(KINDS)
def test_a_tally_counts_each_once(kinds: list[Kind]) -> None:
    """Whatever the order."""
    assert tally(kinds) == tally(reversed(kinds))
    assert tally(kinds).total == len(kinds)
    assert tally(kinds).comparable == len(kinds) - kinds.count("incomparable")


@given(st.none() | st.integers(0, 4), st.none() | st.integers(0, 4))
def test_the_way_back_is_the_opposite(before: int | None, now: int | None) -> None:
    """Rising one way is falling the other; unknown never becomes 0."""
    opposite: dict[Kind, Kind] = {"up": "down", "down": "up", "same": "same", "incomparable": "incomparable"}
    assert kind_of(now, before) == opposite[kind_of(before, now)]
    assert (kind_of(before, now) == "incomparable") == (before is None or now is None)


def test_movers_stand_on_the_alphabet_and_never_by_how_much() -> None:
    """Three levels and one level: the name decides."""
    model = region(
        {
            "z": municipality("Aalst", assessment(2026, "000000"), assessment(2027, "100000")),
            "a": municipality("Zeist", assessment(2026, "000000"), assessment(2027, "400000")),
        }
    )
    rows = movers(model, found(model, 2027))
    assert [entry.name for entry, _ in rows[0].up] == ["Aalst", "Zeist"]
    assert rows[1].up == ()
    assert level_tally(found(model, 2027)).up == 2


def test_steps_are_on_time_late_lost_taken_again_or_there_from_the_start() -> None:
    """On the path of profile 3, whose steps for 2027 are capacity, knowledge and policy 2."""
    model = alone(
        assessment(2026, "000200"),
        assessment(2027, "200200"),
        assessment(2028, "002100"),
        assessment(2029, "202200"),
        report_year=2029,
    )
    taken = {
        year: {(s.milestone.axis, s.milestone.level, s.taken) for s in steps}
        for year, steps in steps_taken(model, places(model)).items()
    }
    assert taken[2026] == {(None, None, "on_time"), ("knowledge", 2, "from_start")}
    assert taken[2027] == {("policy", 2, "on_time")}
    assert taken[2028] == {("policy", 2, "lost"), ("knowledge", 2, "lost"), ("capacity", 2, "late")}
    assert taken[2029] == {("policy", 2, "again"), ("knowledge", 2, "again")}


def test_sharing_an_example_is_a_step_of_the_year_of_the_session() -> None:
    """A municipality of profile 1 shares one."""
    model = alone(
        assessment(2026, "333333"),
        assessment(2027, "333333"),
        sessions=[session("2027-a", "2027-03-01", examples_by=["wilg"])],
    )
    (step,) = steps_taken(model, places(model))[2027]
    assert (step.milestone.kind, step.taken) == ("example", "late")


def test_without_profile_there_is_no_path_and_no_step() -> None:
    """A municipality with too few levels known follows none."""
    assert steps_taken(alone(assessment(2026, "??????")), {"wilg": ()})[2026] == ()


def test_who_joins_and_who_leaves_is_told_once_with_the_day() -> None:
    """A period that follows another without a day between is no joining and no leaving."""
    model = region(
        {
            "a": municipality("A", since="2027-06-01"),
            "b": municipality("B", until="2027-12-31"),
            "c": municipality(
                "C",
                participation=[
                    {"from": "2021-01-01", "until": "2027-03-31"},
                    {"from": "2027-04-01"},
                ],
            ),
        },
        report_year=2028,
    )
    assert [(one.entry.name, one.day) for one in joined(model, 2027)] == [("A", date(2027, 6, 1))]
    assert [(one.entry.name, one.day) for one in left(model, 2027)] == [("B", date(2027, 12, 31))]
    assert joined(model, 2028) == left(model, 2028) == ()


def test_sessions_are_those_held_with_the_cancelled_counted() -> None:
    """A planned session is neither."""
    model = region(
        sessions=[
            session("2026-a", "2026-02-01"),
            session("2026-b", "2026-03-01", state="cancelled"),
            session("2026-c", "2026-12-01", state="planned"),
        ]
    )
    (one,) = every_year(model)
    assert ([s.id for s in one.held], one.cancelled) == (["2026-a"], 1)
