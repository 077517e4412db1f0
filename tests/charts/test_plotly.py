"""The twins for Plotly: they show the same numbers as the static figures, and Plotly takes them."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.axis_labels import AxisInput
from site_builder.charts.bullet import State
from site_builder.charts.dot_strip import DotInput, StripLevel, dot_strip
from site_builder.charts.plotly import Twin, plain, spiderweb_twin, trend_twin, with_twin
from site_builder.charts.spiderweb import Role, SeriesInput, spiderweb
from site_builder.charts.strip_twin import STATE_NAMES, dot_strip_twin
from site_builder.charts.trend import trend
from site_builder.formats import number
from site_builder.pages.shared.chrome import VERDICTS

AXES = [AxisInput(str(index), label) for index, label in enumerate(("Een", "Twee", "Drie", "Vier", "Vijf"))]
STATES: tuple[State, ...] = ("met", "below", "untestable", "none")
ROLES: tuple[Role, ...] = ("region", "previous", "current")
LEVELS = st.lists(st.none() | st.integers(0, 4), min_size=5, max_size=5)


def values_of(twin: Twin, name: str, key: str) -> Sequence[float | None]:
    """One list of numbers of the series with a name."""
    (series,) = [one for one in twin.data if one.get("name") == name]
    found = series[key]
    assert isinstance(found, list)
    return found


def series_of(twin: Twin) -> list[dict[str, Any]]:
    """Every series, with parts that can be looked into."""
    return [dict(one) for one in twin.data]


def as_json(twin: Twin) -> str:
    return json.dumps({"data": twin.data, "layout": twin.layout})


@given(LEVELS, LEVELS)
def test_a_spiderweb_and_its_twin_show_the_same_levels(
    now: list[int | None], before: list[int | None]
) -> None:
    """Every dot of the static web lies as far from the centre as the twin's number says; a gap stays one."""
    series = [SeriesInput("2026", "previous", tuple(before)), SeriesInput("2027", "current", tuple(now))]
    web, twin = with_twin(spiderweb, spiderweb_twin, AXES, series)
    shown = values_of(twin, "2027", "r")
    assert shown == [*now, now[0]]
    assert values_of(twin, "2026", "r") == [*before, before[0]]
    drawn = [outline for outline in web.outlines if outline.role == "current"]
    centre = float(web.centre.x), float(web.centre.y)
    reached = {
        round(math.dist((float(dot.x), float(dot.y)), centre) / 108 * 4) for one in drawn for dot in one.dots
    }
    assert reached == {level for level in now if level is not None}


@given(st.lists(st.none() | st.floats(1, 100), min_size=5, max_size=5))
def test_a_trend_and_its_twin_show_the_same_values(values: list[float | None]) -> None:
    """Every dot of the static line is as high as the twin's number; a year without value is a gap."""
    years = range(2026, 2031)
    given_values = list(zip(years, values, strict=True))
    chart, twin = with_twin(trend, trend_twin, given_values, [(2026, 50.0)], years, "min", number)
    assert values_of(twin, "waarde", "y") == values
    assert values_of(twin, "waarde", "x") == list(years)
    yaxis = twin.layout["yaxis"]
    assert isinstance(yaxis, dict)
    low, high = (float(tick.line.y1) for tick in (chart.ticks[0], chart.ticks[-1]))
    top = yaxis["range"][1]
    heights = [(low - float(dot.y)) / (low - high) * top for dot in chart.dots]
    known = [value for value in values if value is not None]
    assert heights == pytest.approx(known, abs=top / 1000)
    assert yaxis["ticktext"] == [tick.label.text for tick in chart.ticks]


def test_a_break_in_a_trend_is_a_gap_in_its_twin() -> None:
    """Years that cannot be compared are not joined."""
    twin = trend_twin([(2026, 1.0), (2027, 2.0)], [], range(2026, 2028), "max", number, breaks={2027})
    assert values_of(twin, "waarde", "x") == [2026, 2026.5, 2027]
    assert values_of(twin, "waarde", "y") == [1.0, None, 2.0]


@given(
    st.lists(st.tuples(st.none() | st.floats(0, 100), st.sampled_from(STATES)), max_size=40),
    st.none() | st.floats(1, 99),
)
def test_a_strip_and_its_twin_show_the_same_dots(
    found: list[tuple[float | None, State]], level: float | None
) -> None:
    """The same projects with the same values and marks; one that was not measured is in neither."""
    dots = [DotInput(str(i), f"P{i}", value, state, "x/") for i, (value, state) in enumerate(found)]
    levels = [] if level is None else [StripLevel(level / 2, "toen"), StripLevel(level, "nu")]
    strip, twin = with_twin(dot_strip, dot_strip_twin, dots, levels, "higher", 100.0, number)
    texts = {dot.title: STATE_NAMES[dot.state] for dot in strip.dots}
    assert {text: one["name"] for one in series_of(twin) for text in one["text"]} == texts
    shown = sorted(x for one in series_of(twin) for x in one["x"])
    assert shown == sorted(value for value, _ in found if value is not None)


def test_a_strip_of_many_and_its_twin_show_the_same_columns() -> None:
    """Past what fits as dots, both count per column, with the same words and the same side of the level."""
    dots = [DotInput(str(i), "P", i / 4, "met" if i >= 248 else "below", "x/") for i in range(400)]
    strip, twin = with_twin(
        dot_strip, dot_strip_twin, dots, [StripLevel(62.0, "niveau 62")], "higher", 100.0, number
    )
    shown = {
        text: (count, one["name"])
        for one in series_of(twin)
        for text, count in zip(one["text"], one["customdata"], strict=True)
    }
    assert shown == {one.title: (one.count, STATE_NAMES["met" if one.met else "below"]) for one in strip.bins}
    assert sum(count for count, _ in shown.values()) == 400


def test_states_are_named_as_in_the_legend() -> None:
    """The legend below a strip and the buttons of its twin use the same words."""
    assert dict(STATE_NAMES) == {item.key: item.text for item in VERDICTS if item.key in STATE_NAMES}


def test_what_a_person_typed_is_no_markup_for_plotly() -> None:
    """Plotly reads tags in a text; a name with one is shown as it was typed."""
    hostile = "<a href='x'>Els</a> & co"
    assert plain(hostile) == "&lt;a href='x'&gt;Els&lt;/a&gt; &amp; co"
    dots = [DotInput("a", hostile, 5.0, "met", "x/")]
    assert hostile not in as_json(dot_strip_twin(dots, [], "higher", 10.0, number))
    axes = [AxisInput("a", hostile), *AXES]
    assert hostile not in as_json(spiderweb_twin(axes, [SeriesInput(hostile, "current", (1,) * 6)]))


def twins() -> list[Twin]:
    """One of each kind."""
    levels = (1, None, 3, 4, 0)
    dots = [DotInput(str(i), "P", float(i), state, "x/") for i, state in enumerate(STATES)]
    return [
        spiderweb_twin(AXES, [SeriesInput("a", role, levels) for role in ROLES]),
        trend_twin([(2026, 1.0), (2028, None)], [(2027, 2.0)], range(2026, 2029), "max", number),
        dot_strip_twin(dots, [StripLevel(2.0, "2")], "lower", 5.0, number),
        dot_strip_twin(
            [DotInput(str(i), "P", i % 7.0, "met", "x/") for i in range(300)],
            [StripLevel(2.0, "2")],
            "lower",
            9.0,
            number,
        ),
    ]


@pytest.mark.parametrize("twin", twins(), ids=["web", "trend", "dots", "columns"])
def test_plotly_takes_a_twin(twin: Twin) -> None:
    """Plotly's own schema accepts every part, once the roles are colours as the script makes them."""
    from plotly.graph_objects import Figure

    text = re.sub(r"var\(--[a-z-]+\)(?: [\d.]+)?", "#123456", as_json(twin))
    Figure(json.loads(text))


@pytest.mark.parametrize("twin", twins(), ids=["web", "trend", "dots", "columns"])
def test_a_twin_is_small_and_names_roles_only(twin: Twin) -> None:
    """No default template and no colour of its own: a few kilobytes, readable in light and dark."""
    text = as_json(twin)
    assert "template" not in twin.layout
    assert len(text) < 4096
    assert re.findall(r"#[0-9a-f]{3,8}|rgb", text) == []
