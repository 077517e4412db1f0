"""Which files differ from a revision."""

from __future__ import annotations

from pathlib import Path

from site_builder.history.branches import RefusedError
from site_builder.history.git import git_text, refusal
from site_builder.history.tree import commit_of


def changed_paths(folder: Path, revision: str) -> tuple[str, ...]:
    """The files of a folder that changed since the branch left a revision, by their path below that folder.

    Committed or not, and those that are gone or new as well; a file that moved is there with both its names.
    Where the branch and the revision share no history, the revision itself counts. Raises
    UnknownRevisionError, and RefusedError where git does not look: nothing changed is another answer.
    """
    commit = commit_of(folder, revision)
    start = (git_text(folder, "merge-base", commit, "HEAD") or "").strip() or commit
    changed = git_text(folder, "diff", "--name-only", "--no-renames", "--relative", "-z", start, "--", ".")
    fresh = git_text(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    if changed is None or fresh is None:
        reason = refusal(folder)
        message = f"git zegt niet wat er in {folder} is veranderd{f': {reason}' if reason else '.'}"
        raise RefusedError(message)
    return tuple(sorted({*changed.split("\0"), *fresh.split("\0")} - {""}))
