"""Which day somebody meant, and why a text is none."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Mapping
from functools import cache

from site_builder.formats import date_long, date_short

_NUMERIC_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_WRITTEN_DAY = re.compile(r"(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})", re.IGNORECASE)
_LOOSE_DAY = re.compile(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})")
_MONTH = re.compile(r"(\d{1,2}(?=[-/])|[a-z]+(?=\.?\s))(?:[-/]|\.?\s+)(\d{4})", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\A(\d{1,2}(?:[-/. ]\d{1,2}[-/. ]|\s+[a-z]+\.?\s+))'?(\d\d)\Z", re.IGNORECASE)


@cache
def _months() -> Mapping[str, int]:
    days = [datetime.date(2000, month, 1) for month in range(1, 13)]
    return {form(day).split()[1]: day.month for day in days for form in (date_long, date_short)}


def _day_parts(text: str) -> tuple[int, int, int] | None:
    """The year, month and day that a text names, whether or not there is such a day."""
    if found := _NUMERIC_DAY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif (found := _WRITTEN_DAY.fullmatch(text)) and found[2].lower() in _months():
        day, month, year = int(found[1]), _months()[found[2].lower()], int(found[3])
    elif found := _LOOSE_DAY.match(text):
        year, month, day = (int(part) for part in found.groups())
    else:
        return None
    return year, month, day


def day_meant(text: str) -> str | None:
    """The day in a text as `2026-10-12`, if it is one that exists."""
    parts = _day_parts(text.strip())
    try:
        return datetime.date(*parts).isoformat() if parts else None
    except ValueError:
        return None


def month_meant(text: str) -> str | None:
    """The month in a text as `2026-10`: of `10-2026` or `oktober 2026`."""
    found = _MONTH.fullmatch(text.strip())
    month = (int(found[1]) if found[1].isdecimal() else _months().get(found[1].lower(), 0)) if found else 0
    return f"{found[2]}-{month:02d}" if found and 1 <= month <= 12 else None


def day_hint(text: str) -> str:
    """Why a text is no day, where that can be told: a part of it, a short year, or in no calendar."""
    stripped = text.strip()
    if re.fullmatch(r"\d{4}(-\d{2})?", stripped):
        return "Vul ook de maand en de dag in."
    if month_meant(stripped):
        return "Vul ook de dag in."
    whole = _SHORT_YEAR.sub(r"\g<1>20\2", stripped)
    parts = _day_parts(whole)
    if parts is None or not parts[0]:
        return ""
    year, month, day = parts
    if not 1 <= month <= 12:
        return f"Maand {month} bestaat niet. Controleer de maand en de dag."
    named = f"{day}{date_long(datetime.date(year, month, 1))[1:]}"
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        return f"{named} bestaat niet: die maand heeft {days} dagen."
    return f"Bedoelt u {named}? Schrijf het jaar met vier cijfers." if whole != stripped else ""
