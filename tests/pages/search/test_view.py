"""The page to search with."""

from __future__ import annotations

import pytest

from site_builder.history import NO_HISTORY
from site_builder.pages.search.view import pages, sought
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.measures.region import region


@pytest.mark.parametrize("searchable", [True, False])
def test_a_form_only_where_there_is_an_index(searchable: bool) -> None:
    """Without an index the page says so; the lists are there either way. The policy is that of any page."""
    (page,) = pages(Site(region(), NO_HISTORY, "assets/site.css", searchable=searchable))
    text = render(page).decode()
    assert ('role="search"' in text) is searchable
    assert ('data-search="../zoeken/index/"' in text) is searchable
    assert "wasm" not in text
    assert ("Zoeken is er op deze plek nog niet" in text) is not searchable
    assert 'href="../gemeenten/"' in text


@pytest.mark.parametrize(
    ("address", "listed", "wanted"),
    [
        ("projecten/", True, True),
        ("projecten/pagina-2/", True, False),
        ("zoeken/", True, False),
        ("404.html", False, False),
    ],
)
def test_what_is_worth_finding(address: str, listed: bool, wanted: bool) -> None:
    """Every page that has something of its own."""
    assert sought(Page(address, "x.html", None, listed)) is wanted
