"""argparse in Dutch: its fixed words, and its complaints about wrong use."""

from __future__ import annotations

import argparse
import os
import re
import sys

TYPE_CHECKING = False  # as of `typing`, which help would wait for
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, NoReturn

DUTCH: Mapping[str, str] = {
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "dit ontbreekt nog: %s",
    "unrecognized arguments: %s": "dit is onbekend: %s",
    "one of the arguments %s is required": "één van deze is nodig: %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s is niet duidelijk; bedoelt u een van deze: %(matches)s"
    ),
    "expected one argument": "hier hoort één waarde achter",
    "expected at most one argument": "hier hoort hoogstens één waarde achter",
    "expected at least one argument": "hier hoort minstens één waarde achter",
    "expected %s argument": "hier hoort %s waarde achter",
    "expected %s arguments": "hier horen %s waarden achter",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r is geen keuze; kies uit: %(choices)s",
    "invalid %(type)s value: %(value)r": "%(value)r is geen geldige waarde (%(type)s)",
    "invalid int value: %(value)r": "%(value)r is geen heel getal",
    "not allowed with argument %s": "gaat niet samen met %s",
    "ignored explicit argument %r": "hier hoort geen waarde achter: %r",
}
"""The complaints of argparse as it offers them for translation, and in Dutch.

Its own way to translate is gettext, which follows the language of the computer; this program speaks Dutch on
every one. A test asks of each release of Python that no complaint is missing here.
"""
_HOLE = r"%(?:\((\w+)\))?[sr]"


class WrongUseError(Exception):
    """The program was called in a way that cannot be right; the message is a Dutch sentence."""


class Formatter(argparse.HelpFormatter):
    """Help with the usage line in Dutch, as wide as the terminal."""

    def __init__(self, prog: str, **settings: Any) -> None:
        super().__init__(prog, **{"width": _columns() - 2, **settings})

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

    def add_data(self) -> None:
        """Ask for the folder with data."""
        self.add_argument("--data", metavar="MAP", default="data", help="de gegevens (standaard: data)")

    def add_paths(self) -> None:
        """Ask for folders with data, or files in them."""
        self.add_argument(
            "paths",
            metavar="MAP_OF_BESTAND",
            nargs="*",
            default=["data"],
            help="wat (standaard: de map data)",
        )

    def add_format(self, forms: Iterable[str], what: str) -> None:
        """Ask for the form of what is told."""
        self.add_argument(
            "--format", choices=tuple(forms), default="text", help=f"vorm van {what} (standaard: text)"
        )

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does, but a command says itself what it does not know: it knows what was meant."""
        known, left = super().parse_known_args(args, namespace)
        if left:
            self.error(f"unrecognized arguments: {' '.join(left)}")
        return known, left

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong, and stop with exit code 2."""
        from site_builder.load.advice.wording import did_you_mean  # which help would wait for

        told = in_dutch(message)
        slip = re.search(r"'([^']*)' is geen keuze; kies uit: (.*)", told)
        known = slip[2].replace("'", "").split(", ") if slip else self._option_string_actions
        slip = slip or re.match(r"dit is onbekend: (--[^\s=]+)", told)
        meant = did_you_mean(slip[1], known) if slip else ""
        self.exit(2, f"{self.format_usage()}{self.prog}: fout: {told}{f'. {meant}' * bool(meant)}\n")


def _columns() -> int:
    """As `shutil.get_terminal_size`, for which help would wait."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 80
    except (OSError, ValueError):
        return 80


def in_dutch(message: str) -> str:
    """A complaint of argparse in Dutch; what is unknown stays as it is, after words that say what it is."""
    told = _translated(message)
    return f"deze aanroep klopt niet: {message}" if told is None else told


def _translated(message: str) -> str | None:
    for english, dutch in sorted(DUTCH.items(), key=lambda pair: pair[0].count("%")):
        found = re.fullmatch(_pattern(english), message, re.DOTALL)
        if found is not None:
            return _filled(dutch, found.groupdict())
    return None


def _filled(dutch: str, values: Mapping[str, str]) -> str:
    """A Dutch complaint with the values of the English one; a reason in it is a complaint too."""
    reason = values.get("message", "")
    known = {**values, "message": _translated(reason) or reason}
    return re.sub(_HOLE, lambda hole: known[hole[1] or "value"], dutch)


def _pattern(english: str) -> str:
    """What a complaint looks like when it is filled in; only the name of an argument holds no colon."""
    parts = re.split(_HOLE, english)
    names = [name or "value" for name in parts[1::2]]
    holes = [f"(?P<{name}>{'[^:]*' if name == 'argument_name' else '.*'})" for name in names]
    return "".join(re.escape(text) + hole for text, hole in zip(parts[::2], [*holes, ""], strict=True))
