"""Cells of a workbook that hold something else, as a person types it: in the file, where the rest stays."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from xml.sax.saxutils import escape

from openpyxl.utils import column_index_from_string, get_column_letter

Parts = dict[str, bytes]
Place = tuple[str, int, int]
"""The name of a sheet, the row and the column."""
_STYLES = "xl/styles.xml"


@cache
def parts_of(content: bytes) -> Mapping[str, bytes]:
    """The files in a workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A workbook of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return out.getvalue()


def with_cells(content: bytes, typed: Mapping[Place, object]) -> bytes:
    """The workbook with these values; a text that begins with `=` is a formula without an outcome."""
    parts, named = dict(parts_of(content)), _sheets(content)
    if any(isinstance(value, date) for value in typed.values()):
        day = _look_of_a_day(parts)
    for (name, row, column), value in typed.items():
        reference = f"{get_column_letter(column)}{row}"

        def cell(style: str, reference: str = reference, value: object = value) -> str:
            if isinstance(value, date):
                style = f' s="{day}"'
            return f'<c r="{reference}"{style}{_inside(value)}'

        parts[named[name]] = _placed(parts[named[name]].decode(), row, column, cell).encode()
    return packed(parts)


def _sheets(content: bytes) -> Mapping[str, str]:
    """The file of each sheet, by its name."""
    parts = parts_of(content)
    targets = {}
    for one in re.findall(r"<Relationship [^>]*>", parts["xl/_rels/workbook.xml.rels"].decode()):
        target = _attribute(one, "Target").removeprefix("/")
        targets[_attribute(one, "Id")] = target if target.startswith("xl/") else f"xl/{target}"
    sheets = re.findall(r"<sheet [^>]*>", parts["xl/workbook.xml"].decode())
    return {_attribute(one, "name"): targets[_attribute(one, "r:id")] for one in sheets}


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\s{name}="([^"]*)"', tag)
    assert found is not None, (tag, name)
    return found[1]


def _inside(value: object) -> str:
    if value is None:
        return "/>"
    if isinstance(value, bool):
        return f' t="b"><v>{int(value)}</v></c>'
    if isinstance(value, date):
        return f"><v>{(value - date(1899, 12, 30)).days}</v></c>"
    if isinstance(value, str):
        if value.startswith("="):
            return f"><f>{escape(value[1:])}</f><v></v></c>"
        return f' t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f"><v>{value}</v></c>"


def _placed(text: str, row: int, column: int, cell: Callable[[str], str]) -> str:
    """A sheet with a cell in the place of another, or between those beside it."""
    own = re.search(rf'<row r="{row}"[^>]*?(?:/>|>.*?</row>)', text, re.DOTALL)
    if own is None:
        rows = [one for one in re.finditer(r'<row r="(\d+)"', text) if int(one[1]) > row]
        at = rows[0].start() if rows else text.index("</sheetData>")
        return f'{text[:at]}<row r="{row}">{cell("")}</row>{text[at:]}'
    whole = own[0].removesuffix("/>") + "></row>" if own[0].endswith("/>") else own[0]
    at = whole.index("</row>")
    until = at
    style = ""
    for one in re.finditer(r'<c r="([A-Z]+)\d+"([^>]*?)(?:/>|>.*?</c>)', whole, re.DOTALL):
        here = column_index_from_string(one[1])
        if here >= column:
            at, until = one.start(), one.end() if here == column else one.start()
            found = re.search(r' s="\d+"', one[2]) if here == column else None
            style = found[0] if found else ""
            break
    whole = whole[:at] + cell(style) + whole[until:]
    return text[: own.start()] + whole + text[own.end() :]


def _look_of_a_day(parts: Parts) -> int:
    """The number of a look that shows a day, which is put after all others: as Excel does of a typed one."""
    text = parts[_STYLES].decode()
    looks = re.search(r"<cellXfs[^>]*>(.*?)</cellXfs>", text, re.DOTALL)
    assert looks is not None
    own = '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>'
    parts[_STYLES] = (text[: looks.end(1)] + own + text[looks.end(1) :]).encode()
    return len(re.findall(r"<xf ", looks[1]))
