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
        ("bottlenecks", "opportunities", "needs", "need_subjects"),
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
    "need_subjects": "Waar gaat dat over?",
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
FURTHER = "verder"
"""The screen of what no other screen of a measurement asks."""
_MASSES = (
    "Vul elke massa in, met 0 voor wat er niet was. Weet u ze niet allemaal? "
    "Kies dan dat een deel bekend is, vul alleen het percentage in, of laat alles leeg."
)
MEASURED = (
    (
        "wanneer",
        "Datum",
        "Wanneer is er gemeten?",
        "Zonder datum nemen wij een meting niet over.",
        ("date", "reported_by", "tool"),
    ),
    (
        "herkomst",
        "Herkomst materiaal",
        "Welk materiaal ging het werk in?",
        _MASSES,
        ("materials", "materials_known", "no_new_material"),
    ),
    (
        "sloop",
        "Restmateriaal",
        "Wat gebeurde er met wat vrijkwam?",
        _MASSES,
        ("demolition", "demolition_known", "no_demolition"),
    ),
    (
        "mki",
        "MKI",
        "Wat is de MKI van het werk?",
        "Een MKI heeft ook een oppervlakte, een levensduur en een weegset nodig: A1 of A2.",
        ("mki",),
    ),
    (
        "co2",
        "CO₂",
        "Hoeveel CO₂ zit er in het materiaal?",
        "Noem ook de fasen die zijn geteld, de eenheid en het aantal eenheden.",
        ("co2",),
    ),
    (
        "seb",
        "Schoon bouwen",
        "Voldoet het werk aan het convenant Schoon en Emissieloos Bouwen?",
        "Kies ook een oordeel als u een niveau kiest.",
        ("seb",),
    ),
    (FURTHER, "Andere cijfers", "Wat is er verder geteld?", LEFT_EMPTY, ()),
    (
        "bewijs",
        "Bewijs",
        "Welke stukken laten dat zien?",
        "Vul per stuk in waar het te vinden is, zoals een zaaknummer, en stuur het mee. "
        "Hebt u een stuk niet? Laat het leeg.",
        ("proofs",),
    ),
    (
        "toelichting",
        "Toelichting",
        "Wat moet een lezer bij deze cijfers weten?",
        "Eén of twee zinnen. Geen namen van personen.",
        ("note",),
    ),
)
"""The screens of a measurement: place, name, question, hint, and the first steps of what is asked there."""
PROVEN = "proofs."
"""How the questions begin of which the hint of the screen says it all."""
MATERIALS = "Welke materialen gingen het werk in of eruit?"
MATERIALS_HINT = "Elk materiaal apart, met wat ermee is gedaan. Weet u de massa niet? Laat die leeg."
MORE = "Nog een materiaal"
NOTHING_NEW = "Er is niets nieuws gemeten"
OF_PROJECT = (
    (
        "project",
        "",
        "Wat is er veranderd?",
        "Vul alleen in wat anders is. Wat u leeg laat, blijft zoals het is.",
        (
            *("phase", "tendered", "started", "delivered"),
            *("tender.planned", "tender.circular", "tender.criteria"),
        ),
    ),
    (
        "geleerd",
        "Geleerd",
        "Wat leert een ander hiervan?",
        "Geen namen van personen.",
        ("practice", "lessons", "lesson_subjects", "tools"),
    ),
    (
        "kosten",
        "Kosten",
        "Wat kostte dit naast de gewone manier?",
        "Weet u het niet? Laat het leeg.",
        ("costs.band", "costs.difference_percent", "costs.life_cycle", "costs.note"),
    ),
)
"""The screens about a project: place, name, question, hint and fields."""
LISTED = {
    "comes_free": ("komt-vrij", "Welk materiaal komt er vrij?"),
    "needed": ("nodig", "Welk gebruikt materiaal zoekt dit werk?"),
}
"""The screens of what a project has more of: place and question."""
MORE_BATCHES = "Nog een partij"
REPLACES = "Wat u invult, komt in de plaats van wat er staat."
NEW_PROJECT = "Om welk project gaat het?"
REQUEST_RULES = (
    "U ziet één onderwerp per scherm. Wat al bekend is, staat erbij.",
    "Wat u niet weet, laat u leeg. Leeg is onbekend, en dat is iets anders dan 0.",
    "Er gaat niets weg tot u zelf een mail verstuurt. Wat u invult, blijft op dit apparaat.",
    "Dit bestand werkt zonder internet. U kunt het doorgeven aan een collega.",
    "Wat u opstuurt, wordt openbaar, met uw rol erbij. Noem geen namen, telefoonnummers of mailadressen.",
)
REQUEST_ADDING = (
    "Een formulier kan geen bijlage in uw mail zetten: dat doet u zelf. Voeg ook de bewijsstukken toe die u "
    "noemt. De tekst hieronder staat ook in de mail."
)
REQUEST_AFTER = (
    "Mail vanaf het adres dat het programma van u heeft, of mail het aan de gemeente: die stuurt het door. "
    "De cijfers komen als concept in de monitor, met uw rol en het bewijs dat u noemt. Zij tellen pas mee "
    "als de gemeente ze heeft nagekeken."
)
ADDING = (
    "Een website kan geen bijlage in uw mail zetten: dat doet u zelf. "
    "De tekst hieronder staat ook in de mail."
)
AFTER = (
    "Het programma kijkt uw antwoorden na en vraagt zo nodig door. Daarna staan zij als concept op de site. "
    "U bevestigt ze, en dan tellen zij mee."
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


def request(project: str, moment: str) -> str:
    """The name of the form of a work."""
    return f"Opgave van {project} bij {moment}"


def request_lead(project: str, municipality: str, moment: str) -> str:
    """For whom the form of a work is, and what is asked."""
    return (
        f"Voor wie {project} in {municipality} maakt. Vertel wat er bij {moment} is gemeten, en van welk "
        "materiaal het werk is. Half af mag."
    )


def new_material(number: int) -> str:
    """What stands above the questions on a material that the monitor has not."""
    return f"Nieuw materiaal {number}"


def new_batch(number: int) -> str:
    """What stands above the questions on a batch of material that the monitor has not."""
    return f"Nieuwe partij {number}"


def figures(year: int) -> str:
    """The question for the figures of a year."""
    return f"Wat zijn de cijfers van uw gemeente over {year}?"


def project(phase: str, measured: Sequence[str]) -> str:
    """What the monitor holds of a project: its phase and when it was measured."""
    told = f"gemeten bij {listing(measured)}" if measured else "nog niets gemeten"
    return f"{phase}; {told}" if phase else told.capitalize()
