"""What a figure of an indicator draws, in words."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.measures.programme import INDICATORS
from tests.sentences.reading import check

MATERIALS = next(one for one in INDICATORS.indicators if one.id == "materials")
ENDS = ("0%", "60%")
values = st.lists(st.none() | st.decimals(0, 100, places=1), min_size=1, max_size=6)


def test_a_line_over_the_years() -> None:
    """Each year has its value, a year without one says so, and the scale has its two ends."""
    assert trend_text(MATERIALS, [(2026, Decimal("31.5")), (2027, None), (2028, Decimal(40))], ENDS) == (
        "De waarde per jaar. 2026: 31,5%; 2027: niet gemeten; 2028: 40%. De schaal loopt van 0% tot 60%."
    )


@given(values)
def test_every_year_is_named(found: list[Decimal | None]) -> None:
    """No year is left out, and an unknown value is never a number."""
    text = trend_text(MATERIALS, list(enumerate(found, start=2026)), ENDS)
    check(text)
    assert all(f"{2026 + place}: " in text for place in range(len(found)))
    assert text.count("niet gemeten") == found.count(None)
