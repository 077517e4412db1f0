"""Text to a tree of nodes, each with its place and its YAML 1.2 tag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from site_builder.source.marks import Mark, mark_of
from site_builder.source.scalars import MAP, SEQ, STR, plain_tag
from site_builder.source.text import MAX_DEPTH, MAX_VALUES

_MAX_NODES = 2 * MAX_VALUES
"""A value may have a key beside it. Counted while composing, as each node takes a thousand bytes."""

if TYPE_CHECKING:
    from yaml import SafeLoader

    _FastestLoader = SafeLoader
else:
    # The C loader is some ten times as fast, and missing only where PyYAML was built without libyaml.
    _FastestLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class CoreSchema:
    """Replaces the YAML 1.1 tag rules of a PyYAML loader, and counts nodes; mix in before the loader."""

    nodes = 0

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of a node that has no tag of its own."""
        if kind is yaml.ScalarNode:
            return plain_tag(value) if implicit[0] else STR
        return SEQ if kind is yaml.SequenceNode else MAP

    def descend_resolver(self, current_node: object, _: object) -> None:
        """Count: tags never depend on the place in the tree, but PyYAML calls this for every node.

        Raises TooManyError at the list or group that holds one node too many.
        """
        self.nodes += 1
        if self.nodes > _MAX_NODES:
            raise TooManyError(mark_of(current_node) if isinstance(current_node, yaml.Node) else Mark(1, 1))

    def ascend_resolver(self) -> None:
        """Nothing to do: see `descend_resolver`."""


class CoreLoader(CoreSchema, _FastestLoader):
    """PyYAML's fastest safe loader with the tags of the YAML 1.2 core schema. Used to compose only."""


class TooMuchError(Exception):
    """The text holds more than a file may, at `mark`."""

    def __init__(self, mark: Mark) -> None:
        super().__init__(f"too much at {mark}")
        self.mark = mark


class TooDeepError(TooMuchError):
    """The text nests deeper than `MAX_DEPTH`."""


class TooManyError(TooMuchError):
    """The text has more nodes than `MAX_VALUES` values can have."""


def compose(text: str, loader_class: type[SafeLoader] = CoreLoader) -> yaml.Node | None:
    """The root node of the only document in `text`, or None if there is none.

    Raises yaml.YAMLError for text that is not YAML, with marks that count from 0, TooDeepError for text
    whose nesting would overflow the stack of the recursive composer, and TooManyError.
    """
    if _may_overflow(text):
        _refuse_deep(text, loader_class)
    loader = loader_class(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    return node


# A block collection opens within the spaces and indicators that start a line.
_LONG_LINE_START = re.compile(r"^[ \t?:\-]{100}", re.MULTILINE)


def _may_overflow(text: str) -> bool:
    """Whether the nesting could be hundreds deep. A cheap bound: true for some shallow files too."""
    return text.count("[") + text.count("{") > 200 or _LONG_LINE_START.search(text) is not None


def _refuse_deep(text: str, loader_class: type[SafeLoader]) -> None:
    """Raise TooDeepError if the text is too deep. Events come from a parser that keeps its own stack.

    Raises TooManyError too: one walk is long enough.
    """
    depth = nodes = 0
    try:
        for event in yaml.parse(text, loader_class):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            nodes += isinstance(event, yaml.NodeEvent)
            if depth > MAX_DEPTH or nodes > _MAX_NODES:
                mark = event.start_mark
                where = Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1)
                raise TooDeepError(where) if depth > MAX_DEPTH else TooManyError(where)
    except RecursionError:
        # Only the pure Python parser recurses; it has no mark to give then.
        raise TooDeepError(Mark(1, 1)) from None
