"""The Dutch texts of a workbook: what it is for, and how to fill it in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from site_builder.answers.template_rows import Template
from site_builder.formats import count, listing

Kind = Literal["title", "heading", "text", "sheet", "locked"]
Part = tuple[Kind, str, str]
"""How a row looks, and what stands in its two columns."""


def explanation(made: Template) -> Iterator[Part]:
    """The rows of the first sheet."""
    region = made.records.region
    yield "title", f"{region.programme}: gegevens over {made.year}", ""
    yield "text", "", ""
    yield "text", "Voor wie?", _for_whom(made)
    yield (
        "text",
        "Waarvoor?",
        (
            "U vertelt hoe ver de gemeente is. Wat u invult, komt als concept in de monitor. Het telt pas "
            "mee als het is nagekeken. Alles wat u invult, is openbaar."
        ),
    )
    yield "text", "", ""
    yield "heading", "Zo vult u het in", ""
    steps = (
        "Begin met het blad Spinnenweb. Kies per as de hoogste trede waarvan de hele omschrijving klopt.",
        "Weet u iets niet? Laat de cel dan leeg. Leeg betekent onbekend, en dat is iets anders dan 0.",
        "Wat al bekend is, staat er al. Klopt het niet meer? Verander het. "
        "Een cel leegmaken betekent: dit gegeven moet weg uit de monitor.",
        "Kies uit de lijst waar een lijst is. Vul bij een getal alleen het getal in, zonder eenheid.",
        "Meer punten in één cel? Zet elk punt op een eigen regel met Alt+Enter.",
        "Geen namen, geen telefoonnummers en geen e-mailadressen van personen. Wel aantallen en functies.",
        "Verander de titels en de codes niet, en voeg geen cellen samen.",
    )
    for number, step in enumerate(steps, start=1):
        yield "text", f"Stap {number}", step
    yield "text", "", ""
    yield "heading", "De bladen", ""
    for filled in made.sheets:
        yield "sheet", filled.sheet.name, filled.sheet.about
    yield "text", "", ""
    yield "heading", "De kleuren", ""
    yield "text", "Wit", "Hier kunt u iets invullen."
    yield "locked", "Grijs", "Staat vast: hieraan herkent de monitor waar een rij over gaat."
    yield "text", "", ""
    yield "heading", "Klaar?", ""
    yield (
        "text",
        "Stuur het op",
        (
            f"Bewaar het bestand als Excel-bestand (.xlsx) en mail het naar {region.contact}. "
            "Mail vanaf een adres van uw gemeente."
        ),
    )
    yield (
        "text",
        "Half af?",
        ("Dat is geen probleem. Stuur op wat u weet. Wat leeg was en leeg blijft, verandert niets."),
    )


def _for_whom(made: Template) -> str:
    names = list(made.asked.values())
    if len(names) <= 4:
        return f"{listing(names)}."
    return f"{count(len(names), 'gemeente', 'gemeenten')} van {made.records.region.name}."
