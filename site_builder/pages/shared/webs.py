"""The spiderweb as pages show it: geometry from levels, and the words that a screen reader hears."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from site_builder.charts.axis_labels import AxisInput, AxisLabel, level_text
from site_builder.charts.spiderweb import SeriesInput, Spiderweb, spiderweb
from site_builder.figures.figure import Figure, Key
from site_builder.figures.levels import level_key
from site_builder.figures.standing import Standing
from site_builder.formats import listing
from site_builder.frozen import frozen
from site_builder.pages.shared.site import Site
from site_builder.phrases.municipality import earlier_level, level
from site_builder.phrases.stated import counted, stated

Size = Literal["large", "small"]
FEWEST = 2
"""From so many municipalities on there is a middle one."""


@frozen
class LevelRow:
    """One axis beside a spiderweb: its level, the region's, and what the level means where it is known."""

    level: str
    region: str
    meaning: str


def web_of(site: Site, own: Standing, size: Size, *, baseline: bool = False) -> Spiderweb:
    """The spiderweb of a municipality, with the one before it.

    With `baseline` the first one stands in the place of the one before.
    """
    model = own.model
    series = []
    if own.current is not None:
        year = own.current.year
        then = own.baseline if baseline else own.previous.year if own.previous is not None else None
        if then is not None:
            before = tuple(one.start if baseline else one.before for one in own.axes)
            series.append(SeriesInput(str(then), "previous", before))
        series.append(SeriesInput(str(year), "current", tuple(one.level for one in own.axes)))
    web = model.records.spiderweb
    axes = [AxisInput(axis.id, axis.short_name) for axis in model.axes]
    drawn = spiderweb(axes, series, top=model.top_level, ambition=web.ambition_level, size=size)
    labels = (replace(label, level=level(own.on(label.id))) for label in drawn.labels)
    return replace(drawn, labels=tuple(_named(site, own, label, baseline) for label in labels))


def _named(site: Site, own: Standing, label: AxisLabel, baseline: bool) -> AxisLabel:
    """A label that states the level before as the figure that it is, as far as that has this value."""
    year = own.baseline if baseline else own.previous.year if own.previous is not None else None
    if not label.before or year is None:
        return label
    figure = site.figures.get(level_key(label.id, own.entry.slug, year))
    same = figure is not None and figure.number is not None and str(figure.number) == label.before
    return replace(label, before=stated(figure, label.before)) if same and figure is not None else label


def web_text(own: Standing, *, baseline: bool = False) -> str:
    """Every level of a spiderweb, and the numbers of its rings, in words; as `web_of` draws it."""
    model = own.model
    rings = listing([str(one) for one in range(model.top_level + 1)])
    if own.current is None:
        return f"Er is nog niets ingevuld, dus het web is leeg. De schaal is {rings}."
    parts = []
    for axis, one in zip(model.axes, own.axes, strict=True):
        text = f"{axis.short_name} {'onbekend' if one.level is None else level(one)}"
        if baseline:
            text += f" (bij de nulmeting: {one.start})" if one.start is not None else ""
        elif own.previous is not None and one.earlier is not None and one.earlier.known:
            text += f" (in {own.previous.year}: {earlier_level(one)})"
        parts.append(text)
    return f"Treden in {own.current.year}, op de schaal {rings}: {listing(parts)}."


def level_rows(site: Site, own: Standing) -> tuple[LevelRow, ...]:
    """A row per axis."""
    year = own.current.year if own.current is not None else None
    return tuple(
        LevelRow(
            level=level(one),
            region="?" if year is None else middle_text(site, axis.id, year),
            meaning=axis.meaning(one.level).rstrip("."),
        )
        for axis, one in zip(own.model.axes, own.axes, strict=True)
    )


def region_words(site: Site, year: int) -> str:
    """How many municipalities stand behind the region's middle; empty where there is none."""
    assessed = site.figures.at(Key("municipalities", "assessed", year))
    if assessed.count < FEWEST:
        return ""
    return f"Grijs: de middelste van de {counted(assessed)} gemeenten die {year} invulden."


def middle_of(site: Site, axis: str, year: int) -> Figure | None:
    """The region's middle, as far as there is more than one municipality behind it."""
    middle = site.figures.at(Key("spiderweb", "median", year, part=axis))
    return middle if middle.number is not None and (middle.n or 0) >= FEWEST else None


def middle_text(site: Site, axis: str, year: int) -> str:
    """The region's middle as text; `?` where there is none."""
    middle = middle_of(site, axis, year)
    number = None if middle is None else middle.number
    return "?" if middle is None or number is None else stated(middle, level_text(float(number)))
