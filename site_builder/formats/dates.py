"""Dates as Dutch text."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel.dates import format_date

from site_builder.formats.numbers import LOCALE

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)


def date_long(day: date) -> str:
    """A date in full: "12 oktober 2026"."""
    return _formatted(day, "d MMMM y")


def date_short(day: date) -> str:
    """A date with the month abbreviated, without a full stop: "12 okt 2026"."""
    return _formatted(day, "d MMM y")


def weekday_date(day: date) -> str:
    """A date in full with its weekday: "donderdag 12 maart 2026"."""
    return _formatted(day, "EEEE d MMMM y")


def partial_date(text: str) -> str:
    """A date as precise as it is known: "2019", "2021-07" gives "juli 2021", "2020-08-31" "31 augustus 2020".

    Raises ValueError for a text of another form and for a day that does not exist.
    """
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError(f"not a year, month or date: {text!r}")
    year, month, day = match.groups()
    known = date(int(year), int(month or 1), int(day or 1))
    if month is None:
        return str(known.year)
    return _formatted(known, "MMMM y") if day is None else date_long(known)


@cache
def _formatted(day: date, pattern: str) -> str:
    # Babel takes None for today, which would make a page depend on the clock.
    if not isinstance(day, date):
        raise TypeError(f"not a date: {day!r}")
    return format_date(day, pattern, locale=LOCALE)
