"""`gww`: arguments, printing, exit codes, the clock and the environment. No other room has any of these.

Exit codes: 0 all is well (warnings may be there), 1 the data or the disk has a problem, 2 wrong use,
130 stopped with Ctrl-C, 143 stopped by the system (SIGTERM) as tidily, 141 whoever read the output went away.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from site_builder.cli.commands import COMMANDS
from site_builder.cli.output import tell
from site_builder.cli.parser import Parser, WrongUseError
from site_builder.installed import IncompleteError

_STOPPED = 130
_ENDED = 143
_READER_LEFT = 141


class _Ended(KeyboardInterrupt):
    """The system asks to stop: as Ctrl-C does, so that nothing half is left behind."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, and return the exit code. Never raises for what a person or a file did."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # Also where a pipe has another encoding by default: Dutch has é and ë, and messages have “ ”.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        with _ending():
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
    return code


@contextmanager
def _ending() -> Iterator[None]:
    """While a command runs, let it tidy up before it ends; only a main thread hears of signals."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, _frame: object) -> None:
        # Once: tidying up is not to be ended as well.
        signal.signal(number, signal.SIG_IGN)
        raise _Ended

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _run(argv: Sequence[str]) -> int:
    parser = _parser()
    try:
        chosen = parser.parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
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
        tell(f"gww: fout: de computer weigert{where}: {error.strerror or error}")
        return 1
    return code


def _parser() -> Parser:
    parser = Parser(
        prog="gww",
        description="Laat zien hoe ver de gemeenten zijn met circulair werken in de GWW.",
        epilog="gww OPDRACHT --help legt een opdracht uit.",
    )
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True, dest="opdracht")
    for command in COMMANDS:
        command(commands)
    return parser
