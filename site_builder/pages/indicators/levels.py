"""How long a performance level holds, for the pages that name more than one."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.records.plan import PerformanceLevel


def until(level: PerformanceLevel, every: Iterable[PerformanceLevel]) -> int | None:
    """The last year in which a level holds; None as long as no later one follows it."""
    later = [
        other.from_year
        for other in every
        if (other.type, other.weight_set) == (level.type, level.weight_set)
        and other.from_year > level.from_year
    ]
    return min(later) - 1 if later else None


def valid(first: int, last: int | None) -> str:
    """The years in words: `vanaf 2028`, `2026 tot en met 2027`."""
    if last is None:
        return f"vanaf {first}"
    return str(first) if first == last else f"{first} tot en met {last}"
