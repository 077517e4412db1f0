"""A region to run commands on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.checks import ROOT
from tests.lone import lone

REGION = ROOT / "tests/examples/good/region"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder of its own with a good region in `data`."""
    shutil.copytree(REGION, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Path("data")


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same with a municipality alone: what a command does with a site is asked of a small one."""
    lone(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Path("data")
