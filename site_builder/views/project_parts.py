"""The parts of a project's page: what was measured in each phase, and where material came from and went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder import urls
from site_builder.charts.bullet import Bullet, bullet
from site_builder.charts.stacked_bar import PartInput, Pattern, StackedBar, stacked_bar
from site_builder.formats import date_long, number, quantity
from site_builder.measures.values import PHASE_ORDER, Value, figure_of, history, levels_in, not_applicable
from site_builder.model import ProjectEntry
from site_builder.records.choices import MEASUREMENT_PHASES, SEB_LEVELS, SEB_VERDICTS, STRATEGIES
from site_builder.records.plan import Indicator
from site_builder.records.project import Demolition, Materials, MaterialUse, Measurement
from site_builder.sentences.figures import comparable_words, level_text, value_text, verdict_words
from site_builder.sentences.projects import AVOIDED, bar_words, change
from site_builder.sentences.strips import scale_words
from site_builder.views.chrome import Cell, Column
from site_builder.views.measured import (
    STATES,
    Mark,
    axis_text,
    how_measured,
    moment,
    paragraphs,
)
from site_builder.views.site import Site

Bars = Mapping[str, tuple[str, Pattern]]
ORIGINS: Bars = {
    "reused": ("Hergebruikt", "strong"),
    "recycled": ("Gerecycled", "middle"),
    "biobased": ("Biobased", "hatched"),
    "primary": ("Nieuw", "plain"),
}
DESTINATIONS: Bars = {
    "reused": ("Hergebruikt", "strong"),
    "recycled": ("Gerecycled", "middle"),
    "energy_recovery": ("Verbrand met energie", "hatched"),
    "landfill": ("Gestort", "plain"),
}
STRATEGY_BARS: Mapping[str, tuple[str, Pattern]] = {
    **dict.fromkeys(
        ("reuse", "repair", "refurbish", "remanufacture", "repurpose"), ("Opnieuw gebruikt", "strong")
    ),
    "recycle": ("Gerecycled", "middle"),
    "biobased": ("Biobased", "hatched"),
    "recover": ("Verbrand met energie", "light"),
    "primary": ("Nieuw", "plain"),
}
"""What was avoided is in no bar: it is not in the work."""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator of this project: its latest value, or why there is none."""

    id: str
    name: str
    href: str
    value: str
    level: str
    when: str
    how: str
    mark: Mark
    strip: Bullet | None
    strip_desc: str


@dataclass(frozen=True, slots=True)
class MaterialBar:
    """Masses as a bar with its table."""

    id: str
    heading: str
    bar: StackedBar
    desc: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class PhaseNote:
    """What a reader has to know about one measurement."""

    when: str
    paragraphs: tuple[str, ...]


def in_order(project: ProjectEntry) -> tuple[Measurement, ...]:
    """The measurements, earliest phase first."""
    return tuple(
        sorted(project.record.measurements, key=lambda one: (PHASE_ORDER.index(one.phase), one.date))
    )


def all_values(site: Site, project: ProjectEntry, year: int) -> Mapping[str, tuple[Value, ...] | None]:
    """Per indicator every value by the end of `year`, earliest phase first; None where it does not apply."""
    return {
        indicator.id: None if not_applicable(project, indicator, year) else history(project, indicator, year)
        for indicator in site.model.indicators
    }


def indicator_rows(
    site: Site, here: str, project: ProjectEntry, found: Mapping[str, tuple[Value, ...] | None]
) -> Iterator[IndicatorRow]:
    """Every indicator with its latest value."""
    for indicator in site.model.indicators:
        values = found[indicator.id]
        nothing = values is None
        href = urls.link(here, urls.indicator(indicator.id))
        if not values:
            mark = Mark("", "geldt niet: er is niets gesloopt" if nothing else _unknown(project, indicator))
            yield IndicatorRow(
                indicator.id,
                indicator.name,
                href,
                "",
                _level_now(site, project, indicator),
                "",
                "",
                mark,
                None,
                "",
            )
            continue
        yield _measured_row(site, indicator, href, values)


def _unknown(project: ProjectEntry, indicator: Indicator) -> str:
    if indicator.quantity == "seb" and any(one.seb for one in project.record.measurements):
        return "oordeel niet bekend"
    return "niet gemeten"


def _level_now(site: Site, project: ProjectEntry, indicator: Indicator) -> str:
    levels = levels_in(indicator, project.record.type, site.model.year)
    if indicator.quantity == "seb":
        return "voldoen aan het convenant"
    return " of ".join(level_text(indicator, level) for level in levels) or "geen niveau"


def _measured_row(site: Site, indicator: Indicator, href: str, values: Sequence[Value]) -> IndicatorRow:
    latest = values[-1]
    figure, level = latest.figure, latest.level
    seb = latest.measurement.seb if indicator.quantity == "seb" else None
    earlier = [v for v in values[:-1] if v.figure.comparable == figure.comparable]
    before = earlier[-1].figure.value if earlier else None
    value = "" if figure.value is None else value_text(indicator, figure.value)
    words = verdict_words(indicator, latest)
    strip, described = None, ""
    if level is not None and figure.value is not None and indicator.better is not None:
        high = site.scale(indicator, figure.comparable)
        shown = f"Waarde {value}, niveau {level_text(indicator, level)}: {words}."
        described = f"{shown} {scale_words(indicator, high)}"
        strip = bullet(
            float(figure.value),
            None if before is None else float(before),
            float(level.value),
            indicator.better,
            high,
            axis_text(indicator),
        )
    if seb is not None:
        value = f"niveau {SEB_LEVELS[seb.level].lower()}" if seb.level else ""
    unit = comparable_words(indicator, figure.comparable) if indicator.quantity == "co2" else ""
    return IndicatorRow(
        id=indicator.id,
        name=indicator.name,
        href=href,
        value=value,
        level=level_text(indicator, level)
        if level
        else ("voldoen aan het convenant" if seb is not None else "geen niveau"),
        when=moment(latest.measurement),
        how=", ".join(part for part in (how_measured(indicator, latest.measurement), unit) if part),
        mark=Mark(STATES[latest.verdict], words),
        strip=strip,
        strip_desc=described,
    )


def phase_columns(measurements: Sequence[Measurement]) -> tuple[Column, ...]:
    """A column per measurement and, if there are more, one for the change."""
    columns = [Column("Indicator"), *(Column(moment(one), numeric=True) for one in measurements)]
    return (*columns, Column("Verschil")) if len(measurements) > 1 else tuple(columns)


def phase_rows(site: Site, here: str, measurements: Sequence[Measurement]) -> Iterator[tuple[Cell, ...]]:
    """Every indicator over the phases, with what changed from the first measured phase to the last."""
    for indicator in site.model.indicators:
        cells = [Cell(_phase_value(indicator, one)) for one in measurements]
        if all(cell.text == "–" for cell in cells):
            continue
        row = (Cell(indicator.name, urls.link(here, urls.indicator(indicator.id))), *cells)
        if len(measurements) == 1:
            yield row
            continue
        figures = [figure for one in measurements if (figure := figure_of(one, indicator)) is not None]
        yield (*row, Cell(change(indicator, figures)))


def _phase_value(indicator: Indicator, measurement: Measurement) -> str:
    if indicator.quantity == "demolition" and measurement.no_demolition:
        return "niets gesloopt"
    if indicator.quantity == "seb":
        return SEB_VERDICTS[measurement.seb.verdict].lower() if measurement.seb else "–"
    figure = figure_of(measurement, indicator)
    if figure is None or figure.value is None:
        return "–"
    text = value_text(indicator, figure.value)
    about = f"weegset {figure.comparable}" if indicator.quantity == "mki" else figure.comparable
    return f"{text} ({about})" if about else text


def mass_bars(measurements: Sequence[Measurement]) -> Iterator[MaterialBar]:
    """Per phase the masses that went in and came out, where they are known."""
    for place, one in enumerate(measurements, 1):
        phase = f"{MEASUREMENT_PHASES[one.phase].lower()} ({date_long(one.date)})"
        if one.materials is not None:
            yield from _mass_bar(
                f"massa-in-{place}", f"Herkomst van het materiaal bij {phase}", one.materials, ORIGINS
            )
        if one.demolition is not None:
            yield from _mass_bar(
                f"massa-uit-{place}", f"Materiaal uit de sloop bij {phase}", one.demolition, DESTINATIONS
            )


def _mass_bar(name: str, heading: str, masses: Materials | Demolition, bars: Bars) -> Iterator[MaterialBar]:
    known = [
        (label, mass, pattern)
        for kind, (label, pattern) in bars.items()
        if (mass := getattr(masses, kind)) is not None
    ]
    rest = (masses.total or Decimal(0)) - sum((mass for _, mass, _ in known), Decimal(0))
    # Masses may differ a rounding from their total; only a real gap is worth a part of its own.
    if known and masses.total and rest > masses.total / 200:
        known.append(("Niet verder verdeeld", rest, "light"))
    if any(mass for _, mass, _ in known):
        yield _bar(name, heading, known)


def strategy_bar(materials: Sequence[MaterialUse]) -> MaterialBar | None:
    """The materials whose mass is known by what was done with them; None if no mass is known."""
    sums: dict[tuple[str, Pattern], Decimal] = {}
    for use in materials:
        if use.tonnes and use.strategy not in AVOIDED:
            part = STRATEGY_BARS[use.strategy]
            sums[part] = sums.get(part, Decimal(0)) + use.tonnes
    known = [(part[0], sums[part], part[1]) for part in dict.fromkeys(STRATEGY_BARS.values()) if part in sums]
    return _bar("strategie", "De materialen waarvan de massa bekend is", known) if known else None


def _bar(name: str, heading: str, parts: Sequence[tuple[str, Decimal, Pattern]]) -> MaterialBar:
    total = sum((mass for _, mass, _ in parts), Decimal(0))
    rows = [(Cell(label), Cell(_tonnes(mass))) for label, mass, _ in parts]
    return MaterialBar(
        id=name,
        heading=heading,
        bar=stacked_bar([PartInput(label, float(mass), pattern) for label, mass, pattern in parts]),
        desc=bar_words([(label, mass) for label, mass, _ in parts]),
        columns=(Column("Soort"), Column("Massa", numeric=True)),
        rows=(*rows, (Cell("Samen"), Cell(_tonnes(total)))),
    )


def material_rows(materials: Sequence[MaterialUse]) -> tuple[tuple[Cell, ...], ...]:
    """The materials as a table, in the order of the file."""
    return tuple(
        (
            Cell(use.material),
            Cell(STRATEGIES[use.strategy]),
            Cell("niet bekend" if use.tonnes is None else _tonnes(use.tonnes)),
            Cell(use.note or "–"),
        )
        for use in materials
    )


def _tonnes(mass: Decimal) -> str:
    whole = mass == mass.to_integral_value()
    return quantity(mass, "ton", 0 if whole else 1) if mass >= 1 or whole else f"{number(mass, 3)} ton"


def notes(measurements: Sequence[Measurement]) -> tuple[PhaseNote, ...]:
    """The remarks and the evidence beside the measurements."""
    found = []
    for one in measurements:
        said = paragraphs(one.note)
        if one.seb is not None and one.seb.evidence:
            said += tuple(f"Schoon en emissieloos bouwen: {text}" for text in paragraphs(one.seb.evidence))
        if said:
            found.append(PhaseNote(moment(one), said))
    return tuple(found)
