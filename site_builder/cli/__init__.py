"""`gww`: arguments, printing, exit codes, the clock and the environment. No other room has any of these.

Exit codes: 0 all is well (warnings may be there), 1 the data or the disk has a problem, 2 wrong use,
130 stopped with Ctrl-C, 143 stopped by the system (SIGTERM) as tidily, 141 whoever read the output went away.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from importlib import import_module

from site_builder.cli.commands import COMMANDS
from site_builder.cli.parser import Parser, WrongUseError

TYPE_CHECKING = False  # as of `typing`, which help would wait for
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from typing import Any

_STOPPED = 130
_ENDED = 143
_READER_LEFT = 141
_REFUSALS = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw deel van de schijf is vol",
    errno.EROFS: "op deze schijf mag niemand schrijven",
    errno.EACCES: "u mag hier niet bij",
}
"""Why a disk refuses, where somebody can do something about it; the system says it in English."""


class _Ended(KeyboardInterrupt):
    """The system asks to stop: as Ctrl-C does, so that nothing half is left behind."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, and return the exit code. Never raises for what a person or a file did."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # Also where a pipe has another encoding by default: Dutch has é and ë, and messages have “ ”.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    before = _heard_of()
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except _Ended:
        return _ENDED
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenPipeError:
        # What is still buffered would fail again when Python stops.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _READER_LEFT
    finally:
        if before is not None:
            signal.signal(signal.SIGTERM, before)
    return code


def _heard_of() -> Any:
    """From now on a command is told to end, so that it tidies up first; returns what was done before.

    None where nothing was: only a main thread hears of signals.
    """

    def end(number: int, _frame: object) -> None:
        # Once: tidying up is not to be ended as well.
        signal.signal(number, signal.SIG_IGN)
        raise _Ended

    try:
        return signal.signal(signal.SIGTERM, end)
    except ValueError:
        return None


def _run(argv: Sequence[str]) -> int:
    try:
        chosen = parser(argv).parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    return _called(chosen)


def _called(chosen: Namespace) -> int:
    # Here, so that help waits for nothing but help.
    from site_builder.cli.disk import mended
    from site_builder.cli.output import tell
    from site_builder.installed import IncompleteError

    try:
        mended(*getattr(chosen, "paths", ()), *([chosen.data] if hasattr(chosen, "data") else ()))
        code: int = chosen.run(chosen)
    except WrongUseError as error:
        tell(f"gww: fout: {error}")
        return 2
    except IncompleteError as error:
        tell(f"gww: fout: het programma is niet volledig geplaatst: {error} ontbreekt. Plaats het opnieuw.")
        return 1
    except BrokenPipeError:
        raise
    except OSError as error:
        where = f" {error.filename}" if error.filename else ""
        reason = _REFUSALS.get(error.errno or 0, error.strerror or error)
        tell(f"gww: fout: de computer weigert{where}: {reason}")
        return 1
    return code


def parser(argv: Sequence[str]) -> Parser:
    """The parser of these arguments: it knows every command by name, and of the one they mean the form."""
    made = Parser(
        prog="gww",
        description="Laat zien hoe ver de gemeenten zijn met circulair werken in de GWW.",
        epilog="gww OPDRACHT --help legt een opdracht uit.",
    )
    commands = made.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True, dest="opdracht")
    meant = next((word for word in argv if not word.startswith("-")), "")
    for name, (module, help_line) in COMMANDS.items():
        command = commands.add_parser(name, help=help_line)
        if name == meant:
            import_module(f"site_builder.cli.{module}").form(command)
    return made
