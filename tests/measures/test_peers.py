"""From whom a municipality can learn: further, at the same step, and next door."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.measures.paths import progress
from site_builder.measures.peers import LEAD, MOST, learn_from, neighbours, same_step
from site_builder.model import Model
from site_builder.records.municipality import Municipality
from tests.measures.programme import AXES
from tests.measures.region import assessment, municipality, region

spiderwebs = st.text(alphabet="?01234", min_size=6, max_size=6)

Made = Callable[[str], Municipality]


def _member(levels: str | None, population: int | None, left: bool, tile: tuple[int, int] | None) -> Made:
    found = [] if levels is None else [assessment(2026, levels)]
    until = "2026-06-30" if left else None
    return lambda name: municipality(name, *found, population=population, until=until, tile=tile)


members = st.builds(
    _member,
    st.none() | spiderwebs,
    st.none() | st.integers(1_000, 300_000),
    st.booleans(),
    st.none() | st.tuples(st.integers(1, 4), st.integers(1, 4)),
)


def _region(found: list[Made]) -> Model:
    return region({f"m{index}": make(f"m{index}") for index, make in enumerate(found)}, report_year=2026)


@settings(max_examples=40)
@given(st.lists(members, max_size=7))
def test_peers_are_other_members_that_are_at_least_two_levels_further(found: list[Made]) -> None:
    """Never oneself, never who left, at most three per axis, and only on axes that both know."""
    model = _region(found)
    for entry in model.members:
        for example in learn_from(model, entry):
            own = entry.assessments[-1].levels[example.axis].level
            assert example.own == own
            assert 0 < len(example.peers) <= MOST
            for peer, level in example.peers:
                assert peer.slug != entry.slug
                assert peer in model.members
                assert peer.assessments[-1].levels[example.axis].level == level >= own + LEAD


@settings(max_examples=40)
@given(st.lists(members, max_size=7))
def test_every_axis_with_somebody_further_is_named(found: list[Made]) -> None:
    """Nobody is left out but by the limit of three."""
    model = _region(found)
    known = {
        entry.slug: {axis: one.level for axis, one in entry.assessments[-1].levels.items()}
        for entry in model.members
        if entry.assessments
    }
    for entry in model.members:
        examples = {one.axis: len(one.peers) for one in learn_from(model, entry)}
        for axis in AXES:
            own = known.get(entry.slug, {}).get(axis)
            ahead = 0 if own is None else sum(one.get(axis, -1) >= own + 2 for one in known.values())
            assert examples.get(axis, 0) == min(ahead, MOST)


def test_peers_of_the_same_size_class_come_first_and_then_the_nearest_in_size() -> None:
    """19,000 inhabitants is small: 5,000 is nearer in kind than 21,000, and unknown comes last."""
    sizes = {"a": None, "b": 21_000, "c": 5_000, "d": 12_000, "e": 250_000}
    further = {
        slug: municipality(slug, assessment(2026, "2?????"), population=size) for slug, size in sizes.items()
    }
    own = municipality("Eigen", assessment(2026, "0?????"), population=19_000)
    model = region({**further, "eigen": own})
    (example,) = learn_from(model, model.by_slug["eigen"])
    assert [peer.slug for peer, _ in example.peers] == ["d", "c", "b"]
    fewer = region({slug: one for slug, one in further.items() if slug in "ae"} | {"eigen": own})
    (example,) = learn_from(fewer, fewer.by_slug["eigen"])
    assert [peer.slug for peer, _ in example.peers] == ["e", "a"]


def test_peers_of_equal_distance_stand_in_the_alphabet() -> None:
    """No order of merit: not the highest level first."""
    model = region(
        {
            "z": municipality("Zand", assessment(2026, "4?????"), population=30_000),
            "a": municipality("Akker", assessment(2026, "3?????"), population=50_000),
            "eigen": municipality("Eigen", assessment(2026, "1?????"), population=40_000),
        }
    )
    (example,) = learn_from(model, model.by_slug["eigen"])
    assert [(peer.name, level) for peer, level in example.peers] == [("Akker", 3), ("Zand", 4)]


def test_one_level_further_is_not_yet_someone_to_learn_from() -> None:
    """The lead is two levels; an unknown level is no 0 to lead over."""
    model = region(
        {
            "a": municipality("A", assessment(2026, "2???44")),
            "eigen": municipality("Eigen", assessment(2026, "1???2?")),
        }
    )
    assert [example.axis for example in learn_from(model, model.by_slug["eigen"])] == ["projects"]
    assert learn_from(model, model.by_slug["a"]) == ()


def test_without_an_assessment_there_is_nobody_to_learn_from() -> None:
    """One's own levels are unknown, and unknown is not 0."""
    model = region({"a": municipality("A", assessment(2026, "444444")), "b": municipality("B")})
    assert learn_from(model, model.by_slug["b"]) == ()


@settings(max_examples=40)
@given(st.lists(members, max_size=7))
def test_the_same_step_is_shared_both_ways(found: list[Made]) -> None:
    """If one stands at the step of the other, so does the other at that of the one; never oneself."""
    model = _region(found)
    all_progress = {entry.slug: progress(model, entry) for entry in model.members}
    beside = {
        entry.slug: {other.slug for other in same_step(model, entry, all_progress)} for entry in model.members
    }
    for slug, others in beside.items():
        assert slug not in others
        for other in others:
            assert slug in beside[other]


def test_the_same_step_is_the_same_axis_and_level_on_whatever_path() -> None:
    """Knowledge 3 is next on the paths of profile 2 and 3 alike; who has no next step stands alone."""
    model = region(
        {
            "a": municipality("A", assessment(2026, "111111"), assessment(2029, "332233")),
            "b": municipality("B", assessment(2026, "222222"), assessment(2029, "332233")),
            "c": municipality("C", assessment(2026, "222222"), assessment(2029, "333333")),
            "d": municipality("D"),
        }
    )
    all_progress = {entry.slug: progress(model, entry) for entry in model.members}
    names = {
        entry.slug: [other.slug for other in same_step(model, entry, all_progress)] for entry in model.members
    }
    assert names == {"a": ["b"], "b": ["a"], "c": [], "d": []}


@settings(max_examples=40)
@given(st.lists(members, max_size=7))
def test_neighbours_are_neighbours_of_each_other(found: list[Made]) -> None:
    """On tiles that touch, corners included; never oneself and never who left."""
    model = _region(found)
    beside = {entry.slug: {other.slug for other in neighbours(model, entry)} for entry in model.members}
    for entry in model.members:
        tile = entry.record.tile
        expected = {
            other.slug
            for other in model.members
            if tile is not None
            and other.record.tile is not None
            and (abs(tile.row - other.record.tile.row), abs(tile.column - other.record.tile.column))
            in {(0, 1), (1, 0), (1, 1)}
        }
        assert beside[entry.slug] == expected
        assert all(entry.slug in beside[slug] for slug in expected)


def test_a_neighbour_that_one_of_the_two_names_is_a_neighbour_of_both() -> None:
    """Where the tile map cannot show it, one record is enough."""
    model = region(
        {
            "a": municipality("A", tile=(1, 1), neighbours=["c"]),
            "b": municipality("B", tile=(1, 3)),
            "c": municipality("C", tile=(5, 5)),
        }
    )
    names = {entry.slug: [other.slug for other in neighbours(model, entry)] for entry in model.members}
    assert names == {"a": ["c"], "b": [], "c": ["a"]}
