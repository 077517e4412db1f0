"""Attendance in figures: of what is known, what is not known apart, in the year first."""

from __future__ import annotations

from decimal import Decimal

from tests.figures.years import named
from tests.measures.region import assessment, municipality, records, session

SESSIONS = [session(f"2029-{n}", f"2029-0{n}-10") for n in (1, 2)] + [
    session(f"2030-{n}", f"2030-0{n}-10") for n in (1, 2, 3)
]


def test_an_unknown_session_is_in_no_denominator() -> None:
    """2030: three sessions; present at one, absent at one, one not reported: 1 of 2 known is 50%, 1 unknown.

    The first edition said 1 of 3, as if nobody had come.
    """
    els = municipality("Els", assessment(2030, "111111"), attendance={"2030-1": (1, 0), "2030-2": (0, 0)})
    found = named(records({"els": els}, sessions=SESSIONS))
    share = found["attendance.els.share.2030"]
    assert (share.value, share.n, share.of, share.unknown) == (50, 2, 3, 1)
    attended = found["attendance.els.attended.2030"]
    assert (attended.count, attended.n) == (1, 2)
    assert found["attendance.els.unknown.2030"].count == 1
    to_date = found["attendance.els.share.2030.to_date"]
    assert (to_date.value, to_date.n, to_date.of, to_date.unknown) == (50, 2, 5, 3)


def test_where_nothing_was_reported_nothing_is_known() -> None:
    """Not 0 of 5: no value at all, and five unknown."""
    found = named(records({"els": municipality("Els", assessment(2030, "111111"))}, sessions=SESSIONS))
    share = found["attendance.els.share.2030.to_date"]
    assert (share.value, share.n, share.unknown) == (None, 0, 5)
    assert found["attendance.els.attended.2030"].value is None


def test_the_region_adds_up_its_invitations() -> None:
    """Two municipalities and three sessions: 6 invitations, 3 known, 2 with somebody; 2/3 is 66.666667%."""
    aa = municipality("Aa", assessment(2030, "111111"), attendance={"2030-1": (1, 2), "2030-2": (0, 0)})
    bee = municipality("Bee", assessment(2030, "111111"), attendance={"2030-1": (0, 1)})
    found = named(records({"aa": aa, "bee": bee}, sessions=SESSIONS))
    values = {one: found[f"attendance.{one}.2030"].value for one in ("open", "known", "unknown", "attended")}
    assert values == {"open": 6, "known": 3, "unknown": 3, "attended": 2}
    assert found["attendance.executive.2030"].value == 2
    assert found["attendance.share.2030"].value == Decimal("66.666667")
    first = found["sessions.2030-1.municipalities.2030"]
    assert (first.count, first.n, first.of, first.unknown) == (2, 2, 2, 0)


def test_a_series_is_held_against_its_promise() -> None:
    """Four impactlabs were promised and three held; a project visit has no promise."""
    found = named(records({"els": municipality("Els", assessment(2030, "111111"))}, sessions=SESSIONS))
    assert (found["series.lab.held.2030"].count, found["series.lab.promised.2030"].count) == (3, 4)
    assert found["series.visit.promised.2030"].value is None
    assert (found["series.kept.2030"].count, found["series.promised_series.2030"].count) == (0, 1)
    assert found["series.held_of_promised.2030"].count == 3
