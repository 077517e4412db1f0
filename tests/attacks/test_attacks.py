"""Every attack that once succeeded, on the program as it is: it runs for minutes, and stands in no way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.attacks.findings import FINDINGS, came_of
from tests.attacks.program import Program
from tests.checks import ROOT


@pytest.mark.long
@pytest.mark.parametrize("number", range(1, len(FINDINGS) + 1))
def test_an_attack_does_nothing_any_more(number: int) -> None:
    """GWW_PROGRAM names another checkout to attack: of 7f427c1 these fail."""
    assert came_of(number, Program(Path(os.environ.get("GWW_PROGRAM", ROOT)))) == ""
