"""One real browser for all tests here, and the built site at an address."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.browser.hearing import Heard, listen
from tests.browser.looking import ALONE, ARGUMENTS, headless_program, serving
from tests.browser.windows import leave
from tests.checks import ROOT
from tests.conftest import once
from tests.waiting import IN_BROWSER


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, without a window and with a fresh profile. A busy machine gets time."""
    expect.set_options(timeout=IN_BROWSER)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=headless_program(),
            headless=True,
            args=[*ARGUMENTS, ALONE],
            timeout=IN_BROWSER,
        )
        chromium.on("context", lambda context: context.set_default_timeout(IN_BROWSER))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site_address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def editor_script(run_folder: Path) -> Path:
    """The script of the editor, bundled as `make bundle` does, but not where other tests would find it."""

    def make(half: Path) -> None:
        command = ["node", "scripts/editor.mjs", str(half)]
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    return once(run_folder, "editor-script", make)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader with a clean browser."""
    made = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, reduced_motion="reduce"
    )
    yield made
    leave(made)


@pytest.fixture
def heard(context: BrowserContext, site_address: str) -> Iterator[Heard]:
    """What the pages say and ask; nothing may be wrong when the test is over."""
    found = listen(context, site_address)
    yield found
    assert found.problems == []
