"""A closed year computed again: equal where nothing changed, and each difference named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.closed_year import FOLDER
from site_builder.closed_year.figures import Figure
from site_builder.closing import Difference, verify
from site_builder.closing.verification import _same_number
from site_builder.load import Closed, closed
from tests.checks import ROOT
from tests.closing.years import TODAY, closed_region

EXAMPLES = ROOT / "tests/examples/snapshots"


@pytest.fixture
def year(tmp_path: Path) -> Closed:
    """A closed year, read from disk."""
    (found,), problems = closed(closed_region(tmp_path / "data"), TODAY)
    assert problems == ()
    return found


def with_figure(year: Closed, name: str, **changes: object) -> Closed:
    """The year with another frozen figure."""
    figures = tuple(
        replace(one, **changes) if one.id == name else one  # type: ignore[arg-type]
        for one in year.figures
    )
    return replace(year, figures=replace(year.figures, figures=figures))


def test_a_year_that_was_just_closed_agrees(year: Closed) -> None:
    """Every figure and every cell is compared, and nothing differs."""
    verdict = verify(year)
    assert verdict.differences == ()
    assert verdict.figures == len(year.figures)
    rows = sum(content.count(b"\r\n") - 1 for name, content in year.files.items() if name.endswith(".csv"))
    assert verdict.cells > rows > 0


@pytest.mark.parametrize(
    ("changes", "what", "frozen", "now"),
    [
        ({"value": "3"}, "", "3", "2"),
        ({"unit": "stap"}, ": eenheid", "stap", "niveau"),
    ],
)
def test_a_figure_that_differs_is_named(
    year: Closed, changes: Mapping[str, object], what: str, frozen: str, now: str
) -> None:
    """With what was frozen and what this program finds."""
    name = "spiderweb.policy.duinbergen.level.2026"
    title = "Duinbergen, Spinnenweb, Beleidsmedewerkers bezig met circulariteit: trede, 2026"
    (found,) = verify(with_figure(year, name, **changes)).differences
    assert found == Difference(name, f"{title}{what}", frozen, now)


def test_coverage_and_parts_are_compared(year: Closed) -> None:
    """A figure with the same value over fewer axes, or held against something else, is another figure."""
    name = "spiderweb.duinbergen.known.2026"
    figure = year.figures.get(name)
    assert figure is not None
    changed = with_figure(year, name, known=0, parts={**figure.parts, "status": "draft"})
    title = "Duinbergen, Spinnenweb: assen met een bekende trede, 2026"
    assert [(one.what, one.frozen, one.now) for one in verify(changed).differences] == [
        (f"{title}: dekking", "0 van 3", "2 van 3"),
        (f"{title}: status", "draft", "confirmed"),
    ]


def test_a_figure_that_went_is_named_and_one_that_came_is_counted(year: Closed) -> None:
    """A newer program may compute more; less is a difference."""
    gone = Figure("oud.cijfer.2026", "Een oud cijfer", "5")
    verdict = verify(replace(year, figures=replace(year.figures, figures=(gone, *year.figures.figures[2:]))))
    assert verdict.added == 2
    assert verdict.differences == (
        Difference("oud.cijfer.2026", "Een oud cijfer: dit cijfer is er niet meer", "5", None),
    )


def test_a_cell_that_differs_is_named_by_the_key_of_its_row(year: Closed) -> None:
    """So are a row that went and a row that came; a column that came is none of our business."""
    name = "municipalities.csv"
    changed = year.files[name].replace(b",12050,", b",12051,")
    files = {**year.files, name: changed}
    (found,) = verify(replace(year, files=files)).differences
    assert found == Difference(f"{name}, oost-ravel", "kolom population", "12051", "12050")
    renamed = year.files[name].replace(b"\r\noost-ravel,", b"\r\nwest-ravel,")
    went, came = verify(replace(year, files={**year.files, name: renamed})).differences
    assert (went.where, went.now) == (f"{name}, west-ravel", None)
    assert (came.where, came.frozen) == (f"{name}, oost-ravel", None)
    lines = year.files["participation.csv"].split(b"\r\n")
    fewer = b"\r\n".join(line.rpartition(b",")[0] for line in lines)
    assert verify(replace(year, files={**year.files, "participation.csv": fewer})).differences == ()


@settings(max_examples=settings().max_examples // 8)
@given(st.text(alphabet="0123456789.-", max_size=8))
def test_any_other_value_is_a_difference(value: str) -> None:
    """Whatever a frozen figure says, it is compared: in a year of form 1 as a number to six decimals."""
    (year,), _ = closed(EXAMPLES / "format-1", TODAY)
    first = year.figures.figures[0]
    differences = verify(with_figure(year, first.id, value=value)).differences
    assert [one.where for one in differences] == ([] if value == first.value else [first.id])


@pytest.mark.parametrize(
    ("frozen", "now", "same"),
    [
        ("64.35714285714285714285714286", "64.357143", True),
        ("64.35714285714285714285714286", "64.357142", False),
        ("2", "2", True),
        ("2", "2.", False),
        ("2.0", "2", False),
        (None, "0", False),
        ("gehaald", "gehaald", True),
        ("1e400", "x", False),
    ],
)
def test_a_number_of_the_first_edition_is_equal_to_six_decimals(
    frozen: str | None, now: str | None, same: bool
) -> None:
    """450.5 of 700 tonnes is 64.357142857…: published as 64.357143 since. Any other spelling differs."""
    assert _same_number(frozen, now) is same


def test_years_in_every_form_still_give_their_figures() -> None:
    """A newer program reads what older ones closed, and finds the same in it."""
    for folder in sorted(EXAMPLES.iterdir()):
        (year,), problems = closed(folder, TODAY)
        assert problems == ()
        verdict = verify(year)
        assert verdict.differences == (), folder.name
        assert verdict.figures > 20
        assert verdict.cells > 100


@pytest.mark.long
def test_the_years_of_the_demo_still_give_their_figures() -> None:
    """The newest program finds in each closed year of the demo what was frozen; by day in those above."""
    years, problems = closed(ROOT / "demo", TODAY)
    assert problems == ()
    assert len(years) == len([path for path in (ROOT / "demo" / FOLDER).iterdir() if path.is_dir()])
    for place, year in enumerate(years):
        assert verify(year, years[:place]).differences == ()
