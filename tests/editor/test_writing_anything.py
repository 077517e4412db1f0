"""Whatever a person types: the file holds it, and `gww fmt` has nothing to change in it."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from site_builder.source import plain_spaces, read_yaml
from tests.checks import FIRST_YEAR
from tests.editor.test_writing import BY_NAME, canonical, files, values_of
from tests.editor.written import Job, config_of, written

PROJECT = (
    "# yaml-language-server: $schema=../../../schemas/project.schema.json\n"
    "name: Straat\ntype: roads\nphase: idea\nstatus: draft\n"
    "lessons:\n  - Een.\n  - |-\n    Twee\n    regels.\n"
)
WORDS = st.sampled_from(
    (
        *(
            "no",
            "ja",
            "12:30",
            "2026",
            "1e3",
            "0x1F",
            "~",
            "null",
            "true",
            "- a",
            "# b",
            "a: b",
            "a #b",
            '"',
            "'",
        ),
        *(
            "\\",
            "é",
            "…",
            "’",
            "a" * 60,
            "b" * 101,
            "---",
            "...",
            "<<",
            "=",
            "[x]",
            "{y}",
            "*z",
            "&q",
            "!t",
            "%",
        ),
        *(
            "@",
            "`",
            "|",
            ">",
            "\N{PARTY POPPER}",
            "\N{NO-BREAK SPACE}",
            "?",
            "? x",
            ":",
            ": y",
            "-",
            "+1",
            ".5",
        ),
        *("1_000", "y", "Off", "\\n"),
    )
)
SIGNS = st.one_of(st.characters(exclude_categories=("C", "Z")), st.just(" "))
TEXTS = (
    st.one_of(
        st.lists(WORDS, min_size=1, max_size=30).map(" ".join),
        st.lists(WORDS, min_size=1, max_size=8).map("\n".join),
        st.lists(WORDS, min_size=1, max_size=6).map("\n\n  ".join),
        st.text(SIGNS, min_size=1, max_size=120),
    )
    .map(str.strip)
    .filter(bool)
)
"""The editor cuts the ends of every text."""
QUICK = settings(max_examples=2, deadline=None, phases=(Phase.explicit, Phase.generate))
"""Each example starts Node: a failure is told as it was found."""
MANY = settings(QUICK, max_examples=20)


@QUICK
@given(texts=st.lists(TEXTS, min_size=20, max_size=60))
def test_any_text_comes_back_as_it_was_typed(texts: list[str]) -> None:
    """A text in a new list, and one that takes the place of another: the same after reading."""
    comes_back(texts)


@pytest.mark.long
@MANY
@given(texts=st.lists(TEXTS, min_size=20, max_size=60))
def test_many_texts_come_back_as_they_were_typed(texts: list[str]) -> None:
    """The same of hundreds."""
    comes_back(texts)


def comes_back(texts: list[str]) -> None:
    """Each is what was typed, but that each space that is not a plain one became one, as `gww fmt` has it."""
    jobs = [
        Job(BY_NAME["project"], PROJECT, ((("lessons", 0), text), (("summary",), text))) for text in texts
    ]
    jobs.append(Job(BY_NAME["project"], PROJECT, ((("lessons",), texts),)))
    *single, all_at_once = written(config_of(FIRST_YEAR), jobs)
    for text, after in zip(texts, single, strict=True):
        document, problems = read_yaml(after.encode(), "f")
        assert document is not None, problems
        assert values_of(document.data)["lessons"] == [plain_spaces(text), "Twee\nregels."]
        assert values_of(document.data)["summary"] == plain_spaces(text)
        assert canonical(after, BY_NAME["project"]) == after
    document, problems = read_yaml(all_at_once.encode(), "f")
    assert document is not None, problems
    assert values_of(document.data)["lessons"] == list(map(plain_spaces, texts))


Step = str | int


def paths(value: Any, way: tuple[Step, ...] = ()) -> list[tuple[Step, ...]]:
    """The way to every value of a record."""
    found = [way] if way else []
    if isinstance(value, dict):
        found += [path for key, inner in value.items() for path in paths(inner, (*way, key))]
    if isinstance(value, list):
        found += [path for key, inner in enumerate(value) for path in paths(inner, (*way, key))]
    return found


def pruned(value: Any) -> Any:
    """A record without what holds nothing, as a file leaves it out."""
    if isinstance(value, dict):
        kept = {key: pruned(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in (None, "", [], {})}
    if isinstance(value, list):
        return [inner for inner in (pruned(one) for one in value) if inner not in (None, "", [])]
    return value


def apply(record: Any, path: tuple[Step, ...], value: Any) -> None:
    """Put a value in a record, as the editor's form does; null takes an item out of a list."""
    held = record
    for step in path[:-1]:
        held = held[step]
    if value is None and isinstance(held, list):
        held.pop(int(path[-1]))
    else:
        held[path[-1]] = value


@QUICK
@given(data=st.data())
def test_any_change_of_any_record_is_written_whole(data: st.DataObject) -> None:
    """Values that change, items that go, lists that turn around: the file holds what the form holds."""
    is_written(data, FIRST_YEAR)


@pytest.mark.long
@MANY
@given(data=st.data())
def test_many_changes_of_the_demo_are_written_whole(data: st.DataObject) -> None:
    """The same of records in which all stands that may."""
    is_written(data, "demo")


def is_written(data: st.DataObject, folder: str) -> None:
    """Some records with changes hold those and nothing else."""
    chosen = data.draw(st.lists(st.sampled_from(files(folder)), min_size=8, max_size=16, unique=True))
    jobs, wanted = [], []
    for path, kind in chosen:
        if kind.pattern.endswith(".md"):
            continue
        text = path.read_text(encoding="utf-8")
        document, _ = read_yaml(text.encode(), "f")
        assert document is not None
        values: Any = copy.deepcopy(document.data)
        edits: list[tuple[tuple[Step, ...], Any]] = []
        for _ in range(data.draw(st.integers(1, 4))):
            way = data.draw(st.sampled_from(paths(values)))
            held: Any = values
            for step in way:
                held = held[step]
            if isinstance(held, list):
                value: Any = data.draw(st.permutations(held))
            elif isinstance(held, str):
                value = data.draw(st.one_of(TEXTS, st.none()))
            else:
                value = None if isinstance(held, dict) else data.draw(st.integers(0, 9))
            # A copy: the next change would reach into what the editor is told of this one.
            edits.append((way, copy.deepcopy(value)))
            apply(values, way, plain_spaces(value) if isinstance(value, str) else value)
        jobs.append(Job(kind, text, tuple(edits)))
        wanted.append(pruned(values))
    for job, values, after in zip(jobs, wanted, written(config_of(folder), jobs), strict=True):
        document, problems = read_yaml(after.encode(), "f")
        if not values:
            # All that the record had went: its remarks are left, and no form saves that.
            assert document is None
            continue
        assert document is not None, problems
        assert json.dumps(pruned(document.data), sort_keys=True) == json.dumps(values, sort_keys=True), (
            job.edits
        )
        assert canonical(after, job.kind, folder.partition("/")[0]) == after, job.edits
