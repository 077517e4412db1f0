"""Two versions of a data folder that both load: what changed and what follows, without making any page."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.diff.comparing import Diff
from site_builder.differences import compare_files
from site_builder.differences.consequences import consequences
from site_builder.load.finding import Found
from site_builder.model import tie
from site_builder.records.collection import Records
from site_builder.sentences.names import names_of


def changes(old: Found, new: Found, before: Records, after: Records) -> Diff:
    """The difference between two versions of the files, with the records that they hold."""
    return Diff(
        files=compare_files(_contents(old), _contents(new)),
        names=names_of(before, after),
        problems=(),
        base_loads=True,
        consequences=consequences(tie(before), tie(after), {}),
        pages=None,
        unfed=(),
    )


def _contents(found: Found) -> Mapping[str, bytes]:
    return {file.name: file.content for file in found.files if file.content is not None}
