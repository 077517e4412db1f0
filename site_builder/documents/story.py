"""What the region's figures of the year say, in the order in which a board asks: for sheet and slides."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.documents.rows import Rows, per_axis, per_year
from site_builder.figures.figure import Figure, Key
from site_builder.figures.of_indicator import IndicatorFigures, over_all
from site_builder.frozen import frozen
from site_builder.pages.about.words import left_open
from site_builder.pages.shared.promise import Promise, promise_of
from site_builder.pages.shared.site import Site
from site_builder.phrases.profiles import profile_title
from site_builder.phrases.stated import counted, part, stated
from site_builder.phrases.tested import tested_headline

MOST_POINTS = 3
MOST_INDICATORS = 2
"""So many indicators with a performance level have room."""


@frozen
class Points:
    """A heading over a few short texts."""

    heading: str
    texts: tuple[str, ...]


@frozen
class Finding:
    """A sentence with its proof, and what to read beside it."""

    heading: str
    proof: Rows
    note: str = ""


@frozen
class Story:
    """The question of the plan with its answer, and what is known, unknown and proposed."""

    promise: Promise
    projects: tuple[Finding, ...]
    municipalities: Finding
    profiles: tuple[tuple[str, str], ...]
    unknown: Points
    proposed: Points


UNKNOWN = "Wat wij nog niet weten"
OPEN = "Wat het plan nog open laat"
NO_PROFILE = "nog niet te bepalen"
NO_RULE = "Hoe je het percentage uitrekent: het plan geeft geen rekenregel."


def story(site: Site) -> Story:
    """The story of the reported year."""
    levels = tuple(one for one in site.model.indicators if one.levels)[:MOST_INDICATORS]
    every = tuple(over_all(site.figures, indicator, site.model.year) for indicator in levels)
    return Story(
        promise=site.shared(promise_of),
        projects=tuple(
            Finding(tested_headline(own).rstrip("."), per_year(site, own.indicator)) for own in every
        ),
        municipalities=_municipalities(site),
        profiles=tuple(_profiles(site)),
        unknown=Points(UNKNOWN, tuple(_unknown(site, every))),
        proposed=_proposed(site),
    )


def _count(site: Site, topic: str, statistic: str) -> Figure:
    return site.figures.at(Key(topic, statistic, site.model.year))


def _municipalities(site: Site) -> Finding:
    reached, every = (_count(site, "municipalities", one) for one in ("at_ambition", "count"))
    level = site.model.records.spiderweb.ambition_level
    heading = ambition_heading(reached, every, level, len(site.model.axes))
    return Finding(heading, per_axis(site), axes_note(level, site.model.year))


def _profiles(site: Site) -> Iterator[tuple[str, str]]:
    """Each profile with the municipalities in it, and those of which it is not known."""
    for number, entries in sorted(site.by_profile.items(), key=lambda item: item[0] or 9):
        title = profile_title(site.model.profiles[number]) if number else NO_PROFILE
        yield title[:1].upper() + title[1:], ", ".join(entry.name for entry in entries)


def _unknown(site: Site, every: tuple[IndicatorFigures, ...]) -> Iterator[str]:
    members = _count(site, "municipalities", "ambition_unknown")
    if members.count:
        yield unknown_members(members)
    projects = site.figures.at(Key("projects", "unmeasured", site.model.year, "to_date"))
    if projects.count:
        yield unknown_projects(projects)
    yield from (missing(own) for own in every if own.at("missing").count)
    if not any(one.rule for one in site.model.records.region.ambitions if one.percent is not None):
        yield NO_RULE


def _proposed(site: Site) -> Points:
    """What the newest evaluation decided or proposes; without one, what the plan leaves open."""
    year = max((one for one in site.model.records.evaluations if one <= site.model.year), default=None)
    if year is not None and (changes := site.model.records.evaluations[year].changes):
        draft = site.model.records.evaluations[year].status == "draft"
        return Points(proposed(year, draft=draft), tuple(one.text for one in changes[:MOST_POINTS]))
    return Points(OPEN, tuple(point for point, _ in left_open(site.model.records))[:MOST_POINTS])


def ambition_heading(reached: Figure, every: Figure, level: int, axes: int) -> str:
    """How many municipalities are where the plan wants them."""
    where = f"op de ambitie: trede {level} op alle {axes}\u00a0assen"
    if not reached.n:
        return "Van nog geen gemeente is bekend of zij op de ambitie staat"
    if not reached.count:
        return f"Nog {stated(reached, 'geen')} van de {counted(every)} gemeenten staat {where}"
    return f"{part(reached, every)} gemeenten {'staat' if reached.count == 1 else 'staan'} {where}"


def axes_note(level: int, year: int) -> str:
    """How to read the rows of the axes."""
    return f"Per as van het spinnenweb {year}: hoeveel gemeenten op trede {level} of hoger staan."


def unknown_members(members: Figure) -> str:
    """Of how many municipalities it is not known where they stand."""
    whom = counted(members, "gemeente", "gemeenten")
    return f"Of {whom} op de ambitie {'staat' if members.count == 1 else 'staan'}."


def unknown_projects(projects: Figure) -> str:
    """How many projects nobody measured."""
    return f"Hoe circulair {counted(projects, 'project is', 'projecten zijn')}: er is nog niets gemeten."


def missing(own: IndicatorFigures) -> str:
    """Of how many projects of the year an indicator was left out."""
    figure = own.at("missing")
    return f"{own.indicator.name} van {counted(figure, 'project', 'projecten')} uit {own.year}."


def proposed(year: int, *, draft: bool) -> str:
    """Whether the evaluation is still a proposal."""
    return (
        f"Wat de regio voorstelt bij de evaluatie van {year}"
        if draft
        else f"Besloten bij de evaluatie van {year}"
    )
