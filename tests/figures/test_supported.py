"""A claimed level beside the records: agrees, disagrees or too little, and never another level."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.model import tie
from site_builder.records.as_of import as_of
from tests.figures.claims import (
    CONDITIONS,
    MATERIALS,
    MKI,
    answer,
    answers,
    claiming,
    web,
    works,
)
from tests.figures.years import Named, named
from tests.measures.programme import SPIDERWEB

BOTH: Mapping[str, Any] = {**MATERIALS, **MKI}
PARTS: st.SearchStrategy[Mapping[str, Any]] = st.sampled_from(({}, MATERIALS, MKI, BOTH))
MEASURED = st.lists(PARTS, max_size=7)
CLAIM = st.integers(min_value=0, max_value=4)


def test_half_is_half() -> None:
    """Level 3 asks both of at least 50%: 3 of 6 agrees, 2 of 6 (33.3%) does not."""
    assert answer({"measuring": 3}, works(*[BOTH] * 3, *[{}] * 3)) == "agrees"
    assert answer({"measuring": 3}, works(*[BOTH] * 2, *[{}] * 4)) == "disagrees"


def test_a_level_has_to_meet_what_lower_levels_ask() -> None:
    """Level 2 of projects asks nothing itself; level 1 asks one circular tender, and there is none of 3."""
    assert answer({"projects": 2}, works({}, {}, {}, circular=False)) == "disagrees"
    assert answer({"projects": 2}, works({}, {}, {}, circular=True)) == "agrees"


def test_too_few_projects_say_nothing() -> None:
    """Two projects, neither measured, are fewer than the three that coverage asks."""
    assert answer({"measuring": 3}, works({}, {})) == "too_little"
    assert answer({"measuring": 3}, works(BOTH, BOTH)) == "too_little"


def test_too_little_known_says_nothing() -> None:
    """Of five tenders two are known (40%, asked is 50%); of four it is half, which is enough."""
    known = works({}, {}, circular=False)
    assert answer({"projects": 1}, [*known, *works({}, {}, {})]) == "too_little"
    assert answer({"projects": 1}, [*known, *works({}, {})]) == "disagrees"


def test_a_number_that_is_reached_is_there_however_little_is_known() -> None:
    """One measured project of one is no share, but it is one measurement."""
    assert answer({"measuring": 1}, works(MATERIALS)) == "agrees"


def test_what_no_record_can_show_is_not_tested() -> None:
    """An axis without conditions, a level below every condition, and a programme without coverage."""
    projects = works({}, {}, {})
    assert answers(claiming({"policy": 4, "measuring": 0}, projects)) == {}
    assert answers(claiming({"measuring": 3}, projects, web({}))) == {}
    assert answers(claiming({"measuring": 3}, projects, SPIDERWEB)) == {}


def test_the_answer_is_a_figure_with_what_it_reads() -> None:
    """Its id is the axis with the municipality; it follows from the level and from the counts."""
    found = named(claiming({"measuring": 3, "policy": 2}, works(BOTH, {}, {})))
    one = found["spiderweb.measuring.els.supported.2027"]
    assert one.value == "disagrees"
    assert one.reads[0] == "spiderweb.measuring.els.level.2027"
    assert "projects.materials.mki.els.measured_all_share.2027.to_date" in one.reads
    assert set(one.reads) <= set(found)
    assert "projects/els/p0.yaml" in one.sources
    assert "spiderweb.policy.els.supported.2027" not in found


def test_a_closed_year_is_tested_by_what_it_asked_then() -> None:
    """Closed without conditions nothing is tested, also after the programme got some; open years are."""
    now = claiming({"measuring": 3}, works({}, {}, {}))
    then = as_of(claiming({"measuring": 3}, works({}, {}, {}), SPIDERWEB), 2027)
    told = Named(Figures(Years(Told(tie(now)), {2027: Told(tie(then))})))
    assert "spiderweb.measuring.els.supported.2027" not in told
    assert told["spiderweb.measuring.els.level.2027"].count == 3
    assert named(now)["spiderweb.measuring.els.supported.2027"].value == "disagrees"


def test_a_later_measurement_says_nothing_of_the_year() -> None:
    """Measured in 2028: by the end of 2027 nothing was."""
    assert answer({"measuring": 1}, works(BOTH, BOTH, BOTH, year=2028)) == "disagrees"


@given(MEASURED, CLAIM, st.data())
def test_more_measured_never_turns_agreeing_into_disagreeing(
    parts: list[Mapping[str, Any]], level: int, data: st.DataObject
) -> None:
    """Minima only: whatever more is measured of the same projects, a level that was met stays met."""
    before = answers(claiming({"measuring": level}, works(*parts)))
    more = [{**one, **data.draw(PARTS)} for one in parts]
    after = answers(claiming({"measuring": level}, works(*more)))
    order = ("disagrees", "too_little", "agrees")
    if before:
        assert order.index(after["measuring"].support) >= order.index(before["measuring"].support)


@given(MEASURED, CLAIM)
def test_a_lower_claim_is_never_contradicted_more(parts: list[Mapping[str, Any]], level: int) -> None:
    """Where the records agree with a level, they agree with each one below it."""
    found = answers(claiming({"measuring": level}, works(*parts)))
    if found and found["measuring"].support == "agrees" and level > 1:
        assert answer({"measuring": level - 1}, works(*parts)) == "agrees"


@given(CLAIM, CLAIM)
def test_without_projects_there_is_too_little(measuring: int, projects: int) -> None:
    """No record is no contradiction, whatever is claimed."""
    found = answers(claiming({"measuring": measuring, "projects": projects}, []))
    assert {one.support for one in found.values()} <= {"too_little"}
    assert len(found) == sum(level >= min(CONDITIONS["measuring"]) for level in (measuring, projects))


@settings(max_examples=settings().max_examples // 12)
@given(MEASURED, CLAIM)
def test_the_test_changes_no_other_figure(parts: list[Mapping[str, Any]], level: int) -> None:
    """Levels, profiles, paths and the region are to the last what they are without conditions."""
    tested = named(claiming({"measuring": level}, works(*parts)))
    plain = named(claiming({"measuring": level}, works(*parts), SPIDERWEB))
    extra = {name for name in tested if ".supported." in name or "measured_a" in name}
    assert {name: one for name, one in tested.items() if name not in extra} == plain
