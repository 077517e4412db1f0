"""YAML bytes to plain data plus the place of every value; whatever is wrong comes back as Dutch problems.

Nothing here opens a file or raises for bad content: `load` hands over the bytes and gets values back.
"""

from __future__ import annotations

from site_builder.source.document import Document, Path, UnreadDocument
from site_builder.source.marks import Mark
from site_builder.source.reading import FrontMatter, read_front_matter, read_yaml
from site_builder.source.text import plain_spaces

__all__ = [
    "Document",
    "FrontMatter",
    "Mark",
    "Path",
    "UnreadDocument",
    "plain_spaces",
    "read_front_matter",
    "read_yaml",
]
