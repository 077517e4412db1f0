"""A tree of YAML nodes with its comments to lines of text, in the order of the schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from site_builder.fmt.comments import Attached, is_silent
from site_builder.fmt.scalars import lines_of_scalar, plain_or_quoted
from site_builder.schemas import resolve
from site_builder.source.scalars import NULL

STEP = 2


class Printer:
    """Prints the nodes of one document. `schema` gives the order of keys, and which may be left out."""

    def __init__(self, schema: Mapping[str, Any], attached: Attached) -> None:
        self.schema = schema
        self.attached = attached

    def document(self, root: yaml.MappingNode) -> list[str]:
        """The lines of a whole document, without the comments on top of it."""
        return self.collection(root, self.schema, 0)

    def collection(self, node: yaml.Node, part: Mapping[str, Any], indent: int) -> list[str]:
        """The lines of a mapping or list that is not empty."""
        part = resolve(part, self.schema)
        lines: list[str] = []
        if isinstance(node, yaml.MappingNode):
            for key, value in self.kept(node, part):
                self.pair(lines, key, value, child(part, key.value), indent)
        else:
            for item in node.value:
                self.item(lines, item, part.get("items", {}), indent)
        below = self.attached.below.get(id(node), [])
        lines.extend(" " * indent + text if text else "" for text in below)
        return lines

    def kept(self, node: yaml.MappingNode, part: Mapping[str, Any]) -> list[tuple[yaml.Node, yaml.Node]]:
        """The pairs in the order of the schema, unknown keys last, without optional keys that are empty."""
        properties = list(part.get("properties", {}))
        places = {name: place for place, name in enumerate(properties)}
        optional = set(properties) - set(part.get("required", ()))
        pairs = [
            (key, value)
            for key, value in node.value
            if not (key.value in optional and is_empty(value) and is_silent(self.attached, id(key), value))
        ]
        # Without any of its keys it would not be the same mapping any more, and its comments have no place.
        return sorted(pairs or node.value, key=lambda pair: places.get(pair[0].value, len(places)))

    def pair(
        self, lines: list[str], key: yaml.Node, value: yaml.Node, part: Mapping[str, Any], indent: int
    ) -> None:
        """Add a key with its value and its comments."""
        above, behind = self.around(id(key))
        self.comments(lines, above, indent)
        start = " " * indent + plain_or_quoted(key.value) + ":"
        if isinstance(value, yaml.ScalarNode):
            first, *rest = lines_of_scalar(value, indent + STEP, len(start) + 1)
            lines.append(f"{start} {first}".rstrip() + behind)
            lines.extend(rest)
            return
        inner = self.collection(value, part, indent + STEP)
        if inner:
            lines.append(start + behind)
            lines.extend(inner)
        else:
            lines.append(f"{start} {empty(value)}{behind}")

    def item(self, lines: list[str], value: yaml.Node, part: Mapping[str, Any], indent: int) -> None:
        """Add one item of a list with its comments."""
        above, behind = self.around(id(value))
        start = " " * indent + "-"
        if isinstance(value, yaml.ScalarNode):
            self.comments(lines, above, indent)
            first, *rest = lines_of_scalar(value, indent + STEP, len(start) + 1)
            lines.append(f"{start} {first}".rstrip() + behind)
            lines.extend(rest)
            return
        # Its first key stands behind the dash, so a comment above that key moves to above the dash.
        inner = self.collection(value, part, indent + STEP)
        heading = next((n for n, line in enumerate(inner) if not _is_comment(line)), len(inner))
        self.comments(lines, [*above, *([behind.strip()] if behind else [])], indent)
        self.comments(lines, [line.strip() for line in inner[:heading] if line], indent)
        if heading == len(inner):
            lines.append(f"{start} {empty(value)}")
        else:
            lines.append(f"{start} {inner[heading].strip()}")
            lines.extend(inner[heading + 1 :])

    def around(self, entry: int) -> tuple[list[str], str]:
        """The comments above an entry, and the one behind it with the space before it."""
        *others, last = self.attached.behind.get(entry, [""])
        above = [*self.attached.above.get(entry, []), *others]
        return above, f"  {last}" if last else ""

    @staticmethod
    def comments(lines: list[str], texts: Sequence[str], indent: int) -> None:
        """Add comments and blank lines, but no blank line at the start or after another."""
        for text in texts:
            if text:
                lines.append(" " * indent + text)
            elif lines and lines[-1]:
                lines.append("")


def child(part: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The schema of the value of a key; an empty one for a key that the schema does not know."""
    named = part.get("properties", {}).get(key)
    if named is None:
        named = next(iter(part.get("patternProperties", {}).values()), {})
    found: Mapping[str, Any] = named
    return found


def is_empty(node: yaml.Node) -> bool:
    """Whether a value is null or a list without items."""
    return (isinstance(node, yaml.ScalarNode) and node.tag == NULL) or (
        isinstance(node, yaml.SequenceNode) and not node.value
    )


def empty(node: yaml.Node) -> str:
    """How a list or mapping without anything in it is written."""
    return "[]" if isinstance(node, yaml.SequenceNode) else "{}"


def _is_comment(line: str) -> bool:
    return not line or line.lstrip().startswith("#")
