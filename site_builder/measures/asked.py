"""Which year each municipality is asked about."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model import Model, MunicipalityEntry


def asked_year(model: Model, entry: MunicipalityEntry) -> int | None:
    """The year that a municipality is asked about: the set one, or the first that it owes.

    It owes the reported year until its own assessment of that year counts, and then the year after. None for
    who takes no part at the end of that year.
    """
    year = model.records.region.settings.asked_year
    if year is None:
        year = max((model.year, *(assessment.year + 1 for assessment in entry.assessments)))
    return year if entry.takes_part_in(year) else None


def asked(model: Model) -> Mapping[str, int]:
    """The year that each municipality is asked about, by slug; who is not asked is not there."""
    years = ((entry.slug, asked_year(model, entry)) for entry in model.municipalities)
    return {slug: year for slug, year in years if year is not None}
