"""The measurements of one project side by side: of each phase, of each year, and of its reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.figures.projects import reference_key
from site_builder.model import ProjectEntry
from site_builder.pages.projects.values import ProjectValue, values_of
from site_builder.pages.projects.words import change
from site_builder.pages.shared.chrome import Cell, Column
from site_builder.pages.shared.measured import PARTLY_KNOWN, moment, paragraphs
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import measured
from site_builder.quantities import Figure as Measured
from site_builder.quantities import quantity_of
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator


@dataclass(frozen=True, slots=True)
class PhaseNote:
    """What a reader has to know about one measurement."""

    when: str
    paragraphs: tuple[str, ...]


def phase_columns(measurements: Sequence[Measurement]) -> tuple[Column, ...]:
    """A column per measurement and one for the change."""
    columns = (Column("Indicator"), *(Column(moment(one), numeric=True) for one in measurements))
    return (*columns, Column("Verschil"))


def phase_rows(
    site: Site, here: str, project: ProjectEntry, measurements: Sequence[Measurement]
) -> Iterator[tuple[Cell, ...]]:
    """Every indicator over the phases, with what changed from the first measured phase to the last.

    Nothing for one measurement: its values stand in the table of indicators.
    """
    if len(measurements) < 2:
        return
    last = max(one.date.year for one in measurements)
    for indicator in site.model.indicators:
        values = tuple(values_of(site, project, indicator, last))
        by_measurement = {id(one.value.measurement): one for one in values}
        sets = {one.value.figure.comparable for one in values}
        common = sets.pop() if len(sets) == 1 else ""
        cells = [
            Cell(
                _reference(site, project, indicator, one, common)
                if one.phase == "reference"
                else _phase_value(indicator, one, by_measurement.get(id(one)), common)
            )
            for one in measurements
        ]
        if all(cell.text == "–" for cell in cells):
            continue
        numbers = [
            Measured(one.number, comparable=one.value.figure.comparable)
            for one in values
            if one.value.measurement.phase != "year"
        ]
        name = ", ".join(part for part in (indicator.name, quantity_of(indicator).set_name(common)) if part)
        link = urls.link(here, urls.indicator(indicator.id))
        yield (Cell(name, link), *cells, Cell(change(indicator, numbers)))


def _reference(
    site: Site, project: ProjectEntry, indicator: Indicator, measurement: Measurement, common: str
) -> str:
    """What the work is held against, with its set where it has one."""
    figure = site.figures.get(reference_key(project, indicator, measurement.date.year))
    found = quantity_of(indicator).figure(measurement)
    if figure is None or found is None:
        return "–"
    about = "" if found.comparable == common else quantity_of(indicator).set_name(found.comparable)
    return f"{measured(indicator, figure)} ({about})" if about else measured(indicator, figure)


def _phase_value(
    indicator: Indicator, measurement: Measurement, known: ProjectValue | None, common: str
) -> str:
    """The value in one phase, with its set where not all phases have the same."""
    quantity = quantity_of(indicator)
    if quantity.applies(measurement) is False:
        return quantity.nothing
    if quantity.partly_known(measurement):
        return PARTLY_KNOWN
    if known is None:
        return quantity.judgement_text(measurement).lower() or "–"
    if known.number is None:
        return known.text
    comparable = known.value.figure.comparable
    about = "" if comparable == common else quantity.set_name(comparable)
    return f"{known.text} ({about})" if about else known.text


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
