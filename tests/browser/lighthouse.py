"""Lighthouse's four scores of a page, with the Chromium of this machine and without the network."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from typing import Any

from tests.checks import ROOT

PROGRAM = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TRIES = 3
"""The speed of a page is measured, and the other core of the machine is at work: the best of three counts."""
# Lighthouse slows a fast desktop four times to be like a phone. A machine that runs tests is slow by itself.
_SLOWER = "--throttling.cpuSlowdownMultiplier=1"


def scores(browser: str, address: str, flags: tuple[str, ...]) -> Mapping[str, float]:
    """The scores of one visit, 0 to 1, by category; and in the keys of what lacks: `seo: robots-txt`."""
    chrome = " ".join(("--headless=new", *flags))
    command = [
        "node",
        str(PROGRAM),
        address,
        "--quiet",
        "--output=json",
        "--no-enable-error-reporting",
        _SLOWER,
    ]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={chrome}"]
    done = subprocess.run(
        command,
        env={**os.environ, "CHROME_PATH": browser},
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=180,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return {name: float(found["categories"][name]["score"]) for name in CATEGORIES}


def lighthouse_problems(browser: str, address: str, flags: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The categories in which a page does not get 100; only the speed is measured again."""
    for _ in range(TRIES):
        found = scores(browser, address, flags)
        lacking = {name: score for name, score in found.items() if score < 1}
        if lacking.keys() != {"performance"}:
            break
    return tuple(f"{name}: {score * 100:.0f}" for name, score in lacking.items())
