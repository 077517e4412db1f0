"""From whom a municipality can learn: further, at the same step, and next door."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.peers import MOST, Rise, ahead, neighbours, rise
from site_builder.model import Model
from site_builder.records.municipality import Assessment, Municipality
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


@given(st.lists(members, max_size=7), st.sampled_from(AXES), st.integers(0, 4))
def test_peers_are_other_members_that_stand_at_the_level(found: list[Made], axis: str, level: int) -> None:
    """Never oneself, never who left, at most three; nobody is left out but by that limit."""
    model = _region(found)
    known = {entry.slug: entry.assessments[-1].levels for entry in model.members if entry.assessments}
    for entry in model.members:
        further = ahead(model, entry, axis, level)
        high = {slug for slug, own in known.items() if axis in own and own[axis].level >= level}
        assert {peer.slug for peer in further} <= high - {entry.slug}
        assert len(further) == min(len(high - {entry.slug}), MOST)


def test_peers_of_the_same_size_class_come_first_and_then_the_nearest_in_size() -> None:
    """19,000 inhabitants is small: 5,000 is nearer in kind than 21,000, and unknown comes last."""
    sizes = {"a": None, "b": 21_000, "c": 5_000, "d": 12_000, "e": 250_000}
    further = {
        slug: municipality(slug, assessment(2026, "2?????"), population=size) for slug, size in sizes.items()
    }
    own = municipality("Eigen", assessment(2026, "0?????"), population=19_000)
    model = region({**further, "eigen": own})
    assert [one.slug for one in ahead(model, model.by_slug["eigen"], "policy", 2)] == ["d", "c", "b"]


def test_peers_of_equal_distance_stand_in_the_alphabet() -> None:
    """No order of merit: not the highest level first."""
    model = region(
        {
            "z": municipality("Zand", assessment(2026, "4?????"), population=30_000),
            "a": municipality("Akker", assessment(2026, "3?????"), population=50_000),
            "eigen": municipality("Eigen", assessment(2026, "1?????"), population=40_000),
        }
    )
    assert [one.name for one in ahead(model, model.by_slug["eigen"], "policy", 3)] == ["Akker", "Zand"]


def risen(*levels: str, evidence: dict[int, str] | None = None) -> Rise | None:
    """How a municipality with these levels of policy, a year each from 2026 on, came where it is."""
    made = []
    for year, level in enumerate(levels, start=2026):
        data = assessment(year, f"{level}?????").model_dump(exclude_none=True)
        if level != "?" and year in (evidence or {}):
            data["levels"]["policy"]["evidence"] = (evidence or {})[year]
        made.append(Assessment.model_validate(data))
    model = region({"a": municipality("A", *made)})
    return rise(model.by_slug["a"], "policy", model.year)


def test_how_a_municipality_rose_is_its_last_change_with_what_it_wrote() -> None:
    """1, 2, 2: from 1 to 2 in 2027, and the newest text about trede 2; that about trede 1 is of before."""
    found = risen("1", "2", "2", evidence={2026: "Een begin.", 2027: "Vaste uren."})
    assert found == Rise(level=2, newest=2028, since=2027, before=1, left=2026, evidence="Vaste uren.")


def test_who_always_stood_there_rose_from_nothing() -> None:
    """No level before, and a year in which it was not known is no change."""
    assert risen("2", "?", "2") == Rise(2, 2028, 2026, None, None, "")
    assert risen("?") is None


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
