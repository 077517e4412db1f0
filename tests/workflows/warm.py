"""`gww` without its start: the program of the main branch, loaded once in a run; a command is a copy of it.

Half of what a step takes is Python, what it loads, and what any build makes first. A step finds `CLIENT`
where `gww` would be; that hands what it was given to `serve`, of which a child runs the command: in the same
folder, environment and files, and with the same exit code. Without `GWW_WARM` in its environment it starts
the program as anybody does.
"""

from __future__ import annotations

import fcntl
import gc
import os
import pkgutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, suppress
from datetime import date
from importlib import import_module
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from tempfile import TemporaryDirectory
from unittest.mock import patch

CLIENT = """\
#!{python} -IS
import os, socket, sys
place, folder = os.environ.pop("GWW_WARM", ""), os.getcwd()
if not place:
    start = "import sys; from site_builder.cli import main; sys.exit(main())"
    os.execv({python!r}, [{python!r}, "-c", start, *sys.argv[1:]])
asked = (str(len(sys.argv)), *sys.argv, folder, *(f"{{name}}={{text}}" for name, text in os.environ.items()))
asking = socket.socket(socket.AF_UNIX)
# A socket has a short name; a folder of a test may have a long one.
os.chdir(os.path.dirname(place))
asking.connect(os.path.basename(place))
socket.send_fds(asking, ["\\0".join(asked).encode()], [0, 1, 2])
sys.exit(int(asking.recv(9)))
"""
_STAY = b"stay"
_WARM = b"warm\n"
_MOST = 1 << 18


@contextmanager
def kept_warm(folder: Path, program: Path) -> Iterator[Path]:
    """Where to ask for the program in a folder; the first worker starts it, and it ends with the last."""
    place = folder / "warm"
    with (folder / "warm.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        there = _joined(place)
        started = None if there else _started(place, program)
    yield place
    if there:
        there.close()
    if started:
        assert started.stdin is not None
        started.stdin.close()
        started.wait()


def _joined(place: Path) -> socket.socket | None:
    """A tie with the program that is there, which stays as long as it has one; None where there is none."""
    tie = socket.socket(socket.AF_UNIX)
    # By a short name, as `CLIENT` does.
    with suppress(OSError), chdir(place.parent):
        tie.connect(place.name)
        tie.send(_STAY)
        if tie.recv(len(_WARM)) == _WARM:
            return tie
    tie.close()
    return None


def _started(place: Path, program: Path) -> subprocess.Popen[bytes]:
    place.unlink(missing_ok=True)
    serve = [sys.executable, __file__, str(place)]
    environment = {**os.environ, "PYTHONPATH": str(program)}
    started = subprocess.Popen(serve, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert started.stdout is not None
    with started.stdout as said:
        assert said.readline() == _WARM
    return started


def serve(place: Path) -> None:
    """Load the whole program, and run commands as long as somebody who asked for it is there.

    Who started this holds the other end of its standard input, and any other a connection: both are gone with
    who has them, in whatever way that ends.
    """
    _load()
    os.chdir(place.parent)
    with socket.socket(socket.AF_UNIX) as listening, DefaultSelector() as looking:
        listening.bind(place.name)
        listening.listen()
        looking.register(listening, EVENT_READ)
        looking.register(sys.stdin.fileno(), EVENT_READ)
        os.write(1, _WARM)
        # Nobody reads on; the number stays taken.
        os.dup2(sys.stderr.fileno(), 1)
        while len(looking.get_map()) > 1:
            for key, _ in looking.select():
                if key.fileobj is not listening:
                    looking.unregister(key.fileobj)
                elif tie := _heard(listening):
                    looking.register(tie, EVENT_READ)


def _load() -> None:
    """What any command may need: all modules, and what is made once in a program that builds sites."""
    import site_builder  # the one of the main branch

    for module in pkgutil.walk_packages(site_builder.__path__, "site_builder."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    from site_builder.build import build

    sys.path.append(str(Path(__file__).parent.parent.parent))
    from tests.lone import lone

    # No document: Typst has threads, of which a copy would have none, and wait for ever.
    with TemporaryDirectory() as folder, patch("site_builder.outputs.sequence.available", lambda: False):
        build(lone(Path(folder) / "data"), today=date(2026, 11, 28))
    assert len(list(Path("/proc/self/task").iterdir())) == 1
    gc.freeze()


def _heard(listening: socket.socket) -> socket.socket | None:
    """Have a copy run what is asked; the connection itself, where it is of who wants this to stay."""
    asking, _ = listening.accept()
    given, files, _, _ = socket.recv_fds(asking, _MOST, 3)
    if given == _STAY:
        asking.send(_WARM)
        return asking
    with asking:
        if os.fork() == 0:
            # Or one that outlives this would seem to answer.
            listening.close()
            _command(asking, given.decode().split("\0"), files)
    for file in files:
        os.close(file)
    with suppress(ChildProcessError):
        # Those that ended: each has told its exit code itself.
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    return None


def _command(asking: socket.socket, given: list[str], files: list[int]) -> None:
    """Run one command, as a program that was started so."""
    from site_builder.cli import main  # the one of the main branch

    code: object = 1
    try:
        for number, file in enumerate(files):
            os.dup2(file, number)
        # What is there may have been opened as another sort of file than it is now.
        sys.stdout = os.fdopen(1, "w", closefd=False)
        sys.stderr = os.fdopen(2, "w", buffering=1, closefd=False)
        most = int(given[0])
        sys.argv = given[1 : most + 1]
        os.chdir(given[most + 1])
        os.environ.clear()
        os.environ.update((name, text) for name, _, text in (one.partition("=") for one in given[most + 2 :]))
        code = main()
    except SystemExit as ended:
        code = ended.code
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        asking.send(str((code if isinstance(code, int) else 1) % 256).encode())
        os._exit(0)


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
