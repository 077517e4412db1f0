"""Where the material of a project came from: a bar for each phase, which adds up to all of the material."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from site_builder.charts.material_bar import Kind, MaterialBar, MaterialInput, material_bar
from site_builder.formats import date_long
from site_builder.frozen import frozen
from site_builder.pages.projects.values import Known, ProjectValue
from site_builder.pages.projects.words import in_phase, phase_name, tonnes
from site_builder.pages.shared.measured import sign
from site_builder.pages.shared.site import Site
from site_builder.quantities import quantity_of
from site_builder.quantities.masses import share
from site_builder.records.measurement import Materials, Measurement
from site_builder.records.plan import Indicator

ORIGINS: Mapping[Kind, str] = {
    "reused": "hergebruikt",
    "recycled": "gerecycled",
    "biobased": "biobased",
    "primary": "nieuw",
}
AGAIN = "hergebruikt, gerecycled of biobased"
REST = "niet uitgesplitst"
TOLERANCE = Decimal("0.005")
"""Masses may differ so much of their total by rounding; only a larger gap is a part of its own."""
Parts = tuple[tuple[Kind, str, Decimal], ...]


@frozen
class OriginBar:
    """The material of one phase: its parts, and how the share that counts stands against the level.

    `level` is the place of the level on the bar; empty where nothing is judged, as of a reference.
    """

    id: str
    phase: str
    when: str
    value: str
    state: str
    verdict: str
    level: str
    level_text: str
    bar: MaterialBar
    words: str
    note: str
    reference: bool = False


def origin_of(site: Site) -> Indicator | None:
    """The indicator that tells how much of the material is not new; None where the programme has none."""
    return next((one for one in site.model.indicators if "primary" in quantity_of(one).parts), None)


def origin_names(indicator: Indicator) -> tuple[str, ...]:
    """The kinds of material that the indicator counts as not new, in words."""
    return tuple(name for kind, name in ORIGINS.items() if kind in indicator.counts)


def origin_bars(site: Site, known: Known, measurements: Sequence[Measurement]) -> Iterator[OriginBar]:
    """A bar for each measurement that knows what all of the material is, earliest phase first."""
    indicator = origin_of(site)
    values = (known[indicator.id] if indicator is not None else None) or ()
    by_measurement = {id(one.value.measurement): one for one in values}
    for place, one in enumerate(measurements, 1):
        parts = parts_of(one) if one.materials is not None and one.materials_known == "all" else ()
        weighed = total(one) is not None
        bar = material_bar(
            [
                MaterialInput(kind, name, float(mass), tonnes(mass) if weighed else "")
                for kind, name, mass in parts
            ]
        )
        if bar is not None:
            yield _row(f"materiaal-{place}", one, bar, by_measurement.get(id(one)))


def parts_of(measurement: Measurement) -> Parts:
    """The masses of the material in a work, with what nobody split up; of a mere percentage its two sides."""
    masses = measurement.materials or Materials.model_construct()
    found = share(masses, ())
    if found is None:
        return ()
    if found.whole is None:
        circular = masses.percent or Decimal(0)
        return (("again", AGAIN, circular), ("primary", "nieuw", 100 - circular))
    known: Parts = tuple(
        (kind, name, mass) for kind, name in ORIGINS.items() if (mass := getattr(masses, kind)) is not None
    )
    rest = found.whole - sum((mass for *_, mass in known), Decimal(0))
    return (*known, ("unknown", REST, rest)) if rest > found.whole * TOLERANCE else known


def total(measurement: Measurement) -> Decimal | None:
    """The tonnes of all material in a measurement; None where only its share is known."""
    found = share(measurement.materials, ()) if measurement.materials is not None else None
    return found.whole if found is not None else None


def _row(
    name: str,
    one: Measurement,
    bar: MaterialBar,
    found: ProjectValue | None,
) -> OriginBar:
    whole = total(one)
    all_of_it = f"Samen {tonnes(whole)}, gemeten" if whole is not None else "Gemeten"
    tool = f" met {one.tool.name}" if one.tool is not None else ""
    return OriginBar(
        id=name,
        phase=phase_name(one),
        when="" if one.phase == "year" else f"{one.date.year}",
        value="" if found is None else found.text,
        state="" if found is None else sign(found.value, found.verdict),
        verdict="" if found is None else found.judged,
        level="" if found is None or found.level is None else f"{found.level}%",
        level_text="" if found is None else found.wanted,
        bar=bar,
        words=f"{'; '.join(f'{part.label} {part.share}' for part in bar.parts)}.",
        note=f"{all_of_it} {in_phase(one)} op {date_long(one.date)}{tool}.",
        reference=one.phase == "reference",
    )
