"""Rounding, and numbers with their unit as Dutch text."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from babel.numbers import get_decimal_symbol, get_group_symbol

LOCALE = "nl_NL"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

# format() writes every digit of a Decimal; Babel's own formatting stops at 28 digits and is far slower.
_SYMBOLS = str.maketrans({",": get_group_symbol(LOCALE), ".": get_decimal_symbol(LOCALE), "-": MINUS})

Number = Decimal | int | float


def round_half_up(value: Number, decimals: int) -> Decimal:
    """The value with that many decimals, halves away from zero, as people round: 0.125 gives 0.13.

    A float counts as the shortest decimal text that stands for it, so 2.675 gives 2.68 whatever its bits
    are. Zero never has a sign. Raises TypeError for what is no number (None, a bool, a text) and
    ValueError for infinity, NaN and a negative number of decimals.
    """
    if isinstance(value, bool) or not isinstance(value, Decimal | int | float):
        raise TypeError(f"not a number: {value!r}")
    if decimals < 0:
        raise ValueError(f"not a number of decimals: {decimals}")
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        raise ValueError(f"not finite: {value!r}")
    # Wide enough for every digit, so that nothing is rounded on the way.
    context = _context(max(exact.adjusted(), 0) + decimals + 2)
    rounded = exact.quantize(_last(decimals), context=context)
    return rounded or rounded.copy_abs()


# A context takes longer to make than the rounding itself.
@lru_cache(maxsize=64)
def _context(precision: int) -> Context:
    return Context(prec=precision, rounding=ROUND_HALF_UP)


@lru_cache(maxsize=64)
def _last(decimals: int) -> Decimal:
    """The last of so many decimals."""
    return Decimal(1).scaleb(-decimals)


def number(value: Number, decimals: int = 0) -> str:
    """A number with always that many decimals: 1234.5 gives "1.235", with 2 decimals "1.234,50"."""
    return f"{round_half_up(value, decimals):,f}".translate(_SYMBOLS)


def percent(value: Number, decimals: int = 0) -> str:
    """A value that is in percent already: 26.148 with 1 decimal gives "26,1%"."""
    return number(value, decimals) + "%"


def euro(value: Number, decimals: int = 2) -> str:
    """An amount in euros, the sign after the symbol: "€ 0,17", "€ −1.234,50", with a no-break space."""
    return "€" + NO_BREAK_SPACE + number(value, decimals)


def quantity(value: Number, unit: str, decimals: int = 0) -> str:
    """A number and its unit, kept on one line by a no-break space: "1.234 ton"."""
    return number(value, decimals) + NO_BREAK_SPACE + unit


def signed(value: Number, decimals: int = 0) -> str:
    """A change: "+1", "−1", and "=" for what rounds to no change."""
    rounded = round_half_up(value, decimals)
    if not rounded:
        return "="
    return ("+" if rounded > 0 else "") + number(rounded, decimals)


def file_size(length: int) -> str:
    """The size of a file in bytes: `861 bytes`, `12 kB`, `3,4 MB`; a thousand bytes are a kB."""
    if length < 1000:
        return f"{length} {'byte' if length == 1 else 'bytes'}"
    if length < 999_500:
        return f"{number(length / 1000)} kB"
    return f"{number(length / 1_000_000, 1)} MB"


def decimal_text(value: Decimal) -> str:
    """Every digit of a number with a decimal point: no exponent, no needless zeros, no minus before zero."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
