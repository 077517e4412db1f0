"""What is told about a text holds no personal data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.masking import masked
from site_builder.load.personal import personal_data


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Bel mevrouw De Vries, jan.jansen@arnhem.nl of 06-12345678.",
            "Bel mevrouw D. V., j…@arnhem.nl of 06-…78.",
        ),
        ("De heer P. van den Berg komt", "De heer P. van den B. komt"),
        ("Met A.B. de Vries-Jansen erbij", "Met A.B. de V. erbij"),
        ("info@arnhem.nl, 1.234 ton op 02-01-2026", "info@arnhem.nl, 1.234 ton op 02-01-2026"),
        ("", ""),
    ],
)
def test_a_text_keeps_everything_but_personal_data(text: str, shown: str) -> None:
    """Enough is left to find the place, and an ordinary text is the same text."""
    assert masked(text) == shown


@given(st.text(alphabet="ABJdevnr. 'é@+(0)123456789-\n", max_size=60))
def test_nothing_is_found_in_what_was_masked(text: str) -> None:
    """No address and no number is left, and masking it again changes nothing."""
    once = masked(text)
    assert not [found for found in personal_data(once) if found.kind == "phone"]
    assert masked(once) == once
