"""Text to a tree of nodes, each with its place and its YAML 1.2 tag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from site_builder.source.document import Mark
from site_builder.source.scalars import MAP, SEQ, STR, plain_tag

MAX_DEPTH = 40

if TYPE_CHECKING:
    from yaml import SafeLoader

    _FastestLoader = SafeLoader
else:
    # The C loader is some ten times as fast, and missing only where PyYAML was built without libyaml.
    _FastestLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class CoreSchema:
    """Replaces the YAML 1.1 tag rules of a PyYAML loader; mix in before the loader."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of a node that has no tag of its own."""
        if kind is yaml.ScalarNode:
            return plain_tag(value) if implicit[0] else STR
        return SEQ if kind is yaml.SequenceNode else MAP

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Nothing to do: tags never depend on the place in the tree. PyYAML calls this for every node."""

    def ascend_resolver(self) -> None:
        """Nothing to do, as for `descend_resolver`."""


class CoreLoader(CoreSchema, _FastestLoader):
    """PyYAML's fastest safe loader with the tags of the YAML 1.2 core schema. Used to compose only."""


class TooDeepError(Exception):
    """The text nests deeper than `MAX_DEPTH`, at `mark`."""

    def __init__(self, mark: Mark) -> None:
        super().__init__(f"nested too deep at {mark}")
        self.mark = mark


def compose(text: str, loader_class: type[SafeLoader] = CoreLoader) -> yaml.Node | None:
    """The root node of the only document in `text`, or None if there is none.

    Raises yaml.YAMLError for text that is not YAML, with marks that count from 0, and TooDeepError for
    text whose nesting would overflow the stack of the recursive composer.
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
    """Raise TooDeepError if the text is too deep. Events come from a parser that keeps its own stack."""
    depth = 0
    try:
        for event in yaml.parse(text, loader_class):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH:
                mark = event.start_mark
                raise TooDeepError(Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1))
    except RecursionError:
        # Only the pure Python parser recurses; it has no mark to give then.
        raise TooDeepError(Mark(1, 1)) from None
