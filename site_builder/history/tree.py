"""A data folder as it stood in a revision, without checking it out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from site_builder.frozen import frozen
from site_builder.history.git import blobs, git, git_text


class UnknownRevisionError(Exception):
    """There is no such revision, or no git to ask; the message is the revision as it was given."""


@frozen
class Snapshot:
    """The files of a folder in one revision, by their path below that folder."""

    commit: str
    files: Mapping[str, bytes]


def snapshot(folder: Path, revision: str) -> Snapshot:
    """Every file of a folder in a revision; no files where the revision does not have the folder.

    The folder need not exist now; then its nearest parent that does tells the repository. A link is given
    as a file that holds where it points to. Raises UnknownRevisionError.
    """
    inside, below = folder, ""
    while not inside.is_dir() and inside != inside.parent:
        below = f"{inside.name}/{below}"
        inside = inside.parent
    commit = commit_of(inside, revision)
    prefix = git_text(inside, "rev-parse", "--show-prefix")
    if prefix is None:
        raise UnknownRevisionError(revision)
    root = f"{prefix.removesuffix(chr(10))}{below}"
    listed = git(inside, "ls-tree", "-r", "-z", "--full-tree", f"{commit}:{root}".removesuffix("/"))
    paths = dict(_entries(listed or b""))
    contents = blobs(inside, paths.values())
    return Snapshot(commit, {path: contents[name] for path, name in paths.items() if name in contents})


def commit_of(folder: Path, revision: str) -> str:
    """The name of the commit that a revision stands for; raises UnknownRevisionError."""
    # --end-of-options: a revision that starts with a dash is a revision, not an option.
    name = f"{revision}^{{commit}}"
    commit = git_text(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    if commit is None or "\n" in revision:
        raise UnknownRevisionError(revision)
    return commit.strip()


def _entries(listed: bytes) -> list[tuple[str, str]]:
    """Read `git ls-tree -z`: mode, kind and name, a tab, and the path."""
    found = []
    for line in listed.split(b"\0"):
        about, _, path = line.partition(b"\t")
        words = about.decode("ascii").split(" ")
        if len(words) == 3 and words[1] == "blob":
            found.append((path.decode("utf-8", errors="surrogateescape"), words[2]))
    return found
