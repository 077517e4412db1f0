"""A workbook of which cells are read: its sheets, the texts that they share and the looks of numbers."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Leaf:
    """A sheet: its name, where it stands in the file, and its workbook under the name that openpyxl has."""

    title: str
    path: str
    texts: Sequence[str]
    parent: Any


def leaves(content: bytes) -> list[Leaf]:
    """The sheets with cells, of which none is read yet.

    openpyxl makes objects of every look within a text, and looks through each sheet for its last cell: most
    of what it takes to open a workbook, and nobody asks for either.
    """
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.styles.stylesheet import apply_stylesheet
    from openpyxl.xml.constants import SHARED_STRINGS

    reader: Any = ExcelReader(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    reader.read_manifest()
    shared = reader.package.find(SHARED_STRINGS)
    texts = shared_texts(reader.archive.read(shared.PartName[1:])) if shared is not None else []
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    return [
        Leaf(sheet.name, place.target, texts, reader.wb)
        for sheet, place in reader.parser.find_sheets()
        if place.target in reader.valid_files and "chartsheet" not in place.Type
    ]


def shared_texts(part: bytes) -> list[str]:
    """The texts that cells share, as openpyxl has them."""
    from openpyxl.xml.constants import SHEET_MAIN_NS
    from openpyxl.xml.functions import iterparse

    item, run, plain = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("si", "r", "t"))
    texts = []
    for _, element in iterparse(io.BytesIO(part)):
        if element.tag == item:
            parts = [element.find(plain), *(one.find(plain) for one in element.findall(run))]
            text = "".join(part.text or "" for part in parts if part is not None)
            # As Excel writes an underscore that would else begin a sign.
            texts.append(text.replace("x005F_", ""))
            element.clear()
    return texts
