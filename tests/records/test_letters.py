"""What nobody sees is found, and an emoji of several parts is no such thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.records.letters import invisible, name_of, visible


@pytest.mark.parametrize(
    "text",
    [
        "",
        "één\n\ttwee",
        "'s-Hertogenbosch, A&O, <50%, = gelijk aan, € 5, ½ m², 1–2",
        "👍🏽 👩‍💻 👨‍👩‍👧 🏳️‍🌈 ❤️‍🔥 👁️‍🗨️ 1️⃣ 🇳🇱 👩🏽‍🔧 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    ],
)
def test_what_people_type_and_paste_is_visible(text: str) -> None:
    """Also what joins the parts of one emoji."""
    assert list(invisible(text)) == []


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("van\u202erechts", 3, "teken dat de schrijfrichting omdraait (U+202E)"),
        ("een\u200btwee", 3, "spatie zonder breedte (U+200B)"),
        ("een\u00adtwee", 3, "zacht koppelteken (U+00AD)"),
        ("\u00a0een", 0, "vaste spatie (U+00A0)"),
        ("een\u200dtwee", 3, "verbinder zonder breedte (U+200D)"),
        ("👍\u200d", 1, "verbinder zonder breedte (U+200D)"),
        ("a\U000e0067", 1, "onzichtbaar teken (U+E0067)"),
        ("een\x1b", 3, "stuurteken (U+001B)"),
        ("een\ue000", 3, "teken voor eigen gebruik (U+E000)"),
    ],
)
def test_what_nobody_sees_is_found_and_named(text: str, place: int, name: str) -> None:
    """With its code, so that somebody else can look it up."""
    assert list(invisible(text)) == [place]
    assert name_of(text[place]) == name


def test_a_terminal_is_not_obeyed() -> None:
    """A text with codes for a terminal is shown and not carried out; accents, emoji and spaces stay."""
    assert visible("gemeenté\x1b[2J\u202e\udc80\n\t") == "gemeenté\\x1b[2J\\u202e\\udc80\\n\\t"
    assert visible("👩‍💻 €\u00a05") == "👩‍💻 €\u00a05"


@given(st.text(max_size=40))
def test_what_is_left_can_be_printed(text: str) -> None:
    """Nothing but line breaks, tabs and the joints of emoji is let through."""
    places = set(invisible(text))
    left = "".join(letter for place, letter in enumerate(text) if place not in places)
    assert not set(left) & {"\u202e", "\u200b", "\u2066", "\u00ad", "\x00", "\u00a0"}
    if "\u200d" not in left and "\U0001f3f4" not in left:
        assert left.replace("\n", "").replace("\t", "").isprintable()
