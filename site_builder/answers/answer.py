"""What somebody answered: texts by the path of a question, with the place at which each was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from site_builder.answers.round_code import RoundCode
from site_builder.frozen import frozen
from site_builder.problems import Problem

MOST_ANSWERS = 2_000
"""Answers of one municipality in one round: it asks a tenth of that of who has thirty projects."""
LONGEST_ANSWER = 20_000
"""Letters in one answer."""


@frozen
class Given:
    """The text of one answer, and the line and column, from 1, at which it was typed. None takes away."""

    text: str | None
    line: int = 1
    column: int = 1


@frozen
class Answer:
    """All answers of one file or mail: only what somebody answered. What is empty is not in it.

    `source` is the file as problems name it. `shown` is what the person saw by then, in the words of
    `Subject.known`; None where that is not known, as in a mail. `day` is when it was answered.
    """

    code: RoundCode
    given: Mapping[str, Given]
    source: str
    shown: Mapping[str, str] | None = None
    day: date | None = None


@frozen
class Reading:
    """What was read, or None with an error, and every problem."""

    answer: Answer | None
    problems: tuple[Problem, ...] = field(default=())
