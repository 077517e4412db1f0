"""What is asked of every sentence holds for all that the demo says, and can fail."""

from __future__ import annotations

import pytest

from tests.checks import ROOT
from tests.phrases.reading import PLURAL_WITH_ONE, SINGULAR_WITH_MANY, check


def test_all_that_the_demo_says_agrees_in_number() -> None:
    """No page, PDF or letter counts one in the plural, or many in the singular."""
    texts = sorted((ROOT / "tests/baseline/demo").rglob("*.txt"))
    found = [
        f"{path.name}: {line}"
        for path in texts
        for line in path.read_text(encoding="utf-8").splitlines()
        if PLURAL_WITH_ONE.search(line) or SINGULAR_WITH_MANY.search(line)
    ]
    assert len(texts) > 100
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "Er zijn 3 tabel.",
        "Eén besluiten is genomen.",
        "Er is één doelen.",
        "Van 12 waarde is er niets bekend.",
        "er is een kleine letter.",
        "Twee  spaties.",
        "Geen punt",
        "None is niets.",
    ],
)
def test_a_sentence_that_reads_badly_is_found(text: str) -> None:
    """Each mistake by itself."""
    with pytest.raises(AssertionError):
        check(text)


@pytest.mark.parametrize(
    "text", ["1 van de 3 gemeenten is bekend.", "Bij niveau 3 project na project.", "In 1 project."]
)
def test_a_sentence_that_reads_well_passes(text: str) -> None:
    """One of many is many, and a number that is a name counts nothing."""
    check(text)
