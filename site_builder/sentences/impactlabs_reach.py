"""Sentences about whom the sessions reach: attendance, layers, sizes, the roadshow and the advisory group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.formats import capitalise, count, count_in_words, in_words, listing


def attendance_heading(came: int, answered: int, year: int) -> str:
    """How many municipalities came at least once, of those that reported anything."""
    if answered == 0:
        return f"Voor {year} is er nog geen opkomst opgegeven"
    if answered == 1:
        return f"De enige gemeente met een opgave kwam in {year} {'minstens één keer' if came else 'niet'}"
    if came == answered:
        return f"Alle {in_words(answered)} gemeenten met een opgave kwamen in {year} minstens één keer"
    verb = "kwam" if came <= 1 else "kwamen"
    who = capitalise(in_words(came))
    return f"{who} van de {in_words(answered)} gemeenten met een opgave {verb} in {year} minstens één keer"


def coverage(answered: int, municipalities: int, reported: int, seats: int) -> str:
    """What the figures on attendance rest on: municipalities, and municipalities × sessions."""
    if seats == 0:
        return "Er was geen bijeenkomst waarvoor gemeenten een opgave konden doen."
    return (
        f"Opgave van {answered} van de {count(municipalities, 'gemeente', 'gemeenten')}. "
        f"{capitalise(_times(seats))} kon een gemeente naar een bijeenkomst; "
        f"bij {in_words(reported)} daarvan is opgegeven wie er was."
    )


def _times(n: int) -> str:
    return f"{in_words(n)} keer"


def executive_reach(came: int, answered: int, year: int) -> str:
    """How many municipalities sent somebody who carries out projects, of those that reported anything."""
    what = f"in {year} minstens één keer iemand die projecten uitvoert"
    if answered == 0:
        return f"Of de uitvoering meedoet, is voor {year} nog niet bekend."
    if came == 0:
        who = (
            "De enige gemeente met een opgave"
            if answered == 1
            else f"Geen van de {in_words(answered)} gemeenten met een opgave"
        )
        rest = f"in {year} niemand die projecten uitvoert" if answered == 1 else what
        return f"{who} stuurde {rest}."
    if answered == 1:
        return f"De enige gemeente met een opgave stuurde {what}."
    if came == answered:
        return f"Alle {in_words(answered)} gemeenten met een opgave stuurden {what}."
    verb = "stuurde" if came == 1 else "stuurden"
    return f"{capitalise(in_words(came))} van de {in_words(answered)} gemeenten met een opgave {verb} {what}."


def size_reach(sizes: Iterable[tuple[str, int, int]]) -> str:
    """Per size how many came at least once, of those that reported anything: name, came, answered."""
    parts = [
        f"{name} {came} van {answered}" if answered else f"{name} geen opgave"
        for name, came, answered in sizes
    ]
    return f"Minstens één keer aanwezig, naar grootte: {', '.join(parts)}." if parts else ""


def roadshow_heading(visited: int, members: int) -> str:
    """How many councils the roadshow visited."""
    if visited == 0:
        return "Er is nog geen bezoek van de bestuurlijke roadshow vastgelegd"
    if members == 1:
        return "De bestuurlijke roadshow was bij de gemeente"
    if visited == members:
        return f"De bestuurlijke roadshow was bij alle {in_words(members)} gemeenten"
    return f"De bestuurlijke roadshow was bij {in_words(visited)} van de {in_words(members)} gemeenten"


def not_visited(names: Sequence[str]) -> str:
    """Of whom no visit is recorded; empty for nobody."""
    return f"Nog geen bezoek vastgelegd: {listing(names)}." if names else ""


def advisory_heading(seats: int) -> str:
    """How many municipalities sit in the advisory group (plan 04.04)."""
    if seats == 0:
        return "Van geen gemeente is vastgelegd dat zij in de klankbordgroep zit"
    verb = "zit" if seats == 1 else "zitten"
    return f"In de klankbordgroep {verb} {count_in_words(seats, 'gemeente', 'gemeenten')}"


def advisory_caption(year: int) -> str:
    """The day that the seats hold for, and what the plan strives for (plan 04.04)."""
    return f"Stand eind {year}. Het plan wil dat gemeenten van elke grootte meedenken."


def advisory_sizes(sizes: Sequence[tuple[str, int]], unknown: int) -> str:
    """How the seats are spread over the sizes, and of which size there is nobody; empty without seats."""
    if not sum(n for _, n in sizes) + unknown:
        return ""
    parts = [f"{name} {n}" for name, n in sizes] + ([f"grootte onbekend {unknown}"] if unknown else [])
    text = f"Naar grootte: {', '.join(parts)}."
    absent = [name for name, n in sizes if n == 0]
    if absent and not unknown:
        text += f" Nog niet vertegenwoordigd: {listing(absent)}."
    return text
