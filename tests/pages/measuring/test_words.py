"""The rule and the levels in words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.measuring import words
from site_builder.records.spiderweb import Nuance, Requirement
from tests.measures.programme import INDICATORS, PROFILES, SPIDERWEB
from tests.phrases.reading import check

AXES = {axis.id: axis for axis in SPIDERWEB.axes}


def wanted(every: dict[str, int] | None = None, some: dict[str, int] | None = None) -> Requirement:
    """A requirement from levels by axis."""
    data: dict[str, Any] = {
        "all": [{"axis": axis, "level": level} for axis, level in (every or {}).items()],
        "any": [{"axis": axis, "level": level} for axis, level in (some or {}).items()],
    }
    return Requirement.model_validate(data)


@pytest.mark.parametrize(
    ("requirement", "text"),
    [
        (wanted({"capacity": 2}), "minstens trede 2 op capacity"),
        (wanted({"capacity": 2, "knowledge": 2}), "minstens trede 2 op capacity en op knowledge"),
        (
            wanted({"capacity": 2, "knowledge": 3}),
            "minstens trede 2 op capacity en minstens trede 3 op knowledge",
        ),
        (wanted(some={"policy": 2, "execution": 2}), "minstens trede 2 op policy of op execution"),
        (
            wanted({"capacity": 2}, {"policy": 1, "execution": 2}),
            "minstens trede 2 op capacity, en daarbij "
            "minstens trede 1 op policy of minstens trede 2 op execution",
        ),
        (wanted(), ""),
    ],
)
def test_requirement(requirement: Requirement, text: str) -> None:
    """All of some levels, any of others, the same level said once."""
    assert words.requirement(requirement, AXES) == text


def test_a_condition_without_demands_always_holds() -> None:
    """No half sentence when a region leaves the requirement empty."""
    assert words.condition("de basis", wanted(), AXES) == "De basis is er altijd."
    assert (
        words.condition("de basis", wanted({"policy": 1}), AXES)
        == "De basis is er bij minstens trede 1 op policy."
    )


def test_the_rule_of_each_profile() -> None:
    """Two conditions, one, and none for the last."""
    rules = [words.profile_rule(one, PROFILES) for one in PROFILES.profiles]
    assert rules == [
        "Nodig zijn de basis en de praktijk.",
        "Nodig is de basis.",
        "Voor wie aan geen van de andere profielen voldoet.",
    ]


def test_a_nuance_says_what_holds_and_what_lacks() -> None:
    """Levels, conditions and lacking levels in one sentence."""
    one = Nuance.model_validate(
        {
            "profile": 3,
            "text": "mist kennis",
            "holds": {"all": [{"axis": "capacity", "level": 2}]},
            "fulfilled": ["practice"],
            "lacking": [{"axis": "knowledge", "level": 2}],
        }
    )
    assert words.nuance(one, PROFILES, AXES) == (
        "Profiel 3, mist kennis: minstens trede 2 op capacity, de praktijk is er "
        "en nog geen trede 2 op knowledge."
    )


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], ""),
        (["de groeipaden"], "Dit is nog een voorstel, vast te stellen door de regio: de groeipaden."),
        (
            ["de regel", "de groeipaden"],
            "Dit is nog een voorstel, vast te stellen door de regio: de regel en de groeipaden.",
        ),
    ],
)
def test_undecided(names: list[str], text: str) -> None:
    """Nothing, one thing, more things."""
    assert words.undecided(names) == text


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ((), ""),
        (
            ("A2",),
            "Voor rekenregel A2 is er nog geen prestatieniveau. Meet een gemeente met die rekenregel, dan "
            "staat de MKI op deze site, en het oordeel is: niet te toetsen. Pas als de regio ook daarvoor "
            "een prestatieniveau vaststelt, is te zien wie het haalt.",
        ),
        (
            ("A1", "A2"),
            "Voor de rekenregels A1 en A2 is er nog geen prestatieniveau. Meet een gemeente met zo’n "
            "rekenregel, dan staat de MKI op deze site, en het oordeel is: niet te toetsen. Pas als de regio "
            "ook daarvoor een prestatieniveau vaststelt, is te zien wie het haalt.",
        ),
    ],
)
def test_a_weight_set_without_a_level(names: tuple[str, ...], text: str) -> None:
    """It is said beforehand that a measurement with it cannot be tested."""
    assert words.sets_without_level(names) == text


@pytest.mark.parametrize(
    ("count", "tested", "text"),
    [
        (5, 2, "Vijf indicatoren, waarvan er twee een prestatieniveau hebben"),
        (5, 1, "Vijf indicatoren, waarvan er één een prestatieniveau heeft"),
        (2, 2, "Twee indicatoren met een prestatieniveau"),
        (1, 0, "Eén indicator, nog zonder prestatieniveau"),
    ],
)
def test_indicators_heading(count: int, tested: int, text: str) -> None:
    """How many have a level."""
    assert words.indicators_heading(count, tested) == text


def test_a_level_has_its_sign_year_and_weight_set() -> None:
    """The sign follows from which way is better."""
    lines = [words.level_line(one, level) for one in INDICATORS.indicators for level in one.levels]
    assert lines
    assert all("vanaf 20" in line for line in lines)
    assert any(line.endswith("rekenregel A1") for line in lines)


def test_what_is_measured_of_a_municipality_is_not_counted_as_of_a_project() -> None:
    """The pages of the indicators count them apart too."""
    assert words.title(6, 5, 1) == "Zes assen per gemeente, vijf indicatoren per project en één per gemeente"
    assert words.title(6, 5, 0) == "Zes assen per gemeente, vijf indicatoren per project"


@given(st.integers(1, 20), st.integers(0, 20), st.integers(0, 10))
def test_headings_read_well(count: int, tested: int, top: int) -> None:
    """Whatever a region records."""
    check(words.title(count, max(tested, 1), top), heading=True)
    check(words.axes_heading(count, top), heading=True)
    check(words.profiles_heading(count), heading=True)
    check(words.indicators_heading(count, min(tested, count)), heading=True)
