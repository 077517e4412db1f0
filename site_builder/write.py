"""Bytes → a folder, swapped in whole: a reader sees the old site or the new one, never half of either."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path, PurePosixPath

MARK = ".gww"
"""The file that tells a folder which may be replaced from one that may not."""


def write(files: Mapping[str, bytes], out: Path) -> None:
    """Write every file below a new folder and put that in the place of `out`.

    `files` maps a relative path with forward slashes to content. Raises ValueError for a path that would
    leave the folder, FileExistsError where `out` holds something that this program did not write, and
    OSError where the disk refuses; `out` is then as it was.
    """
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARK).exists())):
        raise FileExistsError(out)
    mark = "Gemaakt door gww; wordt bij elke bouw vervangen.\n"
    _write({**files, MARK: mark.encode()}, out, replacing=True)


def write_once(files: Mapping[str, bytes], out: Path) -> None:
    """Write a new folder, whole or not at all. Raises FileExistsError where there is one, and OSError."""
    if os.path.lexists(out):
        raise FileExistsError(out)
    _write(files, out, replacing=False)


def _write(files: Mapping[str, bytes], out: Path, *, replacing: bool) -> None:
    for path in files:
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or ".." in parts:
            message = f"no file of a site: {path!r}"
            raise ValueError(message)
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        folders: set[Path] = set()
        for path, content in files.items():
            target = fresh / path
            if target.parent not in folders:
                target.parent.mkdir(parents=True, exist_ok=True)
                folders.add(target.parent)
            target.write_bytes(content)
        fresh.chmod(0o755)
        if replacing:
            _swap(fresh, out)
        else:
            fresh.rename(out)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def replace(path: Path, content: bytes) -> None:
    """Write one file, whole or not at all; the rights of a file that was there stay the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def replace_all(files: Mapping[Path, bytes]) -> None:
    """Write several files, or none of them: if the disk refuses one, all are as they were and it raises."""
    before = {path: path.read_bytes() if path.exists() else None for path in files}
    done: list[Path] = []
    try:
        for path, content in files.items():
            done.append(path)
            replace(path, content)
    except BaseException:
        for path in done:
            old = before[path]
            if old is None:
                path.unlink(missing_ok=True)
            elif path.read_bytes() != old:
                replace(path, old)
        raise


def create(path: Path, content: bytes) -> None:
    """Write a new file; raises FileExistsError when there is one, and leaves that as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)


def remove(path: Path) -> None:
    """Take one file away."""
    path.unlink()


def temporary() -> AbstractContextManager[str]:
    """A folder that is gone when the context ends."""
    return tempfile.TemporaryDirectory(prefix="gww-")


def _swap(fresh: Path, out: Path) -> None:
    """Put `fresh` in the place of `out`; on failure put the old one back."""
    old = fresh.with_name(f"{fresh.name}-old")
    if out.exists():
        out.rename(old)
    try:
        fresh.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
