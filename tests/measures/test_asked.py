"""Which year a municipality is asked about."""

from __future__ import annotations

import pytest

from site_builder.measures.asked import asked
from tests.measures.region import alone, assessment, municipality, region


@pytest.mark.parametrize(
    ("years", "drafts", "set_year", "year"),
    [
        ((), (), {}, 2026),
        ((), (2026,), {}, 2026),
        ((2026,), (), {}, 2027),
        ((2026,), (2027,), {}, 2027),
        ((2025,), (), {"report_year": 2026}, 2026),
        ((2026,), (), {"asked_year": 2026}, 2026),
        ((2026,), (), {"asked_year": 2030}, 2030),
    ],
)
def test_a_municipality_is_asked_about_the_first_year_that_it_owes(
    years: tuple[int, ...], drafts: tuple[int, ...], set_year: dict[str, int], year: int
) -> None:
    """A draft is no answer yet, so it may still be changed; a year that the programme sets goes before."""
    found = [assessment(one, "111111") for one in years]
    found += [assessment(one, "111111", status="draft") for one in drafts]
    model = alone(*found, report_year=set_year.get("report_year"), asked_year=set_year.get("asked_year"))
    assert asked(model) == {"wilg": year}


def test_who_left_is_not_asked() -> None:
    """Neither about a year at whose end it no longer takes part, nor about any after."""
    gone = municipality("Wilg", assessment(2026, "111111"), until="2026-12-31")
    stays = municipality("Els", assessment(2026, "111111"))
    assert asked(region({"wilg": gone, "els": stays})) == {"els": 2027}
