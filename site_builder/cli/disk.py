"""Data folders on the disk: which files a person named."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.cli.parser import WrongUseError
from site_builder.closed_year import inside
from site_builder.frozen import frozen

if TYPE_CHECKING:
    from site_builder.records.kind import Kind


@frozen
class Target:
    """A data folder, and the files or folders in it that were asked for (all of it if none)."""

    folder: Path
    only: tuple[Path, ...] = ()


def targets(paths: Sequence[str]) -> tuple[Target, ...]:
    """The data folders of the paths, each once, in the order in which they were named.

    A data folder is one with a folder `programme`; for anything inside it, it is found by walking up.
    Raises WrongUseError for a path that does not exist, or a file outside any data folder.
    """
    asked: dict[Path, list[Path]] = {}
    whole: set[Path] = set()
    for name in paths:
        path = Path(name)
        if not path.exists():
            raise WrongUseError(
                f'"{name}" bestaat niet. Noem een map met gegevens, zoals data, of een bestand daarin.'
            )
        folder = folder_of(path)
        if folder is None and not path.is_dir():
            raise WrongUseError(
                f'"{name}" staat niet in een map met gegevens (een map met daarin de map programme).'
            )
        folder = folder or path
        asked.setdefault(folder, []).append(path)
        if folder == path:
            whole.add(folder)
    return tuple(Target(folder, () if folder in whole else tuple(files)) for folder, files in asked.items())


def folder_of(path: Path) -> Path | None:
    """The data folder that `path` is or stands in, spelled as `path` is.

    The records of a closed year are no data folder: a check of one of them is a check of the closed year.
    """
    for candidate in (path, *path.parents):
        if candidate != Path() and _is_data(candidate):
            return candidate
    if path.is_absolute():
        return None
    # The path may start inside the data folder.
    here = Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
    for candidate in (here, *here.parents):
        if _is_data(candidate):
            return Path(os.path.relpath(candidate))
    return None


def mended(*paths: str | Path) -> None:
    """Undo in the data folders of some paths what a run that was killed had half done.

    Every command begins with it for what it reads; without anything hidden in a folder it costs one look.
    """
    for path in map(Path, paths):
        folder = folder_of(path) or path
        hidden = False
        with suppress(OSError), os.scandir(folder) as entries:
            hidden = any(entry.name.startswith(".") for entry in entries)
        if hidden:
            # Here, so that a check in which nothing changed does not wait for it.
            from site_builder.write import mend

            mend(folder)


def in_closed_year(path: str) -> bool:
    """Whether a path leads into the records of a closed year."""
    return inside(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links


def _is_data(folder: Path) -> bool:
    return (folder / "programme").is_dir() and not in_closed_year(folder.as_posix())


def files_in(target: Target) -> tuple[tuple[Path, Kind], ...]:
    """The files of known kinds among what was asked for, sorted by path."""
    # Here, so that a check in which nothing changed does not wait for the models.
    from site_builder.records.kinds import kind_of

    found: dict[Path, Kind] = {}
    for start in target.only or (target.folder,):
        below = sorted(start.rglob("*")) if start.is_dir() else [start]
        for path in below:
            kind = kind_of(Path(os.path.relpath(path, target.folder)).as_posix())
            if kind and path.is_file() and not path.is_symlink():
                found[path] = kind
    return tuple(sorted(found.items()))


def schema_folder(data: Path) -> str:
    """The address of the folder `schemas`, which stands beside the data folder, from inside it."""
    return "../schemas" if data.name != ".." and data.name else "schemas"
