"""What a change of records means: typed changes by what things are, not by where they stand in a file."""

from __future__ import annotations

from site_builder.record_changes.comparison import Change, Step, differences, values_in
from site_builder.record_changes.files import FileChange, compare_files, file_change, follow_renames
from site_builder.record_changes.reading import Parsed, parse

__all__ = [
    "Change",
    "FileChange",
    "Parsed",
    "Step",
    "compare_files",
    "differences",
    "file_change",
    "follow_renames",
    "parse",
    "values_in",
]
