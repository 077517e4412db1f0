"""An answer as a file: what the form on the site saves, and a person can read and change.

A small file of JSON, read as YAML, so that either may be typed. See docs/answers.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date

from site_builder.answers.answer import LONGEST_ANSWER, MOST_ANSWERS, Answer, Given, Reading
from site_builder.answers.round_code import RoundCode, codes_in
from site_builder.load.advice.wording import did_you_mean, either, quoted
from site_builder.problems import Problem, of_file
from site_builder.source import Document, Mark, read_yaml

FORM = 1
"""The number of the form of the file; a later one may be another."""
SUFFIXES = (".json", ".yaml", ".yml")
KEYS = ("gww", "code", "date", "answers", "shown")
_AGAIN = "Bewaar de antwoorden opnieuw met het formulier op de site."


def file_name(code: RoundCode) -> str:
    """The name under which the form saves the file."""
    return f"antwoorden-{code.year}-{code.project or code.municipality}.json"


def answer_file(answer: Answer) -> str:
    """The text of the file."""
    held = {
        "gww": FORM,
        "code": str(answer.code),
        **({"date": answer.day.isoformat()} if answer.day else {}),
        "answers": {path: given.text for path, given in answer.given.items()},
        **({"shown": dict(answer.shown)} if answer.shown is not None else {}),
    }
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def read_answer_file(content: bytes, source: str) -> Reading:
    """What a file says, or every problem with it. Never raises for bad content."""
    document, problems = read_yaml(content, source)
    if document is None or not isinstance(document.data, dict):
        return Reading(None, problems)
    data = document.data
    problems += tuple(_unfit(document, data))
    code, wrong = _code(document, data.get("code"))
    problems += wrong
    if code is None or any(problem.severity == "error" for problem in problems):
        return Reading(None, problems)
    given = {path: _given(document, path, value) for path, value in data["answers"].items() if value != ""}
    kept = {path: text for path, text in (data.get("shown") or {}).items() if isinstance(text, str)}
    day = _day(data.get("date"))
    return Reading(Answer(code, given, source, kept if "shown" in data else None, day), problems)


def _unfit(document: Document, data: Mapping[str, object]) -> Iterator[Problem]:
    """What does not fit the form of the file, but for the code."""
    for key in data:
        if key not in KEYS:
            hint = did_you_mean(key, KEYS) or "Haal deze regel weg."
            yield _at(document, (key,), f"{quoted(key)} hoort niet in dit bestand.", either(KEYS), hint)
    if data.get("gww") != FORM:
        yield _at(document, ("gww",), "Dit is geen bestand met antwoorden.", f"gww: {FORM}", _AGAIN)
    if _day(data.get("date")) is None and data.get("date") is not None:
        yield _at(document, ("date",), "Dit is geen dag.", "Een dag, zoals 2030-11-03.")
    shown = data.get("shown")
    if shown is not None and not isinstance(shown, dict):
        yield _at(document, ("shown",), "Dit hoort een lijst te zijn van wat er stond.", "", _AGAIN)
    answers = data.get("answers")
    if not isinstance(answers, dict) or not answers:
        yield _at(document, ("answers",), "Er staan geen antwoorden in dit bestand.", "", _AGAIN)
        return
    if len(answers) > MOST_ANSWERS:
        message = "Er staan te veel antwoorden in dit bestand."
        yield _at(document, ("answers",), message, f"Hoogstens {MOST_ANSWERS} antwoorden.")
        return
    for path, value in answers.items():
        if not _is_answer(value):
            message = f"Het antwoord op {quoted(path)} is geen tekst en geen getal."
            yield _at(document, ("answers", path), message, "Een tekst of een getal.", _AGAIN)
        elif isinstance(value, str) and len(value) > LONGEST_ANSWER:
            message = f"Het antwoord op {quoted(path)} is te lang."
            yield _at(document, ("answers", path), message, f"Hoogstens {LONGEST_ANSWER} tekens.")


def _is_answer(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(item, str) for item in value)
    return value is None or isinstance(value, str | int | float)


def _given(document: Document, path: str, value: object) -> Given:
    mark = document.key_mark(("answers", path))
    return Given(_typed(value), mark.line, mark.column)


def _typed(value: object) -> str | None:
    """A value as a person would have typed it: what is a number in JSON has a comma in Dutch."""
    match value:
        case None:
            return None
        case bool():
            return "Ja" if value else "Nee"
        case float():
            return repr(value).replace(".", ",")
        case list():
            return "\n".join(f"- {item}" for item in value)
        case _:
            return str(value)


def _code(document: Document, value: object) -> tuple[RoundCode | None, tuple[Problem, ...]]:
    read = next(codes_in(str(value or "")), None)
    if isinstance(read, RoundCode):
        return read, ()
    return None, (unknown_code(str(value or ""), document.path, document.mark(("code",))),)


def unknown_code(text: str, source: str, mark: Mark) -> Problem:
    """What to say of a text that is no code, or of one with a typing error."""
    message = f"De code {quoted(text)} klopt niet." if text.strip() else "De code van de ronde mist."
    allowed = "De code uit onze mail, zoals veldoord-2030-13."
    hint = "Neem de code over uit onze mail: de laatste twee cijfers controleren de rest."
    return Problem(source, mark.line, mark.column, message, allowed, hint)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _at(
    document: Document, path: tuple[str, ...], message: str, allowed: str = "", hint: str = ""
) -> Problem:
    if path[0] not in (document.data if isinstance(document.data, dict) else ()):
        return of_file(document.path, message, allowed, hint)
    mark = document.key_mark(path)
    return Problem(document.path, mark.line, mark.column, message, allowed, hint)
