"""The picture that goes with a link on other sites."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder import urls
from site_builder.render import raster, render
from site_builder.views.chrome import chrome
from site_builder.views.colours import light
from site_builder.views.page import Page
from site_builder.views.share import LINES, ROOM, for_municipality, for_site, pages, rows
from site_builder.views.site import Site
from tests.views.test_pictures import SITE

COLOURS = light(SITE.tokens)


def _published(site: Site) -> Site:
    """The same region, real and with an address."""
    records = site.model.records
    settings = records.region.settings.model_copy(
        update={"address": "https://monitor.example/pad/", "fictional": False}
    )
    region = records.region.model_copy(update={"settings": settings})
    return replace(site, model=replace(site.model, records=replace(records, region=region)))


def test_no_picture_without_an_address() -> None:
    """Nobody can point to a picture of a site without an address, so none is made, and no page names one."""
    assert list(pages(SITE)) == []
    assert chrome(SITE, urls.HOME, "Thuis", "Over de regio.").picture == ""


def test_one_picture_per_municipality_and_one_for_the_rest() -> None:
    """Each page of a published site names a picture that is made."""
    site = _published(SITE)
    made = {page.address for page in pages(site)}
    assert made == {
        "deelbeeld.png",
        *(f"gemeenten/{slug}/deelbeeld.png" for slug in ("els", "ulk", "vreemd")),
    }
    named = {
        here: chrome(site, here, "Titel", "Tekst.").picture
        for here in (urls.HOME, urls.MUNICIPALITIES, urls.municipality("els"), urls.project("els", "brug"))
    }
    assert set(named.values()) == {
        "https://monitor.example/pad/deelbeeld.png",
        "https://monitor.example/pad/gemeenten/els/deelbeeld.png",
    }
    assert named[urls.municipality("els")].endswith("gemeenten/els/deelbeeld.png")


@pytest.mark.parametrize("index", range(3))
def test_a_picture_has_the_size_that_sites_ask_for(index: int) -> None:
    """A PNG of 1200 by 630, the same bytes each time, also with a hostile name."""
    view = for_municipality(SITE, SITE.model.municipalities[index], COLOURS)
    page = Page("deelbeeld.png", "share.svg", view)
    png = render(page)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (1200, 630)
    assert render(page) == png


def test_words_are_drawn() -> None:
    """The font is there: a picture with other words is another picture."""
    one = for_site(SITE, COLOURS)
    other = replace(one, rows=rows("Elders", ROOM))
    assert render(Page("a.png", "share.svg", one)) != render(Page("a.png", "share.svg", other))


def test_what_is_no_picture_is_an_error() -> None:
    """A template that makes no SVG is found at once."""
    with pytest.raises(ValueError, match="SVG"):
        raster("<p>geen plaatje</p>")


@given(st.text(alphabet="abc ’-", min_size=1).filter(str.strip), st.floats(200, 1100))
def test_every_word_stands_in_the_picture(name: str, room: float) -> None:
    """All words, in order, on at most three lines around the middle."""
    found = rows(name, room)
    assert " ".join(row.text for row in found) == " ".join(name.split())
    assert 1 <= len(found) <= LINES
    assert all(180 < float(row.y) < 480 for row in found)
