"""Projects on their level, in the year and to date."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import unmarked
from site_builder.phrases import tested
from tests.measures.programme import MATERIALS, MKI
from tests.measures.region import measurement, mki_of, project
from tests.phrases.own import own_of, roads, share
from tests.phrases.reading import check

LEVEL = f"het prestatieniveau voor {MATERIALS.subject}"
shares = st.lists(st.none() | st.integers(0, 100), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((None,), f"In 2026 is nog geen project getoetst aan {LEVEL}."),
        ((50,), f"In 2026 haalt het enige gemeten project {LEVEL} niet."),
        ((70, None), f"In 2026 haalt het enige gemeten project {LEVEL}."),
        ((50, 50), f"In 2026 haalt geen van de 2 gemeten projecten {LEVEL}."),
        ((70, 50, 50), f"In 2026 haalt 1 van de 3 gemeten projecten {LEVEL}."),
        ((70, 70, 50), f"In 2026 halen 2 van de 3 gemeten projecten {LEVEL}."),
        ((70, 70), f"In 2026 halen beide gemeten projecten {LEVEL}."),
        ((70, 70, 70), f"In 2026 halen alle 3 gemeten projecten {LEVEL}."),
    ],
)
def test_the_headline_counts_what_was_measured_in_the_year(
    found: Sequence[float | None], expected: str
) -> None:
    """None, one, some and all are cases of their own."""
    assert unmarked(tested.tested_headline(roads(*found))) == expected


def test_a_project_of_an_earlier_year_is_in_the_second_line_alone() -> None:
    """By hand: 2026 two projects at 50% (level 62%, not met), 2027 one at 70%: 1 of 1, and to date 1 of 3."""
    own = own_of(project(share(50)), project(share(50)), project(share(70, 2027)), year=2027)
    assert unmarked(tested.tested_headline(own)) == f"In 2027 haalt het enige gemeten project {LEVEL}."
    assert unmarked(tested.tested_to_date(own)) == "Tot en met 2027 haalt 1 van de 3 getoetste projecten het."


def test_nothing_measured_in_the_year_is_said_before_what_was() -> None:
    """The year has its own sentence, also where it is empty."""
    own = own_of(project(share(50)), project(share(70)), year=2028)
    assert unmarked(tested.tested_headline(own)) == f"In 2028 is nog geen project getoetst aan {LEVEL}."
    assert unmarked(tested.tested_to_date(own)) == "Tot en met 2028 haalt 1 van de 2 getoetste projecten het."


def test_the_same_projects_are_not_told_twice() -> None:
    """In the first year everything to date is what was measured in the year."""
    assert tested.tested_to_date(roads(50, 70)) == ""


@given(shares, st.sampled_from([2026, 2027]))
def test_the_parts_of_all_projects_add_up(found: list[int | None], year: int) -> None:
    """However many were measured, the numbers in the sentence make the number of projects."""
    own = own_of(*(project(*(() if one is None else (share(one),))) for one in found), year=year)
    text = unmarked(tested.adds_up(own))
    check(text)
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if len(numbers) > 1:
        assert numbers[0] == len(found) == sum(numbers[1:])


def test_works_without_a_level_and_other_weight_sets_are_parts_of_their_own() -> None:
    """One tested, one under a weight set without a level, one of a type without a level, two not measured."""
    a1, a2 = mki_of(100), mki_of(100, weight_set="A2")
    own = own_of(
        project(measurement(mki=a1)),
        project(measurement(mki=a2)),
        project(measurement(mki=a1), kind="other"),
        project(),
        project(),
        indicator=MKI,
        kind="",
    )
    assert unmarked(tested.adds_up(own)) == (
        "Voor mki tellen 5 projecten mee: 1 is getoetst aan een prestatieniveau, 1 is gemeten maar niet te "
        "toetsen, 1 is gemeten zonder dat er een prestatieniveau is en 2 zijn nog niet gemeten."
    )
