"""Promises, wherever they stand: one list, each with one standing on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.follow_up import Promise, decisions, promises, told_by
from site_builder.model import Model, tie
from site_builder.records.choices import ActionState
from site_builder.records.evaluation import Evaluation
from site_builder.records.follow_up import FollowUpYear
from site_builder.records.plan import Actions
from tests.measures.programme import SOURCE
from tests.measures.region import municipality, records

PROMISE = Promise("a", "a.yaml", "agreement", 2026, "A.", "2026", "", (), (), "", "", "", None, "", None)
ACTIONS = {"actions": [{"id": "a", "year": 2027, "text": "A.", "note": "Klaar."}], "source": SOURCE}
EVALUATION = {
    "year": 2026,
    "date": date(2026, 12, 1),
    "conclusions": [],
    "changes": [{"kind": "adjusted", "text": "B.", "state": "running", "due": "2027-03"}],
}
AGREED = {"year": 2026, "follow_up": [{"id": "c", "kind": "advice", "text": "C."}]}


def model(status: str = "confirmed", day: date = date.max) -> Model:
    """A region with an action, a decision and an advice."""
    made = replace(
        records({"aa": municipality("aa")}),
        actions=Actions.model_validate(ACTIONS),
        evaluations={2026: Evaluation.model_validate({**EVALUATION, "status": status})},
        follow_up={2026: FollowUpYear.model_validate(AGREED)},
    )
    return tie(made, day)


def test_all_promises_are_one_list() -> None:
    """By year, then by kind; what an action tells is its outcome where it has no other."""
    found = promises(model())
    assert [(one.id, one.outcome) for one in found] == [
        ("besluit-2026-1", ""),
        ("afspraak-2026-c", ""),
        ("actie-a", "Klaar."),
    ]


def test_a_draft_decides_nothing() -> None:
    """Its decisions are proposals, which nobody has to keep."""
    assert decisions(model("draft"), 2026) == ()
    assert len(decisions(model(), 2026)) == 1


@pytest.mark.parametrize(
    ("due", "day", "late"),
    [
        ("2027", date(2027, 12, 31), False),
        ("2027", date(2028, 1, 1), True),
        ("2027-02", date(2027, 2, 28), False),
        ("2027-02", date(2027, 3, 1), True),
        ("2027-02-03", date(2027, 2, 3), False),
        ("2027-02-03", date(2027, 2, 4), True),
        ("", date(2099, 1, 1), False),
    ],
)
def test_a_promise_is_late_after_the_last_day_of_its_date(due: str, day: date, late: bool) -> None:
    """A year lasts until 31 December, a month until its last day; without a date nothing is late."""
    assert replace(PROMISE, due=due, state="running").late(day) is late


@given(
    state=st.sampled_from([None, "planned", "running", "done", "dropped"]),
    due=st.sampled_from(["", "2026", "2027-06", "2028-01-01"]),
    day=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
)
def test_a_promise_has_one_standing(state: ActionState | None, due: str, day: date) -> None:
    """What has no state is unknown, never late; what is done or was dropped stays so."""
    one = replace(PROMISE, state=state, due=due)
    standing = one.standing(day)
    if state is None:
        assert standing == "unknown"
    elif state in ("done", "dropped"):
        assert standing == state
    else:
        assert standing == ("overdue" if one.late(day) else state)


def test_a_year_is_told_by_its_last_day_but_the_reported_one_by_today() -> None:
    """A year that lags is told of today; closing it, where no day is known, tells its last."""
    assert told_by(model(), 2026) == date(2026, 12, 31)
    assert told_by(model(day=date(2027, 4, 1)), 2026) == date(2027, 4, 1)
    assert told_by(model(day=date(2026, 4, 1)), 2026) == date(2026, 4, 1)
    assert told_by(replace(model(day=date(2027, 4, 1)), closed=True), 2026) == date(2026, 12, 31)
