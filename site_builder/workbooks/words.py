"""The Dutch texts of the survey as a workbook: what it is for, and how to fill it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from site_builder.answers.round_code import RoundCode
from site_builder.answers.template_rows import Template
from site_builder.formats import count, listing
from site_builder.workbooks.layout import Leaf

Kind = Literal["title", "heading", "text", "locked"]
Part = tuple[Kind, str, str]
"""How a row looks, and what stands in its two columns."""


def explanation(made: Template, leaves: Sequence[Leaf]) -> Iterator[Part]:
    """The rows of the first sheet."""
    region = made.records.region
    yield "title", f"{region.programme}: gegevens over {made.year}", ""
    yield "text", "Voor wie?", _for_whom(made)
    yield (
        "text",
        "Waarvoor?",
        (
            "U vertelt hoe ver de gemeente is. Wat u invult, komt als concept in de monitor. Het telt pas "
            "mee als het is nagekeken. Alles wat u invult, is openbaar."
        ),
    )
    steps = (
        "Begin met het blad Spinnenweb. Kies per as de hoogste trede waarvan de hele omschrijving klopt.",
        "Lees elk blad van boven naar beneden. Vul de witte cellen in. Wat u vorig jaar zei, staat ernaast.",
        "Weet u iets niet? Laat de cel dan leeg. Leeg betekent onbekend, en dat is iets anders dan 0.",
        "Wat al bekend is, staat er al. Klopt het niet meer? Verander het. "
        "Een cel leegmaken betekent: dit gegeven moet weg uit de monitor.",
        "Kies uit de lijst waar een lijst is. Vul bij een getal alleen het getal in, zonder eenheid.",
        "Meer punten in één cel? Zet elk punt op een eigen regel met Alt+Enter.",
        "Geen namen, geen telefoonnummers en geen e-mailadressen van personen. Wel aantallen en functies.",
        "Verander de titels niet, haal geen kolommen weg en voeg geen cellen samen.",
    )
    yield from filling_in(steps, leaves)
    yield "heading", "De kleuren", ""
    yield "text", "Wit", "Hier kunt u iets invullen."
    yield "locked", "Grijs", "Hier vult u niets in."
    slug = next(iter(made.asked))
    yield from sending(region.contact, RoundCode(slug, made.year) if len(made.asked) == 1 else None)


def filling_in(steps: Iterable[str], leaves: Iterable[Leaf]) -> Iterator[Part]:
    """How a workbook is filled in, step by step, and what each sheet is for."""
    yield "heading", "Zo vult u het in", ""
    for number, step in enumerate(steps, start=1):
        yield "text", f"Stap {number}", step
    yield "heading", "De bladen", ""
    for leaf in leaves:
        yield "text", leaf.name, leaf.about


def sending(contact: str, code: RoundCode | None) -> Iterator[Part]:
    """How the workbook goes back, with the code of whom it is for."""
    yield "heading", "Klaar?", ""
    yield (
        "text",
        "Stuur het op",
        (
            f"Bewaar het bestand als Excel-bestand (.xlsx) en mail het naar {contact}. "
            "Mail vanaf een adres van uw organisatie."
        ),
    )
    if code is not None:
        yield "text", "Uw code", f"{code}. Zet deze code in uw mail."
    yield (
        "text",
        "Half af?",
        "Dat is geen probleem. Stuur op wat u weet. Wat leeg was en leeg blijft, verandert niets.",
    )


def _for_whom(made: Template) -> str:
    names = list(made.asked.values())
    if len(names) <= 4:
        return f"{listing(names)}."
    return f"{count(len(names), 'gemeente', 'gemeenten')} van {made.records.region.name}."
