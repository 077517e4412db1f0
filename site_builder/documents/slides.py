"""The slides of the year: a title, and below it numbers, rows of signs, or texts in columns."""

from __future__ import annotations

from site_builder.documents.rows import Rows
from site_builder.documents.story import Points, Story
from site_builder.frozen import frozen
from site_builder.pages.shared.promise import Known

MOST_KNOWN = 6
"""So many numbers have room beside and below each other."""


@frozen
class Slide:
    """One slide: `known` are large numbers, `points` stand beside each other, a `kicker` above the title."""

    title: str
    kicker: str = ""
    text: str = ""
    known: tuple[Known, ...] = ()
    rows: Rows | None = None
    points: tuple[Points, ...] = ()


def slides(told: Story) -> tuple[Slide, ...]:
    """The question with its answer, a slide per finding, and last what is unknown and proposed."""
    profiles = "; ".join(f"{name}: {who}" for name, who in told.profiles)
    towns = told.municipalities
    return (
        Slide(told.promise.answer, told.promise.question, told.promise.why, told.promise.known[:MOST_KNOWN]),
        *(Slide(one.heading, rows=one.proof, text=one.note) for one in told.projects),
        Slide(towns.heading, rows=towns.proof, text=f"{towns.note} {profiles}."),
        Slide("Wat nu?", points=(told.unknown, told.proposed)),
    )
