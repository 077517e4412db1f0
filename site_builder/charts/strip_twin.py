"""The twin of a strip of dots for Plotly: the same dots at the same heights, or the same columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from site_builder.charts.bullet import Better, State, reach
from site_builder.charts.coordinates import ticks
from site_builder.charts.dot_strip import DotInput, DotStrip, StripLevel, dot_strip
from site_builder.charts.plotly import NO_EXTRA, Part, Twin, plain

STATE_NAMES: Mapping[State, str] = {
    "met": "haalt het niveau",
    "below": "haalt het niveau niet",
    "untestable": "niet te toetsen",
    "none": "gemeten, zonder niveau",
}
_MARKS: Mapping[State, Part] = {
    "met": {"symbol": "circle", "color": "var(--accent)"},
    "below": {"symbol": "diamond", "color": "var(--amber)"},
    "untestable": {"symbol": "square-open", "color": "var(--ink)"},
    "none": {"symbol": "circle-open", "color": "var(--ink)"},
}


def dot_strip_twin(
    dots: Sequence[DotInput],
    levels: Sequence[StripLevel],
    better: Better,
    scale_max: float,
    text: Callable[[float], str],
) -> Twin:
    """The twin of `dot_strip`: the same dots at the same heights, or columns where those do not fit."""
    drawn = dot_strip(dots, levels, better, scale_max, text)
    end = reach(scale_max, max((one.value for one in levels), default=None))
    ground = float(drawn.axis_y)
    data = _columns(drawn, end, tested=bool(levels)) if drawn.bins else _dots(drawn, dots)
    marks = [mark for mark in ticks(scale_max) if mark <= scale_max * (1 + 1e-9)]
    layout: dict[str, object] = {
        "margin": {"l": 12, "r": 12, "t": 22, "b": 26},
        "hovermode": "closest",
        "xaxis": {
            "range": [0, end],
            "tickvals": marks,
            "ticktext": [text(mark) for mark in marks],
            "showgrid": False,
        },
        "yaxis": {"visible": False, "range": [0, max(ground - 22, 26)]},
    }
    if levels:
        rows = [(float(mark.label.y) - 14) for mark in drawn.levels]
        layout["margin"] = {"l": 12, "r": 12, "t": 22 + max(rows), "b": 26}
        layout["shapes"] = [
            {"type": "line", "x0": one.value, "x1": one.value, "y0": 0, "y1": 1, "yref": "paper"}
            | {"line": {"color": "var(--ink)", "width": 2 if mark.current else 1}}
            for one, mark in zip(levels, drawn.levels, strict=True)
        ]
        layout["annotations"] = [
            {"x": one.value, "y": 1, "yref": "paper", "yanchor": "bottom", "text": plain(one.words)}
            | {"showarrow": False, "yshift": max(rows) - row}
            for one, row in zip(levels, rows, strict=True)
        ]
    return Twin(data, layout)


def _dots(drawn: DotStrip, dots: Sequence[DotInput]) -> tuple[Part, ...]:
    """One series per state. The height in a strip says nothing; it keeps dots apart."""
    values = {dot.id: dot.value for dot in dots}
    ground = float(drawn.axis_y)
    data = []
    for state, name in STATE_NAMES.items():
        own = [dot for dot in drawn.dots if dot.state == state]
        if own:
            data.append(
                {
                    "type": "scatter",
                    "name": name,
                    "mode": "markers",
                    "x": [values[dot.id] for dot in own],
                    "y": [ground - float(dot.y) for dot in own],
                    "text": [plain(dot.title) for dot in own],
                    "cliponaxis": False,
                    "marker": {**_MARKS[state], "size": 2 * float(drawn.radius)},
                    "hovertemplate": f"%{{text}}{NO_EXTRA}",
                }
            )
    return tuple(data)


def _columns(drawn: DotStrip, end: float, *, tested: bool) -> tuple[Part, ...]:
    """One series per verdict of a column, at the place and the height that the strip gives it."""
    # The line below a strip sticks out 8 units on either side of its scale.
    start, width = float(drawn.axis.x) + 8, float(drawn.axis.width) - 16
    ground = float(drawn.axis_y)
    data = []
    for met in (True, False):
        own = [one for one in drawn.bins if one.met is met]
        if own:
            middles = [float(one.box.x) + float(one.box.width) / 2 for one in own]
            state: State = "met" if met else "below" if tested else "none"
            data.append(
                {
                    "type": "bar",
                    "name": STATE_NAMES[state],
                    "x": [end * (middle - start) / width for middle in middles],
                    "y": [float(one.box.height) for one in own],
                    "base": [ground - float(one.box.y) - float(one.box.height) for one in own],
                    "customdata": [one.count for one in own],
                    "width": [end * float(one.box.width) / width for one in own],
                    "text": [one.title for one in own],
                    "textposition": "none",
                    "marker": {"color": f"var(--{'accent' if met else 'amber'})"},
                    "hovertemplate": f"%{{text}}{NO_EXTRA}",
                }
            )
    return tuple(data)
