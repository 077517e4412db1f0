"""The value of one indicator for one project: shares, MKI, CO2, and which phase speaks."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import percent
from site_builder.measures.values import history, measured, not_applicable, value_in
from site_builder.quantities import quantity_of
from site_builder.quantities.co2 import co2
from site_builder.quantities.masses import share
from site_builder.quantities.mki import mki
from site_builder.records.measurement import Co2, Demolition, Materials, Measurement, Mki
from tests.measures.programme import CO2, DEMOLITION, INDICATORS, MATERIALS, MKI, SEB
from tests.measures.region import co2_of, entry, measurement, mki_of

COUNTS = ("reused", "recycled", "biobased")
KINDS = (*COUNTS, "primary")
tonnes = st.decimals(min_value=0, max_value=10**6, places=3)
positive = st.decimals(min_value=Decimal("0.001"), max_value=10**6, places=3)


def _materials(**masses: object) -> Materials:
    return Materials.model_validate(masses)


def _close(found: Decimal | None, exact: Fraction) -> bool:
    return found is not None and abs(Fraction(found) - exact) <= abs(exact) / 10**24


@given(st.tuples(tonnes, tonnes, tonnes, tonnes))
def test_a_share_is_what_counts_over_everything_and_each_tonne_counts_once(
    masses: tuple[Decimal, Decimal, Decimal, Decimal],
) -> None:
    """100 · (reused + recycled + biobased) / all, exact, between 0 and 100; nothing at all is unknown."""
    figure = share(_materials(**dict(zip(KINDS, masses, strict=True))), COUNTS)
    whole = sum(map(Fraction, masses), Fraction(0))
    if not whole:
        assert figure is None
        return
    assert figure is not None
    assert figure.value is not None
    assert 0 <= figure.value <= 100
    assert _close(figure.value, 100 * sum(map(Fraction, masses[:3]), Fraction(0)) / whole)
    assert (figure.part, figure.whole) == (sum(masses[:3]), sum(masses))


@given(st.dictionaries(st.sampled_from(KINDS), tonnes), st.none() | positive, st.none() | st.integers(0, 100))
def test_a_share_stays_between_0_and_100_for_whatever_was_recorded(
    masses: dict[str, Decimal], total: Decimal | None, stated: int | None
) -> None:
    """Also for masses that do not add up, a share is no less than nothing and no more than all."""
    figure = share(_materials(**masses, total=total, percent=stated), COUNTS)
    if figure is not None:
        assert figure.value is not None
        assert 0 <= figure.value <= 100
    if not masses and stated is None:
        assert figure is None


@given(st.tuples(tonnes, tonnes, tonnes, tonnes))
def test_shares_of_what_counts_and_of_what_does_not_make_100(
    masses: tuple[Decimal, Decimal, Decimal, Decimal],
) -> None:
    """No tonne is counted twice or lost: what counts and what does not are together the whole."""
    recorded = _materials(**dict(zip(KINDS, masses, strict=True)))
    counted, other = share(recorded, COUNTS), share(recorded, ("primary",))
    if counted is not None and other is not None and counted.value is not None and other.value is not None:
        assert _close(counted.value + other.value, Fraction(100))


def test_energy_recovery_and_landfill_do_not_count_as_kept() -> None:
    """Of released material only what is reused or recycled counts: recover is neither."""
    released = Demolition.model_validate(
        {"reused": 10, "recycled": 30, "energy_recovery": 40, "landfill": 20}
    )
    figure = share(released, DEMOLITION.counts)
    assert figure is not None
    assert (figure.value, figure.part, figure.whole) == (Decimal(40), Decimal(40), Decimal(100))


def test_a_recorded_total_leaves_kinds_out_that_were_not_used() -> None:
    """Beside a total, a kind that is not recorded is none: the check demands that masses add up."""
    figure = share(_materials(reused=25, primary=75, total=100), COUNTS)
    assert figure is not None
    assert figure.value == 25


def test_masses_without_a_total_say_nothing_while_a_kind_is_missing() -> None:
    """10 tonnes reused is not 100%: how much else went in is unknown. The stated share still counts."""
    assert share(_materials(reused=10), COUNTS) is None
    figure = share(_materials(reused=10, percent=30), COUNTS)
    assert figure is not None
    assert (figure.value, figure.part, figure.whole) == (Decimal(30), None, None)


def test_masses_that_exceed_their_total_by_a_rounding_are_the_whole() -> None:
    """100.4 tonnes reused of a total rounded to 100 is 100%, not more."""
    figure = share(_materials(reused=Decimal("100.4"), total=100), COUNTS)
    assert figure is not None
    assert figure.value == 100


def test_nothing_recorded_is_unknown_and_nothing_reused_is_0() -> None:
    """Unknown is None; a recorded zero is a real 0%."""
    assert share(_materials(), COUNTS) is None
    assert share(_materials(total=100), COUNTS) is None
    nothing = share(_materials(reused=0, recycled=0, biobased=0, primary=5), COUNTS)
    assert nothing is not None
    assert nothing.value == 0
    for indicator in INDICATORS.indicators:
        assert quantity_of(indicator).figure(measurement()) is None
        assert value_in(entry(measurement()), indicator, 2026) is None


def test_a_computed_share_is_shown_rounded_half_up() -> None:
    """26,148 tonnes of 100,000 show as 26,1%, and exactly a half goes up: 61.95% shows as 62,0%."""
    for reused, shown in ((26_148, "26,1%"), (61_950, "62,0%"), (26_150, "26,2%"), (26_149, "26,1%")):
        figure = share(_materials(reused=reused, primary=100_000 - reused, total=100_000), COUNTS)
        assert figure is not None
        assert figure.value is not None
        assert percent(figure.value, 1) == shown


@given(positive, positive, st.integers(1, 200))
def test_mki_is_the_total_over_area_and_years(total: Decimal, area: Decimal, years: int) -> None:
    """EUR per m2 per year, with both sums and its weight set."""
    figure = mki(Mki.model_validate(mki_of(total, area, years, "A2")))
    assert _close(figure.value, Fraction(total) / (Fraction(area) * years))
    assert (figure.part, figure.whole, figure.comparable) == (total, area * years, "A2")


@given(positive, positive)
def test_co2_is_kilograms_over_the_amount_of_its_unit(kg: Decimal, amount: Decimal) -> None:
    """kg per functional unit, named with its stages."""
    figure = co2(Co2.model_validate(co2_of(kg, amount, stages=("A3", "A1", "A1"))))
    assert _close(figure.value, Fraction(kg) / Fraction(amount))
    assert figure.comparable == "m2 wegdek (A1, A3)"


def test_the_latest_phase_speaks_whatever_the_order_and_the_dates() -> None:
    """Delivery before award before design: asked for is not achieved."""
    phases = (
        measurement("design", "2026-03-01", materials={"percent": 80}),
        measurement("award", "2026-05-01", materials={"percent": 70}),
        measurement("delivery", "2026-04-01", materials={"percent": 50}),
    )
    for order in permutations(phases):
        found = value_in(entry(*order), MATERIALS, 2026)
        assert found is not None
        assert (found.measurement.phase, found.figure.value, found.verdict) == (
            "delivery",
            Decimal(50),
            "below",
        )
        assert [one.figure.value for one in history(entry(*order), MATERIALS, 2026)] == [80, 70, 50]


def test_each_indicator_has_its_own_latest_phase() -> None:
    """A delivery without an MKI leaves the MKI of the award standing."""
    both = entry(
        measurement("award", "2025-05-01", materials={"percent": 70}, mki=mki_of(100)),
        measurement("delivery", "2026-05-01", materials={"percent": 60}),
    )
    origin, cost = value_in(both, MATERIALS, 2026), value_in(both, MKI, 2026)
    assert origin is not None
    assert cost is not None
    assert (origin.measurement.phase, cost.measurement.phase) == ("delivery", "award")
    assert str(cost.date) == "2025-05-01"


def test_a_year_only_knows_what_was_measured_by_its_end() -> None:
    """Before the delivery the award speaks, and before the award nothing does."""
    both = entry(
        measurement("award", "2026-12-31", materials={"percent": 70}),
        measurement("delivery", "2027-01-01", materials={"percent": 60}),
    )
    values = [value_in(both, MATERIALS, year) for year in (2025, 2026, 2027, 2030)]
    assert [value and value.figure.value for value in values] == [None, 70, 60, 60]


def test_no_demolition_is_not_applicable_and_never_0() -> None:
    """The latest measurement that speaks of demolition decides, in the year that is asked for."""
    project = entry(
        measurement("design", "2025-05-01", demolition={"percent": 90}),
        measurement("award", "2026-05-01", no_demolition=True),
        measurement("delivery", "2027-05-01", materials={"percent": 60}),
    )
    assert [not_applicable(project, DEMOLITION, year) for year in (2024, 2025, 2026, 2027)] == [
        False,
        False,
        True,
        True,
    ]
    assert value_in(project, DEMOLITION, 2027) is None
    before = value_in(project, DEMOLITION, 2025)
    assert before is not None
    assert before.figure.value == 90
    assert not not_applicable(project, MATERIALS, 2027)


def test_demolition_that_turned_out_to_happen_applies() -> None:
    """A later phase with released material takes 'no demolition' back."""
    project = entry(
        measurement("award", no_demolition=True), measurement("delivery", demolition={"percent": 0})
    )
    found = value_in(project, DEMOLITION, 2026)
    assert not not_applicable(project, DEMOLITION, 2026)
    assert found is not None
    assert found.figure.value == 0


@pytest.mark.parametrize(
    ("recorded", "verdict"), [("complies", "met"), ("does_not_comply", "below"), ("unknown", None)]
)
def test_seb_is_a_judgement_without_a_number(recorded: str, verdict: str | None) -> None:
    """It complies or does not; unknown is not measured."""
    found = value_in(entry(measurement(seb={"verdict": recorded})), SEB, 2026)
    assert (found and found.verdict) == verdict
    if found is not None:
        assert found.figure.value is None


def test_an_unknown_judgement_at_delivery_leaves_the_one_of_the_award() -> None:
    """Unknown is no answer, so the latest phase with an answer speaks."""
    project = entry(
        measurement("award", seb={"verdict": "complies"}), measurement("delivery", seb={"verdict": "unknown"})
    )
    found = value_in(project, SEB, 2026)
    assert found is not None
    assert found.measurement.phase == "award"


def test_start_measuring_has_a_value_and_no_verdict() -> None:
    """Demolition and CO2 have no level: shown, never judged."""
    project = entry(measurement(demolition={"percent": 1}, co2=co2_of(900)))
    for indicator in (DEMOLITION, CO2):
        found = value_in(project, indicator, 2026)
        assert found is not None
        assert (found.verdict, found.level) == ("no_level", None)


_MEASURED = st.builds(
    lambda phase, year, month, parts: measurement(phase, f"{year}-{month:02}-01", **parts),
    st.sampled_from(("reference", "design", "award", "delivery")),
    st.integers(2024, 2032),
    st.integers(1, 12),
    st.sampled_from(({"mki": mki_of(100)}, {"co2": co2_of(100)}, {"no_demolition": True})),
)


@given(st.lists(_MEASURED, max_size=5, unique_by=lambda one: one.phase), st.integers(2024, 2032))
def test_the_day_of_the_last_value_needs_no_verdict(recorded: list[Measurement], year: int) -> None:
    """It is that of the value, in whatever order phases and days were recorded; none where there is none."""
    project = entry(*recorded)
    for indicator in INDICATORS.indicators:
        values = history(project, indicator, year)
        assert measured(project, indicator, year) == (values[-1].date if values else None)
