"""Sentences in the working document for the yearly evaluation: what moved, and what to decide (04.06)."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.formats import capitalise, count, count_in_words, in_words, listing, lower_first
from site_builder.measures.aggregates import Aggregate
from site_builder.records.choices import ConclusionKind

QUESTIONS: dict[ConclusionKind, str] = {
    "reprioritised": "Welke prioriteiten herzien wij?",
    "adjusted": "Welke actielijnen en acties stellen wij bij?",
    "introduced": "Welke nieuwe instrumenten voeren wij in?",
    "supported": "Waar bieden wij extra ondersteuning?",
}
"""What the plan asks of the evaluation (04.06), in its order."""
CHECKED = "Wat is hiermee gedaan, en hielp het?"
MISSING = "Wie vraagt deze gegevens op, en voor wanneer?"
HELP = "Welke gemeente bieden wij welke hulp, en wie neemt het op zich?"
SESSIONS = "Wat veranderen wij aan de bijeenkomsten, en voor wie?"
ACTIONS = "Welke acties stoppen, veranderen of komen erbij?"
NOTHING = "Niets vastgelegd."
NO_GOAL = "Het plan noemt hier geen doel."


def title(year: int) -> str:
    """The name of the document."""
    return f"Evaluatie {year}: werkdocument"


def lead(year: int, organiser: str) -> str:
    """What the document is for."""
    return (
        f"Dit document helpt de {organiser} om {year} te evalueren. De cijfers komen uit de gegevens van de "
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


def measured(aggregates: Sequence[Aggregate]) -> str:
    """Measured of all projects: `12 van 20`; a dash without projects."""
    projects = sum(one.projects for one in aggregates)
    return f"{sum(one.measured for one in aggregates)} van {projects}" if projects else "–"


def met(aggregates: Sequence[Aggregate]) -> str:
    """How many of the projects that could be tested meet their level: `7 van 11`."""
    tested = sum(one.tested for one in aggregates)
    if not tested:
        return "niet te toetsen" if any(one.measured for one in aggregates) else "–"
    return f"{sum(one.verdicts('met') for one in aggregates)} van {tested}"


def change(before: Sequence[Aggregate], now: Sequence[Aggregate]) -> str:
    """What moved for an indicator in a year, as counts: a share of other projects says nothing of these."""
    measured_more = sum(one.measured for one in now) - sum(one.measured for one in before)
    met_more = sum(one.verdicts("met") for one in now) - sum(one.verdicts("met") for one in before)
    if not any(one.projects for one in now):
        return "Er zijn nog geen projecten."
    parts = []
    if measured_more:
        parts.append(f"{_more(measured_more)} gemeten")
    if met_more:
        parts.append(f"{_more(met_more)} op niveau")
    return f"{capitalise(' en '.join(parts))}." if parts else "Geen verschil."


def _more(difference: int) -> str:
    size = count_in_words(abs(difference), "project", "projecten")
    return f"{size} {'meer' if difference > 0 else 'minder'}"


def goals(theme: str) -> str:
    """The question at the goals of a theme, which may stand on the next page."""
    return f"Wat betekent dit voor ‘{theme}’?"


def unmeasured(projects: int, names: Sequence[str]) -> str:
    """Whose projects have no measurement of an indicator; empty when all have."""
    if not projects:
        return ""
    return f"Niet gemeten bij {count(projects, 'project', 'projecten')}, in {listing(names)}."


def missing_heading(municipalities: int, members: int) -> str:
    """Of how many municipalities something is not known."""
    if members == 0:
        return "Er deden geen gemeenten mee"
    if municipalities == 0:
        return "Van elke gemeente is alles ingevuld"
    if members == 1:
        return "Van de enige gemeente ontbreekt iets"
    if municipalities == members:
        return f"Van alle {in_words(members)} gemeenten ontbreekt iets"
    return f"Van {in_words(municipalities)} van de {in_words(members)} gemeenten ontbreekt iets"


def help_heading(behind: int, members: int, known: int) -> str:
    """How many municipalities are behind on their growth path; of `known` of the members it is known."""
    if members == 0:
        return "Er deden geen gemeenten mee"
    if known == 0:
        return "Van geen gemeente is het groeipad bekend"
    if behind == 0:
        if known < members:
            return "Voor zover bekend loopt geen gemeente achter op haar groeipad"
        return "Geen gemeente loopt achter op haar groeipad"
    verb = "loopt" if behind == 1 else "lopen"
    subject = f"{in_words(behind)} van de {in_words(members)} gemeenten"
    if members == 1:
        return "De enige gemeente loopt achter op haar groeipad"
    return capitalise(f"{subject} {verb} achter op {'haar' if behind == 1 else 'hun'} groeipad")


def behind(steps: int) -> str:
    """How many steps of a path are behind; empty for none."""
    if not steps:
        return ""
    return f"{capitalise(count_in_words(steps, 'stap loopt', 'stappen lopen'))} achter."


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
