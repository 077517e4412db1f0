"""Comparing dates that are known to the year, the month or the day."""

from __future__ import annotations

import datetime


def before(first: str, second: str) -> bool:
    """Whether `first` is certainly earlier than `second`, on the precision that both have."""
    shared = min(len(first), len(second))
    return first[:shared] < second[:shared]


def after_day(partial: str, day: datetime.date) -> bool:
    """Whether `partial` is certainly later than `day`."""
    return before(day.isoformat(), partial)
