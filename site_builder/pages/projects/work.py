"""How the work was done: size, costs, contract and planning, and the texts that another project may use."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry
from site_builder.pages.projects import work_words as say
from site_builder.pages.shared.chrome import Link, SourceLine, source_line
from site_builder.pages.shared.measured import paragraphs
from site_builder.pages.shared.site import Site
from site_builder.records.choices import COST_BANDS, PRACTICES, TEXT_KINDS
from site_builder.records.project import Costs, Project, Tender


@frozen
class Pair:
    """One fact: its name and its value."""

    name: str
    value: str
    href: str = ""


@frozen
class WorkPart:
    """What is known of the work and its costs; `unknown` names in one line what nobody recorded."""

    heading: str
    pairs: tuple[Pair, ...]
    note: tuple[str, ...]
    source: SourceLine | None
    unknown: str


@frozen
class TextLine:
    """A text that others may use again."""

    link: Link
    kind: str
    licence: str


@frozen
class TextsPart:
    """The texts that others may use again, and what the tender asked."""

    heading: str
    caption: str
    lines: tuple[TextLine, ...]
    criteria: tuple[str, ...]


def work_part(site: Site, here: str, entry: ProjectEntry, year: str) -> WorkPart:
    """The facts of the work, in the order in which a project leader asks for them."""
    record, costs = entry.record, entry.record.costs
    pairs = tuple(_facts(site, here, entry))
    return WorkPart(
        heading=say.work_finding(record, site.model.project_types[record.type].name, year),
        pairs=pairs,
        note=(
            *(paragraphs(costs.note) if costs is not None else ()),
            *(paragraphs(record.tender.note) if record.tender is not None else ()),
        ),
        source=source_line(costs.source) if costs is not None and costs.source else None,
        unknown=say.unknown(frozenset(pair.name for pair in pairs)),
    )


def _facts(site: Site, here: str, entry: ProjectEntry) -> Iterator[Pair]:
    record, tender, costs = entry.record, entry.record.tender, entry.record.costs
    if record.shared_with:
        yield from _whose(site, here, entry)
    yield Pair("Soort werk", site.model.project_types[record.type].name)
    if record.location:
        yield Pair("Plaats", record.location)
    if record.size is not None:
        yield Pair("Grootte", say.size(record.size))
    if costs is not None:
        yield from _cost(costs)
    if record.practice is not None:
        yield Pair("Werkwijze", PRACTICES[record.practice])
    if tender is not None:
        yield from _asked(tender)
    if record.framework:
        yield Pair("Looptijd", "meer jaren, elk jaar telt apart")
    if planned := say.planning(record):
        yield Pair("Planning", planned)


def _cost(costs: Costs) -> Iterator[Pair]:
    if costs.band:
        yield Pair("Kosten", COST_BANDS[costs.band])
    if costs.difference_percent is not None:
        yield Pair("Verschil", say.difference(costs.difference_percent))
    if costs.life_cycle is not None:
        yield Pair("Hele levensduur", say.life_cycle(costs.life_cycle))


def _asked(tender: Tender) -> Iterator[Pair]:
    if tender.contract:
        yield Pair("Contract", tender.contract)
    if tender.procedure:
        yield Pair("Procedure", tender.procedure)
    if tender.circular is not None:
        yield Pair("Circulair uitgevraagd", "ja" if tender.circular else "nee")


def _whose(site: Site, here: str, entry: ProjectEntry) -> Iterator[Pair]:
    """The municipalities of a project with their shares: the one that leads first."""
    for slug in entry.municipalities:
        known = site.model.by_slug.get(slug)
        name = known.name if known is not None else slug
        yield Pair(
            "Gemeente" if slug == entry.municipality else "Samen met",
            f"{name}, {say.share(entry.share_of(slug))}",
            urls.link(here, urls.municipality(slug)) if known is not None else "",
        )


def texts_part(project: Project, owner: str) -> TextsPart | None:
    """The texts that another project may take over, and the criteria; None where neither is recorded."""
    tender = project.tender
    criteria = tender.criteria if tender is not None else ()
    if not (project.texts or criteria):
        return None
    return TextsPart(
        heading=say.texts_finding(len(project.texts), len(criteria)),
        caption="" if project.texts else say.ask(owner),
        lines=tuple(
            TextLine(Link(one.name, one.url), TEXT_KINDS[one.kind], one.licence or say.UNKNOWN_LICENCE)
            for one in project.texts
        ),
        criteria=criteria,
    )
