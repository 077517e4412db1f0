"""From form 0 to form 1.

Form 0 was a trial, before the first year was closed: the tables stood beside the list instead of in
`package/`, and a figure was no more than its name and its value. No region has such a year; the step keeps
the way from an old form open and tested from the first day.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from site_builder.closed_year import FIGURES, MANIFEST, PACKAGE
from site_builder.closed_year.figures import Figure, Figures, figures_bytes
from site_builder.closed_year.manifest import Manifest, Origin, manifest_bytes, stamp
from site_builder.closed_year.sealing import unsealed


def step(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The same year in form 1. Titles, units and coverage were not kept, so the figures have none."""
    old = unsealed(files[MANIFEST])
    values: Mapping[str, str | None] = json.loads(files[FIGURES])
    figures = Figures(
        old["year"], old["region"], "", tuple(Figure(name, name, values[name]) for name in values)
    )
    moved = {_place(path): content for path, content in files.items() if path != MANIFEST}
    moved[FIGURES] = figures_bytes(figures)
    manifest = Manifest(
        format=1,
        year=old["year"],
        region=old["region"],
        origin=Origin(date.fromisoformat(old["date"]), "", old["program"]),
        drafts=(),
        files={path: stamp(content) for path, content in moved.items()},
    )
    return {**moved, MANIFEST: manifest_bytes(manifest)}


def _place(path: str) -> str:
    table = "/" not in path and (path.endswith(".csv") or path == "datapackage.json")
    return f"{PACKAGE}{path}" if table else path
