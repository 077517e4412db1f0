"""Levels that the projects of a municipality contradict (docs/decisions/0730-levels-tested.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from site_builder.figures.projects import shown_figures
from site_builder.figures.supported import tested
from site_builder.figures.years import Told
from site_builder.formats import unmarked
from site_builder.load import Loaded
from site_builder.model import Model, MunicipalityEntry
from site_builder.phrases.supported import HINT, warning
from site_builder.problems import Problem
from site_builder.traces import note

Keep = Callable[[str, Callable[[], Iterable[Problem]]], Iterable[Problem]]
"""Who knows the warnings at a file by its path, or has them made."""


def unsupported(
    loaded: Loaded, model: Model, of: Iterable[MunicipalityEntry], root: str, keep: Keep | None = None
) -> Iterator[Problem]:
    """A warning at each level of some municipalities that the projects contradict and nobody explained.

    A year that was closed is told as it was closed, so only the years after it are looked at.
    """
    told = Told(model)
    for entry in of:
        path = f"{root}/municipalities/{entry.slug}.yaml"
        make = partial(_of, told, loaded, entry, path)
        yield from make() if keep is None else keep(path, make)


def _of(told: Told, loaded: Loaded, entry: MunicipalityEntry, path: str) -> Iterator[Problem]:
    # Each warning has a place in that file.
    note("municipality", entry.slug)
    document = loaded.files[path]
    for index, assessment in enumerate(entry.its.assessments):
        year = assessment.year
        if loaded.closed_until is not None and year <= loaded.closed_until:
            continue
        recorded = shown_figures(told, entry.slug, year)
        for one in tested(told, entry.slug, assessment, recorded):
            if one.support != "disagrees" or assessment.levels[one.axis.id].explained:
                continue
            mark = document.mark(("assessments", index, "levels", one.axis.id, "level"))
            yield Problem(
                document.path,
                mark.line,
                mark.column,
                unmarked(warning(one, told.model.indicators)),
                hint=HINT.format(folder=f"projects/{entry.slug}/"),
                severity="warning",
            )
