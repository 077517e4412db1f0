"""Answers in a mail are read as people write them, and what cannot be read is named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.answers.answer import Reading
from site_builder.answers.letter import letter, read_letter
from site_builder.answers.questions import subjects_of
from site_builder.answers.round_code import RoundCode
from site_builder.load.pipeline import load
from tests.sheets.survey import REGION

RECORDS = load(REGION, date(2026, 12, 1)).records
assert RECORDS is not None
CODE = RoundCode("duinbergen", 2026)
SUBJECTS = subjects_of(RECORDS, CODE)
LEVEL, WHY = "assessments.2026.levels.policy.level", "assessments.2026.levels.policy.evidence"


def read(text: str, subject: str = "") -> Reading:
    """What a letter of Duinbergen says."""
    assert RECORDS is not None
    return read_letter(list(enumerate(text.split("\n"), start=1)), "mail", RECORDS, subject)


def answers(text: str) -> Mapping[str, str | None]:
    """The answers of a letter with its code, in which nothing is wrong."""
    reading = read(f"Code: {CODE}\n\n{text}")
    assert reading.problems == ()
    assert reading.answer is not None
    return {path: one.text for path, one in reading.answer.given.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Beleid: trede: 3",
        "Beleid: 3",
        "beleid : trede = 3",
        "* Beleid: trede:* 3",
        "Beleid:\u00a0Trede:\u00a03",
        "Beleid: trede: trede 3",
        "Spinnenweb\n\nBeleid: trede:\n3",
    ],
)
def test_a_level_is_read_as_people_type_it(text: str) -> None:
    """With or without its second word, with other spaces, in bold, or with the answer on the next line."""
    assert answers(text) == {LEVEL: "3"}


def test_the_reason_may_stand_behind_the_level() -> None:
    """As a person tells it; or below it, with a word of its own."""
    assert answers("Beleid: 3, want er is beleid.") == {LEVEL: "3", WHY: "want er is beleid."}
    assert answers("Beleid: 3\nToelichting: er is beleid.") == {LEVEL: "3", WHY: "er is beleid."}


@pytest.mark.parametrize(
    "typed", ["2,5", "2.5", "1 of 2", "1 à 2", "2-3", "2 - 3, bijna", "1 tot en met 3", "1 t/m 3"]
)
def test_what_is_no_one_level_is_no_level_with_evidence(typed: str) -> None:
    """It stays whole, so that it is refused; a reason may begin with a number that is no level."""
    assert answers(f"Beleid: {typed}") == {LEVEL: typed}
    assert answers("Beleid: 3 - 60% van de werken") == {LEVEL: "3", WHY: "60% van de werken"}


def test_broken_lines_are_whole_again() -> None:
    """A mail program breaks lines, and some add spaces at their end."""
    text = "Beleid: onderbouwing: het college stelde in maart \nnieuw beleid vast,\nmet geld.\n\nGroet,\nNaam"
    assert answers(text) == {WHY: "het college stelde in maart nieuw beleid vast, met geld."}


def test_points_of_a_list_stay_apart() -> None:
    """With a dash, also where a line of one was broken; and without, one on each line."""
    path = "assessments.2026.needs"
    assert answers("Behoeften:\n- een format\n- hulp bij\n  meten") == {
        path: "- een format\n- hulp bij meten"
    }
    assert answers("Behoeften: een format\nhulp") == {path: "een format\nhulp"}


def test_a_heading_says_what_is_asked() -> None:
    """A session or project by its code or its name, and what is new by that word."""
    text = (
        "Bijeenkomst: 2026-03-meten\nBeleidsmatig: 4\n\nProject: dorpsplein\nSamenvatting: kort\n\n"
        "Project: nieuw\nNaam: Brug\n\nProject: nieuw\nNaam: Kade\n\n"
        "Meting: dorpsplein, ontwerp\nToelichting: goed"
    )
    assert answers(text) == {
        "attendance.2026-03-meten.policy": "4",
        "projects.dorpsplein.summary": "kort",
        "projects.+1.name": "Brug",
        "projects.+2.name": "Kade",
        "projects.dorpsplein.measurements.design.note": "goed",
    }


@pytest.mark.parametrize("text", ["Beleid: trede:", "Beleid: trede: ?", "Beleid: onbekend", "Kennis:\n\n3"])
def test_what_is_left_open_is_no_answer(text: str) -> None:
    """Nothing behind the colon, or a word for not knowing, changes nothing."""
    assert LEVEL not in answers(f"Meten: 1\n\n{text}".replace("\n\n3", "\n"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Belied: trede: 3", 'De vraag "Belied: trede" is onbekend.'),
        ("Project: dorpsplien\nNaam: x", '"Project: dorpsplien" is onbekend.'),
        ("Beleid: 3\nBeleid: 2", '"Beleid: trede" staat er twee keer, met een ander antwoord.'),
        ("Beste collega, hierbij de cijfers.", "In deze mail staan geen antwoorden die de monitor herkent."),
        (
            "Beleid: 3\n\nBel mij even.",
            'Deze regel hoort bij geen vraag en is niet gelezen: "Bel mij even.".',
        ),
    ],
)
def test_what_cannot_be_read_is_named(text: str, said: str) -> None:
    """With its line; nothing is passed over in silence."""
    assert [one.message for one in read(f"Code: {CODE}\n\n{text}").problems] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Beleid: 3", "De code van de ronde mist."),
        ("Code: duinbergen-2026-XX\nBeleid: 3", 'De code "duinbergen-2026-XX" klopt niet.'),
        ("Code: duinbergen-2026-00\nBeleid: 3", 'De code "duinbergen-2026-00" klopt niet.'),
        (f"Code: {RoundCode('elders', 2026)}", f'De code "{RoundCode("elders", 2026)}" klopt niet.'),
        (
            f"{CODE} {RoundCode('oost-ravel', 2026)}",
            f"Er staan twee codes in deze mail: {CODE} en {RoundCode('oost-ravel', 2026)}.",
        ),
    ],
)
def test_without_a_sound_code_nothing_is_read(text: str, said: str) -> None:
    """A mail that does not say what it is about is for a person to read."""
    reading = read(text)
    assert reading.answer is None
    assert [one.message for one in reading.problems] == [said]


def test_a_code_in_the_subject_counts() -> None:
    """A reply keeps the subject of our mail."""
    reading = read("Beleid: 3", f"RE: Zelfscan ({CODE})")
    assert reading.answer is not None
    assert reading.answer.code == CODE


def test_a_letter_without_answers_is_one_to_fill_in() -> None:
    """Sent back as it is, it says nothing; and every question in it is known."""
    blank = letter(CODE, SUBJECTS, {})
    assert [one.message for one in read(blank).problems] == [
        "In deze mail staan geen antwoorden die de monitor herkent."
    ]
    assert "\nBeleid: trede:\n" in blank


WORDS = st.from_regex(r"[A-Za-z]{3,9}( [a-z]{2,9}){0,20}", fullmatch=True)


@given(
    st.dictionaries(
        st.sampled_from([s.question(f) for s in SUBJECTS for f in s.fields if f.shape == "text"]), WORDS
    )
)
def test_what_is_written_is_read_again(given_: dict[str, str]) -> None:
    """Any text of words comes back at its own question."""
    reading = read(letter(CODE, SUBJECTS, {LEVEL: "3", **given_}))
    assert reading.answer is not None
    assert {path: one.text for path, one in reading.answer.given.items()} == {LEVEL: "3", **given_}
