"""The indicators: what counts, which way is better, and levels that fit the quantity."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.advice.wording import choice_of, did_you_mean, either
from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules.duplicates import repeated
from site_builder.problems import Problem
from site_builder.quantities import KINDS, quantity_of
from site_builder.records.amounts import Amount
from site_builder.records.plan import Indicator, Indicators
from site_builder.records.project_types import MUNICIPALITIES
from site_builder.source import Path


def indicators(gathered: Gathered) -> Iterator[Problem]:
    """Each indicator must be one that the monitor can compute and judge."""
    held = gathered.one(Indicators)
    if held is None:
        return
    for index, kind in enumerate(held.record.project_types):
        if kind.id == MUNICIPALITIES.id:
            yield held.error(
                ("project_types", index, "id"),
                f'De code "{kind.id}" is voor de niveaus van gemeenten, en kan geen soort werk zijn.',
                hint="Geef de soort werk een andere code.",
            )
    named: dict[str, Amount] = {}
    for index, indicator in enumerate(held.record.indicators):
        path: Path = ("indicators", index)
        yield from _shared(held, path, indicator, named)
        yield from _counts(held, path, indicator)
        yield from _amounts(held, path, indicator)
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


def _amounts(held: Held[Indicators], path: Path, indicator: Indicator) -> Iterator[Problem]:
    """The amounts that the quantity is made of, and no others; a municipality has no other quantities."""
    quantity = quantity_of(indicator)
    given = {"part": indicator.part, "whole": indicator.whole}
    for position, (key, amount) in enumerate(given.items()):
        title = Indicator.model_fields[key].title
        wanted = position < quantity.amounts
        if wanted and amount is None:
            yield held.error(
                path,
                f'"{key}" ({title}) ontbreekt bij "{indicator.name}".',
                "Een hoeveelheid met id, name en unit.",
                f'Zonder die hoeveelheid is de grootheid "{indicator.quantity}" niet te berekenen.',
            )
        elif not wanted and amount is not None:
            yield held.key_error(
                (*path, key),
                f'"{key}" ({title}) hoort niet bij de grootheid "{indicator.quantity}".',
                hint="Verwijder dit deel, of kies een andere grootheid.",
            )
    if indicator.part is not None and indicator.whole is not None and indicator.part.id == indicator.whole.id:
        yield held.error(
            (*path, "whole", "id"),
            f'"part" en "whole" zijn dezelfde hoeveelheid: "{indicator.part.id}".',
            "Twee verschillende codes.",
        )
    if indicator.of == "municipality" and not quantity.general:
        yield held.error(
            (*path, "of"),
            f'De grootheid "{indicator.quantity}" is alleen van een project.',
            f"Van een gemeente: {either(name for name, kind in KINDS.items() if kind.general)}.",
            "Verwijder deze regel, of kies een andere grootheid.",
        )


def _shared(
    held: Held[Indicators], path: Path, indicator: Indicator, named: dict[str, Amount]
) -> Iterator[Problem]:
    """An amount of two indicators is one amount: it has one name and one unit."""
    for key, amount in (("part", indicator.part), ("whole", indicator.whole)):
        if amount is None:
            continue
        first = named.setdefault(amount.id, amount)
        if first != amount:
            yield held.error(
                (*path, key, "id"),
                f'De hoeveelheid "{amount.id}" heeft hier een andere naam of eenheid dan hierboven.',
                f"{first.name}, in {first.unit}.",
                "Is het iets anders? Geef het dan een eigen code.",
            )


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
        if indicator.of == "municipality" and level.type != MUNICIPALITIES.id:
            yield held.error(
                (*place, "type"),
                f'"{indicator.name}" is van een gemeente, en dit prestatieniveau van een soort werk.',
                f"{MUNICIPALITIES.id}.",
            )
        if not quantity.by_rule and level.weight_set is not None:
            yield held.key_error(
                (*place, "weight_set"),
                '"weight_set" (Rekenregel) hoort alleen bij een prestatieniveau voor MKI.',
                hint="Verwijder deze regel.",
            )
        if quantity.by_rule and level.weight_set is None:
            yield held.error(
                place,
                '"weight_set" (Rekenregel) ontbreekt bij een prestatieniveau voor MKI.',
                "A1 (11 milieueffecten) of A2 (19 milieueffecten).",
                "Zonder rekenregel is geen enkele meting te toetsen aan dit prestatieniveau.",
            )
        if quantity.highest is not None and not 0 <= level.value <= quantity.highest:
            yield held.error(
                (*place, "value"),
                "Dit prestatieniveau is geen percentage.",
                "Een getal van 0 tot en met 100.",
            )
        if (level.type, level.from_year) in seen:
            yield held.error(
                place,
                f'Het prestatieniveau voor "{level.type}" vanaf {level.from_year} staat er twee keer.',
                hint="Verwijder een van de twee.",
            )
        seen.add((level.type, level.from_year))
