"""What a value was made of: reads that are noted while it is made, and memos that others may depend on.

A value that is kept for more than one reader must be a memo of this room, so that whoever reads it also reads
what it was made of. Why so: docs/decisions/1000-store.md.
"""

from __future__ import annotations

from site_builder.traces.digests import digest
from site_builder.traces.memos import (
    ENTRY,
    Leaves,
    Memo,
    Name,
    Traced,
    derived,
    in_a_row,
    keep_with,
    keeps,
    kept,
    maker_of,
    memo_of,
    note,
    part,
    read,
    reading,
    remembered,
)

__all__ = [
    "ENTRY",
    "Leaves",
    "Memo",
    "Name",
    "Traced",
    "derived",
    "digest",
    "in_a_row",
    "keep_with",
    "keeps",
    "kept",
    "maker_of",
    "memo_of",
    "note",
    "part",
    "read",
    "reading",
    "remembered",
]
