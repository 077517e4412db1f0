"""Which files of some folders change."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

_LOOK = 50
"""Milliseconds between two looks at what changed, and at whether to stop."""


def changes(folders: Sequence[Path], stop: threading.Event) -> Iterator[tuple[Path, ...]]:
    """The changed files, sorted, after every change in `folders` from this call on, until `stop` is set.

    Changes that follow each other closely are one, and those that come while the caller is busy wait.
    Folders that do not exist are left out.
    """
    from watchfiles import watch

    present = [folder for folder in folders if folder.is_dir()]
    found = watch(*present, stop_event=stop, debounce=300, step=50, rust_timeout=_LOOK, yield_on_timeout=True)
    # Its first answer, mostly that nothing changed yet, comes once it watches.
    every = chain([next(found, set())], found)
    return (tuple(sorted({Path(name) for _, name in changed})) for changed in every if changed)
