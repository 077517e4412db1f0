"""Sentences in the working document for the yearly evaluation: what moved, and what to decide (04.06)."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.figures.figure import Basis, Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import capitalise, count_in_words, listing, lower_first
from site_builder.phrases.stated import counted, every, part, stated
from site_builder.records.choices import ConclusionKind

QUESTIONS: dict[ConclusionKind, str] = {
    "reprioritised": "Welke prioriteiten herzien wij?",
    "adjusted": "Welke actielijnen en acties stellen wij bij?",
    "introduced": "Welke nieuwe instrumenten voeren wij in?",
    "supported": "Waar bieden wij extra ondersteuning?",
}
"""What the plan asks of the evaluation (04.06), in its order."""
BECAME = "Wat er van de besluiten kwam"
CHECKED = "Wat is hiermee gedaan, en hielp het?"
MISSING = "Wie vraagt deze gegevens op, en voor wanneer?"
HELP = "Welke gemeente bieden wij welke hulp, en wie neemt het op zich?"
SESSIONS = "Wat veranderen wij aan de bijeenkomsten, en voor wie?"
ACTIONS = "Welke acties stoppen, veranderen of komen erbij?"
NOTHING = "Niets vastgelegd."
NO_GOAL = "Het plan noemt hier geen doel."
NO_PROJECTS = "geen projecten"
NOT_MEASURED = "niet gemeten"
NOT_ASKED = "nog geen indicator"


def title(year: int) -> str:
    """The name of the document."""
    return f"Evaluatie {year}: werkdocument"


def lead(year: int) -> str:
    """What the document is for."""
    return (
        f"Dit document helpt de regio om {year} te evalueren. De cijfers komen uit de gegevens van de "
        "monitor. Bij elke vraag is ruimte om te schrijven."
    )


def unknown_is_unknown() -> str:
    """How to read what is not there."""
    return "Wat niet is vastgelegd, staat er als onbekend. Dat betekent niet dat er niets gebeurde."


def checked_heading(decisions: int, year: int) -> str:
    """What was decided the year before."""
    if decisions == 0:
        return f"Over {year} zijn geen besluiten vastgelegd"
    subject = capitalise(count_in_words(decisions, "besluit", "besluiten"))
    return f"{subject} na {year}: wat is ermee gedaan?"


def measured(own: IndicatorFigures, basis: Basis = "in_year") -> str:
    """Measured of all projects: `12 van de 20`. `own` is about all project types together."""
    if not own.projects.known:
        return NOT_ASKED
    return part(own.at("measured", basis), own.projects) if own.projects.count else NO_PROJECTS


def met(own: IndicatorFigures, basis: Basis = "in_year") -> str:
    """How many of the projects that were tested meet their level: `7 van de 11`; or why that is not said."""
    tested = own.at("tested", basis)
    if tested.count:
        return part(own.at("met", basis), tested)
    if not own.projects.known:
        return NOT_ASKED
    if own.at("measured", basis).count:
        return "niet te toetsen" if own.at("untestable", basis).count else "er is geen niveau"
    return NOT_MEASURED if own.projects.count else NO_PROJECTS


def goals(theme: str) -> str:
    """The question at the goals of a theme, which may stand on the next page."""
    return f"Wat betekent dit voor ‘{theme}’?"


def unmeasured(measured: Figure, projects: Figure, names: Sequence[str]) -> str:
    """Whose projects have no measurement of an indicator; empty when all have."""
    if not names:
        return ""
    if projects.count == 1:
        return f"Het {stated(projects, 'enige')} project, in {listing(names)}, is niet gemeten."
    year = measured.key.year
    if not measured.count:
        whole = f"{stated(measured, 'geen')} van de {counted(projects)} projecten"
        return f"Tot en met {year} is {whole} gemeten. Ze zijn in {listing(names)}."
    verb = "is" if measured.count == 1 else "zijn"
    return (
        f"Tot en met {year} {verb} {part(measured, projects)} projecten gemeten. "
        f"Zonder meting zijn er projecten in {listing(names)}."
    )


def missing_heading(municipalities: int, members: Figure) -> str:
    """Of how many municipalities something is not known: as many as there are rows below."""
    if not members.count:
        return "Er deden geen gemeenten mee"
    if municipalities == 0:
        return "Van elke gemeente is alles ingevuld"
    if members.count == 1:
        return f"Van {stated(members, 'de enige')} gemeente ontbreekt iets"
    if municipalities == members.count:
        return f"Van {every(members)} gemeenten ontbreekt iets"
    return f"Van {municipalities} van de {counted(members)} gemeenten ontbreekt iets"


def help_heading(behind: Figure, followers: Figure, members: Figure) -> str:
    """How many steps of growth paths are behind, of the municipalities whose path is known."""
    if not members.count:
        return "Er deden geen gemeenten mee"
    if not followers.count:
        return "Van geen gemeente is het groeipad bekend"
    known = part(followers, members) if followers.count < members.count else counted(followers)
    whose = f"de groeipaden van {known} gemeenten"
    if members.count == 1:
        whose = f"het groeipad van {stated(members, 'de enige')} gemeente"
    elif followers.count == 1:
        whose = f"het groeipad van {known} gemeenten"
    if not behind.count:
        return f"Op {whose} loopt {stated(behind, 'geen')} stap achter"
    verb = "loopt" if behind.count == 1 else "lopen"
    return f"Op {whose} {verb} {counted(behind, 'stap', 'stappen')} achter"


def behind(steps: Figure) -> str:
    """How many steps of a path are behind; empty for none."""
    if not steps.count:
        return ""
    return f"{counted(steps, 'stap loopt', 'stappen lopen')} achter."


def helped_by(names: Sequence[str]) -> str:
    """What the plan has that helps with the next step; empty for nothing."""
    return f"Helpt daarbij: {listing(names)}." if names else ""


def received(kinds: Sequence[str]) -> str:
    """Which help a municipality got in the year."""
    return f"{capitalise(listing([lower_first(kind) for kind in kinds]))}." if kinds else NOTHING


def decisions_heading(year: int, conclusions: int, decisions: int) -> str:
    """What was already recorded of the evaluation of the year itself."""
    if not conclusions and not decisions:
        return f"Wat besluiten wij na {year}?"
    parts = [count_in_words(conclusions, "conclusie", "conclusies")] if conclusions else []
    parts += [count_in_words(decisions, "besluit", "besluiten")] if decisions else []
    verb = "is" if conclusions + decisions == 1 else "zijn"
    return capitalise(f"{' en '.join(parts)} over {year} {verb} al vastgelegd")


def where_to_record(year: int) -> str:
    """Where decisions go, so that the site and the newsletter show them."""
    return (
        f"Leg conclusies en besluiten vast bij Evaluaties in de editor, of in evaluations/{year}.yaml. "
        "Ze staan daarna op de site, in de nieuwsbrief en in de evaluatie van het jaar erna."
    )
