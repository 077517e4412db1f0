"""What is said over lists of projects."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.figures.figure import Figure, Key
from site_builder.figures.projects import OUTSIDE
from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.pages.projects import list_words as say


def figure(statistic: str, n: int) -> Figure:
    """A count of projects."""
    return Figure(Key("projects", statistic, 2030, "to_date"), Decimal(n), "projecten")


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ((), say.UNTESTED),
        (("missing", "none", "untestable"), say.UNTESTED),
        (("met", "", "untestable"), say.MET),
        (("promised",), say.MET),
        (("met", "below", "met"), say.BELOW),
        (("met", "lacking"), say.BELOW),
    ],
)
def test_a_project_stands_in_one_of_three_ways(states: tuple[str, ...], said: str) -> None:
    """One value below the level is said first; what was not tested is no promise kept."""
    assert say.levels(states) == said


def test_the_list_is_counted() -> None:
    """None, one and many, of projects and of municipalities; each number is a figure."""

    def finding(projects: int, owners: int) -> str:
        counts = {"listed": projects, "owners": owners, "measured": 0, "count": projects}
        return say.projects_finding(*(figure(name, n) for name, n in counts.items()))

    assert finding(0, 0) == "Er staan nog geen projecten in de monitor."
    assert unmarked(finding(1, 1)).startswith("1 project van 1 gemeente. Het ene project")
    assert unmarked(finding(6, 4)).startswith("6 projecten van 4 gemeenten. Geen van de 6")
    assert [mark.id for mark in marks_in(finding(6, 4))] == [
        f"projects.{name}.2030.to_date" for name in ("listed", "owners", "measured", "count")
    ]


@pytest.mark.parametrize(
    ("measured", "counted", "text"),
    [
        (0, 0, "Nog geen project telt mee in de cijfers."),
        (0, 6, "Geen van de 6 projecten die meetellen, heeft een meting."),
        (0, 1, "Het ene project dat meetelt, heeft geen meting."),
        (1, 1, "Het ene project dat meetelt, heeft een meting."),
        (1, 6, "1 van de 6 projecten die meetellen, heeft een meting."),
        (5, 60, "5 van de 60 projecten die meetellen, hebben een meting."),
    ],
)
def test_the_measured_projects_are_counted(measured: int, counted: int, text: str) -> None:
    """Only projects that count are spoken of."""
    assert unmarked(say.measured_finding(figure("measured", measured), figure("count", counted))) == text


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((0, 0, 0, 0, 0), ""),
        ((1, 0, 0, 0, 0), "Dit telt niet mee: 1 concept."),
        ((0, 2, 0, 0, 0), "Deze tellen niet mee: 2 verkenningen."),
        ((3, 1, 1, 0, 0), "Deze tellen niet mee: 3 concepten, 1 verkenning en 1 gestopt project."),
        (
            (0, 0, 0, 1, 2),
            "Deze tellen niet mee: 1 project van een gemeente die in 2030 niet meedoet"
            " en 2 projecten van na 2030.",
        ),
    ],
)
def test_those_that_do_not_count_are_told_by_why(numbers: tuple[int, ...], text: str) -> None:
    """What is not there is not spoken of."""
    groups = {name: figure(name, n) for name, n in zip(OUTSIDE, numbers, strict=True)}
    assert unmarked(say.outside(groups, 2030)) == text
