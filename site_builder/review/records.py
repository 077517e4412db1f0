"""Two versions of a data folder that both load: what changed and what follows, without making any page.

What reads only records that are the same in both is the same, and is made for the first version alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from site_builder.figures.bundle import Bundle
from site_builder.figures.figures import figures_of
from site_builder.load.folder import Found
from site_builder.outputs.reads import Reads
from site_builder.phrases.names import names_of
from site_builder.record_changes import compare_files
from site_builder.record_changes.figure_changes import figure_changes
from site_builder.records.collection import Records
from site_builder.review.comparison import Diff
from site_builder.review.sites import site_of
from site_builder.store import Known, content_hash
from site_builder.traces import Name, reading


class Held:
    """A version of the files, the records that they hold, and all figures, each made when it is asked for."""

    def __init__(self, found: Found, records: Records) -> None:
        self.records = records
        self.contents = {file.name: file.content for file in found.files if file.content is not None}
        site = site_of(records, ())
        self.model = site.model
        self.figures = figures_of(self.model)
        hashes = {name: content_hash(content) for name, content in self.contents.items()}
        self.reads = Reads(site, Known(hashes), lambda name: name)


def changes(before: Held, after: Held) -> Diff:
    """The difference between two versions. Who holds many against one makes that one's figures once."""
    return Diff(
        files=compare_files(before.contents, after.contents),
        names=names_of(before.records, after.records),
        problems=(),
        base_loads=True,
        figures=figure_changes(before.figures, after.figures, {}, _alike(before, after)),
        pages=None,
        unfed=(),
        model=after.model,
    )


def _alike(before: Held, after: Held) -> Callable[[Bundle], bool]:
    """Which bundles of figures read nothing that differs."""
    if before.contents == after.contents:
        return lambda _: True
    if before.reads.everything() != after.reads.everything():
        return lambda _: False

    @cache
    def same(name: Name) -> bool:
        return before.reads.hash_of(name) == after.reads.hash_of(name)

    def alike(name: Bundle) -> bool:
        with reading() as read:
            before.figures.bundle(name)
        return all(map(same, read))

    return alike
