"""Events as an iCalendar (RFC 5545) that people subscribe to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from site_builder.frozen import frozen

if TYPE_CHECKING:
    from icalendar import Event as EventComponent
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

ZONE = "Europe/Amsterdam"
EVERY = timedelta(days=1)
PRODUCT = "-//Circulaire GWW//gww//NL"


@frozen
class Event:
    """One event. Times are local, as `13:00`; without `starts` it takes the whole day.

    `uid` never changes, `stamp` is the day on which the event was last changed. Empty texts are left out.
    """

    uid: str
    stamp: date
    day: date
    starts: str | None
    ends: str | None
    title: str
    cancelled: bool
    category: str
    place: str = ""
    description: str = ""
    url: str = ""


def calendar(name: str, events: Iterable[Event]) -> bytes:
    """The calendar with its time zone and every event, in the order given. Lines end with CRLF."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    # The name twice: as RFC 7986 has it, and as programs from before do.
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("x-wr-timezone", ZONE)
    # How often to look again; Outlook reads the second.
    made.add("refresh-interval", EVERY, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "P1D")
    made.add_component(_zone())
    for event in events:
        made.add_component(_event(event))
    content: bytes = made.to_ical()
    return content


def _event(event: Event) -> EventComponent:
    from icalendar import Event as EventComponent

    made = EventComponent()
    made.add("uid", event.uid)
    made.add("dtstamp", datetime.combine(event.stamp, time(0), UTC))
    if event.starts is None:
        made.add("dtstart", event.day)
        made.add("dtend", event.day + timedelta(days=1))
    else:
        made.add("dtstart", _at(event.day, event.starts), parameters={"TZID": ZONE})
        if event.ends is not None:
            made.add("dtend", _at(event.day, event.ends), parameters={"TZID": ZONE})
    made.add("last-modified", datetime.combine(event.stamp, time(0), UTC))
    made.add("summary", event.title)
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    # A session that does not take place leaves the time free.
    made.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")
    made.add("categories", [event.category])
    for key, text in (("location", event.place), ("description", event.description), ("url", event.url)):
        if text:
            made.add(key, text)
    return made


def _at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))


def _zone() -> Timezone:
    """Summer and winter time as they are since 1996 (Directive 2000/84/EC).

    Written out here instead of read from this machine, whose time zone data may change with an update.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(_half(TimezoneDaylight(), "CEST", 3, 1, 2))
    zone.add_component(_half(TimezoneStandard(), "CET", 10, 2, 1))
    return zone


def _half(
    made: TimezoneDaylight | TimezoneStandard, name: str, month: int, before: int, after: int
) -> TimezoneDaylight | TimezoneStandard:
    """One half of the year: from the last Sunday of a month, in hours from UTC before and after."""
    first = {3: datetime(1996, 3, 31, 2), 10: datetime(1996, 10, 27, 3)}[month]  # noqa: DTZ001 – local by RFC
    made.add("dtstart", first)
    made.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
    made.add("tzoffsetfrom", timedelta(hours=before))
    made.add("tzoffsetto", timedelta(hours=after))
    made.add("tzname", name)
    return made
