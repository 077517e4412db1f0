"""Projects like one project: of the same kind of work, with its materials, its contract and its lessons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder import urls
from site_builder.formats import listing, lower_first
from site_builder.model import ProjectEntry
from site_builder.pages.projects.facets import ANY_LESSON, Facet, facets_of
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site

MOST = 3
LIKENESS: Mapping[Facet, str] = {
    "materiaal": "ook met {}",
    "contract": "ook {}",
    "les": "ook een les over {}",
}
"""What makes a project of the same kind of work alike, and how that is said."""


@dataclass(frozen=True, slots=True)
class SimilarProject:
    """Another project, whose it is, and what it has in common."""

    link: Link
    municipality: str
    why: str


def similar_projects(site: Site, here: str, entry: ProjectEntry) -> tuple[SimilarProject, ...]:
    """The few that are most alike; of another municipality first where they are equally so."""
    own = facets_of(site, entry)
    ranked = []
    for place, other in enumerate(site.model.projects):
        if other.key == entry.key or other.record.type != entry.record.type:
            continue
        theirs = facets_of(site, other)
        common = {
            facet: [one for one in own[facet] if one in theirs[facet] and one != ANY_LESSON]
            for facet in LIKENESS
        }
        alike = sum(map(len, common.values()))
        if alike:
            near = other.municipality == entry.municipality
            ranked.append((-alike, near, place, other, common))
    ranked.sort(key=lambda one: one[:3])
    return tuple(
        SimilarProject(
            link=Link(other.record.name, urls.link(here, urls.project(*other.key))),
            municipality=site.model.by_slug[other.municipality].name,
            why=", ".join(
                LIKENESS[facet].format(listing(map(lower_first, values)))
                for facet, values in common.items()
                if values
            ),
        )
        for *_, other, common in ranked[:MOST]
    )
