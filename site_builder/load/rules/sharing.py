"""Whose a project is: its partners with their shares, and one project that was filed twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from site_builder.formats import slug as simple
from site_builder.load.advice.wording import number_text
from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules.codes import unknown
from site_builder.load.rules.duplicates import twice
from site_builder.problems import Problem
from site_builder.records.measurement import Measurement
from site_builder.records.project import Project
from site_builder.source import Path

Pair = tuple[str, str]
"""The slugs of a municipality and of its project."""


def sharing(gathered: Gathered) -> Iterator[Problem]:
    """Partners that exist, once, with shares that leave no less than nothing; and each project once."""
    for (owner, _), held in gathered.by_pair(Project).items():
        yield from _partners(gathered, owner, held)
    yield from _filed_twice(gathered)


def _partners(gathered: Gathered, owner: str, held: Held[Project]) -> Iterator[Problem]:
    partners = held.record.shared_with
    for index, partner in enumerate(partners):
        path = ("shared_with", index, "municipality")
        yield from unknown(held, path, partner.municipality, gathered.known.municipalities, "De gemeente")
        if partner.municipality == owner:
            yield held.error(
                path,
                f'Het project is al van "{owner}": het staat in de map van die gemeente.',
                "De andere gemeenten van dit werk.",
                "Verwijder deze regel. Wat de anderen niet doen, is het aandeel van deze gemeente.",
            )
    named = [(("shared_with", i, "municipality"), one.municipality) for i, one in enumerate(partners)]
    yield from twice(held, named, "De gemeente", "Verwijder een van de twee.")
    shares = sum((one.share for one in partners if one.share is not None), Decimal(0))
    if shares > 100:
        yield held.error(
            ("shared_with",),
            f"De aandelen zijn samen {number_text(shares)}%.",
            "Samen hoogstens 100%. Wat overblijft, is het aandeel van de gemeente die het project leidt.",
            "Controleer de aandelen.",
        )


def _filed_twice(gathered: Gathered) -> Iterator[Problem]:
    """Two files of one work, by what two works do not have in common.

    Those are the substance of a measurement on one day; a name, of one municipality or of two that one of the
    files names, unless both say that they are somewhere else; or a place with two days or months that
    are the same. Two streets of one name in two municipalities are two works, and so are two works in one
    neighbourhood in one year.
    """
    first: dict[Hashable, Pair] = {}
    projects = gathered.by_pair(Project)
    for pair, held in sorted(projects.items()):
        owners = (pair[0], *(one.municipality for one in held.record.shared_with))
        for sign in _signs(held.record, owners):
            other = first.setdefault(sign.value, pair)
            if other != pair and not (
                sign.words == _NAME and _elsewhere(held.record, projects[other].record)
            ):
                yield held.warning(
                    sign.path,
                    f"Dit lijkt hetzelfde werk als {projects[other].path}: {sign.words}.",
                    "Eén bestand per werk.",
                    "Is het één werk? Bewaar dan één bestand, bij de gemeente die het leidt, en noem de "
                    "andere bij shared_with. Zijn het er twee? Geef ze dan elk een eigen naam en plaats.",
                )
                break


class Sign(NamedTuple):
    """What would be the same in another file of a work: in words, where it stands, and what to find."""

    words: str
    path: Path
    value: Hashable


_NAME = "de naam is gelijk"


def _signs(project: Project, owners: tuple[str, ...]) -> Iterator[Sign]:
    for index, measurement in enumerate(project.measurements):
        if (substance := _substance(measurement)) is not None:
            yield Sign("een meting is gelijk", ("measurements", index), substance)
    for owner in owners:
        yield Sign(_NAME, ("name",), (owner, simple(project.name)))
    if project.location is not None:
        days = [
            (key, day)
            for key in ("tendered", "started", "delivered")
            if (day := getattr(project, key)) is not None and len(day) > len("2026")
        ]
        place = simple(project.location)
        yield from (
            Sign("plaats en datums zijn gelijk", ("location",), (place, two)) for two in combinations(days, 2)
        )


def _substance(measurement: Measurement) -> Hashable:
    """The amounts of a measurement with its day; None where it holds none that two works do not share."""
    materials, demolition = measurement.materials, measurement.demolition
    amounts = (
        None if materials is None or not materials.primary else materials,
        None if demolition is None or not (demolition.reused or demolition.recycled) else demolition,
        measurement.mki,
        measurement.co2,
    )
    return None if amounts == (None,) * len(amounts) else (measurement.date, amounts)


def _elsewhere(one: Project, other: Project) -> bool:
    """Whether both say where they are, and it is not the same place."""
    places = [project.location for project in (one, other) if project.location is not None]
    return len({simple(place) for place in places}) > 1
