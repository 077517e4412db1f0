"""What was promised against the calendar, and against its own state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules import partial
from site_builder.problems import Problem
from site_builder.records.evaluation import Change, Evaluation
from site_builder.records.follow_up import FollowUp, FollowUpYear
from site_builder.records.plan import Action, Actions
from site_builder.source import Path


def follow_up(gathered: Gathered) -> Iterator[Problem]:
    """Every promise: what was dropped says why, and nothing is due before it was promised."""
    if actions := gathered.one(Actions):
        for index, action in enumerate(actions.record.actions):
            why = action.outcome or action.note
            yield from _followed(actions, ("actions", index), action, str(action.year), why)
    for evaluation in gathered.by_year(Evaluation).values():
        day = evaluation.record.date.isoformat()
        for index, change in enumerate(evaluation.record.changes):
            yield from _followed(evaluation, ("changes", index), change, day, change.outcome)
    for held in gathered.by_year(FollowUpYear).values():
        for index, one in enumerate(held.record.follow_up):
            path: Path = ("follow_up", index)
            yield from _followed(held, path, one, one.date or str(held.record.year), one.outcome)
            if one.date is not None and one.date[:4] != str(held.record.year):
                yield held.error(
                    (*path, "date"),
                    f"Deze afspraak is van {one.date}, maar het bestand gaat over {held.record.year}.",
                    f"Een datum in {held.record.year}.",
                    f"Zet de afspraak in follow_up/{one.date[:4]}.yaml, of verbeter de datum.",
                )


def _followed(
    held: Held[Any], path: Path, one: Action | Change | FollowUp, since: str, why: str | None
) -> Iterator[Problem]:
    if one.state == "dropped" and not why:
        yield held.warning(
            (*path, "state"),
            "Dit is vervallen, maar er staat niet waarom.",
            hint="Vul outcome in met de reden.",
        )
    if one.due is not None and partial.before(one.due, since):
        yield held.error(
            (*path, "due"),
            f"Dit moest klaar zijn in {one.due}, maar het is van {since}.",
            f"Een datum van {since} of later.",
            "Controleer de twee datums.",
        )
