"""The twin of the projects per year shows at least what the static figure shows, from the same arguments."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.units import Sign
from site_builder.charts.years_panel import PanelInput, YearInput, years_panel
from site_builder.charts.years_twin import years_twin

NAMES: dict[Sign, str] = {"met": "gehaald", "below": "niet gehaald"}
YEARS = (
    YearInput(2026, 62, "0 van 1", "0/1"),
    YearInput(2027, 62),
    YearInput(2028, 65, "2 van 2", "2/2", strong=True),
)
PROJECTS = (
    PanelInput("ulk/brug", "Brug <b>", 2026, 40, "below", "40%"),
    PanelInput("ulk/weg", "Weg", 2028, 70, "met", "70%"),
    PanelInput("ulk/plein", "Plein", 2028, 70, "met", "70%"),
)


def twin(
    projects: tuple[PanelInput, ...] = PROJECTS, years: tuple[YearInput, ...] = YEARS
) -> tuple[Any, Any]:
    """Its series and its layout, as JSON would have them."""
    links = {one.id: f"../{one.id}/" for one in projects}
    made = years_twin(projects, years, "higher", 100, lambda value: f"{value:g}%", names=NAMES, links=links)
    return made.data, made.layout


def test_every_project_leads_to_its_page() -> None:
    """One series per sign that is there, and what somebody typed is no markup."""
    (met, below), _ = twin()
    assert (met["name"], below["name"]) == ("gehaald", "niet gehaald")
    assert below["text"] == ["Brug &lt;b&gt;"]
    assert below["customdata"] == [["40%", "../ulk/brug/"]]
    assert met["y"] == [70, 70]


def test_equal_values_stand_beside_each_other() -> None:
    """Two signs never hide each other, and stay in their own year."""
    (met, _), _ = twin()
    assert len(set(met["x"])) == 2
    assert all(2027.5 < x < 2028.5 for x in met["x"])


def test_zone_level_and_counts_are_those_of_the_figure() -> None:
    """A zone per year on the good side, its level, the step between two levels, both labels, every count."""
    _, layout = twin()
    shapes = layout["shapes"]
    zones = [(one["x0"], one["y0"], one["y1"]) for one in shapes if one["type"] == "rect"]
    assert zones == [(2025.5, 62, 100), (2026.5, 62, 100), (2027.5, 65, 100)]
    steps = [(one["x0"], one["y0"], one["y1"]) for one in shapes if one["x0"] == one["x1"]]
    assert steps == [(2027.5, 62, 65)]
    assert [one["text"] for one in layout["annotations"]] == ["65%", "62%"]
    assert layout["xaxis"]["ticktext"] == ["2026<br>0/1", "2027", "2028<br>2/2"]


def test_without_a_level_there_is_no_zone() -> None:
    """Years without a level have none, and no label."""
    _, layout = twin(years=tuple(YearInput(one.year, None) for one in YEARS))
    assert (layout["shapes"], layout["annotations"]) == ([], [])


@given(st.lists(st.tuples(st.integers(2026, 2028), st.floats(0, 100), st.booleans())))
def test_nothing_is_lost(drawn: list[tuple[int, float, bool]]) -> None:
    """The twin has every project of the static figure, at its own height."""
    projects = tuple(
        PanelInput(f"ulk/{place}", "Werk", year, value, "met" if met else "below")
        for place, (year, value, met) in enumerate(drawn)
    )
    still = years_panel(projects, YEARS, "higher", 100, str).wide
    series, _ = twin(projects)
    values = [value for one in series for value in one["y"]]
    assert sorted(values) == pytest.approx(sorted(one.value for one in projects), abs=0.001)
    assert not still.signs or len(still.signs) == len(values)
