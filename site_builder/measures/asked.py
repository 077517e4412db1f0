"""Which year each municipality is asked about."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model import Model, MunicipalityEntry


def asked_year(model: Model, entry: MunicipalityEntry) -> int:
    """The year that a municipality is asked about: the set one, or the first that it owes.

    It owes the reported year until its own assessment of that year counts, and then the year after.
    """
    if (asked := model.records.region.settings.asked_year) is not None:
        return asked
    return max((model.year, *(year + 1 for year, _ in entry.assessed)))


def asked(model: Model) -> Mapping[str, int]:
    """The year that each municipality is asked about, by slug; who takes no part at its end is not asked."""
    years = {entry.slug: asked_year(model, entry) for entry in model.municipalities}
    return {slug: year for slug, year in years.items() if model.by_slug[slug].takes_part_in(year)}
