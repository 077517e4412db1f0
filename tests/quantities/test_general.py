"""Quantities that a programme makes itself: a share, an amount per unit, an amount, and yes or no."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator
from tests.measures.programme import _indicator
from tests.measures.region import measurement

STONES = {"id": "gebruikt", "name": "gebruikte stenen", "unit": "m²"}
LAID = {"id": "gelegd", "name": "gelegde stenen", "unit": "m²"}
KM = {"id": "lengte", "name": "lengte", "unit": "km"}
AMOUNT = st.decimals(min_value=0, max_value=10**9, places=2)
SOME = st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2)


def indicator(quantity: str, **more: Any) -> Indicator:
    """An indicator of amounts or a question, with one decimal."""
    data = {"better": "higher", "decimals": 1, **more}
    return Indicator.model_validate(_indicator("stenen", quantity=quantity, **data))


SHARE = indicator("share", part=STONES, whole=LAID)
LEFT = indicator("remainder", part=STONES, whole=LAID)
RATE = indicator("rate", part={**STONES, "unit": "m³"}, whole=KM)
AMOUNTS = indicator("amount", part=STONES)
QUESTION = indicator("yes_no", better=None)


def test_a_share_by_hand() -> None:
    """1,800 of 2,400 m² is 75%."""
    found = quantity_of(SHARE).figure(measurement(amounts={"gebruikt": 1800, "gelegd": 2400}))
    assert found is not None
    assert (found.value, found.part, found.whole) == (75, 1800, 2400)
    assert quantity_of(SHARE).text(Decimal(75), 1) == "75%"


def test_a_remainder_by_hand() -> None:
    """Of 2,400 m² all but 1,800 are left: 25%. The sums are those of what is left."""
    found = quantity_of(LEFT).figure(measurement(amounts={"gebruikt": 1800, "gelegd": 2400}))
    assert found is not None
    assert (found.value, found.part, found.whole) == (25, 600, 2400)


def test_a_rate_by_hand() -> None:
    """120 m³ over 0.8 km is 150 m³ per km."""
    found = quantity_of(RATE).figure(measurement(amounts={"gebruikt": 120, "lengte": 0.8}))
    assert found is not None
    assert found.value == 150
    assert f"{quantity_of(RATE).text(found.value, 1)} {quantity_of(RATE).per}" == "150,0\u00a0m³ per km"


@given(part=AMOUNT, whole=SOME)
def test_a_rate_is_the_quotient(part: Decimal, whole: Decimal) -> None:
    """To the digits of a decimal it is the exact fraction."""
    found = quantity_of(RATE).figure(measurement(amounts={"gebruikt": part, "lengte": whole}))
    assert found is not None
    assert found.value is not None
    assert abs(Fraction(found.value) - Fraction(part) / Fraction(whole)) <= Fraction(found.value) / 10**20


def test_what_is_not_recorded_is_unknown() -> None:
    """One amount alone is no share and no rate, and nothing at all is no amount; never 0."""
    for one in (SHARE, LEFT, RATE, AMOUNTS, QUESTION):
        assert quantity_of(one).figure(measurement()) is None
    assert quantity_of(SHARE).figure(measurement(amounts={"gebruikt": 5})) is None
    assert quantity_of(SHARE).figure(measurement(amounts={"gelegd": 5})) is None
    assert quantity_of(QUESTION).meets(measurement()) is None


def test_nothing_below_the_line_gives_no_value() -> None:
    """The check refuses a whole of 0; what passes it by is unknown, and divides nothing."""
    assert quantity_of(SHARE).figure(measurement(amounts={"gebruikt": 0, "gelegd": 0})) is None


def test_an_amount_of_zero_is_known() -> None:
    """Somebody recorded that there was nothing."""
    found = quantity_of(AMOUNTS).figure(measurement(amounts={"gebruikt": 0}))
    assert found is not None
    assert found.value == 0


def test_yes_and_no_are_judgements() -> None:
    """Both are an answer, in words with their evidence."""
    quantity = quantity_of(QUESTION)
    yes = measurement(answers={"stenen": {"answer": True, "evidence": "In het register."}})
    no = measurement(answers={"stenen": {"answer": False}})
    assert [quantity.meets(one) for one in (yes, no)] == [True, False]
    assert [quantity.judgement_text(one) for one in (yes, no)] == ["Ja", "Nee"]
    assert [quantity.evidence(one) for one in (yes, no)] == ["In het register.", ""]
