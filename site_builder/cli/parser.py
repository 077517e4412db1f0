"""argparse in Dutch: its fixed words, and its complaints about wrong use."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

_COMPLAINTS = (
    (r"the following arguments are required: (.*)", r"dit ontbreekt nog: \1"),
    (r"unrecognized arguments: (.*)", r"dit is onbekend: \1"),
    (r"one of the arguments (.*) is required", r"één van deze is nodig: \1"),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 is niet duidelijk; bedoelt u een van deze: \2"),
    (r"argument ([^:]*): (.*)", r"\1: \2"),
)
_REASONS = (
    (r"expected one argument", "hier hoort één waarde achter"),
    (r"expected at least one argument", "hier hoort minstens één waarde achter"),
    (r"expected (\d+) arguments", r"hier horen \1 waarden achter"),
    (r"invalid choice: (.*?) \(choose from (.*)\)", r"\1 is geen keuze; kies uit: \2"),
    (r"invalid int value: (.*)", r"\1 is geen heel getal"),
    (r"not allowed with argument (.*)", r"gaat niet samen met \1"),
    (r"ignored explicit argument (.*)", r"hier hoort geen waarde achter: \1"),
)


class WrongUse(Exception):
    """The program was called in a way that cannot be right; the message is a Dutch sentence."""


class Formatter(argparse.HelpFormatter):
    """Help with the usage line in Dutch."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Start the usage line with a Dutch word."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose help and complaints are Dutch; subcommands get the same class."""

    def __init__(self, **settings: Any) -> None:
        settings["formatter_class"] = Formatter
        super().__init__(**settings, add_help=False, allow_abbrev=False)
        self._positionals.title = "wat"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong, and stop with exit code 2."""
        self.exit(2, f"{self.format_usage()}{self.prog}: fout: {in_dutch(message)}\n")


def in_dutch(message: str) -> str:
    """A complaint of argparse in Dutch; one that is already Dutch stays as it is."""
    for english, dutch in _COMPLAINTS:
        found = re.fullmatch(english, message, re.DOTALL)
        if found:
            message = found.expand(dutch)
            break
    for english, dutch in _REASONS:
        message = re.sub(f"{english}$", dutch, message, flags=re.DOTALL)
    return message
