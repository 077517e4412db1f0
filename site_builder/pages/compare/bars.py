"""What was measured in projects, beside each other: a panel for all values that may be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder import urls
from site_builder.charts.row_bar import RowBar, row_bar
from site_builder.figures.bundle import BASES
from site_builder.figures.figure import Basis, Figure, slug_of_set
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.compare import words
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import measured
from site_builder.phrases.strips import same_values, wanted_text
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator
from site_builder.store import value_part

LEAST = 2
"""From so many municipalities with a value on there is something to compare."""


@frozen
class BarRow:
    """One municipality: its value of the year with the number of projects behind it, and everything to date.

    `to_date` is empty where it is what was measured in the year.
    """

    place: int
    name: str
    value: str
    n: str
    to_date: str
    bar: RowBar


@frozen
class BarPanel:
    """Values that may be compared, on one scale from 0; `level` is the level in force, or empty."""

    id: str
    title: str
    level: str
    ends: tuple[str, str]
    rows: tuple[BarRow, ...]


@frozen
class BarGroup:
    """The panels of one indicator, with the way to all about it."""

    name: str
    more: Link
    panels: tuple[BarPanel, ...]


@value_part
def bar_groups(site: Site) -> tuple[BarGroup, ...]:
    """A group per indicator that at least two municipalities measured."""
    every = ((one, tuple(_panels(site, one, site.model.members))) for one in site.model.all_indicators)
    return tuple(BarGroup(one.name, _more(one), panels) for one, panels in every if panels)


def _more(indicator: Indicator) -> Link:
    address = urls.link(urls.COMPARE, urls.indicator(indicator.id))
    return Link(f"Alles over {indicator.subject}", address)


def _panels(site: Site, indicator: Indicator, members: Sequence[MunicipalityEntry]) -> Iterator[BarPanel]:
    """A panel per kind of work and set that at least two municipalities measured."""
    for kind in site.figures.years.kinds(indicator):
        region = IndicatorFigures(site.figures, indicator, kind, site.model.year)
        for name in _sets(site, indicator, kind, members):
            yield _panel(site, region.in_set(name), members)


def _sets(site: Site, indicator: Indicator, kind: str, members: Sequence[MunicipalityEntry]) -> list[str]:
    found = [
        name
        for own in members
        for name in site.figures.sets(
            indicator, kind, site.model.year, basis="to_date", municipality=own.slug
        )
    ]
    return sorted(name for name in set(found) if found.count(name) >= LEAST)


def _panel(site: Site, region: IndicatorFigures, members: Sequence[MunicipalityEntry]) -> BarPanel:
    indicator = region.indicator
    end = site.scale(indicator, region.set)
    text = quantity_of(indicator).axis_text
    level = region.level
    return BarPanel(
        id="-".join(part for part in ("balken", indicator.id, region.type, slug_of_set(region.set)) if part),
        title=words.panel_title(region),
        level="" if level is None else wanted_text(indicator, level),
        ends=(text(0.0), text(end)),
        rows=tuple(_row(region, own, place, end) for place, own in enumerate(members, 1)),
    )


def _row(region: IndicatorFigures, own: MunicipalityEntry, place: int, end: float) -> BarRow:
    indicator = region.indicator
    local = replace(region, municipality=own.slug)
    now, ever = (_figure(local, basis) for basis in BASES)
    level = None if region.level is None or region.level.number is None else float(region.level.number)
    return BarRow(
        place=place,
        name=own.name,
        value=measured(indicator, now) if now.known else words.not_measured(local, ever),
        n=words.behind(local, now) if now.known else "",
        to_date=f"t/m {local.year}: {measured(indicator, ever)} ({words.behind(local, ever)})"
        if ever.known and not same_values(ever, now)
        else "",
        bar=row_bar(_number(now), _number(ever), level, end),
    )


def _figure(local: IndicatorFigures, basis: Basis) -> Figure:
    """The value of a municipality: a mean, or of judgements the share that is met."""
    return local.at("share", basis) if quantity_of(local.indicator).judged else local.middle(basis)


def _number(figure: Figure) -> float | None:
    return None if figure.number is None else float(figure.number)
