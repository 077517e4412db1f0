"""From which commit the files of a folder are, and which of them are not as that commit has them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from site_builder.frozen import frozen
from site_builder.history.git import git_text


@frozen
class Revision:
    """The last commit that changed anything in a folder: its name and its day.

    `uncommitted` are the files that were changed, added or removed since, by their path below the folder.
    """

    commit: str
    day: date
    uncommitted: tuple[str, ...]


def revision(folder: Path, without: Sequence[str] = ()) -> Revision | None:
    """The revision of a folder, as if what stands in its folders `without` were not there.

    None outside a repository, without git, and where nothing of the folder was ever committed. A shallow
    clone knows no older commit than its first: then that one counts, and it has the same files.
    """
    where = ("--", ".", *(f":(exclude){name}" for name in without))
    printed = git_text(folder, "log", "-1", "--format=%H %cs", *where)
    prefix = git_text(folder, "rev-parse", "--show-prefix")
    status = git_text(
        folder, "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", *where
    )
    if not printed or prefix is None or status is None:
        return None
    commit, _, day = printed.strip().partition(" ")
    below = prefix.removesuffix("\n")
    changed = (line[3:].removeprefix(below) for line in status.split("\0") if line)
    return Revision(commit, date.fromisoformat(day), tuple(sorted(changed)))
