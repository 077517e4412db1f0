"""A template as CSV files, one per sheet, and CSV files that came back as grids."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from site_builder.answers.cells import Cell, comparable, shown
from site_builder.answers.fields import Field, Value
from site_builder.answers.template_rows import Template
from site_builder.exports.tables import DUTCH_EXCEL, guarded, unguarded
from site_builder.problems import Problem, of_file
from site_builder.sheets.grids import Grid, Spread
from site_builder.sheets.returned_workbook import LAST_COLUMN
from site_builder.sheets.zip_file import MAX_BYTES, TOO_MANY, limits
from site_builder.source.text import decode

SEPARATORS = (";", ",", "\t")
_START = 100_000
"""Letters in which the titles stand, if they stand anywhere."""


def as_csv(made: Template) -> Mapping[str, bytes]:
    """Each sheet by its file name, as a Dutch Excel opens it: `;`, decimal comma, UTF-8 with its mark.

    What a spreadsheet would run as a formula has an apostrophe before it.
    """
    return {
        f"{filled.sheet.name}.csv": _bytes(
            [[field.title for field in filled.sheet.fields]]
            + [
                [_text(field, row.cells.get(field.name)) for field in filled.sheet.fields]
                for row in filled.rows
            ]
        )
        for filled in made.sheets
    }


def _bytes(rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=DUTCH_EXCEL.separator, lineterminator="\r\n").writerows(rows)
    return DUTCH_EXCEL.mark + out.getvalue().encode()


def _text(field: Field, value: Value) -> str:
    if isinstance(value, Decimal):
        return comparable(value).replace(".", DUTCH_EXCEL.decimal)
    cell = shown(field, value)
    if isinstance(cell, date):
        return cell.isoformat()
    text = "" if cell is None else str(cell)
    return guarded(text, DUTCH_EXCEL.separator)


def read_csv(content: bytes, path: str, name: str, titles: Sequence[str]) -> Spread:
    """One CSV file. `name` is what it is called without its ending; `titles` are those of all columns.

    Never raises for bad content. A row is a row as a spreadsheet counts it, also where a cell has more lines.
    """
    if len(content) > MAX_BYTES:
        return Spread(problems=(of_file(path, "Dit bestand is te groot.", hint="Verdeel het."),))
    text, problems = _decoded(content, path)
    if text is None:
        return Spread(problems=problems)
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        separator, text, skipped = first.strip()[4], rest, 1
    else:
        separator = _separator(text, titles)
    rows: dict[int, dict[int, Cell]] = {}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    left = limits(len(content)).cells
    try:
        for number, line in enumerate(reader, start=1 + skipped):
            if not line:
                continue
            cells = {
                column: Cell(unguarded(one, DUTCH_EXCEL.separator))
                for column, one in enumerate(line, start=1)
                if one
            }
            kept = {column: cell for column, cell in cells.items() if not cell.empty}
            left -= len(cells)
            if left < 0 or len(line) > LAST_COLUMN:
                message, hint = TOO_MANY
                return Spread(problems=(Problem(path, number, 1, message, hint=hint),))
            if kept:
                rows[number] = kept
    except csv.Error:
        message = "Hier klopt een aanhalingsteken niet, of een cel is veel te lang."
        hint = "Open het bestand in Excel of LibreOffice en sla het opnieuw op als CSV UTF-8."
        return Spread(problems=(Problem(path, reader.line_num + skipped, 1, message, hint=hint),))
    return Spread((Grid(name, path, rows),))


def _decoded(content: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            try:
                return content.decode(encoding), ()
            except UnicodeDecodeError:
                break
    # Larger than a file of the monitor may be, so only its first part is judged on characters.
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode("utf-8"), ()
    except UnicodeDecodeError:
        _, problems = decode(content[:1_900_000], path)
    hint = "Kies in Excel bij Opslaan als: CSV UTF-8 (door scheidingstekens gescheiden)."
    where = problems[0] if problems else of_file(path, "")
    return None, (
        Problem(path, where.line, where.column, "Dit bestand is niet opgeslagen als UTF-8.", "UTF-8.", hint),
    )


def _separator(text: str, titles: Sequence[str]) -> str:
    """The sign between cells: the one with which most titles are found on the first lines."""
    known = {title.casefold() for title in titles}
    start = "\n".join(text[:_START].split("\n", 20)[:20])

    def found(separator: str) -> int:
        try:
            lines = list(csv.reader(io.StringIO(start, newline=""), delimiter=separator))
        except csv.Error:
            return 0
        return max((sum(cell.strip().casefold() in known for cell in line) for line in lines), default=0)

    return max(SEPARATORS, key=found)
