"""Counts as subject of a sentence that state figures, each with its id, in words or in digits."""

from __future__ import annotations

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, in_words, number
from site_builder.phrases.fractions import Noun, Verb
from site_builder.phrases.stated import UNKNOWN, counted, stated

WORDS = 2
"""From this number on a count is written in digits."""


def worded(figure: Figure, singular: str = "", plural: str = "") -> str:
    """A count in a sentence, with its noun where given: `geen`, `één gemeente`, `3 gemeenten`, `onbekend`."""
    if not figure.known:
        text = stated(figure, UNKNOWN)
    else:
        text = stated(figure, in_words(figure.count) if figure.count < WORDS else number(figure.count))
    return text if not singular else f"{text} {singular if figure.count == 1 else plural}"


def part(some: Figure, whole: Figure) -> str:
    """A part of a whole: `3 van de 5`, `geen van de 5`."""
    return f"{counted(some) if some.count else worded(some)} van de {counted(whole)}"


def fraction(some: Figure, whole: Figure, noun: Noun, verb: Verb) -> str:
    """A heading such as "3 van de 5 projecten zijn gemeten".

    Raises ValueError unless `whole` is at least 1 and `some` lies within 0 and `whole`.
    """
    n, of = some.count, whole.count
    if not 0 <= n <= of or of == 0:
        message = f"no fraction: {some.id} of {whole.id}"
        raise ValueError(message)
    if of == 1:
        said = verb.one if n else verb.negative
        return capitalise(f"{noun.article} {stated(whole, 'enige')} {noun.singular} {said}")
    if n == of:
        every = stated(some, "beide") if of == 2 else f"alle {worded(some)}"
        return capitalise(f"{every} {noun.plural} {verb.more}")
    return capitalise(f"{part(some, whole)} {noun.plural} {verb.one if n <= 1 else verb.more}")
