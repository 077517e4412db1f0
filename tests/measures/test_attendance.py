"""Who was at which session: presence per layer, and unknown beside zero."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.measures.attendance import (
    frequencies,
    held_sessions,
    invited,
    seat,
    session_turnout,
    turnout,
)
from site_builder.model import tie
from tests.measures.region import alone, assessment, municipality, records, region, session

LAB = session("2026-03-12-lab", "2026-03-12")


@pytest.mark.parametrize(
    ("counts", "presence"),
    [
        ((2, 1), "both"),
        ((1, 0), "policy"),
        ((0, 3), "executive"),
        ((0, 0), "none"),
        (None, "unknown"),
    ],
)
def test_two_zeros_say_that_nobody_came_and_nothing_says_nothing(
    counts: tuple[int, int] | None, presence: str
) -> None:
    """Unknown has no counts; a reported zero is a zero."""
    there = {LAB.id: counts} if counts is not None else {}
    model = region({"wilg": municipality("Wilg", attendance=there)}, sessions=[LAB])
    found = seat(model, model.municipalities[0], LAB)
    assert (found.presence, found.policy, found.executive) == (presence, *(counts or (None, None)))


@pytest.mark.parametrize(
    ("since", "until", "open_to", "asked"),
    [
        ("2026-03-12", None, [], True),
        ("2026-03-13", None, [], False),
        ("2021-01-01", "2026-03-12", [], True),
        ("2021-01-01", "2026-03-11", [], False),
        ("2021-01-01", None, ["wilg", "eik"], True),
        ("2021-01-01", None, ["eik"], False),
    ],
)
def test_a_municipality_is_invited_while_it_takes_part_to_sessions_that_are_open_to_it(
    since: str, until: str | None, open_to: list[str], asked: bool
) -> None:
    """Not before joining, not after leaving, and not when the session is for others."""
    one = session("2026-03-12-lab", "2026-03-12", municipalities=open_to)
    model = region({"wilg": municipality("Wilg", since=since, until=until)}, sessions=[one])
    entry = model.municipalities[0]
    assert invited(entry, one) is asked
    assert seat(model, entry, one).presence == ("unknown" if asked else "not_invited")
    assert turnout(model, entry).open == int(asked)
    assert session_turnout(model, one).invited == int(asked)


@pytest.mark.parametrize(
    ("levels", "day", "presence"),
    [
        ("111111", "2026-09-01", "unknown"),
        ("333333", "2026-09-01", "not_invited"),
        ("2?2?33", "2026-09-01", "unknown"),
        ("333333", "2026-11-01", "unknown"),
        (None, "2026-09-01", "unknown"),
    ],
)
def test_a_session_for_certain_profiles_is_not_missed_by_the_others(
    levels: str | None, day: str, presence: str
) -> None:
    """For profile 3, in October: by the profile as it was known then; unknown keeps the door open."""
    found = [assessment(2026, levels, date=day)] if levels else []
    one = session("2026-10-01-lab", "2026-10-01", profiles=[3])
    model = region({"wilg": municipality("Wilg", *found)}, sessions=[one])
    assert seat(model, model.municipalities[0], one).presence == presence


def test_who_came_to_a_session_for_other_profiles_was_there() -> None:
    """What was reported is never hidden."""
    one = session("2026-10-01-lab", "2026-10-01", profiles=[3])
    first = assessment(2026, "333333", date="2026-01-01")
    model = region({"wilg": municipality("Wilg", first, attendance={one.id: (1, 0)})}, sessions=[one])
    assert seat(model, model.municipalities[0], one).presence == "policy"


def test_turnout_counts_sessions_that_were_held() -> None:
    """Planned and cancelled sessions are no absence, and one for others is none either."""
    sessions = [
        session("2026-01-10-a", "2026-01-10"),
        session("2026-02-10-b", "2026-02-10"),
        session("2026-03-10-c", "2026-03-10"),
        session("2026-04-10-d", "2026-04-10", municipalities=["eik"]),
        session("2026-05-10-e", "2026-05-10", state="planned"),
        session("2026-06-10-f", "2026-06-10", state="cancelled"),
    ]
    there = {"2026-01-10-a": (1, 2), "2026-02-10-b": (0, 0)}
    model = region({"wilg": municipality("Wilg", attendance=there)}, sessions=reversed(sessions))
    found = turnout(model, model.municipalities[0])
    assert [one.presence for one in found.seats] == ["both", "none", "unknown", "not_invited"]
    assert (found.open, found.attended, found.executive) == (3, 1, 1)
    assert (found.known, found.unreported) == (2, 1)
    assert [one.id[-1] for one in held_sessions(model)] == ["a", "b", "c", "d"]


def test_a_series_for_boards_asks_for_no_staff() -> None:
    """Where the session names no layers, those of its series hold: nobody of the staff is missing there."""
    board = session("2026-05-10-board", "2026-05-10", series="board")
    found = records({"wilg": municipality("Wilg")}, sessions=[board])
    series = found.series.series[0].model_copy(update={"id": "board", "layers": ("board",)})
    model = tie(replace(found, series=found.series.model_copy(update={"series": (series,)})))
    assert seat(model, model.municipalities[0], board).presence == "not_invited"


def test_a_session_counts_municipalities_and_people_and_who_said_nothing() -> None:
    """Three could come: one came with three people, one reported nobody, one reported nothing."""
    model = region(
        {
            "a": municipality("A", attendance={LAB.id: (2, 1)}),
            "b": municipality("B", attendance={LAB.id: (0, 0)}),
            "c": municipality("C"),
            "d": municipality("D", since="2027-01-01"),
        },
        sessions=[LAB],
    )
    found = session_turnout(model, LAB)
    assert (found.invited, found.municipalities, found.unreported) == (3, 1, 1)
    assert (found.policy, found.executive) == (2, 1)


def test_what_was_held_stands_beside_what_the_plan_promises() -> None:
    """Per series and year, also where nothing was held, and without a promise where the plan names none."""
    sessions = [
        session("2026-01-10-a", "2026-01-10"),
        session("2026-02-10-b", "2026-02-10"),
        session("2026-03-10-c", "2026-03-10", state="planned"),
        session("2026-04-10-d", "2026-04-10", state="cancelled"),
        session("2027-01-10-e", "2027-01-10", series="visit"),
    ]
    model = region(sessions=sessions)
    found = [
        [
            (one.series.id, one.promised, one.held, one.planned, one.cancelled)
            for one in frequencies(model, year)
        ]
        for year in (2026, 2027)
    ]
    assert found == [
        [("lab", 4, 2, 1, 1), ("visit", None, 0, 0, 0)],
        [("lab", 4, 0, 0, 0), ("visit", None, 1, 0, 0)],
    ]


def test_a_visit_to_the_board_asks_for_no_staff() -> None:
    """A roadshow session that nobody reported for is not one that the municipality missed or left open."""
    model = alone(sessions=[session("2026-visit", "2026-03-01", layers=("board",))])
    assert seat(model, model.municipalities[0], model.sessions[0]).presence == "not_invited"
