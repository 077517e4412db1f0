"""What is asked once of each form is found wherever it comes first, on whichever page that is."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.asking import glance_problems, page_problems
from tests.browser.looking import serving
from tests.samples import sample_site, spoil

EMPTY = "<p>Er staat nog niets in de lijst.</p>"
STYLE = (
    ".x { color: light-dark(#999, #fff); } .y { color: light-dark(#000, #333); } .z { width: 500px; }"
    " .p { font-size: 16px; } .q:focus { outline: none; } .b { width: 800px; }"
    " @media screen { .b { display: none; } } svg {"
)
SPOILED = {
    "light": (
        "<p class='x'>Niets.</p><p>Niets <a href='./'></a></p><h4>Te diep</h4>",
        *("axe color-contrast", "axe link-name", "axe heading-order"),
    ),
    "dark": ('<p class="y">Niets.</p>', "axe color-contrast"),
    "wide": ('<p class="z">Niets.</p>', "516 px wide"),
    "paper": ('<p class="b">Niets.</p>', "p falls off the paper"),
    "large": ('<p class="p">Niets.</p>', "1 texts do not grow"),
    "tab": ('<p><a href="./">Ga</a> <span role="button">Meer</span></p>', "span 'Meer' is not reached"),
    "focus": (
        "<ul><li><a href='./'>Een</a></li><li><a class='q' href='./'>Twee</a></li></ul>",
        "the focus on a 'Twee' does not show",
    ),
    "row": (
        "<ul>" + 9 * "<li>Rij</li>" + f"<li>{12 * 'Langer'}</li><li>Rij</li></ul>",
        "px wide in a window of 320 px",
    ),
}
"""What stands on a page that is whole but for that, and what is told of it; light and dark come by turns."""


@pytest.fixture(scope="module")
def found(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """What is found at first on each page of a site on which most was met before, by its address."""
    folder = sample_site(tmp_path_factory.mktemp("asked"))
    spoil(folder, "site.css", "svg {", STYLE)
    for name, (body, *_) in SPOILED.items():
        shutil.copytree(folder / "gemeenten", folder / name)
        spoil(folder, f"{name}/index.html", EMPTY, body)
    addresses = ["gemeenten/", "", *(f"{name}/" for name in SPOILED)]
    with serving(folder) as base:
        lines = list(page_problems(browser, base, addresses, again=False))
    told: dict[str, list[str]] = {address: [] for address in addresses}
    for line in lines:
        address, _, problem = line.partition(": ")
        told["" if address == "/" else address].append(problem)
    return told


@pytest.mark.parametrize("address", ["", "gemeenten/"])
def test_good_sample(found: Mapping[str, list[str]], address: str) -> None:
    """A page that keeps every bar gets no complaint, also where nothing on it is new."""
    assert found[address] == []


@pytest.mark.parametrize("name", SPOILED)
def test_bad_sample(found: Mapping[str, list[str]], name: str) -> None:
    """What is wrong on a later page alone is found there, though most of it was met before."""
    _, *complaints = SPOILED[name]
    for complaint in complaints:
        assert any(complaint in line for line in found[f"{name}/"]), found[f"{name}/"]


def test_what_is_of_one_form_is_told_with_all_of_it(browser: Browser, tmp_path: Path) -> None:
    """A row that is wrong is found by the first of its form, and then the whole page is asked."""
    rows = "".join(f'<li><a href="./"><img src="../icon.svg"> {name}</a></li>' for name in ("Een", "Twee"))
    spoil(sample_site(tmp_path), "gemeenten/index.html", EMPTY, f"<ul>{rows}</ul>")
    with serving(tmp_path) as base:
        lines = list(page_problems(browser, base, ("", "gemeenten/")))
    (line, *_) = [line for line in lines if "axe image-alt" in line]
    assert line.count("img") >= 2


def test_a_glance_finds_what_does_not_fit_or_is_not_there(browser: Browser, tmp_path: Path) -> None:
    """A page too wide, one that asks for a picture that is gone, and one that is gone itself; no other."""
    sample_site(tmp_path)
    shutil.copytree(tmp_path / "gemeenten", tmp_path / "wide")
    shutil.copytree(tmp_path / "gemeenten", tmp_path / "asks")
    spoil(tmp_path, "wide/index.html", EMPTY, "<pre>" + 99 * "x" + "</pre>")
    spoil(tmp_path, "asks/index.html", EMPTY, '<img src="weg.png" alt="Weg">')
    with serving(tmp_path) as base:
        lines = list(glance_problems(browser, base, ("", "gemeenten/", "wide/", "asks/", "gone/")))
    assert {line.partition(":")[0] for line in lines} == {"wide/", "asks/", "gone/"}
