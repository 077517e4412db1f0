"""The site as its own witness: what each file says of a figure, held against the table of figures."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from html import unescape

from openpyxl.utils import get_column_letter

Files = Mapping[str, bytes]
"""The files of a site by their path."""
TABLE = "data/figures.csv"
JSON = "api/v1/tables/figures.json"
WORKBOOK = "data/gegevens.xlsx"
SHEET = "Alle cijfers"
EXPLAINED = "cijfers/"
_TEXTS = (".html", ".svg", ".txt", ".eml", ".csv", ".json", ".jsonld", ".atom", ".ics")
_STATES = re.compile(r'<(\w+)(\s[^<>]*?data-figure="([^"]*)"[^<>]*)>')
"""The start of an element that states a figure; to make trees of all pages takes ten times as long."""
_ROW = re.compile(r'<li id="([^"]*)">(.*?)</li>', re.DOTALL)
"""Where a figure is explained: its id, and what stands there."""
_CELL = r'<c r="({})(\d+)"[^>]*>(?:<is><t[^>]*>([^<]+)</t></is>|<v>([^<]+)</v>)</c>'
"""A cell of one of the columns: its row, and its text or its number."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""The signs with which a figure is marked inside a text, before a page is made of it."""


def table_of(files: Files) -> Mapping[str, str]:
    """The value of every figure as the table has it, by id; empty is unknown."""
    rows = csv.DictReader(io.StringIO(files[TABLE].decode(), newline=""))
    return {row["id"]: row["value"] for row in rows}


def stated(content: bytes) -> Iterator[tuple[str, str]]:
    """Every figure that a page or a drawing states: its id and its value.

    Raises ValueError where there is one that is written in another way: it would be passed over.
    """
    found = _STATES.findall(content.decode())
    if len(found) != content.count(b"data-figure="):
        raise ValueError("a figure is stated in another way")
    for tag, attributes, name in found:
        attribute = "value" if tag == "data" else "data-value"
        value = re.search(rf'\s{attribute}="([^"]*)"', attributes)
        yield unescape(name), unescape(value[1]) if value else f"no {attribute}"


def stated_problems(files: Files) -> tuple[str, ...]:
    """Every figure on a page that is not in the table, or has another value there."""
    table = table_of(files)
    found = []
    for path, content in sorted(files.items()):
        if path.endswith((".html", ".svg")) and b"data-figure" in content:
            for name, value in stated(content):
                if name not in table:
                    found.append(f"{path}: {name} is not in the table")
                elif value != table[name]:
                    found.append(f"{path}: {name} is {value!r}, in the table {table[name]!r}")
    return tuple(found)


def mark_problems(files: Files) -> tuple[str, ...]:
    """Every text in which the mark of a figure was left, where people would see boxes."""
    return tuple(
        f"{path}: a mark was left"
        for path, content in sorted(files.items())
        if path.endswith(_TEXTS) and _PRIVATE.search(content.decode())
    )


def id_problems(files: Files) -> tuple[str, ...]:
    """Every id that the table has twice."""
    rows = csv.DictReader(io.StringIO(files[TABLE].decode(), newline=""))
    times = Counter(row["id"] for row in rows)
    return tuple(f"{name} is there {count} times" for name, count in times.items() if count > 1)


def fragment_problems(files: Files) -> tuple[str, ...]:
    """Every figure of the table that is not explained at exactly one place, with its own value."""
    places: Counter[str] = Counter()
    for path, content in files.items():
        if path.startswith(EXPLAINED) and path.endswith(".html"):
            for name, row in _ROW.findall(content.decode()):
                if [one for one, _ in stated(row.encode())] == [name]:
                    places[name] += 1
    table = table_of(files)
    found = [f"{name} is explained {places[name]} times" for name in table if places[name] != 1]
    return (*found, *(f"{name} is explained and not in the table" for name in places if name not in table))


def form_problems(files: Files) -> tuple[str, ...]:
    """Where the table in JSON or in the workbook says something else than in CSV."""
    table = table_of(files)
    place = next(csv.reader([files[TABLE].decode().partition("\r\n")[0]])).index("value")
    forms = {
        JSON: {row["id"]: _plain(row["value"]) for row in json.loads(files[JSON])},
        WORKBOOK: _of_workbook(files[WORKBOOK], place),
    }
    return tuple(
        f"{form}: {name} is {values.get(name)!r}, in CSV {table.get(name)!r}"
        for form, values in forms.items()
        for name in sorted(table.keys() | values.keys())
        if values.get(name) != table.get(name)
    )


@cache
def _of_workbook(workbook: bytes, place: int) -> Mapping[str, str]:
    """The value of every figure as the workbook has it, by id.

    Its cells are read by their form, for openpyxl takes seconds to make objects of so many. Raises ValueError
    where a cell has another form: it would be passed over.
    """
    with zipfile.ZipFile(io.BytesIO(workbook)) as book:
        names = re.findall('<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
        sheet = book.read(f"xl/worksheets/sheet{names.index(SHEET) + 1}.xml").decode()
    columns = ("A", get_column_letter(place + 1))
    cells = re.findall(_CELL.format("|".join(columns)), sheet)
    if len(cells) != sum(len(re.findall(rf'<c r="{column}\d', sheet)) for column in columns):
        raise ValueError("a cell is written in another way")
    read = {(column, row): unescape(text) or _plain(Decimal(number)) for column, row, text, number in cells}
    return {
        name: read.get((columns[1], row), "")
        for (column, row), name in read.items()
        if column == "A" and row != "1"
    }


def _plain(value: object) -> str:
    """A value of JSON or of a workbook as the text of CSV."""
    if value is None or isinstance(value, str):
        return value or ""
    text = format(Decimal(str(value)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
