"""How long a test waits for another program, and a port on which only that program can be."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep

PATIENCE = 600
"""Seconds after which what has not come will never come. Nothing takes a tenth of it, however busy a machine
is: a test that waits for less tells of the machine, not of the program."""
IN_BROWSER = 120_000
"""Milliseconds, likewise, for one step in a browser."""


@contextmanager
def reserved() -> Iterator[int]:
    """A port of 127.0.0.1 for a server that is told its port, as long as the block runs.

    It is bound here and not listened at, so the system gives it to nobody who asks for any port; the server
    itself may have it, since both allow another use of the address.
    """
    with socket.socket() as kept:
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind(("127.0.0.1", 0))
        yield int(kept.getsockname()[1])


def answers(server: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until a server accepts connections; False where it has ended instead, or never does."""
    until = monotonic() + PATIENCE
    while server.poll() is None and monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=PATIENCE).close()
        except ConnectionError:
            sleep(0.02)
        else:
            return True
    return False
