"""New data into a YAML text: only the lines that must change do, and all other comments stay."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

import yaml

from site_builder.fmt import format_file
from site_builder.fmt.comments import comments_of
from site_builder.fmt.printing import child
from site_builder.records.kind import Kind
from site_builder.schemas import resolve, schema
from site_builder.sheets.flow import flow
from site_builder.sheets.splicing import NotInLinesError, Splice, Text, is_flow, is_null, spliced
from site_builder.source import read_yaml

_NAMES = ("year", "session", "phase")
"""Keys whose value names an item of a list."""


class CannotPatchError(Exception):
    """The text is written in a way in which no single value can be replaced."""


def patched(
    content: bytes, path: str, kind: Kind, data: Mapping[str, Any], keys: Sequence[str] = ()
) -> bytes:
    """The text with `data` in it instead of its own data.

    New keys come in the order of the schema, and the keys of a mapping that the programme decides in the
    order of `keys`. A comment above a value that goes, goes with it. Raises CannotPatchError for a file
    that cannot be read, or that repeats values with anchors.
    """
    document, problems = read_yaml(content, path)
    if document is None or problems or comments_of(_text(content))[1]:
        raise CannotPatchError(path)
    if _same(document.data, data):
        return content
    try:
        result = _patched(content, path, kind, data, keys)
        if result is not None:
            return result
    except NotInLinesError:
        pass
    # Values between brackets on one line have no lines of their own; in the fixed form every value has.
    formatted = format_file(content, path, kind, "")
    result = _patched(formatted.content, path, kind, data, keys) if formatted.content else None
    if result is None:
        raise CannotPatchError(path)
    return result


def created(kind: Kind, path: str, data: Mapping[str, Any], schema_address: str) -> bytes:
    """A new file with this data, in the canonical form."""
    formatted = format_file((flow(data) + "\n").encode(), path, kind, schema_address)
    if formatted.content is None:
        raise CannotPatchError(path)
    return formatted.content


def _patched(
    content: bytes, path: str, kind: Kind, data: Mapping[str, Any], keys: Sequence[str]
) -> bytes | None:
    text = _text(content)
    document, _ = read_yaml(text.encode(), path)
    if document is None or not isinstance(document.root, yaml.MappingNode):
        return None
    work = _Work(Text(text, schema(kind)), schema(kind), tuple(keys))
    work.mapping(document.root, document.data, data, schema(kind), header=None)
    result = "\n".join(spliced(work.text.lines, work.splices))
    after, wrong = read_yaml(result.encode(), path)
    if wrong or after is None or not _same(after.data, data):
        return None
    ending = b"\r\n" if b"\r\n" in content else b"\n"
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    return mark + result.encode().replace(b"\n", ending)


class _Work:
    """The splices of one text, gathered while two versions of its data are walked together."""

    def __init__(self, text: Text, root: Mapping[str, Any], keys: tuple[str, ...]) -> None:
        self.text = text
        self.root = root
        self.keys = keys
        self.splices: list[Splice] = []

    def splice(self, start: int, stop: int, lines: Sequence[str]) -> None:
        self.splices.append(Splice(start, stop, len(self.splices), tuple(lines)))

    def mapping(
        self, node: yaml.Node, old: Any, new: Mapping[str, Any], part: Mapping[str, Any], header: int | None
    ) -> None:
        """Two versions of a mapping. `header` is the line of its own key; None where it has none."""
        if is_flow(node):
            raise NotInLinesError
        part = resolve(part, self.root)
        entries = {key.value: (key, value) for key, value in node.value}
        column = node.start_mark.column
        for key, value in old.items():
            name, inner = entries[key]
            if key not in new:
                self._drop(name, inner, column)
            elif not _same(value, new[key]):
                self._change(name, inner, value, new[key], child(part, key), column)
        kept = [key for key in entries if key in new]
        added = [key for key in new if key not in entries]
        for key in sorted(added, key=self._ranks(part, new).__getitem__):
            place = self._place(key, kept, entries, self._ranks(part, new), column, header)
            self.splice(place, place, self.text.pair(key, new[key], child(part, key), column))

    def _ranks(self, part: Mapping[str, Any], new: Mapping[str, Any]) -> Mapping[str, int]:
        order = [*part.get("properties", {}), *self.keys, *new]
        return {key: order.index(key) for key in order}

    def _place(
        self,
        key: str,
        kept: Sequence[str],
        entries: Mapping[str, tuple[yaml.Node, yaml.Node]],
        ranks: Mapping[str, int],
        column: int,
        header: int | None,
    ) -> int:
        before = [one for one in kept if ranks.get(one, len(ranks)) < ranks[key]]
        if before:
            last = max(before, key=ranks.__getitem__)
            return self.text.after(entries[last][1], column)
        if header is None:
            raise NotInLinesError
        return header + 1

    def _drop(self, name: yaml.Node, value: yaml.Node, column: int) -> None:
        line = name.start_mark.line
        if self.text.lines[line][:column].strip():
            # Behind the dash of an item: its line is also that of the item.
            raise NotInLinesError
        self.splice(self.text.first_line(line, column), self.text.after(value, column), ())

    def _change(
        self,
        name: yaml.Node,
        node: yaml.Node,
        old: Any,
        new: Any,
        part: Mapping[str, Any],
        column: int,
    ) -> None:
        line = name.start_mark.line
        if isinstance(node, yaml.MappingNode) and isinstance(new, Mapping) and node.value and new:
            self.mapping(node, old, new, part, header=line)
        elif isinstance(node, yaml.SequenceNode) and isinstance(new, list) and node.value and new:
            self.sequence(node, old, new, part, header=line)
        elif isinstance(node, yaml.ScalarNode) and not isinstance(new, Mapping | list) and not is_null(node):
            self.splice(*self.text.scalar(node, new))
        else:
            first, *rest = self.text.pair(name.value, new, part, column)
            before = self.text.lines[line][:column]
            if before.strip():
                raise NotInLinesError
            self.splice(line, self.text.last_line(node) + 1, [first + self.text.behind(node), *rest])

    def sequence(
        self, node: yaml.Node, old: list[Any], new: list[Any], part: Mapping[str, Any], header: int
    ) -> None:
        """Two versions of a list."""
        if is_flow(node):
            raise NotInLinesError
        inner = resolve(part, self.root).get("items", {})
        column = node.start_mark.column
        for i, j in _matched(old, new):
            if i is None and j is not None:
                previous = _before(j, old, new)
                place = header + 1 if previous is None else self.text.after(node.value[previous], column)
                self.splice(place, place, self.text.item(new[j], inner, column))
            elif i is not None and j is None:
                start = self.text.first_line(node.value[i].start_mark.line, column)
                self.splice(start, self.text.after(node.value[i], column), ())
            elif i is not None and j is not None and not _same(old[i], new[j]):
                item = node.value[i]
                if isinstance(item, yaml.MappingNode) and isinstance(new[j], Mapping):
                    self.mapping(item, old[i], new[j], inner, header=None)
                else:
                    self.splice(*self.text.scalar(item, new[j]))


def _before(j: int, old: Sequence[Any], new: Sequence[Any]) -> int | None:
    """The position in the old list of the item after which a new one stands."""
    pairs = {b: a for a, b in _matched(old, new) if a is not None and b is not None}
    return next((pairs[k] for k in range(j - 1, -1, -1) if k in pairs), None)


def _matched(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of positions of one item in both lists; None for an item that came or went."""
    named = _have_names(old) and _have_names(new)
    before, after = (
        [(_name(item) if named else None) or flow(item) for item in items] for items in (old, new)
    )
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        # An item without a name of its own may have been corrected.
        both = min(i2 - i1, j2 - j1) if kind == "equal" or not named else 0
        yield from zip(range(i1, i1 + both), range(j1, j1 + both), strict=True)
        yield from ((i, None) for i in range(i1 + both, i2))
        yield from ((None, j) for j in range(j1 + both, j2))


def _name(item: Any) -> str | None:
    if not isinstance(item, Mapping):
        return None
    return next((f"{name}={item[name]}" for name in _NAMES if name in item), None)


def _have_names(items: Sequence[Any]) -> bool:
    names = [_name(item) for item in items]
    return None not in names and len(set(names)) == len(names)


def _same(one: object, other: object) -> bool:
    return one == other and json.dumps(_plain(one)) == json.dumps(_plain(other))


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return sorted((str(key), _plain(inner)) for key, inner in value.items())
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
