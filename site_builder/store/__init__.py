"""What was made before: kept with what it was made of, and made again only where that changed.

docs/store.md explains it. Whoever deletes the store loses time and nothing else.
"""

from __future__ import annotations

from site_builder.store.disk import Disk, open_disk
from site_builder.store.files import MOST_WAITING, Keeping, as_left, out_key
from site_builder.store.inputs import folder_hashes, program_version
from site_builder.store.joined import (
    LEVEL,
    Content,
    Deflated,
    Joined,
    Sums,
    content_hash,
    deflated,
    inflated,
    pack,
    pieces,
    sha256_of,
    stamp,
    sums_of,
    whole,
)
from site_builder.store.known import LARGEST_KEPT, Kept, Known, Share
from site_builder.store.ledger import Ledger, Told
from site_builder.store.memory import FORGETFUL, Memory
from site_builder.store.recalled import Entry
from site_builder.store.values import value_part

__all__ = [
    "FORGETFUL",
    "LARGEST_KEPT",
    "LEVEL",
    "MOST_WAITING",
    "Content",
    "Deflated",
    "Disk",
    "Entry",
    "Joined",
    "Keeping",
    "Kept",
    "Known",
    "Ledger",
    "Memory",
    "Share",
    "Sums",
    "Told",
    "as_left",
    "content_hash",
    "deflated",
    "folder_hashes",
    "inflated",
    "open_disk",
    "out_key",
    "pack",
    "pieces",
    "program_version",
    "sha256_of",
    "stamp",
    "sums_of",
    "value_part",
    "whole",
]
