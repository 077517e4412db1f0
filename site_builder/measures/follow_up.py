"""Everything that was promised, from wherever it stands: actions, decisions, and what follows from talks.

An action stands in the plan's list and a decision in its evaluation, each in one place; here they are the
same kind of thing as an agreement, a commitment, a question or an advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from site_builder.frozen import frozen
from site_builder.model import Model
from site_builder.records.base import Source
from site_builder.records.choices import ActionState
from site_builder.records.follow_up import FOLLOW_UP_KINDS

Standing = Literal["overdue", "running", "planned", "unknown", "done", "dropped"]
"""A state as it is told on a day: what is late, and what nobody recorded, are said."""
KINDS = {"action": "Actie van het plan", "decision": "Besluit na een evaluatie", **FOLLOW_UP_KINDS}
"""What each kind of promise is called, in the order of a list."""


@frozen
class Promise:
    """One promise. `id` is its place on a page, `path` its file, `year` that of its list.

    `goal` is empty where none is recorded; `due` and `begun` are as precise as they are known.
    """

    id: str
    path: str
    kind: str
    year: int
    text: str
    begun: str
    goal: str
    action_lines: tuple[str, ...]
    municipalities: tuple[str, ...]
    session: str
    owner: str
    due: str
    state: ActionState | None
    outcome: str
    source: Source | None

    def late(self, day: date) -> bool:
        """Whether its last day has passed, whatever its state; never of what is done or was dropped."""
        return (
            self.state not in ("done", "dropped") and bool(self.due) and day.isoformat() > f"{self.due}-99-99"
        )

    def standing(self, day: date) -> Standing:
        """The state on a day. Of what has no state nobody can say that it is late: it may be done."""
        if self.state is None:
            return "unknown"
        return "overdue" if self.late(day) else self.state


def promises(model: Model) -> tuple[Promise, ...]:
    """Every promise, by year, then by kind and as in its file. A draft decides nothing yet."""
    order = list(KINDS)
    return tuple(sorted(_every(model), key=lambda one: (one.year, order.index(one.kind))))


def told_by(model: Model, year: int) -> date:
    """The day by which promises of a year are told: its last one, or today where the year reported on lags.

    A year that is closed has no other day than its last, whenever it is computed again.
    """
    last = date(year, 12, 31)
    fixed = model.closed or model.records.region.settings.as_of is not None or model.day == date.max
    lags = year == model.year and not fixed
    return model.day if lags else min(model.day, last)


def decisions(model: Model, year: int) -> tuple[Promise, ...]:
    """The decisions of the evaluation of one year, as it was adopted."""
    return tuple(one for one in promises(model) if one.kind == "decision" and one.year == year)


def _every(model: Model) -> Iterator[Promise]:
    for action in model.records.actions.actions:
        yield Promise(
            id=f"actie-{action.id}",
            path="programme/actions.yaml",
            kind="action",
            year=action.year,
            text=action.text,
            begun=str(action.year),
            goal=action.goal or "",
            action_lines=action.action_lines,
            municipalities=(),
            session="",
            owner=action.owner or "",
            due=action.due or "",
            state=action.state,
            outcome=action.outcome or action.note or "",
            source=None,
        )
    for year, evaluation in model.records.evaluations.items():
        for number, change in enumerate(evaluation.changes if evaluation.status != "draft" else (), start=1):
            yield Promise(
                id=f"besluit-{year}-{number}",
                path=f"evaluations/{year}.yaml",
                kind="decision",
                year=year,
                text=change.text,
                begun=evaluation.date.isoformat(),
                goal=change.goal or "",
                action_lines=(),
                municipalities=(change.municipality,) if change.municipality else (),
                session="",
                owner=change.owner or "",
                due=change.due or "",
                state=change.state,
                outcome=change.outcome or "",
                source=None,
            )
    for year, held in model.records.follow_up.items():
        for one in held.follow_up:
            yield Promise(
                id=f"afspraak-{year}-{one.id}",
                path=f"follow_up/{year}.yaml",
                kind=one.kind,
                year=year,
                text=one.text,
                begun=one.date or str(year),
                goal=one.goal or "",
                action_lines=(),
                municipalities=one.municipalities,
                session=one.session or "",
                owner=one.owner or "",
                due=one.due or "",
                state=one.state,
                outcome=one.outcome or "",
                source=one.source,
            )
