"""What all tests share: property tests that try the same cases every time, and the site, built once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tests.baseline.demo import Demo, demo_site
from tests.checks import ROOT

settings.register_profile("same-every-time", derandomize=True, deadline=None, database=None)
settings.load_profile("same-every-time")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built once by the command line: the real region, and the demo below `demo/`."""
    out = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "site_builder", "build", "--data", "data", "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The site of the demo alone, built once in memory, with a history of its own: the same everywhere."""
    return demo_site(tmp_path_factory.mktemp("demo"))
