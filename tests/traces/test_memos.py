"""What is noted while something is made, and the hash of a value."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pytest

from site_builder.traces import Leaves, derived, digest, memo_of, note, reading, remembered
from tests.checks import ROOT


@dataclass(frozen=True)
class Thing:
    """An object with memos."""

    scope: str | None

    @derived
    def total(self) -> int:
        note("file", "a")
        return 3

    @derived
    def table(self) -> Mapping[str, int]:
        note("file", "b")
        return {"x": self.total}

    @remembered
    def of(self, year: int) -> int:
        note("year", year)
        return self.total + year


def test_who_reads_a_memo_depends_on_its_value() -> None:
    """Or, where the memo has no name, on all that it was made of, each time."""
    named, unnamed = Thing("t"), Thing(None)
    for _ in range(2):
        with reading() as reads:
            assert (named.total, named.of(1), named.table["x"]) == (3, 4, 3)
        assert list(reads) == [("t", "total"), ("t", "of", 1), ("t", "table", "[]", "x")]
        with reading() as reads:
            assert (unnamed.of(1), unnamed.table["x"]) == (4, 3)
        assert list(reads) == [("year", 1), ("file", "a"), ("file", "b")]


def test_a_memo_is_found_by_its_name() -> None:
    """Made or not, and nobody reads it by that."""
    with reading() as reads:
        assert memo_of(Thing("t"), "of", (2,)).value == 5
        assert list(memo_of(Thing("t"), "table", ()).reads) == [("file", "b"), ("t", "total")]
    assert list(reads) == []


def test_records_are_read_by_their_file() -> None:
    """One, all of them, or whether there is one."""
    leaves = Leaves("project", {("m", "s"): 1})
    with reading() as reads:
        assert leaves["m", "s"] == 1
        assert ("m", "t") not in leaves
        assert len(leaves) == 1
    assert list(reads) == [("project", "m", "s"), ("project", "m", "t"), ("project",)]


def test_equal_values_have_the_same_hash_in_every_run() -> None:
    """Whichever parts are one object, and in whatever order a set stands in memory."""
    text = "".join(["a", "b"])
    assert digest(["ab", "ab"], {}) == digest((text, "ab"), {})
    assert digest({"a": 1, "b": 2}, {}) != digest({"b": 2, "a": 1}, {})
    assert digest(Decimal("1.0"), {}) != digest(Decimal("1.00"), {}) != digest("1.00", {})
    assert digest(True, {}) != digest(1, {})
    code = "from site_builder.traces import digest; print(digest({*'abcdefgh'}, {}))"
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in "123"
    }
    assert len(made) == 1


def test_what_is_no_plain_value_has_no_hash() -> None:
    """It might hide what it was made of."""
    with pytest.raises(TypeError):
        digest(lambda: 1, {})


def test_functions_remember_answers_about_plain_data_alone() -> None:
    """One that was asked about a record, a model or a site would hide from the next who asks what it read."""
    plain = {"str", "int", "float", "bool", "date", "Decimal", "type", "Any", "...", "tuple", "None"}
    plain |= {"Basis", "Name", "Rungs"}
    paths = sorted((ROOT / "site_builder").rglob("*.py"))
    for path in (path for path in paths if not {"load", "records", "source", "schemas.py"} & {*path.parts}):
        text = path.read_text(encoding="utf-8")
        for function in ast.walk(ast.parse(text)) if "cache" in text else ():
            if isinstance(function, ast.FunctionDef) and any(map(is_cache, function.decorator_list)):
                arguments = [one.annotation for one in function.args.args if one.annotation is not None]
                # A class is plain, whatever it is the class of.
                written = (re.sub(r"\btype\[[^]]*\]", "type", ast.unparse(one)) for one in arguments)
                named = {word for one in written for word in re.findall(r"[A-Za-z_.]+", one)}
                assert named <= plain, (path, function.name)


def is_cache(decorator: ast.expr) -> bool:
    """Whether a decorator is one of the two that remember answers."""
    return ast.unparse(decorator).partition("(")[0] in ("cache", "lru_cache")
