"""How problems are written for a person, a workflow and a program; and what a terminal never obeys."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from datetime import date

import pytest

from site_builder.cli.clock import today
from site_builder.cli.output import FORMATS, as_github, as_text, say, show, summary, tell
from site_builder.cli.parser import WrongUseError
from site_builder.problems import Problem

ERROR = Problem("data/a,b:c.yaml", 2, 3, "100% fout\nen meer", "dit", "zo")
WARNING = Problem("data/x.yaml", 1, 1, "vreemd", severity="warning")


def test_text() -> None:
    """What is empty takes no line, and a line break in a message does not break the line."""
    assert list(as_text([ERROR, WARNING])) == [
        "data/a,b:c.yaml:2:3: fout: 100% fout\\nen meer",
        "    toegestaan: dit",
        "    oplossing: zo",
        "data/x.yaml:1:1: waarschuwing: vreemd",
    ]


def test_workflow_commands_are_escaped() -> None:
    """Percent signs, line breaks, colons and commas cannot end a command or start another."""
    assert list(as_github([ERROR, WARNING])) == [
        "::error file=data/a%2Cb%3Ac.yaml,line=2,col=3,title=Fout in de gegevens"
        "::100%25 fout%0Aen meer%0AToegestaan: dit%0AOplossing: zo",
        "::warning file=data/x.yaml,line=1,col=1,title=Let op::vreemd",
    ]


@pytest.mark.parametrize(
    ("problems", "files", "sentence"),
    [
        ([], 1, "Alles in orde: 1 bestand gecontroleerd."),
        ([], 27, "Alles in orde: 27 bestanden gecontroleerd."),
        ([ERROR], 5, "1 fout in 1 bestand."),
        ([ERROR, WARNING], 5, "1 fout en 1 waarschuwing in 2 bestanden."),
        ([WARNING, WARNING], 5, "2 waarschuwingen in 1 bestand."),
        ([ERROR, ERROR, ERROR, WARNING], 5, "3 fouten en 1 waarschuwing in 2 bestanden."),
    ],
)
def test_summary(problems: list[Problem], files: int, sentence: str) -> None:
    """One sentence with singular and plural as they should be."""
    assert summary(problems, files) == sentence


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_colour_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets colour, unless NO_COLOR asks for none; a pipe never does. The words are the same."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal, pipe = Terminal(), io.StringIO()
    show([ERROR, WARNING], stream=terminal)
    show([ERROR, WARNING], stream=pipe)
    assert "\x1b[1;31mfout\x1b[0m" in terminal.getvalue()
    assert "\x1b" not in pipe.getvalue()
    assert pipe.getvalue().splitlines() == list(as_text([ERROR, WARNING]))
    monkeypatch.setenv("NO_COLOR", "1")
    plain = Terminal()
    show([ERROR, WARNING], stream=plain)
    assert "\x1b[1;31m" not in plain.getvalue()


@pytest.mark.parametrize(
    ("environment", "day"),
    [
        ({"SOURCE_DATE_EPOCH": "0"}, date(1970, 1, 1)),
        ({"SOURCE_DATE_EPOCH": "1798757999"}, date(2026, 12, 31)),
        ({"SOURCE_DATE_EPOCH": "1798758000"}, date(2027, 1, 1)),
    ],
)
def test_day_is_that_of_the_netherlands(environment: Mapping[str, str], day: date) -> None:
    """The day begins at midnight in Amsterdam, also when that is an hour earlier in Greenwich."""
    assert today(environment) == day


@pytest.mark.parametrize("override", ["gisteren", "1.5", "9" * 30])
def test_override_that_is_no_moment(override: str) -> None:
    """An override that is no number of seconds, or one beyond all years, is wrong use."""
    with pytest.raises(WrongUseError):
        today({"SOURCE_DATE_EPOCH": override})


PERSON = "mevrouw De Vries, jan.jansen@veen.example of 06 12 34 56 78"


@pytest.mark.parametrize("form", FORMATS)
def test_no_form_tells_of_a_person(form: str) -> None:
    """Not in what is wrong, nor in what is allowed, nor in a fix that was made of the same text."""
    problem = Problem(
        "data/x.yaml", 1, 1, f'"status" kan niet "{PERSON}" zijn.', PERSON, "Schrijf jan-jansen"
    )
    text = "".join(FORMATS[form]([problem]))
    assert "mevrouw D… V…, j…@veen.example of 06 …78" in text
    assert not re.search("Vries|jansen|34 56", text)


def test_no_line_tells_of_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    """Also what is no problem, such as a summary."""
    say(f"Goed.\n{PERSON}")
    tell(PERSON)
    printed = capsys.readouterr()
    assert printed.out == "Goed.\nmevrouw D… V…, j…@veen.example of 06 …78\n"
    assert printed.err == "mevrouw D… V…, j…@veen.example of 06 …78\n"


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_shows_what_is_invisible(form: str) -> None:
    """A letter that turns the line around, or takes no room, is written out; for a program as JSON does."""
    problem = Problem("data/x.yaml", 1, 1, "van \u202erechts, \u200bgeen")
    text = "".join(FORMATS[form]([problem]))
    assert "van \\u202erechts, \\u200bgeen" in text
    if form == "json":
        assert json.loads(text)[0]["message"] == problem.message
