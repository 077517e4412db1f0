"""The figures of one indicator for one project type in one year: of the region or of one municipality.

Source: plan Tabel 2. Sums are Σ/Σ per project type, and values with another weight set or another functional
unit are never put together: each set has figures of its own. Over all sets and all project types there are
counts alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.measurements import Measurements, Value, kinds_of, measurements
from site_builder.figures.origin import Origin, least_certain
from site_builder.figures.precision import published
from site_builder.figures.projects import value_id
from site_builder.figures.proof import rungs_of_values
from site_builder.figures.years import Told
from site_builder.measures.aggregates import Group, group_values
from site_builder.measures.values import Value as ProjectValue
from site_builder.measures.values import Verdict, reaches
from site_builder.quantities import quantity_of
from site_builder.quantities.quantity import HUNDRED
from site_builder.records.plan import Indicator
from site_builder.records.project_types import MUNICIPALITIES

PROMISED = frozenset(("design", "award"))
"""The phases before anything was built: what is met there is a promise."""
VERDICTS: tuple[Verdict, ...] = ("met", "below", "untestable", "no_level")

PROGRAMME = "programme/indicators.yaml"
_Bundle = dict[Key, Figure]


def indicator_bundle(
    told: Told, municipality: str, indicator: Indicator, year: int, basis: Basis
) -> Mapping[Key, Figure]:
    """Every figure of one indicator in one year, not yet held against another year."""
    bundle: _Bundle = {}
    every = [
        measurements(told, municipality, indicator, kind, year, basis)
        for kind in kinds_of(told, municipality, indicator)
    ]
    for one in every:
        start = Key(indicator.id, "", year, basis, municipality=municipality, type=one.type)
        _add(bundle, _counts(start, one))
        for group in group_values(one.values, indicator):
            _add(bundle, _of_set(start, one, group))
        _add(bundle, _levels(start, one))
    if indicator.of == "municipality":
        return bundle
    total = Key(indicator.id, "", year, basis, municipality=municipality)
    _add(bundle, _totals(total, told, indicator, every))
    return bundle


def _add(bundle: _Bundle, figures: Iterable[Figure]) -> None:
    for figure in figures:
        bundle[figure.key] = figure


def _at(start: Key, statistic: str, comparable: str = "") -> Key:
    """One figure of an indicator; much faster than `replace`, for most figures that there are."""
    return Key(
        start.topic,
        statistic,
        start.year,
        start.basis,
        municipality=start.municipality,
        type=start.type,
        set=comparable,
    )


def _counts(start: Key, one: Measurements) -> Iterator[Figure]:
    """How many projects there are, were measured, and got which verdict: over all sets together."""
    origin, unit = _origin(one, one.values, start), one.unit
    uncounted = replace(origin, rungs=None)
    n, of = len(one.values), one.projects
    if start.basis == "in_year":
        statistic = "municipalities" if one.type == MUNICIPALITIES.id else "projects"
        yield uncounted.figure(_at(start, statistic), of, unit, of, of)
    if start.basis == "in_year" and one.type != MUNICIPALITIES.id:
        beside = one.not_applicable
        yield uncounted.figure(_at(start, "not_applicable"), beside, unit, of=of + beside)
    yield origin.figure(_at(start, "measured"), n, unit, n, of, of - one.measured)
    yield from _checked(start, "", one, origin, n)
    yield from _verdicts(start, "", one, origin, one.values)
    if start.basis == "in_year" and not start.municipality and one.type != MUNICIPALITIES.id:
        yield from _by_phase(start, one)
        yield uncounted.figure(_at(start, "missing"), one.missing, unit, n, n + one.missing)


def _by_phase(start: Key, one: Measurements) -> Iterator[Figure]:
    """How many verdicts are on what was built, and how many on a design or an award: no result yet."""
    values = [value for value in one.values if isinstance(value, ProjectValue)]
    for verdict in ("met", "below"):
        own = [value for value in values if value.verdict == verdict]
        origin = replace(_origin(one, values, start), rungs=rungs_of_values(one.told, own))
        promised = sum(value.measurement.phase in PROMISED for value in own)
        numbers = {"promised": promised, "delivered": len(own) - promised}
        for phase, number in numbers.items():
            yield origin.known(_at(start, f"{verdict}_{phase}"), number, one.unit, len(own), len(own))


def _verdicts(
    start: Key, comparable: str, one: Measurements, every: Origin, values: Sequence[Value]
) -> Iterator[Figure]:
    """How many values could be held against a level, and how many got each verdict."""
    numbers = {verdict: sum(value.verdict == verdict for value in values) for verdict in VERDICTS}
    tested, of = numbers["met"] + numbers["below"], len(values)
    judged = every if tested == of else replace(every, rungs=rungs_of_values(one.told, _judged(values)))
    yield judged.known(_at(start, "tested", comparable), tested, one.unit, tested, of)
    for verdict, number in numbers.items():
        origin, n = (judged, tested) if verdict in ("met", "below") else (every, of)
        yield origin.known(_at(start, verdict, comparable), number, one.unit, n, of)


def _judged(values: Sequence[Value]) -> list[Value]:
    return [value for value in values if value.verdict in ("met", "below")]


def _checked(start: Key, comparable: str, one: Measurements, origin: Origin, of: int) -> Iterator[Figure]:
    """How many values somebody outside the municipality looked at."""
    if origin.rungs is not None:
        yield origin.figure(_at(start, "checked", comparable), origin.rungs.checked, one.unit, of, of)


def _of_set(start: Key, one: Measurements, group: Group) -> Iterator[Figure]:
    """The mean and the median of values that may be put together, with their verdict."""
    indicator = one.indicator
    values = tuple(value for value in one.values if value.figure.comparable == group.comparable)
    origin, of = _origin(one, values, start), len(values)
    if group.comparable:
        key = _at(start, "measured", group.comparable)
        yield origin.figure(key, of, one.unit, of, len(one.values))
        yield from _checked(start, group.comparable, one, origin, of)
        yield from _verdicts(start, group.comparable, one, origin, values)
    if quantity_of(indicator).judged:
        yield _complying(start, one, origin, values)
        return
    level = _level_of(one, values, group.comparable, start.basis)
    weighed = [value for value in values if value.figure.part is not None and value.figure.whole is not None]
    numbers = [value for value in values if value.figure.value is not None]
    for statistic, value, own in (("mean", group.total, weighed), ("median", group.median, numbers)):
        key, made_of = _at(start, statistic, group.comparable), origin
        if len(own) < of:
            made_of = replace(origin, rungs=rungs_of_values(one.told, own))
        figure = made_of.known(key, published(value, level), indicator.unit, len(own), of)
        verdict = _verdict(indicator, value, level, values)
        yield figure if level is None and verdict is None else replace(figure, level=level, verdict=verdict)
    if quantity_of(indicator).summed and start.basis == "in_year":
        own = [value for value in values if value.figure.part is not None]
        total = published(sum((value.figure.part or Decimal(0) for value in own), Decimal(0)))
        key, made_of = _at(start, "sum"), replace(origin, rungs=rungs_of_values(one.told, own))
        yield made_of.figure(key, total, indicator.unit, len(own), one.projects, one.projects - len(numbers))


def _complying(start: Key, one: Measurements, every: Origin, values: Sequence[Value]) -> Figure:
    """The share of the judgements that comply, in percent: of those with a judgement alone."""
    tested = _judged(values)
    met = sum(value.verdict == "met" for value in values)
    share = published(HUNDRED * met / len(tested)) if tested else None
    origin = replace(every, rungs=rungs_of_values(one.told, tested))
    return origin.known(_at(start, "share"), share, "%", len(tested), len(values))


def _level_of(one: Measurements, values: Sequence[Value], comparable: str, basis: Basis) -> Decimal | None:
    """The level in force; for values of several years only where all were held against the same."""
    if basis == "in_year":
        found = [level for level in one.levels if level.weight_set == (comparable or None)]
        return found[0].value if found else None
    levels = {value.level.value if value.level is not None else None for value in values}
    return next(iter(levels)) if len(levels) == 1 else None


def _verdict(
    indicator: Indicator, value: Decimal | None, level: Decimal | None, values: Sequence[Value]
) -> Verdict | None:
    if value is None:
        return None
    if level is None:
        untestable = any(one.verdict == "untestable" for one in values)
        return "untestable" if untestable else "no_level" if not indicator.levels else None
    return "met" if reaches(value, level, indicator) else "below"


def _levels(start: Key, one: Measurements) -> Iterator[Figure]:
    """The performance levels in force in the year, as figures of their own: `herkomst.roads.level.2030`."""
    if start.basis == "to_date" or start.municipality:
        return
    for level in one.levels:
        key = _at(start, "level", level.weight_set or "")
        yield Figure(key, level.value, one.indicator.unit, level=level.value, sources=(PROGRAMME,))


def _totals(start: Key, told: Told, indicator: Indicator, every: Sequence[Measurements]) -> Iterator[Figure]:
    """Over all project types there are counts alone: values of roads and squares are never put together."""
    values = tuple(value for one in every for value in one.values)
    whole = Measurements(
        told,
        indicator,
        "",
        sum(one.projects for one in every),
        sum(one.not_applicable for one in every),
        sum(one.measured for one in every),
        values,
        (),
        sum(one.missing for one in every),
    )
    yield from _counts(start, whole)


def _origin(one: Measurements, values: Sequence[Value], about: Key) -> Origin:
    """What the figures of the same values have in common: what they read, and how certain that is."""
    reads = tuple(sorted({_id_of(value) for value in values}))
    if about.municipality and about.type == MUNICIPALITIES.id:
        # What a municipality measured of itself follows from its record, and from no other figure.
        reads = ()
    sources = tuple(sorted({value.path for value in values}))
    certain = least_certain(value.status for value in values)
    return Origin(sources, reads, certain, rungs_of_values(one.told, values))


def _id_of(value: Value) -> str:
    """The figure that a value is: of a project in a phase, or of a municipality in a year."""
    if isinstance(value, ProjectValue):
        return value_id(value)
    statistic = "share" if value.figure.value is None else "mean"
    municipality, kind = value.municipality, MUNICIPALITIES.id
    return str(Key(value.indicator, statistic, value.year, municipality=municipality, type=kind))
