"""The tables of a finished page as CSV beside it: for a figure that can be downloaded as what it shows.

A link that asks for one names the table by its id (`data-table`). The file holds the cells as they are read,
in the form that opens in a Dutch Excel after a double click. Exact values are in the open data.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from site_builder.exports.tables import DUTCH_EXCEL, guarded

_ASKED = re.compile(r'\bdata-table="([^"]+)"')
_END = "</table>"
_NUMBER = re.compile(r"[+\u2212-]?[\d.]+(?:,\d+)?%?|=")
"""What a spreadsheet reads as a number, or leaves alone, and never runs."""
_CELL, _VOID, _APART = ("th", "td"), ("br", "wbr", "img"), ("br", "div", "li", "p", "small")


def tables_beside(page: bytes) -> Iterator[tuple[str, bytes]]:
    """Each table that a page offers, as the name of its file and its bytes.

    Raises ValueError for an id without a table.
    """
    if b"data-table=" not in page:
        return
    html = page.decode()
    for name in dict.fromkeys(_ASKED.findall(html)):
        yield f"{name}.csv", _csv(_table(html, name))


def _table(html: str, name: str) -> str:
    """The table with an id, or the one in the region that has it."""
    own = re.compile(re.escape(f'id="{name}"')).finditer(html)
    at = next((one.start() for one in own if html[one.start() - 1].isspace()), -1)
    end = html.find(_END, at)
    if at < 0 or end < 0:
        message = f"no table to download: {name}"
        raise ValueError(message)
    return html[html.rfind("<", 0, at) : end + len(_END)]


def _csv(table: str) -> bytes:
    reader = _Cells()
    reader.feed(table)
    reader.close()
    out = io.StringIO()
    writer = csv.writer(out, delimiter=DUTCH_EXCEL.separator, lineterminator="\r\n")
    writer.writerows(
        [_safe(" ".join(cell.replace("\u00ad", "").split())) for cell in row] for row in reader.rows
    )
    return DUTCH_EXCEL.mark + out.getvalue().encode()


def _safe(cell: str) -> str:
    return cell if _NUMBER.fullmatch(cell) else guarded(cell, DUTCH_EXCEL.separator)


class _Cells(HTMLParser):
    """The text of the cells by row; a cell over more columns is followed by empty ones.

    What a screen reader does not hear is left out: a drawing, or a dash with words beside it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._wide = 0
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._hidden or tag == "svg" or given.get("aria-hidden") == "true":
            self._hidden += tag not in _VOID
        elif tag == "tr":
            self.rows.append([])
        elif tag in _CELL:
            self._wide = int(given.get("colspan") or 1)
            self.rows[-1].extend([""] * self._wide)
        elif tag in _APART:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._hidden -= 1
        elif tag in _CELL:
            self._wide = 0

    def handle_data(self, data: str) -> None:
        if self._wide and not self._hidden:
            self.rows[-1][-self._wide] += data
