"""The index to search in: the words of pages, in parts that stay the same while their pages do."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from site_builder.search import Findable, index
from site_builder.search.index import (
    KEPT,
    LARGEST_PART,
    PAGES_PER_PART,
    folded,
    key_of,
    packed,
    shortened,
    words_of,
)

PAGES = (
    Findable("over/", "Over", "Bruggen en wegen van beton.", ("Wat u ziet",)),
    Findable("projecten/a/pad/", "Fietspad", "Asfaltverharding en asfalt."),
    Findable("projecten/a/weg/", "Weg bij Dré", "Halfverharding, 12 cm.", question="Is 50% gehaald?"),
)


def parts_of(*pages: Findable) -> dict[str, Any]:
    """The parts by their name."""
    files = index(pages)
    assert all(path.startswith("zoeken/index/") and path.endswith(".json") for path in files)
    return {
        path.removeprefix("zoeken/index/").removesuffix(".json"): json.loads(content)
        for path, content in files.items()
    }


def test_the_same_pages_give_the_same_bytes() -> None:
    """In whatever order they are given."""
    assert index(PAGES) == index(reversed(PAGES))


def test_where_a_word_stands() -> None:
    """In a name, in a heading, in a text, or as the end of a longer word; a number in a text nowhere."""
    parts = parts_of(*PAGES)
    assert parts["paginas-0"][1] == ["projecten/a/pad/", "Fietspad", "Asfaltverharding en asfalt.", ""]
    assert parts["woorden-f"] == {"fietspad": "2"}
    assert parts["woorden-z"] == {"ziet": ";1"}
    assert parts["woorden-b"] == {"beton": ";;1", "bij": "3", "bruggen": ";;1"}
    # Both words have it, and asphalt is a word of this site. Steps count from -1: pages 1 and 2.
    assert parts["woorden-v"] == {"van": ";;1", "verharding": ";;;2"}
    assert "woorden-1" not in parts
    assert parts["woorden-d"] == {"dre": "3"}
    assert parts["woorden"] == {
        "per": PAGES_PER_PART,
        "parts": sorted(x[8:] for x in parts if "woorden-" in x),
    }


def test_of_the_numbers_in_a_heading_only_a_year_is_found() -> None:
    """How many there are of something changes with a score, and nobody searches for it."""
    parts = parts_of(Findable("x/", "Data", "", ("Alles: 59 tabellen met 55.404 rijen in 2035",)))
    assert not {"woorden-4", "woorden-5"} & parts.keys()
    assert parts["woorden-2"] == {"2035": ";1"}
    question = "Halen wij 50% in 2030?"
    assert "woorden-5" in parts_of(Findable("x/", "Stand", "", (question,), question))


def test_a_text_that_changes_rewrites_its_own_parts() -> None:
    """The part of its page and those of the words that come or go; all others keep their bytes."""
    other = Findable("over/", "Over", "Duikers en wegen van beton.", ("Wat u ziet",))
    before, after = index(PAGES), index((other, *PAGES[1:]))
    changed = {path[13:-5] for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == {"paginas-0", "woorden-b", "woorden-d"}


def test_of_a_long_text_no_number_is_looked_at() -> None:
    """A size far below that changes is the same page to the index; each word there is still found."""
    text = "Bruggen en wegen. " * (KEPT // 10)
    told = [Findable("data/", "Data", f"{text} {what}") for what in ("7 duikers", "8 duikers", "7 sluizen")]
    one, other, another = map(shortened, told)
    assert one == other != another
    assert index((one,)) == index((told[0],)) != index((another,))


def test_a_part_stays_small() -> None:
    """Where many words begin with a letter, the next letter divides them."""
    words = [f"{first}{second}{number}x" for first in "ab" for second in "abc" for number in range(2000)]
    parts = parts_of(*(Findable(f"x/{at}/", "", " ".join(words[at::50])) for at in range(50)))
    assert {"aa", "ab", "bc"} <= set(parts["woorden"]["parts"])
    assert "a" not in parts["woorden"]["parts"]
    small = parts_of(Findable("x/", "", " ".join(words[:100])))
    assert small["woorden"]["parts"] == ["a"]
    assert LARGEST_PART > 10_000


def test_words_and_their_letters() -> None:
    """Accents, capitals and forms of an apostrophe make no difference; of a compound its parts count too."""
    assert folded("Coördinator’s Één m²") == "coordinator's een m2"
    assert list(words_of("Foto’s van zand-cement")) == [
        "foto's",
        "foto",
        "van",
        "zand-cement",
        "zand",
        "cement",
    ]
    assert key_of("foto's") == "foto_s"


@given(st.sets(st.integers(0, 20_000)).map(sorted))
def test_numbers_come_out_as_they_went_in(numbers: list[int]) -> None:
    """As the script unpacks them; a run of neighbours is as short as one."""
    told = packed(numbers)
    found: list[int] = []
    at = -1
    for step in told.split(",") if told else ():
        first, _, run = step.partition("*")
        at += int(first, 36)
        found += range(at, at + 1 + int(run or "0", 36))
        at = found[-1]
    assert found == numbers


def test_a_run_is_short() -> None:
    """A word that all pages have takes a few letters."""
    assert packed(range(10_000)) == "1*7pr"
    assert packed([0, 1, 2, 7, 8, 36]) == "1*2,5*1,s"
    assert packed([]) == ""
