"""The page of what was tried is made of what tests counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import reliability
from tests.reliability import PAGE, Table, hold, page, read, recorded, write

SAMPLE = Table(9, "Een", "Wat.", ("a", "b"), (("x|y", 1234), ("z", 5)))


def test_the_page_is_made_of_the_tables() -> None:
    """`python -m tests.reliability` makes it; nobody types in it."""
    assert PAGE.read_text(encoding="utf-8") == page(recorded())


def test_the_executions_are_on_record() -> None:
    """None of them failed."""
    fuzzing = read(reliability.FOLDER / "fuzzing.json")
    assert "failed" in fuzzing.columns
    failed = fuzzing.columns.index("failed")
    assert sum(int(row[1]) + int(row[2]) for row in fuzzing.rows) >= 20_000
    assert [row[0] for row in fuzzing.rows if row[failed]] == []


def test_a_table_is_held_to_what_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another count fails, and `make reliability` puts it on record and on the page."""
    monkeypatch.setattr(reliability, "FOLDER", tmp_path)
    monkeypatch.setattr(reliability, "PAGE", tmp_path / "page.md")
    monkeypatch.delenv("GWW_RELIABILITY", raising=False)
    write("een", SAMPLE)
    hold("een", SAMPLE)
    other = Table(9, "Een", "Wat.", ("a", "b"), (("x|y", 1235), ("z", 5)))
    with pytest.raises(AssertionError, match="make reliability"):
        hold("een", other)
    monkeypatch.setenv("GWW_RELIABILITY", "write")
    hold("een", other)
    assert "| x\\|y | 1,235 |\n| z | 5 |" in (tmp_path / "page.md").read_text(encoding="utf-8")
    assert "| --- | ---: |" in page([SAMPLE])
