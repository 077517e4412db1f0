"""A function in a process of its own with little memory: what it needs is seen whatever the machine is."""

from __future__ import annotations

import subprocess
import sys

from tests.checks import ROOT

MEGABYTES = 300
"""What reading one file may take, with Python itself and every package that it loads."""


def printed(module: str, function: str, *arguments: str) -> str:
    """What a function of a module prints, with `MEGABYTES` of address space. Fails where it needs more."""
    limit = MEGABYTES * 2**20
    code = (
        "import resource, sys; "
        f"resource.setrlimit(resource.RLIMIT_AS, ({limit}, {limit})); "
        f"from {module} import {function}; "
        f"{function}(*sys.argv[1:])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout
