"""What is said about what others report of a project: how much less, what it cost, and what may be reused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from site_builder.formats import capitalise, count_in_words, listing, lower_first, number
from site_builder.records.choices import REDUCED_QUANTITIES
from site_builder.records.project import Costs, Reduction, Size

REDUCTIONS_CAPTION = (
    "Zo staat het in de bron. De monitor rekent er niet mee en maakt er geen kilo’s of euro’s van."
)
SIGNED = {"exactly": "", "about": "ongeveer ", "at_least": "minstens ", "at_most": "hoogstens "}
UNKNOWN_LICENCE = "licentie niet bekend: vraag het eerst"


def amount(value: Decimal) -> str:
    """A number as the source gives it: `7.000`, `2,5`."""
    decimals = max(0, -int(value.normalize().as_tuple().exponent))
    return number(value, decimals)


def size(found: Size) -> str:
    """How large the work is."""
    parts = ((found.m2, "m²"), (found.m, "m lang"))
    return listing(f"{amount(value)} {unit}" for value, unit in parts if value is not None)


def less(one: Reduction) -> str:
    """How much less, as the source says it: `ongeveer 85%, verwacht`."""
    said = f"{SIGNED[one.sign]}{amount(one.percent)}%"
    return f"{said}, verwacht" if one.expected else said


def reductions_finding(reductions: Sequence[Reduction]) -> str:
    """The heading over what sources report."""
    if any(differing(reductions)):
        return "Bronnen noemen niet hetzelfde getal"
    names = listing(dict.fromkeys(_name(one.quantity) for one in reductions))
    return capitalise(f"minder {names}, volgens {'een bron' if len(reductions) == 1 else 'bronnen'}")


def differing(reductions: Sequence[Reduction]) -> Iterator[str]:
    """Where sources contradict each other: of the same thing and scope, against the same, another number."""
    groups: dict[tuple[str, str], list[Reduction]] = {}
    for one in reductions:
        groups.setdefault((one.quantity, one.scope or ""), []).append(one)
    for (quantity, scope), every in groups.items():
        against = {one.against for one in every if one.against is not None}
        numbers = list(dict.fromkeys(less(one) for one in every))
        if len(against) <= 1 and len({one.percent for one in every}) > 1:
            about = f"{_name(quantity)} ({scope})" if scope else _name(quantity)
            sources = capitalise(count_in_words(len(every), "bron", "bronnen"))
            yield f"{sources} noemen een ander getal voor {about}: {listing(numbers)}."


def _name(quantity: str) -> str:
    name = REDUCED_QUANTITIES[quantity]
    return name if name[:2].isupper() else lower_first(name)


def costs_finding(costs: Costs) -> str:
    """The heading over the costs: what it cost beside the usual way, if that is known."""
    difference = costs.difference_percent
    if difference is None:
        return "Wat het kostte naast de gewone manier, is niet bekend"
    if difference == 0:
        return "Het kostte evenveel als de gewone manier"
    said = f"{amount(abs(difference))}% {'duurder' if difference > 0 else 'goedkoper'}"
    return f"Het was {said} dan de gewone manier"


def life_cycle(weighed: bool | None) -> str:
    """Whether costs over the whole life were weighed."""
    return {None: "niet bekend", True: "meegewogen", False: "niet meegewogen"}[weighed]


def texts_finding(texts: int) -> str:
    """The heading over the texts that others may use."""
    said = count_in_words(texts, "tekst", "teksten")
    return capitalise(f"{said} om zelf te gebruiken")


def share(percent: Decimal | None) -> str:
    """The part of the work of a municipality."""
    return "aandeel niet bekend" if percent is None else f"{amount(percent)}% van het werk"
