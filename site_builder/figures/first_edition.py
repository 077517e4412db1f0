"""The names that figures had in the years that were closed with form 1, and what those are called now.

Source: docs/decisions/0500-snapshot.md. The errata of those years name figures so, and go on doing it.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.figures.figure import Key
from site_builder.measures.values import value_in
from site_builder.model import Model

ALL = "alle"
"""Stood for the weight set or functional unit where there was none to name."""


def ids_of(name: str, model: Model) -> tuple[str, ...]:
    """What a figure of a closed year is called now; one that was not of form 1 has kept its id."""
    return tuple(str(key) for key in _keys(name.split("/"), model)) if "/" in name else (name,)


def _keys(parts: list[str], model: Model) -> Iterator[Key]:
    year = model.year
    match parts:
        case ["region", *rest]:
            yield from _region(rest, year)
        case ["municipalities", slug, *rest]:
            yield from _municipality(slug, rest, year)
        case ["projects", slug, project, indicator]:
            yield from _value(model, slug, project, indicator)


def _region(parts: list[str], year: int) -> Iterator[Key]:
    match parts:
        case ["municipalities"]:
            yield Key("municipalities", "count", year)
        case ["axes", axis]:
            yield Key("spiderweb", "median", year, part=axis)
        case ["profiles", number]:
            yield Key("profiles", "count", year, part=number)
        case ["attendance"]:
            yield Key("attendance", "attended", year)
        case ["series", series]:
            yield Key("series", "held", year, part=series)
        case ["indicators", indicator, kind, *rest]:
            yield from _indicator(indicator, kind, "", rest, year)


def _municipality(slug: str, parts: list[str], year: int) -> Iterator[Key]:
    match parts:
        case ["axes", axis]:
            yield Key("spiderweb", "level", year, part=axis, municipality=slug)
        case ["profile"]:
            yield Key("profiles", "profile", year, municipality=slug)
        case ["growth_path"]:
            yield Key("growth_path", "taken", year, "to_date", municipality=slug)
        case ["attendance"]:
            yield Key("attendance", "attended", year, municipality=slug)
        case ["indicators", indicator, kind, *rest]:
            yield from _indicator(indicator, kind, slug, rest, year)


def _indicator(indicator: str, kind: str, slug: str, rest: list[str], year: int) -> Iterator[Key]:
    statistic = "mean" if rest else "measured"
    # A functional unit may itself hold a slash.
    comparable = "" if rest in ([], [ALL]) else "/".join(rest)
    yield Key(indicator, statistic, year, "to_date", municipality=slug, type=kind, set=comparable)


def _value(model: Model, slug: str, project: str, indicator: str) -> Iterator[Key]:
    for entry in model.projects:
        if entry.key == (slug, project):
            known = next((one for one in model.indicators if one.id == indicator), None)
            value = value_in(entry, known, model.year) if known is not None else None
            if value is not None:
                yield Key(
                    indicator,
                    "value",
                    value.date.year,
                    municipality=slug,
                    project=project,
                    phase=value.measurement.phase,
                )
