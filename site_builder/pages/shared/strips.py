"""Indicators against their levels, as strips: for one municipality or for the region."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder import urls
from site_builder.charts.bullet import Bullet, bullet
from site_builder.charts.coordinates import Label
from site_builder.figures.figure import Figure, slug_of_set
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.pages.shared.chrome import Link, explanation
from site_builder.pages.shared.sections import Item
from site_builder.pages.shared.site import Site
from site_builder.phrases import strips as words
from site_builder.phrases.figures import type_name, value_text
from site_builder.phrases.stated import stated
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator


@frozen
class IndicatorStrip:
    """One indicator for one project type, in one weight set, as it was measured in the reported year.

    `value` is empty where nothing was measured in the year, and `note` says so; `more` is the second line:
    how many projects meet the level, and the value of all projects to date. `unit` follows the value.
    Where there is nothing to draw `strip` is None. `empty` stands in the figure in place of a value, and
    `explained` leads to how the value was computed.
    """

    id: str
    name: str
    href: str
    about: str
    value: str
    unit: str
    note: str
    more: str
    strip: Bullet | None
    title: str
    text: str
    empty: str
    explained: Link | None = None


def indicator_rows(
    site: Site, here: str, municipality: str = "", year: int | None = None, of: str = ""
) -> tuple[tuple[IndicatorStrip, ...], tuple[Item, ...]]:
    """Strips where a level holds, and one line per indicator for the project types where none does.

    Of the reported year, or of the `year` in which a municipality took part last; `of`: only indicators of
    projects or of municipalities.
    """
    strips: list[IndicatorStrip] = []
    lines = []
    for indicator in site.model.all_indicators:
        if of and indicator.of != of:
            continue
        without = []
        for own in of_types(site, indicator, municipality, year):
            if own.has_level:
                strips += type_strips(site, here, own)
            elif own.at("measured", "to_date").count or indicator.start_measuring or not indicator.levels:
                without.append(own)
        if without:
            lines.append(_started(here, indicator, without))
    return tuple(strips), tuple(lines)


def of_types(
    site: Site, indicator: Indicator, municipality: str = "", year: int | None = None
) -> Iterator[IndicatorFigures]:
    """The figures of an indicator for each project type that has projects."""
    for kind in site.figures.years.kinds(indicator):
        own = IndicatorFigures(site.figures, indicator, kind, year or site.model.year, municipality)
        if own.projects.count:
            yield own


def type_strips(
    site: Site, here: str, own: IndicatorFigures, by_type: bool = False
) -> Iterator[IndicatorStrip]:
    """One strip for each weight set that a level is in force for, or that something was measured in."""
    for comparable in own.sets:
        yield strip_in(site, here, own.in_set(comparable), by_type)


def strip_in(site: Site, here: str, own: IndicatorFigures, by_type: bool = False) -> IndicatorStrip:
    """The strip of one set, also where no level holds for it; `by_type`: named by its kind of work."""
    indicator = own.indicator
    before = own.earlier(own.middle())
    kind = own.type.replace("_", "-")
    about_set = f", {quantity_of(indicator).set_name(own.set)}" if own.set else ""
    drawn = strip_of(site, own, before)
    end = site.scale(indicator, own.set)
    return IndicatorStrip(
        id="-".join(part for part in (indicator.id, kind, slug_of_set(own.set)) if part),
        name=words.type_and_set(own) if by_type else indicator.name,
        href=urls.link(here, urls.indicator(indicator.id)),
        about=words.about(own, named=by_type),
        value=words.value(own),
        unit=words.unit_words(indicator) if own.middle().known else "",
        note=words.note(own),
        more=words.more(own),
        strip=drawn,
        title=f"{indicator.name}, {type_name(own.kind)}{about_set}",
        text=words.described(own, before) + (f" {words.scale_words(indicator, end)}" if drawn else ""),
        empty=words.missing(own).lower(),
        explained=explanation(here, own.middle()) if own.middle().known else None,
    )


def line_of(own: IndicatorFigures, href: str, why: str = "") -> IndicatorStrip:
    """A project type without a level: what was measured, in words, and `why` there is no level."""
    sets = measured_sets(own)
    note = words.missing(own)
    if own.at("measured", "to_date").count:
        note = capitalise(
            words.progress(sets[0]) if len(sets) == 1 else "; ".join(words.started(one) for one in sets)
        )
    return IndicatorStrip(
        id=f"{own.indicator.id}-{own.type.replace('_', '-')}",
        name=own.kind.name,
        href=href,
        about=why,
        value="",
        unit="",
        note=note,
        more="",
        strip=None,
        title="",
        text="",
        empty="",
    )


def measured_sets(own: IndicatorFigures) -> tuple[IndicatorFigures, ...]:
    """Apart per weight set; functional units are only counted, together."""
    if not quantity_of(own.indicator).by_rule:
        return (own,)
    return tuple(own.in_set(name) for name in own.sets)


def strip_of(site: Site, own: IndicatorFigures, before: Figure | None) -> Bullet | None:
    """The drawing: the value of the year against the level in force; None where there is neither."""
    indicator, middle, level = own.indicator, own.middle(), own.level
    if indicator.better is None or (level is None and not middle.known):
        return None
    drawn = bullet(
        _float(middle.number),
        None if before is None else _float(before.number),
        None if level is None else _float(level.number),
        indicator.better,
        site.scale(indicator, own.set),
        text_of(indicator),
        testable=middle.verdict != "untestable",
    )
    return replace(
        drawn,
        value_label=named(drawn.value_label, middle, value_text(indicator, middle.number, middle.level))
        if middle.number is not None
        else drawn.value_label,
        level_label=named(drawn.level_label, level) if level is not None else drawn.level_label,
    )


def named(label: Label | None, figure: Figure, text: str = "") -> Label | None:
    """A label of a drawing with the figure that it states."""
    return None if label is None else replace(label, text=stated(figure, text or label.text))


def _started(here: str, indicator: Indicator, every: Sequence[IndicatorFigures]) -> Item:
    """One line for an indicator without a level for these types."""
    known = [own for own in every if own.at("measured", "to_date").count]
    sets = [one for own in known for one in measured_sets(own)]
    text = "; ".join(words.started(one) for one in sets)
    if not sets:
        text = "; ".join(f"{type_name(own.kind)}: {words.not_started(own)}" for own in every)
    return Item(indicator.name, urls.link(here, urls.indicator(indicator.id)), text)


def text_of(indicator: Indicator) -> Callable[[float], str]:
    """How a number of this indicator is written in a figure."""

    def text(value: float) -> str:
        return value_text(indicator, value)

    return text


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
