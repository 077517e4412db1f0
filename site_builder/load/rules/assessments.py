"""Yearly assessments against the calendar and the participation."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules.participation import described, in_year
from site_builder.problems import Problem
from site_builder.records.municipality import Assessment, Municipality
from site_builder.source import Path


def assessments(gathered: Gathered) -> Iterator[Problem]:
    """One assessment a year, in a year of participation, made in that year or the next."""
    for held in gathered.by_slug(Municipality).values():
        first: dict[int, int] = {}
        for index, assessment in enumerate(held.record.assessments):
            path: Path = ("assessments", index)
            if assessment.year in first:
                line = held.line_of(("assessments", first[assessment.year], "year"))
                yield held.error(
                    (*path, "year"),
                    f"Er zijn twee zelfscans over {assessment.year}: ook op regel {line}.",
                    "Eén zelfscan per jaar.",
                    "Voeg de twee samen, of controleer het jaar.",
                )
            first.setdefault(assessment.year, index)
            yield from _dates(gathered, held, path, assessment)


def _dates(
    gathered: Gathered, held: Held[Municipality], path: Path, assessment: Assessment
) -> Iterator[Problem]:
    year, day = assessment.year, assessment.date
    if not in_year(held.record.participation, year):
        yield held.error(
            (*path, "year"),
            f"De gemeente deed in {year} niet mee.",
            described(held.record.participation),
            "Controleer het jaar, of vul de deelname aan.",
        )
    if day > gathered.today:
        yield held.error(
            (*path, "date"),
            f"De datum van deze zelfscan ligt in de toekomst: {day}.",
            f"Een datum tot en met {gathered.today}.",
            "Vul een zelfscan pas in als zij is gedaan.",
        )
    if day.year not in (year, year + 1):
        yield held.error(
            (*path, "date"),
            f"De zelfscan over {year} heeft een datum in {day.year}.",
            f"Een datum in {year} of {year + 1}.",
            "Controleer het jaar en de datum.",
        )
