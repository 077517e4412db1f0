"""What the page of all indicators says: what the plan follows, and how much of it was measured."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.figures.figure import Figure
from site_builder.formats import count_in_words
from site_builder.phrases.figures import types_apart
from site_builder.phrases.stated import counted, part, stated
from site_builder.records.project_types import ProjectType


def overview_lead(indicators: int, municipal: int, types: Sequence[ProjectType]) -> str:
    """What the page of all indicators is about; `types` are those with a level, if there are any."""
    also = (
        f", en gemeenten zelf met {count_in_words(municipal, 'indicator', 'indicatoren')}"
        if municipal
        else ""
    )
    return (
        f"Het plan volgt projecten met {count_in_words(indicators, 'indicator', 'indicatoren')}{also}."
        f" Elke soort werk staat apart: {types_apart(types)} worden nooit bij elkaar opgeteld."
        " Niet gemeten is niet hetzelfde als nul."
    )


def overview_finding(now: Figure, ever: Figure, projects: Figure) -> str:
    """The heading over all indicators: how many projects have a measurement, of this year and to date."""
    if not projects.count:
        return "Er zijn nog geen projecten die meetellen."
    year = now.key.year
    if not ever.count:
        return f"{_NONE_MEASURED[projects.count == 1].format(counted(projects))}."
    verb = "is" if now.count == 1 else "zijn"
    what = "het enige project" if projects.count == 1 else f"{part(now, projects)} projecten"
    if projects.count == 1:
        return f"In {year} is {stated(now, what)} {'' if now.count else 'niet '}gemeten."
    if not now.count:
        verb, what = "is", f"{stated(now, 'geen')} van de {counted(projects)} projecten"
    text = f"In {year} {verb} {what} gemeten."
    if ever.count != now.count:
        text += f" Tot en met {year} {'is' if ever.count == 1 else 'zijn'} het er {counted(ever)}."
    return text


_NONE_MEASURED = {
    True: "Het enige project is nog niet gemeten",
    False: "Nog geen van de {} projecten is gemeten",
}
