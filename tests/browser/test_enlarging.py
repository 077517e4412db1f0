"""Twice the text, four times the zoom and no motion: every kind of page keeps them, and each can fail."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.enlarging import motion_problems, text_problems, zoom_problems
from tests.browser.looking import serving
from tests.kinds import Choose, filled, fullest
from tests.samples import sample_site, spoil

ALL = (text_problems, zoom_problems, motion_problems)
Check = Callable[[Browser, str, tuple[str, ...]], tuple[str, ...]]


@pytest.mark.parametrize("check", ALL, ids=lambda check: str(check.__name__))
@pytest.mark.parametrize("chosen", [filled, pytest.param(fullest, marks=pytest.mark.long)])
def test_every_kind_of_page(
    chosen: Choose, check: Check, browser: Browser, site: Path, site_address: str
) -> None:
    """Text grows without loss, 400% scrolls one way, and nothing moves that should not."""
    assert check(browser, site_address, chosen(site)) == ()


@pytest.mark.parametrize("check", ALL, ids=lambda check: str(check.__name__))
def test_good_sample(check: Check, browser: Browser, tmp_path: Path) -> None:
    """A page that keeps the bar gets no complaint."""
    with serving(sample_site(tmp_path)) as base:
        assert check(browser, base, ("", "gemeenten/")) == ()


@pytest.mark.parametrize(
    ("check", "style", "complaint"),
    [
        (text_problems, "p { font-size: 16px; }", "/ with text at 200%: 3 texts do not grow"),
        (text_problems, "p { width: 60rem; }", "/ with text at 200%: "),
        (
            text_problems,
            "p { height: 1.5rem; line-height: 24px; width: 20rem; overflow: hidden; }",
            "/ with text at 200%: p cuts its text off",
        ),
        (zoom_problems, "p { width: 30rem; }", "/ at 400%: "),
        (zoom_problems, "p { white-space: nowrap; overflow: auto; }", "/ at 400%: p scrolls sideways"),
        (zoom_problems, "p { white-space: nowrap; overflow: hidden; }", "/ at 400%: p cuts its text off"),
        (
            zoom_problems,
            "header { position: sticky; top: 0; height: 6rem; }",
            "/ at 400%: header stays in view and takes a third of it",
        ),
        (motion_problems, "a { transition: color 1ms; }", "/: a moves"),
        (motion_problems, "p::after { content: ''; animation: x 2s; } @keyframes x {}", "/: p moves"),
        (motion_problems, "html { scroll-behavior: smooth; }", "/: html moves"),
    ],
)
def test_bad_sample(check: Check, style: str, complaint: str, browser: Browser, tmp_path: Path) -> None:
    """Text in pixels, a fixed width or height, a large sticky header, and motion are named."""
    spoil(sample_site(tmp_path), "site.css", "svg {", f"{style} svg {{")
    with serving(tmp_path) as base:
        found = check(browser, base, ("",))
    assert any(line.startswith(complaint) for line in found), found
