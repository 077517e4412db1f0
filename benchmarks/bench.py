"""One run of the benchmark: the folder it works in, the time that is left, and what was measured."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from time import monotonic

from benchmarks.country import MUNICIPALITIES, PROJECTS, ROOT, write_country
from benchmarks.peers import Peer
from benchmarks.spent import FailedError, Spent, spent

PYTHON = sys.executable
GWW = (PYTHON, "-m", "site_builder")
CLOCK = {"SOURCE_DATE_EPOCH": "2082672000"}
"""The first day of 2036, up to which the country has its years."""
ASSESSMENT = re.compile(r"^ *- year: (\d{4})\n(?:(?! *- year:)(?!\w).*\n)*", re.MULTILINE)
LEVEL = re.compile(r"(?<=level: )\d")


@dataclass(frozen=True, slots=True, order=True)
class Size:
    """A country by its numbers of projects and municipalities."""

    projects: int
    municipalities: int

    @property
    def times(self) -> float:
        """How many times the country that is."""
        return self.projects / PROJECTS

    @property
    def named(self) -> str:
        """Which part of the country that is, or how many times."""
        part = Fraction(self.projects, PROJECTS).limit_denominator(30)
        if part == 1:
            return "the country"
        return f"{part} of the country" if part < 1 else f"{float(part):.3g} times the country"


SMALLEST = Size(351, 12)
"""The smallest country that `benchmarks.country` can make of the demo, with projects in proportion."""


def scaled(times: float) -> Size:
    """So many times the country, and never smaller than the smallest."""
    size = Size(round(PROJECTS * times), round(MUNICIPALITIES * times))
    return max(size, SMALLEST)


@dataclass
class Bench:
    """One run: the folder it works in, the end of its time, and what was measured.

    That is by name and size, and by the round in which it was measured: `turn` is the round that it is in.
    """

    folder: Path
    deadline: float
    turn: int = 0
    spent: dict[tuple[str, Size | None], dict[int, list[Spent]]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    counts: dict[tuple[str, Size], float] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    tools: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    peers: dict[Size, tuple[Peer, ...]] = field(default_factory=dict)

    @property
    def left(self) -> float:
        """Seconds that are left."""
        return self.deadline - monotonic()

    def run(
        self,
        name: str,
        command: Sequence[str | Path],
        size: Size | None = None,
        *,
        cache: str = "",
        folder: Path = ROOT,
        fine: tuple[int, ...] = (0,),
    ) -> Spent | None:
        """Run a command and keep what it took; what fails or takes too long is said at the end."""
        if not self.fits(0):
            self.missed(f"{name}: there was no time left", size)
            return None
        settings = CLOCK | ({"GWW_CACHE": str(self.folder / cache)} if cache else {})
        try:
            used = spent(command, folder=folder, settings=settings, limit=self.left, fine=fine)
        except FailedError as error:
            # No folder of this machine stands in what is written down.
            told = str(error).replace(f"{self.folder}/", "").replace(f"{ROOT}/", "")
            self.missed(f"{name}: {told}", size)
            return None
        self.keep(name, used, size)
        return used

    def keep(self, name: str, used: Spent, size: Size | None = None) -> None:
        """What something took, in the round that it is in."""
        self.spent[name, size].setdefault(self.turn, []).append(used)

    def all_of(self, name: str, size: Size | None = None) -> list[Spent]:
        """What something took each time, in all rounds."""
        return [used for each in self.spent.get((name, size), {}).values() for used in each]

    def missed(self, what: str, size: Size | None = None) -> None:
        """Say at the end what could not be measured."""
        self.missing.append(f"{what} ({size.named})" if size is not None else what)

    def fits(self, seconds: float) -> bool:
        """Whether there is time for something that takes so long."""
        return self.left > seconds

    def fresh(self, name: str) -> Path:
        """A path in the folder where nothing is."""
        path = self.folder / name
        shutil.rmtree(path, ignore_errors=True)
        return path

    def country(self, size: Size) -> Path:
        """The data of a country in a repository of its own, with one commit; made once."""
        data = self.folder / f"country-{size.projects}" / "data"
        if not data.is_dir():
            write_country(data, size.municipalities, size.projects)
            commit(data.parent)
        return data


def commit(folder: Path) -> None:
    """Make a folder a repository with all that is in it as one commit."""
    own = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0")
    for words in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "Alles")):
        subprocess.run(["git", *own, *words], cwd=folder, check=True, capture_output=True)


def scored(data: Path) -> list[Path]:
    """The files of the municipalities with a score that counts: of the newest year, and confirmed.

    Older years are closed, and a draft is not shown.
    """
    newest = {path: _newest(path) for path in sorted((data / "municipalities").glob("*.yaml"))}
    year = max(one[1] for one in newest.values() if one is not None)
    return [path for path, one in newest.items() if one is not None and one[1] == year]


def rescore(path: Path) -> None:
    """Give a municipality another newest score than it has: one less, or one where there is none."""
    place, _ = _newest(path) or (0, "")
    text = path.read_text(encoding="utf-8")
    other = str(int(text[place]) - 1) if text[place] > "0" else "1"
    path.write_text(text[:place] + other + text[place + 1 :], encoding="utf-8")


def rescored(data: Path, turn: int) -> Path:
    """Give one municipality, another one each turn, another score; its file."""
    files = scored(data)
    path = files[turn % len(files)]
    rescore(path)
    return path


def restored(path: Path) -> None:
    """Put a file back as it was committed."""
    subprocess.run(["git", "checkout", "--quiet", "--", path.name], cwd=path.parent, check=True)


def _newest(path: Path) -> tuple[int, str] | None:
    """Where the last score of the newest confirmed assessment stands in a file, and its year."""
    text = path.read_text(encoding="utf-8")
    found = [one for one in ASSESSMENT.finditer(text) if "status: confirmed" in one[0]]
    places = [
        (level.start(), one[1]) for one in found for level in LEVEL.finditer(text, one.start(), one.end())
    ]
    return max(places, key=lambda one: (one[1], one[0]), default=None)
