"""What was done with each material, beside the mass of all material in the newest measurement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from site_builder import urls
from site_builder.formats import count, number
from site_builder.pages.projects.facets import material_name
from site_builder.pages.projects.origin import REST, TOLERANCE, total
from site_builder.pages.projects.words import tonnes
from site_builder.pages.shared.chrome import Cell, Column, Link
from site_builder.pages.shared.sections import Section, table
from site_builder.pages.shared.site import Site
from site_builder.phrases import batches as words
from site_builder.records.choices import STRATEGIES
from site_builder.records.measurement import Measurement
from site_builder.records.project import MaterialUse, Project

AVOIDED = ("refuse", "rethink", "reduce")
"""What is done with material that is not in the work, and in none of its sums."""
HEADING = "Materiaal dat vrijkomt of nodig is"


def materials_section(uses: Sequence[MaterialUse], measurements: Sequence[Measurement]) -> Section | None:
    """Each material with what was done with it; what nobody split up is a row of its own."""
    if not uses:
        return None
    used = [use for use in uses if use.strategy not in AVOIDED]
    mass = sum((use.tonnes for use in used if use.tonnes is not None), Decimal(0))
    known = (total(one) for one in reversed(measurements) if one.materials_known == "all")
    whole = next((one for one in known if one is not None), None)
    rest = None if whole is None else whole - mass
    rows = [_row(use) for use in uses]
    if mass and whole is not None and rest is not None and rest > whole * TOLERANCE:
        rows.append((Cell(REST.capitalize()), Cell("–"), Cell(tonnes(rest))))
    columns = (Column("Materiaal"), Column("Wat ermee is gedaan"), Column("Massa"))
    shown = len(columns) if any(use.tonnes is not None for use in uses) else len(columns) - 1
    name = "Wat met elk materiaal is gedaan"
    return Section(
        heading=heading(len(uses), len(used), mass, whole),
        caption=caption(used, mass, whole),
        table=table("materiaaltabel", name, columns[:shown], (row[:shown] for row in rows)),
    )


def _row(use: MaterialUse) -> tuple[Cell, ...]:
    share = use.secondary
    again = "" if share is None else f"{number(share, 0 if share == int(share) else 1)}% eerder gebruikt"
    return (
        Cell(use.material, note=use.note or ""),
        Cell(STRATEGIES[use.strategy], note=again),
        Cell("niet bekend" if use.tonnes is None else tonnes(use.tonnes)),
    )


def heading(listed: int, used: int, mass: Decimal, whole: Decimal | None) -> str:
    """Of how much it is known what was done, and never of all material where the list is a part of it."""
    if not used:
        return f"{_materials(listed)} {'is' if listed == 1 else 'zijn'} voorkomen of minder gebruikt"
    if whole is None or not mass or mass > whole * (1 + TOLERANCE):
        of = _materials(used)
    else:
        all_of_it = whole - mass <= whole * TOLERANCE
        of = f"alle {tonnes(whole)}" if all_of_it else f"{tonnes(mass)} van de {tonnes(whole)}"
    return f"Van {of} is vastgelegd wat ermee is gedaan"


def caption(used: Sequence[MaterialUse], mass: Decimal, whole: Decimal | None) -> str:
    """What the list leaves out, and why it adds up to no whole; empty where it is complete."""
    unweighed = sum(use.tonnes is None for use in used)
    if not used or not mass:
        return "Hoeveel ton het is, is niet vastgelegd." if used else ""
    if whole is None:
        return "Hoeveel materiaal er in totaal in het werk zit, is niet bekend."
    if mass > whole * (1 + TOLERANCE):
        return f"Samen is dit meer dan de {tonnes(whole)} van de meting."
    return f"Van {_materials(unweighed)} is de massa niet bekend." if unweighed else ""


def _materials(n: int) -> str:
    return count(n, "materiaal", "materialen")


def batches_section(site: Site, record: Project) -> Section | None:
    """Every batch; None for a project that names none."""
    rows = tuple(_rows(site, record))
    if not rows:
        return None
    columns = ("Materiaal", "Wat", "Hoeveelheid", "Wanneer")
    return Section(HEADING, table=table("partijen", "Partijen materiaal", columns, rows))


def agenda_link(site: Site, here: str) -> Link | None:
    """The way to what fits another work; a closed year has no agenda."""
    return Link("Wat bij een ander werk past", urls.link(here, urls.AGENDA)) if site.frozen is None else None


def _rows(site: Site, record: Project) -> Iterator[tuple[Cell | str, ...]]:
    for what, found in (("komt vrij", record.comes_free), ("nodig", record.needed)):
        for one in found:
            note = " · ".join(filter(None, (one.quality, one.place, one.note)))
            yield (
                Cell(material_name(site, one.material), note=note),
                what,
                words.amount_of(one),
                words.period(one),
            )
