"""From whom a municipality can learn its next step: what that colleague did, and where to write."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.figures.levels import level_key
from site_builder.figures.standing import Standing
from site_builder.formats import lower_first, number
from site_builder.frozen import frozen
from site_builder.measures.peers import rise
from site_builder.measures.tenders import circular
from site_builder.model import MunicipalityEntry
from site_builder.pages.municipality.more import evidence_id
from site_builder.pages.municipality.next import teachers
from site_builder.pages.projects.facets import year_of
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.sections import Item
from site_builder.pages.shared.site import Site
from site_builder.phrases import municipality_sections as words
from site_builder.phrases.stated import stated
from site_builder.records.spiderweb import AtLeast


@frozen
class Peer:
    """One colleague: how large it is, how it rose, what it wrote of it, and its address if it gives one.

    `href` leads to its evidence of this axis; `project` to its newest that shows it, where projects do.
    """

    name: str
    href: str
    about: str
    rose: str
    evidence: str
    project: Link | None
    contact: str


@frozen
class LearnSection:
    """Colleagues that stand higher on one axis; `same_step` are those that take the same step."""

    heading: str
    caption: str
    peers: tuple[Peer, ...]
    region: str
    same_step: tuple[Item, ...]


def learn_section(site: Site, here: str, own: Standing) -> LearnSection | None:
    """The section for the page at `here`; None where there is nobody, and for who takes no part."""
    if own.current is None or own.draft or not own.entry.takes_part_in(site.model.year):
        return None
    same = tuple(_same_step(site, here, own))
    for wanted in _wanted(own):
        axis = next(one for one in own.model.axes if one.id == wanted.axis)
        found = teachers(site, own.entry, wanted)
        peers = tuple(_peer(site, here, other, axis.id, axis.short_name) for other in found)
        if peers:
            subject = lower_first(axis.short_name)
            return LearnSection(
                heading=words.learn_heading(subject, len(peers)),
                caption=words.learn_caption(own.entry.name),
                peers=peers,
                region=site.model.records.region.contact,
                same_step=same,
            )
    return None


def _wanted(own: Standing) -> Iterator[AtLeast]:
    """The levels to learn for: of the first thing to do, and then one more on each axis."""
    if own.next.first is not None:
        yield from own.next.first.wanted
    for one in own.axes:
        if one.level is not None:
            yield AtLeast(axis=one.axis, level=min(one.level + 1, own.model.top_level))


def _peer(site: Site, here: str, entry: MunicipalityEntry, axis: str, name: str) -> Peer:
    rose, evidence = site.shared(_risen, entry.slug, axis, name)
    population = entry.its.population
    return Peer(
        name=entry.name,
        href=f"{urls.link(here, urls.municipality(entry.slug))}#{evidence_id(axis)}",
        about=f"{number(population.count)} inwoners" if population is not None else "",
        rose=rose,
        evidence=evidence,
        project=_shown_by(site, here, entry, axis),
        contact=entry.its.contact or "",
    )


def _risen(site: Site, slug: str, axis: str, name: str) -> tuple[str, str]:
    """How a municipality rose on an axis, in words, and what it wrote of it: its other figures may change."""
    how = rise(site.model.by_slug[slug], axis, site.model.year)
    if how is None:
        return "", ""

    def level(value: int, year: int) -> str:
        figure = site.figures.get(level_key(axis, slug, year))
        return str(value) if figure is None or figure.number != value else stated(figure, str(value))

    before = "" if how.before is None or how.left is None else level(how.before, how.left)
    return words.rose(name, before, level(how.level, how.newest), how.since), how.evidence


def _shown_by(site: Site, here: str, entry: MunicipalityEntry, axis: str) -> Link | None:
    """The newest project that shows what the levels of an axis are tested by; None where none is named."""
    asked = {
        condition.figure
        for one in site.model.axes
        if one.id == axis
        for anchor in one.anchors
        for condition in anchor.conditions
    }
    found = (
        project
        for project in sorted(entry.projects, key=lambda one: (year_of(one), one.slug), reverse=True)
        if project.counts
        and asked
        and ("measured" not in asked or project.record.measurements)
        and (asked <= {"measured"} or circular(project))
    )
    newest = next(found, None)
    return None if newest is None else Link(newest.record.name, urls.link(here, urls.project(*newest.key)))


def _same_step(site: Site, here: str, own: Standing) -> Iterator[Item]:
    """The others that would now best do the same."""
    for slug in site.fellows.get(own.entry.slug, ()):
        yield Item(site.model.by_slug[slug].name, urls.link(here, urls.municipality(slug)))
