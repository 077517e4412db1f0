"""Figures of indicators as text: a value with its unit, a level with its sign, a verdict in words."""

from __future__ import annotations

from decimal import Decimal

from site_builder.formats import euro, lower_first, number, percent, round_half_up
from site_builder.measures.aggregates import Aggregate
from site_builder.measures.values import Value
from site_builder.phrases.sets import functional_unit, rule_name, rule_words
from site_builder.records.choices import SEB_VERDICTS
from site_builder.records.plan import Indicator, PerformanceLevel
from site_builder.records.project_types import ProjectType

NBSP = "\u00a0"
MOST_DECIMALS = 28


def value_text(indicator: Indicator, value: Decimal | float, level: Decimal | None = None) -> str:
    """A value as it stands in a figure: `61,9%`, `€ 0,17`, `43,2 kg`.

    A whole share has no decimals. Beside a `level` there are as many more as show on which side of it the
    value lies: 61.96 beside 62 is `61,96%`, never the `62,0%` that it misses.
    """
    decimals = _decimals(indicator, value, level)
    match indicator.quantity:
        case "materials" | "demolition":
            return percent(value, 0 if value == int(value) else decimals)
        case "mki":
            return euro(value, decimals)
        case _:
            return f"{number(value, decimals)}{NBSP}kg"


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
        seb = value.measurement.seb
        return SEB_VERDICTS[seb.verdict] if seb is not None else ""
    return value_text(indicator, value.figure.value, value.level.value if value.level else None)


def verdict_words(indicator: Indicator, value: Value) -> str:
    """The verdict in words, with the reason where there is none."""
    if indicator.quantity == "seb":
        return "voldoet aan het convenant" if value.verdict == "met" else "voldoet niet aan het convenant"
    match value.verdict:
        case "met":
            return "haalt het niveau"
        case "below":
            return "haalt het niveau niet"
        case "untestable":
            return f"niet te toetsen: gemeten met {rule_name(value.figure.comparable)}"
        case _:
            return "gemeten, er is geen niveau"


def type_name(kind: ProjectType) -> str:
    """The project type in a sentence: `wegen`, `openbare ruimte`."""
    return lower_first(kind.name)


def comparable_words(indicator: Indicator, comparable: str) -> str:
    """What a group of values has in common, for a caption; empty where all may be compared."""
    if not comparable:
        return ""
    if indicator.quantity == "mki":
        return rule_words(comparable)
    return functional_unit(comparable)


def coverage(now: Aggregate) -> str:
    """How many of the projects were measured: `4 van de 6 gemeten`."""
    if now.projects == 0:
        return "geen projecten"
    text = (
        f"{now.measured} van de {now.projects} gemeten"
        if now.projects > 1
        else ("het enige project is gemeten" if now.measured else "het enige project is niet gemeten")
    )
    return f"{text}, {now.not_applicable} zonder sloop" if now.not_applicable else text
