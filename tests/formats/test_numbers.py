"""Numbers as Dutch text."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import euro, number, percent, quantity, round_half_up, signed

decimals_of_any_size = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30
)
numbers = st.one_of(st.integers(), decimals_of_any_size, st.floats(allow_nan=False, allow_infinity=False))


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (26.148, 1, "26.1"),
        (0.125, 2, "0.13"),
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (-2.5, 0, "-3"),
        (-0.4, 0, "0"),
        (Decimal("0.1650"), 2, "0.17"),
        (7, 2, "7.00"),
        (1e22, 0, "10000000000000000000000"),
    ],
)
def test_halves_go_away_from_zero(value: Decimal | float, decimals: int, expected: str) -> None:
    """A half is rounded as people do, by the decimal digits that a person sees."""
    assert str(round_half_up(value, decimals)) == expected


@given(decimals_of_any_size, st.integers(0, 6))
def test_rounding_equals_exact_fractions(value: Decimal, decimals: int) -> None:
    """Rounding equals floor(|value|·10^d + 1/2) with the sign put back, worked out in exact fractions."""
    scaled = abs(Fraction(value)) * 10**decimals + Fraction(1, 2)
    units = scaled.numerator // scaled.denominator * (-1 if value < 0 else 1)
    assert Fraction(round_half_up(value, decimals)) == Fraction(units, 10**decimals)


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 6))
def test_a_float_rounds_as_its_shortest_text(value: float, decimals: int) -> None:
    """The bits behind a float never show: it rounds exactly as the text a person would type."""
    assert round_half_up(value, decimals) == round_half_up(Decimal(repr(value)), decimals)


@given(numbers, st.integers(0, 6))
def test_rounding_twice_changes_nothing(value: Decimal | float, decimals: int) -> None:
    """A rounded value stays as it is when rounded again."""
    once = round_half_up(value, decimals)
    assert str(round_half_up(once, decimals)) == str(once)


@pytest.mark.parametrize("wrong", [None, True, "1"])
def test_what_is_no_number_is_refused(wrong: object) -> None:
    """Unknown and other kinds of values never become a number by accident."""
    with pytest.raises(TypeError, match="not a number"):
        round_half_up(wrong, 0)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_infinity_and_nan_are_refused(wrong: Decimal | float) -> None:
    """A value without digits cannot be shown."""
    with pytest.raises(ValueError, match="not finite"):
        number(wrong)


def test_a_negative_number_of_decimals_is_refused() -> None:
    """Rounding to tens or hundreds is not offered."""
    with pytest.raises(ValueError, match="number of decimals"):
        round_half_up(15, -1)


def test_numbers_are_written_the_dutch_way() -> None:
    """Points between thousands, a comma before decimals, a real minus sign, no sign on zero."""
    assert number(1234) == "1.234"
    assert number(0.17, 2) == "0,17"
    assert number(-1234567.5, 2) == "\u22121.234.567,50"
    assert number(-0.4) == "0"
    assert number(10**40) == "10" + ".000" * 13


@given(numbers, st.integers(0, 6))
def test_a_number_reads_back_as_the_rounded_value(value: Decimal | float, decimals: int) -> None:
    """Nothing but the notation differs between the text and the rounded value."""
    text = number(value, decimals)
    plain = text.replace(".", "").replace(",", ".").replace("\u2212", "-")
    assert Decimal(plain) == round_half_up(value, decimals)
    assert len(text.partition(",")[2]) == decimals


def test_units_stay_on_the_line_of_their_number() -> None:
    """A no-break space joins a number with its unit; the percent sign stands right after the number."""
    assert percent(26.148, 1) == "26,1%"
    assert euro(0.165) == "€\u00a00,17"
    assert euro(-1234.5) == "€\u00a0\u22121.234,50"
    assert euro(2500000, 0) == "€\u00a02.500.000"
    assert quantity(1234, "ton") == "1.234\u00a0ton"
    assert quantity(0.165, "euro per m²", 2) == "0,17\u00a0euro per m²"


def test_a_change_shows_its_direction() -> None:
    """Up has a plus, down a minus, and what rounds to nothing is an equals sign."""
    assert [signed(change) for change in (1, -1, 0, 0.4, -0.4, 1500)] == [
        "+1",
        "\u22121",
        "=",
        "=",
        "=",
        "+1.500",
    ]
    assert signed(-0.44, 1) == "\u22120,4"


@given(numbers, st.integers(0, 3))
def test_opposite_changes_are_mirrored(value: Decimal | float, decimals: int) -> None:
    """A rise and a fall of the same size differ only in their sign."""
    swapped = signed(-value, decimals).translate(str.maketrans("+\u2212", "\u2212+"))
    assert signed(value, decimals) == swapped
