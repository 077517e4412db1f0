"""Projects like one project: of the same kind of work, with its materials, its contract and its lessons."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from itertools import chain
from typing import NamedTuple

from site_builder import urls
from site_builder.formats import listing, lower_first
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry
from site_builder.pages.projects.facets import ANY_LESSON, Facet, facet_of
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site

MOST = 3
REACH = 40
"""So many projects before and behind one in the list are held against it, for each thing in common."""
LIKENESS: Mapping[Facet, str] = {
    "materiaal": "ook met {}",
    "contract": "ook {}",
    "les": "ook een les over {}",
}
"""What makes a project of the same kind of work alike, and how that is said."""


@frozen
class SimilarProject:
    """Another project, whose it is, and what it has in common."""

    link: Link
    municipality: str
    why: str


class _Trait(NamedTuple):
    """What projects of one kind of work may have in common."""

    kind: str
    facet: Facet
    value: str


def similar_projects(site: Site, here: str, entry: ProjectEntry) -> tuple[SimilarProject, ...]:
    """The few that are most alike; of another municipality first where they are equally so."""
    filed, projects = site.shared(_filed), site.model.projects
    own = _traits(site, entry)
    here_in_list = site.project_places[entry.key]
    alike = Counter(chain.from_iterable(_around(filed[trait], here_in_list) for trait in own))
    alike.pop(here_in_list, None)
    ranked = nsmallest(
        MOST,
        (
            (-shared, projects[place].municipality == entry.municipality, place)
            for place, shared in alike.items()
        ),
    )
    return tuple(_similar(site, here, own, projects[place]) for *_, place in ranked)


def _similar(site: Site, here: str, own: Sequence[_Trait], other: ProjectEntry) -> SimilarProject:
    theirs = frozenset(_traits(site, other))
    common = [
        LIKENESS[facet].format(listing(map(lower_first, values)))
        for facet in LIKENESS
        if (values := [trait.value for trait in own if trait.facet == facet and trait in theirs])
    ]
    return SimilarProject(
        link=Link(other.record.name, urls.link(here, urls.project(*other.key))),
        municipality=site.model.by_slug[other.municipality].name,
        why=", ".join(common),
    )


def _around(places: Sequence[int], place: int) -> Sequence[int]:
    """The places nearest to one: of what very many have in common, not all are looked at."""
    middle = bisect_left(places, place)
    return places[max(middle - REACH, 0) : middle + REACH]


def _filed(site: Site) -> Mapping[_Trait, Sequence[int]]:
    """Where the projects with each trait stand in the list, so that no page looks at every project."""
    found: dict[_Trait, list[int]] = {}
    for place, project in enumerate(site.model.projects):
        for trait in _traits(site, project):
            found.setdefault(trait, []).append(place)
    return found


def _traits(site: Site, project: ProjectEntry) -> tuple[_Trait, ...]:
    kind = project.record.type
    return tuple(
        _Trait(kind, facet, value)
        for facet in LIKENESS
        for value in facet_of(site, project, facet)
        if value != ANY_LESSON
    )
