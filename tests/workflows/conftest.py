"""A repository with a proposal in it, a clone of it as a workflow has it, and stand-ins for the forge."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from site_builder.cli import main
from tests.checks import FIRST_YEAR, ROOT
from tests.conftest import once
from tests.lone import lone
from tests.workflows.running import Machine, tools
from tests.workflows.warm import CLIENT, kept_warm

NUMBER = 7
OWNER = "jansen"
"""The organisation whose team keeps the files of the first municipality."""
GH = """\
#!{python}
import json, os, shutil, sys
given = "" if sys.stdin.isatty() or "--input" not in sys.argv else sys.stdin.read()
body = [sys.argv[at + 1] for at, word in enumerate(sys.argv) if word == "--body-file"]
text = open(body[0], encoding="utf-8").read() if body else ""
with open({log!r}, "a", encoding="utf-8") as log:
    print(json.dumps({{"asked": sys.argv[1:], "given": given, "body": text}}), file=log)
for words, answer in json.load(open({answers!r}, encoding="utf-8")):
    if all(word in sys.argv for word in words):
        if "--dir" in sys.argv:
            shutil.copytree(answer, sys.argv[sys.argv.index("--dir") + 1])
        else:
            print(answer)
        break
else:
    sys.exit("download" in sys.argv)
"""


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, as somebody, and give what it printed."""
    command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


@dataclass(frozen=True, slots=True)
class Forge:
    """A repository on a forge: the program as it is here, a region in its first year, and a small demo."""

    folder: Path

    def propose(self, change: Callable[[Path], None]) -> tuple[str, str]:
        """A proposal with a change of the files: its newest commit, and it merged into the main branch."""
        git(self.folder, "checkout", "-q", "-B", "voorstel", "main")
        change(self.folder)
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "-q", "--allow-empty", "-m", "Voorstel")
        head = git(self.folder, "rev-parse", "HEAD")
        git(self.folder, "update-ref", f"refs/pull/{NUMBER}/head", head)
        git(self.folder, "checkout", "-q", "--detach", "main")
        git(self.folder, "merge", "-q", "--no-ff", "-m", "Samen", head)
        merged = git(self.folder, "rev-parse", "HEAD")
        git(self.folder, "checkout", "-q", "main")
        return head, merged


@pytest.fixture(scope="session")
def program(run_folder: Path) -> Path:
    """The main branch, which nobody changes."""
    return once(run_folder, "forge", _repository)


@pytest.fixture(scope="session")
def warm(run_folder: Path, program: Path) -> Iterator[Path]:
    """Where to ask for the program of the main branch, loaded once in a run (`tests/workflows/warm.py`)."""
    with kept_warm(run_folder, program) as place:
        yield place


@pytest.fixture(scope="session")
def forge(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Forge:
    """The repository, with the main branch as its only history: made once, and a copy for each worker."""
    folder = tmp_path_factory.mktemp("forge") / "repository"
    shutil.copytree(program, folder, symlinks=True, ignore=shutil.ignore_patterns("__pycache__"))
    return Forge(folder)


LEFT_OUT = ("data/", "demo/", "tests/", "benchmarks/", "docs/decisions/", "docs/pictures/")
"""The data is another, and no step that runs here reads the tests: they are two files in three."""


SLUGS = ("arnhem", "beuningen", "doesburg", "zevenaar")


def _others(folder: str, names: list[str]) -> set[str]:
    """What is of another municipality, in a folder of a region."""
    by_slug = Path(folder).name in ("municipalities", "projects")
    return {name for name in names if by_slug and Path(name).stem not in SLUGS}


def _repository(folder: Path) -> None:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout
    for name in filter(None, listed.split("\0")):
        if not name.startswith(LEFT_OUT) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    compiled(ROOT, folder)
    # A few municipalities, and the small region for the demo: every step is the same, and quicker.
    shutil.copytree(ROOT / FIRST_YEAR, folder / "data", ignore=_others)
    shutil.copytree(ROOT / "tests/examples/good/region", folder / "demo")
    _teams(folder)
    with chdir(folder):
        for command in (["fmt", "data", "demo"], ["owners"]):
            assert main(command) == 0
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", "Begin")
    # One file for all that git keeps: each worker copies it twice.
    git(folder, "repack", "-a", "-d", "-q")


def compiled(source: Path, folder: Path) -> None:
    """Have a copy of the program be as old as it is elsewhere, with what Python compiled of it there."""
    for path in (source / "site_builder").rglob("*.py*"):
        copy = folder / path.relative_to(source)
        if path.suffix == ".pyc":
            copy.parent.mkdir(exist_ok=True)
            shutil.copy2(path, copy)
        else:
            shutil.copystat(path, copy)


def little(folder: Path) -> None:
    """A municipality alone and no demo: what a workflow does with a site is asked of a small one."""
    for name in ("data", "demo"):
        shutil.rmtree(folder / name)
    lone(folder / "data")


def _teams(folder: Path) -> None:
    """A team for the programme and for the first municipality."""
    region = folder / "data/programme/region.yaml"
    text = region.read_text(encoding="utf-8")
    region.write_text(text.replace("settings:\n", "settings:\n  team: gmr/programma\n"), encoding="utf-8")
    municipality = min((folder / "data/municipalities").iterdir())
    with municipality.open("a", encoding="utf-8") as file:
        file.write(f"team: {OWNER}/circulair\n")


@dataclass(frozen=True, slots=True)
class Place:
    """A clone with a virtual environment in which everything is installed, and the programs of a machine."""

    clone: Path
    temp: Path
    bin: Path
    warm: Path

    def at(self, commit: str) -> None:
        """Have the clone at a commit, and nothing else in it but what is installed."""
        git(self.clone, "fetch", "-q", "origin", commit)
        git(self.clone, "checkout", "-q", "--force", "--detach", "FETCH_HEAD")
        # What Python compiled stays: each step starts as quickly as the first.
        git(self.clone, "clean", "-q", "-d", "--force", "-x", "--exclude=/.venv", "--exclude=__pycache__")
        shutil.rmtree(self.temp, ignore_errors=True)
        self.temp.mkdir()

    def answer(self, *answers: tuple[tuple[str, ...], object]) -> None:
        """What GitHub answers: the first of the answers whose words are all in the question.

        To a download that is the folder with what there is; without an answer there is nothing.
        """
        said = [(words, one if isinstance(one, str) else json.dumps(one)) for words, one in answers]
        (self.bin.parent / "answers.json").write_text(json.dumps(said), encoding="utf-8")
        (self.bin.parent / "asked.jsonl").unlink(missing_ok=True)

    @property
    def asked(self) -> list[dict[str, Any]]:
        """What GitHub was asked, in order."""
        log = self.bin.parent / "asked.jsonl"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        return [json.loads(line) for line in lines]

    def machine(self, github: Mapping[str, object], node: str = "node") -> Machine:
        """A machine with the clone as it is, for an event. `node` is the folder that has Node, or has not."""
        parts = (self.bin, self.bin.parent / node, self.bin.parent / "tools")
        environment = {
            "PATH": ":".join(map(str, parts)),
            "HOME": str(self.bin.parent),
            "LANG": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            "SOURCE_DATE_EPOCH": "1797000000",
            "GWW_WARM": str(self.warm),
            # The environment is that of the tests, in which the program is the one of their own tree.
            "PYTHONPATH": f"{self.clone}:{self.bin.parent / 'grammars'}",
        }
        return Machine(self.clone, self.temp, environment, github)


@pytest.fixture(scope="session")
def programs_of_all(run_folder: Path) -> Path:
    """The programs of this machine, but for those that a test has its own of.

    Nothing here places packages on the machine that runs the tests.
    """

    def make(half: Path) -> None:
        tools(half, "gh", "node", "npm", "npx", "python", "python3", "gww", "apt-get", "sudo", "curl")

    return once(run_folder, "tools", make)


@pytest.fixture(scope="session")
def place(
    forge: Forge, program: Path, warm: Path, programs_of_all: Path, tmp_path_factory: pytest.TempPathFactory
) -> Place:
    """A clone of the repository. The packages are linked, because placing them takes minutes."""
    folder = tmp_path_factory.mktemp("machine")
    clone, temp, programs = folder / "clone", folder / "temp", folder / "bin"
    temp.mkdir()
    programs.mkdir()
    (folder / "tools").symlink_to(programs_of_all)
    (folder / "node").mkdir()
    for name in ("node", "npm"):
        (folder / "node" / name).symlink_to(shutil.which(name) or name)
    git(folder, "clone", "-q", str(forge.folder), "clone")
    # As in tests/conftest.py: making its grammars takes three seconds, each time that an SBOM is checked.
    (folder / "grammars").mkdir()
    stands_in = folder / "grammars/rfc3987_syntax.py"
    stands_in.write_text("def is_valid_syntax(rule, text):\n    return True\n", encoding="utf-8")
    compiled(program, clone)
    # Or it would place the files anew, as if somebody had changed them.
    git(clone, "update-index", "-q", "--refresh")
    _environment(clone, folder / "tools")
    for name in ("python", "python3"):
        (programs / name).symlink_to(sys.executable)
    log, answers = str(folder / "asked.jsonl"), str(folder / "answers.json")
    gh = programs / "gh"
    gh.write_text(GH.format(python=sys.executable, log=log, answers=answers), encoding="utf-8")
    gh.chmod(0o755)
    return Place(clone, temp, programs, warm)


def _environment(clone: Path, path: Path) -> None:
    """The virtual environment of the tests, as if `make` had made it in the clone."""
    venv = clone / ".venv"
    (venv / "bin").mkdir(parents=True)
    shutil.copyfile(Path(sys.prefix) / "pyvenv.cfg", venv / "pyvenv.cfg")
    (venv / "lib").symlink_to(Path(sys.prefix) / "lib")
    (venv / "bin" / "python").symlink_to(os.path.realpath(sys.executable))
    gww = venv / "bin" / "gww"
    gww.write_text(CLIENT.format(python=f"{venv}/bin/python"), encoding="utf-8")
    gww.chmod(0o755)
    show = ["make", "--silent", "--eval", "stamps: ; @echo $(RUNTIME) $(TESTING)", "stamps"]
    stamps = subprocess.run(
        show, cwd=clone, env={"PATH": str(path)}, check=True, capture_output=True, encoding="utf-8"
    ).stdout
    for stamp in stamps.split():
        (clone / stamp).touch()
