"""Attacks on where and when a run writes: a kill, a full disk, another disk, a link, git that refuses."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tests.attacks.data import HELD, LETTER, added, commit
from tests.attacks.program import LIMITS, Program

_KILLED_WITHOUT_A_SITE = """
import os, pathlib, signal, sys
def through(real):
    def call(*given, **named):
        done = real(*given, **named)
        if not os.path.exists("uit/index.html"):
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    return call
for name in ("rename", "replace"):
    setattr(os, name, through(getattr(os, name)))
from site_builder.cli import main
sys.exit(main(["build", "--no-demo", "--out", "uit"]))
"""
"""A build that is killed as soon as a rename leaves no site behind."""


def _built(program: Program, folder: Path, **environment: str) -> None:
    came = program.gww(folder, "build", "--no-demo", "--out", "uit", **environment)
    assert not came.code, came.err


def _left(folder: Path) -> list[str]:
    known = {"data", "uit", ".store", ".git"}
    return [path.name for path in folder.iterdir() if path.name not in known]


def left_behind(program: Program, folder: Path) -> str:
    """Killed while it writes, and then a build that ends well."""
    program.region(folder)
    commit(folder)
    _built(program, folder)
    command = [sys.executable, "-m", "site_builder", "build", "--no-demo", "--out", "uit", "--data", "data"]
    added(folder / "data", LETTER, "\nMeer.\n")
    run = subprocess.Popen(command, cwd=folder, env=program.environment(folder), stdout=subprocess.DEVNULL)
    while run.poll() is None and not _left(folder):
        time.sleep(0.002)
    time.sleep(0.05)
    run.send_signal(signal.SIGKILL)
    run.wait()
    _built(program, folder)
    seen = subprocess.run(
        ["git", "status", "--porcelain"], cwd=folder, capture_output=True, text=True, check=True
    )
    left = [name for name in _left(folder) if name.startswith(".")]
    shown = any(name in seen.stdout for name in left)
    return f"a folder stays after the next build{', and git shows it' * shown}" if left else HELD


def no_site(program: Program, folder: Path) -> str:
    program.region(folder)
    _built(program, folder)
    added(folder / "data", LETTER, "\nMeer.\n")
    came = program.python(folder, "-c", _KILLED_WITHOUT_A_SITE)
    return "killed between two renames: no site" if came.code == -signal.SIGKILL else HELD


def other_disk(program: Program, folder: Path) -> str:
    """Temporary folders on two sorts of disk."""
    program.region(folder)
    made: list[Mapping[str, bytes]] = []
    for number, disk in enumerate((folder, Path("/dev/shm"))):  # noqa: S108  # a disk in memory
        here = folder / f"tmp-{number}"
        here.mkdir()
        _built(program, folder, TMPDIR=str(disk), GWW_CACHE=str(here / "store"))
        site = folder / "uit"
        made.append(
            {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        )
        (folder / "uit").rename(here / "uit")
    one, other = made
    differ = [name for name in one.keys() | other.keys() if one.get(name) != other.get(name)]
    return f"{len(differ)} files of the index differ" if differ else HELD


def full_disk(program: Program, folder: Path) -> str:
    """No byte can be written any more."""
    data = program.region(folder)
    limits = {**LIMITS, resource.RLIMIT_FSIZE: 0}
    program.python(folder, "-m", "site_builder", "new", "municipality", "Nieuw Dorp", limits=limits)
    made = data / "municipalities/nieuw-dorp.yaml"
    return "an empty file is left" if made.exists() and not made.read_bytes() else HELD


def git_refuses(program: Program, folder: Path) -> str:
    """Git's own way to try this out: the folder seems to be of somebody else."""
    program.region(folder)
    commit(folder)
    came = program.gww(
        folder,
        *("build", "--no-demo", "--out", "uit"),
        GIT_TEST_ASSUME_DIFFERENT_OWNER="1",
        GIT_CONFIG_GLOBAL=os.devnull,
    )
    assert not came.code
    return HELD if "git" in came.err else "built without history, and nothing told"


def place_of_a_site(program: Program, folder: Path) -> str:
    program.region(folder)
    (folder / "elders").mkdir()
    (folder / "uit").symlink_to("elders")
    program.gww(folder, "build", "--no-demo", "--out", "uit")
    wrong = [] if (folder / "uit").is_symlink() else ["a link is replaced by a folder"]
    if not program.gww(folder, "build", "--no-demo", "--out", "data/site").code:
        wrong.append("a site among the data, which check then refuses")
    return "; ".join(wrong)
