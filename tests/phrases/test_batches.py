"""When a batch can go over, as it is read."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.phrases.batches import days


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2031, 1, 1), date(2031, 1, 31), "januari 2031"),
        (date(2031, 11, 1), date(2032, 2, 29), "november 2031 tot en met februari 2032"),
        (date(2031, 3, 2), date(2031, 3, 31), "2 maart 2031 tot en met 31 maart 2031"),
        (date(2031, 3, 1), date(2031, 3, 1), "1 maart 2031"),
    ],
)
def test_whole_months_are_told_by_their_names(first: date, last: date, said: str) -> None:
    """Other days in full, and one day once."""
    assert days(first, last) == said
