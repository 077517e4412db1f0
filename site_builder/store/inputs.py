"""What a build is made of, as hashes: the files of a folder, and the program itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from site_builder.installed import bundles, face
from site_builder.store.joined import content_hash

_HERE = Path(__file__).parents[1]


def content_key(hashed: str) -> str:
    """Under which a content is kept by its name."""
    return f"content {hashed}"


def folder_hashes(folder: Path, *, but: str = ".git") -> dict[str, str]:
    """The hash of every file below a folder by its path, in order; of a link, of where it leads to.

    Folders with the name `but` are left out. What cannot be read has no hash of a content, and is told apart
    from a file that is not there.
    """
    root = os.fspath(folder)
    return dict(sorted((path[len(root) + 1 :], _hash(path)) for path in _files(root, but)))


def _files(folder: str, but: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != but:
                yield f"{entry.path}{os.sep}"
                yield from _files(entry.path, but)
        else:
            yield entry.path


def _hash(path: str) -> str:
    if path.endswith(os.sep):
        return "map"
    try:
        if os.path.islink(path):  # noqa: PTH114  # a path for each of ten thousand files costs more than this
            return f"link {os.readlink(path)}"  # noqa: PTH115
        with open(path, "rb") as file:  # noqa: PTH123
            return content_hash(file.read())
    except OSError as error:
        return f"onleesbaar {error.errno}"


def program_version() -> str:
    """The hash of all that is the same for every record: code, templates, packages, and Python.

    Empty where the code is no longer what this process began with: then nobody knows which made what.
    """
    code = _hash_of(_HERE)
    if code != _at_start():
        return ""
    return content_hash("\n".join((sys.version, code, _hash_of(face()), _hash_of(bundles()))).encode())


@cache
def _at_start() -> str:
    return _hash_of(_HERE)


def _hash_of(folder: Path) -> str:
    parts = [f"{name} {content}" for name, content in folder_hashes(folder, but="__pycache__").items()]
    return content_hash("\n".join((*parts, *_packages())).encode())


def _packages() -> Iterator[str]:
    """The packages with their versions, by the names of the folders that say so."""
    for place in sys.path:
        if os.path.isdir(place):  # noqa: PTH112
            yield from sorted(name for name in os.listdir(place) if name.endswith(".dist-info"))  # noqa: PTH208
