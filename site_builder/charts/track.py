"""The growth track: the steps of a growth path with a state each. Written as an HTML list, not as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from site_builder.frozen import frozen

StepState = Literal["reached", "reached_late", "behind", "next", "upcoming", "unknown", "goal"]

STATE_WORDS: dict[StepState, str] = {
    "reached": "op tijd",
    "reached_late": "later gezet",
    "behind": "nog niet gezet",
    "next": "volgende stap",
    "upcoming": "komt nog",
    "unknown": "niet bekend",
    "goal": "doel",
}


@frozen
class StepInput:
    """One step: when (a year), what, its state, and the address of its explanation (empty: no link).

    `word` stands in the place of that of its state.
    """

    when: str
    title: str
    state: StepState
    href: str = ""
    word: str = ""


@frozen
class Step:
    """One step with its visible state word; `joined`: the line to the following step is coloured."""

    when: str
    title: str
    state: StepState
    word: str
    href: str
    joined: bool


def track(steps: Sequence[StepInput]) -> tuple[Step, ...]:
    """The steps in order. The line after a step is coloured if it and every step before it are reached."""
    found: list[Step] = []
    unbroken = True
    for step in steps:
        unbroken = unbroken and step.state in ("reached", "reached_late")
        word = step.word or STATE_WORDS[step.state]
        found.append(Step(step.when, step.title, step.state, word, step.href, unbroken))
    return tuple(found)
