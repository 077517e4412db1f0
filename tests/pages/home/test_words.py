"""Sentences on the home page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.formats import unmarked
from site_builder.pages.home import words as home
from site_builder.records.project_types import PLAN, ProjectType
from tests.measures.programme import MATERIALS, MKI, region_record
from tests.measures.region import measurement, mki_of, project
from tests.phrases.own import counting, own_of, roads, share
from tests.phrases.reading import check

SUBJECT = MATERIALS.subject
LEVEL = f"het prestatieniveau voor {SUBJECT}"
many = st.integers(0, 400)
shares = st.lists(st.none() | st.integers(0, 100), min_size=1, max_size=8)


@st.composite
def parts(draw: st.DrawFn) -> tuple[int, int]:
    """A part of a whole of at least one."""
    whole = draw(st.integers(1, 400))
    return draw(st.integers(0, whole)), whole


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
    assert unmarked(home.tested_headline(roads(*found))) == expected


def test_a_project_of_an_earlier_year_is_in_the_second_line_alone() -> None:
    """By hand: 2026 two projects at 50% (level 62%, not met), 2027 one at 70%: 1 of 1, and to date 1 of 3."""
    own = own_of(project(share(50)), project(share(50)), project(share(70, 2027)), year=2027)
    assert unmarked(home.tested_headline(own)) == f"In 2027 haalt het enige gemeten project {LEVEL}."
    assert unmarked(home.tested_to_date(own)) == "Tot en met 2027 haalt 1 van de 3 getoetste projecten het."


def test_nothing_measured_in_the_year_is_said_before_what_was() -> None:
    """The year has its own sentence, also where it is empty."""
    own = own_of(project(share(50)), project(share(70)), year=2028)
    assert unmarked(home.tested_headline(own)) == f"In 2028 is nog geen project getoetst aan {LEVEL}."
    assert unmarked(home.tested_to_date(own)) == "Tot en met 2028 haalt 1 van de 2 getoetste projecten het."


def test_the_same_projects_are_not_told_twice() -> None:
    """In the first year everything to date is what was measured in the year."""
    assert home.tested_to_date(roads(50, 70)) == ""


@given(shares, st.sampled_from([2026, 2027]))
@settings(max_examples=40, deadline=None)
def test_the_parts_of_all_projects_add_up(found: list[int | None], year: int) -> None:
    """However many were measured, the numbers in the sentence make the number of projects."""
    own = own_of(*(project(*(() if one is None else (share(one),))) for one in found), year=year)
    text = unmarked(home.adds_up(own))
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
    assert unmarked(home.adds_up(own)) == (
        "Voor mki tellen 5 projecten mee: 1 is getoetst aan een niveau, 1 is gemeten maar niet te toetsen,"
        " 1 is gemeten zonder dat er een niveau is en 2 zijn nog niet gemeten."
    )


@given(parts())
def test_coverage_of_municipalities_reads_well(counts: tuple[int, int]) -> None:
    """The finding while nothing can be tested yet."""
    assessed, members = (counting(one) for one in counts)
    check(unmarked(home.assessed_headline(assessed, members)))
    check(unmarked(home.webs_heading(assessed, members)), heading=True)
    check(unmarked(home.members_line(members)))


@pytest.mark.parametrize(
    ("assessed", "members", "expected"),
    [
        (0, 17, "Nog geen gemeente heeft een spinnenweb ingevuld."),
        (1, 8, "1 van de 8 gemeenten heeft een spinnenweb voor 2026."),
        (7, 8, "7 van de 8 gemeenten hebben een spinnenweb voor 2026."),
        (17, 17, "Alle 17 gemeenten hebben een spinnenweb voor 2026."),
        (1, 1, "De enige gemeente heeft een spinnenweb voor 2026."),
    ],
)
def test_coverage_by_example(assessed: int, members: int, expected: str) -> None:
    """None, one, some, all, and a region of one."""
    assert unmarked(home.assessed_headline(counting(assessed), counting(members))) == expected


@pytest.mark.parametrize(
    ("projects", "measured", "end"),
    [
        (0, 0, "Er zijn nog geen projecten vastgelegd die meetellen."),
        (1, 0, "Het enige project is nog niet gemeten volgens de indicatoren."),
        (6, 0, "De 6 projecten zijn nog niet gemeten volgens de indicatoren."),
        (6, 2, "De delen."),
    ],
)
def test_the_lead_says_what_is_not_covered(projects: int, measured: int, end: str) -> None:
    """No projects is a sentence of its own, not a count of zero; else the parts are told."""
    ambitions = region_record().ambitions
    text = unmarked(home.lead(ambitions, counting(projects), counting(measured), "De delen."))
    check(text)
    assert text.endswith(end)


@given(many, many, many)
def test_changes_read_well(up: int, down: int, same: int) -> None:
    """Levels up and down are told apart and never netted away; the heading needs one that can be compared."""
    if not up + down + same:
        return
    text = unmarked(home.changed_heading(counting(up), counting(down), counting(up + down + same)))
    check(text, heading=True)
    assert ("omhoog" in text) is (up > 0)
    assert ("omlaag" in text) is (down > 0)
    assert ("gelijk" in text) is (up + down == 0)


def test_moves_name_each_axis() -> None:
    """A fall is told like a rise."""
    levels = [("Meten", counting(1), counting(2)), ("Kennis", counting(3), counting(2))]
    assert unmarked(home.moves(levels)) == "Meten 1 → 2, Kennis 3 → 2"


@given(many)
def test_unknown_profiles_are_said(unknown: int) -> None:
    """A row of profile counts says for how many the profile is not known."""
    text = unmarked(home.profiles_line([1, 2, 3], counting(unknown)))
    assert ("niet bekend" in text) is (unknown > 0)


def test_a_line_is_told_with_the_year_before_only_where_they_may_be_compared() -> None:
    """50% in 2026 and 70% in 2027 are compared; 70% in 2028 with nothing in 2027 is not."""
    near = own_of(
        project(share(50)), project(share(50)), project(share(70, 2027)), project(share(70, 2027)), year=2027
    )
    assert unmarked(home.trend_heading(near, near.level)) == (
        "Wegen: materials steeg van 50% in 2026 naar 70% in 2027; het niveau is 62%"
    )
    far = own_of(project(share(50)), project(share(70, 2028)), project(share(70, 2028)), year=2028)
    assert unmarked(home.trend_heading(far, far.level)) == (
        "Wegen: materials was in 2028 70%; het niveau is 62%"
    )
    assert "Niet vergeleken met 2027: van het jaar ervoor is niets bekend." in home.trend_caption(
        far, broken=False
    )


def test_one_project_is_no_mean() -> None:
    """The heading says that the value is that of one project."""
    own = own_of(project(share(50)), project(share(70, 2027)), year=2027)
    assert "bij één project" in unmarked(home.trend_heading(own, own.level))


@pytest.mark.parametrize(
    ("with_level", "first_from", "heading"),
    [
        (0, None, "Er is nog geen prestatieniveau afgesproken"),
        (0, 2028, "Vanaf 2028 geldt het eerste prestatieniveau"),
        (1, 2026, "Voor één indicator is er een prestatieniveau afgesproken"),
        (2, 2026, "Voor twee indicatoren is er een prestatieniveau afgesproken"),
    ],
)
def test_a_heading_over_levels_speaks_of_those_that_hold(
    with_level: int, first_from: int | None, heading: str
) -> None:
    """A level of a later year stands below no heading that it is there now."""
    assert home.strips_heading(with_level, first_from) == heading


@pytest.mark.parametrize(
    ("types", "measured", "ends"),
    [
        ((), 0, "Nog geen project is gemeten."),
        ((), 3, "Wat er is gemeten, staat per indicator hieronder."),
        (None, 3, "Groen vlak: prestatieniveau gehaald."),
        (PLAN[:1], 0, "De streep is het niveau dat een project moet halen."),
        (PLAN[:1], 3, "Het niveau geldt alleen voor wegen."),
        (PLAN[:2], 3, "Wegen en openbare ruimte hebben een eigen niveau en worden nooit samengeteld."),
    ],
)
def test_the_caption_names_the_types_that_have_a_level(
    types: tuple[ProjectType, ...] | None, measured: int, ends: str
) -> None:
    """Never a type that has none, and and no line where no level holds; it may be of municipalities."""
    ever = Figure(Key("projects", "measured", 2028, "to_date"), Decimal(measured), n=measured)
    assert home.strips_caption(2028, ever, types or (), drawn=types != (), before=False).endswith(ends)
