"""A figure to take along: as a table for a spreadsheet, and as a picture made by the page itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acting import using

PAGE = "demo/indicatoren/herkomst-materiaal/"


@pytest.fixture
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    """The page of an indicator."""
    with using(browser, site_address) as page:
        yield page


def test_a_picture_is_made_without_plotly(page: Page, site_address: str) -> None:
    """A press gives a PNG under the name of the figure, wide enough for print; nothing large is fetched."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(site_address + PAGE)
    button = page.locator("[data-picture$=-jaren-l][data-format=png]").first
    with page.expect_download() as kept:
        button.click()
    assert kept.value.suggested_filename.startswith("herkomst-materiaal-per-project-en-per-jaar")
    content = Path(kept.value.path()).read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    assert width >= 1200
    assert height > width / 4
    assert not any("plotly" in path for path in fetched)


def test_a_drawing_keeps_its_colours_by_itself(page: Page, site_address: str) -> None:
    """The SVG holds no class, variable or link: what it looks like is written in it, with its title."""
    page.goto(site_address + PAGE)
    with page.expect_download() as kept:
        page.locator("[data-picture$=-jaren-l][data-format=svg]").first.click()
    drawing = Path(kept.value.path()).read_text(encoding="utf-8")
    assert not re.search(r"class=|var\(|href=", drawing)
    assert "rgb(" in drawing
    told = re.sub(r"<title.*?</title>", "", drawing)
    assert "Herkomst" in told
    # What is made up says so wherever the picture goes.
    assert "verzonnen" in told.lower()


def test_a_table_of_a_figure_needs_no_script(browser: Browser, site_address: str, site: Path) -> None:
    """Without a script the CSV is there, in the form of a Dutch Excel, and no button that does nothing."""
    with using(browser, site_address, scripts=False) as page:
        page.goto(site_address + PAGE)
        link = page.locator("a[data-table]").first
        file = site / PAGE / (link.get_attribute("href") or "")
        expect(page.locator("[data-picture]").first).to_be_hidden()
    first, *rows = file.read_text(encoding="utf-8-sig").splitlines()
    assert first.startswith("Jaar;")
    assert len(rows) == 5
