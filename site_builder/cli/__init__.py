"""`gww`: arguments, printing, exit codes, the clock and the environment. No other room has any of these.

Exit codes: 0 all is well (warnings may be there), 1 the data or the disk has a problem, 2 wrong use,
130 stopped with Ctrl-C, 141 whoever read the output went away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from site_builder.cli.commands import COMMANDS
from site_builder.cli.output import tell
from site_builder.cli.parser import Parser, WrongUse
from site_builder.installed import IncompleteError

_STOPPED = 130
_READER_LEFT = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, and return the exit code. Never raises for what a person or a file did."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # Also where a pipe has another encoding by default: Dutch has é and ë, and messages have “ ”.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenPipeError:
        # What is still buffered would fail again when Python stops.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _READER_LEFT
    return code


def _run(argv: Sequence[str]) -> int:
    parser = _parser()
    try:
        chosen = parser.parse_args(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        code: int = chosen.run(chosen)
    except WrongUse as error:
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
