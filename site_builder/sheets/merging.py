"""New data into a YAML text: only what must change does, and the comments of all that stays stay with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

import yaml

from site_builder.fmt import format_file, meaning, rewritten
from site_builder.record_changes.keys import HARD
from site_builder.records.description import Field, field_named, root_of
from site_builder.records.kind import Kind
from site_builder.sheets.flow import flow
from site_builder.source import read_yaml
from site_builder.source.composing import compose


class CannotMergeError(Exception):
    """The text is written in a way in which no single value can be replaced."""


def merged(
    content: bytes,
    path: str,
    kind: Kind,
    data: Mapping[str, Any],
    schema_address: str,
    keys: Sequence[str] = (),
) -> bytes:
    """The text with `data` in it instead of its own data, in the canonical form.

    The keys of a mapping that the programme decides come in the order of `keys`. A comment above a value that
    goes, goes with it. Raises CannotMergeError for a file that cannot be read, or that repeats values with
    anchors.
    """
    document, _ = read_yaml(content, path)
    if document is None or not isinstance(document.data, dict):
        raise CannotMergeError(path)
    old = document.data
    if meaning(old, kind) == meaning(data, kind):
        return content

    def change(root: yaml.MappingNode) -> None:
        _mapping(root, old, data, root_of(kind.model), list(keys))

    result = rewritten(content, path, kind, schema_address, change)
    after, wrong = read_yaml(result, path) if result is not None else (None, ())
    if result is None or after is None or wrong or meaning(after.data, kind) != meaning(data, kind):
        raise CannotMergeError(path)
    return result


def created(kind: Kind, path: str, data: Mapping[str, Any], schema_address: str) -> bytes:
    """A new file with this data, in the canonical form."""
    formatted = format_file((flow(data) + "\n").encode(), path, kind, schema_address)
    if formatted.content is None:
        raise CannotMergeError(path)
    return formatted.content


def _mapping(
    node: yaml.Node, old: Mapping[str, Any], new: Mapping[str, Any], place: Field | None, keys: list[str]
) -> None:
    pairs = [
        (name, _value(value, old[name.value], new[name.value], place and place.inside(name.value), keys))
        for name, value in node.value
        if name.value in new
    ]
    for key, value in new.items():
        if key not in old:
            later = keys[keys.index(key) :] if key in keys else ()
            number = next((n for n, (name, _) in enumerate(pairs) if name.value in later), len(pairs))
            pairs.insert(number, (_node(key), _node(value)))
    node.value = pairs


def _value(node: yaml.Node, old: Any, new: Any, place: Field | None, keys: list[str]) -> yaml.Node:
    """The node with the new value in it, or another one where it is of another kind."""
    if flow(old) == flow(new):
        return node
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        _mapping(node, old, new, place, keys)
        return node
    if isinstance(old, list) and isinstance(new, list):
        items = place and place.items
        node.value = [
            _node(new[j]) if i is None else _value(node.value[i], old[i], new[j], items, keys)
            for i, j in _matched(old, new, items)
        ]
        return node
    made = _node(new)
    if isinstance(node, yaml.ScalarNode) and isinstance(made, yaml.ScalarNode):
        # The same node, since the comments around an item are its own; a text of many lines stays one.
        node.tag, node.value, node.style = made.tag, made.value, "|" if node.style == "|" else made.style
        return node
    return made


def _matched(old: Sequence[Any], new: Sequence[Any], items: Field | None) -> Iterator[tuple[int | None, int]]:
    """For each new item its position in the old list, if it was there."""
    record = items.record if items is not None else None
    key = [field_named(record, name).key for name in HARD.get(record, ())] if record is not None else []
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


def _node(value: object) -> yaml.Node:
    """A value as the node that its text would give."""
    node = compose(flow(value))
    assert node is not None  # noqa: S101  # the text of a value is never empty
    return node
