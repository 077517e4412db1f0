"""Lighthouse's four scores of a page, with the Chromium of this machine and without the network."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

from tests.checks import ROOT
from tests.waiting import PATIENCE

PROGRAM = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SPEED = "performance"
"""Measured in time, so it depends on what else the machine does: `make lighthouse` asks, no test does."""


def scores(
    browser: str, address: str, flags: tuple[str, ...], categories: Sequence[str] = CATEGORIES
) -> Mapping[str, float]:
    """The scores of one visit, 0 to 1, by category."""
    chrome = " ".join(("--headless=new", *flags))
    command = [
        "node",
        str(PROGRAM),
        address,
        "--quiet",
        "--output=json",
        "--no-enable-error-reporting",
    ]
    command += [f"--only-categories={','.join(categories)}", f"--chrome-flags={chrome}"]
    done = subprocess.run(
        command,
        env={**os.environ, "CHROME_PATH": browser},
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return {name: float(found["categories"][name]["score"]) for name in categories}


def lighthouse_problems(browser: str, address: str, flags: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The categories, speed apart, in which a page does not get 100."""
    found = scores(browser, address, flags, [name for name in CATEGORIES if name != SPEED])
    lacking = {name: score for name, score in found.items() if score < 1}
    return tuple(f"{name}: {score * 100:.0f}" for name, score in lacking.items())
