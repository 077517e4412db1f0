"""The comments and blank lines of a YAML text, and the entry of the document that each belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from site_builder.frozen import frozen

# The C scanner is three times as fast, and missing only where PyYAML was built without libyaml.
_SCANNER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

SCHEMA_LINE = re.compile(r"#[ \t]*yaml-language-server:[ \t]*\$schema=")


@frozen
class Comment:
    """One comment, or a blank line (`text` is then empty). `line` and `column` count from 0."""

    line: int
    column: int
    text: str
    alone: bool
    """Whether nothing else stands on its line."""


@frozen
class Entry:
    """A key of a mapping or an item of a list, in the order of the text."""

    key: int
    """The identity of the node that names it: the key, or the item itself."""
    line: int
    column: int
    parent: Entry | None
    container: int
    """The identity of the mapping or list that holds it."""
    flow: bool


@dataclass(slots=True)
class Attached:
    """What stands around the entries: being filled while attaching, not changed after that."""

    top: list[str] = field(default_factory=list)
    """Comments about the file as a whole."""
    above: dict[int, list[str]] = field(default_factory=dict)
    """By entry: the comments and blank lines above it."""
    behind: dict[int, list[str]] = field(default_factory=dict)
    """By entry: the comment behind it on the same line."""
    below: dict[int, list[str]] = field(default_factory=dict)
    """By mapping or list: the comments after its last entry."""


def comments_of(text: str) -> tuple[tuple[Comment, ...], bool]:
    """All comments and blank lines outside of values, and whether the text uses anchors.

    Raises yaml.YAMLError for text that is not YAML.
    """
    found: list[Comment] = []
    anchors = False
    end = 0
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def collect(begin: int, stop: int) -> None:
        for match in re.finditer(r"#[^\n]*|(?<=\n)[ \t]*\n|\A[ \t]*\n", text[begin:stop]):
            position = begin + match.start()
            number = bisect_right(starts, position) - 1
            column = position - starts[number]
            before = lines[number][:column]
            if match.group().startswith("#"):
                # A comment right behind the dash of an item is about the item, as if it stood above it.
                behind_dash = re.fullmatch(r"[ \t]*(-)[ \t]+", before)
                start = behind_dash.start(1) if behind_dash else column
                alone = behind_dash is not None or not before.strip()
                found.append(Comment(number, start, match.group().rstrip(), alone))
            elif not lines[number].strip():
                found.append(Comment(number, 0, "", True))

    for token in yaml.scan(text, Loader=_SCANNER):
        # Text from the line break on, so that a blank line is seen whole.
        collect(end, token.start_mark.index)
        end = max(end, token.end_mark.index)
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken):
            anchors = True
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            header_end = text.find("\n", token.start_mark.index)
            collect(token.start_mark.index, header_end if header_end >= 0 else len(text))
            # The end of a block of text includes the blank lines after it.
            end = _end_of_block(text, token.start_mark.index, end)
    collect(end, len(text))
    return tuple(found), anchors


def _end_of_block(text: str, start: int, end: int) -> int:
    """Where the last line with text of a block scalar ends, just before its line break."""
    return start + len(text[start:end].rstrip(" \t\n"))


def entries_of(root: yaml.Node) -> tuple[Entry, ...]:
    """Every entry under `root`, each before what it holds."""
    found: list[Entry] = []

    def visit(node: yaml.Node, parent: Entry | None, flow: bool) -> None:
        if isinstance(node, yaml.MappingNode):
            pairs = [(key, value) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            pairs = [(item, item) for item in node.value]
        else:
            return
        inside = flow or bool(node.flow_style)
        for name, value in pairs:
            place = name.start_mark
            # The column of an item is that of its dash, where the list itself starts.
            column = node.start_mark.column if name is value else place.column
            entry = Entry(id(name), place.line, column, parent, id(node), inside)
            found.append(entry)
            visit(value, entry, inside)

    visit(root, None, False)
    return tuple(found)


def attach(comments: Sequence[Comment], entries: Sequence[Entry]) -> Attached:
    """Each comment with the entry it is about: the one behind which, or else above which, it stands."""
    attached = Attached()
    lines = [entry.line for entry in entries]
    gaps: dict[int, list[Comment]] = {}
    for comment in comments:
        if SCHEMA_LINE.match(comment.text):
            continue
        if comment.alone:
            gaps.setdefault(bisect_left(lines, comment.line), []).append(comment)
        else:
            owner = _owner(entries, bisect_right(lines, comment.line) - 1, comment.line)
            attached.behind.setdefault(owner.key, []).append(comment.text)
    for place, gap in gaps.items():
        previous = entries[place - 1] if place else None
        following = entries[place] if place < len(entries) else None
        rest = _after_previous(gap, previous, following, attached) if previous else gap
        if following is not None:
            attached.above[following.key] = _single_blanks(comment.text for comment in rest)
    _split_top(attached, entries)
    return attached


def _owner(entries: Sequence[Entry], place: int, line: int) -> Entry:
    """The entry that a comment at the end of `line` is about, from the last one that starts before it."""
    owner = entries[max(place, 0)]
    outer = owner
    while outer.flow and outer.parent is not None:
        outer = outer.parent
    # Behind `[a, b]` on one line it is about the whole list, and not about its last item.
    return outer if outer.line == line else owner


def _after_previous(
    gap: Sequence[Comment], previous: Entry, following: Entry | None, attached: Attached
) -> Sequence[Comment]:
    """Give the comments that indent as deep as what ends here to that list or mapping; return the others."""
    continuing = set()
    outer = following
    while outer is not None:
        continuing.add(outer.container)
        outer = outer.parent
    taken = 0
    for number, comment in enumerate(gap):
        if not comment.text:
            continue
        container = _container(previous, comment.column)
        deeper = following is None or following.flow or comment.column > following.column
        if container in continuing or not deeper:
            break
        below = attached.below.setdefault(container, [])
        if number and not gap[number - 1].text:
            below.append("")
        below.append(comment.text)
        taken = number + 1
    return gap[taken:]


def _container(entry: Entry, column: int) -> int:
    while entry.parent is not None and (entry.flow or entry.column > column):
        entry = entry.parent
    return entry.container


def _single_blanks(texts: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for text in texts:
        if text or kept[-1:] != [""]:
            kept.append(text)
    return kept


def _split_top(attached: Attached, entries: Sequence[Entry]) -> None:
    """Comments at the start with a blank line under them are about the file and not about its first key."""
    first = attached.above.get(entries[0].key, []) if entries else []
    if "" in first:
        cut = len(first) - first[::-1].index("")
        attached.top.extend(first[: cut - 1])
        attached.above[entries[0].key] = first[cut:]
        while attached.top[:1] == [""]:
            attached.top.pop(0)


def is_silent(attached: Attached, entry: int, value: yaml.Node) -> bool:
    """Whether no comment stands at an entry or in its value, so that nothing is lost without it."""
    return (
        not any(attached.above.get(entry, []))
        and entry not in attached.behind
        and id(value) not in attached.below
    )
