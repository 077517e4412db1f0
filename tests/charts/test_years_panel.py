"""Projects per year against the level of their year."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.coordinates import text_width
from site_builder.charts.units import LARGER
from site_builder.charts.years_panel import Panel, PanelInput, YearInput, YearsPanel, years_panel
from tests.charts.geometry import plain

YEARS = (2026, 2027, 2028)
values = st.lists(
    st.tuples(st.sampled_from(YEARS), st.floats(0, 120, allow_nan=False).map(lambda one: round(one, 1))),
    max_size=24,
)
levels = st.lists(st.one_of(st.none(), st.integers(1, 100).map(float)), min_size=3, max_size=3)


def drawn(
    found: list[tuple[int, float]], wanted: list[float | None], better: str = "higher", scale_max: float = 100
) -> YearsPanel:
    """A panel of these years and values."""
    columns = [YearInput(year, level, "1 van 2", "1/2") for year, level in zip(YEARS, wanted, strict=True)]
    projects = [
        PanelInput(f"p{place}", f"Weg {place}", year, value, "met")
        for place, (year, value) in enumerate(found)
    ]
    return years_panel(projects, columns, better, scale_max, plain)  # type: ignore[arg-type]  # one of two words


def circles(panel: Panel) -> list[tuple[float, float, float]]:
    """The middle and the reach of each sign."""
    return [(float(one.place.x), float(one.place.y), float(one.place.radius) * LARGER) for one in panel.signs]


@given(values, levels, st.sampled_from(("higher", "lower")))
def test_every_project_has_one_sign_and_no_two_touch(
    found: list[tuple[int, float]], wanted: list[float | None], better: str
) -> None:
    """As many signs as projects in both drawings, inside the column of their year; names lie on nothing."""
    chart = drawn(found, wanted, better)
    assert chart.empty == (not found)
    for panel in (chart.narrow, chart.wide):
        assert panel.bands == ()
        assert Counter(one.id for one in panel.signs) == Counter(f"p{place}" for place in range(len(found)))
        assert all(
            hypot(x - x2, y - y2) > r + r2 for (x, y, r), (x2, y2, r2) in combinations(circles(panel), 2)
        )
        width = (float(panel.width) - 48 - 42) / 3
        for one in panel.signs:
            column = YEARS.index(found[int(one.id[1:])][0])
            assert 48 + width * column <= float(one.place.x) <= 48 + width * (column + 1)
    names = [
        (left, float(one.y) - 9, left + wide, float(one.y))
        for one in chart.wide.names
        for wide in [text_width(one.text, 14)]
        for left in [float(one.x) - (wide if one.anchor == "end" else 0)]
    ]
    for left, top, right, bottom in names:
        assert left >= 0
        assert right <= float(chart.wide.width)
        assert not any(left < x < right and top < y < bottom for x, y, _ in circles(chart.wide))
    assert not any(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(names, 2)
    )


@pytest.mark.parametrize("better", ["higher", "lower"])
def test_too_many_for_a_sign_each_are_bars_that_count_them_all(better: str) -> None:
    """A country has hundreds of roads: bars between values, of which the counts add up; ends count too."""
    found = [(YEARS[place % 3], value) for place in range(600) for value in (0.0, 62.0, 65.0, 100.0, 140.0)]
    panel = drawn(found, [62.0, 62.0, 65.0], better).narrow
    assert panel.signs == ()
    assert sum(band.count for band in panel.bands) == len(found)


def test_the_level_is_a_staircase_and_the_zone_lies_on_its_good_side() -> None:
    """62, 62 and 65 of 100 on a height of 206 from 236: the line goes up once; above it is good, or below."""
    panel = drawn([], [62, 62, 65]).narrow
    assert re.findall(r"V([\d.]+)", panel.level) == ["108.3", "102.1"]
    assert panel.level.startswith("M48 108.3H")
    assert panel.zone.startswith("M48 30H")
    assert [one.text for one in panel.levels] == ["65", "62"]
    lower = drawn([], [0.2, 0.2, 0.15], "lower", 0.4).narrow
    assert lower.zone.startswith("M48 236H")


def test_a_year_without_a_level_has_no_line_and_no_zone() -> None:
    """The level holds from the second year: there the line begins anew."""
    panel = drawn([(2026, 50)], [None, 62, 62]).narrow
    assert (panel.zone.count("M"), panel.level.count("M")) == (2, 1)
    nothing = drawn([(2026, 50)], [None, None, None]).narrow
    assert (nothing.zone, nothing.level, nothing.levels) == ("", "", ())


def test_higher_values_stand_higher_and_beyond_the_scale_at_its_end() -> None:
    """The order of the values is that of the signs; 140 on a scale of 100 stands at the top."""
    signs = drawn([(2026, 10), (2026, 50), (2026, 140)], [62, 62, 62]).narrow.signs
    heights = [float(one.place.y) for one in signs]
    assert all(one > other for one, other in pairwise(heights))
    assert heights[-1] == 30
    assert signs[-1].title == "Weg 2, 2026: 140"


def test_one_column_and_narrow_columns_have_room_for_their_words() -> None:
    """In the first year there is one column; in twelve years each has short words."""
    one = years_panel([], [YearInput(2026, 62, "0 van 5", "0/5")], "higher", 100, plain)
    assert (one.narrow.years[0][0].text, one.narrow.years[0][1].text) == ("2026", "0 van 5")
    many = years_panel(
        [], [YearInput(year, 62, "10 van de 15", "10/15") for year in range(2026, 2038)], "higher", 100, plain
    )
    assert (many.narrow.years[0][0].text, many.narrow.years[0][1].text) == ("’26", "10/15")


def test_what_has_no_column_or_no_number_is_refused() -> None:
    """A sign is in the year of its measurement, and nowhere else."""
    for year, value, words in ((2031, 50.0, "no column"), (2026, -1.0, "negative")):
        with pytest.raises(ValueError, match=words):
            drawn([(year, value)], [62, 62, 62])
    with pytest.raises(ValueError, match="at least one year"):
        years_panel([], [], "higher", 100, plain)
