"""Sentences about whom the sessions reach: only of whom it is known, with the others beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import unmarked
from site_builder.pages.impactlabs import reach_words as words
from site_builder.pages.impactlabs.reach_words import Reach
from tests.phrases.own import known
from tests.phrases.reading import check

Numbers = tuple[int, int, int, int]
"""Municipalities that could come, of how many nothing is known, how many came, how many with execution."""


def reach(numbers: Numbers, open_to: int = 0, unknown: int = 0) -> Reach:
    """The attendance of 2026."""
    invited, silent, came, executive = numbers
    values = (invited, invited - silent, silent, came, executive, open_to, open_to - unknown, unknown)
    return Reach(*(known(value, name) for value, name in zip(values, Reach._fields, strict=True)))


@st.composite
def numbers(draw: st.DrawFn) -> Numbers:
    """Numbers that can occur together."""
    invited = draw(st.integers(0, 400))
    silent = draw(st.integers(0, invited))
    came = draw(st.integers(0, invited - silent))
    return invited, silent, came, draw(st.integers(0, came))


@pytest.mark.parametrize(
    ("found", "text"),
    [
        ((9, 0, 8, 7), "8 van de 9 gemeenten kwamen in 2026 minstens één keer"),
        ((9, 1, 7, 7), "7 van de 8 gemeenten waarvan dit bekend is, kwamen in 2026 minstens één keer"),
        ((9, 0, 9, 7), "Alle 9 gemeenten kwamen in 2026 minstens één keer"),
        ((9, 1, 0, 0), "Geen van de 8 gemeenten waarvan dit bekend is, kwam in 2026 minstens één keer"),
        ((9, 9, 0, 0), "Voor 2026 is er nog geen opkomst doorgegeven"),
        ((2, 1, 0, 0), "De enige gemeente waarvan dit bekend is, kwam in 2026 niet"),
    ],
)
def test_who_said_nothing_is_in_no_denominator(found: Numbers, text: str) -> None:
    """9 could come, 1 reported nothing, 7 came: 7 of the 8 known. The first edition counted 9."""
    assert unmarked(words.attendance_heading(reach(found))) == text


def test_the_invitations_add_up() -> None:
    """112 invitations are 94 known and 18 unknown; who reported nothing is named."""
    assert unmarked(words.coverage(reach((9, 1, 8, 7), 112, 18), ["Ulk"])) == (
        "Van 1 gemeente is niets bekend: Ulk. Samen konden de gemeenten 112 keer naar een bijeenkomst: "
        "van 94 keer is bekend of er iemand kwam, van 18 keer niet."
    )
    assert unmarked(words.coverage(reach((9, 0, 8, 7), 12), ())).endswith(
        "12 keer naar een bijeenkomst; telkens is bekend of er iemand kwam."
    )


@given(numbers(), st.integers(0, 400), st.data())
def test_every_reach(found: Numbers, open_to: int, data: st.DataObject) -> None:
    """Whatever the numbers, no sentence claims more than is known."""
    one = reach(found, open_to, data.draw(st.integers(0, open_to)))
    check(unmarked(words.attendance_heading(one)), heading=True)
    check(unmarked(words.executive_reach(one)))
    check(unmarked(words.coverage(one, ())))
    if found[0] == found[1]:
        assert "nog niet bekend" in words.executive_reach(one)
    if found[1] and found[0] > found[1]:
        assert "waarvan dit bekend is" in words.executive_reach(one)


@pytest.mark.parametrize(
    ("now", "ever", "members", "text"),
    [
        (0, 0, 9, "Er is nog geen bezoek van de bestuurlijke roadshow vastgelegd"),
        (3, 3, 9, "De bestuurlijke roadshow was in 2026 bij 3 van de 9 gemeenten"),
        (
            3,
            5,
            9,
            "De bestuurlijke roadshow was in 2026 bij 3 gemeenten, "
            "en tot en met 2026 bij 5 van de 9 gemeenten",
        ),
        (
            0,
            9,
            9,
            "De bestuurlijke roadshow was in 2026 bij geen gemeente, en tot en met 2026 bij alle 9 gemeenten",
        ),
        (1, 1, 1, "De bestuurlijke roadshow was bij de enige gemeente"),
    ],
)
def test_the_roadshow_in_the_year_first(now: int, ever: int, members: int, text: str) -> None:
    """What was visited in the year, and then all so far."""
    assert unmarked(words.roadshow_heading(known(now), known(ever), known(members))) == text


def test_who_was_visited_and_takes_no_part_is_told() -> None:
    """The list under `5 of the 9` may hold six names: the sixth is explained."""
    assert words.visited_outside(["Eikenmark"]) == (
        "Eikenmark is ook bezocht, maar doet niet mee en is niet meegeteld."
    )
    assert words.visited_outside(["A", "B"]).startswith("A en B zijn ook bezocht, maar doen niet mee")
    assert words.visited_outside([]) == words.not_visited([]) == ""
    assert words.not_visited(["Ulk", "Veldoord"]) == "Nog geen bezoek vastgelegd: Ulk en Veldoord."


def test_sizes() -> None:
    """Sizes are named, a size without anybody is told, and an unknown size is not passed over."""
    sizes = [("klein", known(1), known(2)), ("groot", known(None), known(0))]
    assert unmarked(words.size_reach(sizes)) == (
        "Minstens één keer aanwezig, naar grootte: klein 1 van de 2, groot niet bekend."
    )
    assert words.size_reach([]) == ""
    two = [("klein", known(0)), ("groot", known(2))]
    assert unmarked(words.advisory_sizes(two, known(None))) == (
        "2 grote gemeenten. Kleine gemeenten doen nog niet mee."
    )
    assert unmarked(words.advisory_sizes([("klein", known(0))], known(1))) == (
        "Van 1 gemeente is de grootte niet bekend."
    )
    assert words.advisory_sizes([("klein", known(0))], known(None)) == ""


@pytest.mark.parametrize("seats", range(4))
def test_the_advisory_group(seats: int) -> None:
    """None, one and more."""
    check(unmarked(words.advisory_heading(known(seats))), heading=True)
    check(words.advisory_caption(2026))
