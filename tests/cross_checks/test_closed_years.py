"""Records of a closed year that were changed since: who changes them is told that the site does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.cross_checks import advice
from site_builder.load import closed, load
from site_builder.problems import Problem
from tests.checks import ROOT
from tests.closing.years import TODAY, closed_region, spoil

MUNICIPALITY = "municipalities/duinbergen.yaml"
PROJECT = "projects/duinbergen/dorpsplein.yaml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A region that closed 2026."""
    return closed_region(tmp_path / "data")


def told(data: Path) -> tuple[Problem, ...]:
    """What is advised, with the closed years beside it."""
    loaded = load(data, TODAY)
    return advice(loaded, data, closed(data, TODAY)[0])


def test_a_year_that_was_just_closed_fits(data: Path) -> None:
    """Nothing to say."""
    assert told(data) == ()


@pytest.mark.long
def test_the_closed_years_of_the_demo_fit() -> None:
    """Its one change since has its erratum."""
    demo = ROOT / "demo"
    found = advice(load(demo, TODAY), demo, closed(demo, TODAY)[0])
    assert [one for one in found if "is gesloten met een andere waarde" in one.message] == []


def test_a_level_of_a_closed_year_that_changed_is_told_at_its_line(data: Path) -> None:
    """Level 2 of 2026 becomes 3: the site goes on saying 2, and the warning says what to do."""
    spoil(data / MUNICIPALITY, "policy:\n        level: 2", "policy:\n        level: 3")
    (one,) = told(data)
    text = (data / MUNICIPALITY).read_text(encoding="utf-8").splitlines()
    assert text[one.line - 1].strip() == "level: 3"
    assert (one.severity, one.path.endswith(MUNICIPALITY)) == ("warning", True)
    assert "hier 3, in het gesloten jaar 2. De site toont het gesloten jaar." in one.message
    assert "errata/2026.yaml" in one.hint


def test_a_measurement_of_a_closed_year_that_changed_is_told(data: Path) -> None:
    """Another mass is another share of the same year; the warning stands at the measurement."""
    spoil(data / PROJECT, "reused: 300", "reused: 310")
    spoil(data / PROJECT, "recycled: 150.5", "recycled: 140")
    found = told(data)
    assert [one.path.rpartition("data/")[2] for one in found] == [PROJECT]


def test_an_erratum_with_the_right_value_answers_it(data: Path) -> None:
    """The records say 3 and so does the erratum: that is how it should be."""
    spoil(data / MUNICIPALITY, "policy:\n        level: 2", "policy:\n        level: 3")
    (data / "errata").mkdir()
    lines = [
        "year: 2026",
        "errata:",
        "  - date: 2027-05-01",
        "    figure: spiderweb.policy.duinbergen.level.2026",
    ]
    lines += ['    frozen: "2"', '    right: "3"', "    reason: De teller was fout."]
    (data / "errata/2026.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert told(data) == ()
