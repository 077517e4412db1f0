"""Letters that no font has: each is replaced as a reader sees it, in one go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pdf.letters import UNSHOWN, clusters, replaced


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("abc", ["a", "b", "c"]),
        ("e\u0301\u0323x", ["e\u0301\u0323", "x"]),
        ("か\u309aき", ["か\u309a", "き"]),
        ("\N{THUMBS UP SIGN}\N{EMOJI MODIFIER FITZPATRICK TYPE-4}!", ["\U0001f44d\U0001f3fd", "!"]),
        ("\U0001f469\u200d\U0001f4bb.", ["\U0001f469\u200d\U0001f4bb", "."]),
        ("\u2764\ufe0f a", ["\u2764\ufe0f", " ", "a"]),
        ("\U0001f1f3\U0001f1f1 a", ["\U0001f1f3\U0001f1f1", " ", "a"]),
        ("\uac00\u11a8b", ["\uac00\u11a8", "b"]),
    ],
)
def test_a_piece_is_what_a_reader_takes_for_one_letter(text: str, pieces: list[str]) -> None:
    """A letter with its marks, an emoji with its colour, several emoji that are one."""
    assert list(clusters(text)) == pieces


@given(st.text())
def test_no_letter_is_lost_or_moved(text: str) -> None:
    """The pieces together are the text, and none is empty."""
    found = list(clusters(text))
    assert "".join(found) == text
    assert all(found)


LETTERS = st.text("ab é漢か\u0301\u309a\u200d\U0001f44d\U0001f3fd")


@given(LETTERS, st.frozensets(st.sampled_from("aé漢\u309a\u200d\U0001f44d\U0001f3fd"), max_size=4))
def test_what_was_missing_is_gone_and_the_rest_stays(text: str, missing: frozenset[str]) -> None:
    """A piece with a missing letter is one �; the others are as they were. Two rounds are enough."""
    expected = [piece if missing.isdisjoint(piece) else UNSHOWN for piece in clusters(text)]
    once = replaced({"text": text}, missing)
    left = missing.intersection(once["text"])
    assert replaced(once, frozenset(left))["text"] == "".join(expected)


def test_a_letter_with_a_mark_that_is_missing_stays_elsewhere() -> None:
    """Typst names both; only the mark is missing."""
    data = replaced({"title": "x\u3099", "lead": "xyz"}, frozenset("x\u3099"))
    assert data == {"title": UNSHOWN, "lead": "xyz"}


def test_an_attachment_keeps_every_letter() -> None:
    """It is data to be read by a program; only what stands on paper is changed."""
    data = {"title": "漢 a", "rows": [["漢"], 1, None], "attachments": [{"content": "漢"}]}
    assert replaced(data, frozenset("漢")) == {
        "title": f"{UNSHOWN} a",
        "rows": [[UNSHOWN], 1, None],
        "attachments": [{"content": "漢"}],
    }
