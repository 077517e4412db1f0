"""What is said about a work: its size, its costs, its contract, and the texts that may be reused."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from site_builder.formats import count, listing, number, partial_date
from site_builder.records.project import Project, Size

UNKNOWN_LICENCE = "licentie niet bekend: vraag het eerst"
WANTED = ("Kosten", "Grootte", "Contract", "Werkwijze", "Planning")
"""What a project leader elsewhere wants to know, of which nobody may have recorded some."""


def amount(value: Decimal) -> str:
    """A number as the source gives it: `7.000`, `2,5`."""
    decimals = max(0, -int(value.normalize().as_tuple().exponent))
    return number(value, decimals)


def size(found: Size) -> str:
    """How large the work is."""
    parts = ((found.m2, "m²"), (found.m, "m lang"))
    return listing(f"{amount(value)} {unit}" for value, unit in parts if value is not None)


def work_finding(project: Project, kind: str, year: str) -> str:
    """The heading over the facts: what it cost beside the usual way, else what was made and when."""
    costs = project.costs
    if costs is not None and costs.difference_percent is not None:
        return f"Het werk kostte {difference(costs.difference_percent)}"
    if project.size is None and not year:
        return "Over het werk"
    large = f" van {size(project.size)}" if project.size is not None else ""
    when = f", {'klaar in' if project.delivered else 'stand van'} {year}" if year else ""
    return f"{kind}{large}{when}"


def difference(percent: Decimal) -> str:
    """What it cost beside the usual way."""
    if not percent:
        return "evenveel als de gewone manier"
    return f"{amount(abs(percent))}% {'meer' if percent > 0 else 'minder'} dan de gewone manier"


def life_cycle(weighed: bool) -> str:
    """Whether costs over the whole life were weighed."""
    return f"kosten daarvan zijn {'' if weighed else 'niet '}meegewogen"


def planning(project: Project) -> str:
    """When the work was tendered, began and was ready, as far as that is known."""
    dated = (("uitvraag", project.tendered), ("start", project.started), ("klaar", project.delivered))
    return ", ".join(f"{name} {partial_date(day)}" for name, day in dated if day)


def unknown(known: Collection[str]) -> str:
    """In one line what nobody recorded; empty where all is."""
    names = [name.lower() for name in WANTED if name not in known]
    return f"Nog niet vastgelegd: {listing(names)}." if names else ""


def share(percent: Decimal | None) -> str:
    """The part of the work of a municipality."""
    return "aandeel niet bekend" if percent is None else f"{amount(percent)}% van het werk"


def texts_finding(texts: int, criteria: int) -> str:
    """The heading over the texts that others may use, or over what was asked where the texts are missing."""
    if texts:
        return f"{count(texts, 'tekst', 'teksten')} om over te nemen"
    return f"{count(criteria, 'eis', 'eisen')} in de uitvraag"


def ask(owner: str) -> str:
    """That the whole text is not here, and who has it."""
    return f"De hele tekst staat nog niet in de monitor. Vraag ernaar bij {owner}."
