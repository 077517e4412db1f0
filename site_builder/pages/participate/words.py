"""What the entrance for municipalities and the form say."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.formats import listing

TITLE = "Meedoen"
FINDING = "Elk jaar vertelt een gemeente waar zij staat. Kies uw gemeente en begin. Half af mag."
SUBJECT = "Gegevens voor de monitor"
WORKBOOK = "Werkblad voor de monitor"
AXIS = "Kies de hoogste trede waarvan de hele zin klopt."
LEVEL = "Trede"
EVIDENCE = "Waaruit blijkt dat?"
EVIDENCE_HINT = (
    "Eén of twee zinnen, of een link. Noem een lijst, een besluit of een project. Geen namen van personen."
)
UNKNOWN = "Dat weten wij nog niet."
UNKNOWN_NOTE = "Telt niet als trede 0"
LEFT_EMPTY = "Wat u niet weet, laat u leeg. Leeg is onbekend, en nooit een nul."
OWN_WORDS = (
    (
        "knelpunten",
        "Knelpunten en kansen",
        "Wat zit in de weg, en wat helpt?",
        "Zet elk punt op een eigen regel. Geen namen van personen.",
        ("bottlenecks", "opportunities", "needs"),
    ),
    (
        "organisatie",
        "Organisatie",
        "Hoe staat het met capaciteit, informatie en samenwerking?",
        "Een paar zinnen zijn genoeg. Geen namen van personen.",
        ("inventory.scale_capacity", "inventory.transparency", "inventory.cooperation"),
    ),
)
"""Screens with questions to answer in one's own words: place, name, question, hint and fields."""
SHORTER = {
    "bottlenecks": "Knelpunten",
    "opportunities": "Kansen",
    "needs": "Wat hebt u nodig?",
    "inventory.scale_capacity": "Schaal en capaciteit",
    "inventory.transparency": "Transparantie en informatie",
    "inventory.cooperation": "Samenwerking",
}
HELP = "Wilt u hulp van het programma?"
HELP_HINT = "Eén vraag om hulp is genoeg om mee te beginnen. Het programma neemt daarna contact op."
HELP_KIND = "Soort hulp"
HELP_KIND_HINT = "Kies wat het meest past."
NO_HELP = "Nu niet"
SESSIONS = "Wie waren er bij de bijeenkomsten?"
SESSIONS_HINT = (
    "Vul aantallen in, nooit namen. Was er niemand? Vul dan twee keer 0 in. Weet u het niet? Laat het leeg."
)
FORM = "De vragen van dit jaar, één voor één. Er gaat niets weg tot u zelf een mail verstuurt."
OPEN_MAIL = "Open de mail"
IN_EDITOR = "Naar de editor"
GUIDE = "Hulp bij invullen"
GUIDES = "hulp-"
"""What the names of the texts of guides begin with."""


def workbook_of(name: str) -> str:
    """What leads to the questions to a municipality as a workbook."""
    return f"Werkblad van {name} (Excel)"


def subject(form: str, code: str) -> str:
    """The subject of the mail, by which the round is recognised."""
    return f"{form} [{code}]"


def title(municipality: str, year: int) -> str:
    """The name of a form."""
    return f"Gegevens van {municipality} over {year}"


def axis(subject: str) -> str:
    """The question of an axis."""
    return f"Hoe ver is uw gemeente met {subject}?"


def level(number: int, ambition: bool) -> str:
    """The name of a level, and whether it is the ambition."""
    return f"Trede {number} · de ambitie" if ambition else f"Trede {number}"


def was(year: int) -> str:
    """That a level was the answer in an earlier year."""
    return f"uw antwoord in {year}"


def is_now(year: int) -> str:
    """That a level stands in the monitor for the year that is asked about."""
    return f"staat nu in de monitor over {year}"


def wrote(year: int, evidence: str | None) -> str:
    """What showed the level in an earlier year."""
    return f"In {year} schreef u: “{evidence}”" if evidence else f"In {year} schreef u niets op."


def now(told: str) -> str:
    """What the monitor holds; empty where it holds nothing."""
    return f"Nu in de monitor: {told}" if told else ""


def figures(year: int) -> str:
    """The question for the figures of a year."""
    return f"Wat zijn de cijfers van uw gemeente over {year}?"


def project(phase: str, measured: Sequence[str]) -> str:
    """What the monitor holds of a project: its phase and when it was measured."""
    told = f"gemeten bij {listing(measured)}" if measured else "nog niets gemeten"
    return f"{phase}; {told}" if phase else told.capitalize()
