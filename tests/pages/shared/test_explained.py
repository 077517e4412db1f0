"""Where a page leads to for how its figures were computed."""

from __future__ import annotations

import pytest

from site_builder.pages.shared.chrome import explained_at


@pytest.mark.parametrize(
    ("here", "expected"),
    [
        ("", "cijfers/"),
        ("gemeenten/", "cijfers/"),
        ("gemeenten/ulk/", "cijfers/gemeenten/ulk/2030/"),
        ("projecten/ulk/weg/", "cijfers/gemeenten/ulk/2030/"),
        ("projecten/pagina-2/", "cijfers/"),
        ("indicatoren/herkomst-materiaal/", "cijfers/herkomst-materiaal/"),
        ("groeipaden/profiel-1/", "cijfers/growth-path/"),
        ("jaren/", "cijfers/"),
    ],
)
def test_a_page_leads_to_where_its_figures_are_explained(here: str, expected: str) -> None:
    """Those of its municipality or of its topic, else the page of all figures."""
    assert explained_at(here, 2030) == expected
