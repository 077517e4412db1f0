"""The measurements of one project side by side in one table: of each phase, each year, and its reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from site_builder import urls
from site_builder.figures.projects import reference_key
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry
from site_builder.pages.projects import words as say
from site_builder.pages.projects.origin import ORIGINS, REST
from site_builder.pages.projects.values import ProjectValue, values_of
from site_builder.pages.shared.chrome import Cell, Column
from site_builder.pages.shared.measured import PARTLY_KNOWN, paragraphs
from site_builder.pages.shared.sections import Cells, Table, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import measured
from site_builder.quantities import Figure as Measured
from site_builder.quantities import quantity_of
from site_builder.quantities.masses import Masses, share
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator

DESTINATIONS: Mapping[str, str] = {
    "reused": "hergebruikt",
    "recycled": "gerecycled",
    "energy_recovery": "verbrand met energie",
    "landfill": "gestort",
}


@frozen
class PhaseNote:
    """What a reader has to know about one measurement."""

    when: str
    paragraphs: tuple[str, ...]


def phases_table(
    site: Site, here: str, project: ProjectEntry, measurements: Sequence[Measurement]
) -> Table | None:
    """Every indicator and every mass, with a column per measurement; None where there is nothing to show."""
    rows = (
        *_indicator_rows(site, here, project, measurements),
        *_mass_rows(
            "Materiaal", [(one.materials, one.materials_known) for one in measurements], ORIGINS.items()
        ),
        *_mass_rows(
            "Uit de sloop",
            [(one.demolition, one.demolition_known) for one in measurements],
            DESTINATIONS.items(),
        ),
    )
    if not rows:
        return None
    columns = (Column("Wat"), *(Column(say.phase_name(one), numeric=True) for one in measurements))
    return table("fasetabel", "Alle metingen van dit project naast elkaar", columns, rows)


def notes(measurements: Sequence[Measurement]) -> tuple[PhaseNote, ...]:
    """The remarks and the evidence beside the measurements."""
    found = []
    for one in measurements:
        said = paragraphs(one.note)
        if one.seb is not None and one.seb.evidence:
            said += tuple(f"Schoon en emissieloos bouwen: {text}" for text in paragraphs(one.seb.evidence))
        if said:
            found.append(PhaseNote(say.phase_name(one), said))
    return tuple(found)


def _mass_rows(
    flow: str, every: Sequence[tuple[Masses | None, str]], names: Iterable[tuple[str, str]]
) -> Iterator[Cells]:
    """The tonnes of each kind; what nobody split up, and what nobody weighed, has a row of its own."""
    kinds = dict(names)
    wholes = [_whole(masses, known) for masses, known in every]
    for kind, name in kinds.items():
        found = [getattr(masses, kind, None) for masses, _ in every]
        if any(one is not None for one in found):
            yield (f"{flow}, {name}", *("–" if one is None else say.tonnes(one) for one in found))
    rests = [
        None if whole is None or masses is None else whole - sum(_known(masses, kinds), Decimal(0))
        for (masses, _), whole in zip(every, wholes, strict=True)
    ]
    if any(rest for rest in rests):
        yield (f"{flow}, {REST}", *(say.tonnes(rest) if rest else "–" for rest in rests))
    sums = [
        "niet bekend"
        if known == "part" and masses is not None
        else "–"
        if whole is None
        else say.tonnes(whole)
        for (masses, known), whole in zip(every, wholes, strict=True)
    ]
    if any(one != "–" for one in sums):
        yield (f"{flow}, samen", *sums)


def _whole(masses: Masses | None, known: str) -> Decimal | None:
    found = share(masses, ()) if masses is not None and known == "all" else None
    return found.whole if found is not None else None


def _known(masses: Masses, kinds: Iterable[str]) -> Iterator[Decimal]:
    yield from (mass for kind in kinds if (mass := getattr(masses, kind)) is not None)


def _indicator_rows(
    site: Site, here: str, project: ProjectEntry, measurements: Sequence[Measurement]
) -> Iterator[Cells]:
    """Every indicator, and below its last value what changed since the first measured phase."""
    last = max((one.date.year for one in measurements), default=site.model.year)
    for indicator in site.model.indicators:
        values = tuple(values_of(site, project, indicator, last))
        by_measurement = {id(one.value.measurement): one for one in values}
        sets = {one.value.figure.comparable for one in values}
        common = sets.pop() if len(sets) == 1 else ""
        texts = [
            _reference(site, project, indicator, one, common)
            if one.phase == "reference"
            else _phase_value(indicator, one, by_measurement.get(id(one)), common)
            for one in measurements
        ]
        if all(text == "–" for text in texts):
            continue
        numbers = [
            Measured(one.number, comparable=one.value.figure.comparable)
            for one in values
            if one.value.measurement.phase != "year"
        ]
        name = ", ".join(part for part in (indicator.name, quantity_of(indicator).set_name(common)) if part)
        *before, latest = texts
        link = urls.link(here, urls.indicator(indicator.id))
        yield (Cell(name, link), *before, Cell(latest, note=say.change(indicator, numbers)))


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
