"""Values that are possible but probably a slip: always a warning, never an error."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.load.advice.wording import number_text
from site_builder.load.filed_records import Gathered, Held
from site_builder.problems import Problem
from site_builder.quantities import quantity_of
from site_builder.quantities.masses import parts_of
from site_builder.records.measurement import Measurement, Mki
from site_builder.records.municipality import Municipality
from site_builder.records.plan import Indicators
from site_builder.records.project import Project
from site_builder.source import Path

FACTOR = 100
"""From this factor between a value and what is usual, a unit is the likely cause."""
MOST_TONNES = 10_000_000
MOST_CO2_PER_UNIT = 100_000
MOST_PEOPLE = 500
MOST_PER_KM2 = 15_000
"""Twice the density of the densest municipality (CBS: Den Haag, some 6,800 per km²)."""
LEAST_PER_KM2 = 10
"""A third of the density of the emptiest municipality (CBS: Vlieland and Schiermonnikoog, some 30)."""


def plausibility(gathered: Gathered) -> Iterator[Problem]:
    """Amounts that are off by a factor of about a hundred or more."""
    usual = _usual_mki(gathered)
    for held in gathered.by_pair(Project).values():
        for index, measurement in enumerate(held.record.measurements):
            path: Path = ("measurements", index)
            if measurement.mki is not None:
                level = usual.get(held.record.type) or max(usual.values(), default=None)
                yield from _mki(held, (*path, "mki"), measurement.mki, level)
            yield from _co2(held, path, measurement)
            yield from _tonnes(held, path, measurement)
        for index, material in enumerate(held.record.materials):
            yield from _mass(held, ("materials", index, "tonnes"), material.tonnes)
    for municipality in gathered.by_slug(Municipality).values():
        yield from _density(municipality)
        yield from _people(municipality)


def _usual_mki(gathered: Gathered) -> dict[str, Decimal]:
    programme = gathered.one(Indicators)
    levels = [
        level
        for indicator in (programme.record.indicators if programme else ())
        if quantity_of(indicator).by_rule
        for level in indicator.levels
        if level.value > 0
    ]
    return {level.type: level.value for level in sorted(levels, key=lambda level: level.from_year)}


def _mki(held: Held[Project], path: Path, mki: Mki, level: Decimal | None) -> Iterator[Problem]:
    if level is None:
        return
    value = mki.total_eur / (mki.area_m2 * mki.life_years)
    if level / FACTOR < value < level * FACTOR:
        return
    if value >= level * FACTOR:
        much = "hoog"
        cause = "Staat het totaal in euro, de oppervlakte in m² (niet in hectare) en de levensduur in jaren?"
    else:
        much = "laag"
        cause = "Staat het totaal in euro (niet in duizenden euro's, of al per m²) en de oppervlakte in m²?"
    yield held.warning(
        (*path, "total_eur"),
        f"De MKI is erg {much}: {_euro(value)} per m² per jaar.",
        f"Gebruikelijk is ongeveer € {number_text(level)} per m² per jaar.",
        cause,
    )


def _euro(value: Decimal) -> str:
    return f"€ {number_text(value)}" if value == 0 or value >= Decimal("0.001") else "minder dan € 0,001"


def _co2(held: Held[Project], path: Path, measurement: Measurement) -> Iterator[Problem]:
    co2 = measurement.co2
    if co2 is not None and co2.kg / co2.amount > MOST_CO2_PER_UNIT:
        yield held.warning(
            (*path, "co2", "kg"),
            f"De CO₂-uitstoot is erg hoog: {number_text(co2.kg / co2.amount)} kg per eenheid ({co2.unit}).",
            f"Gebruikelijk is minder dan {number_text(MOST_CO2_PER_UNIT)} kg per eenheid.",
            "Staat de uitstoot in kilogram, en klopt het aantal eenheden?",
        )


def _tonnes(held: Held[Project], path: Path, measurement: Measurement) -> Iterator[Problem]:
    for key, masses in (("materials", measurement.materials), ("demolition", measurement.demolition)):
        if masses is not None:
            for name in (*parts_of(type(masses)), "total"):
                yield from _mass(held, (*path, key, name), getattr(masses, name))


def _mass(held: Held[Project], path: Path, tonnes: Decimal | None) -> Iterator[Problem]:
    if tonnes is not None and tonnes > MOST_TONNES:
        yield held.warning(
            path,
            f"Deze massa is erg groot: {number_text(tonnes)} ton.",
            f"Gebruikelijk is minder dan {number_text(MOST_TONNES)} ton.",
            "Staat de massa wel in ton, en niet in kilogram?",
        )


def _density(held: Held[Municipality]) -> Iterator[Problem]:
    population, area = held.record.population, held.record.area_km2
    if population is None or area is None:
        return
    density = Decimal(population.count) / area
    if LEAST_PER_KM2 <= density <= MOST_PER_KM2:
        return
    yield held.warning(
        ("population", "count"),
        f"Het aantal inwoners past niet bij de oppervlakte: {number_text(round(density))} inwoners per km².",
        f"Gebruikelijk is {number_text(LEAST_PER_KM2)} tot en met {number_text(MOST_PER_KM2)} per km².",
        "Controleer het aantal inwoners. Staat de oppervlakte in km², en niet in hectare?",
    )


def _people(held: Held[Municipality]) -> Iterator[Problem]:
    for index, attended in enumerate(held.record.attendance):
        for key, count in (("policy", attended.policy), ("executive", attended.executive)):
            if count > MOST_PEOPLE:
                yield held.warning(
                    ("attendance", index, key),
                    f"Dit zijn erg veel mensen bij één bijeenkomst: {number_text(count)}.",
                    f"Gebruikelijk is minder dan {number_text(MOST_PEOPLE)}.",
                    "Is er een cijfer te veel getypt?",
                )
