"""Attacks with files that come from elsewhere, and with those that are made for others."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

from tests.attacks.data import ELS, HELD, LETTER, added
from tests.attacks.program import Program

_KEYS = 3_000


def _workbook(program: Program, folder: Path) -> dict[str, bytes]:
    """The parts of a workbook that the program asks for."""
    program.region(folder)
    program.gww(folder, "export", "template", "2026", "--out", "uit.xlsx")
    with zipfile.ZipFile(folder / "uit.xlsx") as made:
        return {name: made.read(name) for name in made.namelist()}


def _packed(folder: Path, parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(folder / "terug.xlsx", "w", method) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return folder / "terug.xlsx"


def all_memory(program: Program, folder: Path) -> str:
    parts = _workbook(program, folder)
    sheet = next(name for name in parts if name.startswith("xl/worksheets/sheet"))
    merged = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    text = re.sub(rb"<mergeCells.*?</mergeCells>", b"", parts[sheet], flags=re.DOTALL)
    parts[sheet] = text.replace(b"</sheetData>", b"</sheetData>" + merged, 1)
    _packed(folder, parts)
    return program.gww(folder, "import", "--dry-run", "terug.xlsx").broke


def packed_otherwise(program: Program, folder: Path) -> str:
    path = _packed(folder, _workbook(program, folder), zipfile.ZIP_LZMA)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as made:
        # Behind the head of the first part, its name and what LZMA needs to know.
        start = made.infolist()[0].header_offset + 30 + len(made.infolist()[0].filename) + 12
    content[start : start + 40] = b"\xff" * 40
    path.write_bytes(content)
    return program.gww(folder, "import", "--dry-run", "terug.xlsx").broke


def many_keys(program: Program, folder: Path) -> str:
    added(program.region(folder), ELS, "".join(f"k{number}: 1\n" for number in range(_KEYS)))
    told = program.gww(folder, "check", "--format", "github").out.count("::error")
    return f"{_KEYS:,} unknown keys: {told:,} problems explained" if told > 200 else HELD


def formula(program: Program, folder: Path) -> str:
    """Opened at the sign that a Dutch Excel splits columns at, and at the other."""
    added(program.region(folder), LETTER, "\n- =1+1\n\n=2+2\n\nx;=3+3;y\n")
    assert not program.gww(folder, "build", "--no-demo", "--out", "uit").code
    live = 0
    for path in (folder / "uit").rglob("*.csv"):
        text = path.read_text(encoding="utf-8-sig")
        for sign in ",;":
            # Excel too knows a quote only where a cell begins.
            cells = [cell for row in csv.reader(io.StringIO(text), delimiter=sign) for cell in row]
            live += sum(bool(re.match(r"[=+@]|-(?![\d.,]+$)", cell)) for cell in cells)
    return "cells that are a formula" if live else HELD
