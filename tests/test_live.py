"""`data/` may be replaced by another region: no test of the program reads it unnoticed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checks import ROOT
from tests.live import LiveDataError

FILE = ROOT / "data" / "programme" / "region.yaml"


@pytest.mark.parametrize(
    "read",
    [
        FILE.read_bytes,
        lambda: (ROOT / "tests" / ".." / "data" / "x.yaml").read_text(encoding="utf-8"),
        lambda: list((ROOT / "data").iterdir()),
        lambda: list((ROOT / "data").rglob("*.yaml")),
    ],
)
def test_a_test_that_reads_the_data_fails(read: Callable[[], object]) -> None:
    """Opening a file and listing a folder are both seen, however the path is spelled."""
    with pytest.raises(LiveDataError, match=r"data.*: use the region of tests/checks.py"):
        read()


def test_another_data_folder_is_no_matter(tmp_path: Path) -> None:
    """Only the one beside the code is of the region."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    assert (tmp_path / "data" / "a.yaml").read_text(encoding="utf-8") == "a: 1\n"


@pytest.mark.live
def test_a_test_that_is_marked_may() -> None:
    """What must hold for any region can be tested."""
    assert FILE.read_bytes()
