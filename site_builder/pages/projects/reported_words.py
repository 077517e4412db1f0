"""What is said about what sources report of a project: how much less of something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.formats import capitalise, count, listing, lower_first
from site_builder.pages.projects.work_words import amount
from site_builder.records.choices import REDUCED_QUANTITIES
from site_builder.records.project import Reduction

REDUCTIONS_CAPTION = (
    "Zo staat het in de bron. De monitor rekent er niet mee en maakt er geen kilo’s of euro’s van."
)
SIGNED = {"exactly": "", "about": "ongeveer ", "at_least": "minstens ", "at_most": "hoogstens "}


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
            sources = count(len(every), "bron", "bronnen")
            yield f"{sources} noemen een ander getal voor {about}: {listing(numbers)}."


def _name(quantity: str) -> str:
    name = REDUCED_QUANTITIES[quantity]
    return name if name[:2].isupper() else lower_first(name)
