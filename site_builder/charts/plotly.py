"""The twin of a static figure for Plotly, from the same arguments and without its default template.

A colour is a role from the tokens (`var(--accent)`); the script that draws puts the reader's own scheme in
its place, with the fonts and margins that all figures share. Source: https://plotly.com/javascript/reference/
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from html import escape
from typing import ParamSpec, TypeVar

from site_builder.charts.axis_labels import AxisInput, level_text
from site_builder.charts.spiderweb import Role, SeriesInput, Size
from site_builder.charts.trend import Kind, marks_of

Part = Mapping[str, object]
P = ParamSpec("P")
T = TypeVar("T")

_LINES: Mapping[Role, Part] = {
    "region": {"color": "var(--edge)", "width": 1},
    "previous": {"color": "var(--ink)", "width": 1.4, "dash": "dash"},
    "current": {"color": "var(--accent)", "width": 2.5},
}
NO_EXTRA = "<extra></extra>"


@dataclass(frozen=True, slots=True)
class Twin:
    """One figure for Plotly: its series and its layout, as plain values that JSON can hold."""

    data: tuple[Part, ...]
    layout: Part


def plain(text: str) -> str:
    """A text that a person typed, for Plotly, which reads a few HTML tags in every text."""
    return escape(text, quote=False)


def with_twin(
    draw: Callable[P, T], twin: Callable[P, Twin], *args: P.args, **kwargs: P.kwargs
) -> tuple[T, Twin]:
    """A static figure and its twin from the same arguments, so that they cannot differ."""
    return draw(*args, **kwargs), twin(*args, **kwargs)


def spiderweb_twin(
    axes: Sequence[AxisInput],
    series: Sequence[SeriesInput],
    top: int = 4,
    ambition: float | None = 3,
    size: Size = "large",
) -> Twin:
    """The twin of `spiderweb`, in any size: an unknown level is a gap; the first level closes the outline."""
    # Each axis is a category with its number as text, so that two axes may have one name.
    places = [str(index) for index in range(len(axes))]
    names = [plain(axis.label) for axis in axes]
    # Plotly can draw straight rings itself, but then takes the pointer to be elsewhere than it is.
    rings = [(level, place) for level in range(1, top + 1) for place in (*places, places[0], None)]
    grid: Part = {
        "type": "scatterpolar",
        "mode": "lines",
        "r": [None if place is None else level for level, place in rings],
        "theta": [place or places[0] for _, place in rings],
        "line": {"color": "var(--line)", "width": 1},
        "hoverinfo": "skip",
    }
    data: list[Part] = [grid]
    data += [
        {
            "type": "scatterpolar",
            "name": plain(each.name),
            "mode": "lines+markers",
            "hoveron": "points",
            "r": [*each.levels, each.levels[0]],
            "theta": [*places, places[0]],
            "text": [*names, names[0]],
            "customdata": [_level(level) for level in (*each.levels, each.levels[0])],
            "connectgaps": False,
            "cliponaxis": False,
            # Filling across a gap would draw a level where there is none.
            "fill": "none" if each.role == "previous" or None in each.levels else "toself",
            "fillcolor": f"var(--{'accent' if each.role == 'current' else 'edge'}) 0.18",
            "line": _LINES[each.role],
            "marker": {"size": 9 if each.role == "current" else 6, "color": _LINES[each.role]["color"]},
            "hovertemplate": "%{text}: %{customdata}<extra>%{fullData.name}</extra>",
        }
        for role in ("region", "previous", "current")
        for each in series
        if each.role == role
    ]
    if ambition is not None:
        data.append(
            {
                "type": "scatterpolar",
                "name": f"ambitie {level_text(ambition)}",
                "mode": "lines",
                "r": [ambition] * (len(axes) + 1),
                "theta": [*places, places[0]],
                "line": {"color": "var(--accent)", "width": 2, "dash": "dot"},
                "hoverinfo": "skip",
            }
        )
    return Twin(
        tuple(data),
        {
            "margin": {"l": 78, "r": 78, "t": 34, "b": 34} if size == "large" else {},
            "polar": {
                "radialaxis": {
                    "range": [0, top + 0.3],
                    "tickvals": list(range(1, top + 1)),
                    "angle": 90,
                    "showgrid": False,
                },
                "angularaxis": {
                    "type": "category",
                    "categoryarray": places,
                    "tickvals": list(range(len(axes))),
                    "ticktext": names,
                    "rotation": 90,
                    "direction": "clockwise",
                },
            },
        },
    )


def trend_twin(
    values: Sequence[tuple[int, float | None]],
    levels: Sequence[tuple[int, float]],
    years: range,
    kind: Kind,
    text: Callable[[float], str],
    *,
    highest: float | None = None,
    breaks: AbstractSet[int] = frozenset(),
) -> Twin:
    """The twin of `trend`: a year without a value is a gap, and so is a change of what may be compared."""
    known = dict(values)
    points: list[tuple[float, float | None]] = []
    for year in years:
        if year in breaks:
            points.append((year - 0.5, None))
        points.append((year, known.get(year)))
    steps = sorted(levels)
    every = [*(value for value in known.values() if value is not None), *(level for _, level in steps)]
    marks = marks_of(every, highest)
    data: list[Part] = []
    if steps:
        # A level holds from halfway the year before, as in the static figure, and to the right edge.
        ends = [*(max(year, years[0]) - 0.5 for year, _ in steps), years[-1] + 0.5]
        heights = [*(level for _, level in steps), steps[-1][1]]
        data.append(
            {
                "type": "scatter",
                "name": "minstens" if kind == "min" else "hoogstens",
                "mode": "lines",
                "x": ends,
                "y": heights,
                "text": [text(height) for height in heights],
                "line": {"color": "var(--ink)", "width": 2, "shape": "hv"},
                "hovertemplate": f"niveau %{{text}}{NO_EXTRA}",
            }
        )
    data.append(
        {
            "type": "scatter",
            "name": "waarde",
            "mode": "lines+markers",
            "x": [x for x, _ in points],
            "y": [y for _, y in points],
            "text": ["" if y is None else text(y) for _, y in points],
            "connectgaps": False,
            "cliponaxis": False,
            "line": {"color": "var(--accent)", "width": 3},
            "marker": {"size": 9, "color": "var(--accent)"},
            "hovertemplate": f"%{{x}}: %{{text}}{NO_EXTRA}",
        }
    )
    return Twin(
        tuple(data),
        {
            "margin": {"l": 58, "r": 16, "t": 12, "b": 28},
            "xaxis": {"range": [years[0] - 0.5, years[-1] + 0.5], "dtick": 1, "tickformat": "d"},
            "yaxis": {
                "range": [0, marks[-1]],
                "tickvals": list(marks),
                "ticktext": [text(mark) for mark in marks],
            },
        },
    )


def twin_with_counts(twin: Twin, years: Sequence[int], counts: Mapping[int, str]) -> Twin:
    """The twin of a trend with, below each year, of how many its value is."""
    margin = {"l": 58, "r": 16, "t": 12, "b": 46}
    texts = [f"{year}<br>{counts[year]}" if year in counts else str(year) for year in years]
    axis = {"range": [years[0] - 0.5, years[-1] + 0.5], "tickvals": list(years), "ticktext": texts}
    return Twin(twin.data, {**twin.layout, "margin": margin, "xaxis": axis})


def _level(level: float | None) -> str:
    return "" if level is None else level_text(level)
