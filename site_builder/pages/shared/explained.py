"""The way from a figure to how it was computed."""

from __future__ import annotations

from site_builder import urls
from site_builder.figures.figure import Figure
from site_builder.pages.shared.chrome import Link


def figure_address(figure: Figure) -> str:
    """Where a figure is explained; the page of its topic for one that does not stand in the table."""
    key = figure.key
    if not figure.listed:
        return urls.figures_about(key.topic, key.municipality, key.year)
    return urls.figure(figure.id, key.topic, key.municipality, key.year)


def explanation(here: str, figure: Figure) -> Link:
    """The link from the page at `here` to how a figure was computed, for `components/figure_link.html`."""
    return Link("Hoe is dit berekend?", urls.link(here, figure_address(figure)))
