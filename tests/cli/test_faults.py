"""Every command that writes, on a disk that fails it at any moment: old or new, and right the second time."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import build_site
from site_builder.built import Before
from site_builder.cli import main
from tests.checks import ROOT
from tests.history.test_history import git
from tests.inbox.post import DUIN, SIGNATURE, Mail
from tests.lone import lone
from tests.reliability import Table, hold
from tests.some import Some
from tests.write.faults import FAULTS, KILL, Fault, survived, tree

REGION = ROOT / "tests/examples/good/region"


def whole(folder: Path) -> None:
    """The example region."""
    shutil.copytree(REGION, folder)


@dataclass(frozen=True)
class Case:
    """A command, what is there before it, and which faults leave only whole parts of what it makes.

    `most`: so many operations of a sort are tried at the most; it does some of them hundreds of times.
    `few`: by day at these sorts, of a command that takes long each time that it is run.
    `heal`: any other command that reads the folder.
    """

    command: tuple[str, ...]
    region: Callable[[Path], object] = whole
    before: Callable[[Path], None] = lambda _: None
    parts: Collection[Fault] = ()
    state: Callable[[Path], dict[str, bytes]] = tree
    most: int | None = None
    few: Collection[str] = ()
    heal: Callable[[Path], object] | None = None


def addresses(here: Path) -> None:
    """Whom to ask."""
    (here / "a.csv").write_text("municipality,address\nduinbergen,circulair@duinbergen.example\n")


def answered(here: Path) -> None:
    """What came back of the survey, about two municipalities."""
    os.chdir(here)
    assert main(["export", "template", "2026", "--out", "csv"]) == 0
    one = here / "csv/Aanwezigheid.csv"
    one.write_bytes(one.read_bytes().replace(b";1;2\r\n", b";1;3\r\n").replace(b";0;1\r\n", b";2;1\r\n"))


def older(here: Path) -> None:
    """An older site."""
    (here / "uit").mkdir()
    (here / "uit/.gww").write_bytes(b"")
    (here / "uit/index.html").write_bytes(b"oud")


def shares(here: Path) -> None:
    """The same, and a site in two shares."""
    older(here)
    os.chdir(here)
    build = ["build", "--no-demo", "--out"]
    for number in ("1", "2"):
        assert main([*build, f"deel-{number}", "--shard", f"{number}/2"]) == 0


def small_shares(here: Path) -> None:
    """The same with two pages."""
    older(here)
    for number, name in enumerate(("404.html", "gemeenten/*"), start=1):
        known = Before(None, share=Some(number, 2, (name,)))
        build_site(here / "data", here / f"deel-{number}", today=date(2026, 11, 29), known=known)


def mailed(here: Path) -> None:
    """A repository, and a mail with an answer."""
    git(here / "data", "init", "-q", "-b", "main")
    git(here / "data", "add", ".")
    git(here / "data", "commit", "-qm", "begin")
    addresses(here)
    (here / "in").mkdir()
    (here / "in/een.eml").write_bytes(Mail(f"Code: {DUIN}\n\nBeleid: 3{SIGNATURE}").sent())


def branches(here: Path) -> dict[str, bytes]:
    """Where each branch is, and every file outside git's own folder."""
    found = {path: content for path, content in tree(here).items() if not path.startswith("data/.git/")}
    refs = subprocess.run(["git", "for-each-ref"], cwd=here / "data", check=True, capture_output=True)
    return found | {"refs": refs.stdout}


WHOLE = ("write", "open", "exchange")
"""Before a site is there, and when it takes the place of another."""

CASES: dict[str, Case] = {
    "new municipality": Case(("new", "municipality", "Nieuw Dorp")),
    "new region": Case(("new", "region", "regio"), most=9),
    "new session": Case(("new", "session", "2027-03-12", "lab", "Meten")),
    "fmt": Case(("fmt", "data"), parts=FAULTS, most=9, few=("open", "write", "replace")),
    "import": Case(
        ("import", "csv"),
        before=answered,
        parts=KILL,
        few=("open", "write", "replace"),
        heal=lambda here: main(["check", f"{here}/data"]),
    ),
    "snapshot": Case(("snapshot", "2026", "--allow-drafts"), most=9, few=("write", "open", "rename")),
    "ask": Case(
        ("ask", "2026", "--addresses", "a.csv", "--out", "uit"),
        before=addresses,
        few=("open", "write", "rename"),
    ),
    "inbox": Case(
        ("inbox", "in", "--addresses", "a.csv", "--replies", "terug"),
        before=mailed,
        parts=FAULTS,
        state=branches,
        few=("git", "write", "link"),
    ),
    "merge": Case(("merge", "deel-1", "deel-2", "--out", "uit"), lone, shares, most=9, few=WHOLE),
    "build": Case(("build", "--no-demo", "--out", "uit"), lone, older, most=9, few=WHOLE),
}
"""A build is tried so often that its pages must be few."""


def by_day(name: str) -> Case:
    """A case with little to read and to write: a region with a municipality alone, and a share of a site."""
    case = CASES[name]
    if name in ("import", "snapshot"):
        return case
    if name == "merge":
        return replace(case, before=small_shares)
    if name == "build":
        return replace(case, command=(*case.command, "--shard", "2/9"))
    return replace(case, region=lone)


def tried(folder: Path, name: str, each: int | None, *, in_turn: bool = False) -> int:
    """How many faults a command survived, in a folder of its own."""
    case = by_day(name) if in_turn else CASES[name]
    folder.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1796000000")
        # What a build that was killed kept is used by the next.
        patch.setenv("GWW_CACHE", str(folder / "store"))
        patch.chdir(folder)
        case.region(folder / "start/data")
        case.before(folder / "start")

        def run(place: Path) -> int:
            os.chdir(place)
            return main(case.command)

        return survived(
            folder / "start",
            folder / "here",
            run,
            each=each,
            in_turn=in_turn,
            only=case.few if in_turn else (),
            parts=case.parts,
            state=case.state,
            heal=case.heal,
        )


@pytest.mark.parametrize("name", CASES)
def test_every_command_is_whole_or_not_at_all(tmp_path: Path, name: str) -> None:
    """Refused at an operation, a full disk from there on, or killed: never half, and never in the way.

    By day one of these, in turn, at one operation of each sort, or of three sorts.
    """
    least = len(CASES[name].few) or 2 * len(FAULTS)
    assert tried(tmp_path, name, 1, in_turn=True) >= least


@pytest.mark.long
@pytest.mark.parametrize("name", CASES)
def test_at_every_operation(tmp_path: Path, name: str) -> None:
    """Not one of each sort, but all of them, or as many as there is time for."""
    assert tried(tmp_path, name, CASES[name].most) > 10


@pytest.mark.long
def test_commands_survive_for_reliability(tmp_path: Path) -> None:
    """The number is of record: all of these at one operation of each sort."""
    rows = [(f"gww {' '.join(CASES[name].command)}", tried(tmp_path / name, name, 1)) for name in CASES]
    lead = (
        "Each command at one operation of each sort on a disk (open, write, fsync, rename, link, mkdir, "
        "chmod, unlink, rmdir, exchange, git): that one is refused, the disk is full from there on, or "
        "the run is killed with half of a write done. Survived: afterwards everything is as it was or "
        "as the command makes it, and a second run is right. `make test-all` tries all operations, and "
        "`tests/write/test_faults.py` all of those of each way to write."
    )
    title = "A disk that fails, and a run that is killed"
    hold("faults", Table(3, title, lead, ("command", "faults survived"), rows))
