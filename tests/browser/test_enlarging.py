"""Twice the text, four times the zoom and no motion: every kind of page keeps them, and each can fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.enlarging import enlarging_problems
from tests.browser.looking import serving
from tests.kinds import fullest
from tests.samples import sample_site, spoiled_sites


@pytest.mark.long
def test_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """Text grows without loss, 400% scrolls one way, and nothing moves that should not."""
    assert enlarging_problems(browser, site_address, fullest(site)) == ()


def test_good_sample(browser: Browser, tmp_path: Path) -> None:
    """A page that keeps the bars gets no complaint."""
    with serving(sample_site(tmp_path)) as base:
        assert enlarging_problems(browser, base, ("", "gemeenten/")) == ()


SPOILED = {
    "fixed": ("p { font-size: 16px; }", " with text at 200%: 3 texts do not grow"),
    "wide": ("p { width: 60rem; }", " with text at 200%: "),
    "cut": (
        "p { height: 1.5rem; line-height: 24px; width: 20rem; overflow: hidden; }",
        " with text at 200%: p cuts its text off",
    ),
    "zoomed": ("p { width: 30rem; }", " at 400%: "),
    "sideways": ("p { white-space: nowrap; overflow: auto; }", " at 400%: p scrolls sideways"),
    "hidden": ("p { white-space: nowrap; overflow: hidden; }", " at 400%: p cuts its text off"),
    "stuck": (
        "header { position: sticky; top: 0; height: 6rem; }",
        " at 400%: header stays in view and takes a third of it",
    ),
    "slow": ("a { transition: color 1ms; }", ": a moves"),
    "moving": ("p::after { content: ''; animation: x 2s; } @keyframes x {}", ": p moves"),
    "smooth": ("html { scroll-behavior: smooth; }", ": html moves"),
}
"""A style, and what is told of a page that has it."""


def test_bad_samples(browser: Browser, tmp_path: Path) -> None:
    """Text in pixels, a fixed width or height, a large sticky header, and motion are named."""
    spoils = {name: [("site.css", "svg {", f"{style} svg {{")] for name, (style, _) in SPOILED.items()}
    with serving(spoiled_sites(tmp_path, spoils)) as base:
        found = enlarging_problems(browser, base, [f"{name}/" for name in SPOILED])
    for name, (_, complaint) in SPOILED.items():
        assert any(line.startswith(f"{name}/{complaint}") for line in found), (name, found)
