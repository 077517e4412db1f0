"""Amounts and answers that the programme names: what a project or a municipality records of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from site_builder.load.advice.wording import choice_of, did_you_mean, number_text
from site_builder.load.filed_records import Gathered, Held
from site_builder.problems import Problem
from site_builder.quantities import quantity_of
from site_builder.quantities.named import named_amounts
from site_builder.records.amounts import Amounts, Answers
from site_builder.records.municipality import Municipality
from site_builder.records.plan import Indicator, Indicators
from site_builder.records.project import Project
from site_builder.source import Path


def amounts(gathered: Gathered) -> Iterator[Problem]:
    """Codes that the programme names, and amounts of which a share or a rate can be made."""
    held = gathered.one(Indicators)
    if held is None:
        return
    every = held.record.indicators
    of_projects = [one for one in every if one.of == "project"]
    of_municipalities = [one for one in every if one.of == "municipality"]
    for project in gathered.by_pair(Project).values():
        for index, measurement in enumerate(project.record.measurements):
            where: Path = ("measurements", index)
            yield from _amounts(project, (*where, "amounts"), measurement.amounts, of_projects)
            yield from _answers(project, (*where, "answers"), measurement.answers, of_projects)
    for municipality in gathered.by_slug(Municipality).values():
        for index, figures in enumerate(municipality.record.figures):
            where = ("figures", index)
            yield from _year(gathered, municipality, index)
            yield from _amounts(municipality, (*where, "amounts"), figures.amounts, of_municipalities)
            yield from _answers(municipality, (*where, "answers"), figures.answers, of_municipalities)


def _year(gathered: Gathered, held: Held[Municipality], index: int) -> Iterator[Problem]:
    """A year that has begun, once, with something in it."""
    figures = held.record.figures[index]
    where: Path = ("figures", index)
    if figures.year > gathered.today.year:
        yield held.error(
            (*where, "year"),
            f"Het jaar {figures.year} moet nog komen.",
            f"Een jaar tot en met {gathered.today.year}.",
            "Vul cijfers pas in als zij bekend zijn.",
        )
    if figures.year in (one.year for one in held.record.figures[:index]):
        yield held.error(
            (*where, "year"),
            f"De cijfers over {figures.year} staan er twee keer.",
            "Eén keer per jaar.",
            "Voeg de twee samen.",
        )
    if not figures.amounts and not figures.answers:
        yield held.error(
            where,
            f"Er staat niets bij de cijfers over {figures.year}.",
            "amounts (Hoeveelheden), answers (Antwoorden) of allebei.",
            "Is er niets bekend? Verwijder dit jaar dan.",
        )


def _amounts(
    held: Held[Any], path: Path, values: Amounts, indicators: Sequence[Indicator]
) -> Iterator[Problem]:
    known = named_amounts(indicators)
    for code in values:
        if code not in known:
            yield held.key_error(
                (*path, code),
                f'De hoeveelheid "{code}" bestaat hier niet.',
                choice_of(tuple(known)) if known else "Het programma noemt hier geen hoeveelheden.",
                did_you_mean(code, tuple(known)) or "De codes staan bij de indicatoren, onder part en whole.",
            )
    for indicator in indicators:
        yield from _pair(held, path, values, indicator)


def _pair(held: Held[Any], path: Path, values: Amounts, indicator: Indicator) -> Iterator[Problem]:
    """A part and a whole of which a value can be made."""
    part, whole = indicator.part, indicator.whole
    if part is None or whole is None or not {part.id, whole.id} & values.keys():
        return
    missing = next((one for one in (part, whole) if one.id not in values), None)
    if missing is not None:
        # Another indicator may share the amount that is there, so this is no error.
        yield held.warning(
            path,
            f'"{missing.id}" ({missing.name}) ontbreekt: zonder dat is "{indicator.name}" niet te berekenen.',
            hint="Vul het aan. Is het niet bekend? Dan telt de indicator als niet gemeten.",
        )
    elif not values[whole.id]:
        yield held.error(
            (*path, whole.id),
            f'"{whole.id}" ({whole.name}) is 0: daar is "{indicator.name}" niet mee te berekenen.',
            "Een getal groter dan 0.",
            "Is er niets, of is het niet bekend? Laat de code dan weg.",
        )
    elif quantity_of(indicator).highest is not None and values[part.id] > values[whole.id]:
        yield held.error(
            (*path, part.id),
            f'"{part.id}" ({part.name}) is {number_text(values[part.id])}: meer dan het geheel, '
            f'"{whole.id}" ({whole.name}), dat {number_text(values[whole.id])} is.',
            f"Hoogstens {number_text(values[whole.id])} {whole.unit}.",
            "Zijn de twee verwisseld? Een aandeel is nooit meer dan 100%.",
        )


def _answers(
    held: Held[Any], path: Path, values: Answers, indicators: Sequence[Indicator]
) -> Iterator[Problem]:
    asked = [one.id for one in indicators if quantity_of(one).answered]
    for code in values:
        if code not in asked:
            other = next((one for one in indicators if one.id == code), None)
            yield held.key_error(
                (*path, code),
                f'"{other.name}" is geen vraag met ja of nee.'
                if other is not None
                else f'De vraag "{code}" bestaat hier niet.',
                choice_of(tuple(asked)) if asked else "Het programma stelt hier geen vragen met ja of nee.",
                did_you_mean(code, tuple(asked)),
            )
