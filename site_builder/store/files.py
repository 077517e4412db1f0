"""The files of a whole site, each with its hash, and which of them a folder holds already."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.store.disk import Disk
from site_builder.store.known import Kept, content_key


class Files(Mapping[str, bytes]):
    """Files by their path, of which those that were kept are read when they are asked for."""

    def __init__(self) -> None:
        self._sources: dict[str, Mapping[str, bytes]] = {}
        self._names: dict[str, str] = {}
        self.hashes: dict[str, str] = {}
        """The hash of each content by its path, as far as there is a store."""

    def add(
        self, files: Mapping[str, bytes], hashes: Iterable[tuple[str, str, int]], below: str = ""
    ) -> None:
        """Take in the files of an output, to stand below a folder."""
        for name in files:
            self._sources[below + name] = files
            self._names[below + name] = name
        self.hashes |= {below + name: hashed for name, hashed, _ in hashes}

    def __getitem__(self, path: str) -> bytes:
        return self._sources[path][self._names[path]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def fresh(self) -> dict[str, bytes]:
        """The contents that were made in this run, by the key to keep them under."""
        return {
            content_key(hashed): self[path]
            for path, hashed in self.hashes.items()
            if not isinstance(self._sources[path], Kept)
        }


def there(disk: Disk, out: Path, hashes: Mapping[str, str]) -> frozenset[str]:
    """The paths of which a folder holds that content already: it was written there, and not touched since."""
    content = disk.get(_key(out))
    before = marshal.loads(content) if content is not None else {}  # noqa: S302  # checked, from our own folder
    return frozenset(
        path for path, hashed in hashes.items() if before.get(path) == (hashed, *_stamp(out, path))
    )


def only(out: Path, paths: Iterable[str]) -> bool:
    """Whether a folder holds these files and no others."""
    found = {
        os.path.relpath(os.path.join(folder, name), out).replace(os.sep, "/")  # noqa: PTH118  # thousands of them
        for folder, _, names in os.walk(out)
        for name in names
    }
    return found == set(paths)


def written(out: Path, hashes: Mapping[str, str]) -> dict[str, bytes]:
    """What is to be kept of a folder that was just written, by its key."""
    stamped = {path: (hashed, *_stamp(out, path)) for path, hashed in hashes.items()}
    return {_key(out): marshal.dumps(stamped)}


def _key(out: Path) -> str:
    return f"out {os.path.realpath(out)}"


def _stamp(out: Path, path: str) -> tuple[int, ...]:
    """What changes when a file is written; of one that is not there, nothing."""
    try:
        about = os.lstat(out / path)
    except OSError:
        return ()
    return about.st_ino, about.st_size, about.st_mtime_ns, about.st_mode
