"""A figure inside a text, and what becomes of it in a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import capitalise, lower_first, marked, unmarked
from site_builder.formats.marks import marks_in

TEXT = st.text(st.characters(exclude_categories=("Co", "Cs")))


@given(TEXT, TEXT, TEXT)
def test_a_text_is_read_as_if_it_had_no_mark(before: str, inside: str, after: str) -> None:
    """Whatever stands around it."""
    text = f"{before}{marked('a.2030', '0.5', inside)}{after}"
    assert unmarked(text) == before + inside + after
    (mark,) = marks_in(text)
    assert (mark.id, mark.value, mark.text, mark.note) == ("a.2030", "0.5", inside, "")


def test_a_sentence_may_begin_with_a_figure() -> None:
    """The capital is that of the word that is read."""
    assert unmarked(capitalise(f"{marked('a', '1', 'één')} weg")) == "Eén weg"
    assert unmarked(lower_first(marked("a", "0", "Geen"))) == "geen"
    assert marks_in(capitalise(marked("a", "1", "één")))[0].value == "1"
