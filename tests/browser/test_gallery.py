"""The gallery of components, with hostile text, long names and empty examples, keeps the bars of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.enlarging import enlarging_problems
from tests.browser.keyboard import keyboard_problems
from tests.browser.looking import EVERY_WINDOW, OPPOSITE, WINDOWS, State, look_in_states, serving
from tests.browser.paper import paper_problems


@pytest.fixture(scope="module")
def gallery(gallery_folder: Path) -> Iterator[str]:
    """Where the gallery is served."""
    with serving(gallery_folder) as address:
        yield address


@pytest.mark.parametrize("states", [OPPOSITE, pytest.param(EVERY_WINDOW, marks=pytest.mark.long)])
def test_every_component(states: Sequence[State], browser: Browser, gallery: str) -> None:
    """Each component keeps WCAG 2.2 AA, its policy and the window, whatever text it is given."""
    assert look_in_states(browser, gallery, ("",), states) == ()


def test_large_text_zoom_and_paper(browser: Browser, gallery: str) -> None:
    """Nor does larger text, zoom or paper cut off what a component holds."""
    assert enlarging_problems(browser, gallery, ("",)) == ()
    assert paper_problems(browser, gallery, ("",)) == ()


def test_keyboard(browser: Browser, gallery: str) -> None:
    """Every component can be used with the keyboard."""
    assert keyboard_problems(browser, gallery, ("",), WINDOWS[0]) == ()
