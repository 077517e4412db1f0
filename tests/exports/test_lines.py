"""Rows are told in several forms at once, and say what each says by itself."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.exports.api import json_lines
from site_builder.exports.columns import Column
from site_builder.exports.lines import MOST_KNOWN, Lines, at_once, written
from site_builder.exports.sheet_rows import sheet_lines
from site_builder.exports.tables import DUTCH_EXCEL, Row, csv_lines

COLUMNS = (
    Column("code", "Code", "Plain words.", limits={"pattern": "."}),
    Column("said", "Gezegd", "Any text."),
    Column("number", "Aantal", "A count.", "integer"),
    Column("value", "Waarde", "A number in one row and a text in another.", "any"),
    Column("causes", "Redenen", "A list.", many=True),
)
TEXTS = st.one_of(
    st.text(max_size=6), st.sampled_from(["", " ", "=1", "'=1", "a;-b", "\t+", "a_x0041_", "<&>", " é", "–"])
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-999, max_value=999)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c d"]),
        st.none() | TEXTS,
        st.none() | st.integers(0, 3),
        st.none() | TEXTS | NUMBERS,
        st.lists(TEXTS, max_size=2).map(tuple),
    ),
    max_size=12,
)


def shapes() -> tuple[Lines, ...]:
    """Each form, of which nothing is known yet."""
    return csv_lines(COLUMNS), csv_lines(COLUMNS, DUTCH_EXCEL), json_lines(COLUMNS), sheet_lines(COLUMNS)


@given(ROWS, st.sets(st.integers(1, len(COLUMNS) - 1)))
def test_forms_at_once(rows: list[Row], later: set[int]) -> None:
    """Whichever columns are told together, each form says what it says by itself, also a second time."""
    alone = [written(rows, one) for one in shapes()]
    every, runs = shapes(), (0, *sorted(later))
    assert at_once(rows, every, runs) == alone
    assert at_once(rows, every, runs) == alone


@given(ROWS)
def test_a_row_by_itself(rows: list[Row]) -> None:
    """What is said of a row does not depend on those around it, whatever stands in its cells."""
    for one, other in zip(shapes(), shapes(), strict=True):
        apart = one.apart.encode()
        assert written(rows, one) == apart.join(written([row], other) for row in rows)


def test_what_is_known_has_a_bound() -> None:
    """Texts of more rows than that are told as well, and the oldest are forgotten."""
    lines = csv_lines(COLUMNS[:2])
    rows: list[Row] = [("a", str(number)) for number in range(3 * MOST_KNOWN) for _ in range(3)]
    told = at_once(rows, (lines,), (0,))
    assert told == [b"".join(f"a,{number}\r\n".encode() * 3 for number in range(3 * MOST_KNOWN))]
    assert all(len(known) <= 2 * MOST_KNOWN for known in lines.known.values())


def test_equal_numbers_are_told_the_same() -> None:
    """One text may stand for all numbers that are equal."""
    values: list[Row] = [(Decimal(text),) for text in ("1", "1.0", "1E+0", "-0", "0.00", "2.50", "2.5")]
    for shape in (csv_lines, json_lines, sheet_lines):
        told = [written([row], shape(COLUMNS[3:4])) for row in values]
        assert told[0] == told[1] == told[2]
        assert told[3] == told[4]
        assert told[5] == told[6]
