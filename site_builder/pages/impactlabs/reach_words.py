"""Sentences about whom the sessions reach: attendance, layers, sizes, the roadshow and the advisory group.

What is said of attendance is said of those of which it is known, with who is not known beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, inflected, listing
from site_builder.phrases.counts import fraction
from site_builder.phrases.fractions import Noun, Verb
from site_builder.phrases.stated import counted, every, part, stated

CAME = "minstens één keer"
KNOWN = "waarvan dit bekend is"


class Reach(NamedTuple):
    """How many municipalities could come in a year, of how many that is known, and how many came.

    `open`, `known` and `unknown` count invitations: one municipality at one session.
    """

    invited: Figure
    reported: Figure
    unreported: Figure
    came: Figure
    came_executive: Figure
    open: Figure
    known: Figure
    unknown: Figure


def attendance_heading(found: Reach) -> str:
    """How many municipalities came at least once, of those of which it is known."""
    year = found.invited.key.year
    if not found.reported.count:
        return f"Voor {year} is er nog geen opkomst doorgegeven"
    verb = Verb(
        f"kwam in {year} {CAME}",
        f"kwamen in {year} {CAME}",
        f"kwam in {year} niet",
    )
    return fraction(found.came, found.reported, _municipality(found), verb)


def _municipality(found: Reach) -> Noun:
    """The municipalities that a count is out of: of all, or of those of which something is known."""
    if found.unreported.count:
        return Noun(f"gemeente {KNOWN},", f"gemeenten {KNOWN},", "de")
    return Noun("gemeente", "gemeenten", "de")


def executive_reach(found: Reach) -> str:
    """How many municipalities sent somebody who carries out projects, of those of which it is known."""
    year = found.invited.key.year
    if not found.reported.count:
        return f"Of de uitvoering meedoet, is voor {year} nog niet bekend."
    who = "iemand die projecten uitvoert"
    verb = Verb(
        f"stuurde in {year} {CAME} {who}",
        f"stuurden in {year} {CAME} {who}",
        f"stuurde in {year} nog niemand die projecten uitvoert",
    )
    return f"{fraction(found.came_executive, found.reported, _municipality(found), verb)}."


def coverage(found: Reach, silent: Sequence[str]) -> str:
    """What the figures rest on, in numbers that add up; `silent` names of whom nothing is known."""
    if not found.open.count:
        return "Er was geen bijeenkomst waar gemeenten naartoe konden."
    parts = [unreported(found, silent)] if found.unreported.count else []
    text = f"Samen konden de gemeenten {counted(found.open)} keer naar een bijeenkomst"
    if not found.unknown.count:
        parts.append(f"{text}; telkens is bekend of er iemand kwam.")
    elif not found.known.count:
        parts.append(f"{text}; van geen enkele keer is bekend of er iemand kwam.")
    else:
        known = f"van {counted(found.known)} keer is bekend of er iemand kwam"
        parts.append(f"{text}: {known}, van {counted(found.unknown)} keer niet.")
    return " ".join(parts)


def unreported(found: Reach, silent: Sequence[str] = ()) -> str:
    """Of how many municipalities nothing is known, with their names if there are any; empty for none."""
    if not found.unreported.count:
        return ""
    who = counted(found.unreported, "gemeente", "gemeenten")
    return f"Van {who} is niets bekend{f': {listing(silent)}' if silent else ''}."


def size_reach(sizes: Sequence[tuple[str, Figure, Figure]]) -> str:
    """Per size how many came at least once, of those of which it is known: name, came, known."""
    parts = [
        f"{name} {part(came, known)}" if known.count else f"{name} niet bekend" for name, came, known in sizes
    ]
    return f"{capitalise(CAME)} aanwezig, naar grootte: {', '.join(parts)}." if parts else ""


def roadshow_heading(in_year: Figure, to_date: Figure, members: Figure) -> str:
    """How many boards of the members the roadshow visited: in the year, and so far."""
    if not to_date.count:
        return "Er is nog geen bezoek van de bestuurlijke roadshow vastgelegd"
    who, year = "De bestuurlijke roadshow was", to_date.key.year
    if members.count == 1:
        return f"{who} bij {stated(to_date, 'de enige')} gemeente"
    if to_date.count == members.count:
        all_of_them = f"bij {every(to_date)} gemeenten"
    else:
        all_of_them = f"bij {part(to_date, members)} gemeenten"
    if in_year.count == to_date.count:
        return f"{who} in {year} {all_of_them}"
    some = (
        counted(in_year, "gemeente", "gemeenten") if in_year.count else f"{stated(in_year, 'geen')} gemeente"
    )
    return f"{who} in {year} bij {some}, en tot en met {year} {all_of_them}"


def not_visited(names: Sequence[str]) -> str:
    """Of which members no visit is recorded; empty for nobody."""
    return f"Nog geen bezoek vastgelegd: {listing(names)}." if names else ""


def visited_outside(names: Sequence[str]) -> str:
    """Who was visited and is not counted, since it takes no part; empty for nobody."""
    if not names:
        return ""
    if len(names) == 1:
        return f"{capitalise(names[0])} is ook bezocht, maar doet niet mee en is niet meegeteld."
    return f"{capitalise(listing(names))} zijn ook bezocht, maar doen niet mee en zijn niet meegeteld."


def advisory_heading(seats: Figure) -> str:
    """How many municipalities sit in the advisory group (plan 04.04)."""
    if not seats.count:
        return "Van geen gemeente is vastgelegd dat zij in de klankbordgroep zit"
    verb = "zit" if seats.count == 1 else "zitten"
    return f"In de klankbordgroep {verb} {counted(seats, 'gemeente', 'gemeenten')}"


def advisory_caption(year: int) -> str:
    """The day that the seats hold for, and what the plan strives for (plan 04.04)."""
    return f"Stand eind {year}. Het plan wil dat gemeenten van elke grootte meedenken."


def advisory_sizes(sizes: Sequence[tuple[str, Figure]], unsized: Figure) -> str:
    """How the seats are spread over the sizes, and of which size there is nobody; empty without seats."""
    if not sum(figure.count for _, figure in sizes) + unsized.count:
        return ""
    there = [(inflected(name), figure) for name, figure in sizes if figure.count]
    parts = [f"{counted(figure)} {name}" for name, figure in there]
    text = ""
    if there:
        text = f"{listing(parts)} {'gemeente' if there[-1][1].count == 1 else 'gemeenten'}. "
    if unsized.count:
        return f"{text}Van {counted(unsized, 'gemeente', 'gemeenten')} is de grootte niet bekend."
    absent = [inflected(name) for name, figure in sizes if not figure.count]
    return f"{text}{capitalise(listing(absent))} gemeenten doen nog niet mee." if absent else text.strip()
