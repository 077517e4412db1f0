"""A command in a guide can be typed as it stands."""

from __future__ import annotations

import re
import shlex

import pytest

from site_builder.cli import parser
from tests.checks import ROOT
from tests.docs.reading import GUIDES, commands

_COMMANDS = sorted({command for guide in (*GUIDES, ROOT / "CONTRIBUTING.md") for command in commands(guide)})
_TARGETS = frozenset(
    re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE),
)


@pytest.mark.parametrize("command", _COMMANDS)
def test_a_command_exists(command: str) -> None:
    """`gww` knows the command and its arguments; `make` knows the target."""
    program, *arguments = shlex.split(command)
    if program == "make":
        # `BASE=main` sets a variable, which the Makefile has a value for.
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        known = {f"{name}=" for name in re.findall(r"^(\w+) \?=", makefile, re.MULTILINE)}
        targets = [word for word in arguments if not word.startswith(tuple(known))]
        assert [word for word in targets if word not in _TARGETS] == []
    else:
        assert callable(parser(arguments).parse_args(arguments).run)


def test_a_command_that_does_not_exist_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    """The parser that judges the guides refuses an unknown command and an unknown option."""
    for wrong in (["bouw"], ["build", "--fast"], ["new", "project", "arnhem"]):
        with pytest.raises(SystemExit):
            parser(wrong).parse_args(wrong)
    assert "fout" in capsys.readouterr().err


def test_the_guides_name_every_command() -> None:
    """No command is left unexplained: each is in one of the guides."""
    named = {command.split()[1] for command in _COMMANDS if command.startswith("gww")}
    assert named == {
        "check",
        "build",
        "diff",
        "editor",
        "evaluate",
        "serve",
        "new",
        "fmt",
        "schemas",
        "owners",
        "snapshot",
        "export",
        "request",
        "import",
        "merge",
        "ask",
        "inbox",
        "status",
    }
