"""The Dutch text of a mail that asks a municipality for its answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from site_builder.answers.fields import Field
from site_builder.formats import count, date_long, listing, lower_first
from site_builder.load.advice.wording import either, quoted
from site_builder.measures.round import Answered

FEW = 2
"""Titles in one sentence; a list of more is read as a list."""


def subject(name: str, year: int, code: str, *, remind: bool) -> str:
    """The subject: with the code, so that a reply has it too."""
    start = "Herinnering: gegevens" if remind else "Gegevens"
    return f"{start} over {year} van {name} ({code})"


def opening(
    name: str,
    year: int,
    programme: str,
    until: date | None,
    missing: Sequence[Answered],
    *,
    remind: bool,
) -> str:
    """Why this mail comes, and by when an answer is needed."""
    if not remind:
        text = f"Hoe ver is {name} met circulair werken in de GWW? Dat vragen wij elk jaar aan alle gemeenten"
        text += f" van {programme}. Wilt u de vragen over {year} beantwoorden?"
    else:
        text = f"Eerder vroegen wij u naar de gegevens van {name} over {year}.\n\nDit missen wij nog:"
        text += "".join(f"\n- {still_open(part)}" for part in missing)
        text += (
            "\n\nWilt u dit nog beantwoorden? Weet u iets niet, dan is dat ook een antwoord: laat het leeg."
        )
    if until is not None:
        text += f" Graag uiterlijk {date_long(until)}. De dag zit als afspraak bij deze mail."
    return text


def still_open(part: Answered) -> str:
    """What of a part has no answer yet."""
    match part.part:
        case "spiderweb":
            whole = not part.answered
            return "het spinnenweb" if whole else f"in het spinnenweb: {listing(map(lower_first, part.open))}"
        case "projects":
            return f"een meting van {listing(part.open)}"
        case "attendance":
            if len(part.open) > FEW:
                return "\n  - ".join(("wie er was bij:", *part.open))
            titles = (f'"{title}"' for title in part.open)
            return f"wie er was bij {listing(titles)}"
        case _:
            return "waar u hulp bij nodig hebt"


def ways(form: str, workbook: str) -> Iterator[str]:
    """The ways to answer, as points."""
    if form:
        yield f"Het formulier op de site: {form}"
    yield f"Het werkblad in de bijlage ({workbook}). Vul het in en stuur het mee terug."
    yield "Een antwoord op deze mail. Typ achter de vragen onderaan wat u weet."


def instructions(contact: str) -> str:
    """What holds for every way."""
    return (
        f"Stuur uw antwoord naar {contact}, vanaf een adres van uw gemeente. Een account hebt u niet nodig. "
        "U hoeft niet alles in één keer te weten: stuur op wat u weet, en later de rest. "
        "Alles wat u invult, is openbaar. Noem dus geen namen van personen."
    )


FIRST = "Het is de eerste keer dat wij u dit vragen."


def no_answer(year: int) -> str:
    """That nothing came when it was asked."""
    return f"Over {year} hebben wij geen antwoord van u."


def before(year: int, levels: Iterable[tuple[str, int | None]]) -> str:
    """What was answered about an earlier year, in words."""
    told = [f"{name} op trede {level}" for name, level in levels if level is not None]
    unknown = [lower_first(name) for name, level in levels if level is None]
    text = f"Over {year} zei u: {listing(told)}." if told else f"Over {year} noemde u geen treden."
    return (
        f"{text} Onbekend {'was' if len(unknown) == 1 else 'waren'}: {listing(unknown)}." if unknown else text
    )


def deadline(name: str, year: int) -> str:
    """The title of the day in a calendar."""
    return f"Laatste dag: gegevens over {year} van {name} doorgeven"


def left(names: Sequence[str], year: int) -> str:
    """That some with an address take no part."""
    one = len(names) == 1
    doing, lines = ("doet", "die regel") if one else ("doen", "die regels")
    return f"{listing(names)} {doing} aan het eind van {year} niet mee. Haal {lines} weg."


def not_asked(year: int, years: Iterable[int]) -> str:
    """That answers about a year would all be refused."""
    asked = either(map(str, sorted(years)))
    return (
        f"Antwoorden over {year} neemt gww inbox nu niet over. Kies {asked}, of zet bij settings in "
        f"programme/region.yaml de regel asked_year: {year}."
    )


def made(number: int, folder: str) -> str:
    """What was written."""
    return f"{count(number, 'mail staat', 'mails staan')} in {folder}. Kijk ze na, en verstuur ze zelf."


QUESTIONS = "De vragen, om achter te typen"


def typing(asked: Iterable[Field], workbook: str, *, form: bool) -> Iterator[str]:
    """How to type an answer: which levels there are, what may be chosen, and where the rest is told."""
    fields = tuple(asked)
    levels = next((list(one.labels) for one in fields if one.shape == "level"), None)
    if levels:
        yield (
            f"Achter een trede typt u {either(levels)}. Wat elke trede betekent, staat in het werkblad "
            f"({workbook}), op het blad Spinnenweb."
        )
    for one in fields:
        if one.shape == "words":
            yield f"Bij {quoted(one.title)} kiest u {either(list(one.short.values()))}. Meer dan één mag."
    ways = "het formulier of het werkblad" if form else "het werkblad"
    yield f"Over projecten, metingen en materiaal vertelt u in {ways}."


GREETING = "Beste collega,"
CLOSING = "Met vriendelijke groet,"
