"""The attendance grid."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.attendance import (
    PRESENCE_WORDS,
    AttendanceRow,
    Presence,
    SessionInput,
    attendance,
    cell_of,
)

answers: st.SearchStrategy[Presence] = st.sampled_from(get_args(Presence))


@given(st.lists(answers, max_size=14))
def test_every_answer_is_a_cell_in_its_place(given_answers: list[Presence]) -> None:
    """The drawing counts nothing: beside the cells stands what the figures say."""
    sessions = [SessionInput(str(index), "Impactlab") for index in range(len(given_answers))]
    cells = tuple(map(cell_of, given_answers))
    grid = attendance(sessions, [AttendanceRow("Waalbeek", "", cells, "1 van de 2")])
    (row,) = grid.rows
    assert [cell.presence for cell in row.cells] == given_answers
    assert row.total == "1 van de 2"
    assert grid.empty == (not given_answers)


def test_every_answer_has_its_own_word() -> None:
    """What a sign shows is also said."""
    assert set(PRESENCE_WORDS) == set(get_args(Presence))
    assert len(set(PRESENCE_WORDS.values())) == len(PRESENCE_WORDS)


def test_a_row_of_another_length_is_refused() -> None:
    """Each municipality has one answer per session."""
    row = AttendanceRow("Waalbeek", "", (cell_of("both"), cell_of("absent")), "")
    with pytest.raises(ValueError, match="2 answers for 1 sessions"):
        attendance([SessionInput("4 feb", "Impactlab")], [row])
