"""Sentences about what stands beside progress: no cause, and what is unknown."""

from __future__ import annotations

from site_builder.figures.figure import Figure
from site_builder.formats import lower_first
from site_builder.phrases.counts import part, worded
from site_builder.phrases.stated import counted, stated

TITLE = "Werkt de aanpak?"
FINDING = (
    "Per gemeente en jaar: hoe vaak zij kwam, welke hulp er was, wat zij nodig had, en hoeveel treden zij "
    "omhoog of omlaag ging."
)
CAUTION = (
    "Deze cijfers staan naast elkaar. Ze laten niet zien dat het een door het ander komt: een gemeente die "
    "vaak komt kan ook om een andere reden vooruitgaan. De volgorde is die van het alfabet."
)
ACROSS = "Bijeenkomsten waar iemand was"
UP = "Treden omhoog min omlaag"
MARK = "In de tabel is een vraagteken: niet bekend."
COLUMNS = ("Bijeenkomsten", "Keer hulp", "Behoeften", "Omhoog", "Omlaag")


def heading(known: Figure, members: Figure) -> str:
    """Of how many municipalities both participation and progress are known."""
    year = known.key.year
    if not members.count:
        return f"{year}: er deden geen gemeenten mee"
    if members.count == 1:
        which = f"Van {stated(members, 'de enige')} gemeente"
        return f"{year}: {lower_first(which)} is {'alles' if known.count else 'niet alles'} bekend"
    return f"{year}: van {part(known, members)} gemeenten is deelname én vooruitgang bekend"


def told(unknown: Figure) -> str:
    """What a dot is, and whose dots are not there."""
    if not unknown.count:
        return f"Elke stip is een gemeente. {MARK}"
    of = "gemeente is" if unknown.count == 1 else "gemeenten is"
    return f"Elke stip is een gemeente. Van {counted(unknown)} {of} iets niet bekend. {MARK}"


def refused(known: Figure, least: int) -> str:
    """Why there is no picture."""
    return (
        f"Een figuur tekenen wij pas als van minstens {least} gemeenten alles bekend is; nu is dat van "
        f"{worded(known)}. Met minder zegt een patroon niets. {MARK}"
    )
