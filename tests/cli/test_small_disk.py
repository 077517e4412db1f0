"""A real disk that runs full while a command writes: what was there stays, and nothing is half."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checks import ROOT

OWN = ("unshare", "--map-root-user", "--mount", "sh", "-c")
"""A disk that no other program sees, as an ordinary user; where a system forbids that, as its manager."""
MANAGED = ("sudo", "-n", "--preserve-env", "unshare", "--mount", "sh", "-c")
MOUNTED = 'mount -t tmpfs -o size=24m none "$0" && exec "$@"'
"""24 MB in memory."""


def able(way: tuple[str, ...], disk: Path) -> bool:
    """Whether a disk can be mounted in this way."""
    try:
        done = subprocess.run([*way, MOUNTED, str(disk), "true"], check=False, capture_output=True)
    except FileNotFoundError:
        return False
    return done.returncode == 0


@pytest.mark.long
@pytest.mark.parametrize("name", ["new municipality", "import", "snapshot", "ask", "inbox", "build"])
def test_a_disk_that_is_nearly_full(tmp_path: Path, name: str) -> None:
    """With nothing left, a little, and enough for a part: refused and as it was, or done as a whole."""
    way = next((one for one in (OWN, MANAGED) if able(one, tmp_path)), None)
    assert way is not None, "no disk can be mounted here: ask for user namespaces, or for sudo"
    command = [sys.executable, "-m", "tests.cli.small_disk", name, str(tmp_path)]
    done = subprocess.run(
        [*way, MOUNTED, str(tmp_path), *command],
        cwd=ROOT,
        env={**os.environ, "GWW_CACHE": "", "SOURCE_DATE_EPOCH": "1796000000"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
