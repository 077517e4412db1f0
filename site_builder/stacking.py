"""The tables of a finished page: one too wide for a phone becomes cards there, and each cell names itself.

A style sheet can stack the cells of a row, but it can not repeat the heading of their column: that is written
beside each cell here, once for every table of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

ROOM = 288
"""What a window of 320 px leaves for a table, in CSS pixels."""
_LETTER = 8.5
_GAP = 8
_READABLE = 14
"""A column of running text has at least so many letters in a line."""
_SHORT = 15
"""Letters of a heading and a cell together that take half of a line on a phone."""
_TABLE = re.compile(
    r'<table class="table(?P<names>[^"]*)"(?P<more>[^>]*)>(?P<before>.*?)'
    r"<thead[^>]*>(?P<head>.*?)</thead>(?P<rest>.*?)</table>",
    re.DOTALL,
)
_ROW = re.compile(r"<tr\b[^>]*>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<(?P<name>t[hd])\b(?P<more>[^>]*)>(?P<inside>.*?)</(?P=name)>", re.DOTALL)
_SPAN = re.compile(r'colspan="(\d+)"')
_TAG = re.compile(r"<[^>]*>")
_BETWEEN_WORDS = re.compile(r"[\s\u00ad/-]+")


def stacked(html: str) -> str:
    """The page with the class `stacks` on each table too wide for a phone, and the headings beside its cells.

    A cell whose column stays short with its heading is marked to share a line with another. A table with two
    rows of headings, or with a cell over several rows, is a matrix and stays as it is; so does one of class
    `flows`, which has a way of its own on a phone.
    """
    return _TABLE.sub(_stacked, html)


def _stacked(table: re.Match[str]) -> str:
    headings = [_text(cell["inside"]) for cell in _CELL.finditer(table["head"])]
    if "flows" in table["names"] or "span=" in table["head"] or "rowspan=" in table["rest"]:
        return table[0]
    columns: list[list[str]] = [[] for _ in headings]
    least = [_letters(heading) for heading in headings]
    for row in _ROW.finditer(table["rest"]):
        for place, cell in _placed(row[0], len(headings)):
            text = unescape(_text(cell["inside"]))
            columns[place].append(text)
            least[place] = max(least[place], len(text) if '"number"' in cell["more"] else _letters(text))
    if sum(letters * _LETTER + _GAP for letters in least) <= ROOM:
        return table[0]
    labels = [
        f' data-label="{heading}"'
        + (" data-short" if len(heading) + max(map(len, column), default=0) <= _SHORT else "")
        for heading, column in zip(headings, columns, strict=True)
    ]
    named = f'<table class="table{table["names"].rstrip()} stacks"{table["more"]}>'
    head = table.string[table.start("before") : table.start("rest")]
    return f"{named}{head}{_ROW.sub(lambda row: _labelled(row[0], labels), table['rest'])}</table>"


def _labelled(row: str, labels: Sequence[str]) -> str:
    """The row with the heading of its column beside each cell."""
    parts, end = [], 0
    for place, cell in _placed(row, len(labels)):
        if cell["name"] == "td":
            parts += [row[end : cell.end("more")], labels[place]]
            end = cell.end("more")
    return "".join((*parts, row[end:]))


def _placed(row: str, columns: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Each cell of a row that stands in one column, with the place of that column."""
    place = 0
    for cell in _CELL.finditer(row):
        span = _SPAN.search(cell["more"])
        if span is None and place < columns:
            yield place, cell
        place += int(span[1]) if span else 1


def _letters(text: str) -> int:
    """How many letters of a text a line has room for: its longest word, or what reads well."""
    return max(min(len(text), _READABLE), *map(len, _BETWEEN_WORDS.split(text)))


def _text(html: str) -> str:
    return " ".join(_TAG.sub(" ", html).split()).replace('"', "&quot;")
