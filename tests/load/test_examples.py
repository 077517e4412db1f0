"""Every folder in tests/examples/good and tests/examples/bad is a test.

A folder holds the files that differ from the good region, and may list files to leave out in removed.txt.
The problems of a bad one stand in its expected.txt; `pytest tests/load --update-examples` writes them anew.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.load.conftest import Region

EXAMPLES = Path(__file__).parent.parent / "examples"
GOOD = sorted(path for path in (EXAMPLES / "good").iterdir() if path.is_dir())
BAD = sorted(path for path in (EXAMPLES / "bad").iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good region, in one place for all: what stays the same there is read once."""
    return shutil.copytree(EXAMPLES / "good/region", tmp_path_factory.mktemp("ground") / "data")


@pytest.fixture
def region(ground: Path) -> Iterator[Region]:
    """That region, which afterwards is as it was."""
    yield Region(ground)
    own = EXAMPLES / "good/region"
    for path in sorted(ground.rglob("*"), reverse=True):
        if not (own / path.relative_to(ground)).exists():
            path.rmdir() if path.is_dir() else path.unlink()
    for path in sorted(own.rglob("*")):
        there = ground / path.relative_to(own)
        if path.is_dir():
            there.mkdir(exist_ok=True)
        elif not there.is_file() or there.read_bytes() != path.read_bytes():
            shutil.copyfile(path, there)


@pytest.mark.parametrize("case", GOOD, ids=lambda path: path.name)
def test_a_good_folder_gives_records_and_no_problem(region: Region, case: Path) -> None:
    """What is right passes without a word, not even a warning."""
    region.lay_over(case)
    loaded = region.load()
    assert [region.line(problem) for problem in loaded.problems] == []
    assert loaded.records is not None


@pytest.mark.parametrize("case", BAD, ids=lambda path: path.name)
def test_a_bad_folder_gives_exactly_its_problems(region: Region, case: Path, update_examples: bool) -> None:
    """Each mistake gives its own message at its own place, and nothing else does."""
    region.lay_over(case)
    loaded = region.load()
    found = "".join(region.line(problem) + "\n" for problem in loaded.problems)
    expected = case / "expected.txt"
    if update_examples:
        expected.write_text(found, encoding="utf-8")
    assert found, f"{case.name} gives no problem at all"
    # Who shows a problem says what its parts are.
    assert not [one for one in loaded.problems if one.allowed.startswith("Toegestaan")]
    assert found == expected.read_text(encoding="utf-8")
    assert (loaded.records is None) == (": error: " in found)


def test_there_are_examples() -> None:
    """The tests above would pass on an empty folder."""
    assert len(GOOD) >= 4
    assert len(BAD) >= 60
