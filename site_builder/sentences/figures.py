"""Figures of indicators as text: a value with its unit, a level with its sign, a verdict in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.formats import count, euro, lower_first, number, percent, round_half_up
from site_builder.measures.aggregates import Aggregate, Group
from site_builder.measures.values import Value
from site_builder.records.choices import PROJECT_TYPES, SEB_VERDICTS, WEIGHT_SETS
from site_builder.records.plan import Indicator, PerformanceLevel

NBSP = "\u00a0"


def value_text(indicator: Indicator, value: Decimal | float) -> str:
    """A value as it stands in a figure: `61,9%`, `€ 0,17`, `43,2 kg`.

    A whole share has no decimals, so that 61.96 (`62,0%`) does not look like the 62% that it misses.
    """
    match indicator.quantity:
        case "materials" | "demolition":
            return percent(value, 0 if value == int(value) else indicator.decimals)
        case "mki":
            return euro(value, indicator.decimals)
        case _:
            return f"{number(value, indicator.decimals)}{NBSP}kg"


def level_text(indicator: Indicator, level: PerformanceLevel) -> str:
    """A level with its sign: `≥ 62%`, `≤ € 0,17`."""
    sign = "≥" if indicator.better == "higher" else "≤"
    return f"{sign}{NBSP}{value_text(indicator, level.value)}"


def value_words(indicator: Indicator, value: Value) -> str:
    """The value of one project as text; for a judgement the judgement itself."""
    if value.figure.value is None:
        seb = value.measurement.seb
        return SEB_VERDICTS[seb.verdict] if seb is not None else ""
    return value_text(indicator, value.figure.value)


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
            return f"niet te toetsen: gemeten met weegset {value.figure.comparable}"
        case _:
            return "gemeten, er is geen niveau"


def type_name(kind: str) -> str:
    """The project type in a sentence: `wegen`, `openbare ruimte`."""
    return PROJECT_TYPES[kind].lower()


def comparable_words(indicator: Indicator, comparable: str) -> str:
    """What a group of values has in common, for a caption; empty where all may be compared."""
    if not comparable:
        return ""
    if indicator.quantity == "mki":
        return f"weegset {WEIGHT_SETS.get(comparable, comparable)}"
    return f"per {comparable}"


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


def about(indicator: Indicator, now: Aggregate, group: Group | None) -> str:
    """What a strip shows: the project type, the kind of mean, and the coverage."""
    parts = [PROJECT_TYPES[now.type]]
    if group is not None and indicator.quantity not in ("seb", "co2"):
        parts.append(
            "gewogen gemiddelde" if group.total is not None else "mediaan, want de massa’s ontbreken"
        )
        if indicator.quantity == "mki":
            parts.append(f"weegset {group.comparable}")
    parts.append(coverage(now))
    return " · ".join(parts)


def distance(
    indicator: Indicator, now: Aggregate, group: Group | None, level: PerformanceLevel | None
) -> str:
    """How far the value is from the level, in words; or why it is not held against one."""
    value = None if group is None else (group.total if group.total is not None else group.median)
    if now.measured == 0:
        return "Nog niet gemeten"
    if indicator.quantity == "seb":
        return seb_distance(now)
    if indicator.start_measuring or level is None or value is None or group is None:
        text = f"Gestart met meten: {count(now.measured, 'project', 'projecten')}"
        known = indicator.quantity != "co2" and value is not None
        return f"{text}, voorlopig {value_text(indicator, value)}" if known and value is not None else text
    if level.weight_set not in (None, group.comparable):
        return f"niet te toetsen: het niveau geldt voor weegset {level.weight_set}"
    return _gap(indicator, value, level.value)


def started(indicator: Indicator, now: Aggregate, value: Decimal | None) -> str:
    """What was measured of one project type without a level: `wegen 97,4% (16 van de 21 gemeten)`."""
    name = type_name(now.type)
    if indicator.quantity == "seb":
        met = now.verdicts("met")
        return f"{name} {met} van de {now.measured} met een oordeel {'voldoet' if met == 1 else 'voldoen'}"
    if indicator.quantity == "co2" or value is None:
        return f"{name} {coverage(now)}"
    return f"{name} {value_text(indicator, value)} ({coverage(now)})"


def not_started(projects: int) -> str:
    """That nothing was measured yet, with how much there is to measure."""
    return f"nog niet gemeten ({count(projects, 'project', 'projecten')})"


def seb_distance(now: Aggregate) -> str:
    """How many of the projects with a judgement comply with the covenant."""
    met = now.verdicts("met")
    if now.measured == 1:
        return f"Het gemeten project voldoet {'' if met else 'niet '}aan het convenant"
    if met == now.measured:
        return f"Alle {now.measured} gemeten projecten voldoen aan het convenant"
    verb = "voldoet" if met == 1 else "voldoen"
    return f"{met or 'Geen'} van de {now.measured} gemeten projecten {verb} aan het convenant"


def _gap(indicator: Indicator, value: Decimal, level: Decimal) -> str:
    """The distance to the level; never a distance of zero for a value that misses it."""
    higher = indicator.better == "higher"
    if (value >= level) if higher else (value <= level):
        return "niveau gehaald"
    gap = round_half_up(abs(value - level), indicator.decimals)
    if gap == 0:
        return "net onder het niveau" if higher else "net boven het niveau"
    if indicator.quantity in ("materials", "demolition"):
        return f"nog {number(gap, indicator.decimals)} procentpunt"
    return (
        f"nog {value_text(indicator, gap)} te hoog"
        if not higher
        else f"nog {value_text(indicator, gap)} te laag"
    )


def strip_text(
    indicator: Indicator,
    value: Decimal | None,
    before: Decimal | None,
    level: PerformanceLevel | None,
    note: str,
) -> str:
    """Everything that a strip draws, in one sentence."""
    if value is None:
        known = f" Prestatieniveau {level_text(indicator, level)}." if level is not None else ""
        return f"Er is nog geen waarde.{known}"
    parts = [f"Waarde {value_text(indicator, value)}"]
    if before is not None:
        parts.append(f"vorig jaar {value_text(indicator, before)}")
    if level is not None:
        parts.append(f"prestatieniveau {level_text(indicator, level)}")
    return f"{', '.join(parts)}: {lower_first(note)}."


def trend_text(
    indicator: Indicator, values: Sequence[tuple[int, Decimal | None]], ends: tuple[str, str]
) -> str:
    """Everything that a line over the years draws: each value, and the texts at the two ends of its scale."""
    shown = (
        f"{year}: {'niet gemeten' if value is None else value_text(indicator, value)}"
        for year, value in values
    )
    return f"De waarde per jaar. {'; '.join(shown)}. De schaal loopt van {ends[0]} tot {ends[1]}."


def scale_text(indicator: Indicator, end: Decimal) -> str:
    """The numbers at the two ends of a strip, for who does not see them."""
    return f"De schaal loopt van {value_text(indicator, Decimal(0))} tot {value_text(indicator, end)}."
