"""The indicators: what counts, which way is better, and levels that fit the quantity."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.advice.wording import choice_of, did_you_mean
from site_builder.load.gathered import Gathered, Held
from site_builder.load.rules.duplicates import repeated
from site_builder.problems import Problem
from site_builder.quantities import KINDS, quantity_of
from site_builder.records.plan import Indicator, Indicators
from site_builder.source import Path


def indicators(gathered: Gathered) -> Iterator[Problem]:
    """Each indicator must be one that the monitor can compute and judge."""
    held = gathered.one(Indicators)
    if held is None:
        return
    for index, indicator in enumerate(held.record.indicators):
        path: Path = ("indicators", index)
        yield from _counts(held, path, indicator)
        yield from _better(held, path, indicator)
        yield from _levels(held, path, indicator)


def _counts(held: Held[Indicators], path: Path, indicator: Indicator) -> Iterator[Problem]:
    parts = quantity_of(indicator).parts
    if not parts:
        if indicator.counts:
            yield held.key_error(
                (*path, "counts"),
                f'"counts" (Telt mee) hoort niet bij de grootheid "{indicator.quantity}".',
                f"Alleen bij {' en '.join(name for name, kind in KINDS.items() if kind.parts)}.",
                "Verwijder deze regel.",
            )
        return
    if not indicator.counts:
        yield held.error(
            path,
            f'"counts" (Telt mee) ontbreekt bij "{indicator.name}".',
            choice_of(parts),
            "Vul in welke soorten massa meetellen.",
        )
    for position, part in enumerate(indicator.counts):
        if part not in parts:
            yield held.error(
                (*path, "counts", position),
                f'De soort massa "{part}" bestaat niet.',
                choice_of(parts),
                did_you_mean(part, parts),
            )
    yield from repeated(held, (*path, "counts"), indicator.counts)


def _better(held: Held[Indicators], path: Path, indicator: Indicator) -> Iterator[Problem]:
    if quantity_of(indicator).judged:
        if indicator.better is not None:
            yield held.key_error(
                (*path, "better"),
                '"better" (Richting) hoort niet bij een oordeel.',
                hint="Verwijder deze regel.",
            )
    elif indicator.better is None:
        yield held.error(
            path,
            f'"better" (Richting) ontbreekt bij "{indicator.name}".',
            "higher (Hoger is beter) of lower (Lager is beter).",
        )


def _levels(held: Held[Indicators], path: Path, indicator: Indicator) -> Iterator[Problem]:
    seen: set[tuple[str, int]] = set()
    quantity = quantity_of(indicator)
    for index, level in enumerate(indicator.levels):
        place: Path = (*path, "levels", index)
        if not quantity.by_rule and level.weight_set is not None:
            yield held.key_error(
                (*place, "weight_set"),
                '"weight_set" (Weegset) hoort alleen bij een niveau voor MKI.',
                hint="Verwijder deze regel.",
            )
        if quantity.by_rule and level.weight_set is None:
            yield held.error(
                place,
                '"weight_set" (Weegset) ontbreekt bij een niveau voor MKI.',
                "A1 (11 milieueffecten) of A2 (19 milieueffecten).",
                "Zonder weegset is geen enkele meting te toetsen aan dit niveau.",
            )
        if quantity.highest is not None and not 0 <= level.value <= quantity.highest:
            yield held.error(
                (*place, "value"), "Dit niveau is geen percentage.", "Een getal van 0 tot en met 100."
            )
        if (level.type, level.from_year) in seen:
            yield held.error(
                place,
                f'Het niveau voor "{level.type}" vanaf {level.from_year} staat er twee keer.',
                hint="Verwijder een van de twee.",
            )
        seen.add((level.type, level.from_year))
