"""The gallery of components, with hostile text, long names and empty examples, keeps the bars of a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.asking import gallery_problems
from tests.browser.enlarging import enlarging_problems
from tests.browser.keyboard import keyboard_problems
from tests.browser.looking import EVERY_WINDOW, WINDOWS, look_in_states, serving
from tests.browser.paper import paper_problems


@pytest.fixture(scope="module")
def gallery(gallery_folder: Path) -> Iterator[str]:
    """Where the gallery is served."""
    with serving(gallery_folder) as address:
        yield address


def test_every_component(browser: Browser, gallery: str) -> None:
    """Each component keeps WCAG 2.2 AA, its policy and the window, whatever text it is given: by keyboard,
    enlarged and on paper too."""
    assert list(gallery_problems(browser, gallery)) == []


@pytest.mark.long
def test_every_component_in_every_window(browser: Browser, gallery: str) -> None:
    """The same of every row; nor does larger text, zoom or paper cut off what a component holds."""
    assert look_in_states(browser, gallery, ("",), EVERY_WINDOW) == ()
    assert enlarging_problems(browser, gallery, ("",)) == ()
    assert paper_problems(browser, gallery, ("",)) == ()
    assert keyboard_problems(browser, gallery, ("",), WINDOWS[0]) == ()
