"""Sentences grouped by their pattern."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.review import view as words
from site_builder.pages.review.patterns import Found, grouped, is_sentence, names_of, pattern
from tests.phrases.reading import check

NAMES = names_of(
    ["Ulk", "'s-Wolmerswaard", "Kwartelrade", "Kwartelrade en Hoog-Zilverdonk", "Herkomst materiaal", "meten"]
)
WORDS = ("Ulk", "één", "12", "€ 0,17", "gemeente", "gemeenten", "gingen", "vooruit", "Meten", "en")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("Ulk staat in profiel 2.", "… staat in profiel …."),
        ("Eén van de 12 gemeenten ging vooruit", "… van de … gemeenten ging vooruit"),
        ("Zonder meting: Kwartelrade, Kwartelrade en Hoog-Zilverdonk en Ulk.", "Zonder meting: …."),
        ("In 's-Wolmerswaard steeg herkomst materiaal van 3,5% naar 61,9%", "In … steeg … van … naar …"),
        ("Deed mee tot en met 31 december 2028", "Deed mee tot en met …"),
        ("Gewijzigd op 2026-11-23", "Gewijzigd op …"),
        ("nog € 0,07 te hoog, rekenregel A1", "nog … te hoog, rekenregel A1"),
        ("Ulkers meten in Bulk", "Ulkers meten in Bulk"),
        ("Zo meten wij", "Zo meten wij"),
        ("Een eenheid en geen tweede", "Een eenheid en geen tweede"),
    ],
)
def test_names_numbers_and_dates_are_left_open_and_nothing_else(text: str, opened: str) -> None:
    """Whole words only, the longest name first; an ordinary word is no name."""
    assert pattern(text, NAMES) == opened


@given(TEXTS)
def test_a_pattern_is_its_own_pattern(text: str) -> None:
    """What is open stays open."""
    opened = pattern(text, NAMES)
    assert pattern(opened, NAMES) == opened


@given(st.integers(2, 10_000), st.integers(2, 10_000))
def test_two_numbers_give_one_pattern(one: int, other: int) -> None:
    """Singular and plural are different sentences; two plurals are the same."""
    assert pattern(f"{one} gemeenten", NAMES) == pattern(f"{other} gemeenten", NAMES) == "… gemeenten"
    assert pattern("1 gemeente", NAMES) != pattern(f"{one} gemeenten", NAMES)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("xy"), TEXTS), max_size=30))
def test_every_sentence_is_counted_once(texts: list[tuple[str, str, str]]) -> None:
    """Each group has an example of its own pattern, and no group stands there twice."""
    found = [Found(kind, field, text, f"{place}/") for place, (kind, field, text) in enumerate(texts)]
    groups = grouped(found, NAMES)
    open_sentences = [one for one in found if is_sentence(one.text) and is_sentence(pattern(one.text, NAMES))]
    assert sum(one.times for one in groups) == len(open_sentences)
    keys = [(one.example.kind, one.example.field, one.pattern) for one in groups]
    assert len(set(keys)) == len(keys)
    assert all(pattern(one.example.text, NAMES) == one.pattern for one in groups)
    assert all(one.example in found for one in groups)


def test_groups_stand_by_kind_and_field_as_these_come() -> None:
    """Within a field the alphabet decides, and the first text is the example."""
    found = [
        Found("b", "lead", "Twee gemeenten gingen vooruit", "1/"),
        Found("a", "note", "Ulk: nog niet gemeten", "2/"),
        Found("b", "title", "De stand van zaken", "3/"),
        Found("b", "lead", "Drie gemeenten gingen vooruit", "4/"),
        Found("b", "lead", "Alle gemeenten gingen vooruit", "5/"),
        Found("b", "lead", "3 van 12", "6/"),
    ]
    assert [(group.example, group.times) for group in grouped(found, NAMES)] == [
        (found[4], 1),
        (found[0], 2),
        (found[1], 1),
        (found[2], 1),
    ]


@given(st.integers(0, 3000), st.integers(1, 3000))
def test_the_words_around_the_list_read_well(sentences: int, pages: int) -> None:
    """None, one and many."""
    check(words.title(sentences), heading=True)
    check(words.kind_heading("Gemeente", sentences), heading=True)
    check(words.kind_caption(min(20, pages), pages))
    assert ("gelezen, verspreid" in words.kind_caption(min(20, pages), pages)) == (pages > 20)
