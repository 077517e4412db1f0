"""Lines of a text to be replaced, from the place of every value in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from site_builder.fmt.comments import Attached
from site_builder.fmt.printing import STEP, Printer
from site_builder.fmt.scalars import lines_of_scalar
from site_builder.sheets.flow import flow
from site_builder.source.composing import compose
from site_builder.source.scalars import NULL

_BLOCK = re.compile(r"[|>][-+0-9]*")
_BEHIND = re.compile(r"[ \t]+#.*$")


class NotInLinesError(Exception):
    """A value does not stand on lines of its own, so that no lines can be replaced."""


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Lines `start` up to `stop` (from 0) make room for `lines`; at one place the lower `turn` goes first."""

    start: int
    stop: int
    turn: int
    lines: tuple[str, ...]


def spliced(lines: Sequence[str], splices: Iterable[Splice]) -> list[str]:
    """The lines with every splice done."""
    result = list(lines)
    for splice in sorted(splices, reverse=True):
        result[splice.start : splice.stop] = splice.lines
    return result


class Text:
    """A YAML text by its lines. `schema` gives new parts their form."""

    def __init__(self, text: str, schema: Mapping[str, Any]) -> None:
        self.text = text
        self.lines = text.split("\n")
        self._printer = Printer(schema, Attached())

    def last_line(self, node: yaml.Node) -> int:
        """The last line, from 0, that a value stands on."""
        if isinstance(node, yaml.ScalarNode):
            if node.style in ("|", ">"):
                written = self.text[node.start_mark.index : node.end_mark.index].rstrip(" \t\n")
                return int(node.start_mark.line) + written.count("\n")
            return int(node.end_mark.line)
        if is_flow(node) or not node.value:
            return int(node.end_mark.line)
        last = node.value[-1]
        return self.last_line(last[1] if isinstance(last, tuple) else last)

    def first_line(self, line: int, column: int) -> int:
        """The first line of the comments right above an entry that starts at `line`, or that line itself."""
        while line and self._is_comment(line - 1, column):
            line -= 1
        return line

    def after(self, node: yaml.Node, column: int) -> int:
        """The line where something new can stand after a value, past comments that indent deeper."""
        line = self.last_line(node) + 1
        while line < len(self.lines) and self._comment_column(line) > column:
            line += 1
        return line

    def _is_comment(self, line: int, column: int) -> bool:
        return self._comment_column(line) == column and "yaml-language-server" not in self.lines[line]

    def _comment_column(self, line: int) -> int:
        bare = self.lines[line].lstrip(" ")
        return len(self.lines[line]) - len(bare) if bare.startswith("#") else -1

    def scalar(self, old: yaml.ScalarNode, value: object) -> tuple[int, int, list[str]]:
        """The lines on which a single value stands, and what they become with another value."""
        start, stop = old.start_mark, self.last_line(old) + 1
        before = self.lines[start.line][: start.column]
        if old.style in ("|", ">"):
            rest = self.lines[start.line][start.column :]
            header = _BLOCK.match(rest)
            behind = rest[header.end() :] if header else ""
        else:
            behind = self.lines[old.end_mark.line][old.end_mark.column :]
        new = node_of(value)
        if not isinstance(new, yaml.ScalarNode):
            raise NotInLinesError
        if old.style == "|":
            new.style = "|"
        indent = len(before) - len(before.lstrip(" ")) + (STEP if before.strip() else 0)
        first, *rest_lines = lines_of_scalar(new, self._indent(before, indent), len(before))
        gap = "" if before.endswith(" ") or not before else " "
        return start.line, stop, [f"{before}{gap}{first}".rstrip() + behind, *rest_lines]

    @staticmethod
    def _indent(before: str, indent: int) -> int:
        """Where the own lines of a value start: two deeper than its key, which may stand behind a dash."""
        dashes = re.match(r" *(?:- +)*", before)
        return (dashes.end() + STEP if before[dashes.end() :].strip() else dashes.end()) if dashes else indent

    def pair(self, key: str, value: object, part: Mapping[str, Any], column: int) -> list[str]:
        """A key with its value, as it is written at a column."""
        lines: list[str] = []
        root = node_of({key: value})
        name, inner = root.value[0]
        self._printer.pair(lines, name, inner, part, column)
        return lines

    def item(self, value: object, part: Mapping[str, Any], column: int) -> list[str]:
        """An item of a list with its dash at a column."""
        lines: list[str] = []
        self._printer.item(lines, node_of(value), part, column)
        return lines

    def behind(self, node: yaml.Node) -> str:
        """The comment behind a value on its last line, with the space before it; none of those inside it."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            return ""
        line = self.lines[self.last_line(node)]
        found = _BEHIND.search(line[node.end_mark.column :] if node.end_mark.column < len(line) else "")
        return found[0] if found else ""


def node_of(value: object) -> yaml.Node:
    """A value as the node that its text would give."""
    node = compose(flow(value))
    assert node is not None  # noqa: S101  # the text of a value is never empty
    return node


def is_flow(node: yaml.Node) -> bool:
    """Whether a mapping or list stands between brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def is_null(node: yaml.Node) -> bool:
    """Whether nothing stands there."""
    return isinstance(node, yaml.ScalarNode) and node.tag == NULL
