"""What runs found of outputs and memos, as a store keeps it: each process of a run its own."""

from __future__ import annotations

import marshal
from typing import Any

from site_builder.frozen import frozen
from site_builder.store.disk import Disk
from site_builder.store.inputs import content_key
from site_builder.store.joined import content_hash
from site_builder.traces import Name

Reads = tuple[tuple[Name, str], ...]
"""What was read, each with the hash that it had."""


@frozen
class Entry:
    """What an output was: how it was to be made, and its files: path, hash and number of bytes of each.

    `left_out` is what could not be made of it, as plain data.
    """

    recipe: str
    files: tuple[tuple[str, str, int], ...]
    left_out: tuple[tuple[Any, ...], ...] = ()


State = tuple[dict[str, tuple[Entry, Reads]], dict[Name, Reads], dict[Name, str]]
"""Outputs with their traces, the traces of memos, and hashes."""


def plain(entry: Entry) -> tuple[Any, ...]:
    """An output as plain data, of which it is made again."""
    return entry.recipe, entry.files, entry.left_out


def remember(state: State) -> tuple[str, bytes]:
    """What was found as a content, with its hash."""
    entries, memos, hashes = state
    kept = {name: (plain(entry), reads) for name, (entry, reads) in entries.items()}
    content = marshal.dumps((kept, memos, hashes))
    return content_hash(content), content


def recalled(disk: Disk | None, key: str) -> State:
    """What the contents say that are listed under a key; what is not there is not known."""
    entries: dict[str, tuple[Entry, Reads]] = {}
    memos: dict[Name, Reads] = {}
    hashes: dict[Name, str] = {}
    listed = disk.get(key) if disk is not None else None
    for hashed in marshal.loads(listed) if listed is not None else ():  # noqa: S302  # our own
        content = disk.get(content_key(hashed)) if disk is not None else None
        if content is not None:
            kept, more, others = marshal.loads(content)  # noqa: S302  # checked against its hash
            entries |= {name: (Entry(*entry), reads) for name, (entry, reads) in kept.items()}
            memos |= more
            hashes |= others
    return entries, memos, hashes
