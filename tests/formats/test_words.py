"""Counts, enumerations, capitals and the alphabet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import (
    capitalise,
    count,
    count_in_words,
    in_words,
    inflected,
    listing,
    lower_first,
    sort_key,
)


def test_small_counts_are_words() -> None:
    """None to twelve in words, each its own; from thirteen in digits with points between thousands."""
    words = [in_words(n) for n in range(13)]
    assert (words[0], words[1], words[2], words[12]) == ("geen", "één", "twee", "twaalf")
    assert len(set(words)) == 13
    assert all(word.isalpha() and word.islower() for word in words)
    assert [in_words(n) for n in (13, 999, 1000)] == ["13", "999", "1.000"]


def test_a_count_agrees_with_its_noun() -> None:
    """Only one is singular; none is plural."""
    assert [count(n, "gemeente", "gemeenten") for n in (0, 1, 3, 1200)] == [
        "0 gemeenten",
        "1 gemeente",
        "3 gemeenten",
        "1.200 gemeenten",
    ]
    assert [count_in_words(n, "gemeente", "gemeenten") for n in (0, 1, 3, 14)] == [
        "geen gemeenten",
        "één gemeente",
        "drie gemeenten",
        "14 gemeenten",
    ]


@given(st.integers(min_value=0))
def test_singular_stands_with_one_only(n: int) -> None:
    """Never "1 gemeenten" and never "2 gemeente"."""
    for text in (count(n, "gemeente", "gemeenten"), count_in_words(n, "gemeente", "gemeenten")):
        assert text.endswith(" gemeente") == (n == 1)


@pytest.mark.parametrize(
    "function", [in_words, lambda n: count(n, "a", "b"), lambda n: count_in_words(n, "a", "b")]
)
@pytest.mark.parametrize(
    ("wrong", "error"), [(None, TypeError), (1.0, TypeError), (True, TypeError), (-1, ValueError)]
)
def test_what_is_no_count_is_refused(
    function: Callable[[object], str], wrong: object, error: type[Exception]
) -> None:
    """Unknown, a fraction, a verdict and a negative number are no counts."""
    with pytest.raises(error):
        function(wrong)


def test_an_enumeration_ends_with_en() -> None:
    """Commas between, "en" before the last, no comma before "en"."""
    assert [listing(["a", "b", "c", "d"][:n]) for n in range(5)] == [
        "",
        "a",
        "a en b",
        "a, b en c",
        "a, b, c en d",
    ]


@given(st.lists(st.text("xyz", min_size=1), max_size=20))
def test_an_enumeration_holds_every_item_in_order(items: list[str]) -> None:
    """Taking the commas and "en" away gives the items back."""
    assert listing(items).replace(" en ", ", ").split(", ") == (items or [""])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gemeente", "Gemeente"),
        ("ijsselstein", "IJsselstein"),
        ("één gemeente", "Eén gemeente"),
        ("état", "État"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("'s avonds", "'s Avonds"),
        ("\u2019t zand", "\u2019t Zand"),
        ('"ijs"', '"IJs"'),
        ("'gemeente'", "'Gemeente'"),
        ("3 gemeenten", "3 gemeenten"),
        ("MKI", "MKI"),
        ("", ""),
    ],
)
def test_a_sentence_starts_with_a_capital(text: str, expected: str) -> None:
    """The Dutch ij is one letter, é keeps one accent, and an apostrophe or quote is passed over."""
    assert capitalise(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gemeente", "gemeente"),
        ("IJsselstein", "ijsselstein"),
        ("Eén", "één"),
        ("'s Avonds", "'s avonds"),
        ("MKI", "MKI"),
        ("A2-waarde", "A2-waarde"),
        ("", ""),
    ],
)
def test_inside_a_sentence_a_word_starts_small(text: str, expected: str) -> None:
    """The reverse of a capital; an abbreviation keeps its own."""
    assert lower_first(text) == expected


@given(st.text())
def test_capitals_change_the_start_only(text: str) -> None:
    """No text is refused, a second time changes nothing, and the rest of the text is untouched."""
    once = capitalise(text)
    assert capitalise(once) == once
    assert once.endswith(text[5:])
    assert lower_first(text).endswith(text[5:])


def test_names_sort_by_the_dutch_alphabet() -> None:
    """Case, accents and 's- or 't do not count; "De" and "Den" do."""
    names = [
        "De Bilt",
        "Den Haag",
        "Deventer",
        "Één",
        "Eemnes",
        "'s-Hertogenbosch",
        "Heusden",
        "'t Zand",
        "zeist",
        "Zwolle",
    ]
    assert sorted(names, key=sort_key) == [
        "De Bilt",
        "Den Haag",
        "Deventer",
        "Eemnes",
        "Één",
        "'s-Hertogenbosch",
        "Heusden",
        "'t Zand",
        "zeist",
        "Zwolle",
    ]


@given(st.lists(st.text()))
def test_the_order_does_not_depend_on_the_input(names: list[str]) -> None:
    """Whatever way the names come in, they go out the same."""
    assert sorted(names, key=sort_key) == sorted(names, key=sort_key)


@pytest.mark.parametrize(
    ("one", "more"), [("klein", "kleine"), ("middelgroot", "middelgrote"), ("groot", "grote")]
)
def test_an_adjective_before_a_plural(one: str, more: str) -> None:
    """A long vowel is written once in an open syllable; a diphthong stays."""
    assert inflected(one) == more
