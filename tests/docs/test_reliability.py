"""The page of what was tried is made of what tests counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests import reliability
from tests.fuzz.targets import CORPUS, TARGETS
from tests.reliability import PAGE, Table, hold, page, read, recorded, write

SAMPLE = Table(9, "Een", "Wat.", ("a", "b"), (("x|y", 1234), ("z", 5)))


def test_the_page_is_made_of_the_tables() -> None:
    """`python -m tests.reliability` makes it; nobody types in it."""
    assert PAGE.read_text(encoding="utf-8") == page(recorded())


def test_a_million_executions_are_on_record() -> None:
    """What failed among them is mended: its input is in the corpus, which the tests of the fuzzer run."""
    fuzzing = read(reliability.FOLDER / "fuzzing.json")
    runs, guided, failed = (fuzzing.columns.index(name) for name in ("executions", "guided", "failed"))
    assert sum(int(row[runs]) + int(row[guided]) for row in fuzzing.rows) >= 1_000_000
    names = {target.what: target.name for target in TARGETS}
    assert names.keys() == {row[0] for row in fuzzing.rows}
    wrong = [names[str(row[0])] for row in fuzzing.rows if row[failed]]
    assert all(list((CORPUS / name).iterdir()) for name in wrong)


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
    hold("een", other, measured=["b"])
    hold("een", replace(SAMPLE, rows=SAMPLE.rows[:1]), some=True)
    with pytest.raises(AssertionError, match="een: make reliability"):
        hold("een", replace(other, rows=other.rows[:1]), some=True)
    with pytest.raises(AssertionError, match="make reliability"):
        hold("een", other, measured=["a"])
    monkeypatch.setenv("GWW_RELIABILITY", "write")
    hold("een", other)
    assert "| x\\|y | 1,235 |\n| z | 5 |" in (tmp_path / "page.md").read_text(encoding="utf-8")
    assert "| --- | ---: |" in page([SAMPLE])
