"""What an attack on the program found once, each with the tests that would find it again."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.attacks.findings import FINDINGS, HELD, outcomes, table
from tests.checks import ROOT
from tests.reliability import hold


def there(test: str) -> bool:
    """Whether a test is there: a function in a file of tests, or an example with what is said of it."""
    path, _, name = test.partition("::")
    if not name:
        return (ROOT / path / "expected.txt").is_file()
    if not (ROOT / path).is_file():
        return False
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == name for node in tree.body)


@pytest.mark.parametrize("number", range(1, len(FINDINGS) + 1))
def test_every_finding_has_its_tests(number: int) -> None:
    """By their names, so that none goes unnoticed."""
    *_, tests = FINDINGS[number - 1]
    assert tests
    assert [test for test in tests if not there(test)] == []
    assert not there(f"{Path(tests[0].partition('::')[0])}-not")


def test_the_findings_are_of_record_for_reliability() -> None:
    """All of them, with what came of them when they were tried last: none did anything."""
    came = outcomes()
    assert len(came) == 26
    assert {now for _, now in came.values()} == {HELD}
    hold("findings", table(came))
