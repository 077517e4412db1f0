"""Sentences about where one municipality stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.standing import Standing, standing
from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.model import tie
from site_builder.phrases import municipality as words
from site_builder.records.municipality import Assessment
from tests.figures.years import figures_of
from tests.measures.region import assessment, municipality, records
from tests.phrases.reading import check

levels = st.text(alphabet="01234?", min_size=6, max_size=6)


def stands(*made: Assessment, until: str | None = None, year: int | None = None) -> Standing:
    """Where `wilg` stands with these assessments."""
    found = records({"wilg": municipality("Wilg", *made, until=until)}, report_year=year)
    model = tie(found)
    return standing(figures_of(found), model, model.by_slug["wilg"])


def lead(text: str, adopted: int | None = None) -> str:
    """The lead of a municipality with these levels."""
    return unmarked(words.lead(stands(assessment(2027, text, adopted=adopted))))


def heading(now: str, before: str | None) -> str:
    """The heading over a spiderweb with these levels, two years after the ones before."""
    made: list[Assessment] = [assessment(2029, now)]
    if before is not None:
        made.insert(0, assessment(2027, before))
    return unmarked(words.levels_heading(stands(*made)))


@given(levels)
def test_the_lead_reads_well_for_every_set_of_levels(text: str) -> None:
    """Every profile, every nuance and every gap gives a whole Dutch text."""
    check(lead(text))


def test_the_lead_without_an_assessment() -> None:
    """Nothing recorded is no judgement."""
    text = words.lead(stands())
    check(text)
    assert "nog geen spinnenweb" in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("222232", "Voor profiel 1 moet de as measuring van trede 2 naar 3."),
        ("222222", "Voor profiel 1 moeten nog 2 assen omhoog."),
        ("112222", "Voor profiel 2 moet de as policy van trede 1 naar 2 of execution van trede 1 naar 2."),
        ("111111", "Voor profiel 2 moeten nog 3 assen omhoog."),
    ],
)
def test_the_lead_says_what_the_profile_above_asks(text: str, expected: str) -> None:
    """One axis is named, of more it is said how many."""
    assert lead(text).endswith(expected)


def test_the_lead_in_the_first_profile_asks_nothing() -> None:
    """There is no profile above the first."""
    assert lead("333333") == "Wilg staat in profiel 1."


def test_a_fall_to_another_profile_is_said_as_a_rise_is() -> None:
    """The newest change, with its year; what came before it is in the years below."""
    rise = [assessment(2026, "111111"), assessment(2027, "222222"), assessment(2028, "222222")]
    assert unmarked(words.lead(stands(*rise))).startswith("Wilg ging in 2027 van profiel 3 naar profiel 2.")
    fall = [*rise[:2], assessment(2029, "221222")]
    assert unmarked(words.lead(stands(*fall))).startswith(
        "Wilg viel in 2029 terug van profiel 2 naar profiel 3. "
        "Voor profiel 2 moet de as capacity van trede 1 naar 2."
    )


def test_an_adopted_profile_stands_beside_the_computed_one() -> None:
    """Both are said, and no steps are counted from a profile that the levels do not give."""
    text = lead("222222", adopted=3)
    assert "profiel 3, vastgesteld door de regio" in text
    assert "Uit de treden volgt profiel 2; de regio stelde profiel 3 vast." in text
    assert "moet" not in text


def test_missing_levels_leave_the_profile_open() -> None:
    """The possible profiles are named, and which axes are unknown."""
    text = lead("22?2??")
    assert "nog niet te bepalen" in text
    assert "Het is profiel 1, 2 of 3." in text


def test_who_left_is_told_with_where_it_stood_then() -> None:
    """The first day without it, and the profile of its last assessment; nothing is asked any more."""
    gone = stands(assessment(2027, "222222"), until="2028-12-31", year=2030)
    assert unmarked(words.lead(gone)) == (
        "Wilg doet sinds 1 januari 2029 niet meer mee; bij de laatste zelfscan, die van 2027, "
        "stond de gemeente in profiel 2."
    )
    never = stands(until="2024-12-31", year=2030)
    assert words.lead(never) == (
        "Wilg doet sinds 1 januari 2025 niet meer mee. Er is geen spinnenweb van deze gemeente."
    )


def test_every_level_and_profile_of_a_sentence_carries_its_figure() -> None:
    """The profile, and the level that has to rise, with the values of the table."""
    own = stands(assessment(2027, "222232"))
    marks = {mark.id: (mark.value, mark.text) for mark in marks_in(words.lead(own))}
    assert marks == {
        "profiles.wilg.profile.2027": ("2", "2"),
        "spiderweb.measuring.wilg.level.2027": ("2", "2"),
    }


@given(levels, st.none() | levels)
def test_the_heading_reads_well_for_every_change(now: str, before: str | None) -> None:
    """Up, down, both, none, incomparable: each is one heading without a full stop."""
    check(heading(now, before), heading=True)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ("222222", None, "De nulmeting: alle 6 assen zijn bekend"),
        ("2?????", None, "De nulmeting: 1 van de 6 assen is bekend"),
        ("333332", "222222", "Op 5 van de 6 assen staat Wilg hoger dan bij de nulmeting"),
        ("333333", "222222", "Op alle 6 assen staat Wilg hoger dan bij de nulmeting"),
        ("111111", "222222", "Op 6 assen staat Wilg lager dan bij de nulmeting"),
        ("122222", "222222", "Op policy staat Wilg lager dan bij de nulmeting"),
        ("332221", "222222", "Op measuring staat Wilg lager dan bij de nulmeting, op 2 assen hoger"),
        ("322211", "222222", "Op projects en measuring staat Wilg lager dan bij de nulmeting, op 1 as hoger"),
        ("222222", "222222", "Op geen van de 6 assen verschilt Wilg van de nulmeting"),
        ("3222??", "222222", "Op 1 van de 4 vergelijkbare assen staat Wilg hoger dan bij de nulmeting"),
        ("2?????", "222222", "Op de enige vergeleken as verschilt Wilg niet van de nulmeting"),
        ("???333", "333???", "Geen as is te vergelijken met de nulmeting"),
    ],
)
def test_the_heading_by_example(now: str, before: str | None, expected: str) -> None:
    """What fell stands first and is named, as long as that are one or two."""
    assert heading(now, before) == expected


def test_each_axis_says_what_became_of_it_since_the_first_assessment() -> None:
    """Up, down, equal, unknown now and unknown then."""
    own = stands(assessment(2026, "22222?"), assessment(2029, "3122?2"))
    assert [unmarked(words.since(own, one)) for one in own.axes] == [
        "1 trede hoger",
        "1 trede lager",
        "gelijk",
        "gelijk",
        "onbekend",
        "nulmeting onbekend",
    ]
    first = stands(assessment(2026, "2?????"))
    assert [unmarked(words.since(first, one)) for one in first.axes[:2]] == ["trede 2", "onbekend"]


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ([True, False, True], "Aan 2 van de 3 voorwaarden voor profiel 1 is voldaan"),
        ([False, None], "Aan geen van de 2 voorwaarden voor profiel 1 is voldaan"),
        ([True, True], "Aan beide voorwaarden voor profiel 1 is voldaan"),
    ],
)
def test_the_conditions_are_counted(held: list[bool | None], expected: str) -> None:
    """What is not known does not hold yet."""
    assert words.profile_heading(stands(assessment(2026, "222222")), 1, held) == expected


def test_size_and_inhabitants_are_left_out_where_they_are_not_known() -> None:
    """Nothing, one of them, both."""
    assert words.about(None, None) == ""
    assert words.about("klein", None) == "Klein"
    assert words.about("klein", 1836) == "Klein, 1.836 inwoners"


def test_what_a_municipality_wrote_stands_behind_the_name_of_the_axis() -> None:
    """Only of the axes that are asked, and only where there is a text."""
    own = stands(assessment(2026, "22????"))
    assert words.evidence(own, ("policy", "measuring")) == ()
