"""A real disk that runs full while a command writes: what was there stays, and nothing is half."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checks import ROOT

NAMESPACE = ("unshare", "--map-root-user", "--mount", "sh", "-c")
MOUNTED = 'mount -t tmpfs -o size=24m none "$0" && exec "$@"'
"""A disk of 24 MB in memory, that no other program sees."""
ALLOWED = (
    shutil.which("unshare") is not None
    and subprocess.run(
        [*NAMESPACE, 'mount -t tmpfs -o size=1m none "$0"', "/mnt"], check=False, capture_output=True
    ).returncode
    == 0
)


@pytest.mark.skipif(not ALLOWED, reason="this system mounts no disk for an ordinary user")
@pytest.mark.parametrize(
    "name",
    [
        "import",
        "build",
        *(
            pytest.param(name, marks=pytest.mark.long)
            for name in ("new municipality", "snapshot", "ask", "inbox")
        ),
    ],
)
def test_a_disk_that_is_nearly_full(tmp_path: Path, name: str) -> None:
    """With nothing left, a little, and enough for a part: refused and as it was, or done as a whole."""
    command = [sys.executable, "-m", "tests.cli.small_disk", name, str(tmp_path)]
    environment = {**os.environ, "GWW_CACHE": "", "SOURCE_DATE_EPOCH": "1796000000"}
    done = subprocess.run(
        [*NAMESPACE, MOUNTED, str(tmp_path), *command],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
