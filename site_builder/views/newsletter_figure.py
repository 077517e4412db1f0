"""The figure of a newsletter: the middle of the region on every axis, beside that of the year before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.charts.spiderweb import AxisInput, SeriesInput, Spiderweb, level_text, spiderweb
from site_builder.formats import listing
from site_builder.measures.breaks import YearOf, axis_breaks
from site_builder.measures.positions import AxisMiddle
from site_builder.sentences import newsletters as words
from site_builder.views.chrome import Cell, Column, LegendItem
from site_builder.views.colours import light
from site_builder.views.site import Site

Levels = tuple[float | None, ...]
FEWEST_AXES = 3
"""A web has at least three spokes."""


@dataclass(frozen=True, slots=True)
class LetterFigure:
    """The web with its finding, the same in words, and the same as a table."""

    heading: str
    desc: str
    web: Spiderweb
    legend: tuple[LegendItem, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class LetterPictureView:
    """Everything that newsletter_web.svg uses: the figure for a reader who has no page around it."""

    colours: Mapping[str, str]
    web: Spiderweb


def letter_figure(site: Site, year: int) -> LetterFigure | None:
    """The figure of one year; None as long as no level is known, or with too few axes for a web."""
    model = site.model
    now, before = _levels(site, year), _levels(site, year - 1)
    if len(model.axes) < FEWEST_AXES or all(level is None for level in now):
        return None
    compared = any(level is not None for level in before)
    earlier, later = (YearOf(one, model) for one in (year - 1, year))
    # Of another group of municipalities the middle is drawn, but nothing is said of up or down.
    pairs = [
        (one, two)
        for axis, one, two in zip(model.axes, now, before, strict=True)
        if one is not None and two is not None and not axis_breaks(earlier, later, axis.id)
    ]
    risen = sum(one > two for one, two in pairs)
    fallen = sum(one < two for one, two in pairs)
    series = [SeriesInput(str(year - 1), "previous", before)] if compared else []
    series.append(SeriesInput(str(year), "current", now))
    known = max(middle.known for middle in site.middles[year].values())
    legend = [LegendItem("current", str(year))]
    legend += [LegendItem("previous", str(year - 1))] if compared else []
    heads = [year - 1, year] if compared else [year]
    columns = (Column("As"), *(Column(str(one), numeric=True) for one in heads))
    shown = (before, now) if compared else (now,)
    return LetterFigure(
        heading=words.web_heading(risen, fallen, len(pairs), len(model.axes)),
        desc=_desc(site, year, (now, before), known),
        web=spiderweb(
            [AxisInput(axis.id, axis.short_name) for axis in model.axes],
            series,
            top=model.top_level,
            ambition=model.records.spiderweb.ambition_level,
        ),
        legend=(*legend, LegendItem("ambition", "ambitie")),
        columns=columns,
        rows=tuple(
            (Cell(axis.name), *(Cell(_text(levels[place])) for levels in shown))
            for place, axis in enumerate(model.axes)
        ),
    )


def letter_picture(site: Site, figure: LetterFigure) -> LetterPictureView:
    """The figure as a picture, in light colours only: a mail program changes no picture."""
    return LetterPictureView(light(site.tokens), figure.web)


def _levels(site: Site, year: int) -> Levels:
    middles = site.middles.get(year, {})
    return tuple(_middle(middles.get(axis.id)) for axis in site.model.axes)


def _middle(middle: AxisMiddle | None) -> float | None:
    return None if middle is None or middle.median is None else float(middle.median)


def _text(level: float | None) -> str:
    return "onbekend" if level is None else level_text(level)


def _desc(site: Site, year: int, levels: tuple[Levels, Levels], known: int) -> str:
    """Every level in words."""
    parts = []
    for axis, now, before in zip(site.model.axes, *levels, strict=True):
        earlier = f" (in {year - 1}: {level_text(before)})" if before is not None else ""
        parts.append(f"{axis.short_name} {_text(now)}{earlier}")
    rings = listing([str(level) for level in range(site.model.top_level + 1)])
    return words.web_words(year, known, rings, parts)
