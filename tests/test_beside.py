"""The tables of a finished page as CSV beside it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from site_builder.beside import tables_beside
from site_builder.exports.tables import unguarded

LINK = '<a data-table="t" href="t.csv">CSV</a>'


def rows_of(table: str) -> list[list[str]]:
    """What stands in the one file of a page with a link and this table."""
    ((name, content),) = tables_beside((LINK + table).encode())
    assert name == "t.csv"
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_table_is_written_as_it_is_read() -> None:
    """Numbers stay as they stand, a figure is its text, a note stands apart, and a drawing is left out."""
    table = """<div class="table-region" id="t"><table><caption>Over</caption><thead>
      <tr><th scope="col">Jaar</th><th scope="col">Waarde</th></tr></thead><tbody>
      <tr><th scope="row">2030</th><td><data value="60.81">60,8%</data><small>13 van 15</small></td></tr>
      <tr><th>2031 <svg><text>x</text></svg></th><td><span aria-hidden="true">–</span>niet gemeten</td></tr>
      <tr><th colspan="2">Samen<br>alles</th></tr></tbody></table></div>"""
    assert rows_of(table) == [
        ["Jaar", "Waarde"],
        ["2030", "60,8% 13 van 15"],
        ["2031", "niet gemeten"],
        ["Samen alles", ""],
    ]


def test_no_cell_runs_as_a_formula_and_a_number_stays_one() -> None:
    """A text that a spreadsheet would run gets an apostrophe; a number with a sign does not."""
    table = '<table id="t"><tr><td>=1+1</td><td>+1</td><td>-2,5</td><td>+A1</td></tr></table>'
    assert rows_of(table) == [["'=1+1", "+1", "-2,5", "'+A1"]]


def test_only_what_is_asked_for_is_made() -> None:
    """A page without such a link has no file beside it; a link to nothing is a mistake of a template."""
    assert list(tables_beside(b'<table id="t"><tr><td>1</td></tr></table>')) == []
    with pytest.raises(ValueError, match="no table to download: t"):
        list(tables_beside(LINK.encode()))


@given(st.lists(st.text(st.characters(exclude_categories=["C"])), min_size=1))
def test_every_text_comes_back(texts: list[str]) -> None:
    """Whatever a person typed, the cell holds its words and nothing else."""
    cells = "".join(f"<td>{escape(text)}</td>" for text in texts)
    (row,) = rows_of(f'<table id="t"><tr>{cells}</tr></table>')
    assert [unguarded(cell, ";") for cell in row] == [" ".join(text.split()) for text in texts]
