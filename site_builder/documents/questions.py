"""What a council may ask its board: what the municipality's own records give reason to, three at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from site_builder.figures.figures import Figures
from site_builder.figures.levels import level_key
from site_builder.figures.standing import Standing
from site_builder.formats import lower_first
from site_builder.frozen import frozen
from site_builder.measures.next_step import ToDo
from site_builder.phrases.municipality import level, moves
from site_builder.phrases.printed import Unknown, shortened
from site_builder.phrases.stated import stated

MOST = 3
LONG = 160
"""Characters of what a person typed."""


@frozen
class Question:
    """One question: what it is about, the reason and the question, and the records that give the reason."""

    about: str
    text: str
    source: str


def heading(asked: int) -> str:
    """How many questions there are; 0 is a municipality of which nothing gives reason to one."""
    if not asked:
        return "Geen vragen voor uw college"
    return f"{asked} {'vraag' if asked == 1 else 'vragen'} voor uw college"


def questions(figures: Figures, own: Standing, missing: Sequence[Unknown]) -> tuple[Question, ...]:
    """A fall, an overdue or a next step, a bottleneck, and what nobody filled in, in this order."""
    return tuple(islice(_reasons(figures, own, missing), MOST))


def _reasons(figures: Figures, own: Standing, missing: Sequence[Unknown]) -> Iterator[Question]:
    fell = next((one for one in own.axes if one.since is not None and (one.since.number or 0) < 0), None)
    if fell is not None and own.baseline is not None and own.current is not None:
        axis = next(axis for axis in own.model.axes if axis.id == fell.axis)
        then = stated(figures.at(level_key(axis.id, own.entry.slug, own.baseline)), str(fell.start))
        yield Question(
            f"{axis.short_name} is gezakt.",
            f"In {own.baseline} stond deze as op trede {then}, nu op trede {level(fell)}. "
            f"Wat doet het college om weer op trede {then} te komen?",
            f"zelfscan {own.baseline} en {own.current.year}, as {lower_first(axis.short_name)}",
        )
    todo = (own.next.first, own.next.then)
    other = (one for one in todo if one is not None and not _only_of(one, fell.axis if fell else ""))
    yield from (_of_step(own, one) for one in islice(other, 1))
    if own.current is not None:
        for bottleneck in own.current.bottlenecks[:1]:
            said = shortened(bottleneck, LONG).rstrip(".")
            text = f"De gemeente noemt zelf: ‘{said}’. Wat doet het college hieraan?"
            yield Question("Een knelpunt.", text, f"zelfscan {own.current.year}, knelpunten")
    for one in missing:
        yield Question("Niet bekend.", f"{one.what} {one.ask}", one.record)


def _only_of(todo: ToDo, axis: str) -> bool:
    """Whether something to do is about this axis alone."""
    return bool(todo.wanted) and all(one.axis == axis for one in todo.wanted)


def _of_step(own: Standing, todo: ToDo) -> Question:
    """The next thing to do, with the year that the growth path asks it by."""
    if todo.step is None:
        year = own.current.year if own.current is not None else own.year
        return Question(
            "De volgende stap.",
            f"Voor profiel {todo.profile} ontbreekt nog: {moves(own, todo.wanted)}. "
            "Wie gaat dit doen, en is er geld voor?",
            f"zelfscan {year} en de regel voor profiel {todo.profile}",
        )
    by, text = todo.step.milestone.year, lower_first(todo.step.milestone.text.rstrip("."))
    late = todo.step.state == "behind"
    asked = f"Het groeipad {'vroeg' if late else 'vraagt'} vóór eind {by}: ‘{text}’."
    path = f"vanuit profiel {own.progress.path.profile}, " if own.progress is not None else ""
    return Question(
        "Een stap is te laat." if late else "De volgende stap.",
        f"{asked} {'Wanneer is dat zover?' if late else 'Wie gaat dit doen, en is er geld voor?'}",
        f"groeipad {path}stap van {by}",
    )
