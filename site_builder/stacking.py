"""The tables of a finished page: one too wide for a phone becomes cards there, and each cell names itself.

A style sheet can stack the cells of a row, but it can not repeat the heading of their column: that is written
beside each cell here, once for every table of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape

ROOM = 288
"""What a window of 320 px leaves for a table, in CSS pixels."""
_LETTER = 8.5
_GAP = 8
_READABLE = 14
"""A column of running text has at least so many letters in a line, and so has a heading of a row."""
_SHORT = 15
"""Letters of a heading and a cell together that take half of a line on a phone."""
_TABLE = re.compile(
    r'<table class="table(?P<names>(?:(?!stacks)[^"])*)"(?P<more>[^>]*)>(?P<before>.*?)'
    r"<thead[^>]*>(?P<head>.*?)</thead>(?P<rest>.*?)</table>",
    re.DOTALL,
)
_CELL = re.compile(r"<tr\b[^>]*>|<(?P<name>t[hd])\b(?P<more>[^>]*)>(?P<inside>.*?)</(?P=name)>", re.DOTALL)
"""The start of a row, or a cell of it."""
_SPAN = re.compile(r'colspan="(\d+)"')
_TAG = re.compile(r"<[^>]*>")
_HEARD = re.compile(r'<span class="visually-hidden">[^<]*</span>')
"""What only a screen reader hears takes no room."""
_BETWEEN_WORDS = re.compile(r"[\s\u00ad/-]+")


def stacked(html: str) -> str:
    """The page with the class `stacks` on each table too wide for a phone, and the headings beside its cells.

    Cells of two columns beside each other that stay short with their headings are marked to share a line.
    A table with two rows of headings, or with a cell over several rows, is a matrix and stays as it is; so
    does one of class `flows`, which has its own way on a phone, and one whose template did all this itself.
    """
    return _TABLE.sub(_stacked, html) if '<table class="table' in html else html


def _stacked(table: re.Match[str]) -> str:
    headings = [_text(cell["inside"]) for cell in _CELL.finditer(table["head"]) if cell["name"]]
    if "flows" in table["names"] or "span=" in table["head"] or "rowspan=" in table["rest"]:
        return table[0]
    rest = table["rest"]
    cells = tuple(_placed(rest, len(headings)))
    longest = [0] * len(headings)
    least = [_letters(heading) for heading in headings]
    for place, cell in cells:
        length, letters = _size(cell["inside"])
        if cell["name"] == "th":
            letters = max(letters, _READABLE)
        longest[place] = max(longest[place], length)
        least[place] = max(least[place], length if '"number"' in cell["more"] else letters)
    if sum(letters * _LETTER + _GAP for letters in least) <= ROOM:
        return table[0]
    told = {place for place, cell in cells if cell["name"] == "td"}
    sizes = enumerate(zip(headings, longest, strict=True))
    paired = _paired([place in told and len(head) + most <= _SHORT for place, (head, most) in sizes])
    labels = [
        f' data-label="{heading}"' + (" data-short" if place in paired else "")
        for place, heading in enumerate(headings)
    ]
    named = f'<table class="table{table["names"].rstrip()} stacks"{table["more"]}>'
    parts, end = [named, table.string[table.start("before") : table.start("rest")]], 0
    for place, cell in cells:
        if cell["name"] == "td":
            parts += [rest[end : cell.end("more")], labels[place]]
            end = cell.end("more")
    return "".join((*parts, rest[end:], "</table>"))


def _paired(short: Sequence[bool]) -> frozenset[int]:
    """The short columns that share a line with a neighbour; one that is left stands like the long ones."""
    found: list[int] = []
    for place in range(1, len(short)):
        if short[place] and short[place - 1] and place - 1 not in found:
            found += (place - 1, place)
    return frozenset(found)


def _placed(rows: str, columns: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Each cell that stands in one column, with the place of that column."""
    place = 0
    for cell in _CELL.finditer(rows):
        if not cell["name"]:
            place = 0
            continue
        span = _SPAN.search(cell["more"]) if "colspan" in cell["more"] else None
        if span is None and place < columns:
            yield place, cell
        place += int(span[1]) if span else 1


@lru_cache(maxsize=4096)
def _size(inside: str) -> tuple[int, int]:
    """How many letters the text of a cell has, and how many a line must have room for."""
    text = unescape(_text(_HEARD.sub("", inside) if "visually-hidden" in inside else inside))
    return len(text), _letters(text)


def _letters(text: str) -> int:
    """How many letters of a text a line has room for: its longest word, or what reads well."""
    return max(min(len(text), _READABLE), *map(len, _BETWEEN_WORDS.split(text)))


def _text(html: str) -> str:
    return " ".join(_TAG.sub(" ", html).split()).replace('"', "&quot;")
