"""A tree of YAML nodes with its comments to lines of text, in the order of the records."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from site_builder.fmt.comments import Attached, is_silent
from site_builder.fmt.scalars import lines_of_scalar, plain_or_quoted
from site_builder.records.description import Field
from site_builder.source.scalars import NULL

STEP = 2


class Printer:
    """Prints the nodes of one document, of which `attached` has the comments.

    What the records say of a place gives the order of keys, and which may be left out; None where they know
    nothing of it.
    """

    def __init__(self, attached: Attached) -> None:
        self.attached = attached

    def collection(self, node: yaml.Node, place: Field | None, indent: int) -> list[str]:
        """The lines of a mapping or list that is not empty."""
        lines: list[str] = []
        if isinstance(node, yaml.MappingNode):
            for key, value in self.kept(node, place):
                self.pair(lines, key, value, place and place.inside(key.value), indent)
        else:
            for item in node.value:
                self.item(lines, item, place and place.items, indent)
        below = self.attached.below.get(id(node), [])
        lines.extend(" " * indent + text if text else "" for text in below)
        return lines

    def kept(self, node: yaml.MappingNode, place: Field | None) -> list[tuple[yaml.Node, yaml.Node]]:
        """The pairs in the order of the record, unknown keys last, without optional keys that are empty."""
        fields = place.fields if place is not None else {}
        places = {key: number for number, key in enumerate(fields)}
        optional = {key for key, field in fields.items() if not field.required}
        pairs = [
            (key, value)
            for key, value in node.value
            if not (key.value in optional and is_empty(value) and is_silent(self.attached, id(key), value))
        ]
        # Without any of its keys it would not be the same mapping any more, and its comments have no place.
        return sorted(pairs or node.value, key=lambda pair: places.get(pair[0].value, len(places)))

    def pair(
        self, lines: list[str], key: yaml.Node, value: yaml.Node, place: Field | None, indent: int
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
        inner = self.collection(value, place, indent + STEP)
        if inner:
            lines.append(start + behind)
            lines.extend(inner)
        else:
            lines.append(f"{start} {empty(value)}{behind}")

    def item(self, lines: list[str], value: yaml.Node, place: Field | None, indent: int) -> None:
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
        inner = self.collection(value, place, indent + STEP)
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
