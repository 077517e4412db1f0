"""The one place where personal data is taken out of what is told: messages, annotations, comments, summaries.

What is told about data often stays for good, in a log or under a proposal, also after the data was put right.
"""

from __future__ import annotations

import re
from dataclasses import replace

from site_builder.personal.finding import Finding
from site_builder.personal.looking import personal_data
from site_builder.problems import Problem

# Half a number or address, where a text was cut short: enough to guess the rest.
_CUT = re.compile(r"(?<![\w.])(?:\+?[\d(](?:[-\u2010-\u2015. \xa0()/]{0,3}\d){4,}|[\w.+%'-]+@[\w.-]*)[ .-]?…")
_INSTEAD = "Haal de persoonsgegevens weg."
_TIMES = 9
"""What is left of one address may be another with what stood behind it, and so on."""


def masked(text: str) -> str:
    """The text with all personal data in it shortened to where it can be found."""
    for _ in range(_TIMES):
        found = _apart(text)
        if not found:
            break
        text = _without(text, found)
    else:
        if any(one.certain for one in _apart(text)):
            # Nobody writes so many addresses in each other; then nothing is told of it.
            text = "…"
    return _CUT.sub(lambda cut: f"{cut[0][0]}…", text) if "…" in text else text


def _without(text: str, found: list[Finding]) -> str:
    parts: list[str] = []
    done = 0
    for one in found:
        parts += text[done : one.start], one.masked
        done = one.end
    return "".join((*parts, text[done:]))


def masked_problem(problem: Problem) -> Problem:
    """The problem without personal data; its place stays.

    A hint may hold what was found in another form, such as a name for a file that was made of it.
    """
    message = masked(problem.message)
    allowed, hint = masked(problem.allowed), masked(problem.hint)
    if message != problem.message and hint:
        hint = _INSTEAD
    if (message, allowed, hint) == (problem.message, problem.allowed, problem.hint):
        return problem
    return replace(problem, message=message, allowed=allowed, hint=hint)


def _apart(text: str) -> list[Finding]:
    """What was found, in order, without what begins inside another."""
    apart: list[Finding] = []
    for one in sorted(personal_data(text), key=lambda one: (one.start, -one.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart
