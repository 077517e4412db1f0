"""What was measured in a work as screens: one question at a time, for a municipality and for a contractor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.answers.questions import Subject
from site_builder.pages.participate import words
from site_builder.pages.participate.screens import Part, Question, Screen, named_apart, question


def measured_screens(subject: Subject, *, blank: bool = False) -> Iterator[Screen]:
    """The screens of one measurement; `blank` for those that are copied for any project and phase."""
    steps = {step: id_ for id_, _, _, _, steps in words.MEASURED for step in steps}
    by_screen: dict[str, list[Question]] = {}
    for one in subject.fields:
        known = "" if blank else words.now(subject.told(one))
        asked = replace(question(one), known=known)
        by_screen.setdefault(steps.get(one.path[0], words.FURTHER), []).append(asked)
    for id_, name, title, hint, _ in words.MEASURED:
        if own := by_screen.get(id_):
            # Without its day a measurement is none.
            path, first = "" if blank else subject.path, id_ == words.MEASURED[0][0]
            part = Part(path, named_apart(own), asked=first)
            yield Screen(id_, name, title, hint, (part,))


def materials_screen(known: Sequence[Subject], new: Subject, spare: int) -> Screen:
    """Every material that is listed, and room for more."""
    parts = [
        Part(
            one.path,
            tuple(replace(question(each), known=words.now(one.told(each))) for each in one.fields),
            one.heading,
        )
        for one in known
    ]
    asked = tuple(map(question, new.fields))
    start = new.path[:-1]
    parts += [
        Part(f"{start}{number}", asked, words.new_material(number), spare=True)
        for number in range(1, spare + 1)
    ]
    return Screen(
        "materialen", "Materialen", words.MATERIALS, words.MATERIALS_HINT, tuple(parts), more=words.MORE
    )
