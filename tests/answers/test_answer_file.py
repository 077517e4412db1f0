"""The file of the form is read as it was written, and what does not fit is named at its line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.answers.answer import MOST_ANSWERS, Answer, Given
from site_builder.answers.answer_file import answer_file, file_name, read_answer_file
from site_builder.answers.round_code import RoundCode
from site_builder.source.text import FORBIDDEN

CODE = RoundCode("veldoord", 2030)
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=60
).filter(lambda text: not FORBIDDEN.search(text))


@given(st.dictionaries(st.from_regex(r"[a-z]{2,9}(\.[a-z0-9]{1,9}){1,4}", fullmatch=True), TEXT, min_size=1))
def test_what_is_written_is_read_again(texts: dict[str, str]) -> None:
    """Any text of any answer, with what was shown and the day."""
    answer = Answer(CODE, {path: Given(text) for path, text in texts.items()}, "a", texts, date(2030, 11, 3))
    reading = read_answer_file(answer_file(answer).encode(), "a")
    assert reading.problems == ()
    assert reading.answer is not None
    assert {path: one.text for path, one in reading.answer.given.items()} == texts
    assert (reading.answer.code, reading.answer.shown, reading.answer.day) == (CODE, texts, date(2030, 11, 3))


def test_a_person_may_type_it() -> None:
    """As YAML, with numbers and a list as they are; what is empty is not answered, and null takes away."""
    lines = ("a.b: 12.5", "a.c: true", "a.d:", "  - een", "  - twee", "a.e: ''", "a.f: null")
    text = f"gww: 1\ncode: {CODE}\nanswers:\n" + "".join(f"  {line}\n" for line in lines)
    reading = read_answer_file(text.encode(), "a")
    assert reading.answer is not None
    assert reading.answer.given == {
        "a.b": Given("12,5", 4, 3),
        "a.c": Given("Ja", 5, 3),
        "a.d": Given("- een\n- twee", 6, 3),
        "a.f": Given(None, 10, 3),
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gww: 2\ncode: {}\nanswers: {{a.b: x}}", "1:1 Dit is geen bestand met antwoorden."),
        ("gww: 1\ncode: veldoord-2030-00\nanswers: {{a.b: x}}", '2:7 De code "veldoord-2030-00" klopt niet.'),
        ("gww: 1\nanswers: {{a.b: x}}", "1:1 De code van de ronde mist."),
        ("gww: 1\ncode: {}", "1:1 Er staan geen antwoorden in dit bestand."),
        (
            "gww: 1\ncode: {}\nanswers: {{a.b: {{c: d}}}}",
            '3:11 Het antwoord op "a.b" is geen tekst en geen getal.',
        ),
        ("gww: 1\ncode: {}\ndate: gisteren\nanswers: {{a.b: x}}", "3:1 Dit is geen dag."),
        (
            "gww: 1\ncode: {}\nantwoorden: x\nanswers: {{a.b: x}}",
            '3:1 "antwoorden" hoort niet in dit bestand.',
        ),
        (
            "gww: 1\ncode: {}\nshown: x\nanswers: {{a.b: x}}",
            "3:1 Dit hoort een lijst te zijn van wat er stond.",
        ),
    ],
)
def test_what_does_not_fit_is_named(text: str, said: str) -> None:
    """At its line and column, and nothing of the file is taken."""
    reading = read_answer_file(text.format(CODE).encode(), "a")
    assert reading.answer is None
    assert [f"{one.line}:{one.column} {one.message}" for one in reading.problems] == [said]


def test_there_is_a_limit() -> None:
    """Nobody answers so much."""
    lines = "".join(f"  a.b{number}: x\n" for number in range(MOST_ANSWERS + 1))
    reading = read_answer_file(f"gww: 1\ncode: {CODE}\nanswers:\n{lines}".encode(), "a")
    assert [one.message for one in reading.problems] == ["Er staan te veel antwoorden in dit bestand."]


def test_the_name_says_of_whom_it_is() -> None:
    """The year first, so that files of one round stand together."""
    assert file_name(CODE) == "antwoorden-2030-veldoord.json"
