"""Counts as subject of a sentence that state figures, each with its id, in words or in digits."""

from __future__ import annotations

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, in_words, number
from site_builder.phrases.fractions import Noun, Verb
from site_builder.phrases.stated import BOTH, UNKNOWN, counted, stated

LAST_WORD = 12
"""Higher numbers are written in digits."""


def worded(figure: Figure, singular: str = "", plural: str = "") -> str:
    """A count in words, with its noun where given: `drie gemeenten`; `onbekend` where nobody knows."""
    text = stated(figure, in_words(figure.count) if figure.known else UNKNOWN)
    return text if not singular else f"{text} {singular if figure.count == 1 else plural}"


def part(some: Figure, whole: Figure) -> str:
    """A part of a whole, both in words or both in digits: `drie van de vijf`, `11 van de 13`."""
    digits = whole.count > LAST_WORD and some.count
    first = stated(some, number(some.count)) if digits else worded(some)
    return f"{first} van de {worded(whole)}"


def fraction(some: Figure, whole: Figure, noun: Noun, verb: Verb) -> str:
    """A heading such as "Drie van de vijf projecten zijn gemeten".

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


def in_digits(some: Figure, whole: Figure, noun: Noun, verb: Verb) -> str:
    """The same in digits: `3 van de 5 projecten zijn gemeten`, `Geen van de 5 projecten is gemeten`.

    Raises ValueError as `fraction`.
    """
    n, of = some.count, whole.count
    if n and n < of:
        said = verb.one if n == 1 else verb.more
        return f"{counted(some)} van de {counted(whole)} {noun.plural} {said}"
    if n == 0 and of > 1:
        return f"{stated(some, 'Geen')} van de {counted(whole)} {noun.plural} {verb.one}"
    if n == of > BOTH:
        return f"Alle {counted(some)} {noun.plural} {verb.more}"
    return fraction(some, whole, noun, verb)
