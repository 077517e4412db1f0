"""A survey that goes out and comes back, for the tests of the sheets."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from openpyxl import Workbook, load_workbook

from site_builder.answers.template_rows import Template, asked_in, template
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.sheets.csv_files import as_csv, read_csv
from site_builder.sheets.grids import Spread
from site_builder.sheets.intake import TakenIn, take_in, titles
from site_builder.sheets.returned_workbook import read_workbook
from tests.checks import ROOT
from tests.sheets.cells import Place, with_cells

TODAY = date(2026, 12, 1)
REGION = ROOT / "tests/examples/good/region"
PLEIN = "projects/duinbergen/dorpsplein.yaml"
BATCHES = """comes_free:
  - material: klinkers
    from: 2027-03
  - material: straatklinkers
    amount: 40.5
    unit: m2
    municipality: oost-ravel
needed:
  - material: Klinkers
    amount: 100
    unit: pieces
    quality: Heel en schoon
    place: Dorpsplein
    from: 2027
    until: 2027-06
    note: Ook gemengd
tools:
  - calculator
"""
"""Of one batch nobody knows how much it is, and one is in another municipality."""
Match = Mapping[str, object]
Edits = Mapping[str, Sequence[tuple[Match, Mapping[str, object]]]]
"""By sheet: the row that has these values under these titles, and what is typed in it."""
Values = Mapping[tuple[int, int], object]
"""What stands in a sheet, by row and column."""
_UPRIGHT: dict[object, bytes] = {}


@dataclass(frozen=True)
class Survey:
    """A data folder, and what goes out for it."""

    folder: Path
    year: int = 2026
    today: date = TODAY

    def made(self, *asked: str) -> Template:
        """The template for these municipalities, or for all."""
        records = load_found(find(self.folder), "data", self.today).records
        assert records is not None
        everyone = asked_in(records, self.year)
        return template(records, self.year, {slug: everyone[slug] for slug in asked or everyone})

    def workbook(self, *asked: str) -> bytes:
        """The workbook of the first edition, which officers may still have."""
        from tests.sheets.first_edition import as_workbook

        return as_workbook(self.made(*asked))

    def upright(self, *asked: str) -> bytes:
        """The workbook that goes out, made once of the same files."""
        files = tuple((file.name, file.content) for file in find(self.folder).files)
        about = (files, self.year, self.today, asked)
        if about not in _UPRIGHT:
            # Needed here alone: a test of what is read has little memory.
            from site_builder.render import tokens
            from site_builder.workbooks.book import survey_workbook

            _UPRIGHT[about] = survey_workbook(self.made(*asked), tokens())
        return _UPRIGHT[about]

    def csv(self) -> Mapping[str, bytes]:
        """The CSV files that go out."""
        return as_csv(self.made())

    def back(self, content: bytes) -> TakenIn:
        """What a workbook that came back means."""
        return self.taken(read_workbook(content, "enquete.xlsx"))

    def csv_back(self, content: bytes, name: str) -> TakenIn:
        """What a CSV file that came back means."""
        return self.taken(read_csv(content, f"{name}.csv", name, self.titles()))

    def titles(self) -> tuple[str, ...]:
        """All titles of columns."""
        return titles(self.made().records)

    def taken(self, spread: Spread) -> TakenIn:
        """What a spreadsheet means."""
        found = find(self.folder)
        return take_in(spread, found, load_found(found, "data", self.today), "data", self.today, "../schemas")

    def filled(self, edits: Edits, change: Callable[[Workbook], None] | None = None) -> TakenIn:
        """What the workbook of the untouched example means after somebody typed in it."""
        return self.back(typed(untouched(), edits, change))


@cache
def untouched() -> bytes:
    """The workbook of the example region, made once."""
    return Survey(REGION).workbook()


def survey(tmp_path: Path) -> Survey:
    """The example region in a folder of its own, with a file in the fixed form as a region has it."""
    shutil.copytree(REGION, tmp_path / "data")
    path = tmp_path / "data/municipalities/duinbergen.yaml"
    path.write_text(path.read_text().replace("neighbours: [oost-ravel]", "neighbours:\n  - oost-ravel"))
    return Survey(tmp_path / "data")


def with_batches(sent: Survey) -> Survey:
    """The same with a project that has batches of material and a tool."""
    path = sent.folder / PLEIN
    path.write_text(path.read_text(encoding="utf-8") + BATCHES, encoding="utf-8")
    return sent


def typed(content: bytes, edits: Edits, change: Callable[[Workbook], None] | None = None) -> bytes:
    """The workbook with values typed in cells, as a person would find them: by the titles and the keys."""
    cells: dict[Place, object] = {}
    for name, rows in edits.items():
        values = dict(_values(content)[name])
        for match, typed_there in rows:
            row = row_with(values, match)
            for title, value in typed_there.items():
                place = row, column_of(values, title)
                values[place] = cells[name, *place] = value
    made = with_cells(content, cells) if cells else content
    if change is None:
        return made
    book = load_workbook(io.BytesIO(made))
    change(book)
    return saved(book)


@cache
def _values(content: bytes) -> Mapping[str, Values]:
    """What stands in the cells of each sheet."""
    book = load_workbook(io.BytesIO(content))
    return {
        sheet.title: {
            (cell.row, cell.column): cell.value
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None and cell.column is not None
        }
        for sheet in book.worksheets
    }


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def column_of(values: Values, title: str) -> int:
    """The column under a title."""
    return next(column for (row, column), value in values.items() if row == 1 and value == title)


def row_with(values: Values, match: Match) -> int:
    """The first row that holds these values; for an empty mapping the first row without a code."""
    wanted = {column_of(values, title): value for title, value in match.items()}
    for row in range(3, max(row for row, _ in values) + 2):
        if wanted and all(values.get((row, column)) == value for column, value in wanted.items()):
            return row
        if not wanted and values.get((row, 1)) is None:
            return row
    raise AssertionError(match)


def said(taken: TakenIn) -> list[str]:
    """Every problem as it is printed, without what is allowed."""
    return [f"{one.path}:{one.line}:{one.column}: {one.message}" for one in taken.problems]


def errors(taken: TakenIn) -> list[str]:
    """The places of all errors."""
    return [f"{one.path}:{one.line}:{one.column}" for one in taken.problems if one.severity == "error"]
