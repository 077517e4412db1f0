"""A port that is kept for one server, and waiting for that server."""

from __future__ import annotations

import subprocess
import sys

from tests.waiting import answers, reserved

SERVER = "import socket, sys; socket.create_server(('127.0.0.1', int(sys.argv[1]))).accept()"


def test_a_reserved_port_is_for_the_server_that_is_told_it() -> None:
    """Who asks for any port never gets it, and the server does."""
    with reserved() as port:
        with reserved() as other:
            assert other != port
        with subprocess.Popen([sys.executable, "-c", SERVER, str(port)]) as server:
            assert answers(server, port)


def test_a_server_that_ends_is_not_waited_for() -> None:
    """It could not begin: the test says so at once."""
    with reserved() as port, subprocess.Popen([sys.executable, "-c", ""]) as server:
        assert not answers(server, port)
