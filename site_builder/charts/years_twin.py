"""The twin of `years_panel` for Plotly, from the same arguments: it says what each sign is, and leads to it.

A colour is a role from the tokens (`var(--accent)`); the script that draws puts the reader's own scheme in
its place, with the fonts and margins that figures share. Source: https://plotly.com/javascript/reference/
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise

from site_builder.charts.bullet import Better, reach
from site_builder.charts.coordinates import Scale
from site_builder.charts.swarm import steps_aside
from site_builder.charts.units import Sign
from site_builder.charts.years_panel import PanelInput, YearInput
from site_builder.formats import unmarked
from site_builder.frozen import frozen

Part = Mapping[str, object]

_MARKS: Mapping[Sign, tuple[str, str]] = {
    "met": ("circle", "var(--accent)"),
    "promised": ("circle-open", "var(--accent)"),
    "below": ("diamond", "var(--amber)"),
    "lacking": ("diamond-open", "var(--amber)"),
    "untestable": ("square-open", "var(--edge)"),
    "none": ("square", "var(--edge)"),
    "unknown": ("circle-open-dot", "var(--edge)"),
}
_HEIGHT, _COLUMN, _RADIUS = 300.0, 90.0, 5.0
_DECIMALS = 3
"""The swarm is reckoned in pixels of a column of a usual screen."""


@frozen
class Twin:
    """One figure for Plotly: its series and its layout, as plain values that JSON can hold."""

    data: tuple[Part, ...]
    layout: Part


def years_twin(
    projects: Sequence[PanelInput],
    years: Sequence[YearInput],
    better: Better,
    scale_max: float,
    text: Callable[[float], str],
    *,
    names: Mapping[Sign, str],
    links: Mapping[str, str],
) -> Twin:
    """One series per sign, called as `names` says; each project leads to the address in `links` by its id.

    The zone, the levels with their labels and the counts of the years are those of `years_panel`. No text has
    bold parts: Plotly writes those as inline styles, which the policy of the site refuses.
    """
    held = [one.level for one in years if one.level is not None]
    highest = reach(scale_max, max(held, default=None))
    places = dict(_places(projects, years, highest))
    signs = [sign for sign in names if any(one.sign == sign for one in projects)]
    ticks = [highest * share for share in (0, 0.5, 1)]
    return Twin(
        tuple(
            _series([one for one in projects if one.sign == sign], sign, names[sign], places, links)
            for sign in signs
        ),
        {
            "margin": {"l": 48, "r": 46, "t": 14, "b": 44},
            "shapes": list(_shapes(years, better, highest)),
            "annotations": list(_labels(years, text)),
            "xaxis": {
                "range": [years[0].year - 0.5, years[-1].year + 0.5],
                "tickvals": [one.year for one in years],
                "ticktext": [_below(one) for one in years],
                "tickangle": 0,
                "showgrid": False,
            },
            "yaxis": {
                "range": [0, highest],
                "tickvals": ticks,
                "ticktext": [text(tick) for tick in ticks],
            },
        },
    )


def _series(
    projects: Sequence[PanelInput],
    sign: Sign,
    name: str,
    places: Mapping[tuple[str, int], float],
    links: Mapping[str, str],
) -> Part:
    symbol, colour = _MARKS[sign]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [places[one.id, one.year] for one in projects],
        "y": [round(one.value, _DECIMALS) for one in projects],
        # Plotly reads a few HTML tags in every text, and a name is what a person typed.
        "text": [escape(one.name, quote=False) for one in projects],
        "customdata": [[escape(unmarked(one.words), quote=False), links[one.id]] for one in projects],
        "marker": {"symbol": symbol, "size": 11, "color": colour, "line": {"width": 2, "color": colour}},
        "hovertemplate": "%{text}<br>%{customdata[0]}<extra>%{fullData.name}</extra>",
    }


def _places(
    projects: Sequence[PanelInput], years: Sequence[YearInput], highest: float
) -> Iterator[tuple[tuple[str, int], float]]:
    """Where each project stands across: beside its year, as far as signs would touch."""
    scale = Scale(0, highest, _HEIGHT, 0)
    for one in years:
        own = sorted(
            (p for p in projects if p.year == one.year), key=lambda project: (project.value, project.id)
        )
        steps = steps_aside([scale.at(project.value) for project in own], _RADIUS, _COLUMN / 2)
        for project, step in zip(own, steps or (0.0,) * len(own), strict=True):
            yield (project.id, project.year), round(one.year + step / _COLUMN, 2)


def _shapes(years: Sequence[YearInput], better: Better, highest: float) -> Iterator[Part]:
    """Per year the zone on the good side of its level, and the level itself, joined where it changes."""
    line = {"color": "var(--ink)", "width": 1.5, "dash": "dot"}
    for one in years:
        if one.level is None:
            continue
        ends = {"x0": one.year - 0.5, "x1": one.year + 0.5}
        good = highest if better == "higher" else 0
        yield {
            "type": "rect",
            **ends,
            "y0": one.level,
            "y1": good,
            "fillcolor": "var(--zone)",
            "line": {"width": 0},
            "layer": "below",
        }
        yield {"type": "line", **ends, "y0": one.level, "y1": one.level, "line": line, "layer": "below"}
    for before, after in pairwise(years):
        if before.level is not None and after.level is not None and before.level != after.level:
            edge = after.year - 0.5
            ends = {"x0": edge, "x1": edge}
            yield {
                "type": "line",
                **ends,
                "y0": before.level,
                "y1": after.level,
                "line": line,
                "layer": "below",
            }


def _labels(years: Sequence[YearInput], text: Callable[[float], str]) -> Iterator[Part]:
    """The level of the last year at the right; that of the first at the left, where it is another."""
    known = [one.level for one in years if one.level is not None]
    if not known:
        return
    shared = {
        "xref": "paper",
        "yref": "y",
        "yanchor": "middle",
        "showarrow": False,
        "font": {"color": "var(--ink)", "weight": 600},
    }
    yield {
        **shared,
        "x": 1,
        "xanchor": "left",
        "xshift": 4,
        "y": known[-1],
        "text": text(known[-1]),
    }
    if known[0] != known[-1]:
        yield {
            **shared,
            "x": 0,
            "xanchor": "left",
            "xshift": 4,
            "yshift": 9,
            "y": known[0],
            "text": text(known[0]),
        }


def _below(one: YearInput) -> str:
    """The year and its count in the short form, which fits a phone."""
    count = unmarked(one.short)
    return f"{one.year}<br>{escape(count, quote=False)}" if count else str(one.year)
