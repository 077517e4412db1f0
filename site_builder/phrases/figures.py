"""Figures of indicators as text: a value with its unit, a level with its sign, a verdict in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.formats import listing, lower_first, round_half_up
from site_builder.measures.values import Value, Verdict
from site_builder.quantities import Quantity, quantity_of
from site_builder.records.plan import Indicator, PerformanceLevel
from site_builder.records.project_types import ProjectType

NBSP = "\u00a0"
MOST_DECIMALS = 28


def value_text(indicator: Indicator, value: Decimal | float, level: Decimal | None = None) -> str:
    """A value as it stands in a figure: `61,9%`, `€ 0,17`, `43,2 kg`.

    A whole share has no decimals. Beside a `level` there are as many more as show on which side of it the
    value lies: 61.96 beside 62 is `61,96%`, never the `62,0%` that it misses.
    """
    return quantity_of(indicator).text(value, _decimals(indicator, value, level))


def _decimals(indicator: Indicator, value: Decimal | float, level: Decimal | None) -> int:
    if level is None:
        return indicator.decimals
    exact = Decimal(repr(value)) if isinstance(value, float) else value
    every = range(indicator.decimals, MOST_DECIMALS)
    return next(
        (n for n in every if _side(round_half_up(exact, n), level) == _side(exact, level)), MOST_DECIMALS
    )


def _side(value: Decimal, level: Decimal) -> int:
    return (value > level) - (value < level)


def level_text(indicator: Indicator, level: PerformanceLevel) -> str:
    """A level with its sign: `≥ 62%`, `≤ € 0,17`."""
    sign = "≥" if indicator.better == "higher" else "≤"
    return f"{sign}{NBSP}{value_text(indicator, level.value)}"


def value_words(indicator: Indicator, value: Value) -> str:
    """The value of one project as text; for a judgement the judgement itself."""
    if value.figure.value is None:
        return quantity_of(indicator).judgement_text(value.measurement)
    return value_text(indicator, value.figure.value, value.level.value if value.level else None)


def verdict_words(indicator: Indicator, value: Value) -> str:
    """The verdict in words, with the reason where there is none."""
    return judged_words(quantity_of(indicator), value.verdict, value.figure.comparable)


def judged_words(quantity: Quantity, verdict: Verdict, comparable: str) -> str:
    """A verdict on a value in words."""
    match verdict:
        case "met":
            return quantity.predicate.positive
        case "below":
            return quantity.predicate.negative
        case "untestable":
            return f"niet te toetsen: gemeten met {quantity.set_name(comparable)}"
        case _:
            return "gemeten, er is geen prestatieniveau"


def types_apart(types: Sequence[ProjectType]) -> str:
    """The kinds of work that are never added up: those with a level, if more than one."""
    return listing(type_name(kind) for kind in types) if len(types) > 1 else "soorten werk"


def type_name(kind: ProjectType) -> str:
    """The project type in a sentence: `wegen`, `openbare ruimte`."""
    return lower_first(kind.name)
