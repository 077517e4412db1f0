"""Git: what changed in which file when, and files as they were. The only room that asks git anything."""

from __future__ import annotations

from site_builder.history.branches import (
    RefusedError,
    Work,
    branches,
    commit,
    current_branch,
    differing,
    head_of,
    messages,
    push,
    refs_at,
)
from site_builder.history.git import refusal
from site_builder.history.log import NO_HISTORY, Change, ChangeKind, History, changed_paths, history, tip
from site_builder.history.revision import Revision, revision
from site_builder.history.tree import Snapshot, UnknownRevisionError, snapshot

__all__ = [
    "NO_HISTORY",
    "Change",
    "ChangeKind",
    "History",
    "RefusedError",
    "Revision",
    "Snapshot",
    "UnknownRevisionError",
    "Work",
    "branches",
    "changed_paths",
    "commit",
    "current_branch",
    "differing",
    "head_of",
    "history",
    "messages",
    "push",
    "refs_at",
    "refusal",
    "revision",
    "snapshot",
    "tip",
]
