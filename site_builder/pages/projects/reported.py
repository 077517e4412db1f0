"""What a project tells beside its measurements: how much less, what it cost, whose it is, what to reuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.model import ProjectEntry
from site_builder.pages.projects import reported_words as say
from site_builder.pages.shared.chrome import Link, SourceLine, source_line
from site_builder.pages.shared.measured import paragraphs
from site_builder.pages.shared.site import Site
from site_builder.records.choices import COST_BANDS, PRACTICES, REDUCED_QUANTITIES, TEXT_KINDS
from site_builder.records.project import Project


@dataclass(frozen=True, slots=True)
class Pair:
    """One fact: its name and its value."""

    name: str
    value: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class ReductionLine:
    """How much less than something else, by one source."""

    what: str
    less: str
    against: str
    scope: str
    by: str
    source: SourceLine


@dataclass(frozen=True, slots=True)
class ReductionsPart:
    """What sources report, with where they contradict each other."""

    heading: str
    caption: str
    differing: tuple[str, ...]
    lines: tuple[ReductionLine, ...]


@dataclass(frozen=True, slots=True)
class CostsPart:
    """What the work cost."""

    heading: str
    pairs: tuple[Pair, ...]
    note: tuple[str, ...]
    source: SourceLine | None


@dataclass(frozen=True, slots=True)
class TextLine:
    """A text that others may use again."""

    link: Link
    kind: str
    licence: str


@dataclass(frozen=True, slots=True)
class TextsPart:
    """The texts that others may use again."""

    heading: str
    lines: tuple[TextLine, ...]


def reductions_part(project: Project) -> ReductionsPart | None:
    """How much less, as sources report it; lines about the same thing stand beside each other."""
    found = project.reductions
    if not found:
        return None
    order = list(dict.fromkeys((one.quantity, one.scope) for one in found))
    return ReductionsPart(
        heading=say.reductions_finding(found),
        caption=say.REDUCTIONS_CAPTION,
        differing=tuple(say.differing(found)),
        lines=tuple(
            ReductionLine(
                what=REDUCED_QUANTITIES[one.quantity],
                less=say.less(one),
                against=one.against or "niet vermeld",
                scope=one.scope or "niet vermeld",
                by=one.by or "niet vermeld",
                source=source_line(one.source),
            )
            for one in sorted(found, key=lambda one: order.index((one.quantity, one.scope)))
        ),
    )


def costs_part(project: Project) -> CostsPart | None:
    """What the work cost beside the usual way, as far as it is known."""
    costs = project.costs
    if costs is None:
        return None
    return CostsPart(
        heading=say.costs_finding(costs),
        pairs=(
            Pair("Klasse", COST_BANDS[costs.band] if costs.band else "niet bekend"),
            Pair("Kosten over de hele levensduur", say.life_cycle(costs.life_cycle)),
        ),
        note=paragraphs(costs.note),
        source=source_line(costs.source) if costs.source else None,
    )


def texts_part(project: Project) -> TextsPart | None:
    """The texts that another project may take over."""
    if not project.texts:
        return None
    return TextsPart(
        heading=say.texts_finding(len(project.texts)),
        lines=tuple(
            TextLine(Link(one.name, one.url), TEXT_KINDS[one.kind], one.licence or say.UNKNOWN_LICENCE)
            for one in project.texts
        ),
    )


def whose(site: Site, here: str, entry: ProjectEntry) -> Iterator[Pair]:
    """The municipalities of a project: the one that leads first, each with its share if there are more."""
    for slug in entry.municipalities:
        known = site.model.by_slug.get(slug)
        name = known.name if known is not None else slug
        said = name if not entry.record.shared_with else f"{name}, {say.share(entry.share_of(slug))}"
        lead = "Gemeente" if slug == entry.municipality else "Samen met"
        yield Pair(lead, said, urls.link(here, urls.municipality(slug)) if known is not None else "")


def facts(project: Project) -> Iterator[Pair]:
    """How large the work is, and how usual its way of working."""
    if project.size is not None:
        yield Pair("Omvang", say.size(project.size))
    if project.practice is not None:
        yield Pair("Werkwijze", PRACTICES[project.practice])
    if project.framework:
        yield Pair("Raamcontract", "ja, elk jaar telt apart")


def subjects(site: Site, project: Project) -> str:
    """What the lessons are about; empty where nobody said so."""
    names = {one.id: one.name for one in site.model.records.lesson_subjects.subjects}
    return ", ".join(names.get(one, one) for one in project.lesson_subjects)
