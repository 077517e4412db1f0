"""So many of so many, as the subject and verb of a Dutch sentence."""

from __future__ import annotations

from site_builder.formats import capitalise, in_words, part_of
from site_builder.frozen import frozen


@frozen
class Noun:
    """A countable thing. `article` is that of the singular: de or het."""

    singular: str
    plural: str
    article: str = "het"

    def counted(self, n: int) -> str:
        """The noun that goes with a number."""
        return self.singular if n == 1 else self.plural

    def which(self, adjective: str) -> Noun:
        """The noun with an adjective in the form that follows an article."""
        return Noun(f"{adjective} {self.singular}", f"{adjective} {self.plural}", self.article)


@frozen
class Verb:
    """What is said: of one, of more, and of the only one when it is not so."""

    one: str
    more: str
    negative: str


MEASURED = Verb("is gemeten", "zijn gemeten", "is niet gemeten")


def fraction(part: int, whole: int, noun: Noun, verb: Verb) -> str:
    """A heading such as "Drie van de vijf projecten zijn gemeten".

    Raises ValueError unless `whole` is at least 1 and `part` lies within 0 and `whole`.
    """
    if not 0 <= part <= whole or whole == 0:
        message = f"no fraction: {part} of {whole}"
        raise ValueError(message)
    if whole == 1:
        return capitalise(f"{noun.article} enige {noun.singular} {verb.one if part else verb.negative}")
    if part == whole:
        every = "beide" if whole == 2 else f"alle {in_words(whole)}"
        return capitalise(f"{every} {noun.plural} {verb.more}")
    said = verb.one if part <= 1 else verb.more
    return capitalise(f"{part_of(part, whole)} {noun.plural} {said}")
