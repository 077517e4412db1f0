"""What nobody filled in yet of one municipality, and who can: for its factsheet and for an evaluation."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.figures.figure import Figure
from site_builder.figures.standing import Standing
from site_builder.pages.municipality.projects import project_counts
from site_builder.pages.shared.site import Site
from site_builder.phrases import printed as words
from site_builder.phrases.printed import Unknown


def unknowns(site: Site, own: Standing, unreported: Figure) -> Iterator[Unknown]:
    """What nobody filled in yet; `unreported` counts the sessions of which the attendance is not known."""
    if own.current is None:
        if own.left is None:
            yield words.no_assessment(own.year)
    else:
        if own.current.year < own.year and own.left is None:
            yield words.old_assessment(own.current.year, own.year)
        known = own.levels
        missing = [axis.short_name.lower() for axis in own.model.axes if axis.id not in known]
        if missing:
            yield words.unknown_axes(missing)
    counts = project_counts(site, own)
    if counts.unmeasured.count or not counts.projects.count:
        yield words.unmeasured(counts.unmeasured, counts.projects)
    if unreported.count:
        yield words.unreported(unreported)
