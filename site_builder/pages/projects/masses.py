"""The masses of a project: where material came from and went in each phase, and what was done with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.charts.stacked_bar import PartInput, Pattern, StackedBar, stacked_bar
from site_builder.formats import date_long
from site_builder.pages.projects import material_words as words
from site_builder.pages.projects.material_words import Listed, tonnes
from site_builder.pages.shared.chrome import Cell, Column
from site_builder.quantities.masses import Masses, share
from site_builder.records.choices import MEASUREMENT_PHASES, STRATEGIES, Knowledge
from site_builder.records.measurement import Measurement
from site_builder.records.project import MaterialUse

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
STRATEGY_BARS: Bars = {
    **dict.fromkeys(
        ("reuse", "repair", "refurbish", "remanufacture", "repurpose"), ("Opnieuw gebruikt", "strong")
    ),
    "recycle": ("Gerecycled", "middle"),
    "biobased": ("Biobased", "hatched"),
    "recover": ("Verbrand met energie", "light"),
    "primary": ("Nieuw", "plain"),
}
"""What was avoided is in no bar: it is not in the work."""
REST = "Niet uitgesplitst"


@dataclass(frozen=True, slots=True)
class MassBar:
    """Masses as a bar with its table."""

    id: str
    heading: str
    bar: StackedBar | None
    """None where a part of the masses is known: then they are parts of no whole."""
    desc: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class MaterialsPart:
    """The listed materials. `bar` is None where the mass of the whole is not known."""

    heading: str
    caption: str
    bar: MassBar | None
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


_MASS_COLUMNS = (Column("Soort"), Column("Massa", numeric=True))
_Parts = Sequence[tuple[str, Decimal, Pattern]]


def mass_bars(measurements: Sequence[Measurement]) -> Iterator[MassBar]:
    """Per phase the masses that went in and came out, where they are known."""
    for place, one in enumerate(measurements, 1):
        phase = f"{MEASUREMENT_PHASES[one.phase].lower()} ({date_long(one.date)})"
        if one.materials is not None:
            name, heading = f"massa-in-{place}", f"Herkomst van het materiaal bij {phase}"
            yield from _masses(name, heading, one.materials, ORIGINS, one.materials_known)
        if one.demolition is not None:
            name, heading = f"massa-uit-{place}", f"Materiaal uit de sloop bij {phase}"
            yield from _masses(name, heading, one.demolition, DESTINATIONS, one.demolition_known)


def materials_part(materials: Sequence[MaterialUse], measurements: Sequence[Measurement]) -> MaterialsPart:
    """What was done with each material, beside the mass of all material in the newest measurement."""
    listed = _listed(materials, measurements)
    shares = any(use.secondary is not None for use in materials)
    return MaterialsPart(
        heading=words.heading(listed),
        caption=words.caption(listed),
        bar=_strategy_bar(listed),
        columns=(
            Column("Materiaal"),
            Column("Wat ermee is gedaan"),
            *((Column("Eerder gebruikt", numeric=True),) if shares else ()),
            Column("Massa", numeric=True),
            Column("Toelichting"),
        ),
        rows=tuple(
            (
                Cell(use.material),
                Cell(STRATEGIES[use.strategy]),
                *((Cell(words.secondary(use.secondary)),) if shares else ()),
                Cell("niet bekend" if use.tonnes is None else tonnes(use.tonnes)),
                Cell(use.note or "–"),
            )
            for use in materials
        ),
    )


def _listed(materials: Sequence[MaterialUse], measurements: Sequence[Measurement]) -> Listed:
    """The materials beside the newest measurement that knows the mass of all material in the work."""
    for one in reversed(measurements):
        whole = one.materials is not None and one.materials_known == "all"
        found = share(one.materials, ()) if one.materials is not None and whole else None
        if one.materials is not None and found is not None and found.whole is not None:
            return Listed(tuple(materials), found.whole, one.materials.primary or Decimal(0))
    return Listed(tuple(materials), None)


def _masses(name: str, heading: str, masses: Masses, bars: Bars, extent: Knowledge) -> Iterator[MassBar]:
    """A bar of the masses; their tonnes alone where there is more; nothing if nobody knows their total."""
    known = [
        (label, mass, pattern)
        for kind, (label, pattern) in bars.items()
        if (mass := getattr(masses, kind)) is not None
    ]
    if extent == "part":
        rows = tuple((Cell(label), Cell(tonnes(mass))) for label, mass, _ in known)
        rows = (*rows, (Cell("De rest"), Cell("niet bekend")))
        yield MassBar(name, heading, None, words.PARTLY_KNOWN, _MASS_COLUMNS, rows)
        return
    whole = share(masses, ())
    if whole is None or whole.whole is None:
        return
    rest = whole.whole - sum((mass for _, mass, _ in known), Decimal(0))
    yield _bar(name, heading, _with_rest(known, rest if rest > whole.whole * words.TOLERANCE else Decimal(0)))


def _strategy_bar(listed: Listed) -> MassBar | None:
    """The masses by what was done with them, as parts of all material in the work."""
    if listed.rest is None or not listed.mass:
        return None
    sums: dict[tuple[str, Pattern], Decimal] = {}
    for use in listed.used:
        for part, mass in _parts(use):
            sums[part] = sums.get(part, Decimal(0)) + mass
    known = [(part[0], sums[part], part[1]) for part in dict.fromkeys(STRATEGY_BARS.values()) if part in sums]
    return _bar("strategie", "Al het materiaal in het werk", _with_rest(known, listed.rest))


def _parts(use: MaterialUse) -> Iterator[tuple[tuple[str, Pattern], Decimal]]:
    """The mass of one material by what was done with it; what is new in it is new."""
    again, new = words.circular(use), STRATEGY_BARS["primary"]
    part = STRATEGY_BARS[use.strategy]
    if use.secondary is None:
        again = use.tonnes or Decimal(0)
    elif part == new:
        part = STRATEGY_BARS["recycle"]
    for name, mass in ((part, again), (new, (use.tonnes or Decimal(0)) - again)):
        if mass:
            yield name, mass


def _with_rest(known: _Parts, rest: Decimal) -> _Parts:
    return (*known, (REST, rest, "open")) if rest else known


def _bar(name: str, heading: str, parts: _Parts) -> MassBar:
    total = sum((mass for _, mass, _ in parts), Decimal(0))
    rows = [(Cell(label), Cell(tonnes(mass))) for label, mass, _ in parts]
    return MassBar(
        id=name,
        heading=heading,
        bar=stacked_bar(
            [PartInput(f"{label}, {tonnes(mass)}", float(mass), pattern) for label, mass, pattern in parts]
        ),
        desc=words.bar_words([(label, mass) for label, mass, _ in parts]),
        columns=_MASS_COLUMNS,
        rows=(*rows, (Cell("Samen"), Cell(tonnes(total)))),
    )
