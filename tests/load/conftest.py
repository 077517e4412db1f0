"""Example folders for the tests: a whole good region, and cases that are laid over it."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.load import Loaded, load
from site_builder.problems import Problem, limited

EXAMPLES = Path(__file__).parent.parent / "examples"
TODAY = datetime.date(2027, 6, 1)
NOT_DATA = ("expected.txt", "removed.txt")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-examples",
        action="store_true",
        help="write what the checks say now to expected.txt of every bad example; read the difference after",
    )


class Region:
    """A copy of the good region that a test may change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def lay_over(self, case: Path) -> None:
        """Copy the files of an example over the region, and remove what it says to remove."""
        shutil.copytree(case, self.folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOT_DATA))
        removed = case / "removed.txt"
        if removed.exists():
            for name in removed.read_text(encoding="utf-8").split():
                target = self.folder / name
                if target.is_dir():
                    shutil.rmtree(target)
                else:
                    target.unlink()

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text that is there exactly once."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def load(self, *only: str) -> Loaded:
        loaded = load(self.folder, TODAY)
        asked = [self.folder / name for name in only]
        return replace(loaded, problems=limited(loaded.problems, self.folder, asked))

    def lines(self, *only: str) -> list[str]:
        """The problems, one a line, with paths below the region."""
        return [self.line(problem) for problem in self.load(*only).problems]

    def line(self, problem: Problem) -> str:
        path = "." if problem.path == self.folder.as_posix() else problem.path
        texts = " — ".join(text for text in (problem.message, problem.allowed, problem.hint) if text)
        line = f"{path}:{problem.line}:{problem.column}: {problem.severity}: {texts}"
        return line.replace(f"{self.folder.as_posix()}/", "")


@pytest.fixture
def region(tmp_path: Path) -> Region:
    shutil.copytree(EXAMPLES / "good" / "region", tmp_path / "data")
    return Region(tmp_path / "data")


@pytest.fixture(scope="session")
def update_examples(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-examples", default=False))
