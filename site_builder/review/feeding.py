"""Which of several changed files a page shows: by figures that changed, and texts that came or went."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import islice

from site_builder import urls
from site_builder.record_changes import FileChange
from site_builder.record_changes.figure_changes import FigureChange
from site_builder.records.base import Record
from site_builder.review.sites import PageChanges

Pair = tuple[str, str]
"""What a page said, and says."""
SHORTEST = 4
"""A text with fewer letters may stand on a page for any reason."""
MOST_TEXTS = 500
"""So many texts of one file are looked for on pages; a file of two megabytes has a hundred times as many."""
MOST_LOADED = 50_000
"""So many files are read again in all, whatever a proposal touches: a question reads all of them twice."""


def surely_fed(
    files: Sequence[FileChange],
    figures: Sequence[FigureChange],
    pages: PageChanges,
    texts: Mapping[str, Pair],
) -> frozenset[str]:
    """The files whose change is on a page for certain, by name.

    A page comes or goes with its record; a figure that changed was made of no other file that did, and every
    figure of the table stands on a page that explains it; or a text of the change came on a page, or left it.
    """
    by_path = {path: file.name for file in files for path in (file.path, file.old_path) if path}
    found = {file.name for file in files if file.kind.name == "errata"}
    for change in figures:
        made_of = {by_path[path] for path in _sources(change) if path in by_path}
        if len(made_of) == 1:
            found |= made_of
    come_or_gone = {*pages.added, *pages.removed}
    for file in files:
        own = _own_pages(file)
        if come_or_gone.intersection(own):
            found.add(file.name)
        elif file.name not in found:
            read = [texts[address] for address in own if address in texts] if own else texts.values()
            said = set(islice(_texts_of(file), MOST_TEXTS))
            if any((text in before) != (text in after) for before, after in read for text in said):
                found.add(file.name)
    return frozenset(found)


def most_questions(files: int) -> int:
    """How often may be asked of groups, in a folder with so many files."""
    return max(4, min(64, MOST_LOADED // (2 * max(files, 1))))


def apart(
    files: Sequence[FileChange], shown: Callable[[Sequence[FileChange]], bool], most: int
) -> tuple[tuple[FileChange, ...], tuple[FileChange, ...]]:
    """Those of some files that are not shown, by asking of groups: a group that is not shown holds none.

    And those of which that is not known after `most` questions: something of their group is shown.
    """
    groups, hidden, asked = ([files] if files else []), list[FileChange](), 0
    while groups and asked < most:
        group = groups.pop(0)
        asked += 1
        if not shown(group):
            hidden += group
        elif len(group) > 1:
            half = len(group) // 2
            groups += [group[:half], group[half:]]
    order = {id(file): place for place, file in enumerate(files)}
    left = (file for group in groups for file in group)
    return tuple(sorted(hidden, key=lambda one: order[id(one)])), tuple(
        sorted(left, key=lambda one: order[id(one)])
    )


def _sources(change: FigureChange) -> set[str]:
    return {path for one in (change.before, change.after) if one is not None for path in one.sources}


def _own_pages(file: FileChange) -> tuple[str, ...]:
    """The addresses of the page of a record, as it was and as it is; none for what has no page of its own."""
    found = []
    for path in (file.old_path, file.path):
        folder, *rest = (path or "").removesuffix(".yaml").split("/")
        if folder == "municipalities":
            found.append(urls.municipality(*rest))
        elif folder == "projects":
            found.append(urls.project(*rest))
    return tuple(found)


def _texts_of(file: FileChange) -> Iterator[str]:
    for change in file.changes:
        for value in (change.before, change.after):
            yield from (escape(text) for text in _texts(value) if len(text) >= SHORTEST)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Record):
        yield from (text for field in value.model_fields_set for text in _texts(getattr(value, field)))
    elif isinstance(value, tuple):
        yield from (text for item in value for text in _texts(item))
