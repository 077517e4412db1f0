"""Every computed figure of a region at the end of a year, each with a name that stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from site_builder.formats import decimal_text
from site_builder.frozen.figures import Figure
from site_builder.measures.attendance import frequencies, turnout
from site_builder.measures.paths import progress
from site_builder.measures.positions import region_middle
from site_builder.measures.profiles import levels_of, position
from site_builder.model import Model, MunicipalityEntry
from site_builder.snapshot.indicator_figures import municipality_indicators, project_values, region_indicators

_TIMES = "bijeenkomsten"


def figures(model: Model) -> tuple[Figure, ...]:
    """The figures of the year that a model reports on; the model holds nothing of later. Linear."""
    found = [*_region(model), *region_indicators(model)]
    for entry in model.municipalities:
        found += [*_municipality(model, entry), *municipality_indicators(model, entry)]
        for project in entry.projects:
            found += project_values(model, entry, project)
    return tuple(found)


def _text(value: Decimal | int | None) -> str | None:
    return None if value is None else decimal_text(Decimal(value))


def _region(model: Model) -> Iterator[Figure]:
    members = model.members
    assessed = [one for one in (entry.assessment(model.year) for entry in members) if one is not None]
    yield Figure(
        "region/municipalities",
        "Gemeenten die meedoen",
        str(len(members)),
        "gemeenten",
        parts={"assessed": str(len(assessed))},
    )
    names = {axis.id: axis.name for axis in model.axes}
    for middle in region_middle(model, model.year):
        yield Figure(
            f"region/axes/{middle.axis}",
            f"Regio, middelste niveau van {names[middle.axis]}",
            _text(middle.median),
            "niveau",
            middle.known,
            len(members),
        )
    places = [position(one, model.records.profiles).number for one in assessed]
    counted = Counter(places)
    for profile in sorted(model.records.profiles.profiles, key=lambda one: one.number):
        yield Figure(
            f"region/profiles/{profile.number}",
            f"Regio, gemeenten met profiel {profile.number}",
            str(counted[profile.number]),
            "gemeenten",
            sum(number is not None for number in places),
            len(members),
        )
    turnouts = [turnout(model, entry, model.year) for entry in model.municipalities]
    yield Figure(
        "region/attendance",
        "Regio, bezette plaatsen bij bijeenkomsten",
        str(sum(one.attended for one in turnouts)),
        "plaatsen",
        sum(one.open - one.unreported for one in turnouts),
        sum(one.open for one in turnouts),
        {"executive": str(sum(one.executive for one in turnouts))},
    )
    for row in frequencies(model, model.year):
        yield Figure(
            f"region/series/{row.series.id}",
            f"Regio, gehouden bijeenkomsten van {row.series.name}",
            str(row.held),
            _TIMES,
            parts={
                "promised": _text(row.promised),
                "planned": str(row.planned),
                "cancelled": str(row.cancelled),
            },
        )


def _municipality(model: Model, entry: MunicipalityEntry) -> Iterator[Figure]:
    start = f"municipalities/{entry.slug}"
    assessment = entry.assessment(model.year)
    if assessment is not None:
        levels = levels_of(assessment)
        for axis in model.axes:
            yield Figure(
                f"{start}/axes/{axis.id}", f"{entry.name}, {axis.name}", _text(levels.get(axis.id)), "niveau"
            )
        place = position(assessment, model.records.profiles)
        yield Figure(
            f"{start}/profile",
            f"{entry.name}, profiel",
            _text(place.number),
            "profiel",
            len(levels),
            len(model.axes),
            {
                "computed": _text(place.computed.number),
                "adopted": _text(place.adopted),
                "nuance": place.computed.nuance,
            },
        )
    way = progress(model, entry)
    if way is not None:
        yield Figure(
            f"{start}/growth_path",
            f"{entry.name}, gezette stappen op het groeipad",
            str(way.taken),
            "stappen",
            of=len(way.steps),
            known=sum(step.state != "unknown" for step in way.steps),
            parts={
                "path": str(way.path.profile),
                "since": str(way.first_year),
                **{
                    f"{number} ({step.milestone.year})": step.state
                    for number, step in enumerate(way.steps, start=1)
                },
            },
        )
    came = turnout(model, entry, model.year)
    yield Figure(
        f"{start}/attendance",
        f"{entry.name}, bezochte bijeenkomsten",
        str(came.attended),
        _TIMES,
        came.open - came.unreported,
        came.open,
        {"executive": str(came.executive)},
    )
