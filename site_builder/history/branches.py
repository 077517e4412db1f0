"""A branch with a commit of its own, made without a checkout; and what is sent to the forge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

from site_builder.frozen import frozen
from site_builder.history.git import git, git_text
from site_builder.history.tree import UnknownRevisionError, commit_of

_HEADS = "refs/heads/"


class RefusedError(Exception):
    """Git does not do what was asked; the message is a Dutch sentence."""


@frozen
class Work:
    """What a commit says: its message, who made it (a role: a name and an address), and on which day."""

    message: str
    author: tuple[str, str]
    day: date


def head_of(folder: Path, revision: str) -> str | None:
    """The commit that a revision of this repository stands for; None where there is none."""
    try:
        return commit_of(folder, revision)
    except UnknownRevisionError:
        return None


def messages(folder: Path, base: str, tip: str) -> tuple[str, ...]:
    """The messages of the commits that a tip has and its base has not, newest first."""
    printed = git_text(folder, "log", "-z", "--format=%B", f"{base}..{tip}") or ""
    return tuple(message.strip() for message in printed.split("\0") if message.strip())


def differing(folder: Path, tip: str) -> Mapping[str, bytes]:
    """The files that a tip has otherwise than where it left HEAD, by their path below a folder.

    What HEAD changed since is put in. Where both changed the same lines, or git is older than 2.38, the tip
    counts. A file that the tip took away is left out.
    """
    start = (git_text(folder, "merge-base", "HEAD", tip) or "").strip()
    joined = (git_text(folder, "merge-tree", "--write-tree", "HEAD", tip) or "").strip() or tip
    asked = ("diff", "--name-only", "--no-renames", "--relative", "-z", start, tip, "--", ".")
    names = sorted({*(git_text(folder, *asked) or "").split("\0")} - {""}) if start else []
    found = {name: git(folder, "show", f"{joined}:./{name}") for name in names}
    return {name: content for name, content in found.items() if content is not None}


def commit(folder: Path, branch: str, parent: str, files: Mapping[str, bytes], work: Work) -> str:
    """A commit on a branch, with files by their path below `folder`; the new tip of that branch.

    The branch is made where there is none; else it has to point to `parent`. Nothing that is checked out
    changes. Raises RefusedError.
    """
    prefix = (git_text(folder, "rev-parse", "--show-prefix") or "").removesuffix("\n")
    seconds = int(datetime.combine(work.day, time(0), UTC).timestamp())
    name, address = (part.translate({ord(sign): None for sign in "<>\n\0"}) for part in work.author)
    parts = [
        f"commit {_HEADS}{branch}\n".encode(),
        f"committer {name} <{address}> {seconds} +0000\n".encode(),
        _data(work.message.encode()),
        f"from {parent}\n".encode(),
    ]
    for path, content in sorted(files.items()):
        parts += [
            f"M 100644 inline {_quoted(prefix + path)}\n".encode(),
            _data(content),
        ]
    # It refuses by itself to move a branch to what does not follow from it.
    done = git(
        folder,
        "fast-import",
        "--quiet",
        "--date-format=raw",
        given=b"".join([*parts, b"done\n"]),
    )
    made = head_of(folder, f"{_HEADS}{branch}")
    if done is None or made is None or made == parent:
        message = f"git maakt de tak {branch} niet. Staat er al iets anders op?"
        raise RefusedError(message)
    return made


def push(folder: Path, remote: str, branch: str, options: Sequence[str] = ()) -> bool:
    """Send a branch to a remote; whether the remote took it. Nothing there is ever replaced.

    `options` are told to the remote along with it, each on one line; one that takes none refuses the branch.
    """
    told = (f"--push-option={option}" for option in options)
    return git(folder, "push", "--quiet", *told, remote, f"{_HEADS}{branch}:{_HEADS}{branch}") is not None


def refs_at(folder: Path, remote: str, *patterns: str) -> Mapping[str, str]:
    """What a remote has by these names, with the commit of each; none where it does not answer."""
    printed = git_text(folder, "ls-remote", "--quiet", remote, *patterns) or ""
    return {name: made for made, _, name in (line.partition("\t") for line in printed.splitlines())}


def branches(folder: Path, prefix: str) -> tuple[str, ...]:
    """The branches whose name begins with a prefix, here and as the remotes were last seen, each once."""
    form = "--format=%(refname)"
    printed = git_text(folder, "for-each-ref", form, f"{_HEADS}{prefix}", f"refs/remotes/*/{prefix}") or ""
    names = (name.removeprefix(_HEADS) for name in printed.split())
    return tuple(sorted({name.split("/", 3)[3] if name.startswith("refs/") else name for name in names}))


def current_branch(folder: Path) -> str:
    """The name of the branch that is checked out; empty where none is."""
    return (git_text(folder, "symbolic-ref", "--quiet", "--short", "HEAD") or "").removesuffix("\n")


def _data(content: bytes) -> bytes:
    return f"data {len(content)}\n".encode() + content + b"\n"


def _quoted(path: str) -> str:
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
