"""Levels over the years, and the middle of the region."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.positions import AxisMiddle, latest, region_middle
from tests.measures.region import alone, assessment, municipality, region

spiderwebs = st.text(alphabet="?01234", min_size=6, max_size=6)


def test_the_latest_assessment_of_a_year_is_that_years_or_an_older_one() -> None:
    """Never a newer one, and never a draft."""
    entry = alone(
        assessment(2026, "111111"), assessment(2028, "222222"), assessment(2029, "333333", status="draft")
    ).municipalities[0]
    found = {year: latest(entry, year) for year in (2025, 2026, 2027, 2028, 2029)}
    assert {year: one and one.year for year, one in found.items()} == {
        2025: None,
        2026: 2026,
        2027: 2026,
        2028: 2028,
        2029: 2028,
    }


def test_the_middle_of_the_region_is_over_known_levels_of_that_year_only() -> None:
    """Not an older assessment, not a draft, not who left, and no 0 for what is unknown."""
    model = region(
        {
            "a": municipality("A", assessment(2026, "4?1111")),
            "b": municipality("B", assessment(2026, "1?2111")),
            "c": municipality("C", assessment(2025, "444444")),
            "d": municipality("D", assessment(2026, "444444", status="draft")),
            "e": municipality("E", assessment(2026, "444444"), until="2026-06-30"),
            "f": municipality("F", assessment(2026, "0?????")),
        }
    )
    assert region_middle(model, 2026)[:3] == (
        AxisMiddle("policy", Decimal(1), 3),
        AxisMiddle("execution", None, 0),
        AxisMiddle("capacity", Decimal("1.5"), 2),
    )


@given(st.lists(spiderwebs, max_size=5))
def test_the_middle_does_not_depend_on_the_order_of_municipalities(
    levels: list[str],
) -> None:
    """The same levels under other names give the same middle, and its count is that of the known levels."""
    forward = {f"m{index}": text for index, text in enumerate(levels)}
    backward = {f"m{index}": text for index, text in enumerate(reversed(levels))}
    found = [
        region_middle(
            region({slug: municipality(slug, assessment(2026, text)) for slug, text in one.items()}), 2026
        )
        for one in (forward, backward)
    ]
    assert found[0] == found[1]
    assert [one.known for one in found[0]] == [
        sum(text[index] != "?" for text in levels) for index in range(6)
    ]
