"""How many problems of one file are told: nobody reads more, and a file may hold a hundred thousand."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.problems import Problem, in_order

MOST = 100
"""Problems of one file that are told one by one."""
LONGEST = 60
"""Letters of what a person typed that a message repeats."""


def most(problems: Iterable[Problem], path: str) -> tuple[Problem, ...]:
    """The first problems of the file `path`, errors before warnings, by place; and one if there are more."""
    every = sorted(set(problems), key=in_order)
    if len(every) <= MOST:
        return tuple(every)
    # Where an error is left there are errors alone before it.
    first = sorted(every, key=lambda problem: problem.severity)[: MOST + 1]
    told = sorted(first[:MOST])
    return (*told, more(path, told[-1], warning=first[MOST].severity == "warning"))


def most_of_each(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """All problems by place, as many of each file as people read."""
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        by_path.setdefault(problem.path, []).append(problem)
    return tuple(sorted(told for path, found in by_path.items() for told in most(found, path)))


def more(path: str, last: Problem, *, warning: bool = False) -> Problem:
    """The problem that stands for all that are not told, at the place of the last that is."""
    return Problem(
        path,
        last.line,
        last.column,
        f"Er is nog meer mis in dit bestand: hier staan de eerste {MOST} meldingen.",
        hint="Los deze eerst op en controleer het bestand daarna opnieuw.",
        severity="warning" if warning else "error",
    )


def cut(text: str) -> str:
    """A text that a person typed, no longer than a message can bear."""
    return f"{text[: LONGEST - 1]}…" if len(text) > LONGEST else text
