"""What a municipality's page and factsheet say of its spiderweb: levels, what they mean, why a profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.figures.figure import Figure
from site_builder.figures.levels import level_key
from site_builder.figures.standing import Standing
from site_builder.formats import date_long, number
from site_builder.pages.shared.chrome import Cell, Column, LegendItem
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.webs import LevelRow, level_rows, region_words, web_text
from site_builder.phrases import municipality as words
from site_builder.phrases.stated import UNKNOWN, stated
from site_builder.records.choices import METHODS


@dataclass(frozen=True, slots=True)
class LevelsSection:
    """The spiderweb in words and numbers. `year` and `previous_year` are empty without such an assessment.

    `years` are the columns of the levels of all years, from three assessments on.
    """

    heading: str
    caption: str
    text: str
    legend: tuple[LegendItem, ...]
    year: str
    previous_year: str
    rows: tuple[LevelRow, ...]
    table_caption: str
    years: tuple[Column, ...]
    history: tuple[tuple[Cell, ...], ...]
    why_heading: str
    why: tuple[str, ...]
    reason: str
    method: str


def levels_section(site: Site, here: str, own: Standing) -> LevelsSection:
    """The section for the page at `here`."""
    current, previous = own.current, own.previous
    known = _known(site, own)
    return LevelsSection(
        heading=words.levels_heading(own),
        caption=f"{region_words(site, current.year)} {words.not_compared(own)}".strip()
        if current is not None
        else "",
        text=web_text(own),
        legend=_legend(site, own),
        year=str(current.year) if current is not None else "",
        previous_year=str(previous.year) if previous is not None else "",
        rows=level_rows(site, here, own),
        table_caption=f"Spinnenweb van {own.entry.name} in cijfers",
        years=(Column("As"), *(Column(str(year), numeric=True) for year in known)) if len(known) > 2 else (),
        history=_history(own, known) if len(known) > 2 else (),
        why_heading=words.why_heading(own),
        why=words.why(own),
        reason=(own.position.reason or "") if own.position is not None else "",
        method=""
        if current is None
        else f"Meting {current.year}: {METHODS[current.method].lower()} op {date_long(current.date)}.",
    )


def _known(site: Site, own: Standing) -> Mapping[int, Mapping[str, Figure]]:
    """The levels of each year with an assessment that counts, by axis."""
    figures = site.figures
    found: dict[int, Mapping[str, Figure]] = {}
    for year in figures.years.every:
        axes = {axis.id: figures.get(level_key(axis.id, own.entry.slug, year)) for axis in own.model.axes}
        known = {axis: figure for axis, figure in axes.items() if figure is not None}
        if known and year <= own.year:
            found[year] = known
    return found


def _history(own: Standing, known: Mapping[int, Mapping[str, Figure]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (Cell(axis.short_name), *(Cell(_level(levels.get(axis.id))) for levels in known.values()))
        for axis in own.model.axes
    )


def _level(figure: Figure | None) -> str:
    if figure is None:
        return UNKNOWN
    return stated(figure, "?" if figure.number is None else number(figure.number))


def _legend(site: Site, own: Standing) -> tuple[LegendItem, ...]:
    """The signs that this web has, and no others."""
    if own.current is None:
        return ()
    items = [LegendItem("current", str(own.current.year))]
    if own.previous is not None:
        items.append(LegendItem("previous", str(own.previous.year)))
    if region_words(site, own.current.year):
        items.append(LegendItem("region", "regio"))
    web = own.model.records.spiderweb
    by = f" {web.ambition_year}" if own.left is None else ""
    items.append(LegendItem("ambition", f"ambitie{by}: niveau {web.ambition_level}"))
    if len(own.levels) < len(own.axes):
        items.append(LegendItem("unknown", "niveau onbekend"))
    return tuple(items)
