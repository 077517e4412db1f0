"""What comes back costs no more than what is told of it, however many cells, titles or rows it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from site_builder.answers.cells import Cell
from site_builder.sheets import csv_files
from site_builder.sheets.csv_files import read_csv
from site_builder.sheets.grids import Grid, Spread
from site_builder.sheets.returned_workbook import LAST_COLUMN
from site_builder.source.most import MOST
from tests.limited import DAILY, Try, record, tried
from tests.sheets.survey import Survey, survey


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region."""
    return survey(tmp_path)


CSV = {
    "one row of nothing": b"Gemeente" + b";" * 1_900_000,
    "rows of nothing": b"Gemeente\n" + (b";" * 10_000 + b"\n") * 190,
    "rows of one letter": b"Gemeente\n" + b"a;a;a;a\n" * 240_000,
    "lines": b"\n" * 1_900_000,
}


def every_csv() -> Iterator[Try]:
    """Each of them."""
    for name, content in CSV.items():
        yield name, len(content), partial(as_tried, read_csv, content, "x.csv", "x", ("Gemeente",))


def as_tried(read: Callable[..., Spread], *given: object) -> tuple[bool, list[str]]:
    """Whether a file that came back was taken in, and what is said of it."""
    problems = read(*given).problems
    return all(one.severity != "error" for one in problems), [one.message for one in problems]


@pytest.mark.parametrize("every", [DAILY, pytest.param(1, marks=pytest.mark.long)])
def test_a_csv_is_read_or_refused_in_little_memory(every: int) -> None:
    """Two megabytes of separators, of lines, or of cells of one letter."""
    files = tried("tests.sheets.test_bounds", "every_csv", every=every)
    lead = "Up to 2 MB of what costs a table most."
    record("files-csv", "Hostile files: CSV that came back", lead, files, every=every)
    told = {
        "one row of nothing": ["Dit bestand heeft te veel cellen."],
        "rows of nothing": [],
        "rows of one letter": ["Dit bestand heeft te veel cellen."],
        "lines": [],
    }
    assert {one.name: one.told for one in files} == {name: told[name] for name in list(told)[::every]}


def test_a_cell_without_anything_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """A separator is no cell."""
    made: list[str] = []

    def counted(value: str) -> Cell:
        made.append(value)
        return Cell(value)

    monkeypatch.setattr(csv_files, "Cell", counted)
    spread = read_csv(b"Gemeente" + b";" * (LAST_COLUMN - 2) + b"x\n" + b";" * 9000, "x.csv", "x", ())
    assert made == ["Gemeente", "x"]
    assert set(spread.grids[0].rows[1]) == {1, LAST_COLUMN - 1}


def test_no_more_titles_are_held_against_others_than_are_told(sent: Survey, compared: list[str]) -> None:
    """A sheet with thousands of columns that nobody asked for."""
    titles = ["Gemeente", "Code gemeente", "Code bijeenkomst", "Beleidsmatig"]
    titles += [f"Iets anders {number}" for number in range(5000)]
    row = {column: Cell(title) for column, title in enumerate(titles, start=1)}
    taken = sent.taken(Spread((Grid("Aanwezigheid", "x.xlsx:Aanwezigheid", {1: row}),)))
    assert len(taken.problems) <= MOST + 1
    assert len(compared) <= 2 * MOST


def test_no_more_rows_are_looked_at_than_are_told(sent: Survey, compared: list[str]) -> None:
    """A sheet with thousands of municipalities that are not there."""
    titles = ["Gemeente", "Code bijeenkomst", "Beleidsmatig"]
    rows = {1: {column: Cell(title) for column, title in enumerate(titles, start=1)}}
    rows |= {
        row: {1: Cell(f"Gemeente {row}"), 2: Cell("2026-03-meten"), 3: Cell(1)} for row in range(2, 3000)
    }
    taken = sent.taken(Spread((Grid("Aanwezigheid", "x.xlsx:Aanwezigheid", rows),)))
    assert taken.files == {}
    assert len(taken.problems) == MOST + 1
    assert 0 < len(compared) <= MOST + 1


def test_columns_without_a_title_are_told_once(sent: Survey) -> None:
    """Each column, not each row; and no row costs as much as all columns."""
    titles = ["Gemeente", "Code gemeente", "Code bijeenkomst", "Beleidsmatig"]
    rows = {1: {column: Cell(title) for column, title in enumerate(titles, start=1)}}
    rows |= {row: {9: Cell("x"), 8: Cell("y")} for row in range(2, 50)}
    taken = sent.taken(Spread((Grid("Aanwezigheid", "x.xlsx:Aanwezigheid", rows),)))
    assert [(one.line, one.column) for one in taken.problems if "geen titel" in one.message] == [
        (2, 8),
        (2, 9),
    ]
