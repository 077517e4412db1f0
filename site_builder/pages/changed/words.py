"""Sentences about what changed in a year. A change is told of what could be compared, and of nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, listing
from site_builder.phrases.counts import fraction, worded
from site_builder.phrases.figures import NBSP
from site_builder.phrases.fractions import Noun, Verb
from site_builder.phrases.stated import counted, stated

COMPARED = Noun("vergeleken gemeente", "vergeleken gemeenten", "de")
MEMBER = Noun("gemeente", "gemeenten", "de")
LEVEL = Noun("vergelijkbare trede", "vergelijkbare treden", "de")


class Moved(NamedTuple):
    """How many levels or profiles went which way, as figures. `up` is towards profile 1 or level 4.

    `compared` are those of which both sides are known and that may be compared, `incomparable` the others.
    """

    up: Figure
    down: Figure
    same: Figure
    compared: Figure
    incomparable: Figure


def headline(rose: Figure, compared: Figure, assessed: Figure) -> str:
    """The finding of a year: who rose on an axis, of those who could be compared."""
    year = rose.key.year
    if not compared.count:
        none = f"Voor {year} is nog niets ingevuld."
        return f"Over {year} is nog niets te vergelijken." if assessed.count else none
    verb = Verb(
        f"ging in {year} op een as vooruit",
        f"gingen in {year} op een as vooruit",
        f"ging in {year} op geen enkele as vooruit",
    )
    return f"{fraction(rose, compared, COMPARED, verb)}."


def headline_down(fell: Figure, compared: Figure) -> str:
    """The other side of the finding; empty where nothing could be compared."""
    if not compared.count:
        return ""
    if not fell.count:
        return "Geen enkele trede ging omlaag."
    return f"{capitalise(worded(fell, 'gemeente ging', 'gemeenten gingen'))} op een as terug."


def coverage(assessed: Figure, compared: Figure, members: Figure) -> str:
    """How many of the municipalities this page speaks of."""
    year = members.key.year
    if not members.count:
        return f"Er deden in {year} geen gemeenten mee."
    verb = Verb(
        f"vulde {year} in",
        f"vulden {year} in",
        f"vulde {year} niet in",
    )
    text = f"{fraction(assessed, members, MEMBER, verb)}."
    if not assessed.count:
        return text
    if compared.count == assessed.count:
        every = "Die is" if assessed.count == 1 else "Die zijn allemaal"
        return f"{text} {every} te vergelijken met een eerder spinnenweb."
    if not compared.count:
        return f"{text} Een eerder spinnenweb om mee te vergelijken is er nog niet."
    verb_compared = "is" if compared.count == 1 else "zijn"
    return f"{text} Daarvan {verb_compared} er {worded(compared)} te vergelijken met een eerder spinnenweb."


def levels_heading(levels: Moved) -> str:
    """The finding over the levels of all municipalities, of those that can be compared."""
    year = levels.compared.key.year
    if not levels.compared.count:
        return f"In {year} is nog geen trede te vergelijken"
    verb = Verb("ging omhoog", "gingen omhoog", "ging niet omhoog")
    text = fraction(levels.up, levels.compared, LEVEL, verb)
    if levels.compared.count == 1 and not levels.down.count:
        return text
    down = levels.down.count
    return f"{text}, {worded(levels.down)} {'ging' if down <= 1 else 'gingen'} omlaag"


def levels_caption(levels: Moved) -> str:
    """What else became of the levels that the heading counts; the numbers add up."""
    if not levels.compared.count and not levels.incomparable.count:
        return "Een trede is te vergelijken als zij in twee jaren bekend is, met dezelfde vraag."
    if not levels.compared.count:
        return f"Elke as van elke gemeente die invulde, telt één keer: {_incomparable(levels)}."
    stayed = "bleef" if levels.same.count == 1 else "bleven"
    return (
        f"{counted(levels.same)} {stayed} gelijk, en {_incomparable(levels)}. "
        "Elke as van elke gemeente die invulde, telt één keer."
    )


def _incomparable(levels: Moved) -> str:
    verb = "is" if levels.incomparable.count == 1 else "zijn"
    return f"{counted(levels.incomparable)} {verb} niet te vergelijken"


def compared_with(before: int | None, year: int) -> str:
    """The assessment that one is held against, with the years that lie between."""
    if before is None:
        return "eerste keer"
    gap = year - before - 1
    return f"{before} ({gap} jaar ertussen niet ingevuld)" if gap else str(before)


def level_moved(name: str, before: Figure, now: Figure) -> str:
    """One level that changed: `Meten 1 → 2`."""
    levels = (stated(one, str(one.value)) for one in (before, now))
    return f"{name}{NBSP}{f'{NBSP}→{NBSP}'.join(levels)}"


def levels_moved(before: Figure, now: Figure) -> str:
    """How far one level went: `van 1 naar 3`."""
    return f"van {stated(before, str(before.value))} naar {stated(now, str(now.value))}"


def unassessed(names: Sequence[str], year: int) -> str:
    """Who took part and has no assessment that counts; empty when nobody."""
    if not names:
        return ""
    return f"Voor {year} niet ingevuld: {listing(names)}."


def axes_heading(risen: int, axes: int, comparable: bool) -> str:
    """On how many axes somebody went up."""
    if not comparable:
        return "Per as is nog niets te vergelijken"
    verb = "ging minstens één gemeente vooruit"
    if risen == 0:
        return "Op geen enkele as ging een gemeente vooruit"
    if risen == axes:
        return f"Op alle assen {verb}" if axes > 1 else f"Op de enige as {verb}"
    return f"Op {risen} van de {axes} assen {verb}"


def axis_line(found: Moved) -> str:
    """One axis over all compared municipalities."""
    if not found.compared.count:
        return "Niet te vergelijken."
    if not found.up.count and not found.down.count:
        return f"Geen verschil bij {worded(found.same, 'gemeente', 'gemeenten')}."
    text = f"{capitalise(worded(found.up, 'gemeente ging', 'gemeenten gingen'))} vooruit"
    if not found.up.count:
        text = "Geen gemeente ging vooruit"
    if found.down.count:
        text += f", {worded(found.down)} {'ging' if found.down.count == 1 else 'gingen'} terug"
    if found.same.count:
        text += f"; {worded(found.same)} {'bleef' if found.same.count == 1 else 'bleven'} gelijk"
    return f"{text}."


def profiles_heading(found: Moved) -> str:
    """Who came into another profile. Up is towards profile 1."""
    if not found.compared.count:
        return "Van geen gemeente is het profiel al te vergelijken"
    parts = []
    if found.up.count:
        parts.append(f"{worded(found.up, 'gemeente kwam', 'gemeenten kwamen')} een profiel verder")
    if found.down.count:
        verb = "viel" if found.down.count == 1 else "vielen"
        who = worded(found.down) if parts else worded(found.down, "gemeente", "gemeenten")
        parts.append(f"{who} {verb} terug")
    return capitalise(" en ".join(parts)) if parts else "Geen gemeente kwam in een ander profiel"


def profiles_caption(found: Moved, assessed: Figure) -> str:
    """The coverage of the profiles."""
    verb = "is" if found.compared.count == 1 else "zijn"
    whole = counted(assessed, "gemeente", "gemeenten")
    known = counted(found.compared)
    return f"Van {whole} die invulden, {verb} er {known} te vergelijken. Profiel 1 is het verst."


def profile_move(before: Figure, now: Figure) -> str:
    """One change of profile."""
    return f"van profiel {stated(before, str(before.value))} naar profiel {stated(now, str(now.value))}"


def index_headline(newest: Moved | None) -> str:
    """The finding of the newest year with something to compare."""
    if newest is None:
        return "Er zijn nog geen twee jaren om te vergelijken."
    year = newest.compared.key.year
    verb = Verb(f"ging in {year} omhoog", f"gingen in {year} omhoog", f"ging in {year} niet omhoog")
    return f"{fraction(newest.up, newest.compared, LEVEL, verb)}."


def more_up_heading(more_up: int, compared: int) -> str:
    """In how many of the years that can be compared more levels rose than fell. `compared` is at least 1."""
    what = "gingen meer treden omhoog dan omlaag"
    if compared == 1:
        return f"In het enige vergeleken jaar {what if more_up else f'{what[:6]} niet {what[7:]}'}"
    if more_up == compared:
        return f"In {'beide' if compared == 2 else f'alle {compared}'} vergeleken jaren {what}"
    return f"In {more_up or 'geen'} van de {compared} vergeleken jaren {what}"
