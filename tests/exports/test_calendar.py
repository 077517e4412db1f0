"""The calendar is read by a calendar program as it was meant."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Timezone

from site_builder.exports.calendar import Event, calendar

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=120
)


def event(**more: object) -> Event:
    given: dict[str, object] = {
        "uid": "2026-03-12-meten/circulair@regio.example",
        "stamp": date(2026, 1, 2),
        "day": date(2026, 3, 12),
        "starts": "13:00",
        "ends": "15:30",
        "title": "Wegen, meten; en \\ weten",
        "cancelled": False,
        "category": "Impactlab",
        **more,
    }
    return Event(**given)  # type: ignore[arg-type]


def read(content: bytes) -> Calendar:
    found = Calendar.from_ical(content)
    assert isinstance(found, Calendar)
    return found


def test_an_event_with_times() -> None:
    """Times are local in Amsterdam: in winter an hour from UTC, in summer two, by the zone in the file."""
    content = calendar("Agenda", [event(), event(day=date(2026, 7, 1))])
    winter, summer = read(content).walk("VEVENT")
    assert winter.decoded("dtstart").utcoffset() == timedelta(hours=1)
    assert summer.decoded("dtstart").utcoffset() == timedelta(hours=2)
    assert winter.decoded("dtstart").replace(tzinfo=None) == datetime(2026, 3, 12, 13)  # noqa: DTZ001
    assert winter.decoded("dtend").replace(tzinfo=None) == datetime(2026, 3, 12, 15, 30)  # noqa: DTZ001
    assert b"DTSTART;TZID=Europe/Amsterdam:20260312T130000\r\n" in content
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n" in content


def test_an_event_without_a_time_takes_the_day() -> None:
    """Where no time is known the event is all day, and an end without a begin says nothing."""
    (found,) = read(calendar("Agenda", [event(starts=None)])).walk("VEVENT")
    assert found.decoded("dtstart") == date(2026, 3, 12)
    assert found.decoded("dtend") == date(2026, 3, 13)


def test_an_event_without_an_end() -> None:
    """An unknown end is left out."""
    (found,) = read(calendar("Agenda", [event(ends=None)])).walk("VEVENT")
    assert "dtend" not in found


def test_a_cancelled_event_says_so() -> None:
    """Programs that know the event take it from the agenda, and its time is free again."""
    one, two = read(calendar("Agenda", [event(cancelled=True), event()])).walk("VEVENT")
    assert (one["status"], two["status"]) == ("CANCELLED", "CONFIRMED")
    assert (one["transp"], two["transp"]) == ("TRANSPARENT", "OPAQUE")


def test_the_zone_in_the_file_holds_for_every_day_of_the_plan() -> None:
    """By the file alone, without what a machine knows of time zones, the clock is that of Amsterdam."""
    found = read(calendar("Agenda", [event()]))
    (zone,) = found.walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    own = zone.to_tz(lookup_tzid=False)
    real = ZoneInfo("Europe/Amsterdam")
    for number in range(0, 5 * 366, 3):
        moment = datetime(2026, 1, 1, 12) + timedelta(days=number)  # noqa: DTZ001 – the zone is what is tested
        assert own.utcoffset(moment) == real.utcoffset(moment), moment


def test_a_program_looks_again_every_day() -> None:
    """What changes on the site changes in the agenda."""
    content = calendar("Agenda van de regio", [])
    assert b"REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in content
    assert b"\r\nNAME:Agenda van de regio\r\n" in content


def test_empty_texts_are_left_out() -> None:
    """An unknown place is no place."""
    (found,) = read(calendar("Agenda", [event()])).walk("VEVENT")
    assert not {"location", "description", "url"} & {key.lower() for key in found}


def test_an_empty_calendar_is_valid() -> None:
    """Somebody may subscribe before anything is planned; RFC 5545 asks for one component."""
    found = read(calendar("Agenda van de regio", []))
    assert found["x-wr-calname"] == "Agenda van de regio"
    assert len(found.subcomponents) == 1


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_back(title: str, place: str, description: str) -> None:
    """Every text survives escaping and folding, lines are at most 75 bytes, and bytes are the same twice."""
    one = event(title=title, place=place, description=f"{description}\nen verder")
    content = calendar("Agenda", [one])
    (found,) = read(content).walk("VEVENT")
    assert (found["summary"], found["location"]) == (title, place)
    assert found["description"] == f"{description}\nen verder"
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content == calendar("Agenda", [one])
