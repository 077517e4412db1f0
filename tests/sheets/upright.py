"""A workbook that is read from top to bottom, filled in as a person does; for the tests of the sheets."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from unittest.mock import patch

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.merge import MergedCellRange

from site_builder.workbooks.codes import OURS, Code
from tests.sheets.cells import with_cells
from tests.sheets.survey import saved

Typed = Mapping[tuple[str, str, str], object]
"""What is typed, by the sheet, the keys and the slot of its code."""


def places(book: Workbook) -> Mapping[tuple[str, str, str], tuple[str, int, int]]:
    """The sheet, row and column of every answer, by its code."""
    found = {}
    for sheet in book.worksheets:
        titles: list[int] = []
        for row in range(1, sheet.max_row + 1):
            text = str(sheet.cell(row, 1).value or "")
            if text.startswith(f"{OURS}|"):
                there = {cell.value: cell.column for cell in sheet[row]}
                # A title with its explanation is one text in the cell.
                firsts = {str(value).partition("\n")[0]: column for value, column in there.items()}
                titles = [int(firsts[title] or 0) for title in text.split("|")[1:]]
            elif text != OURS and (code := Code.read(text)):
                for slot, column in zip(code.slots, titles, strict=False):
                    if slot:
                        found[code.sheet, code.keys, slot] = sheet.title, row, column
    return found


@cache
def places_in(content: bytes) -> Mapping[tuple[str, str, str], tuple[str, int, int]]:
    """Those places in a workbook as it is sent."""
    return places(opened(content))


def opened(content: bytes) -> Workbook:
    """A workbook to type in, without the borders of joined cells: to draw those takes half of the time."""
    with patch.object(MergedCellRange, "format", lambda _: None):
        return load_workbook(io.BytesIO(content))


def filled_in(content: bytes, typed: Typed, change: Callable[[Workbook], None] | None = None) -> bytes:
    """The workbook with these answers in it."""
    at = places_in(content)
    made = with_cells(content, {at[code]: value for code, value in typed.items()}) if typed else content
    if change is None:
        return made
    book = opened(made)
    change(book)
    return saved(book)


def through_libreoffice(content: bytes, folder: Path, ending: str = "xlsx") -> bytes:
    """What LibreOffice makes of a workbook: the same kind of file, or `pdf`."""
    profile, out = folder / "profile", folder / "out"
    (folder / "werkblad.xlsx").write_bytes(content)
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", ending]
    subprocess.run(
        [*command, "--outdir", str(out), str(folder / "werkblad.xlsx")], check=True, capture_output=True
    )
    return (out / f"werkblad.{ending}").read_bytes()
