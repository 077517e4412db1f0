"""What others report of a project: how much less of something, and what fits no indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.formats import capitalise, count, listing, lower_first
from site_builder.frozen import frozen
from site_builder.pages.projects.words import claims_finding
from site_builder.pages.projects.work_words import amount
from site_builder.pages.shared.chrome import Cell, Column, SourceLine, source_line
from site_builder.pages.shared.measured import paragraphs
from site_builder.pages.shared.sections import Group, Section, table
from site_builder.records.choices import REDUCED_QUANTITIES
from site_builder.records.project import Project, Reduction


@frozen
class Claims:
    """What one public source says."""

    texts: tuple[str, ...]
    source: SourceLine


REDUCTIONS_CAPTION = (
    "Zo staat het in de bron. De monitor rekent er niet mee en maakt er geen kilo’s of euro’s van."
)
SIGNED = {"exactly": "", "about": "ongeveer ", "at_least": "minstens ", "at_most": "hoogstens "}


def reductions_section(project: Project) -> Section | None:
    """How much less, as sources report it; lines about the same thing stand beside each other."""
    found = project.reductions
    if not found:
        return None
    order = list(dict.fromkeys((one.quantity, one.scope) for one in found))
    rows = []
    for one in sorted(found, key=lambda one: order.index((one.quantity, one.scope))):
        source = source_line(one.source)
        by = f"volgens {one.by}" if one.by else ""
        rows.append(
            (
                Cell(REDUCED_QUANTITIES[one.quantity], note=one.scope or ""),
                Cell(less(one), note=f"dan {one.against}" if one.against else ""),
                Cell(source.text, source.href, note=by),
            )
        )
    columns = (Column("Waarvan"), Column("Hoeveel minder"), Column("Bron"))
    return Section(
        heading=reductions_finding(found),
        caption=REDUCTIONS_CAPTION,
        table=table("mindertabel", "Hoeveel minder, per bron", columns, rows),
        note=" ".join(differing(found)),
    )


def claims_part(project: Project) -> Group[Claims] | None:
    """What public sources tell, each source once with all that stands in it."""
    if not project.claims:
        return None
    by_source: dict[SourceLine, tuple[str, ...]] = {}
    for one in project.claims:
        source = source_line(one.source)
        by_source[source] = (*by_source.get(source, ()), *paragraphs(one.text))
    return Group(
        heading=claims_finding(len(project.claims)),
        entries=tuple(Claims(texts, source) for source, texts in by_source.items()),
    )


def less(one: Reduction) -> str:
    """How much less, as the source says it: `ongeveer 85%, verwacht`."""
    said = f"{SIGNED[one.sign]}{amount(one.percent)}%"
    return f"{said}, verwacht" if one.expected else said


def reductions_finding(reductions: Sequence[Reduction]) -> str:
    """The heading over what sources report."""
    if any(differing(reductions)):
        return "Bronnen noemen niet hetzelfde getal"
    names = listing(dict.fromkeys(_name(one.quantity) for one in reductions))
    return capitalise(f"minder {names}, volgens {'een bron' if len(reductions) == 1 else 'bronnen'}")


def differing(reductions: Sequence[Reduction]) -> Iterator[str]:
    """Where sources contradict each other: of the same thing and scope, against the same, another number."""
    groups: dict[tuple[str, str], list[Reduction]] = {}
    for one in reductions:
        groups.setdefault((one.quantity, one.scope or ""), []).append(one)
    for (quantity, scope), every in groups.items():
        against = {one.against for one in every if one.against is not None}
        numbers = list(dict.fromkeys(less(one) for one in every))
        if len(against) <= 1 and len({one.percent for one in every}) > 1:
            about = f"{_name(quantity)} ({scope})" if scope else _name(quantity)
            sources = count(len(every), "bron", "bronnen")
            yield f"{sources} noemen een ander getal voor {about}: {listing(numbers)}."


def _name(quantity: str) -> str:
    name = REDUCED_QUANTITIES[quantity]
    return name if name[:2].isupper() else lower_first(name)
