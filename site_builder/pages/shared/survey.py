"""Which municipalities find their questions as a workbook on the site."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.measures.asked import asked
from site_builder.pages.shared.site import Site

MOST = 60
"""For a country they would cost seconds of every build; there the programme sends them (decision 1050)."""


def offered(site: Site) -> Mapping[str, int]:
    """The year that a workbook on the site is about, by the slug of its municipality; none where many are."""
    return site.shared(_offered)


def _offered(site: Site) -> Mapping[str, int]:
    every = asked(site.model)
    return every if len(every) <= MOST else {}
