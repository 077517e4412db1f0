"""Cells and tables as CSV: exact, stable and harmless."""

from __future__ import annotations

import codecs
import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.exports.columns import Column, Type, of
from site_builder.exports.tables import (
    DUTCH_EXCEL,
    FORMULA,
    PLAIN,
    Cell,
    Form,
    Table,
    cell_text,
    csv_bytes,
    guarded,
    unguarded,
)
from site_builder.formats import decimal_text
from site_builder.records.municipality import AxisLevel, Municipality, Period
from site_builder.records.plan import Indicator
from site_builder.records.project import MaterialUse, Project

TEXT = Column("text", "Tekst", "Vrije tekst.")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (0, "0"),
        (True, "true"),
        (False, "false"),
        (Decimal("340.50"), "340.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-0.0"), "0"),
        (date(2026, 10, 2), "2026-10-02"),
        (("a", "b"), "a | b"),
        ((), ""),
        ("=1+1", "'=1+1"),
        ("x;=1+1;y", "x;'=1+1;y"),
        ('x; "=1+1"', 'x; "\'=1+1"'),
        ("Dit gebeurde:\n- meten\n- leren", "Dit gebeurde:\n'- meten\n'- leren"),
        ("'=1+1", "''=1+1"),
        ("'s-Hertogenbosch; A&O, <50%; - niets", "'s-Hertogenbosch; A&O, <50%; '- niets"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("@naam", "'@naam"),
        (("-a", "b"), "'-a | b"),
        ("gewoon = goed", "gewoon = goed"),
    ],
)
def test_one_cell(value: Cell, text: str) -> None:
    """Unknown is empty, 0 is 0, a number has every digit, and no text is a formula."""
    assert cell_text(value, TEXT) == text


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (Decimal("1234.5"), "number", "1234,5"),
        (Decimal("-0.25"), "number", "-0,25"),
        (Decimal("42.82903981264637"), "number", "42,82904"),
        (True, "boolean", "ja"),
        (False, "boolean", "nee"),
        (date(2026, 10, 2), "date", "2026-10-02"),
        ("1.5 = 3/2", "string", "1.5 = 3/2"),
        ("a,=1+1", "string", "a,'=1+1"),
        ("a;=1+1", "string", "a;=1+1"),
    ],
)
def test_one_cell_for_a_dutch_excel(value: Cell, kind: Type, text: str) -> None:
    """A decimal comma in numbers alone; between its own signs for columns quotes are enough."""
    assert cell_text(value, Column("x", "X", "X.", kind), DUTCH_EXCEL) == text


def opened(content: bytes, separator: str) -> list[str]:
    """Every cell that Excel makes of a file by a double click: a quote counts at the start of a cell only."""
    text = content.removeprefix(DUTCH_EXCEL.mark).decode()
    cells, cell, place, quoted, fresh = list[str](), "", 0, False, True
    while place < len(text):
        letter = text[place]
        if quoted and letter == '"':
            quoted = text[place + 1 : place + 2] == '"'
            cell, place = (cell + '"', place + 1) if quoted else (cell, place)
        elif quoted:
            cell += letter
        elif letter == '"' and fresh:
            quoted, fresh = True, False
        elif letter in (separator, "\n", "\r"):
            cells.append(cell)
            cell, fresh = "", True
        else:
            cell, fresh = cell + letter, False
        place += 1
    return [*cells, cell]


HOSTILE = st.text(alphabet=";,\"'=+-@ \nab", max_size=15)


@given(st.lists(st.tuples(HOSTILE, HOSTILE), max_size=3))
@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("form", [PLAIN, DUTCH_EXCEL], ids=["plain", "dutch"])
def test_no_cell_is_a_formula_in_any_country(form: Form, separator: str, rows: list[tuple[str, str]]) -> None:
    """Opened where columns are split at the sign of the file, and where they are split at the other one."""
    table = Table("t", "T", "T.", (TEXT, Column("andere", "Andere", "Tekst.")), tuple(rows))
    cells = [cell.lstrip(' "\r\n') for cell in opened(csv_bytes(table, form), separator)]
    assert [cell for cell in cells if cell.startswith(FORMULA)] == []


@pytest.mark.parametrize("separator", [",", ";"])
def test_no_title_is_a_formula(separator: str) -> None:
    """An indicator may have any name."""
    table = Table("t", "T", "T.", (Column("x", "=1+1", "X."), Column("y", "a,@b", "Y.")), ())
    cells = [cell for cell in opened(csv_bytes(table, DUTCH_EXCEL), separator) if cell.startswith(FORMULA)]
    assert cells == []


@given(HOSTILE)
@pytest.mark.parametrize("separator", [",", ";"])
def test_what_guards_a_text_can_be_taken_away(separator: str, text: str) -> None:
    """Nothing of the text is lost, also where it had such a sign itself."""
    assert unguarded(guarded(text, separator), separator) == text


def test_a_dutch_excel_knows_columns_and_letters() -> None:
    """The mark tells that it is UTF-8, and columns are split where Excel splits them."""
    table = Table("t", "T", "T.", (TEXT, Column("n", "N", "N.", "number")), (("één, twee", Decimal("1.5")),))
    content = csv_bytes(table, DUTCH_EXCEL)
    assert content == codecs.BOM_UTF8 + "Tekst;N\r\néén, twee;1,5\r\n".encode()
    assert [cell for cell in opened(content, ";") if cell] == ["Tekst", "N", "één, twee", "1,5"]


def test_a_negative_number_keeps_its_minus() -> None:
    """The guard against formulas is for text only."""
    assert cell_text(Decimal("-1.5"), Column("n", "Getal", "Getal.", "number")) == "-1.5"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=12))
def test_a_number_reads_back_as_the_same_number(value: Decimal) -> None:
    """No digit is lost, whatever the number, and there is no exponent."""
    text = decimal_text(value)
    assert Decimal(text) == value
    assert "E" not in text.upper()
    assert not text.endswith(".")


@given(st.lists(st.tuples(st.text(st.characters(exclude_characters="\0\r", codec="utf-8")), st.integers())))
def test_a_table_reads_back_as_the_same_table(rows: list[tuple[str, int]]) -> None:
    """Commas, quotes and line ends within a text do not break a row."""
    columns = (TEXT, Column("n", "Getal", "Getal.", "integer"))
    content = csv_bytes(Table("t", "T", "T.", columns, tuple(rows)))
    # A carriage return alone is a line end for some programs, so every row ends in both.
    assert content.startswith(b"text,n\r\n")
    read = list(csv.reader(io.StringIO(content.decode(), newline="")))
    assert read[1:] == [[cell_text(text, TEXT), str(number)] for text, number in rows]


def test_a_column_says_what_the_record_says() -> None:
    """Title, description, kind, limits and choices come from the field."""
    level = of(AxisLevel, "level")
    assert (level.title, level.type, level.required) == ("Trede", "integer", True)
    assert level.limits == {"minimum": 0, "maximum": 10}
    assert of(Municipality, "code").limits == {"pattern": r"^GM\d{4}$"}
    assert of(Period, "from").type == "date"
    assert not of(Period, "until").required
    assert of(MaterialUse, "tonnes").limits == {"minimum": 0}
    assert of(Project, "phase").labels["delivery"] == "Opgeleverd"
    assert of(Indicator, "better").labels == {"higher": "Hoger is beter", "lower": "Lager is beter"}
    assert of(Indicator, "start_measuring").type == "boolean"


def test_a_partial_date_is_text_with_a_pattern() -> None:
    """A year alone is not a date of Table Schema, and the pattern still keeps other text out."""
    delivered = of(Project, "delivered")
    assert delivered.type == "string"
    assert not delivered.free
    assert "pattern" in delivered.limits


def test_free_text_has_no_pattern() -> None:
    """A pattern on white space would refuse the guard before a formula."""
    assert of(Project, "name").free
    assert of(Project, "name").limits == {}


def test_an_unknown_field_is_an_error() -> None:
    """A column of a field that was renamed does not go on with an old name."""
    with pytest.raises(KeyError):
        of(Project, "nmae")
