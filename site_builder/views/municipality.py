"""The page with every municipality: a table first."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.views.page import Page
from site_builder.views.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The page of all municipalities."""
    yield from ()
