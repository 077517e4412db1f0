"""Masses that add up, and percentages that follow from them (tolerances: domain, Computation)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from site_builder.load.advice.wording import either, number_text
from site_builder.load.filed_records import Gathered, Held
from site_builder.problems import Problem
from site_builder.quantities import quantity_of
from site_builder.quantities.masses import Masses, parts_of
from site_builder.records.base import Record
from site_builder.records.choices import KNOWLEDGE
from site_builder.records.description import fields_of
from site_builder.records.measurement import Demolition, Materials, Measurement
from site_builder.records.plan import Indicators
from site_builder.records.project import Project
from site_builder.source import Path

TOLERANCE = Decimal("0.005")
"""Of the total: masses are rounded when they are written down."""
_FIELDS: Mapping[type[Masses], tuple[str, str, str, str]] = {
    Materials: ("materials", "materials_known", "no_new_material", "materiaal"),
    Demolition: ("demolition", "demolition_known", "no_demolition", "sloop"),
}
"""Of each kind of masses: their field, those that say how much of it is known and that there was none, and
what it is about."""
PART = f"part ({KNOWLEDGE['part']})"
POINTS = Decimal("0.5")
"""Percentage points between a percentage and its masses."""


def masses(gathered: Gathered) -> Iterator[Problem]:
    """Complete masses, or a percentage alone, and never two figures that contradict each other."""
    counted: dict[str, tuple[str, ...]] = {}
    programme = gathered.one(Indicators)
    for indicator in programme.record.indicators if programme else ():
        if set(indicator.counts) <= set(quantity_of(indicator).parts):
            counted.setdefault(indicator.quantity, indicator.counts)
    for held in gathered.by_pair(Project).values():
        for index, measurement in enumerate(held.record.measurements):
            path: Path = ("measurements", index)
            for model, (field, known, nothing, _) in _FIELDS.items():
                share: Masses | None = getattr(measurement, field)
                if getattr(measurement, known) == "part":
                    yield from _part(held, path, model, share)
                elif share is not None:
                    yield from _share(held, (*path, field), share, counted.get(field))
                if share is not None and getattr(measurement, nothing):
                    yield from _both(held, path, model)


def _both(held: Held[Project], path: Path, model: type[Masses]) -> Iterator[Problem]:
    field, _, nothing, what = _FIELDS[model]
    line = held.line_of((*path, field))
    title = fields_of(Measurement)[nothing].title
    yield held.key_error(
        (*path, nothing),
        f'"{nothing}" ({title}) is true (Ja), maar er zijn ook gegevens over {what}, op regel {line}.',
        hint="Laat een van de twee weg.",
    )


def _part(held: Held[Project], path: Path, model: type[Masses], share: Masses | None) -> Iterator[Problem]:
    """Masses of which a part is known: they are what they are, and nothing can be divided by the whole."""
    field, known, *_ = _FIELDS[model]
    kinds = parts_of(model)
    if share is None or all(getattr(share, name) is None for name in kinds):
        yield held.error(
            (*path, known),
            f"{_titled(Measurement, known)} is {PART}, maar er staat geen enkele massa bij "
            f"{_titled(Measurement, field)}.",
            f"Minstens één van {either((_titled(model, kind) for kind in kinds), 'en')}, in ton.",
            f"Vul in wat bekend is, of laat {_titled(Measurement, known)} weg.",
        )
        return
    for key in ("percent", "total"):
        if getattr(share, key) is not None:
            title = _titled(model, key)
            yield held.key_error(
                (*path, field, key),
                f"{title} past niet bij massa's die maar voor een deel bekend zijn.",
                hint=f"Laat {title} weg. Is toch alles bekend? Laat dan {_titled(Measurement, known)} weg.",
            )


def _share(
    held: Held[Project], path: Path, share: Masses, counts: tuple[str, ...] | None
) -> Iterator[Problem]:
    names = parts_of(type(share))
    parts = {name: getattr(share, name) for name in names}
    known: dict[str, Decimal] = {name: mass for name, mass in parts.items() if mass is not None}
    absent = [name for name in names if name not in known]
    if not known and share.total is None:
        if share.percent is None:
            yield held.key_error(
                path,
                f'"{path[-1]}" is leeg.',
                f"Massa's in ton: {either(names, 'en')}. Of alleen percent.",
                "Vul in wat bekend is, of verwijder deze regel.",
            )
        return
    total = share.total
    problem = _incomplete(type(share), known, absent, total) if absent else None
    if problem is not None:
        yield held.key_error(path, *problem)
        return
    added = sum(known.values(), Decimal(0))
    if total is not None and abs(added - total) > TOLERANCE * total:
        yield held.error(
            (*path, "total"),
            f"De massa's zijn samen {number_text(added)} ton, maar het totaal is {number_text(total)} ton.",
            "Een verschil van hoogstens 0,5% van het totaal.",
            "Controleer de massa's en het totaal. Elke ton telt één keer mee.",
        )
    elif added == 0:
        yield held.key_error(
            path,
            "De massa's zijn samen 0 ton.",
            "Minstens één massa groter dan 0.",
            "Is er niets gemeten? Laat de massa's dan weg.",
        )
    elif share.percent is not None and counts:
        yield from _percent(
            held,
            path,
            share.percent,
            100 * sum((known.get(c, Decimal(0)) for c in counts), Decimal(0)) / (total or added),
        )


def _incomplete(
    share: type[Masses], known: Mapping[str, Decimal], absent: list[str], total: Decimal | None
) -> tuple[str, str, str] | None:
    """What is missing. Masses that add up to the total leave nothing for the others."""
    added = sum(known.values(), Decimal(0))
    if total is not None and known and abs(added - total) <= TOLERANCE * total:
        return None
    known_title = _titled(Measurement, _FIELDS[share][1])
    unknown = f"Vul 0 in voor wat er niet was. Weet u het niet? Zet {known_title} dan op {PART}."
    titled = either((_titled(share, name) for name in absent), "en")
    verb = "ontbreekt" if len(absent) == 1 else "ontbreken"
    message = f"De massa's zijn niet compleet: {titled} {verb}."
    percent = _titled(share, "percent")
    allowed = f"Alle massa's, of massa's die samen het totaal zijn, of alleen {percent}."
    if total is None:
        hint = unknown
    elif not known:
        hint = "Is alleen het percentage bekend? Laat het totaal dan weg."
    elif added > total:
        hint = f"Samen zijn ze {number_text(added)} ton: meer dan het totaal van {number_text(total)} ton."
    else:
        hint = f"Er is nog {number_text(total - added)} ton te verdelen. {unknown}"
    return message, allowed, hint


def _titled(model: type[Record], name: str) -> str:
    return f"{name} ({fields_of(model)[name].title})"


def _percent(held: Held[Project], path: Path, percent: Decimal, computed: Decimal) -> Iterator[Problem]:
    if abs(percent - computed) > POINTS:
        yield held.error(
            (*path, "percent"),
            f"Het percentage is {number_text(percent)}%, maar uit de massa's volgt {number_text(computed)}%.",
            "Een verschil van hoogstens 0,5 procentpunt.",
            "Laat het percentage weg: het wordt berekend uit de massa's.",
        )
