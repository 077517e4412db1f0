"""Cells and tables as CSV: exact, stable and harmless."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.exports.columns import Column, of
from site_builder.exports.tables import Cell, Table, cell_text, csv_bytes
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
        ("@naam", "'@naam"),
        (("-a", "b"), "'-a | b"),
        ("gewoon = goed", "gewoon = goed"),
    ],
)
def test_one_cell(value: Cell, text: str) -> None:
    """Unknown is empty, 0 is 0, a number has every digit, and no text is a formula."""
    assert cell_text(value, TEXT) == text


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
    assert (level.title, level.type, level.required) == ("Niveau", "integer", True)
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
