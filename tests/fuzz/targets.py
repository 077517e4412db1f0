"""What is fuzzed: how each input is made, what reads it, and what must hold whatever it is.

A target raises for a fault of ours, and else says in a word what became of the input.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.answers.answer_file import read_answer_file
from site_builder.answers.letter import read_letter
from site_builder.answers.request import request_sheets
from site_builder.answers.round_code import RoundCode
from site_builder.answers.survey import sheets
from site_builder.fmt import format_file
from site_builder.inbox import opened
from site_builder.inbox.mailbox import cut
from site_builder.inbox.sources import sources, written
from site_builder.load.folder import File, Found, find
from site_builder.load.kept_records import KeptRecords
from site_builder.load.pipeline import load_found
from site_builder.load.rules.privacy import privacy
from site_builder.load.validation import gather
from site_builder.personal import masked, masked_problem, may_hold_personal_data, personal_data
from site_builder.personal.looking import text_of
from site_builder.problems import Problem
from site_builder.records.collection import Records
from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS, kind_of
from site_builder.sheets.columns import recognise
from site_builder.sheets.csv_files import read_csv
from site_builder.sheets.grids import Spread
from site_builder.sheets.intake import titles
from site_builder.sheets.new_text import flow
from site_builder.sheets.returned_workbook import read_workbook
from site_builder.source.any_form import in_any_form
from site_builder.source.most import most_of_each
from site_builder.source.plain_form import in_plain_form
from site_builder.source.text import decode
from tests.checks import ROOT
from tests.fuzz.mutator import Mutate, of_mail, of_text, of_workbook
from tests.fuzz.strategies import a_file

TODAY = date(2027, 6, 1)
REGION = ROOT / "tests/examples/good/region"
CORPUS = ROOT / "tests/examples/fuzz"
"""A folder per target: inputs that were a finding once, or that open a way to others."""


@dataclass(frozen=True, slots=True)
class Target:
    """One reader. `share` is its part of all executions; `seeds` are the files that inputs are made of."""

    name: str
    what: str
    share: int
    seeds: Callable[[], Sequence[bytes]]
    mutate: Mutate
    run: Callable[[bytes], str]

    def corpus(self) -> Sequence[bytes]:
        """The inputs that are kept in the repository."""
        return [path.read_bytes() for path in sorted((CORPUS / self.name).glob("*"))]


# ------------------------------------------------------------------------------------------------ seeds


@cache
def data_files() -> Sequence[bytes]:
    """Each file of the demo with the kind of file before it, on a line of its own."""
    paths = sorted(path for path in (ROOT / "demo").rglob("*") if path.suffix in (".yaml", ".md"))
    named = ((path.relative_to(ROOT / "demo").as_posix(), path.read_bytes()) for path in paths)
    # A mutation of a large file costs as much as one of ten small ones, and finds no more.
    return [
        f"{name}\n".encode() + content for name, content in named if kind_of(name) and len(content) < 9_000
    ]


@cache
def _records() -> Records:
    records = load_found(find(REGION), "data", TODAY).records
    assert records is not None
    return records


@cache
def _workbooks() -> Sequence[bytes]:
    from tests.sheets.survey import Survey

    return (Survey(REGION).workbook("duinbergen"), Survey(REGION).upright("duinbergen"))


@cache
def _csv_files() -> Sequence[bytes]:
    from tests.sheets.survey import Survey

    return tuple(Survey(REGION).csv().values())


@cache
def _answer_files() -> Sequence[bytes]:
    code = str(RoundCode("duinbergen", 2026))
    answers = {"needs": "Wij zoeken beton; zie 's-Hertogenbosch", "levels/Beleid": 3, "sources": ["a", "b"]}
    held = {"gww": 1, "code": code, "date": "2026-11-03", "answers": answers, "shown": {"needs": "x"}}
    lines = "".join(f"  {path}: {text}\n" for path, text in answers.items())
    typed = f"gww: 1\ncode: {code}\nanswers:\n{lines}"
    return (json.dumps(held, ensure_ascii=False, indent=1).encode(), typed.encode())


@cache
def _letters() -> Sequence[bytes]:
    code = str(RoundCode("duinbergen", 2026))
    return (
        f"Beste collega,\n\nCode: {code}\n\nSpinnenweb\nBeleid: trede: 3\nBeleid: onderbouwing: het college\n"
        "stelde in maart nieuw beleid vast.\n\nMet vriendelijke groet,\n-- \nde gemeente\n".encode(),
        f"> Code: {code}\n> Beleid: trede: 2 - want dat\n\nOp 3 nov schreef de regio:\n".encode(),
    )


@cache
def _mails() -> Sequence[bytes]:
    from tests.inbox.post import Mail

    letter = _letters()[0].decode()
    answers = ("antwoorden.json", "application/json", _answer_files()[0])
    return (
        Mail(letter).sent(),
        Mail(html=f"<p>{letter}</p><ul><li>x</ul>").sent(),
        Mail("Zie de bijlage.", files=(answers,)).sent(),
        Mail("Zie de bijlage.", files=(("a.png", "image/png", b"x"), answers)).sent(),
    )


@cache
def _texts() -> Sequence[bytes]:
    from tests.personal.test_looking import FOUND, NOT_PERSONAL

    return tuple(text.encode() for text in (*(text for text, _ in FOUND), *NOT_PERSONAL))


# -------------------------------------------------------------------------------------------- what must hold


def _sound(problems: Sequence[Problem], content: bytes) -> None:
    """Each problem has a place that exists, and words of ours, with nobody's data in them."""
    last = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for problem in problems:
        assert 1 <= problem.line <= last + 1, (problem, last)
        assert problem.column >= 1, problem
        assert problem.message, problem
        told = f"{problem.message} {problem.allowed} {problem.hint}"
        assert not re.search("pydantic|Traceback", told), problem
        shown = masked_problem(problem)
        told = f"{shown.message} {shown.allowed} {shown.hint}"
        assert not [one for one in personal_data(told) if one.certain], problem


def _said(problems: Sequence[Problem], *, read: bool) -> str:
    errors = any(problem.severity == "error" for problem in problems)
    assert read or errors, "nothing was read, and nothing is said of it"
    return "refused" if errors else "accepted"


def _file(content: bytes) -> File | None:
    name, _, body = content.partition(b"\n")
    path = name.decode("utf-8", "replace")
    kind = kind_of(path)
    found = kind.match(path) if kind else None
    return File(path, kind, found.groups(), body) if kind and found else None


def _record(content: bytes) -> str:
    file = _file(content)
    if file is None or file.content is None:
        return "no record"
    found = Found((file,), (), frozenset())
    gathered, documents, problems = gather(found, "data", TODAY, KeptRecords().parsed)
    problems = most_of_each((*problems, *privacy(gathered)))
    _sound(problems, file.content)
    return _said(problems, read=bool(documents))


def _region(content: bytes) -> str:
    file = _file(content)
    if file is None:
        return "no record"
    every = {**{one.name: one for one in find(REGION).files}, file.name: file}
    loaded = load_found(Found(tuple(every.values()), (), frozenset()), "data", TODAY)
    errors = any(problem.severity == "error" for problem in loaded.problems)
    assert errors == (loaded.records is None)
    return "refused" if errors else "accepted"


def _fmt(content: bytes) -> str:
    file = _file(content)
    if file is None or file.content is None:
        return "no record"
    made = format_file(file.content, file.name, file.kind, "../schemas/x.json")
    _sound(made.problems, file.content)
    if made.content is None:
        return "refused"
    again = format_file(made.content, file.name, file.kind, "../schemas/x.json")
    assert again.content == made.content, "the form of the form is another"
    return "accepted"


def _plain(content: bytes) -> str:
    text, problems = decode(content.partition(b"\n")[2], "a.yaml")
    if text is None or problems:
        return "refused"
    data = in_plain_form(text)
    if data is None:
        return "left to the other"
    document, problems = in_any_form(text, "a.yaml")
    assert not problems, problems
    assert document is not None
    assert repr(document.data) == repr(data)
    return "accepted"


def _personal(content: bytes) -> str:
    text = text_of(content.decode("utf-8", "replace").encode())
    found = list(personal_data(text))
    assert not found or may_hold_personal_data(text.encode()), found
    assert all(0 <= one.start < one.end <= len(text) for one in found), found
    once = masked(text)
    assert not [one for one in personal_data(once) if one.certain], once
    return "found" if found else "nothing"


def _workbook(content: bytes) -> str:
    return _spread(read_workbook(content, "x.xlsx"))


def _spread(spread: Spread) -> str:
    """A file without a sheet or a row has no problem of its own: `take_in` says so."""
    entries, problems = recognise(spread.grids, sheets(_records()), request_sheets(_records()))
    assert all(problem.message for problem in (*spread.problems, *problems))
    return "accepted" if entries and not spread.problems else "refused"


@cache
def _titles() -> Sequence[str]:
    return titles(_records())


def _csv(content: bytes) -> str:
    return _spread(read_csv(content, "x.csv", "Aanwezigheid", _titles()))


def _answer(content: bytes) -> str:
    reading = read_answer_file(content, "a.json")
    _sound(reading.problems, content)
    return _said(reading.problems, read=reading.answer is not None)


def _letter(content: bytes) -> str:
    text = content.decode("utf-8", "replace")
    parts = written(text)
    reading = read_letter((*parts.own, *parts.thread), "tekst", _records())
    _sound(reading.problems, content)
    return _said(reading.problems, read=reading.answer is not None)


def _mail(content: bytes) -> str:
    mail = opened(cut("1.eml", content))
    found = sources(mail, _records())
    assert found.found or found.reasons or found.problems, "nothing is said of it"
    return "accepted" if found.found else mail.kind or "refused"


_KINDS: Sequence[Kind] = KINDS


@settings(deadline=None, database=None, max_examples=1)
@given(chosen=st.data())
def _of_models(chosen: st.DataObject) -> None:
    kind = chosen.draw(st.sampled_from(_KINDS))
    name = kind.pattern.replace("<municipality>", "ulk").replace("<slug>", "a").replace("<year>", "2027")
    text = flow(chosen.draw(a_file(kind.model))) + "\n"
    if name.endswith(".md"):
        text = f"---\n{text}---\nTekst.\n"
    content = f"{name}\n{text}".encode("utf-8", "surrogatepass")
    said = _record(content)
    if said == "accepted":
        assert _fmt(content) == "accepted"


def _model(content: bytes) -> str:
    # How hypothesis lets a fuzzer choose what it draws.
    drawn: Any = _of_models
    return "drawn" if drawn.hypothesis.fuzz_one_input(content) is not None else "not drawn"


def _buffer(rng: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    return rng.randbytes(rng.choice((64, 256, 1024)))


TARGETS = (
    Target(
        "record",
        "one file of the demo, changed: read, held against its model, every problem told",
        28,
        data_files,
        of_text,
        _record,
    ),
    Target(
        "plain",
        "the reader of the plain form says what the reader of all of YAML says",
        24,
        data_files,
        of_text,
        _plain,
    ),
    Target("fmt", "the fixed form of a changed file is its own fixed form", 6, data_files, of_text, _fmt),
    Target("region", "a whole region with one changed file in it", 1, data_files, of_text, _region),
    Target(
        "model",
        "a file drawn from the models: accepted, it has a fixed form too",
        1,
        lambda: (b"x",),
        _buffer,
        _model,
    ),
    Target("personal", "personal data: what is masked tells nothing certain", 70, _texts, of_text, _personal),
    Target("answer", "a file of the form on the site", 44, _answer_files, of_text, _answer),
    Target("letter", "answers typed in a letter", 14, _letters, of_text, _letter),
    Target("mail", "a mail with its parts", 6, _mails, of_mail, _mail),
    Target("csv", "a CSV that came back", 5, _csv_files, of_text, _csv),
    Target("workbook", "a workbook that came back", 1, _workbooks, of_workbook, _workbook),
)
