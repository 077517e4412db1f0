"""With only the accessibility tree, every number that a sighted reader sees can be listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.blindfold import blindfold_problems, numbers, seen_numbers
from tests.browser.looking import serving
from tests.kinds import size_of
from tests.samples import sample_site, spoil

FIGURE = (
    '<section id="web"><h2>Drie assen</h2><svg role="img" aria-labelledby="n" viewBox="0 0 9 9">'
    '<title id="n">Niveau 3</title><text x="1" y="5" font-size="4">3</text></svg></section>\n</main>'
)


def test_municipalities(browser: Browser, site: Path, site_address: str) -> None:
    """The fullest and the emptiest municipality, real and of the demo: each number in each part is said."""
    regions = [
        [f"{below}gemeenten/{page.parent.name}/" for page in site.glob(f"{below}gemeenten/*/index.html")]
        for below in ("", "demo/")
    ]
    found = [
        choose((size_of(site, page), page) for page in pages)[1] for pages in regions for choose in (min, max)
    ]
    assert len(set(found)) == 4
    assert len(seen_numbers(browser, site_address, found[-1])) > 20
    assert blindfold_problems(browser, site_address, found) == ()


def test_number_in_words_of_a_figure(browser: Browser, tmp_path: Path) -> None:
    """A number drawn in a figure is said if the figure's name or description has it."""
    spoil(sample_site(tmp_path), "index.html", "</main>", FIGURE)
    with serving(tmp_path) as base:
        assert blindfold_problems(browser, base, ("",)) == ()


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ("Niveau 3", "Het niveau", "3"),
        (">3</text>", ">42</text>", "42"),
        ("<h2>Drie assen</h2>", '<h2>Drie</h2><p aria-hidden="true">Nog 0,14</p>', "0,14"),
        ("<h2>Drie", "<details><summary>Meer</summary><i aria-hidden=true>7</i></details><h2>Drie", "7"),
    ],
)
def test_number_only_for_the_eye(old: str, new: str, number: str, browser: Browser, tmp_path: Path) -> None:
    """A number in a drawing, in hidden text or in a fold-out that the tree lacks is named."""
    spoil(sample_site(tmp_path), "index.html", "</main>", FIGURE.replace(old, new))
    with serving(tmp_path) as base:
        assert blindfold_problems(browser, base, ("",)) == (f"/: web shows {number} only to the eye",)


def test_numbers() -> None:
    """Numbers are read as they are written, in Dutch."""
    assert numbers("€ 0,14 per ton in 2026; 1.250 stuks, 3→4.") == {"0,14", "2026", "1.250", "3", "4"}
