"""The spiderweb as pages show it: geometry from levels, and the words that a screen reader hears."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from site_builder import urls
from site_builder.charts.plotly import Twin, spiderweb_twin, with_twin
from site_builder.charts.slope import SlopeRow, slope
from site_builder.charts.spiderweb import AxisInput, SeriesInput, Spiderweb, spiderweb
from site_builder.formats import listing, number
from site_builder.measures.positions import AxisMiddle
from site_builder.measures.profiles import Levels, levels_of
from site_builder.model import Model
from site_builder.records.municipality import Assessment
from site_builder.views.site import Site

Size = Literal["large", "small"]


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One row of the table beside a spiderweb."""

    label: str
    href: str
    slope: SlopeRow
    anchor: str
    """What the current level means; empty where it is unknown."""
    evidence: str


def web_of(
    site: Site, current: Assessment | None, previous: Assessment | None, size: Size, region: bool = False
) -> Spiderweb:
    """The spiderweb of an assessment, with the one before it and the region's middle of the same year."""
    return web_and_twin(site, current, previous, size, region)[0]


def web_and_twin(
    site: Site, current: Assessment | None, previous: Assessment | None, size: Size, region: bool = False
) -> tuple[Spiderweb, Twin]:
    """The same spiderweb with its twin to explore."""
    model = site.model
    series = []
    if region and current is not None:
        middles = site.middles.get(current.year, {})
        series.append(SeriesInput("regio", "region", tuple(_middle(middles, axis.id) for axis in model.axes)))
    if previous is not None:
        series.append(SeriesInput(str(previous.year), "previous", _levels(model, previous)))
    if current is not None:
        series.append(SeriesInput(str(current.year), "current", _levels(model, current)))
    web = model.records.spiderweb
    axes = [AxisInput(axis.id, axis.short_name) for axis in model.axes]
    return with_twin(
        spiderweb,
        spiderweb_twin,
        axes,
        series,
        top=model.top_level,
        ambition=web.ambition_level,
        size=size,
    )


def web_text(model: Model, current: Assessment | None, previous: Assessment | None) -> str:
    """Every level of a spiderweb, and the numbers of its rings, in words."""
    rings = listing([str(level) for level in range(model.top_level + 1)])
    if current is None:
        return f"Er is nog geen meting, dus het web is leeg. De schaal is {rings}."
    levels = levels_of(current)
    before = levels_of(previous) if previous is not None else {}
    parts = []
    for axis in model.axes:
        level = levels.get(axis.id)
        text = f"{axis.short_name} {'onbekend' if level is None else level}"
        if previous is not None and axis.id in before:
            text += f" (in {previous.year}: {before[axis.id]})"
        parts.append(text)
    return f"Niveaus in {current.year}, op de schaal {rings}: {listing(parts)}."


def level_rows(
    site: Site, here: str, current: Assessment | None, previous: Assessment | None
) -> tuple[LevelRow, ...]:
    """A row per axis: before, now, the difference and the region."""
    model = site.model
    levels: Levels = levels_of(current) if current is not None else {}
    before: Levels = levels_of(previous) if previous is not None else {}
    middles = site.middles.get(current.year, {}) if current is not None else {}
    rows = []
    for axis in model.axes:
        now = levels.get(axis.id)
        recorded = current.levels.get(axis.id) if current is not None else None
        rows.append(
            LevelRow(
                label=axis.name,
                href=urls.link(here, urls.axis(axis.id)),
                slope=slope(now, before.get(axis.id), _middle(middles, axis.id), model.top_level),
                anchor=next((a.text for a in axis.anchors if a.level == now), ""),
                evidence=(recorded.evidence or "") if recorded is not None else "",
            )
        )
    return tuple(rows)


def region_words(site: Site, year: int) -> str:
    """How many municipalities stand behind the region's middle."""
    known = max((middle.known for middle in site.middles.get(year, {}).values()), default=0)
    if known < 2:
        return ""
    return f"Regio: de middelste van {number(known)} gemeenten met een meting in {year}."


def _levels(model: Model, assessment: Assessment) -> tuple[float | None, ...]:
    levels = levels_of(assessment)
    return tuple(levels.get(axis.id) for axis in model.axes)


def _middle(middles: Mapping[str, AxisMiddle], axis: str) -> float | None:
    """The region's middle, as far as there is more than one municipality behind it."""
    middle = middles.get(axis)
    if middle is None or middle.median is None or middle.known < 2:
        return None
    return float(middle.median)
