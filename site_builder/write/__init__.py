"""Bytes → files and folders, each whole or not at all; the only room that writes.

What a run leaves behind that was killed is removed at the start of a later one, and git does not see it.
Why so: docs/decisions/0602-writing.md.
"""

from __future__ import annotations

from site_builder.write.files import create, remove, replace
from site_builder.write.folders import MARK, Folder, temporary, write, write_once, writing
from site_builder.write.together import replace_all
from site_builder.write.workshop import is_empty, mend

__all__ = [
    "MARK",
    "Folder",
    "create",
    "is_empty",
    "mend",
    "remove",
    "replace",
    "replace_all",
    "temporary",
    "write",
    "write_once",
    "writing",
]
