"""A file of two megabytes is read or refused in little memory, and nothing in it costs its square."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from site_builder.load.advice.guesses import number_meant
from site_builder.load.folder import File, Found, find
from site_builder.load.pipeline import load_found
from site_builder.problems import Problem
from site_builder.records.kinds import kind_of
from site_builder.source import Document, read_yaml
from site_builder.source.most import MOST, most
from site_builder.source.text import MAX_BYTES, MAX_VALUES
from tests.checks import ROOT
from tests.limited import DAILY, Try, record, tried

PATH = "municipalities/els.yaml"
JUST_FITS = MAX_VALUES - 10


def _filled(start: str, unit: str, end: str = "") -> str:
    return start + unit * ((MAX_BYTES - len(start) - len(end)) // len(unit)) + end


BOMBS: Mapping[str, Callable[[], str]] = {
    "unknown keys": lambda: "".join(f"k{number:06}: 1\n" for number in range(MAX_BYTES // 12)),
    "unknown keys that fit": lambda: "".join(f"k{number}: 1\n" for number in range(JUST_FITS)),
    "double keys": lambda: "a: 1\n" * JUST_FITS,
    "empty groups": lambda: _filled("sources: [", "{},", "]"),
    "empty groups that fit": lambda: "assessments: [" + "{}," * JUST_FITS + "]",
    "items": lambda: _filled("name: [", "a,", "]"),
    "repeated values": lambda: _filled("b: &a 1\nname: [", "*a,", "]"),
    "keys without a value": lambda: _filled("", "? a\n"),
    "labels": lambda: _filled("name: [", "!a b,", "]"),
    "a number with spaces": lambda: _filled('population: {count: "1', " ", ';"}'),
    "a choice without end": lambda: _filled('assessments: [{status: "', "ab", '"}]'),
    "a key without end": lambda: _filled("? ", "a", "\n: 1\n"),
    "letters": lambda: _filled("name: ", "a"),
    "comments": lambda: _filled("name: Els\n", "#\n"),
    "tabs": lambda: _filled("a:\n", "\tb\n"),
    "addresses": lambda: _filled("name: ", "jan.jansen@arnhem.nl "),
    "names": lambda: _filled("name: ", "mevrouw De Vries "),
    "numbers in remarks": lambda: _filled("name: x\n", "# bel 06-12345678\n"),
    "digits": lambda: _filled("name: x", "1"),
    "open brackets": lambda: _filled("", "["),
}


LETTER = "newsletters/2026.md"
FRONT = "---\nyear: 2026\ntitle: Brief\nlead: Kort.\ndate: 2026-12-01\nstatus: draft\n---\n"
LETTERS: Mapping[str, str] = {
    "one letter of Han": "漢",
    "words of Han": "漢字 ",
    "emoji of parts": "👩‍💻",
    "quotes in quotes": "> ",
    "quotes": "> a\n",
    "a list": "- a\n",
    "blanks": "  ",
    "stars": "*",
    "stars with a word": "*a ",
    "words that lean": "_a_",
    "signs of code": "`",
    "brackets": "[",
    "links": "[a](https://a.nl) ",
    "addresses of links": "[a]: https://a.nl\n",
    "addresses": "<https://a.nl>",
    "headings": "## a\n",
    "entities": "&amp;",
    "tags": "<b>",
    "empty lines": "\n",
    "signs that turn a line": "\u202e",
    "tables": "| a | b |\n|-|-|\n",
}
"""What fills the text of a letter, from end to end and as far as a letter may be."""
IN_A_REGION: Mapping[str, tuple[str, str, Callable[[], str]]] = {
    "sessions": (
        "impactlabs/2026.yaml",
        "sessions:\n",
        lambda: "".join(
            f"  - {{id: 2026-03-x{number}, series: lab, title: Sessie, date: 2026-03-12, state: cancelled}}\n"
            for number in range(5000)
        ),
    ),
    "one session": (
        "impactlabs/2026.yaml",
        "sessions:\n",
        lambda: "  - {id: 2026-03-x, series: lab, title: A, date: 2026-03-12, state: cancelled}\n" * 5000,
    ),
    "periods": (
        "municipalities/duinbergen.yaml",
        "participation:\n",
        lambda: "  - {from: 2021-01-01, until: 2021-01-02}\n" * 9000,
    ),
    "sessions that are not there": (
        "municipalities/duinbergen.yaml",
        "attendance:\n",
        lambda: "".join(f"  - {{session: x{number}, policy: 1, executive: 1}}\n" for number in range(8000)),
    ),
    "neighbours that are not there": (
        "municipalities/duinbergen.yaml",
        "neighbours: [",
        lambda: "".join(f"a{number}, " for number in range(30_000)),
    ),
    "assessments of a year": (
        "municipalities/duinbergen.yaml",
        "assessments:\n",
        lambda: "  - {year: 2026, date: 2026-10-01, method: interview, status: draft, levels: {}}\n" * 5000,
    ),
    "documents": (
        "municipalities/duinbergen.yaml",
        "documents:\n",
        lambda: "".join(
            f"  - {{title: A, date: 2025-12, source: {{title: B, url: https://a.nl/{number}}}}}\n"
            for number in range(5000)
        ),
    ),
}
"""What stands at a place in a file of a good region: rules look across all of it."""


def load_one(text: str) -> tuple[Problem, ...]:
    """The problems of a folder with one file."""
    kind = kind_of(PATH)
    assert kind is not None
    file = File(PATH, kind, ("els",), text.encode())
    return _told((file,), PATH)


def _told(files: Iterable[File], path: str) -> tuple[Problem, ...]:
    loaded = load_found(Found(tuple(files), (), frozenset()), "data", datetime.date(2027, 1, 1))
    return tuple(problem for problem in loaded.problems if problem.path == f"data/{path}")


def every_file() -> Iterator[Try]:
    """Each bomb, by itself or in a region."""
    for name, made in BOMBS.items():
        text = made()
        yield name, len(text.encode()), partial(_as_tried, partial(load_one, text))
    files = {file.name: file for file in find(ROOT / "tests/examples/good/region").files}
    texts = {name: (files[name].content or b"").decode() for name in files}
    others = {
        f"{name}, in a region": (path, texts[path].replace(*_longer(place, made)))
        for name, (path, place, made) in IN_A_REGION.items()
    }
    for name, unit in LETTERS.items():
        for size in (MAX_BYTES, 18_000):
            text = FRONT + unit * ((size - len(FRONT)) // len(unit.encode()))
            others[f"a newsletter of {name}, {size // 1000} kB"] = LETTER, text
    for name, (path, text) in others.items():
        assert text != texts[path]
        content = text.encode()
        every = {**files, path: replace(files[path], content=content)}.values()
        yield name, len(content), partial(_as_tried, partial(_told, every, path))


def _as_tried(read: Callable[[], Iterable[Problem]]) -> tuple[bool, list[str]]:
    problems = tuple(read())
    return all(one.severity != "error" for one in problems), [one.message for one in problems]


def _longer(place: str, made: Callable[[], str]) -> tuple[str, str, int]:
    return place, place + made(), 1


@pytest.mark.parametrize("every", [DAILY, pytest.param(1, marks=pytest.mark.long)])
def test_every_file_is_read_or_refused_in_little_memory(every: int) -> None:
    """Whatever fills it: it ends, with at most a hundred problems and the one that says there are more."""
    files = tried("tests.load.test_bounds", "every_file", every=every)
    lead = (
        "Files of data, filled from end to end, by themselves or in a region that is good; newsletters also "
        "as long as they may be."
    )
    record("files-data", "Hostile files: data", lead, files, every=every)
    assert len(files) == -(-(len(BOMBS) + len(IN_A_REGION) + 2 * len(LETTERS)) // every)
    assert [one.name for one in files if len(one.told) > MOST + 1] == []
    whole = f", {MAX_BYTES // 1000} kB"
    refused = [one for one in files if one.name in BOMBS or one.name.endswith(whole)]
    assert [one.name for one in refused if not one.told] == []


@pytest.mark.parametrize("keys", [1000, 10_000])
def test_no_more_keys_are_explained_than_are_told(compared: list[str], keys: int) -> None:
    """Ten times as many keys cost no search more."""
    problems = load_one("".join(f"k{number}: 1\n" for number in range(keys)))
    assert len(problems) == MOST + 1
    assert problems[-1].message == "Er is nog meer mis in dit bestand: hier staan de eerste 100 meldingen."
    assert 0 < len(compared) <= MOST + 1


class _Walked(list[Any]):
    walks = 0

    def __reversed__(self) -> Iterator[Any]:
        self.walks += 1
        return super().__reversed__()

    def __iter__(self) -> Iterator[Any]:
        self.walks += 1
        return super().__iter__()


def test_the_keys_of_a_file_are_walked_once_for_all_its_places() -> None:
    """A thousand places in a group of a thousand keys: one walk."""
    document, _ = read_yaml("".join(f"k{number}: {{a: 1}}\n" for number in range(1000)).encode(), "f")
    assert document is not None
    walked = _Walked(document.root.value)
    document.root.value = walked
    found = [document.key_mark((f"k{number}", "a")).line for number in range(1000)]
    assert found == list(range(1, 1001))
    assert walked.walks == 1


def test_the_first_of_two_equal_keys_is_the_place() -> None:
    """That one counts, and is what a problem points at."""
    document = Document("f", {}, "a: 1\nb: 2\na: 3\n")
    assert (document.mark(("a",)).line, document.mark(("b",)).line, document.mark(("c",)).line) == (1, 2, 1)


def _problem(line: int, severity: Any = "error") -> Problem:
    return Problem("f", line, 1, "Mis.", severity=severity)


def test_errors_are_told_before_warnings() -> None:
    """A hundred warnings do not hide the one error; what is left out is an error only if an error is."""
    warnings = [_problem(line, "warning") for line in range(1, 200)]
    found = most([*warnings, _problem(500)], "f")
    assert len(found) == MOST + 1
    assert _problem(500) in found
    assert [problem.severity for problem in found if "nog meer mis" in problem.message] == ["warning"]
    every = most([_problem(line) for line in range(1, 200)], "f")
    assert [problem.severity for problem in every if "nog meer mis" in problem.message] == ["error"]
    assert most(warnings[:MOST], "f") == tuple(warnings[:MOST])


def test_a_file_full_of_personal_data_is_refused() -> None:
    """What was not looked at any more is never taken to be fine."""
    for text in (BOMBS["names"](), BOMBS["numbers in remarks"](), BOMBS["digits"]()):
        said = [one.message for one in load_one(text) if one.severity == "error"]
        assert "In dit bestand lijkt te veel op persoonsgegevens om het allemaal na te kijken." in said


def test_a_message_repeats_no_whole_text() -> None:
    """Not of a value, nor of a key, nor as the likely fix."""
    long = "lang " * 400
    for text in (
        f'name: " {long}"\n',
        f"? {'k' * 5000}\n: 1\n",
        f"12{'3' * 90}: 1\n",
        f"name: !{'t' * 500} x\n",
        f"website: http://{'a' * 4000}\n",
        f"status: '{'s' * 3000}'\n",
        f"code: '{'1' * 900}'\n",
    ):
        problems = load_one(text)
        assert problems
        words = [word for one in problems for word in (one.message, one.allowed, one.hint)]
        assert max(map(len, words)) < 700, text[:20]


def test_a_long_text_is_no_number() -> None:
    """Nothing is searched for in it."""
    assert number_meant("1" + " " * 100 + "ton") == "1"
    assert number_meant("1" + " " * 100_000 + "ton") is None
