"""New data into a YAML text: printed again in its fixed form, in which only the lines that must change do."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

import yaml

from site_builder.fmt import data_text, format_file, normal, reprinted, schema_lines
from site_builder.formats import decimal_text
from site_builder.records.description import Field, field_named, root_of
from site_builder.records.kind import Kind
from site_builder.source import read_yaml
from site_builder.source.composing import compose

_MARK = b"\xef\xbb\xbf"


class CannotPatchError(Exception):
    """The text is written in a way in which no single value can be replaced."""


def patched(
    content: bytes, path: str, kind: Kind, data: Mapping[str, Any], keys: Sequence[str] = ()
) -> bytes:
    """The text with `data` in it instead of its own data, and all comments of what stays.

    New keys come in the order of the schema, and the keys of a mapping that the programme decides in the
    order of `keys`. A comment above a value that goes, goes with it. Raises CannotPatchError for a file
    that cannot be read, or that repeats values with anchors.
    """
    text = normal(content)
    document, problems = read_yaml(text.encode(), path)
    if document is None or problems:
        raise CannotPatchError(path)
    before, merge = document.data, _Merge(keys)
    if data_text(before, kind) == data_text(data, kind):
        return content

    def change(root: yaml.MappingNode) -> None:
        merge.mapping(root, before, data, root_of(kind.model))

    result = reprinted(document, text, kind, schema_lines(text)[:1], change)
    if result is None:
        raise CannotPatchError(path)
    after, wrong = read_yaml(result.encode(), path)
    if wrong or after is None or data_text(after.data, kind) != data_text(data, kind):
        raise CannotPatchError(path)
    ending = b"\r\n" if b"\r\n" in content else b"\n"
    return (_MARK if content.startswith(_MARK) else b"") + result.encode().replace(b"\n", ending)


def created(kind: Kind, path: str, data: Mapping[str, Any], schema_address: str) -> bytes:
    """A new file with this data, in the canonical form."""
    formatted = format_file((flow(data) + "\n").encode(), path, kind, schema_address)
    if formatted.content is None:
        raise CannotPatchError(path)
    return formatted.content


class _Merge:
    """New data in the nodes of a document. What stays is the same node: its comments know it by that."""

    def __init__(self, keys: Sequence[str]) -> None:
        self.keys = keys
        # What goes is kept here: its identity may not be that of something new.
        self.gone: list[object] = []

    def mapping(self, node: yaml.MappingNode, old: Any, new: Mapping[str, Any], place: Field | None) -> None:
        """Two versions of a mapping."""
        self.gone.append(node.value)
        pairs = {key.value: (key, value) for key, value in node.value}
        names = [name for name in pairs if name in new]
        for name in sorted((name for name in new if name not in pairs), key=self._rank):
            before = (place for place, other in enumerate(names) if self._rank(other) <= self._rank(name))
            names.insert(max(before, default=-1) + 1, name)
        node.value = [
            (pairs[name][0], self._value(pairs[name][1], old[name], new[name], place and place.inside(name)))
            if name in pairs
            else (_node_of(name), _node_of(new[name]))
            for name in names
        ]

    def _rank(self, name: str) -> int:
        return self.keys.index(name) if name in self.keys else len(self.keys)

    def _value(self, node: yaml.Node, old: Any, new: Any, place: Field | None) -> yaml.Node:
        made = _node_of(new)
        if flow(old) == flow(new):
            return node
        if isinstance(node, yaml.MappingNode) and isinstance(made, yaml.MappingNode):
            self.mapping(node, old, new, place)
        elif isinstance(node, yaml.SequenceNode) and isinstance(made, yaml.SequenceNode):
            self.gone.append(node.value)
            items = place and place.items
            node.value = [
                _node_of(new[j]) if i is None else self._value(node.value[i], old[i], new[j], items)
                for i, j in _matched(old, new, items)
            ]
        elif isinstance(node, yaml.ScalarNode) and isinstance(made, yaml.ScalarNode):
            node.value, node.tag = made.value, made.tag
            node.style = node.style if node.style == "|" else made.style
        else:
            return made
        return node


def _node_of(value: object) -> yaml.Node:
    """A value as the node that its text would give."""
    node = compose(flow(value))
    assert node is not None  # noqa: S101  # the text of a value is never empty
    return node


def _matched(old: Sequence[Any], new: Sequence[Any], items: Field | None) -> Iterator[tuple[int | None, int]]:
    """Where each item of the new list stood in the old one, and stands now; None for one that came."""
    record = items.record if items is not None else None
    key = [field_named(record, name).key for name in record.ITEM.key if record.ITEM.fixed] if record else []
    named = bool(key) and _are_named(old, key) and _are_named(new, key)
    before, after = (
        [flow([item[name] for name in key] if named else item) for item in side] for side in (old, new)
    )
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        # An item without a name of its own may have been corrected.
        both = min(i2 - i1, j2 - j1) if kind == "equal" or not named else 0
        yield from zip(range(i1, i1 + both), range(j1, j1 + both), strict=True)
        yield from ((None, j) for j in range(j1 + both, j2))


def _are_named(items: Sequence[Any], key: Sequence[str]) -> bool:
    names = [flow([item[name] for name in key]) for item in items if all(name in item for name in key)]
    return len(items) == len(names) == len(set(names))


def flow(value: object) -> str:
    """The text of plain data: mappings, sequences, texts, numbers, true, false and null."""
    match value:
        case Mapping():
            inner = (f"{json.dumps(str(key), ensure_ascii=False)}: {flow(one)}" for key, one in value.items())
            return "{" + ", ".join(inner) + "}"
        case list() | tuple():
            return "[" + ", ".join(flow(one) for one in value) + "]"
        case float():
            return decimal_text(Decimal(repr(value)))
        case Decimal():
            return decimal_text(value)
        case _:
            return json.dumps(value, ensure_ascii=False)
