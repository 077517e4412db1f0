"""How usual a way of working is in projects, and how many projects are shared.

Source: plan, action line 3 (from a pilot to how everybody works).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.figures.figure import Figure, Key
from site_builder.figures.measurements import PROJECTS
from site_builder.figures.origin import of_projects
from site_builder.model import ProjectEntry
from site_builder.records.choices import PRACTICES


def recorded_ways(counted: Sequence[ProjectEntry], municipality: str, year: int) -> Iterator[Figure]:
    """The counts over the projects that count by the end of a year; none of what nobody recorded.

    `pilot`, `scaled` and `standard` add up to `practice_known`. `shared` are the projects of more than one
    municipality, `share_unknown` those of which the share of this one is not known.
    """

    def count(statistic: str, there: int, known: Sequence[ProjectEntry], of: int) -> Figure:
        key = Key("projects", statistic, year, "to_date", municipality=municipality)
        return of_projects(known).known(key, there, PROJECTS, len(known), of)

    known = [one for one in counted if one.record.practice is not None]
    if known:
        yield count("practice_known", len(known), known, len(counted))
        for practice in PRACTICES:
            there = sum(one.record.practice == practice for one in known)
            yield count(practice, there, known, len(counted))
    shared = [one for one in counted if one.record.shared_with]
    if shared:
        yield count("shared", len(shared), counted, len(counted))
    if shared and municipality:
        there = sum(one.share_of(municipality) is None for one in shared)
        yield count("share_unknown", there, shared, len(shared))
