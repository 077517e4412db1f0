"""What a change of records does to the table of figures: exactly the rows that differ."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.record_changes.figure_changes import FigureChange, figure_changes
from site_builder.record_changes.levels import rewritten_levels
from site_builder.records.collection import Records
from site_builder.records.plan import Indicators
from tests.figures.years import figures_of
from tests.measures.programme import INDICATORS, MKI, level
from tests.measures.region import (
    assessment,
    measurement,
    mki_of,
    municipality,
    project,
    records,
    with_levels,
)


def between(before: Records, after: Records, moves: dict[str, str] | None = None) -> dict[str, FigureChange]:
    """The figures that differ, by their id."""
    found = figure_changes(figures_of(before), figures_of(after), moves or {})
    return {str(one.key): one for one in found}


def alone(*levels: str) -> Records:
    """A municipality with an assessment for each year from 2026."""
    made = (assessment(2026 + place, one) for place, one in enumerate(levels))
    return records({"wilg": municipality("Wilg", *made)})


def with_mki(total: int, slug: str = "weg", owner: str = "wilg") -> Records:
    """A region with one road and its MKI over 1,000 m2 years."""
    made = project(measurement(mki=mki_of(total)))
    return records({owner: municipality("Wilg", assessment(2026, "222222"))}, {(owner, slug): made})


def test_another_level_gives_another_profile_and_path() -> None:
    """From profile 3 to profile 2, by capacity alone."""
    found = between(alone("221200"), alone("222200"))
    profile = found["profiles.wilg.profile.2026"]
    assert profile.before is not None
    assert profile.after is not None
    assert (profile.before.value, profile.after.value) == (3, 2)
    assert found["growth_path.wilg.path.2026.to_date"].leading
    assert "spiderweb.policy.wilg.level.2026" not in found


def test_a_step_is_taken_and_the_middle_moves() -> None:
    """Knowledge 2 of 2027 is reached; the median of that axis is 2 instead of 1."""
    found = between(alone("111111", "111111"), alone("111111", "111211"))
    middle = found["spiderweb.knowledge.median.2027"]
    assert middle.before is not None
    assert middle.after is not None
    assert (middle.before.value, middle.after.value) == (1, 2)
    states = [one for name, one in found.items() if ".state." in name]
    assert [(one.before and one.before.value, one.after and one.after.value) for one in states] == [
        ("behind", "on_time")
    ]


def test_a_verdict_and_the_figures_of_the_region_change() -> None:
    """From € 0,18 to € 0,17 the level is reached; nothing of another indicator differs."""
    found = between(with_mki(180), with_mki(170))
    value = found["mki.wilg.weg.delivery.value.2026"]
    assert value.before is not None
    assert value.after is not None
    assert (value.before.verdict, value.after.verdict) == ("below", "met")
    assert found["mki.roads.met.2026"].leading
    assert {name.partition(".")[0] for name in found} == {"mki"}


def test_a_moved_record_is_held_against_itself() -> None:
    """A project and a municipality under another name change no figure at all."""
    moves = {"projects/wilg/weg.yaml": "projects/wilg/straat.yaml"}
    assert between(with_mki(180), with_mki(180, "straat"), moves) == {}
    moves = {
        "municipalities/wilg.yaml": "municipalities/de-wilg.yaml",
        "projects/wilg/weg.yaml": "projects/de-wilg/weg.yaml",
    }
    assert between(with_mki(180), with_mki(180, owner="de-wilg"), moves) == {}
    assert between(with_mki(180), with_mki(180, owner="de-wilg")) != {}


def test_the_region_comes_first_and_the_newest_year() -> None:
    """What a reviewer looks for first."""
    found = figure_changes(figures_of(alone("111111", "111111")), figures_of(alone("211111", "311111")), {})
    places = [(bool(one.key.municipality), -one.key.year) for one in found]
    assert places == sorted(places)


def test_a_level_that_held_is_not_rewritten_unseen() -> None:
    """Another value from the same year, or a level that goes; one of a later year is as it should be."""
    before = with_levels(MKI, [level("roads", 0.17, weight_set="A1"), level("roads", 0.2, weight_set="A2")])
    after = with_levels(MKI, [level("roads", 0.16, weight_set="A1"), level("roads", 0.1, 2028, "A1")])
    held = [one for one in INDICATORS.indicators if one.id != "mki"]
    changes = rewritten_levels(Indicators(indicators=(*held, before)), Indicators(indicators=(*held, after)))
    assert [(one.level.weight_set, str(one.level.value), one.now and str(one.now)) for one in changes] == [
        ("A1", "0.17", "0.16"),
        ("A2", "0.2", None),
    ]
    assert rewritten_levels(INDICATORS, INDICATORS) == ()


@settings(max_examples=settings().max_examples // 10)
@given(st.lists(st.text("?01234", min_size=6, max_size=6), max_size=3), st.integers(100, 300))
def test_the_same_records_change_nothing(levels: list[str], total: int) -> None:
    """Whatever stands in them."""
    made = municipality("Wilg", *(assessment(2026 + at, one) for at, one in enumerate(levels)))
    held = records({"wilg": made}, {("wilg", "weg"): project(measurement(mki=mki_of(total)))})
    assert between(held, held) == {}
