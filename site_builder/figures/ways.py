"""How usual a way of working is in projects, and how many projects are shared.

Source: plan, action line 3 (from a pilot to how everybody works).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from site_builder.figures.figure import Figure, Key
from site_builder.model import ProjectEntry
from site_builder.records.choices import PRACTICES


def recorded_ways(counted: Sequence[ProjectEntry], municipality: str, year: int) -> Iterator[Figure]:
    """The counts over the projects that count by the end of a year; none of what nobody recorded.

    `pilot`, `scaled` and `standard` add up to `practice_known`. `shared` are the projects of more than one
    municipality, `share_unknown` those of which the share of this one is not known.
    """
    known = [one for one in counted if one.record.practice is not None]
    if known:
        yield _count("practice_known", known, known, (municipality, year), len(counted))
    for practice in PRACTICES if known else ():
        there = [one for one in known if one.record.practice == practice]
        yield _count(practice, there, known, (municipality, year), len(counted))
    shared = [one for one in counted if one.record.shared_with]
    if shared:
        yield _count("shared", shared, counted, (municipality, year), len(counted))
    if shared and municipality:
        there = [one for one in shared if one.share_of(municipality) is None]
        yield _count("share_unknown", there, shared, (municipality, year), len(shared))


def _count(
    statistic: str,
    there: Sequence[ProjectEntry],
    known: Sequence[ProjectEntry],
    about: tuple[str, int],
    of: int,
) -> Figure:
    municipality, year = about
    return Figure(
        Key("projects", statistic, year, "to_date", municipality=municipality),
        Decimal(len(there)),
        "projecten",
        n=len(known),
        of=of,
        unknown=of - len(known),
        sources=tuple(sorted(f"projects/{one.municipality}/{one.slug}.yaml" for one in known)),
    )
