"""The first moment of the program, in which its rooms are loaded."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib

from tests.checks import ROOT
from tests.waiting import PATIENCE

STOPPED_WHILE_LOADING = """
import sys

class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == "site_builder.cli.parser":
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
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def _imported(code: str, *arguments: str) -> set[str]:
    """The modules that Python has after some lines."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}; print(*sys.modules, file=sys.stderr)", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    return set(done.stderr.split())


def test_help_waits_for_nothing_but_help() -> None:
    """`gww --help` imports its table and argparse in Dutch: no command, no package, and little of Python."""
    bare = _imported("import argparse")
    beyond = _imported("from site_builder.__main__ import main; main()", "--help") - bare
    assert {name for name in beyond if name.startswith("site_builder")} == {
        "site_builder",
        "site_builder.__main__",
        "site_builder.cli",
        "site_builder.cli.commands",
        "site_builder.cli.parser",
    }
    assert len(beyond) <= 30


def test_the_form_of_a_command_waits_for_no_heavy_package() -> None:
    """What only a build, a workbook or a terminal needs is imported where it is used."""
    imported = _imported("from site_builder.cli import COMMANDS, parser; [parser([one]) for one in COMMANDS]")
    heavy = {"jinja2", "typst", "openpyxl", "xlsxwriter", "pptx", "watchfiles", "rich", "plotly", "icalendar"}
    assert not heavy & imported


def test_the_command_starts_there() -> None:
    """`gww` and `python -m site_builder` are the same."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"gww": "site_builder.__main__:main"}
