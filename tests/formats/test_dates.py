"""Dates as Dutch text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import date_long, date_short, partial_date, weekday_date

MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def test_dates_are_written_the_dutch_way() -> None:
    """Day, month in small letters, year; the short month has no full stop."""
    assert date_long(date(2026, 10, 12)) == "12 oktober 2026"
    assert date_short(date(2026, 10, 12)) == "12 okt 2026"
    assert date_short(date(2026, 3, 1)) == "1 mrt 2026"
    assert weekday_date(date(2026, 3, 12)) == "donderdag 12 maart 2026"


@pytest.mark.parametrize(
    ("text", "expected"), [("2019", "2019"), ("2021-07", "juli 2021"), ("2020-08-31", "31 augustus 2020")]
)
def test_a_partial_date_is_as_precise_as_it_is_known(text: str, expected: str) -> None:
    """A year stays a year, a month gets no day."""
    assert partial_date(text) == expected


@pytest.mark.parametrize(
    "wrong", ["", "19", "2021-7", "2021-13", "2021-02-30", "2021-07-", "juli 2021", "0000", "2021\n"]
)
def test_another_form_or_a_day_that_does_not_exist_is_refused(wrong: str) -> None:
    """Only a year, a month or a day of the calendar is a partial date."""
    with pytest.raises(ValueError, match=r"not a year|month must be|day is out|year 0|must be in"):
        partial_date(wrong)


@pytest.mark.parametrize("function", [date_long, date_short, weekday_date])
def test_none_is_never_today(function: Callable[[object], str]) -> None:
    """Babel takes None for today; here it is refused, so no page depends on the clock."""
    with pytest.raises(TypeError, match="not a date"):
        function(None)


@given(st.dates())
def test_every_date_has_every_form(day: date) -> None:
    """Any date can be written, and the long form names its day, month and year."""
    assert date_long(day) == f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert partial_date(day.isoformat()) == date_long(day)
    assert weekday_date(day).split(" ", 1)[1] == date_long(day)
    number, month, year = date_short(day).split(" ")
    assert (int(number), month[0], int(year)) == (day.day, MONTHS[day.month - 1][0], day.year)
