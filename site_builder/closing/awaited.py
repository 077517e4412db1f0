"""What of a year a municipality can still answer, with its place: a year is closed when that is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from site_builder.measures.proof import is_open
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from site_builder.records.proof import Check

Place = tuple[str, tuple[str | int, ...]]
"""A file below the data folder, and the way to a value in it."""


def awaited(records: Records, year: int, day: date) -> tuple[Place, ...]:
    """Every answer that is awaited on a day, of what a closed year would hold."""
    return tuple(_every(as_of(records, year), year, day))


def _every(records: Records, year: int, day: date) -> Iterator[Place]:
    for (owner, slug), project in records.projects.items():
        for number, measurement in enumerate(project.measurements):
            for place in _open(measurement.checks, day):
                yield f"projects/{owner}/{slug}.yaml", ("measurements", number, *place)
    for slug, municipality in records.municipalities.items():
        path = f"municipalities/{slug}.yaml"
        for number, assessment in enumerate(municipality.assessments):
            for axis, level in assessment.levels.items():
                for place in _open(level.checks, day):
                    yield path, ("assessments", number, "levels", axis, *place)
        for number, figures in enumerate(municipality.figures):
            for place in _open(figures.checks, day):
                yield path, ("figures", number, *place)
    evaluation = records.evaluations.get(year)
    for number, change in enumerate(evaluation.changes if evaluation is not None else ()):
        if is_open(change.response, day.__gt__):
            yield f"evaluations/{year}.yaml", ("changes", number, "response", "respond_by")


def _open(checks: Iterable[Check], day: date) -> Iterator[tuple[str | int, ...]]:
    for number, check in enumerate(checks):
        if is_open(check.response, day.__gt__):
            yield "checks", number, "response", "respond_by"
