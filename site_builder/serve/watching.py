"""Waiting for a change in a folder, and building again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path


def rebuild_on_change(
    folders: Sequence[Path], rebuild: Callable[[tuple[Path, ...]], None], stop: threading.Event
) -> None:
    """Call `rebuild` with the changed files, sorted, after every change in `folders`, until `stop` is set.

    Changes that follow each other closely are one. Folders that do not exist are left out.
    """
    from watchfiles import watch

    present = [folder for folder in folders if folder.is_dir()]
    for changes in watch(*present, stop_event=stop, debounce=300, step=50, rust_timeout=500):
        rebuild(tuple(sorted({Path(name) for _, name in changes})))
