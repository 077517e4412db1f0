"""What others report of a project: how much less of something, and what fits no indicator."""

from __future__ import annotations

from site_builder.frozen import frozen
from site_builder.pages.projects import reported_words as say
from site_builder.pages.projects.words import claims_finding
from site_builder.pages.shared.chrome import Cell, Column, SourceLine, source_line
from site_builder.pages.shared.measured import paragraphs
from site_builder.pages.shared.sections import Section, table
from site_builder.records.choices import REDUCED_QUANTITIES
from site_builder.records.project import Project


@frozen
class Claims:
    """What one public source says."""

    texts: tuple[str, ...]
    source: SourceLine


@frozen
class ClaimsPart:
    """What public sources say that fits no indicator."""

    heading: str
    claims: tuple[Claims, ...]


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
                Cell(say.less(one), note=f"dan {one.against}" if one.against else ""),
                Cell(source.text, source.href, note=by),
            )
        )
    columns = (Column("Waarvan"), Column("Hoeveel minder"), Column("Bron"))
    return Section(
        heading=say.reductions_finding(found),
        caption=say.REDUCTIONS_CAPTION,
        table=table("mindertabel", "Hoeveel minder, per bron", columns, rows),
        note=" ".join(say.differing(found)),
    )


def claims_part(project: Project) -> ClaimsPart | None:
    """What public sources tell, each source once with all that stands in it."""
    if not project.claims:
        return None
    by_source: dict[SourceLine, tuple[str, ...]] = {}
    for one in project.claims:
        source = source_line(one.source)
        by_source[source] = (*by_source.get(source, ()), *paragraphs(one.text))
    return ClaimsPart(
        heading=claims_finding(len(project.claims)),
        claims=tuple(Claims(texts, source) for source, texts in by_source.items()),
    )
