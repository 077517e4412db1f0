"""Plain data together with the place of each value in the file."""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

Path = tuple[str | int, ...]
"""The way from the top of a document to a value: keys of mappings and positions (from 0) in lists."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file. `line` and `column` count from 1; columns count characters, not bytes."""

    line: int
    column: int


def mark_of(node: yaml.Node) -> Mark:
    """Where the text of a node starts."""
    return Mark(node.start_mark.line + 1, node.start_mark.column + 1)


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document: its data, and on request the place of any value in it.

    `path` is the file as messages name it. `data` holds only dict (with str keys), list, str, int, float,
    bool and None, and is not to be changed. Places are looked up in the parsed tree when asked for,
    because only a file with a problem ever needs them.
    """

    path: str
    data: object
    root: yaml.Node = field(repr=False, compare=False)
    _keys: dict[int, dict[str, tuple[yaml.Node, yaml.Node]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Per mapping that was looked in: the nodes of its keys and their values, the first of each."""

    def mark(self, path: Path) -> Mark:
        """The place of the value at `path`, or of its nearest ancestor that exists.

        A value that was repeated with an alias (`*name`) has the place of the text it repeats.
        """
        node = self.root
        for step in path:
            found = self._step(node, step)
            if found is None:
                break
            node = found[1]
        return mark_of(node)

    def key_mark(self, path: Path) -> Mark:
        """The place of the key or list item that holds the value at `path`, or its nearest ancestor."""
        node, holder = self.root, self.root
        for step in path:
            found = self._step(node, step)
            if found is None:
                break
            holder, node = found
        return mark_of(holder)

    def _step(self, node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
        """The node that names the child (a key, or the list item itself) and the child; or None."""
        if isinstance(node, yaml.MappingNode):
            # One walk over the keys for all problems: a file may have thousands of both.
            known = self._keys.get(id(node))
            if known is None:
                known = self._keys[id(node)] = {
                    key.value: (key, value)
                    for key, value in reversed(node.value)
                    if isinstance(key, yaml.ScalarNode)
                }
            return known.get(str(step))
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
            item = node.value[step]
            return item, item
        return None
