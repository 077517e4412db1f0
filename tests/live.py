"""`data/` is of the region that runs the site: a test that reads it would fail for another region."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from tests.checks import ROOT

DATA = f"{ROOT}/data"
_READS = frozenset({"open", "os.listdir", "os.scandir"})
_allowed = [False]


class LiveDataError(Exception):
    """A test read `data/`, though it is not marked `long` or `live`."""


@cache
def refuse() -> None:
    """From now on reading below `data/` is refused in this process, also while tests are collected."""
    sys.addaudithook(_hook)


@contextmanager
def allowed(*, when: bool) -> Iterator[None]:
    """Reading is fine inside the block, if so."""
    before, _allowed[0] = _allowed[0], when
    try:
        yield
    finally:
        _allowed[0] = before


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _READS or _allowed[0] or not isinstance(arguments[0], str):
        return
    if event == "open" and arguments[1] is None and not os.path.isabs(arguments[0]):  # noqa: PTH117  # the same
        # What `os.open` is given may be relative to a folder that is open already, such as one to be removed.
        return
    path = os.path.abspath(arguments[0])  # noqa: PTH100  # called for every file that anything opens
    if path == DATA or path.startswith(f"{DATA}/"):
        raise LiveDataError(f"{path}: use the region of tests/checks.py, FIRST_YEAR")
