"""What argparse complains of is told in Dutch, whatever release of Python says it."""

from __future__ import annotations

import argparse
import ast
import inspect
from collections.abc import Iterator

import pytest

from site_builder.cli import main
from site_builder.cli.parser import DUTCH, in_dutch

OF_THE_DEVELOPER = (
    "conflicting ",
    "mutually exclusive arguments must",
    "'required' is an invalid",
    ".__call__()",
    "%r is not callable",
    "cannot ",
    "invalid option string",
    "dest= is required",
    "invalid conflict_resolution",
    "unknown parser",
    "unexpected option string",
)
"""Complaints about how a parser was made: nobody who calls the program can get them."""
NEVER_SAID = (
    *("usage: ", "positional arguments", "options", "subcommands", "show ", "%(heading)s", " (default"),
    *("%(prog)s: ", 'argument "-" with mode', "can't open '%(filename)s'", "is deprecated"),
)
"""Words that the parser replaces, and those of things that no command has."""


def _said_by_argparse() -> Iterator[str]:
    """Every English text that argparse offers for translation."""
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("_", "ngettext")
        ):
            for text in node.args[:2]:
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value


def test_every_complaint_of_this_python_is_known() -> None:
    """A release that words a complaint otherwise fails this test, and not the person who reads it."""
    said = [
        text
        for text in _said_by_argparse()
        if not text.startswith((*OF_THE_DEVELOPER, *NEVER_SAID)) and "is deprecated" not in text
    ]
    assert len(said) > 10
    assert [text for text in said if text not in DUTCH] == []


def test_a_complaint_inside_another() -> None:
    """The reason of an argument is told with it, with the values that argparse filled in."""
    assert in_dutch("argument --format: expected one argument") == "--format: hier hoort één waarde achter"
    assert in_dutch("argument A: invalid choice: 'x: y' (choose from 'a', 'b')") == (
        "A: 'x: y' is geen keuze; kies uit: 'a', 'b'"
    )
    assert in_dutch("argument -a: not allowed with argument -b") == "-a: gaat niet samen met -b"
    assert in_dutch("expected 2 arguments") == "hier horen 2 waarden achter"


def test_a_complaint_that_nobody_foresaw() -> None:
    """It is told as it is, after words that say what it is about."""
    assert in_dutch("something else is wrong") == "deze aanroep klopt niet: something else is wrong"
    assert in_dutch("argument --port: 5 te veel") == "--port: 5 te veel"


@pytest.mark.parametrize(
    ("called", "meant"),
    [
        ("chek", "check"),
        ("stauts 2026", "status"),
        ("new projcet a b", "project"),
        ("check --formt github", "--format"),
        ("build --ot=x", "--out"),
    ],
)
def test_a_slip_in_a_command_or_an_option_names_the_one_that_was_meant(
    called: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Below all that may be chosen, or the usage of the very command."""
    assert main(called.split()) == 2
    told = capsys.readouterr().err
    assert told.endswith(f'. Bedoelt u "{meant}"?\n')
    assert not meant.startswith("-") or told.startswith(f"gebruik: gww {called.partition(' ')[0]} ")
