"""What a change of records does to profiles, steps, verdicts and the figures of the region."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.differences.consequences import (
    MiddleShift,
    PathShift,
    ProfileShift,
    RegionShift,
    StepShift,
    VerdictShift,
    YearShift,
    consequences,
)
from site_builder.model import Model
from tests.measures.region import alone, assessment, measurement, mki_of, municipality, project, region


def test_another_level_gives_another_profile() -> None:
    """From profile 3 to profile 2, by capacity alone."""
    before, after = alone(assessment(2026, "221200")), alone(assessment(2026, "222200"))
    (shift,) = [one for one in consequences(before, after, {}) if isinstance(one, ProfileShift)]
    assert shift.before is not None
    assert shift.after is not None
    assert (shift.before.number, shift.after.number) == (3, 2)
    (path,) = [one for one in consequences(before, after, {}) if isinstance(one, PathShift)]
    assert (path.before, path.after) == (3, 2)


def test_a_step_is_taken_and_the_middle_moves() -> None:
    """Knowledge 2 of 2027 is reached; the median of that axis is 2 instead of 1."""
    first = assessment(2026, "111111")
    before, after = (alone(first, assessment(2027, levels)) for levels in ("111111", "111211"))
    steps = [one for one in consequences(before, after, {}) if isinstance(one, StepShift)]
    assert [(one.milestone.axis, one.before.state, one.after.state) for one in steps] == [
        ("knowledge", "behind", "on_time")
    ]
    middles = [one for one in consequences(before, after, {}) if isinstance(one, MiddleShift)]
    assert [(one.year, one.axis, one.before.median, one.after.median) for one in middles] == [
        (2027, "knowledge", 1, 2)
    ]


def with_mki(total: int, slug: str = "weg") -> Model:
    """A region with one road and its MKI over 1,000 m2 years."""
    made = project(measurement(mki=mki_of(total)))
    return region({"wilg": municipality("Wilg", assessment(2026, "222222"))}, {("wilg", slug): made})


def test_a_verdict_and_the_figure_of_the_region_change() -> None:
    """From € 0,18 to € 0,17 the level is reached."""
    before, after = with_mki(180), with_mki(170)
    (verdict,) = [one for one in consequences(before, after, {}) if isinstance(one, VerdictShift)]
    assert verdict.before is not None
    assert verdict.after is not None
    assert (verdict.before.verdict, verdict.after.verdict) == ("below", "met")
    (figure,) = [one for one in consequences(before, after, {}) if isinstance(one, RegionShift)]
    assert (figure.indicator.quantity, figure.before.type) == ("mki", "roads")
    assert (figure.before.verdicts("met"), figure.after.verdicts("met")) == (0, 1)


def test_a_moved_record_is_held_against_itself() -> None:
    """A project and a municipality under another name have no consequences at all."""
    moves = {"projects/wilg/straat.yaml": "projects/wilg/weg.yaml"}
    assert consequences(with_mki(180), with_mki(180, "straat"), moves) == ()
    before = region({"wilg": municipality("Wilg", assessment(2026, "222222"))})
    after = region({"de-wilg": municipality("Wilg", assessment(2026, "222222"))})
    assert consequences(before, after, {"municipalities/de-wilg.yaml": "municipalities/wilg.yaml"}) == ()
    assert consequences(before, after, {}) != ()


def test_another_year_is_told() -> None:
    """A first assessment of a new year moves the whole site to that year."""
    first = assessment(2026, "222222")
    before, after = alone(first), alone(first, assessment(2027, "222222"))
    assert consequences(before, after, {})[0] == YearShift(2026, 2027)


@given(st.lists(st.text("?01234", min_size=6, max_size=6), max_size=3), st.integers(100, 300))
def test_the_same_records_have_no_consequences(levels: list[str], total: int) -> None:
    """Whatever stands in them."""
    made = municipality("Wilg", *(assessment(2026 + at, one) for at, one in enumerate(levels)))
    model = region({"wilg": made}, {("wilg", "weg"): project(measurement(mki=mki_of(total)))})
    assert consequences(model, model, {}) == ()
