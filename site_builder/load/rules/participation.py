"""When a municipality takes part."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from site_builder.load.advice.wording import either
from site_builder.records.municipality import Period

END_OF_TIME = datetime.date.max


def on(periods: Sequence[Period], day: datetime.date) -> bool:
    """Whether the day falls in one of the periods."""
    return any(period.from_ <= day <= (period.until or END_OF_TIME) for period in periods)


def in_year(periods: Sequence[Period], year: int) -> bool:
    """Whether the year holds at least one day of the periods."""
    return any(period.from_.year <= year <= (period.until or END_OF_TIME).year for period in periods)


def end(periods: Sequence[Period]) -> datetime.date:
    """The last day of the periods, far in the future while one still runs."""
    return max(period.until or END_OF_TIME for period in periods)


def described(periods: Sequence[Period]) -> str:
    """When the municipality takes part, as a sentence."""
    return f"De gemeente doet mee {either((_period(period) for period in periods), 'en')}."


def _period(period: Period) -> str:
    return (
        f"vanaf {period.from_}" if period.until is None else f"van {period.from_} tot en met {period.until}"
    )
