"""The fuzzer runs, finds a fault that is there, and what it found once is not found again."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.fuzz.mutator import of_mail, of_text, of_workbook
from tests.fuzz.running import Tally, execute, keep, rounds
from tests.fuzz.targets import CORPUS, TARGETS, Target
from tests.naughty import OWN, big_list, yaml_suite

BY_NAME = {one.name: one for one in TARGETS}


@pytest.mark.parametrize("target", TARGETS, ids=lambda one: one.name)
def test_what_was_found_once(target: Target) -> None:
    """Every input of the corpus, and a few hundred others."""
    tally = Tally()
    for content in target.corpus():
        execute(target, content, tally)
    with warnings.catch_warnings(action="ignore"):
        rounds(target, max(4 * target.share, 12), "every time", tally)
    assert tally.failures == {}
    assert tally.failed == 0


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS, ids=lambda one: one.name)
def test_more_of_it(target: Target) -> None:
    """Some twenty thousand of all targets together."""
    tally = Tally()
    with warnings.catch_warnings(action="ignore"):
        rounds(target, 100 * target.share, "now and then", tally)
    assert tally.failures == {}


def test_a_fault_is_found_and_kept(tmp_path: Path) -> None:
    """The same fault once, with an input that shows it, and the rest goes on."""

    def faulty(content: bytes) -> str:
        return str(1 // (len(content) % 3))

    target = replace(BY_NAME["letter"], run=faulty)
    tally = Tally()
    rounds(target, 60, "1", tally)
    assert 0 < tally.failed < tally.runs == 60
    (where,) = tally.failures
    assert where.startswith("ZeroDivisionError at test_fuzz.py")
    (path,) = keep(target, tally, tmp_path)
    with pytest.raises(ZeroDivisionError):
        faulty(path.read_bytes())


def test_what_never_ends_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the time of the processor: a busy machine is no fault."""
    monkeypatch.setattr("tests.fuzz.running.SLOW", 0.05)

    def endless(_: bytes) -> str:
        while True:
            pass

    tally = Tally()
    execute(replace(BY_NAME["letter"], run=endless), b"", tally)
    assert [where.split()[0] for where in tally.failures] == ["TooSlowError"]


@pytest.mark.parametrize("target", TARGETS, ids=lambda one: one.name)
def test_a_seed_gives_the_same_inputs(target: Target) -> None:
    """What failed in a run elsewhere fails here."""
    seeds = target.seeds()
    made = [[target.mutate(rng, seeds[0], seeds) for _ in range(5)] for rng in (chance(7), chance(7))]
    assert made[0] == made[1]
    assert len(set(made[0])) > 1


@pytest.mark.parametrize(
    ("name", "fewest"), [("record", 0.04), ("fmt", 0.15), ("mail", 0.3), ("letter", 0.3)]
)
def test_changes_keep_the_form(name: str, fewest: float) -> None:
    """Enough is accepted to get past the first reader, and enough is refused to be a test of it."""
    tally = Tally()
    with warnings.catch_warnings(action="ignore"):
        rounds(BY_NAME[name], 60, "form", tally)
    assert fewest < tally.said["accepted"] / tally.runs < 0.95


@pytest.mark.parametrize("change", [of_text, of_workbook, of_mail])
def test_anything_can_be_changed(change: object) -> None:
    """Also nothing, and what is no workbook or mail at all."""
    assert callable(change)
    for content in (b"", b"\n", b"PK\x03\x04", b"a: 1"):
        for seed in range(30):
            assert isinstance(change(chance(seed), content, [content, b"x\ny: 1\n"]), bytes)


def chance(seed: int) -> Random:
    """The same choices for the same seed."""
    return Random(seed)  # noqa: S311  # nothing is kept secret with it


def _in(kind: str, text: str) -> bytes:
    return f"{kind}\n{text}".encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
def test_the_yaml_test_suite(every: int) -> None:
    """Each case alone, as a value in a record and as front matter: told with its place, or read.

    By day one in three.
    """
    tally = Tally()
    for case in yaml_suite()[::every]:
        text = case["yaml"]
        nested = "".join(f"  {line}\n" for line in text.splitlines())
        for content in (
            _in("municipalities/ulk.yaml", text),
            _in("municipalities/ulk.yaml", f"name: Ulk\nneeds:\n{nested}"),
            _in("newsletters/2027.md", f"---\n{text}\n---\nTekst.\n"),
        ):
            execute(BY_NAME["record"], content, tally)
            execute(BY_NAME["plain"], content, tally)
            execute(BY_NAME["fmt"], content, tally)
    assert tally.failures == {}
    assert len(yaml_suite()) > 350


@pytest.mark.parametrize("every", [8, pytest.param(1, marks=pytest.mark.long)])
def test_naughty_strings_through_every_reader(every: int) -> None:
    """The Big List and our own: as an answer, in a letter, as personal data, as a value, as a body, alone.

    By day one in eight of the first.
    """
    tally = Tally()
    for text in (*big_list()[::every], *OWN):
        quoted = json.dumps(text)
        for name, content in (
            ("personal", text.encode("utf-8", "surrogatepass")),
            (
                "answer",
                f'{{"gww": 1, "code": "duinbergen-2026-1", "answers": {{{quoted or 0}: {quoted}}}}}'.encode(),
            ),
            ("letter", f"Code: x\n{text}: {text}\n".encode("utf-8", "surrogatepass")),
            ("record", _in("municipalities/ulk.yaml", f"name: {quoted}\n{quoted}: {text}\n")),
            ("record", _in("newsletters/2027.md", f"---\nyear: 2027\n---\n{text}\n\n# {text}\n")),
            ("csv", f"Gemeente;Code gemeente\n{text};{text}\n".encode("utf-8", "surrogatepass")),
        ):
            execute(BY_NAME[name], content, tally)
    assert tally.failures == {}


def test_the_corpus_is_small() -> None:
    """Ours, and few enough to be read."""
    files = [path for path in CORPUS.rglob("*") if path.is_file()]
    assert {path.parent.name for path in files} <= set(BY_NAME)
    assert sum(path.stat().st_size for path in files) < 200_000
