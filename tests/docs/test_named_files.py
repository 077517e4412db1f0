"""What the developers' documents name is there."""

from __future__ import annotations

import re

import pytest

from tests.checks import ROOT

_FILE = re.compile(r"(?<![\w/.])((?:site_builder|site|tests|docs|scripts|benchmarks|demo)/[\w./-]*)")
DOCUMENTS = ("CONTRIBUTING.md", "docs/architecture.md", "docs/ten-tasks.md", "docs/face.md")


def missing(text: str) -> list[str]:
    """Every file or folder of the repository that a text names and that is not there."""
    named = (found.rstrip("./") for found in _FILE.findall(text))
    return [name for name in named if not (ROOT / name).exists()]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_is_named_is_there(name: str) -> None:
    """A walk that leads to a file of before is no walk."""
    assert missing((ROOT / name).read_text(encoding="utf-8")) == []


def test_a_file_of_before_is_found() -> None:
    """Between backticks, with its slash or its full stop."""
    assert missing("See `site_builder/nowhere.py`, and `site_builder/load/`.") == ["site_builder/nowhere.py"]


def test_there_are_ten_tasks_with_an_answer() -> None:
    """Each row of the table names a file."""
    text = (ROOT / "docs/ten-tasks.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (?!you want|---)(.+) \| (.+) \|$", text, re.MULTILINE)
    assert len(rows) == 10
    assert all(_FILE.search(files) for _, files in rows)
