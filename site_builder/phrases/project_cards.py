"""The words on a card of a project: what it is, whether it reaches its level, and whose it is too."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.formats import capitalise, listing, lower_first, percent
from site_builder.measures.values import Value
from site_builder.phrases.figures import value_text, verdict_words
from site_builder.records.choices import MEASUREMENT_PHASES
from site_builder.records.plan import Indicator


def about(kind: str, phase: str, measured: int | None) -> str:
    """The kind of work, its phase and the year of its newest measurement."""
    when = "nog niet gemeten" if measured is None else f"gemeten in {measured}"
    return f"{kind} · {lower_first(phase)} · {when}"


def verdict(indicator: Indicator, value: Value) -> str:
    """Whether a value reaches its level, which is that of the year of the measurement, and in which phase."""
    phase = value.measurement.phase
    when = "" if phase == "year" else f" bij {lower_first(MEASUREMENT_PHASES[phase])}"
    if value.verdict == "no_level":
        return f"gemeten{when}, zonder prestatieniveau"
    if value.level is None:
        return verdict_words(indicator, value) + ("," + when if when else "")
    reached = "gehaald" if value.verdict == "met" else "niet gehaald"
    return f"prestatieniveau {value_text(indicator, value.level.value)} {reached}{when}"


def missing(found: Sequence[tuple[str, str]]) -> str:
    """The indicators without a value, together by the reason: `Niet gemeten: herkomst materiaal`."""
    reasons = dict.fromkeys(reason for reason, _ in found)
    return " ".join(
        f"{capitalise(reason)}: {listing(lower_first(name) for one, name in found if one == reason)}."
        for reason in reasons
    )


def shared_with(others: str, share: Decimal | None) -> str:
    """Whose a project is too, and what of it counts in the sums of this municipality."""
    if share is None:
        return f"Samen met {others}. Het aandeel is niet bekend: dit telt niet mee in de gemiddelden."
    said = percent(share, 0 if share == int(share) else 1)
    return f"Samen met {others}. Voor {said} van deze gemeente, en daarvoor telt het mee in de gemiddelden."
