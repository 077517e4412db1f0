"""The form that nearly every file has, read line by line: several times as fast as a reader of all of YAML.

On a line stands a key with one value, or an item of a list; what belongs to a key stands further in, and a
text goes on over lines only after `>-`. That is what `gww fmt` writes and what people type. Whatever this
reader is not sure of, right or wrong, it leaves to the reader of all of YAML, which knows places as well.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from site_builder.source.scalars import FIRST_OF_NON_TEXT, STR, plain_tag, scalar_value
from site_builder.source.text import MAX_DEPTH, MAX_VALUES

_LINE = re.compile(r"( *)(- +)?(?:([A-Za-z_][A-Za-z0-9_-]{0,99}):(?: +|$))?(.*)")
"""Any line: how far in it stands, the sign of an item, a key, and the rest."""
_FOLDED, _OPEN = object(), object()
"""In place of a value: a text that goes on over the next lines, and nothing behind a key."""
_MOST_LINES = MAX_VALUES // 2
"""No line has more than two values: an item that is a group, and the first value in it."""
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""What starts no text without quotes (https://yaml.org/spec/1.2.2/#rule-c-indicator)."""
_NO_KEYS = frozenset(("null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"))


class _UnsureError(Exception):
    """This is for the reader of all of YAML."""


def in_plain_form(text: str) -> dict[str, Any] | None:
    """The data of a text in the plain form, None for every other text.

    The text has no characters that `decode` refuses, and no more bytes than it takes.
    """
    if "\t" in text or "\r" in text or text.count("\n") >= _MOST_LINES:
        return None
    try:
        return _Reader(text).data() or None
    except _UnsureError:
        return None


class _Reader:
    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.number = 1 if text.startswith("---\n") else 0
        """The line to read next, from 0."""
        self.top: Any = {}
        """The group or list that a line adds to while it stands `level` spaces in."""
        self.level = 0
        self.around: list[tuple[int, Any]] = []
        """What is around it, and how far in that stands."""
        self.waiting = ""
        """The key of the line before, where nothing stood behind it."""

    def data(self) -> dict[str, Any]:
        root: dict[str, Any] = self.top
        lines = self.lines
        while self.number < len(lines):
            line = _line(lines[self.number])
            self.number += 1
            if line is None:
                continue
            indent, dash, key, value = line
            if indent != self.level or self.waiting:
                self.move(indent, dash)
            if (self.top.__class__ is list) != bool(dash):
                raise _UnsureError
            if dash and key:
                self.enter(self.level + dash, {})
            if value is _FOLDED:
                value = self.folded()
            if not key:
                self.top.append(value)
                continue
            if key in self.top:
                raise _UnsureError
            if value is _OPEN:
                self.waiting, value = key, None
            self.top[key] = value
        return root

    def move(self, further: int, dash: int) -> None:
        """To what stands `further` spaces in: the value of the key that waits, or something around this."""
        if further > self.level:
            if not self.waiting:
                raise _UnsureError
            self.enter(further, [] if dash else {})
        while further < self.level:
            self.level, self.top = self.around.pop()
        if further != self.level:
            raise _UnsureError
        self.waiting = ""

    def enter(self, further: int, inner: Any) -> None:
        if len(self.around) >= MAX_DEPTH - 2:
            raise _UnsureError
        self.around.append((self.level, self.top))
        if self.top.__class__ is list:
            self.top.append(inner)
        else:
            self.top[self.waiting] = inner
        self.level, self.top = further, inner

    def folded(self) -> str:
        """The text that goes on over the next lines, further in than this one."""
        lines, start = self.lines, self.number
        next_line = lines[start] if start < len(lines) else ""
        margin = " " * (len(next_line) - len(next_line.lstrip(" ")))
        while self.number < len(lines) and lines[self.number].startswith(margin):
            line = lines[self.number]
            # What stands further in, and a space at the end, stay in the text as they are.
            if line == margin or line[-1] == " " or line[len(margin)] == " ":
                raise _UnsureError
            self.number += 1
        words = [line[len(margin) :] for line in lines[start : self.number]]
        while self.number < len(lines) and not lines[self.number]:
            self.number += 1
        # Below an empty line the text may go on, as another paragraph.
        if len(margin) <= self.level or (self.number < len(lines) and lines[self.number].startswith(margin)):
            raise _UnsureError
        return " ".join(words)


# Most lines of a country stand in many files.
@lru_cache(maxsize=1 << 14)
def _line(text: str) -> tuple[int, int, str, Any] | None:
    """How far in a line stands, how wide the sign of its item is, its key and value; None for a comment."""
    found = _LINE.fullmatch(text)
    if found is None:
        raise _UnsureError
    indent, dash, key, rest = found.groups("")
    if rest[:1] == "#" and (key or not dash):
        rest = ""
    if not (rest or key or dash):
        return None
    if key in _NO_KEYS or not (key or dash):
        raise _UnsureError
    if rest == ">-":
        return len(indent), len(dash), key, _FOLDED
    return len(indent), len(dash), key, _scalar(rest) if rest or not key else _OPEN


def _scalar(text: str) -> Any:
    """The value of what stands behind a key or the sign of an item, on one line."""
    if not text:
        raise _UnsureError
    first = text[0]
    if first in "'\"":
        if len(text) > 1 and text.find(first, 1) == len(text) - 1 and "\\" not in text:
            return text[1:-1]
        raise _UnsureError
    if first in _INDICATORS and (first != "-" or not text[1:2].strip()):
        raise _UnsureError
    # A comment ends a text without quotes, and the spaces before it are not of the text.
    text = text.partition(" #")[0].rstrip(" ")
    if ": " in text or text[-1] == ":":
        raise _UnsureError
    if first not in FIRST_OF_NON_TEXT:
        return text
    tag = plain_tag(text)
    if tag == STR:
        return text
    try:
        return scalar_value(tag, text)
    except ValueError:
        raise _UnsureError from None
