"""Two years are held against each other by one rule, which refuses where they are not about the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.figures.bundle import bundle_of
from site_builder.figures.comparison import COMPARED, beside, direction, right_number
from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.measures.breaks import Break
from site_builder.records.errata import Erratum
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicators
from tests.figures.region_years import (
    CO2,
    MATERIALS,
    MKI,
    changed,
    figures_of,
    level,
    materials,
    mki,
    named,
    of,
    value,
    with_errata,
)
from tests.measures.region import assessment, co2_of, measurement, municipality, project, records

LATER = (Break("unknown_before"),)
NUMBER = st.none() | st.decimals(0, 100, places=2)


def causes(figure: Figure) -> list[str]:
    """Why a figure is not compared, in the order in which it is told."""
    return [one.cause for one in figure.not_compared]


def figure(number: Decimal | None, year: int = 2027, **more: object) -> Figure:
    """A mean of one year."""
    own = Figure(Key("herkomst", "mean", year, type="roads"), number, "%", n=int(number is not None), of=1)
    return replace(own, **more)  # type: ignore[arg-type]


def test_a_value_is_held_against_that_of_the_year_before() -> None:
    """60 of 100 tonnes after 50 of 100: 60 - 50 = 10 more."""
    found = figures_of(of(materials(2026, 50), materials(2027, 60)))
    now = value(found, MATERIALS, 2027)
    before = found.earlier(now)
    assert before == value(found, MATERIALS, 2026)
    assert (now.compared_with, now.change, now.not_compared) == ("materials.roads.mean.2026", Decimal(10), ())


def test_one_project_is_held_against_nothing() -> None:
    """One road of 50% and one of 60% are two roads, and no development: there was no mean to rise.

    The first edition drew a line from the one to the other.
    """
    own = {("wilg", str(year)): project(materials(year, 50)) for year in (2026, 2027)}
    found = figures_of(records({"wilg": municipality("Wilg")}, own, report_year=2027))
    assert causes(value(found, MATERIALS, 2027)) == ["few"]
    # How many meet the level is counted, and a count of one is a count.
    assert value(found, MATERIALS, 2027, "met").change == Decimal(0)


def test_the_first_year_has_nothing_before_it() -> None:
    """That is a reason like any other, and no change of zero."""
    found = figures_of(of(materials(2026, 50)))
    first = value(found, MATERIALS, 2026)
    assert (first.change, first.compared_with, first.not_compared) == (None, None, LATER)
    web = records({"wilg": municipality("Wilg", assessment(2026, "111111"))})
    middle = figures_of(web).at(Key("spiderweb", "median", 2026, part="policy"))
    assert (middle.number, middle.change, middle.not_compared) == (Decimal(1), None, LATER)


def test_a_year_between_without_measurements_is_a_gap() -> None:
    """2028 is not held against 2026: of 2027 nothing is known, and 2027 itself has no figure at all."""
    found = figures_of(of(materials(2026, 50), materials(2028, 60), until=2028))
    assert not value(found, MATERIALS, 2027).known
    assert causes(value(found, MATERIALS, 2028)) == ["unknown_before"]


def test_who_joined_or_left_breaks_a_value_with_a_project_of_theirs_alone() -> None:
    """Es joined with a measured project and Eik left with one; who came without one changes nothing."""
    who = {
        "wilg": municipality("Wilg"),
        "es": municipality("Es", since="2027-01-01", code="GM9902"),
        "eik": municipality("Eik", until="2026-12-31", code="GM9903"),
    }
    own = {
        ("wilg", f"{name}{year}"): project(materials(year, reused))
        for year, reused in ((2026, 50), (2027, 60))
        for name in "ab"
    }
    assert value(figures_of(records(who, own, report_year=2027)), MATERIALS, 2027).change == Decimal(10)
    joined = records(who, {**own, ("es", "c"): project(materials(2027, 70))}, report_year=2027)
    assert value(figures_of(joined), MATERIALS, 2027).not_compared == (Break("joined", ("Es",)),)
    left = records(who, {**own, ("eik", "c"): project(materials(2026, 70))}, report_year=2027)
    assert value(figures_of(left), MATERIALS, 2027).not_compared == (Break("left", ("Eik",)),)


def test_another_weight_set_is_never_compared() -> None:
    """Not the value of A2 with that of A1, and not a count over sets that are not the same."""
    found = figures_of(of(mki(2026, 100), mki(2027, 90, "A2")))
    assert value(found, MKI, 2027, comparable="A2").not_compared == (Break("weight_set", ("A1", "A2")),)
    both = figures_of(of(mki(2026, 100), mki(2027, 90), mki(2027, 90, "A2")))
    assert value(both, MKI, 2027, comparable="A1").change == Decimal("-0.01")
    levels = [level(2026, 0.17, "A1"), level(2026, 0.23, "A2")]
    tested = figures_of(changed(of(mki(2026, 100), mki(2027, 90), mki(2027, 90, "A2")), MKI, levels=levels))
    counted = value(tested, MKI, 2027, "met")
    assert counted.not_compared == (Break("weight_set", ("A1", "A1+A2")),)
    assert value(tested, MKI, 2027, "met", "A1").change == Decimal(0)


def test_another_level_breaks_the_count_that_meets_it_and_not_the_value() -> None:
    """A value is what it was; how many meet the level is another question. Of two sets one changes."""
    raised = changed(
        of(materials(2026, 70), materials(2027, 60)), MATERIALS, levels=[level(2026, 62), level(2027, 65)]
    )
    found = figures_of(raised)
    assert value(found, MATERIALS, 2027).change == Decimal(-10)
    expected = (Break("level", before=Decimal(62), now=Decimal(65)),)
    assert value(found, MATERIALS, 2027, "met").not_compared == expected
    two = of(*(mki(year, 100, name) for year in (2026, 2027) for name in ("A1", "A2")))
    levels = [level(2026, 0.17, "A1"), level(2026, 0.23, "A2"), level(2027, 0.22, "A2")]
    over_sets = value(figures_of(changed(two, MKI, levels=levels)), MKI, 2027, "met")
    assert over_sets.not_compared == (Break("level", before=Decimal("0.23"), now=Decimal("0.22")),)


def test_an_indicator_that_counts_otherwise_or_is_new() -> None:
    """What counts decides; the explanation may be put in other words."""
    own = of(materials(2026, 50), materials(2027, 60))
    told = changed(own, MATERIALS, definition="In andere woorden.")
    assert value(figures_of(told, {2026: own}), MATERIALS, 2027).change == Decimal(10)
    other = changed(own, MATERIALS, counts=("reused",))
    assert causes(value(figures_of(other, {2026: own}), MATERIALS, 2027)) == ["definition"]
    without = tuple(one for one in own.indicators.indicators if one.quantity != MATERIALS)
    then = replace(own, indicators=Indicators(indicators=without))
    assert causes(value(figures_of(own, {2026: then}), MATERIALS, 2027)) == ["indicator_new"]


def test_a_mean_is_not_held_against_a_median() -> None:
    """Where masses are known in one of the years only, neither the mean nor the median is compared."""
    for found in (
        figures_of(of(materials(2026, 50, None), materials(2027, 60))),
        figures_of(of(materials(2026, 50), materials(2027, 60, None))),
    ):
        (one,) = found.leading(found.years.model(2027).indicators[0], "roads", 2027)
        assert (causes(one.figure), one.direction) == (["way"], None)
        assert causes(value(found, MATERIALS, 2027, "median")) == ["way"]


def test_units_of_co2_are_never_compared() -> None:
    """Each project has a functional unit of its own, also where two happen to be called the same."""
    own = of(*(measurement("delivery", f"{year}-05-01", co2=co2_of(10)) for year in (2026, 2027)))
    found = figures_of(own)
    keys = [key for key in found.bundle(bundle_of(Key(CO2, "mean", 2027))) if key.set]
    assert keys
    assert {one.cause for key in keys for one in found.at(key).not_compared} == {"units"}


def test_another_edition_of_a_figure_is_not_compared() -> None:
    """What was closed with another definition is told, and not held against what is counted now."""
    then = figure(Decimal(50), 2026, definition=1)
    assert beside(figure(Decimal(60)), then, ()).not_compared == (Break("edition"),)


def erratum(right: str | None) -> Erratum:
    """A correction of a figure."""
    return Erratum.model_validate(
        {"date": "2028-01-05", "figure": "region/axes/policy", "right": right, "reason": "Omdat."}
    )


@pytest.mark.parametrize(
    ("right", "number"),
    [("40", Decimal(40)), (None, None), ("veertig", None), ("NaN", None), ("Infinity", None)],
)
def test_a_corrected_figure_is_compared_as_it_should_have_been(
    right: str | None, number: Decimal | None
) -> None:
    """Not with the number that was wrong; and not at all where nobody knows the right one."""
    then = figure(Decimal(50), 2026, erratum=erratum(right))
    assert right_number(then) == number
    now = beside(figure(Decimal(60)), then, () if number is not None else LATER)
    assert now.change == (None if number is None else Decimal(20))
    assert (direction(now, then, 0, "higher") == "better") is (number is not None)


def test_an_erratum_that_says_unknown_refuses_the_next_year() -> None:
    """From the records: the level of 2026 should have been unknown, so 2027 is not compared with it."""
    web = records({"wilg": municipality("Wilg", assessment(2026, "111111"), assessment(2027, "222222"))})
    wrong = Erratum.model_validate(
        {
            "date": "2028-01-05",
            "figure": "municipalities/wilg/axes/policy",
            "frozen": "1",
            "reason": "Omdat.",
        }
    )
    found = with_errata(web, web, 2026, (wrong,))
    own = found.at(Key("spiderweb", "level", 2027, part="policy", municipality="wilg"))
    assert (own.change, causes(own)) == (None, ["unknown_before"])
    other = found.at(Key("spiderweb", "level", 2027, part="knowledge", municipality="wilg"))
    assert other.change == Decimal(1)
    assert found.at(Key("spiderweb", "compared", 2027, municipality="wilg")).number == Decimal(5)


@given(NUMBER, NUMBER, st.sampled_from(["higher", "lower"]), st.integers(0, 2))
def test_a_change_is_a_difference_and_a_direction_has_a_way_back(
    first: Decimal | None, second: Decimal | None, better: str, decimals: int
) -> None:
    """now - before, and back the opposite; unknown on either side gives no change and no direction."""
    there = beside(figure(second), figure(first, 2026), () if None not in (first, second) else LATER)
    back = beside(figure(first, 2026), figure(second), () if None not in (first, second) else LATER)
    assert (there.change is None) is (None in (first, second))
    assert (there.compared_with is None) is (there.change is None)
    if there.change is not None and back.change is not None:
        assert there.change == (second or Decimal(0)) - (first or Decimal(0)) == -back.change
    way = "higher" if better == "higher" else "lower"
    opposite = {"better": "worse", "worse": "better", "same": "same", None: None}
    forth = direction(there, figure(first, 2026), decimals, "higher" if way == "higher" else "lower")
    assert (
        direction(back, figure(second), decimals, "higher" if way == "higher" else "lower") == opposite[forth]
    )
    assert direction(there, figure(first, 2026), decimals, None) is None


MEASURED = st.tuples(
    st.sampled_from(["wilg", "joins", "leaves"]),
    st.integers(2026, 2028),
    st.sampled_from(["A1", "A2", "mass", "share"]),
    st.integers(0, 100),
)
PERIODS: Mapping[str, dict[str, Any]] = {
    "wilg": {"code": "GM9901"},
    "joins": {"code": "GM9902", "since": "2027-01-01"},
    "leaves": {"code": "GM9903", "until": "2027-06-30"},
}


def every_compared(found: Figures) -> Iterator[Figure]:
    """Every figure of the region or of a municipality that is held against another year, or might be."""
    for one in found.every():
        key = one.key
        measured = key.statistic in COMPARED and key.type and not key.project
        if measured or (key.statistic in ("median", "level") and key.topic == "spiderweb"):
            yield one


@settings(max_examples=settings().max_examples // 2)
@given(
    st.lists(MEASURED, max_size=7),
    st.dictionaries(
        st.sampled_from(list(PERIODS)),
        st.dictionaries(st.integers(2026, 2028), st.text("01234?", min_size=6, max_size=6), max_size=3),
    ),
    st.booleans(),
)
def test_every_figure_is_compared_or_says_why_not(
    drawn: list[tuple[str, int, str, int]], webs: dict[str, dict[int, str]], raised: bool
) -> None:
    """Over whole regions: never both and never neither; the change is the difference with what it names.

    Compared are only figures of the same name but for the year, with something known on both sides, of the
    same municipalities, and a count that meets a level only under the same level.
    """
    who = {
        slug: municipality(
            slug, *(assessment(year, text) for year, text in webs.get(slug, {}).items()), **more
        )
        for slug, more in PERIODS.items()
    }
    made: Mapping[str, Callable[[int, int], Measurement]] = {
        "A1": mki,
        "A2": lambda year, number: mki(year, number, "A2"),
        "mass": materials,
        "share": lambda year, number: materials(year, number, None),
    }
    own = {
        (slug, f"p{place}"): project(made[kind](year, number))
        for place, (slug, year, kind, number) in enumerate(drawn)
    }
    levels = [level(2026, 62), *([level(2027, 65)] if raised else [])]
    found = figures_of(changed(records(who, own, report_year=2028), MATERIALS, levels=levels))
    for one in every_compared(found):
        assert (one.compared_with is None) is bool(one.not_compared), one
        assert (one.change is None) is (one.compared_with is None)
        before = found.earlier(one)
        if before is None:
            continue
        assert before.id == one.compared_with
        assert before.key._replace(year=one.key.year) == one.key
        assert before.key.year < one.key.year
        assert before.number is not None
        assert one.number is not None
        assert one.change == one.number - before.number
        assert before.n
        assert one.n
        if one.key.statistic == "met":
            assert (raised and one.key.topic == MATERIALS and one.key.year == 2027) is False
        if not one.key.municipality and one.key.topic != "spiderweb":
            behind = {source.split("/")[1] for side in (one, before) for source in side.sources}
            members = [
                {m.slug for m in found.years.model(y).members_in(y)} for y in (before.key.year, one.key.year)
            ]
            assert behind <= members[0] & members[1]


def test_leading_figures_are_counted_once() -> None:
    """One of two gets better; the one of another weight set is in neither number, and in `of`."""
    own = of(materials(2026, 50), materials(2027, 60), mki(2026, 100), mki(2027, 90, "A2"))
    found = figures_of(own)
    counts = {one: found.at(Key("indicators", one, 2027)) for one in ("better", "worse", "same", "compared")}
    assert [int(one.number or 0) for one in counts.values()] == [1, 0, 0, 1]
    assert (counts["better"].n, counts["better"].of) == (1, 2)
    assert named(own, MKI) == MKI
    first = found.at(Key("indicators", "better", 2026))
    assert (first.number, first.n) == (None, 0)
