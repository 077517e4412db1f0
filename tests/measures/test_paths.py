"""The growth path: when a step was taken, whether it still holds, and what comes next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.paths import Progress, Step, path_of, progress, step, takers
from site_builder.model import Model
from site_builder.records.spiderweb import Milestone
from tests.measures.programme import AXES, PATHS
from tests.measures.region import alone, assessment, municipality, region, session


def _milestone(year: int = 2027, kind: str = "level", axis: str = "capacity", wanted: int = 2) -> Milestone:
    found = {"year": year, "kind": kind, "text": "De stap."}
    if kind == "level":
        return Milestone.model_validate({**found, "axis": axis, "level": wanted})
    return Milestone.model_validate(found)


def _capacity(report_year: int, **levels: int | None) -> Model:
    """One municipality with these levels of capacity by year: y2026=1; None is an assessment without it."""
    found = [
        assessment(int(year[1:]), {} if level is None else {"capacity": level})
        for year, level in levels.items()
    ]
    return alone(*found, report_year=report_year)


def _step(model: Model, milestone: Milestone) -> Step:
    return step(model, model.municipalities[0], milestone)


def _progress(model: Model) -> Progress:
    found = progress(model, model.municipalities[0])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("report_year", "levels", "state", "reached", "lost", "now", "now_year"),
    [
        # Reached by the end of 2027, or only later.
        (2026, {"y2026": 2}, "on_time", 2026, False, 2, 2026),
        (2027, {"y2026": 1, "y2027": 2}, "on_time", 2027, False, 2, 2027),
        (2028, {"y2027": 1, "y2028": 3}, "late", 2028, False, 3, 2028),
        # Not reached: seen at or after its year, or its year is still to come.
        (2027, {"y2027": 1}, "behind", None, False, 1, 2027),
        (2029, {"y2028": 0}, "behind", None, False, 0, 2028),
        (2026, {"y2026": 1}, "upcoming", None, False, 1, 2026),
        # Nobody saw it at its year, or ever.
        (2027, {"y2026": 1}, "unknown", None, False, 1, 2026),
        (2030, {"y2026": 1}, "unknown", None, False, 1, 2026),
        (2027, {"y2027": None}, "unknown", None, False, None, None),
        (2027, {}, "unknown", None, False, None, None),
        (2026, {}, "upcoming", None, False, None, None),
        # Lost, before and after its year; and regained.
        (2028, {"y2026": 2, "y2028": 1}, "behind", 2026, True, 1, 2028),
        (2026, {"y2025": 2, "y2026": 1}, "upcoming", 2025, True, 1, 2026),
        (2028, {"y2025": 2, "y2026": 1}, "unknown", 2025, True, 1, 2026),
        (2029, {"y2026": 2, "y2028": 1, "y2029": 2}, "on_time", 2026, False, 2, 2029),
        (2030, {"y2028": 2, "y2029": 1, "y2030": 2}, "late", 2028, False, 2, 2030),
        # A gap year, and a year in which this axis was not known.
        (2028, {"y2026": 2, "y2028": 2}, "on_time", 2026, False, 2, 2028),
        (2028, {"y2026": 1, "y2028": 2}, "late", 2028, False, 2, 2028),
        (2028, {"y2026": 2, "y2028": None}, "on_time", 2026, False, 2, 2026),
        # What comes after the reported year is not known yet.
        (2026, {"y2026": 1, "y2027": 2}, "upcoming", None, False, 1, 2026),
        (2026, {"y2027": 2}, "upcoming", None, False, None, None),
    ],
)
def test_the_state_of_a_level_by_the_end_of_2027(
    report_year: int,
    levels: dict[str, int | None],
    state: str,
    reached: int | None,
    lost: bool,
    now: int | None,
    now_year: int | None,
) -> None:
    """Capacity 2 by the end of 2027, as the assessments by year show it in a reported year."""
    found = _step(_capacity(report_year, **levels), _milestone())
    assert (found.state, found.reached, found.lost, found.now, found.now_year) == (
        state,
        reached,
        lost,
        now,
        now_year,
    )
    assert found.done == (state in ("on_time", "late"))


@given(
    st.dictionaries(st.integers(2024, 2031), st.none() | st.integers(0, 4)),
    st.integers(2024, 2031),
    st.integers(2024, 2031),
    st.integers(0, 4),
)
def test_the_state_of_a_level_as_the_design_puts_it(
    levels: dict[int, int | None], report_year: int, by: int, wanted: int
) -> None:
    """For any assessments: done is what the newest known level says, and time is told by the first year."""
    model = alone(
        *(assessment(year, {} if v is None else {"capacity": v}) for year, v in levels.items()),
        report_year=report_year,
    )
    found = _step(model, _milestone(by, wanted=wanted))
    known = {year: v for year, v in levels.items() if v is not None and year <= report_year}
    reaching = [year for year, v in known.items() if v >= wanted]
    newest = max(known, default=None)
    assert found.now_year == newest
    assert found.reached == min(reaching, default=None)
    assert found.done == (newest is not None and newest in reaching)
    assert found.lost == (bool(reaching) and not found.done)
    if found.done:
        assert found.state == ("on_time" if min(reaching) <= by else "late")
    elif newest is not None and newest >= by:
        assert found.state == "behind"
    else:
        assert found.state == ("upcoming" if by > report_year else "unknown")


@pytest.mark.parametrize(
    ("report_year", "assessments", "state", "reached"),
    [
        (2026, ("2026 222222",), "on_time", 2026),
        (2027, ("2026 22222?", "2027 000000"), "late", 2027),
        (2026, ("2026 22222?",), "behind", None),
        (2027, ("2025 22222?",), "behind", None),
        (2026, (), "upcoming", None),
        (2025, (), "upcoming", None),
        (2027, (), "behind", None),
        (2028, ("2026 222222", "2028 2?????"), "on_time", 2026),
        (2026, ("2027 222222",), "upcoming", None),
    ],
)
def test_a_baseline_is_an_assessment_with_every_axis_known(
    report_year: int, assessments: tuple[str, ...], state: str, reached: int | None
) -> None:
    """By the end of 2026. Known once stays known; none by then is behind, since it is itself the answer."""
    found = [assessment(int(line[:4]), line[5:]) for line in assessments]
    seen = _step(alone(*found, report_year=report_year), _milestone(2026, "baseline"))
    assert (seen.state, seen.reached, seen.lost) == (state, reached, False)


@pytest.mark.parametrize(
    ("report_year", "day", "held", "state", "reached"),
    [
        (2026, "2026-03-12", "held", "on_time", 2026),
        (2027, "2027-03-12", "held", "late", 2027),
        (2026, "2026-03-12", "planned", "upcoming", None),
        (2026, "2026-03-12", "cancelled", "upcoming", None),
        (2027, "2026-03-12", "cancelled", "unknown", None),
        (2026, "2027-03-12", "held", "upcoming", None),
    ],
)
def test_an_example_is_shared_at_a_session_that_was_held(
    report_year: int, day: str, held: str, state: str, reached: int | None
) -> None:
    """By the end of 2026; that nobody recorded one does not say that there was none."""
    one = session(f"{day}-lab", day, state=held, examples_by=["wilg"])
    seen = _step(alone(sessions=[one], report_year=report_year), _milestone(2026, "example"))
    assert (seen.state, seen.reached) == (state, reached)


def test_an_example_of_another_municipality_is_not_ones_own() -> None:
    """Only who shared it took the step."""
    one = session("2026-03-12-lab", "2026-03-12", examples_by=["eik"])
    model = region({"wilg": municipality("Wilg"), "eik": municipality("Eik")}, sessions=[one])
    milestone = _milestone(2026, "example")
    assert [entry.slug for entry in takers(model, milestone)] == ["eik"]


def test_the_path_stays_that_of_the_first_profile() -> None:
    """From profile 3 to profile 1 in two years, still on the path that began in profile 3."""
    found = _progress(alone(assessment(2026, "111111"), assessment(2027, "333333")))
    assert (found.path.profile, found.first_year) == (3, 2026)


def test_the_path_also_stays_when_a_municipality_falls_back() -> None:
    """From profile 2 to profile 3: the path of profile 2 stands."""
    found = _progress(alone(assessment(2026, "222211"), assessment(2027, "111111")))
    assert (found.path.profile, found.first_year) == (2, 2026)


def test_the_adopted_profile_decides_the_path() -> None:
    """Computed is 3 and adopted is 2: the path of profile 2."""
    found = _progress(alone(assessment(2026, "111111", adopted=2), assessment(2027, "111111")))
    assert found.path.profile == 2


def test_a_first_assessment_that_leaves_the_profile_open_starts_no_path() -> None:
    """The path begins with the first assessment that gives a profile."""
    found = _progress(alone(assessment(2026, "2?2?33"), assessment(2027, "222222")))
    assert (found.path.profile, found.first_year) == (2, 2027)


def test_without_an_assessment_that_counts_there_is_no_path() -> None:
    """None assessed, a draft only, nothing known, or only after the reported year."""
    for model in (
        alone(),
        alone(assessment(2026, "222222", status="draft")),
        alone(assessment(2026, "??????")),
        alone(assessment(2027, "222222"), report_year=2026),
    ):
        assert progress(model, model.municipalities[0]) is None


def test_a_profile_without_a_path_in_the_records_has_no_progress() -> None:
    """The GMR may adopt a number that has no path."""
    model = alone(assessment(2026, "222222", adopted=9))
    assert progress(model, model.municipalities[0]) is None
    assert path_of(model, 9) is None
    assert path_of(model, None) is None
    assert path_of(model, 2) is PATHS.paths[1]


def test_the_next_step_is_the_first_that_is_not_done() -> None:
    """By year, then in the order of the records: what is behind comes before what is to come."""
    found = _progress(alone(assessment(2026, "121222"), assessment(2027, "122222")))
    assert [one.milestone.year for one in found.steps] == sorted(one.milestone.year for one in found.steps)
    following = found.next
    assert following is not None
    assert (following.milestone.axis, following.milestone.level, following.state) == ("policy", 2, "behind")
    assert found.taken == sum(one.done for one in found.steps) == 6


def test_a_lost_step_is_the_next_one_again() -> None:
    """Who falls back has that step before it once more."""
    found = _progress(alone(assessment(2026, "112222"), assessment(2027, "211222")))
    following = found.next
    assert following is not None
    assert (following.milestone.axis, following.lost, following.reached) == ("capacity", True, 2026)


def test_a_path_that_is_walked_has_no_next_step() -> None:
    """Level 3 on every axis in 2030 is the end of the path from profile 3."""
    found = _progress(alone(assessment(2026, "111111"), assessment(2029, "333333")))
    assert found.next is None
    assert found.taken == len(found.steps) == 13


@given(st.lists(st.text(alphabet="?01234", min_size=6, max_size=6), min_size=1, max_size=5))
def test_who_reaches_the_ambition_on_every_axis_finishes_the_path_from_profile_3_and_2(
    spiderwebs: list[str],
) -> None:
    """All paths work towards level 3 on every axis; whatever came before, that is their last step."""
    before = [assessment(2020 + index, text) for index, text in enumerate(spiderwebs)]
    model = alone(*before, assessment(2030, "333333"))
    found = _progress(model)
    if found.path.profile != 1:
        assert found.next is None
    reaching = _step(model, _milestone(2030, "level", AXES[0], 3))
    assert reaching.done


def test_who_took_a_step_is_told_whatever_their_path() -> None:
    """Members only: who left is not named, and who has not been assessed took nothing."""
    model = region(
        {
            "a": municipality("A", assessment(2026, "112111")),
            "b": municipality("B", assessment(2026, "444444")),
            "c": municipality("C", assessment(2026, "111111")),
            "d": municipality("D"),
            "e": municipality("E", assessment(2025, "444444"), until="2025-12-31"),
        }
    )
    assert [entry.slug for entry in takers(model, _milestone())] == ["a", "b"]
