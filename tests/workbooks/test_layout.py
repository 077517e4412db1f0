"""Codes come back as they went, and every name of a sheet is one that Excel allows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.exports.workbook import SHEET_NAME
from site_builder.workbooks.codes import Code
from site_builder.workbooks.layout import names

PART = st.text("abcXYZ-+/.:0189 é", max_size=12)


@given(PART.filter(bool), PART, st.lists(PART, min_size=1, max_size=4))
def test_a_code_comes_back_as_it_went(sheet: str, keys: str, slots: list[str]) -> None:
    """Whatever the sheet, the keys and the fields are called."""
    assert Code.read(str(Code(sheet, keys, slots))) == Code(sheet, keys, slots)


@given(
    st.lists(st.text(max_size=60) | st.text("漢𠝲\U0001f44d'", max_size=40), max_size=8),
    st.lists(st.sampled_from(["Beleid", "uitleg"]), max_size=2),
)
def test_every_name_of_a_sheet_is_allowed_and_there_once(wanted: list[str], taken: list[str]) -> None:
    """Also where two begin alike, differ in capitals alone, or have letters of two units."""
    given_ = list(names(wanted, taken))
    assert len(given_) == len(wanted)
    assert all(SHEET_NAME.fullmatch(one) and len(one.encode("utf-16-le")) <= 62 for one in given_)
    every = [one.casefold() for one in (*given_, *dict.fromkeys(taken), "history")]
    assert len(every) == len(set(every))
