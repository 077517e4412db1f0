"""`gww` without its start: the program of a clone, loaded once, of which each command is a copy.

Half of what a step takes is Python, and what it loads. A step finds `CLIENT` where `gww` would be; that hands
what it was given to `serve`, of which a child runs the command: in the same folder, environment and files,
and with the same exit code. Without `GWW_WARM` in its environment it starts the program as anybody does.
"""

from __future__ import annotations

import gc
import os
import pkgutil
import socket
import sys
from importlib import import_module
from pathlib import Path

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
_MOST = 1 << 18


def serve(place: Path) -> None:
    """Load the whole program, and run commands until somebody ends this."""
    import site_builder  # the one of the clone

    for module in pkgutil.walk_packages(site_builder.__path__, "site_builder."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    gc.freeze()
    os.chdir(place.parent)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(place.name)
        listening.listen()
        sys.stdout.write("warm\n")
        sys.stdout.flush()
        while True:
            asking, _ = listening.accept()
            with asking:
                given, files, _, _ = socket.recv_fds(asking, _MOST, 3)
                child = os.fork()
                if child == 0:
                    _command(given.decode().split("\0"), files)
                for file in files:
                    os.close(file)
                code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
                asking.send(str(code % 256).encode())


def _command(given: list[str], files: list[int]) -> None:
    """Run one command, as a program that was started so."""
    from site_builder.cli import main  # the one of the clone

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
        os._exit(code if isinstance(code, int) else 1)


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
