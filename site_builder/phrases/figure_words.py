"""What each statistic counts, and out of what: the meaning beside its name in `figure_titles`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from site_builder.figures.figure import Key
from site_builder.formats import capitalise
from site_builder.phrases import statistics
from site_builder.phrases.figure_meanings import INDICATOR, MEANINGS
from site_builder.phrases.figure_titles import NAMES
from site_builder.records.project_types import MUNICIPALITIES

BASES: Mapping[str, str] = {
    "in_year": "In het jaar: wat in dat jaar is gemeten of gehouden",
    "to_date": "Tot en met het jaar: het nieuwste van alles tot het eind van dat jaar",
}


class Statistic(NamedTuple):
    """The name of a statistic, and what it counts, out of what."""

    title: str
    text: str


def topic_of(key: Key) -> str:
    """The topic of a figure: one of `NAMES`, or what stands for an indicator."""
    if key.type == MUNICIPALITIES.id:
        return MUNICIPALITIES.id
    return key.topic if key.topic in NAMES else INDICATOR


def statistic(key: Key) -> Statistic:
    """The name and the meaning of a figure's statistic. Raises KeyError for one without a name."""
    return _statistic(topic_of(key), key.statistic)


@cache
def _statistic(topic: str, word: str) -> Statistic:
    return Statistic(capitalise(names_of(topic)[word]), meaning(topic, word))


def meaning(topic: str, word: str) -> str:
    """What a statistic of a topic counts."""
    return MEANINGS.get(topic, {}).get(word, "")


def names_of(topic: str) -> Mapping[str, str]:
    """The name of each statistic of a topic, by its word."""
    return statistics.TOPICS.get(topic, statistics.INDICATOR)


def every_statistic() -> Mapping[str, str]:
    """Each statistic's word with its names, more than one where topics call it otherwise."""
    found: dict[str, dict[str, None]] = {}
    for topic in (INDICATOR, *statistics.TOPICS):
        for word, name in names_of(topic).items():
            found.setdefault(word, {})[name] = None
    return {word: " / ".join(names) for word, names in sorted(found.items())}
