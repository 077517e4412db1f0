"""Lighthouse gives 100 to the home page and a municipality; a worse page gets less."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.lighthouse import lighthouse_problems
from tests.browser.looking import ARGUMENTS, chromium_program, serving
from tests.samples import sample_site, spoil

pytestmark = pytest.mark.long
"""Each run starts a browser and a program of its own. By day axe-core asks the same of a page, and the checks
of its head (tests/site/test_bars.py) and of what it says on its console."""


@pytest.mark.parametrize("address", ["gemeenten/nijmegen/", ""])
def test_a_hundred(address: str, site_address: str) -> None:
    """Accessibility, good practice, and what a search engine needs; speed is for `make lighthouse`."""
    assert lighthouse_problems(chromium_program(), site_address + address, ARGUMENTS) == ()


def test_worse_page(tmp_path: Path) -> None:
    """Without a language and a description, and with a broken picture, three scores drop."""
    spoil(sample_site(tmp_path), "index.html", '<html lang="nl">', "<html>")
    spoil(tmp_path, "index.html", '<meta name="description"', '<meta name="omschrijving"')
    spoil(tmp_path, "index.html", "<p>Lees", '<img src="weg.png" alt=""><p>Lees')
    with serving(tmp_path) as base:
        found = lighthouse_problems(chromium_program(), base, ARGUMENTS)
    assert {line.partition(":")[0] for line in found} >= {"accessibility", "best-practices", "seo"}
