"""The picture that goes with a link on other sites."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder import urls
from site_builder.pages.share.view import (
    LINES,
    ROOM,
    SIZE,
    TOP,
    for_municipality,
    for_page,
    for_site,
    others,
    pages,
    rows,
)
from site_builder.pages.shared.chrome import chrome
from site_builder.pages.shared.colours import light
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.render import raster, render
from site_builder.site_map import pages as every_page
from tests.pages.pictures.test_view import SITE

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


def test_municipalities_and_the_site_have_a_picture() -> None:
    """They are made for a site of any size."""
    site = _published(SITE)
    made = {page.address for page in pages(site)}
    assert made == {
        "deelbeeld.png",
        *(f"gemeenten/{slug}/deelbeeld.png" for slug in ("els", "ulk", "vreemd")),
    }
    assert chrome(site, urls.municipality("els"), "Els", "Tekst.").picture.endswith(
        "gemeenten/els/deelbeeld.png"
    )
    assert (
        chrome(site, urls.NOT_FOUND, "Weg", "Tekst.").picture == "https://monitor.example/pad/deelbeeld.png"
    )


def test_every_page_of_a_published_site_names_a_picture_that_is_made() -> None:
    """Up to a size each page has its own; the picture of a project shows its name."""
    site = _published(SITE)
    made = tuple(every_page(site))
    files = {page.address for page in made}
    for page in made:
        frame = getattr(page.view, "chrome", None)
        if frame is not None:
            assert frame.picture.removeprefix("https://monitor.example/pad/") in files, page.address
    pictures = [page for page in made if page.template == "share.svg"]
    assert len({page.address for page in pictures}) == len(pictures)
    assert len(pictures) > len(site.model.municipalities) + len(site.model.projects)


def test_a_large_site_has_one_picture_per_municipality(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the bound other pages name the picture of the site, and no more are made."""
    monkeypatch.setattr("site_builder.pages.shared.site.MOST_PICTURED", 2)
    site = _published(SITE)
    assert list(others(site, every_page(site))) == []
    assert (
        chrome(site, urls.PROJECTS, "Titel", "Tekst.").picture == "https://monitor.example/pad/deelbeeld.png"
    )


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
    other = replace(one, rows=rows("Elders", ROOM, SIZE, TOP, LINES))
    assert render(Page("a.png", "share.svg", one)) != render(Page("a.png", "share.svg", other))


def test_what_is_no_picture_is_an_error() -> None:
    """A template that makes no SVG is found at once."""
    with pytest.raises(ValueError, match="SVG"):
        raster("<p>geen plaatje</p>")


@given(st.text(alphabet="abc ’-", min_size=1).filter(str.strip), st.floats(200, 1100))
def test_every_word_stands_in_the_picture(name: str, room: float) -> None:
    """All words, in order, on at most three lines below the brand."""
    found = rows(name, room, SIZE, TOP, LINES)
    assert " ".join(row.text for row in found) == " ".join(name.split())
    assert 1 <= len(found) <= LINES
    assert all(TOP <= float(row.y) < 400 for row in found)


def test_a_picture_says_what_the_page_found() -> None:
    """Of the site the question with its answer, of a page its finding, of a municipality that of its web."""
    site = _published(SITE)
    home = for_site(site, COLOURS)
    assert " ".join(row.text for row in home.rows).endswith("gehaald?")
    assert "niemand zeggen" in " ".join(row.text for row in home.finding)
    frame = chrome(site, urls.PROJECTS, "Projecten", "3 van de 4 projecten zijn gemeten.")
    page = for_page(site, frame, COLOURS)
    assert [row.text for row in page.rows] == ["Projecten"]
    assert " ".join(row.text for row in page.finding) == "3 van de 4 projecten zijn gemeten."


@given(st.text(alphabet="abc ’-", min_size=1, max_size=400).filter(str.strip))
def test_the_longest_finding_stays_above_the_note(text: str) -> None:
    """However long title and finding are, no words stand on the last line of the picture."""
    site = _published(SITE)
    view = for_page(site, chrome(site, urls.PROJECTS, text, text), COLOURS)
    assert all(float(row.y) < 570 for row in (*view.rows, *view.finding))
