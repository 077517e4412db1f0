"""The workbook for Excel holds what the tables hold, and the same tables give the same bytes."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from site_builder.exports.columns import Column
from site_builder.exports.resource import Resource
from site_builder.exports.sheet_rows import UNWRITABLE
from site_builder.exports.tables import Row, Table
from site_builder.exports.workbook import EXPLANATION, SHEET_NAME, workbook_bytes
from site_builder.history import NO_HISTORY
from site_builder.pages.shared.site import Site
from tests.exports.filled import filled

COLUMNS = (
    Column("name", "Naam", "Hoe het heet."),
    Column("amount", "Aantal", "Hoeveel.", "number"),
    Column("day", "Dag", "Wanneer.", "date"),
    Column("known", "Bekend", "Of het bekend is.", "boolean"),
    Column("parts", "Delen", "Waaruit."),
)


def table(title: str, *rows: Row) -> Resource:
    """A table with every type of column."""
    return Resource(Table("t", title, "Een tabel.", COLUMNS, rows))


def test_values_come_back_as_they_are() -> None:
    """Numbers are numbers, days are days, unknown is an empty cell, and a formula is only text."""
    content = workbook_bytes(
        [
            table(
                "Tabel",
                ("=1+1", Decimal("0.17"), date(2026, 5, 4), True, ("a", "b")),
                ("x", None, None, None, ()),
            )
        ]
    )
    sheet = load_workbook(io.BytesIO(content))["Tabel"]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert rows[0] == ("Naam", "Aantal", "Dag", "Bekend", "Delen")
    assert rows[1][:2] == ("=1+1", 0.17)
    assert sheet["A2"].data_type == "s"
    assert sheet["C2"].value.date() == date(2026, 5, 4)
    assert rows[1][3:] == (True, "a | b")
    assert rows[2][:4] == ("x", None, None, None)


def test_the_first_sheet_explains_every_column() -> None:
    """Who opens the workbook reads what a column means without looking anywhere else."""
    sheet = load_workbook(io.BytesIO(workbook_bytes([table("Tabel")]))).worksheets[0]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert sheet.title == "Uitleg"
    assert ("Tabel", "Aantal", "amount", "Hoeveel.") in rows
    assert len(rows) == 1 + len(COLUMNS)


def test_the_same_tables_give_the_same_bytes() -> None:
    """No part of the file carries the moment at which it was made."""
    tables = [table("Tabel", ("x", Decimal(1), None, None, ()))]
    assert workbook_bytes(tables) == workbook_bytes(tables)
    assert b"1980-01-01" not in workbook_bytes(tables)[:30]


def test_no_name_of_a_sheet_is_cut() -> None:
    """Every open table has a title that a sheet can bear as it is, and that no other sheet has."""
    tables = Site(model=filled(), history=NO_HISTORY, css="site.css").open_data.listed
    titles = [EXPLANATION, *(one.heading.title for one in tables)]
    assert [title for title in titles if not SHEET_NAME.fullmatch(title)] == []
    assert len({title.casefold() for title in titles}) == len(titles)


def test_a_number_is_shown_as_people_read_it() -> None:
    """A quotient has six decimals at most, of which three are seen; a whole number has none."""
    content = workbook_bytes(
        [table("T", *(("x", one, None, None, ()) for one in (Decimal("42.82903981264637"), Decimal(62))))]
    )
    sheet = load_workbook(io.BytesIO(content))["T"]
    assert [(sheet[f"B{row}"].value, sheet[f"B{row}"].number_format) for row in (2, 3)] == [
        (42.82904, "0.0##"),
        (62, "General"),
    ]


@given(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.decimals(-(10**9), 10**9, places=4),
    st.dates(date(1900, 3, 1), date(2100, 1, 1)),
)
def test_any_value_comes_back(text: str, amount: Decimal, day: date) -> None:
    """Text that looks like a code of Excel's stays text; only what XML cannot hold is left out."""
    content = workbook_bytes([table("T", (text, amount, day, False, (text, "x")))])
    sheet = load_workbook(io.BytesIO(content))["T"]
    cells: tuple[Any, ...] = tuple(cell.value for cell in sheet[2])
    name, number, when, known, parts = cells
    writable = UNWRITABLE.sub("", text)
    assert _plain(name) == _plain(writable)
    assert Decimal(repr(number)) == Decimal(repr(float(amount)))
    assert (when.date(), known) == (day, False)
    assert _plain(parts) == _plain(f"{writable} | x")


def _plain(text: str | None) -> str:
    """A text as a reader of XML gives it (ends of lines are one sign), without Excel's own code."""
    return (text or "").replace("\r\n", "\n").replace("\r", "\n").replace("_x005F_", "_")
