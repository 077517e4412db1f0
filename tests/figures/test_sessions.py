"""Attendance in figures: of what is known, what is not known apart, in the year first."""

from __future__ import annotations

from decimal import Decimal

from site_builder.figures.figure import Key
from tests.figures.years import figures_of, named
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


def test_a_year_without_any_session_recorded_has_no_zero() -> None:
    """Of 2028 nobody wrote anything down: not 0 held, and not 0 of the promise kept."""
    found = figures_of(records({"els": municipality("Els", assessment(2030, "111111"))}, sessions=SESSIONS))
    for key in (Key("sessions", "held", 2028), Key("series", "held", 2028, part="lab")):
        assert found.at(key).value is None
    assert found.at(Key("series", "held_of_promised", 2028)).value is None
    assert found.at(Key("sessions", "held", 2028, "to_date")).value is None
    assert found.at(Key("sessions", "held", 2029)).value == 2
    assert found.at(Key("sessions", "held", 2030, "to_date")).value == 5
    assert found.at(Key("series", "held", 2030, part="lab")).value == 3


def test_who_reported_nothing_is_in_no_denominator_of_who_came() -> None:
    """Aa came, with the executive layer; Bee reported nobody; Cee reported nothing: 1 of 2 known, 1 not.

    The first edition said `1 of 2 with a report` and let the reader think of the third.
    """
    aa = municipality("Aa", assessment(2030, "111111"), attendance={"2030-1": (1, 2)}, population=10_000)
    bee = municipality("Bee", assessment(2030, "111111"), attendance={"2030-1": (0, 0)}, population=50_000)
    cee = municipality("Cee", assessment(2030, "111111"))
    found = named(records({"aa": aa, "bee": bee, "cee": cee}, sessions=SESSIONS))
    names = ("invited", "reported", "unreported", "came", "came_executive")
    assert [found[f"attendance.{name}.2030"].value for name in names] == [3, 2, 1, 1, 1]
    came = found["attendance.came.2030"]
    assert (came.n, came.of, came.unknown) == (2, 3, 1)


def test_the_sizes_add_up_to_the_region() -> None:
    """Small: Aa came. Medium: Bee did not. Without a size: Cee, of which nothing is known. 1 + 0 of 1 + 1."""
    aa = municipality("Aa", assessment(2030, "111111"), attendance={"2030-1": (1, 2)}, population=10_000)
    bee = municipality("Bee", assessment(2030, "111111"), attendance={"2030-1": (0, 0)}, population=50_000)
    cee = municipality("Cee", assessment(2030, "111111"))
    found = named(records({"aa": aa, "bee": bee, "cee": cee}, sessions=SESSIONS))
    own = [one for one in found.values() if one.key.topic == "sizes" and str(one.key).endswith(".2030")]
    came = sum(one.count for one in own if one.key.statistic.startswith("came"))
    reported = sum(one.count for one in own if one.key.statistic.startswith("reported"))
    assert (came, reported) == (found["attendance.came.2030"].count, found["attendance.reported.2030"].count)
    assert found["sizes.came_unsized.2030"].value is None
    assert found["sizes.came_unsized.2030"].unknown == 1


def test_approaches_add_up_to_all_sessions() -> None:
    """Whatever series there are, the sessions held per approach are together those of the year."""
    found = named(records({"els": municipality("Els", assessment(2030, "111111"))}, sessions=SESSIONS))
    held = [one for one in found.values() if one.key.topic == "approaches" and one.key.statistic == "held"]
    assert sum(one.count for one in held if one.key.year == 2030) == found["sessions.held.2030"].count == 3


def test_a_year_after_the_reported_one_tells_its_sessions_alone() -> None:
    """2030 is reported on and a session is planned in 2032: that year has sessions and no indicators."""
    later = [*SESSIONS, session("2032-a", "2032-01-10", state="planned")]
    found = named(records({"els": municipality("Els", assessment(2030, "111111"))}, sessions=later))
    assert found["sessions.planned.2032.to_date"].value == 1
    assert found["series.promised.2032"].value is None
    assert {one.key.topic for one in found.values() if one.key.year == 2032} <= {
        "sessions",
        "series",
        "approaches",
        "attendance",
        "sizes",
        "roadshow",
    }
    assert not [one for one in found.values() if one.key.year == 2031]
