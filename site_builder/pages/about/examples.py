"""Examples of what a municipality records, per kind of file, with the codes of this region."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.frozen import frozen
from site_builder.records.region import Region
from site_builder.records.spiderweb import Axis


@frozen
class Example:
    """A part of a file: who keeps it, where it stands below the data folder, and what is typed."""

    id: str
    heading: str
    who: str
    file: str
    text: str


def examples(region: Region, axes: Sequence[Axis], municipality: str, series: str) -> tuple[Example, ...]:
    """One example per kind of record; `municipality` and `series` are codes that exist, or stand for one."""
    year = region.from_year
    return (
        Example(
            "spinnenweb",
            "Een meting in het spinnenweb",
            "De gemeente, één keer per jaar.",
            f"municipalities/{municipality}.yaml",
            _assessment(axes, year),
        ),
        Example(
            "aanwezigheid",
            "Aanwezigheid bij een bijeenkomst",
            "De gemeente, na de bijeenkomst. Alleen aantallen, nooit namen.",
            f"municipalities/{municipality}.yaml",
            f"attendance:\n  - session: {year}-03-voorbeeld\n    policy: 2\n    executive: 1\n",
        ),
        Example(
            "project",
            "Een project met een meting",
            "De gemeente die het werk laat doen.",
            f"projects/{municipality}/dorpsstraat.yaml",
            PROJECT.format(year=year),
        ),
        Example(
            "bijeenkomst",
            "Een bijeenkomst",
            f"{region.organiser}.",
            f"impactlabs/{year}.yaml",
            SESSION.format(year=year, series=series),
        ),
    )


def _assessment(axes: Sequence[Axis], year: int) -> str:
    lines = [
        f"assessments:\n  - year: {year}\n    date: {year}-10-12\n    method: survey\n    status: draft\n"
    ]
    lines += ["    levels:\n"]
    for axis, level in zip(axes[:2], (2, 1), strict=False):
        lines.append(f"      {axis.id}:\n        level: {level}\n")
    lines.append("        evidence: Waaruit dit niveau blijkt.\n")
    return "".join(lines)


PROJECT = """name: Dorpsstraat
type: roads
phase: delivery
status: draft
delivered: {year}-09
measurements:
  - phase: delivery
    date: {year}-09-30
    materials:
      reused: 120
      recycled: 340.5
      biobased: 0
      primary: 289.5
      total: 750
sources:
  - title: Opleverdossier Dorpsstraat
"""
SESSION = """year: {year}
sessions:
  - id: {year}-03-voorbeeld
    series: {series}
    title: Zo begint u met meten
    date: {year}-03-12
    state: planned
"""
