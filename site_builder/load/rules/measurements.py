"""Measurements: one per phase, in the order of the phases, on days that have been."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules import partial
from site_builder.load.rules.participation import described, end
from site_builder.problems import Problem
from site_builder.records.choices import MEASUREMENT_PHASES, PROJECT_PHASES
from site_builder.records.measurement import Measurement
from site_builder.records.municipality import Municipality, Period
from site_builder.records.project import Project
from site_builder.source import Path

_ORDER = tuple(MEASUREMENT_PHASES)


def measurements(gathered: Gathered) -> Iterator[Problem]:
    """What the dates and phases of a project's measurements say together."""
    for (slug, _), held in gathered.by_pair(Project).items():
        municipality = gathered.by_slug(Municipality).get(slug)
        periods = municipality.record.participation if municipality else ()
        first: dict[str, int] = {}
        years: dict[int, int] = {}
        for index, measurement in enumerate(held.record.measurements):
            path: Path = ("measurements", index)
            yield from _framework(held, path, measurement)
            if measurement.phase == "year":
                year = measurement.date.year
                if year in years:
                    line = held.line_of(("measurements", years[year], "date"))
                    yield held.error(
                        (*path, "date"),
                        f"Er zijn twee metingen van het jaar {year}: ook op regel {line}.",
                        "Eén meting per jaar van het raamcontract.",
                        "Bewaar alleen de laatste, of verander de datum.",
                    )
                years.setdefault(year, index)
            elif measurement.phase in first:
                line = held.line_of(("measurements", first[measurement.phase], "phase"))
                yield held.error(
                    (*path, "phase"),
                    f'Er zijn twee metingen bij de fase "{measurement.phase}": ook op regel {line}.',
                    "Eén meting per fase.",
                    "Bewaar alleen de laatste, of kies een andere fase.",
                )
            else:
                first[measurement.phase] = index
            yield from _date(gathered, held, path, measurement, periods)
            yield from _against_project(held, path, measurement)
        yield from _order(held, first)


def _framework(held: Held[Project], path: Path, measurement: Measurement) -> Iterator[Problem]:
    """A year is measured of a framework contract, and a framework contract is measured per year."""
    if measurement.phase == "year" and not held.record.framework:
        yield held.error(
            (*path, "phase"),
            "Alleen een raamcontract heeft metingen per jaar.",
            "Een meting met fase year, met framework: true bij het project.",
            "Zet framework: true bij het project, of kies een andere fase.",
        )
    elif measurement.phase == "delivery" and held.record.framework:
        yield held.error(
            (*path, "phase"),
            "Een raamcontract heeft metingen per jaar, en geen meting bij de oplevering.",
            "De fase reference, design, award of year.",
            "Kies de fase year, of verwijder framework.",
        )


def _date(
    gathered: Gathered, held: Held[Project], path: Path, measurement: Measurement, periods: tuple[Period, ...]
) -> Iterator[Problem]:
    if measurement.date > gathered.today:
        yield held.error(
            (*path, "date"),
            f"De datum van deze meting ligt in de toekomst: {measurement.date}.",
            f"Een datum tot en met {gathered.today}.",
            "Vul een meting pas in als zij is gedaan.",
        )
    if periods and measurement.date > end(periods):
        yield held.error(
            (*path, "date"),
            f"De gemeente deed op {measurement.date} niet meer mee.",
            described(periods),
            "Controleer de datum, of vul de deelname aan.",
        )


def _against_project(held: Held[Project], path: Path, measurement: Measurement) -> Iterator[Problem]:
    project = held.record
    if measurement.phase != "delivery":
        return
    started = project.started
    if started is not None and partial.before(measurement.date.isoformat(), started):
        yield held.warning(
            (*path, "date"),
            f"Deze meting bij de oplevering is van {measurement.date}, maar het werk begon pas in {started}.",
            hint="Controleer de datum. Gaat het om het ontwerp of de gunning? Kies dan die fase.",
        )
    if project.phase != "delivery":
        yield held.warning(
            (*path, "phase"),
            f"Er is een meting bij de oplevering, maar het project is in de fase "
            f'"{PROJECT_PHASES[project.phase]}".',
            hint="Werk de fase van het project (phase) bij, of kies een andere fase voor de meting.",
        )


def _order(held: Held[Project], first: dict[str, int]) -> Iterator[Problem]:
    yield from _reference(held, first)
    measured = [(phase, first[phase]) for phase in _ORDER if phase in first and phase != "reference"]
    for (earlier, i), (later, j) in pairwise(measured):
        before, date = held.record.measurements[i].date, held.record.measurements[j].date
        if date < before:
            yield held.warning(
                ("measurements", j, "date"),
                f'De meting bij "{MEASUREMENT_PHASES[later]}" is van {date}, voor de meting bij '
                f'"{MEASUREMENT_PHASES[earlier]}" van {before}.',
                f"{before} of later.",
                "Zijn de twee datums of de twee fasen verwisseld?",
            )


def _reference(held: Held[Project], first: dict[str, int]) -> Iterator[Problem]:
    """What a work is held against is known before somebody gets the work."""
    of_work = [index for phase, index in first.items() if phase in ("award", "delivery")]
    if "reference" not in first or not of_work:
        return
    index = first["reference"]
    date = held.record.measurements[index].date
    earliest = min(held.record.measurements[other].date for other in of_work)
    if date > earliest:
        yield held.warning(
            ("measurements", index, "date"),
            f"Het referentieontwerp is van {date}, na de gunning of de oplevering ({earliest}).",
            f"{earliest} of eerder.",
            "Is het achteraf opgesteld? Schrijf dat in de toelichting (note). Controleer anders de datum.",
        )
