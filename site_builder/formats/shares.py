"""Parts of a whole in percent that add up to 100: what is lost by rounding goes to the largest remainders."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

WHOLE = 100


def shares(parts: Sequence[Decimal | float]) -> tuple[int, ...]:
    """The parts in whole percents, together 100. Of equal remainders the first in order comes first.

    Nothing but zeros is divided as zeros. Raises ValueError for a part that is negative or not finite.
    """
    try:
        exact = [Fraction(part) for part in parts]
    except (ValueError, OverflowError) as reason:
        raise ValueError("a part is a finite number") from reason
    if any(part < 0 for part in exact):
        raise ValueError("a part is not less than nothing")
    whole = sum(exact)
    if not whole:
        return (0,) * len(exact)
    percents = [WHOLE * part / whole for part in exact]
    floors = [int(one) for one in percents]
    by_remainder = sorted(range(len(exact)), key=lambda place: floors[place] - percents[place])
    up = set(by_remainder[: WHOLE - sum(floors)])
    return tuple(floor + (place in up) for place, floor in enumerate(floors))


def share_texts(parts: Sequence[Decimal | float]) -> tuple[str, ...]:
    """The parts as text. What is there is never `0%`, and not all of it is never `100%`."""
    found = shares(parts)
    some = sum(part > 0 for part in parts)

    def text(part: Decimal | float, share: int) -> str:
        if part and not share:
            return "< 1%"
        return "> 99%" if share == WHOLE and some > 1 else f"{share}%"

    return tuple(text(part, share) for part, share in zip(parts, found, strict=True))
