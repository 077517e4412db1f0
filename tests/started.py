"""A program that runs beside a test, and never outlives it: a test that fails must not wait for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.checks import ROOT


@contextmanager
def started(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Python with these arguments, with both its outputs to read; killed when the test is done with it."""
    with subprocess.Popen(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()
