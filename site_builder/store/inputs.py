"""What a build is made of, as hashes: the files of a folder, and the program itself."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.installed import bundles, face
from site_builder.store.disk import Disk
from site_builder.store.joined import content_hash

MOMENT = 2_000_000_000
"""Nanoseconds: two changes of a file that are further apart have another time on every file system."""
_Stamp = tuple[int, int, int, int, int] | tuple[()]
_UNREADABLE = "onleesbaar"
_HERE = Path(__file__).parents[1]
_first: dict[str, str] = {}
"""The hash of the code when it was first asked for."""


def content_key(hashed: str) -> str:
    """Under which a content is kept by its name."""
    return f"content {hashed}"


def folder_hashes(folder: Path, *, but: str = ".git", disk: Disk | None = None) -> dict[str, str]:
    """The hash of every file below a folder by its path, in order; of a link, of where it leads to.

    Folders with the name `but` are left out. What cannot be read has no hash of a content, and is told apart
    from a file that is not there. With a store, a file that nobody touched is read once.
    """
    root = os.fspath(folder)
    # Before the first file is read: see `_sure`.
    now = disk.moment() if disk is not None else {}
    stamps = {path[len(root) + 1 :]: stamp for path, stamp in _files(root, but)}
    key = f"touched {os.path.realpath(root)}"
    content = disk.get(key) if disk is not None else None
    known = marshal.loads(content) if content is not None else {}  # noqa: S302  # checked, our own
    found: dict[str, str] = {}
    for name, stamp in sorted(stamps.items()):
        hashed, before = known.get(name, ("", None))
        found[name] = hashed if stamp and stamp == before else _hash(f"{root}/{name}")
    if disk is not None:
        sure = {
            name: (found[name], stamps[name])
            for name in _sure(stamps, now)
            if not found[name].startswith(_UNREADABLE)
        }
        if sure != known:
            disk.put({key: marshal.dumps(sure)})
    return found


def _sure(stamps: Mapping[str, _Stamp], now: Mapping[int, int]) -> Iterator[str]:
    """The files that cannot change any more without another stamp: theirs is older than the reading.

    A file that was written just now may be written again within what its file system takes for one moment.
    The time is that of its file system (`now`, by device), or at least that of the newest file there.
    """
    newest = dict(now)
    for device, *_, changed in filter(None, stamps.values()):
        newest[device] = max(changed, newest.get(device, 0))
    return (name for name, stamp in stamps.items() if stamp and stamp[-1] < newest[stamp[0]] - MOMENT)


def _files(folder: str, but: str) -> Iterator[tuple[str, _Stamp]]:
    """Every file with its stamp: device, number, size, and when its content and anything of it changed.

    A link and a folder have none.
    """
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != but:
                yield f"{entry.path}{os.sep}", ()
                yield from _files(entry.path, but)
        else:
            yield entry.path, _stamp(entry)


def _stamp(entry: os.DirEntry[str]) -> _Stamp:
    if not entry.is_file(follow_symlinks=False):
        return ()
    try:
        about = entry.stat(follow_symlinks=False)
    except OSError:
        return ()
    return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns


def _hash(path: str) -> str:
    if path.endswith(os.sep):
        return "map"
    try:
        if os.path.islink(path):  # noqa: PTH114  # a path for each of ten thousand files costs more than this
            return f"link {os.readlink(path)}"  # noqa: PTH115
        with open(path, "rb") as file:  # noqa: PTH123
            return content_hash(file.read())
    except OSError as error:
        return f"{_UNREADABLE} {error.errno}"


def program_version(disk: Disk | None = None) -> str:
    """The hash of all that is the same for every record: code, templates, packages, and Python.

    Empty where the code is no longer what this process began with: then nobody knows which made what.
    """
    code = _hash_of(_HERE, disk)
    if code != _first.setdefault("code", code):
        return ""
    return content_hash(
        "\n".join((sys.version, code, _hash_of(face(), disk), _hash_of(bundles(), disk))).encode()
    )


def _hash_of(folder: Path, disk: Disk | None) -> str:
    parts = [
        f"{name} {content}" for name, content in folder_hashes(folder, but="__pycache__", disk=disk).items()
    ]
    return content_hash("\n".join((*parts, *_packages())).encode())


def _packages() -> Iterator[str]:
    """The packages with their versions, by the names of the folders that say so."""
    for place in sys.path:
        if os.path.isdir(place):  # noqa: PTH112
            yield from sorted(name for name in os.listdir(place) if name.endswith(".dist-info"))  # noqa: PTH208
