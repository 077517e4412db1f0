"""Why two years are not compared, in words."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.formats import capitalise, listing, number, part_of
from site_builder.measures.breaks import Break
from site_builder.phrases.figures import type_name, value_text
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator
from site_builder.records.project_types import ProjectType


def reason(one: Break, indicator: Indicator | None = None) -> str:
    """One reason why two years are not compared, as part of a sentence."""
    names = listing(one.names)
    many = len(one.names) > 1
    levels = listing([str(level) for level in one.levels])
    return {
        "joined": f"{names} {'kwamen' if many else 'kwam'} erbij",
        "left": f"{names} {'deden' if many else 'deed'} niet meer mee",
        "axis_new": "de as is nieuw",
        "axis_gone": "de as is vervallen",
        "anchors": f"de omschrijving van trede {levels} is veranderd" if levels else "de vraag is veranderd",
        "rule": "de regel voor de profielen is veranderd",
        "indicator_new": "de indicator is nieuw",
        "indicator_gone": "de indicator is vervallen",
        "definition": "de indicator wordt anders berekend",
        "weight_set": _sets(one.names),
        "way": "niet in beide jaren zijn genoeg gegevens bekend voor een gewogen gemiddelde",
        "units": "elk project heeft een eigen eenheid",
        "level": _level_reason(one, indicator),
        "unknown": "er is niets van bekend",
        "unknown_before": "van het jaar ervoor is niets bekend",
        "few": "in een van de twee jaren is maar één project gemeten",
        "edition": "het cijfer werd toen anders berekend",
    }[one.cause]


def _sets(names: Sequence[str]) -> str:
    """The weight sets of then and of now; a count may be over more than one."""
    before, now = (
        listing(name.split("+")) for name in (names if len(names) == 2 else ("onbekend", "onbekend"))
    )
    return f"eerst gemeten met rekenregel {before}, daarna met {now}"


def _level_reason(one: Break, indicator: Indicator | None) -> str:
    before, now = (
        "" if level is None else number(level, 2) if indicator is None else value_text(indicator, level)
        for level in (one.before, one.now)
    )
    if not before:
        return f"er was nog geen prestatieniveau, nu is het {now}"
    return (
        f"het prestatieniveau ging van {before} naar {now}"
        if now
        else f"het prestatieniveau van {before} geldt niet meer"
    )


def reasons(found: Sequence[Break], indicator: Indicator | None = None) -> str:
    """All reasons in one part of a sentence."""
    return listing([reason(one, indicator) for one in found])


def short_reason(found: Sequence[Break]) -> str:
    """The reasons in two words each, for a cell of a table; the full ones stand below it."""
    short = {
        "joined": "andere gemeenten",
        "left": "andere gemeenten",
        "axis_new": "nieuwe as",
        "axis_gone": "as vervallen",
        "anchors": "andere vraag",
        "rule": "andere regel",
        "unknown": "niet bekend",
        "unknown_before": "jaar ervoor niet bekend",
        "few": "één project",
        "edition": "anders berekend",
    }
    return listing(dict.fromkeys(short[one.cause] for one in found))


def real_breaks(found: Sequence[Break]) -> tuple[Break, ...]:
    """The reasons that lie between two years; not that one is (hardly) known, or that units differ."""
    return tuple(one for one in found if one.cause not in ("unknown", "unknown_before", "units", "few"))


def break_heading(before: int, year: int) -> str:
    """Between which years: `Van 2026 op 2027`."""
    return f"Van {before} op {year}"


def break_line(found: Sequence[Break], about: Sequence[str], indicator: Indicator | None = None) -> str:
    """A reason, and what is not compared because of it: `X kwam erbij. Niet vergeleken: de assen`."""
    return f"{capitalise(reasons(found, indicator))}. Niet vergeleken: {listing(about)}."


def about_axes(names: Sequence[str], axes: int) -> str:
    """Some axes by name: `de as Kennis`, `de assen Kennis en Meten`, or `alle assen`."""
    if len(names) == axes:
        return "alle assen"
    return f"de {'as' if len(names) == 1 else 'assen'} {listing(names)}"


def about_indicator(indicator: Indicator, kind: ProjectType, comparable: str = "") -> str:
    """An indicator of one project type inside a sentence: `herkomst van materiaal (wegen)`."""
    group = quantity_of(indicator).set_words(comparable)
    return f"{indicator.subject} ({', '.join(one for one in (type_name(kind), group) if one)})"


def breaks_heading(pairs: int, broken: int) -> str:
    """Between how many years something is not compared."""
    if not pairs:
        return "Vergelijken kan zodra er twee jaren zijn"
    if not broken:
        return "Alle jaren zijn met elkaar te vergelijken"
    if pairs == 1:
        return "Tussen deze twee jaren is niet alles te vergelijken"
    if broken == pairs:
        return f"Bij {part_of(0, pairs)} overgangen is alles te vergelijken"
    return f"Bij {part_of(broken, pairs)} overgangen is niet alles te vergelijken"
