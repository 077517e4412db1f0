"""Sentences in the newsletter: what the figures of its year show, and nothing of a later year."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.formats import capitalise, count_in_words, in_words, listing
from site_builder.records.plan import Indicator


def index_headline(years: Sequence[int], drafts: Sequence[int], first: int) -> str:
    """How many newsletters there are, and which of them are drafts."""
    if not years:
        return f"De eerste nieuwsbrief komt bij de evaluatie van {first}."
    verb = "is" if len(years) == 1 else "zijn"
    text = f"Er {verb} {count_in_words(len(years), 'nieuwsbrief', 'nieuwsbrieven')}"
    if not drafts:
        return f"{text}."
    if len(years) == 1:
        return f"{text}; die is nog een concept."
    which = listing([str(year) for year in sorted(drafts)])
    return f"{text}; die van {which} {'is nog een concept' if len(drafts) == 1 else 'zijn nog concepten'}."


def assessed(known: int, members: int, year: int) -> str:
    """How many municipalities filled in the spiderweb for the year, of those that took part then."""
    if members == 0:
        return f"Eind {year} deed er geen gemeente mee."
    if members == 1:
        return f"De enige gemeente vulde {'een' if known else 'nog geen'} spinnenweb in voor {year}."
    if known == 0:
        return f"Geen van de {in_words(members)} gemeenten vulde een spinnenweb in voor {year}."
    if known == members:
        return f"Alle {in_words(members)} gemeenten vulden een spinnenweb in voor {year}."
    who = f"{capitalise(in_words(known))} van de {in_words(members)} gemeenten"
    return f"{who} {'vulde' if known == 1 else 'vulden'} een spinnenweb in voor {year}."


def moved(risen: int, fallen: int, compared: int, known: int) -> str:
    """How many levels were gained and lost since the assessments before.

    `known` municipalities were assessed, `compared` of them not for the first time. Empty without any.
    """
    if known == 0:
        return ""
    if compared == 0:
        whose = "hun" if known > 1 else "de"
        return f"Het was {whose} eerste meting, dus een verschil is nog niet te zien."
    noun = "gemeente" if compared == 1 else "gemeenten"
    who = f"{capitalise(in_words(compared))} {noun} met een eerdere meting"
    if not risen and not fallen:
        return f"{who} {'bleef' if compared == 1 else 'bleven'} op elke as gelijk."
    parts = [f"{count_in_words(risen, 'stap', 'stappen')} vooruit"] if risen else []
    parts += [f"{count_in_words(fallen, 'stap', 'stappen')} terug"] if fallen else []
    verb = "zette" if compared == 1 else "zetten samen"
    return f"{who} {verb} {' en '.join(parts)}."


def met(indicator: Indicator, reached: int, tested: int, projects: int, year: int) -> str:
    """How many projects meet the level of an indicator by the end of the year, with the coverage."""
    if projects == 0:
        return f"Eind {year} waren er nog geen projecten die meetellen voor {indicator.subject}."
    among = f"van de {in_words(projects)} projecten" if projects > 1 else "van het enige project"
    if tested == 0:
        return (
            f"Eind {year} kon nog geen {among} worden getoetst op {indicator.subject}."
            if projects > 1
            else f"Eind {year} kon het enige project nog niet worden getoetst op {indicator.subject}."
        )
    if tested == 1:
        result = f"haalde {'' if reached else 'nog niet '}het niveau voor {indicator.subject}"
        return (
            f"Eind {year} was één {among} getoetst; dat {result}."
            if projects > 1
            else (f"Het enige project {result} eind {year}.")
        )
    if reached == tested:
        how = "die haalden allemaal"
    else:
        how = f"{in_words(reached)} daarvan {'haalde' if reached <= 1 else 'haalden'}"
    return f"Eind {year} {_tested(tested, projects)}; {how} het niveau voor {indicator.subject}."


def _tested(tested: int, projects: int) -> str:
    who = (
        f"alle {in_words(tested)}"
        if tested == projects
        else f"{in_words(tested)} van de {in_words(projects)}"
    )
    return f"waren {who} projecten getoetst"


def conclusions_heading(conclusions: int, decisions: int, year: int) -> str:
    """What the evaluation of the year holds."""
    parts = [count_in_words(conclusions, "conclusie", "conclusies")] if conclusions else []
    parts += [count_in_words(decisions, "besluit", "besluiten")] if decisions else []
    if not parts:
        return f"De evaluatie van {year} is nog leeg"
    return f"De evaluatie van {year}: {' en '.join(parts)}"


def web_heading(risen: int, fallen: int, compared: int, axes: int) -> str:
    """What happened to the middle of the region since the year before, on the axes that can be compared."""
    one, many = ("as", "assen") if compared == axes else ("vergelijkbare as", "vergelijkbare assen")
    middle = "Het middelste niveau"
    if compared == 0:
        return f"{middle} van de regio per as"
    if compared == 1:
        how = "steeg" if risen else "daalde" if fallen else "bleef gelijk"
        return f"{middle} {how} op de enige as die te vergelijken is"
    if not risen and not fallen:
        return f"{middle} bleef op elke {one} gelijk"
    if risen and fallen:
        up = count_in_words(risen, "as", "assen")
        return f"{middle} steeg op {up} en daalde op {in_words(fallen)}"
    moved, verb = (risen, "steeg") if risen else (fallen, "daalde")
    if moved == compared:
        return f"{middle} {verb} op alle {in_words(compared)} {many}"
    return f"{middle} {verb} op {in_words(moved)} van de {in_words(compared)} {many}"


def web_words(year: int, known: int, scale: str, levels: Sequence[str]) -> str:
    """The figure for who does not see it: how many municipalities stand behind it, and every level."""
    of = "de enige gemeente" if known == 1 else f"de {in_words(known)} gemeenten"
    return f"Spinnenweb van {of} met een meting in {year}, op de schaal {scale}: {listing(levels)}."


SEND = "Voor de regio: deze nieuwsbrief versturen"
SEND_CAPTION = "Alle vormen hebben dezelfde tekst en dezelfde cijfers als deze pagina."
SEND_FORMS = {
    "eml": "E-mail (.eml)",
    "zip": "HTML voor een verzendprogramma (.zip)",
    "txt": "Platte tekst (.txt)",
}
NO_ADDRESS = (
    "De site heeft nog geen vast adres. Daarom staan er in de e-mail geen links naar de site. "
    "Vul eerst het adres in bij de gegevens van de regio."
)
