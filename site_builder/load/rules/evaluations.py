"""The yearly evaluation against the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered
from site_builder.problems import Problem
from site_builder.records.evaluation import Evaluation


def evaluations(gathered: Gathered) -> Iterator[Problem]:
    """An evaluation is adopted on a day that has been, and not before the year that it is about."""
    for held in gathered.by_year(Evaluation).values():
        evaluation = held.record
        if evaluation.date.year < evaluation.year:
            yield held.error(
                ("date",),
                f"De evaluatie over {evaluation.year} heeft een datum in {evaluation.date.year}.",
                f"Een datum in {evaluation.year} of later.",
                "Controleer het jaar en de datum.",
            )
        elif evaluation.date > gathered.today and evaluation.status != "draft":
            yield held.error(
                ("date",),
                f"De evaluatie is vastgesteld op {evaluation.date}, maar die dag is nog niet geweest.",
                f"Een datum tot en met {gathered.today}.",
                "Is de evaluatie nog niet vastgesteld? Maak de status dan draft.",
            )
