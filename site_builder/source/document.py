"""Plain data together with the place of each value in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.source.marks import Mark, mark_of

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml

Path = tuple[str | int, ...]
"""The way from the top of a document to a value: keys of mappings and positions (from 0) in lists."""


@dataclass(frozen=True)
class Document:
    """One YAML document: its data, and on request the place of any value in it.

    `path` is the file as messages name it. `data` holds only dict (with str keys), list, str, int, float,
    bool and None, and is not to be changed. Places are looked up in a tree that is made of `text` when
    somebody asks, because only a file with a problem ever needs them.
    """

    path: str
    data: object
    text: str = field(repr=False, compare=False)
    _keys: dict[int, dict[str, tuple[yaml.Node, yaml.Node]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Per mapping that was looked in: the nodes of its keys and their values, the first of each."""

    @cached_property
    def root(self) -> yaml.Node:
        """The tree of nodes of the text, each with its place."""
        from site_builder.source.composing import compose

        root = compose(self.text)
        if root is None:
            raise ValueError("a document without a value")
        return root

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
        import yaml

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


class UnreadDocument(Document):
    """A document of which everything is known but its places: it is read when somebody asks for one."""

    def __init__(self, path: str, read: Callable[[], Document]) -> None:
        self.__dict__.update(path=path, _read=read, _keys={})

    @cached_property
    def _document(self) -> Document:
        found: Document = self.__dict__["_read"]()
        return found

    @property
    def data(self) -> object:
        """What the file says."""
        return self._document.data

    @property
    def text(self) -> str:
        """The text of the file."""
        return self._document.text
