"""Sentences about what happened in a year: steps of growth paths, sessions, and who takes part."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, date_long
from site_builder.measures.changes import StepTaken, Taken
from site_builder.pages.paths.words import milestone_title
from site_builder.phrases.counts import worded
from site_builder.phrases.stated import counted
from site_builder.records.spiderweb import Axis


def steps_heading(counts: Mapping[str, Figure]) -> str:
    """How many steps of growth paths were taken, how many of those late, and how many were lost.

    `counts` holds a figure for `taken` and for each kind of it.
    """
    taken, late, lost = counts["taken"], counts["late"], counts["lost"]
    if not taken.count and not lost.count:
        return f"In {taken.key.year} is geen stap op een groeipad gezet"
    parts = []
    if taken.count:
        text = f"{worded(taken, 'stap', 'stappen')} op een groeipad gezet"
        if late.count:
            which = "die" if late.count == taken.count == 1 else f"waarvan {worded(late)}"
            text += f", {which} later dan gepland"
        parts.append(text)
    if lost.count:
        parts.append(f"{worded(lost, 'stap ging', 'stappen gingen')} verloren")
    return capitalise("; ".join(parts))


def steps_caption(from_start: Figure) -> str:
    """What is not counted as a step taken."""
    text = "Elke gemeente loopt het pad van haar eerste profiel."
    if not from_start.count:
        return text
    told = worded(from_start, "stap was", "stappen waren")
    return f"{text} {capitalise(told)} er al bij de eerste meting; wanneer, is niet bekend."


def step_line(step: StepTaken, axes: Mapping[str, Axis]) -> str:
    """One step and what became of it."""
    title = capitalise(milestone_title(step.milestone, axes))
    planned = step.milestone.year
    texts: Mapping[Taken, str] = {
        "on_time": f"op tijd (gepland voor {planned})",
        "late": f"later dan gepland ({planned})",
        "again": "opnieuw gehaald",
        "lost": "niet meer gehaald",
        "from_start": "was er al bij de eerste meting",
    }
    return f"{title}: {texts[step.taken]}"


def sessions_heading(held: Figure, cancelled: Figure) -> str:
    """How many sessions were held."""
    year = held.key.year
    none = f"van {year} is geen gehouden bijeenkomst vastgelegd"
    text = f"{worded(held, 'bijeenkomst', 'bijeenkomsten')} gehouden in {year}" if held.count else none
    if cancelled.count:
        text += f", {worded(cancelled)} {'ging' if cancelled.count == 1 else 'gingen'} niet door"
    return capitalise(text)


def participation_heading(joined: Figure, left: Figure) -> str:
    """Who came and who went."""
    if not joined.count and not left.count:
        return "Er kwam geen gemeente bij en er stopte er geen"
    parts = []
    if joined.count:
        parts.append(f"{worded(joined, 'gemeente kwam', 'gemeenten kwamen')} erbij")
    if left.count:
        verb = "stopte" if left.count == 1 else "stopten"
        who = worded(left) if parts else worded(left, "gemeente", "gemeenten")
        parts.append(f"{who} {verb}")
    return capitalise(" en ".join(parts))


def joined_on(day: date) -> str:
    """Since when a municipality takes part."""
    return f"doet mee vanaf {date_long(day)}"


def left_on(day: date) -> str:
    """Until when a municipality took part."""
    return f"deed mee tot en met {date_long(day)}"


def series_line(name: str, held: Figure) -> str:
    """How often a series was held: `Marktdagen: 2 keer`."""
    return f"{name}: {counted(held, 'keer', 'keer')}"
