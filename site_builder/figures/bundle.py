"""What a bundle of figures is about: what changes together is made together."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.rooms import ROOMS, SHARED
from site_builder.model import Model

BASES: tuple[Basis, ...] = ("in_year", "to_date")
VALUES = "values"


class Bundle(NamedTuple):
    """What a bundle is about: a room (an indicator by its id), a municipality or the region, a year."""

    room: str
    municipality: str
    year: int
    basis: Basis


def bundle_of(key: Key) -> Bundle:
    """The bundle that a figure is in."""
    if key.project:
        return Bundle(VALUES, key.municipality, key.year, "in_year")
    room = ROOMS.get(key.topic, key.topic)
    return Bundle(room, key.municipality, key.year, "in_year" if room in SHARED else key.basis)


def bundles(model: Model, municipality: str, year: int) -> Iterator[Bundle]:
    """Every bundle of a municipality or of the region in a year, in a fixed order."""
    if municipality and municipality not in model.by_slug:
        return
    yield Bundle("spiderweb", municipality, year, "in_year")
    yield Bundle("projects", municipality, year, "in_year")
    yield Bundle(VALUES if municipality else "sessions", municipality, year, "in_year")
    if not municipality:
        yield Bundle("indicators", "", year, "in_year")
        yield Bundle("programme", "", year, "in_year")
        yield Bundle("library", "", year, "in_year")
    for basis in BASES:
        yield Bundle("attendance", municipality, year, basis)
        for indicator in model.all_indicators:
            yield Bundle(indicator.id, municipality, year, basis)


def bundles_about(topic: str, models: Iterable[tuple[int, Model]]) -> Iterator[Bundle]:
    """Every bundle of the region that may have figures about a topic, of years with their models."""
    room = ROOMS.get(topic, topic)
    return (name for year, model in models for name in bundles(model, "", year) if name.room == room)


def looked_for(
    name: str, slugs_of: Callable[[int], Container[str]], figures: Callable[[Bundle], Mapping[Key, Figure]]
) -> tuple[tuple[Bundle, ...], Figure | None]:
    """The figure of the table with an id, if there is one, and the bundles that were looked in to know it."""
    looked_in = []
    for bundle in bundles_with(name, slugs_of):
        looked_in.append(bundle)
        for key in (own := figures(bundle)):
            if f".{key.statistic}." in name and str(key) == name and own[key].listed:
                return tuple(looked_in), own[key]
    return tuple(looked_in), None


def bundles_with(name: str, slugs_of: Callable[[int], Container[str]]) -> Iterator[Bundle]:
    """The few bundles of which one has the figure with an id, if there is such a figure.

    `slugs_of` tells of a year the municipalities.
    """
    topic, *parts = name.removesuffix(".to_date").split(".")
    if not parts or not parts[-1].isdecimal():
        return
    year, room = int(parts[-1]), ROOMS.get(topic, topic)
    basis: Basis = "to_date" if name.endswith(".to_date") and room not in SHARED else "in_year"
    owners = [one for one in parts if one in slugs_of(year)]
    yield from (Bundle(room, slug, year, basis) for slug in (*owners, ""))
    yield from (Bundle(VALUES, slug, year, "in_year") for slug in owners)
