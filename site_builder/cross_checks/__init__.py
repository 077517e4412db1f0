"""What is no mistake, and yet does not fit: warnings that need figures.

Rules of `load` look at records alone; these come after everything is known to be right. They only warn, and
the program changes nothing (docs/decisions/0730-levels-tested.md).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from site_builder.cross_checks.closed_years import contradicted
from site_builder.cross_checks.supported import Keep, unsupported
from site_builder.load import Closed, Loaded
from site_builder.model import tie
from site_builder.problems import Problem
from site_builder.store import FORGETFUL, Memory

__all__ = ["Keep", "advice"]


def advice(
    loaded: Loaded,
    folder: Path,
    years: Sequence[Closed] = (),
    only: Collection[str] | None = None,
    memory: Memory = FORGETFUL,
    keep: Keep | None = None,
) -> tuple[Problem, ...]:
    """Every warning about a folder that was loaded, sorted by place; `years` are its closed years.

    With `only`, those about some municipalities and their projects. `keep` may know those of a file. Records
    with an error in them are not judged.
    """
    if loaded.records is None:
        return ()
    root, model = folder.as_posix(), tie(loaded.records)
    of = model.municipalities if only is None else [e for e in model.municipalities if e.slug in only]
    found = (
        *unsupported(loaded, model, of, root, keep),
        *contradicted(loaded, model, of, root, years, memory),
    )
    return tuple(sorted(found))
