"""What the page that compares municipalities says. Its script fills in what is between braces."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, count, count_in_words, in_words
from site_builder.phrases.figures import type_name
from site_builder.phrases.strips import unit_words
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator
from site_builder.records.project_types import ProjectType

MOST = 6
"""How many municipalities stand side by side at most: more lines than this cannot be told apart."""
MOST_TOGETHER = 3
"""How many spiderwebs lie over each other at most."""


def lead(members: int) -> str:
    """What the page is for."""
    if members == 0:
        return "Er doen geen gemeenten mee, dus er is niets te vergelijken."
    if members == 1:
        return "Er doet één gemeente mee. Zodra er meer meedoen, zijn ze hier te vergelijken."
    most = in_words(min(MOST, members))
    return (
        f"Zet hoogstens {most} gemeenten naast elkaar. Dit is geen ranglijst: gemeenten verschillen in "
        "grootte en elke gemeente begint ergens anders. Kijk vooral van wie een gemeente kan leren."
    )


def table_heading(assessed: int, members: int) -> str:
    """The heading over the table of all municipalities."""
    if members == 0:
        return "Geen gemeenten"
    if assessed == 0:
        return "Nog geen gemeente heeft een meting" if members > 1 else "De gemeente heeft nog geen meting"
    if members == 1:
        return "De enige gemeente, met haar nieuwste meting"
    return f"Alle {in_words(members)} gemeenten, elk met de nieuwste meting"


def chosen(n: int, most: int = MOST) -> str:
    """How many municipalities are chosen, for those who cannot see the marks."""
    if n == 0:
        return f"Nog geen gemeente gekozen. Kies er hoogstens {in_words(most)}."
    text = f"{capitalise(count_in_words(n, 'gemeente', 'gemeenten'))} gekozen."
    return f"{text} Meer kan niet." if n >= most else text


def risen(n: int) -> str:
    """The first half of what changed over the years."""
    if n == 0:
        return "Geen niveau ging omhoog"
    return f"{capitalise(count_in_words(n, 'niveau', 'niveaus'))} {'ging' if n == 1 else 'gingen'} omhoog"


def fallen(n: int) -> str:
    """The second half of what changed over the years, after a comma."""
    if n == 0:
        return "geen omlaag"
    return f"{in_words(n) if n > 1 else 'één'} omlaag"


def steps(n: int) -> str:
    """A difference in levels."""
    return count_in_words(n, "niveau", "niveaus")


def group_title(indicator: Indicator, kind: ProjectType, comparable: str) -> str:
    """What stands side by side: values that may be compared, and no others."""
    about = (
        indicator.name,
        type_name(kind),
        unit_words(indicator),
        quantity_of(indicator).set_words(comparable),
    )
    return ", ".join(part for part in about if part)


def kind_of_mean(figure: Figure) -> str:
    """What a value is made of; a mean over one project is that project."""
    if figure.key.statistic == "share":
        return ""
    if figure.n == 1:
        return "één project"
    kind = "gewogen gemiddelde" if figure.key.statistic == "mean" else "mediaan"
    return f"{kind} van {projects(figure.n or 0)}"


def projects(n: int) -> str:
    """How many projects are behind a value."""
    return count(n, "project", "projecten")


def complies(part: int, whole: int) -> str:
    """How many of the judged projects comply with the covenant."""
    return f"{part} van {whole} {'voldoet' if part == 1 else 'voldoen'}"


def words(axes: int, top: int, most: int = MOST) -> Mapping[str, object]:
    """Every text of the script, by number where it depends on one: it holds no sentences of its own."""
    cells = most * axes
    return {
        "chosen": [chosen(n, most) for n in range(most + 1)],
        "nothing": "Kies een gemeente. Dan staan hier de spinnenwebben, de jaren en de indicatoren.",
        "none_alike": "Er is geen andere gemeente gevonden die daaraan voldoet.",
        "alone": "{name}: kies nog een gemeente om te vergelijken",
        "equal": "Op elke bekende as staan deze gemeenten gelijk",
        "unknown": "Deze gemeenten zijn nog niet te vergelijken: er zijn te weinig metingen",
        "widest": "Het verschil is het grootst bij {axes}: {steps}",
        "widest_many": "Op {n} van de {all} assen is het verschil het grootst: {steps}",
        "steps": [steps(n) for n in range(top + 1)],
        "numbers": [in_words(n) for n in range(axes + 1)],
        "risen": [risen(n) for n in range(cells + 1)],
        "fallen": [fallen(n) for n in range(cells + 1)],
        "still": "Alle niveaus bleven gelijk",
        "one_year": "Er is nog maar één meting per gemeente, dus nog geen verloop",
        "webs_caption": "De nieuwste meting van {from} tot en met {until}. "
        "Een gat is een niveau dat niet bekend is.",
        "lines_caption": "Van {from} tot en met {until}. "
        "Elke gemeente heeft een eigen strook, zodat lijnen niet over elkaar vallen.",
        "bars_heading": "Wat er in projecten is gemeten, naast elkaar",
        "bars_none": "Van deze gemeenten is in deze jaren geen project gemeten",
        "bars_caption": "De brede balk is wat in {until} is gemeten, de smalle alles tot en met {until}. "
        "Elke figuur van een indicator heeft dezelfde schaal. Alleen wat vergelijkbaar is, staat bij elkaar: "
        "een MKI met rekenregel A1 nooit naast een met A2.",
        "to_date": "t/m {year}: {text}",
        "not_in_year": "niet gemeten in {year}",
        "in_year": "gemeten in {year}",
        "until": "alles tot en met {year}",
        "table_heading": "Dezelfde cijfers in een tabel",
        "levels_table": "Niveaus per as",
        "values_table": "Gemeten in projecten",
        "municipality": "Gemeente",
        "year": "Meting",
        "profile": "Profiel",
        "subject": "Onderwerp",
        "no_assessment": "geen meting",
        "not_measured": "niet gemeten",
        "unknown_level": "onbekend",
        "level": "niveau",
        "ambition": "ambitie: niveau {level}",
        "failed": "Het laden van de figuren is niet gelukt. De tabellen werken wel.",
        "loading": "De figuren worden geladen …",
        "webs_picture": "Spinnenwebben van {names}",
        "lines_picture": "Niveaus per jaar van {names}",
        "bars_picture": "Indicatoren van {names}",
    }
