"""The conditions that levels of the spiderweb are tested by."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules.codes import each_unknown
from site_builder.problems import Problem
from site_builder.records.spiderweb import Anchor, AnchorCondition, Spiderweb
from site_builder.source import Path


def conditions(gathered: Gathered) -> Iterator[Problem]:
    """Each condition is about something that exists and asks one minimum."""
    held = gathered.one(Spiderweb)
    if held is None:
        return
    any_condition = False
    for number, axis in enumerate(held.record.axes):
        for position, anchor in enumerate(axis.anchors):
            yield from _twice(held, ("axes", number, "anchors", position, "conditions"), anchor)
            for index, condition in enumerate(anchor.conditions):
                any_condition = True
                path: Path = ("axes", number, "anchors", position, "conditions", index)
                for key, codes in (("all", condition.all), ("any", condition.any)):
                    known = gathered.known.indicators
                    yield from each_unknown(held, (*path, key), codes, known, "De indicator")
                yield from _minimum(held, path, condition)
                yield from _about(held, path, condition)
    if any_condition and held.record.coverage is None:
        yield held.error(
            (),
            '"coverage" (Genoeg vastgelegd) ontbreekt.',
            hint="Zeg met projects en known vanaf wanneer er genoeg is vastgelegd om een trede te toetsen.",
        )


def _twice(held: Held[Spiderweb], path: Path, anchor: Anchor) -> Iterator[Problem]:
    seen: set[object] = set()
    for index, one in enumerate(anchor.conditions):
        what = (one.figure, frozenset(one.all), frozenset(one.any))
        if what in seen:
            yield held.error(
                (*path, index),
                "Dit cijfer staat al bij deze trede.",
                "Elk cijfer één keer per trede.",
                "Houd alleen de strengste van de twee over.",
            )
        seen.add(what)


def _minimum(held: Held[Spiderweb], path: Path, condition: AnchorCondition) -> Iterator[Problem]:
    if condition.count is None and condition.percent is None:
        yield held.error(
            path,
            '"count" (Minstens zoveel) of "percent" (Minstens dit deel) ontbreekt.',
            "Eén van de twee.",
            "Vul een aantal projecten in, of een percentage.",
        )
    elif condition.count is not None and condition.percent is not None:
        yield held.key_error(
            (*path, "count"),
            '"count" (Minstens zoveel) en "percent" (Minstens dit deel) staan er allebei.',
            "Eén van de twee.",
            "Verwijder een van de twee.",
        )


def _about(held: Held[Spiderweb], path: Path, condition: AnchorCondition) -> Iterator[Problem]:
    if condition.figure != "measured":
        for key, title, codes in (
            ("all", "Alle indicatoren", condition.all),
            ("any", "Minstens één indicator", condition.any),
        ):
            if codes:
                yield held.key_error(
                    (*path, key),
                    f'"{key}" ({title}) hoort niet bij het cijfer "{condition.figure}".',
                    hint="Verwijder deze regel, of kies het cijfer measured.",
                )
    elif condition.all and condition.any:
        yield held.key_error(
            (*path, "any"),
            '"all" (Alle indicatoren) en "any" (Minstens één indicator) staan er allebei.',
            "Eén van de twee.",
            "Verwijder een van de twee. Moeten ze allebei kloppen? Maak er dan twee voorwaarden van.",
        )
