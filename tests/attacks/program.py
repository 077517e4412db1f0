"""A checkout of this program that is attacked: it may be any commit, so it is run and never imported."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LIMITS: Mapping[int, int] = {resource.RLIMIT_AS: 2_000_000_000, resource.RLIMIT_CPU: 60}
"""Bytes of address space and seconds of the processor of one run: what takes all that there is ends there."""
TODAY = "1806537600"
"""The day after the last one in the example region, as SOURCE_DATE_EPOCH."""


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a run: its exit code (negative: the signal that ended it) and what it told."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> str:
        """Both streams."""
        return self.out + self.err

    @property
    def broke(self) -> str:
        """The kind of error that ended it in a traceback, or the signal; empty where neither did."""
        if "MemoryError" in self.err:
            # There may be no room left to tell the rest.
            return "MemoryError"
        if "Traceback (most recent call last)" in self.err:
            return self.err.rstrip().splitlines()[-1].split(":")[0].rsplit(".", 1)[-1]
        return f"ended by signal {-self.code}" if self.code < 0 else ""


@dataclass(frozen=True, slots=True)
class Program:
    """A checkout at `root`, and folders of packages that it needs beside those of this Python."""

    root: Path
    packages: Sequence[Path] = ()

    def region(self, folder: Path) -> Path:
        """A copy of its own example region, as `data` in a folder."""
        return Path(shutil.copytree(self.root / "tests/examples/good/region", folder / "data"))

    def gww(self, folder: Path, *arguments: str, **environment: str) -> Came:
        """Run a command of it in a folder."""
        return self.python(folder, "-m", "site_builder", *arguments, limits=LIMITS, **environment)

    def python(
        self, folder: Path, *arguments: str, limits: Mapping[int, int] = LIMITS, **environment: str
    ) -> Came:
        """Run Python in a folder, with the modules of the checkout."""

        def limited() -> None:
            for limit, most in limits.items():
                resource.setrlimit(limit, (most, most))

        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=folder,
            env={**self.environment(folder), **environment},
            preexec_fn=limited,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        return Came(done.returncode, done.stdout, done.stderr)

    def environment(self, folder: Path) -> Mapping[str, str]:
        """The environment of a run: nothing of this one but where programs are."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "GWW_CACHE": str(folder / ".store"),
            "LANG": "C.UTF-8",
            "PYTHONPATH": os.pathsep.join(map(str, (self.root, *self.packages))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "SOURCE_DATE_EPOCH": TODAY,
        }
