"""The guides to the round: each with its pictures, which are light, and leading to the others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from site_builder.assets import PICTURES, scripts
from site_builder.history import NO_HISTORY
from site_builder.pages.participate.view import guide, guide_pages, links
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.render import render, texts
from tests.measures.region import alone

SITE = Site(alone(), NO_HISTORY, "site.css", scripts=scripts().addresses, texts=texts())
LARGEST = 16 * 1024
PAGES = tuple(guide_pages(SITE))


def test_there_is_a_guide_for_each_who_has_a_part_in_the_round() -> None:
    """The officer, the contractor and the programme manager; each leads to the two others."""
    names = ("aannemer", "medewerker", "programma")
    assert [page.address for page in PAGES] == [f"meedoen/hulp/{name}/" for name in names]
    assert [len(links(SITE, page.address)) for page in PAGES] == [2, 2, 2]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_a_guide_shows_what_its_reader_will_see(page: Page) -> None:
    """With pictures that are there and say in words what they show; no placeholder is left."""
    html = render(page).decode()
    assert html.count("<img") >= 1
    assert html.count('alt=""') == 0
    assert "![" not in html
    assert "$" not in html.partition("<main")[2]


def test_a_guide_without_its_pictures_is_whole() -> None:
    """Text alone, as long as nobody made them."""
    bare = replace(SITE, scripts={})
    assert [picture for _, picture in guide(bare, "hulp-medewerker", PAGES[1].address).steps if picture] == []


def test_the_pictures_are_light_and_of_one_size() -> None:
    """As the template says that they are; each belongs to a guide."""
    found = sorted(PICTURES.glob("*.png"))
    for path in found:
        assert path.stat().st_size <= LARGEST
        with Image.open(path) as picture:
            assert picture.size == (390, 540)
    told = "".join(text for name, text in texts().items() if name.startswith("hulp-"))
    assert [path.name for path in found if f"]({path.name})" not in told] == []
