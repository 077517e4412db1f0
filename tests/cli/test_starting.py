"""The first moment of the program, in which its rooms are loaded."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib

from tests.checks import ROOT

STOPPED_WHILE_LOADING = """
import sys

class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == "site_builder.cli.commands":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Stop())
from site_builder.__main__ import main
sys.exit(main())
"""


def test_ctrl_c_while_the_program_starts() -> None:
    """It ends as it does later, and shows nobody its inside."""
    done = subprocess.run(
        [sys.executable, "-c", STOPPED_WHILE_LOADING],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_the_command_starts_there() -> None:
    """`gww` and `python -m site_builder` are the same."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"gww": "site_builder.__main__:main"}
