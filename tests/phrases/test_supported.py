"""Words about a claimed level beside the projects: singular and plural, and what is asked of what."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.figures.supported import supported_key
from site_builder.formats import capitalise, unmarked
from site_builder.phrases.supported import (
    SUPPORT,
    TOO_LITTLE,
    asks,
    claim,
    demand,
    enough,
    heading,
    line,
    rule,
    shows,
    too_little,
    warning,
)
from site_builder.records.spiderweb import AnchorCondition, Coverage
from tests.figures.claims import MATERIALS, MKI, answers, claiming, works
from tests.measures.programme import INDICATORS
from tests.phrases.reading import check

ALL = INDICATORS.indicators
EVERY = [one.id for one in ALL]


def condition(**data: Any) -> AnchorCondition:
    """A condition from plain data."""
    return AnchorCondition.model_validate(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"figure": "measured", "count": 1}, "minstens 1 project is gemeten"),
        (
            {"figure": "measured", "any": ["mki", "materials"], "count": 2},
            "minstens 2 projecten zijn gemeten op materials of mki",
        ),
        (
            {"figure": "measured", "all": ["mki", "co2"], "percent": 62.5},
            "minstens 62,5% van de projecten is gemeten op mki en co2",
        ),
        (
            {"figure": "measured", "all": EVERY, "percent": 90},
            "minstens 90% van de projecten is gemeten op alle indicatoren",
        ),
        ({"figure": "circular", "count": 1}, "minstens 1 project circulair is uitgevraagd"),
        ({"figure": "circular", "count": 3}, "minstens 3 projecten circulair zijn uitgevraagd"),
        (
            {"figure": "executed", "percent": 50},
            "minstens 50% van de opgeleverde projecten circulair is uitgevraagd en uitgevoerd",
        ),
    ],
)
def test_what_a_condition_asks(data: dict[str, Any], said: str) -> None:
    """It stands after `dat`, with the numbers of the record."""
    assert asks(condition(**data), ALL) == said


def test_what_is_recorded_stands_behind_what_is_asked() -> None:
    """A share as a part of a whole; a number as a number; and of how many it is known."""
    share = answers(claiming({"measuring": 3}, works({**MATERIALS, **MKI}, {}, {})))["measuring"]
    asked = "trede 3 vraagt dat minstens 50% van de projecten is gemeten op materials en mki"
    assert unmarked(demand(share.failing[-1], ALL)) == f"{asked}; dat is 1 van de 3"
    number = answers(claiming({"measuring": 2}, works({**MATERIALS}, {}, {})))["measuring"]
    assert unmarked(demand(number.failing[0], ALL)).endswith("gemeten op materials of mki; dat is er 1")
    half = [*works({}, circular=True), *works({}, {}, circular=False), *works({})]
    known = answers(claiming({"projects": 3}, half))["projects"]
    assert unmarked(demand(known.failing[0], ALL)).endswith("; dat is 1 van de 3 waarvan dat bekend is")


def test_what_the_records_show_is_a_sentence_of_its_own() -> None:
    """Whatever is claimed, in the order of a main clause, with of how many it is known."""

    def told(figure: str, counts: tuple[int, int, int], **more: Any) -> str:
        shown, whole, unknown = counts
        key = Key("projects", figure, 2027)
        figures = Figure(key, Decimal(shown)), Figure(key, Decimal(whole)), Figure(key, None, unknown=unknown)
        return unmarked(shows(condition(figure=figure, count=1, **more), figures, ALL))

    assert told("circular", (2, 6, 1)) == (
        "2 van de 6 projecten waarvan dat bekend is, zijn circulair uitgevraagd."
    )
    assert told("circular", (1, 6, 0)) == "1 van de 6 projecten is circulair uitgevraagd."
    assert told("executed", (0, 3, 0)) == (
        "0 van de 3 opgeleverde projecten zijn circulair uitgevraagd en uitgevoerd."
    )
    assert told("measured", (2, 3, 1), any=["mki"]) == "2 van de 3 projecten zijn gemeten op mki."
    assert told("circular", (1, 1, 2)) == (
        "Het enige project waarvan dat bekend is, is circulair uitgevraagd."
    )
    assert told("executed", (0, 1, 0)) == (
        "Het enige opgeleverde project is niet circulair uitgevraagd en uitgevoerd."
    )


PARTS = st.lists(st.sampled_from(({}, MATERIALS, {**MATERIALS, **MKI})), max_size=6)


@given(PARTS, st.integers(min_value=1, max_value=4), st.booleans())
def test_every_sentence_reads_well(parts: list[Any], level: int, circular: bool) -> None:
    """Whatever was claimed and recorded: capitals, spaces, numbers, and a full stop."""
    found = answers(claiming({"measuring": level, "projects": level}, works(*parts, circular=circular)))
    answered = [
        (one.axis.subject, Figure(supported_key(axis, "els", 2027), one.support))
        for axis, one in found.items()
    ]
    for one, (_, figure) in zip(found.values(), answered, strict=True):
        check(unmarked(line(one, figure, ALL)))
        if one.failing:
            check(unmarked(warning(one, ALL)))
    check(heading(list(found.values())), heading=True)
    little = [(subject, figure) for subject, figure in answered if figure.value == "too_little"]
    if little:
        check(unmarked(too_little(little)))
        assert TOO_LITTLE in too_little(little)


def test_the_page_says_the_answer_in_its_own_words() -> None:
    """Each answer has words for a reviewer, and stands as a figure in the sentence of the page."""
    assert set(SUPPORT) == {"agrees", "disagrees", "too_little"}
    (one,) = answers(claiming({"measuring": 3}, works({}, {}, {}))).values()
    figure = Figure(supported_key("measuring", "els", 2027), one.support)
    said = line(one, figure, ALL)
    assert unmarked(said).startswith("De projecten passen niet bij deze trede: trede 1 vraagt dat ")
    assert figure.id in said


def test_by_what_a_level_is_tested() -> None:
    """All minima of a level in one sentence; nothing where nothing tests it."""
    both = (condition(figure="circular", percent=50), condition(figure="measured", count=2))
    check(rule(both, ALL))
    assert rule(both, ALL) == (
        "Wij toetsen of minstens 50% van de projecten circulair is uitgevraagd en minstens 2 projecten zijn "
        "gemeten."
    )
    assert rule((), ALL) == ""
    for projects in (1, 3):
        check(enough(Coverage.model_validate({"projects": projects, "known": 50})))
    check(capitalise(claim("3", "Minstens 50%")))
    assert too_little(()) == ""
