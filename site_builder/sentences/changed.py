"""Sentences about what changed in a year. A change is told of what could be compared, and of nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from site_builder.formats import capitalise, count, count_in_words, date_long, in_words, listing, part_of
from site_builder.measures.changes import Assessed, StepTaken, Taken, Tally
from site_builder.measures.positions import AxisChange
from site_builder.records.spiderweb import Axis
from site_builder.sentences.figures import NBSP
from site_builder.sentences.fractions import Noun, Verb, fraction
from site_builder.sentences.paths import milestone_title

COMPARED = Noun("vergeleken gemeente", "vergeleken gemeenten", "de")
MEMBER = Noun("gemeente", "gemeenten", "de")


def headline(rose: int, compared: int, assessed: int, year: int) -> str:
    """The finding of a year: who rose on an axis, of those who could be compared."""
    if compared == 0:
        return f"Over {year} is nog niets te vergelijken." if assessed else f"Over {year} is nog geen meting."
    verb = Verb(
        f"ging in {year} op een as vooruit",
        f"gingen in {year} op een as vooruit",
        f"ging in {year} op geen enkele as vooruit",
    )
    return f"{fraction(rose, compared, COMPARED, verb)}."


def headline_down(fell: int, compared: int) -> str:
    """The other side of the finding; empty where nothing could be compared."""
    if compared == 0:
        return ""
    if fell == 0:
        return "Er ging geen niveau omlaag."
    verb = "gemeente ging" if fell == 1 else "gemeenten gingen"
    return f"{capitalise(in_words(fell))} {verb} op een as terug."


def coverage(assessed: int, compared: int, members: int, year: int) -> str:
    """How many of the municipalities this page speaks of."""
    if members == 0:
        return f"Er deden in {year} geen gemeenten mee."
    verb = Verb(
        f"heeft een meting over {year}",
        f"hebben een meting over {year}",
        f"heeft geen meting over {year}",
    )
    text = f"{fraction(assessed, members, MEMBER, verb)}."
    if assessed == 0:
        return text
    if compared == assessed:
        return f"{text} {'Die is' if assessed == 1 else 'Die zijn allemaal'} te vergelijken met een eerdere."
    if compared == 0:
        return f"{text} Een eerdere meting om mee te vergelijken is er nog niet."
    verb_compared = "is" if compared == 1 else "zijn"
    return f"{text} Daarvan {verb_compared} er {in_words(compared)} te vergelijken met een eerdere."


def levels_heading(levels: Tally, year: int) -> str:
    """The finding over the levels of all municipalities."""
    if levels.comparable == 0:
        return f"In {year} is nog geen niveau te vergelijken"
    if not levels.up and not levels.down:
        return f"In {year} veranderde geen enkel niveau"
    if not levels.up:
        down = count_in_words(levels.down, "niveau ging", "niveaus gingen")
        return capitalise(f"{down} omlaag, geen omhoog")
    up = count_in_words(levels.up, "niveau ging", "niveaus gingen")
    return capitalise(f"{up} omhoog, {in_words(levels.down)} omlaag")


def levels_caption(levels: Tally) -> str:
    """What the counted levels are part of; the four numbers add up."""
    if levels.total == 0:
        return "Een niveau is te vergelijken als het in twee metingen bekend is."
    return (
        f"Elke as van elke gemeente met een meting telt één keer: {levels.up} omhoog, {levels.down} omlaag, "
        f"{levels.same} gelijk en {levels.incomparable} niet te vergelijken. Samen is dat {levels.total}."
    )


def compared_with(one: Assessed) -> str:
    """The assessment that this one is held against, with the years that lie between."""
    previous = one.comparison.previous
    if previous is None:
        return "eerste meting"
    if one.gap:
        return f"{previous.year} ({count_in_words(one.gap, 'jaar', 'jaar')} ertussen zonder meting)"
    return str(previous.year)


def moves(changes: Sequence[AxisChange], short: Mapping[str, str]) -> str:
    """The changed axes of one municipality: `Meten 1 → 2, Kennis 3 → 4`."""
    return ", ".join(
        f"{short[change.axis]}{NBSP}{change.before}{NBSP}→{NBSP}{change.now}" for change in changes
    )


def levels_moved(change: AxisChange) -> str:
    """How far one level went: `2 niveaus, van 1 naar 3`."""
    return f"{count(abs(change.change or 0), 'niveau', 'niveaus')}, van {change.before} naar {change.now}"


def unassessed(names: Sequence[str], year: int) -> str:
    """Who took part and has no assessment that counts; empty when nobody."""
    if not names:
        return ""
    return f"Zonder meting over {year}: {listing(names)}."


def axes_heading(risen: int, axes: int, comparable: bool) -> str:
    """On how many axes somebody went up."""
    if not comparable:
        return "Per as is nog niets te vergelijken"
    verb = "ging minstens één gemeente vooruit"
    if risen == 0:
        return "Op geen enkele as ging een gemeente vooruit"
    if risen == axes:
        return f"Op alle assen {verb}" if axes > 1 else f"Op de enige as {verb}"
    return f"Op {in_words(risen)} van de {in_words(axes)} assen {verb}"


def axis_line(found: Tally) -> str:
    """One axis over all compared municipalities."""
    if found.comparable == 0:
        return "Niet te vergelijken."
    if not found.up and not found.down:
        return f"Geen verschil bij {count_in_words(found.comparable, 'gemeente', 'gemeenten')}."
    verb_up = count_in_words(found.up, "gemeente ging", "gemeenten gingen")
    text = f"{capitalise(verb_up)} vooruit"
    if found.down:
        text += f", {in_words(found.down)} {'ging' if found.down == 1 else 'gingen'} terug"
    if found.same:
        text += f"; {in_words(found.same)} {'bleef' if found.same == 1 else 'bleven'} gelijk"
    return f"{text}."


def profiles_heading(found: Tally) -> str:
    """Who came into another profile. Up is towards profile 1."""
    if found.comparable == 0:
        return "Van geen gemeente is het profiel al te vergelijken"
    parts = []
    if found.up:
        parts.append(f"{count_in_words(found.up, 'gemeente kwam', 'gemeenten kwamen')} een profiel verder")
    if found.down:
        verb = "viel" if found.down == 1 else "vielen"
        who = in_words(found.down) if parts else count_in_words(found.down, "gemeente", "gemeenten")
        parts.append(f"{who} {verb} terug")
    return capitalise(" en ".join(parts)) if parts else "Geen gemeente kwam in een ander profiel"


def profiles_caption(found: Tally) -> str:
    """The coverage of the profiles."""
    verb = "is" if found.comparable == 1 else "zijn"
    whole = count(found.total, "gemeente", "gemeenten")
    return f"Van {whole} met een meting {verb} er {found.comparable} te vergelijken. Profiel 1 is het verst."


def profile_move(before: int | None, now: int | None) -> str:
    """One change of profile."""
    return f"van profiel {before} naar profiel {now}"


def steps_heading(counts: Mapping[Taken, int], year: int) -> str:
    """How many steps of growth paths were taken, how many of those late, and how many were lost."""
    taken = sum(counts.get(one, 0) for one in ("on_time", "late", "again"))
    late, lost = counts.get("late", 0), counts.get("lost", 0)
    if not taken and not lost:
        return f"In {year} is geen stap op een groeipad gezet"
    text = f"{count_in_words(taken, 'stap', 'stappen')} op een groeipad gezet"
    if late:
        text += f", {'die' if late == taken == 1 else f'waarvan {in_words(late)}'} later dan gepland"
    if lost:
        text += f"; {count_in_words(lost, 'stap ging', 'stappen gingen')} verloren"
    return capitalise(text)


def steps_caption(from_start: int) -> str:
    """What is not counted as a step taken."""
    text = "Elke gemeente loopt het pad van haar eerste profiel."
    if not from_start:
        return text
    counted = count_in_words(from_start, "stap was", "stappen waren")
    return f"{text} {capitalise(counted)} er al bij de eerste meting; wanneer, is niet bekend."


def step_line(step: StepTaken, axes: Mapping[str, Axis]) -> str:
    """One step and what became of it."""
    title = capitalise(milestone_title(step.milestone, axes))
    planned = step.milestone.year
    what = {
        "on_time": f"op tijd (gepland voor {planned})",
        "late": f"later dan gepland ({planned})",
        "again": "opnieuw gehaald",
        "lost": "niet meer gehaald",
        "from_start": "was er al bij de eerste meting",
    }[step.taken]
    return f"{title}: {what}"


def sessions_heading(held: int, cancelled: int, year: int) -> str:
    """How many sessions were held."""
    none = f"van {year} is geen gehouden bijeenkomst vastgelegd"
    text = none if not held else f"{count_in_words(held, 'bijeenkomst', 'bijeenkomsten')} gehouden in {year}"
    if cancelled:
        return capitalise(f"{text}, {in_words(cancelled)} {'ging' if cancelled == 1 else 'gingen'} niet door")
    return capitalise(text)


def participation_heading(joined: int, left: int) -> str:
    """Who came and who went."""
    if not joined and not left:
        return "Er kwam geen gemeente bij en er stopte er geen"
    parts = []
    if joined:
        parts.append(f"{count_in_words(joined, 'gemeente kwam', 'gemeenten kwamen')} erbij")
    if left:
        verb = "stopte" if left == 1 else "stopten"
        who = in_words(left) if parts else count_in_words(left, "gemeente", "gemeenten")
        parts.append(f"{who} {verb}")
    return capitalise(" en ".join(parts))


def joined_on(day: date) -> str:
    """Since when a municipality takes part."""
    return f"doet mee vanaf {date_long(day)}"


def left_on(day: date) -> str:
    """Until when a municipality took part."""
    return f"deed mee tot en met {date_long(day)}"


def index_headline(levels: Tally, first: int, last: int) -> str:
    """The finding over all years."""
    if levels.comparable == 0:
        return "Er zijn nog geen twee metingen om te vergelijken."
    period = f"tussen {first} en {last}" if first != last else f"in {last}"
    times_up, times_down = count(levels.up, "keer", "keer"), count(levels.down, "keer", "keer")
    return f"Een niveau ging {period} {times_up} omhoog en {times_down} omlaag."


def years_heading(compared: int, years: int) -> str:
    """In how many years something can be held against an earlier one."""
    verb = Verb(
        "is te vergelijken met eerder", "zijn te vergelijken met eerder", "is nog niet te vergelijken"
    )
    return fraction(compared, years, Noun("jaar", "jaren"), verb)


def more_up_heading(more_up: int, compared: int) -> str:
    """In how many of the years that can be compared more levels rose than fell. `compared` is at least 1."""
    what = "gingen meer niveaus omhoog dan omlaag"
    if compared == 1:
        return f"In het enige vergeleken jaar {what if more_up else f'{what[:6]} niet {what[7:]}'}"
    if more_up == compared:
        return f"In {'beide' if compared == 2 else f'alle {in_words(compared)}'} vergeleken jaren {what}"
    return f"In {part_of(more_up, compared)} vergeleken jaren {what}"


def series_line(name: str, held: int) -> str:
    """How often a series was held: `Marktdagen: 2 keer`."""
    return f"{name}: {count(held, 'keer', 'keer')}"
