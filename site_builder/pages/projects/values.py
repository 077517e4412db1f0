"""The values of one project: the newest of each indicator against its level, and every phase side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from site_builder import urls
from site_builder.charts.bullet import Bullet, bullet
from site_builder.figures.figure import Figure, Key
from site_builder.figures.projects import value_key
from site_builder.measures.values import PHASE_ORDER, Value, Verdict, history, levels_in, not_applicable
from site_builder.model import ProjectEntry
from site_builder.pages.shared.measured import (
    STATES,
    Mark,
    how_measured,
    moment,
    unmeasured,
)
from site_builder.pages.shared.site import Site
from site_builder.phrases.figures import level_text, value_words, verdict_words
from site_builder.phrases.stated import measured, stated
from site_builder.phrases.strips import scale_words, wanted_text
from site_builder.quantities import quantity_of
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator, PerformanceLevel


@dataclass(frozen=True, slots=True)
class ProjectValue:
    """One value of a project with the figure that it is.

    `figure` is None where no table tells of it: a measurement after the reported year, or one of two in the
    same phase and year, of which the figure is the later.
    """

    indicator: Indicator
    value: Value
    figure: Figure | None

    @property
    def number(self) -> Decimal | None:
        """The value in the indicator's unit; None for a judgement."""
        return self.value.figure.value if self.figure is None else self.figure.number

    @property
    def level(self) -> Decimal | None:
        """The performance level of the year of the measurement."""
        if self.figure is not None:
            return self.figure.level
        return None if self.value.level is None else self.value.level.value

    @property
    def verdict(self) -> Verdict:
        """How the value stands against the level of its own year."""
        return (self.figure.verdict if self.figure is not None else None) or self.value.verdict

    @property
    def text(self) -> str:
        """The number with its unit; for a judgement the judgement."""
        if self.figure is None:
            return value_words(self.indicator, self.value)
        if self.figure.number is None:
            return stated(self.figure, value_words(self.indicator, self.value))
        return measured(self.indicator, self.figure)

    @property
    def verdict_text(self) -> str:
        """The verdict in words; for a judgement these are the figure itself."""
        words = verdict_words(self.indicator, replace(self.value, verdict=self.verdict))
        return stated(self.figure, words) if self.figure is not None and self.number is None else words


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator of this project: its latest value, or why there is none."""

    id: str
    name: str
    href: str
    value: str
    unit: str
    level: str
    when: str
    how: str
    mark: Mark
    strip: Bullet | None
    strip_desc: str


def value_of(site: Site, indicator: Indicator, value: Value) -> ProjectValue:
    """The newest value of a project in its phase and year, with its figure."""
    return ProjectValue(indicator, value, site.figures.get(value_key(value)))


Known = Mapping[str, tuple[ProjectValue, ...] | None]


def in_order(project: ProjectEntry) -> tuple[Measurement, ...]:
    """The measurements, earliest phase first."""
    return tuple(
        sorted(project.record.measurements, key=lambda one: (PHASE_ORDER.index(one.phase), one.date))
    )


def all_values(site: Site, project: ProjectEntry, year: int) -> Known:
    """Per indicator every value by the end of `year`, earliest phase first; None where it does not apply."""
    return {
        indicator.id: None
        if not_applicable(project, indicator, year)
        else tuple(values_of(site, project, indicator, year))
        for indicator in site.model.indicators
    }


def values_of(site: Site, project: ProjectEntry, indicator: Indicator, year: int) -> Iterator[ProjectValue]:
    """Every value of one indicator by the end of `year`, with its figure, earliest phase first."""
    values = history(project, indicator, year)
    last = {value_key(value): value for value in values}
    for value in values:
        key = value_key(value)
        yield ProjectValue(indicator, value, site.figures.get(key) if last[key] is value else None)


def indicator_rows(site: Site, here: str, project: ProjectEntry, known: Known) -> Iterator[IndicatorRow]:
    """Every indicator with its latest value."""
    for indicator in site.model.indicators:
        values = known[indicator.id]
        href = urls.link(here, urls.indicator(indicator.id))
        if values:
            yield _measured_row(site, indicator, href, values)
            continue
        why = f"geldt niet: er is {quantity_of(indicator).nothing}" if values is None else ""
        mark = Mark("", why or unmeasured(project, indicator))
        level = _level_now(site, project, indicator)
        yield IndicatorRow(indicator.id, indicator.name, href, "", "", level, "", "", mark, None, "")


def _level_now(site: Site, project: ProjectEntry, indicator: Indicator) -> str:
    """What a measurement of the reported year would be held against."""
    quantity = quantity_of(indicator)
    if quantity.judged:
        return quantity.wanted
    kind, year = project.record.type, site.model.year
    levels = levels_in(indicator, kind, year)
    several = len(levels) > 1
    return (
        " of ".join(
            _level(site, indicator, level, year)
            + (f" ({quantity.set_name(level.weight_set)})" if several and level.weight_set else "")
            for level in levels
        )
        or "geen niveau"
    )


def _level(site: Site, indicator: Indicator, level: PerformanceLevel, year: int) -> str:
    key = Key(indicator.id, "level", year, type=level.type, set=level.weight_set or "")
    figure = site.figures.get(key)
    return level_text(indicator, level) if figure is None else wanted_text(indicator, figure)


def _measured_row(
    site: Site, indicator: Indicator, href: str, values: Sequence[ProjectValue]
) -> IndicatorRow:
    latest = values[-1]
    own, level = latest.value, latest.value.level
    quantity = quantity_of(indicator)
    shown = "geen niveau" if level is None else _level(site, indicator, level, own.date.year)
    strip, described = None, ""
    if latest.level is not None and latest.number is not None and indicator.better is not None:
        before = _earlier(values)
        high = site.scale(indicator, own.figure.comparable)
        described = f"Waarde {latest.text}, niveau {shown}: {latest.verdict_text}."
        described = f"{described} {scale_words(indicator, high)}"
        strip = bullet(
            float(latest.number),
            None if before is None else float(before),
            float(latest.level),
            indicator.better,
            high,
            quantity.axis_text,
        )
    value = latest.text
    if quantity.judged:
        shown, value = quantity.wanted, quantity.grade(own.measurement)
    unit = quantity.set_words(own.figure.comparable) if quantity.by_unit else ""
    return IndicatorRow(
        id=indicator.id,
        name=indicator.name,
        href=href,
        value=value,
        unit=quantity.per,
        level=shown,
        when=moment(own.measurement),
        how=", ".join(part for part in (how_measured(indicator, own.measurement), unit) if part),
        mark=Mark(STATES[latest.verdict], latest.verdict_text),
        strip=strip,
        strip_desc=described,
    )


def _earlier(values: Sequence[ProjectValue]) -> Decimal | None:
    """The number of the phase before, in the same set."""
    latest = values[-1].value.figure.comparable
    earlier = [one for one in values[:-1] if one.value.figure.comparable == latest]
    return earlier[-1].number if earlier else None
