"""Every attack on the commit where it was found, and on this one: `python -m tests.attacks` (make findings).

The old commit needs one package that is no longer asked for; it is installed in a folder of its own.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.attacks.findings import FINDINGS, FOUND_ON, HELD, NOTHING, came_of, table
from tests.attacks.program import Program
from tests.checks import ROOT
from tests.reliability import write

_PAGEFIND = "pagefind-bin==1.5.2"


def main(numbers: Sequence[str]) -> None:
    """Attack both; with numbers behind it only those, and then nothing is written."""
    came: dict[int, tuple[str, str]] = {}
    chosen = [int(number) for number in numbers] or list(range(1, len(FINDINGS) + 1))
    with tempfile.TemporaryDirectory() as folder:
        old, packages = Path(folder) / "old", Path(folder) / "packages"
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(old), FOUND_ON], check=True)
        try:
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(packages)]
            subprocess.run([*pip, _PAGEFIND], check=True)
            for number in chosen:
                before = came_of(number, Program(old, (packages,))) or NOTHING
                came[number] = before, came_of(number, Program(ROOT)) or HELD
                print(number, *came[number], sep=" | ", flush=True)  # noqa: T201
        finally:
            subprocess.run([*git, "remove", "--force", str(old)], check=True)
    if not numbers:
        write("findings", table(came))


if __name__ == "__main__":
    main(sys.argv[1:])
