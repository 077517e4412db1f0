"""A workbook of which cells are read: its sheets, the texts that they share and the looks of numbers."""

from __future__ import annotations

import io
from typing import IO, Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

_ITEM, _RUN, _TEXT = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("si", "r", "t"))


def opened(content: bytes) -> Any:
    """A workbook of which no cell is read yet."""
    reader = _Reader(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    reader.read()
    return reader.wb


def shared_texts(source: IO[bytes]) -> list[str]:
    """The texts that cells share, as openpyxl has them, which makes objects of every look within a text."""
    texts = []
    for _, element in iterparse(source):
        if element.tag == _ITEM:
            parts = [element.find(_TEXT), *(run.find(_TEXT) for run in element.findall(_RUN))]
            text = "".join(part.text or "" for part in parts if part is not None)
            # As Excel writes an underscore that would else begin a sign.
            texts.append(text.replace("x005F_", ""))
            element.clear()
    return texts


class _Sheet(ReadOnlyWorksheet):
    """A sheet that is not looked through for its last cell."""

    def _get_size(self) -> None:
        """Nobody asks for it."""


class _Reader(ExcelReader):
    """The reader of openpyxl without what takes it most of its time, and without charts."""

    def read_strings(self) -> None:
        """The texts that the cells share, where they share any."""
        package: Any = self.package
        part = package.find(SHARED_STRINGS)
        if part is not None:
            with self.archive.open(part.PartName[1:]) as source:
                self.shared_strings = shared_texts(source)

    def read_worksheets(self) -> None:
        """The names of the sheets, and where each stands."""
        book: Any = self.wb
        for sheet, place in self.parser.find_sheets():
            if place.target in self.valid_files and "chartsheet" not in place.Type:
                found = _Sheet(book, sheet.name, place.target, self.shared_strings)
                book._sheets.append(found)  # noqa: SLF001
