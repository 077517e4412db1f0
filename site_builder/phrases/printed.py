"""Sentences that stand in PDFs only: the frame, and what is unknown on a factsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, count, count_in_words, date_long, listing, lower_first
from site_builder.phrases.stated import counted, part

WITH_REGION = "De gemeente, samen met de regio: met een korte enquête of in een gesprek."
NEXT_TIME = "De gemeente, bij de volgende zelfscan."
PROJECT_LEADER = "De projectleider, met het meetinstrument dat het project gebruikt."
REPORTED_BY = "De gemeente: hoeveel mensen er waren, zonder namen."
HOW_TO_CORRECT = (
    "Klopt er iets niet, of weet u meer? Iedereen mag een verbetering voorstellen. "
    "De gemeente en de regio kijken die na en plaatsen haar."
)


@dataclass(frozen=True, slots=True)
class Unknown:
    """One thing that is not known, and who can fill it in."""

    what: str
    who: str


def mark(*, draft: bool, fictional: bool) -> str:
    """What stands on every page of a PDF that must not be taken for more than it is; empty for none."""
    parts = ["Verzonnen voorbeeld"] if fictional else []
    parts += ["Concept, telt nog niet mee"] if draft else []
    return " · ".join(parts)


def footer(organiser: str, address: str) -> str:
    """Who made it, where it stands, and that anybody may use it."""
    where = f" · {address}" if address else ""
    return f"{organiser}{where} · vrij te gebruiken (CC0 1.0)"


def stand(year: int, day: date | None) -> str:
    """The day that a factsheet speaks of: the last assessment, else the reported year."""
    if day is None:
        return f"Stand {year}: nog geen zelfscan"
    return f"Zelfscan van {date_long(day)}"


def description(name: str, lead: str) -> str:
    """What a PDF is about, for lists of files."""
    return f"Factsheet van {name} voor de gemeenteraad. {lead}"


def no_assessment(year: int) -> Unknown:
    """That there is no spiderweb at all."""
    return Unknown(f"Hoe ver de gemeente is: er is nog geen spinnenweb, ook niet over {year}.", WITH_REGION)


def old_assessment(latest: int, year: int) -> Unknown:
    """That the newest assessment is not of the reported year."""
    return Unknown(f"De stand over {year}: de laatste zelfscan is van {latest}.", WITH_REGION)


def unknown_axes(names: Sequence[str]) -> Unknown:
    """That the level of some axes is not known."""
    noun = "Het niveau" if len(names) == 1 else "De niveaus"
    return Unknown(f"{noun} van {listing(names)}.", NEXT_TIME)


def unmeasured(unknown: Figure, projects: Figure) -> Unknown:
    """That projects have no measurement; without projects nothing can be measured yet."""
    if projects.count == 0:
        return Unknown("Welke projecten er zijn: er is er nog geen vastgelegd.", PROJECT_LEADER)
    if projects.count == 1:
        return Unknown("De metingen van het enige project.", PROJECT_LEADER)
    if unknown.count == projects.count:
        return Unknown(f"De metingen van alle {counted(unknown)} projecten.", PROJECT_LEADER)
    return Unknown(f"De metingen van {part(unknown, projects)} projecten.", PROJECT_LEADER)


def unreported(unknown: Figure) -> Unknown:
    """That nobody said who was at some sessions."""
    return Unknown(f"Wie er was bij {counted(unknown, 'bijeenkomst', 'bijeenkomsten')}.", REPORTED_BY)


def unknown_heading(unknown: int) -> str:
    """How much is not known."""
    if unknown == 0:
        return "Alles wat de monitor vraagt, is ingevuld"
    verb = "is" if unknown == 1 else "zijn"
    return capitalise(f"{count_in_words(unknown, 'onderdeel', 'onderdelen')} {verb} nog niet bekend")


def more(left: int, many: str) -> str:
    """That there are lines that stand on the site only; empty for none."""
    return f"De andere {many} staan op de pagina van de gemeente." if left > 0 else ""


def pdf_link(label: str, pages: int, size: str) -> str:
    """The text of a link to a PDF: what it is, how long and how large. Without `pages` if that varies."""
    length = f", {count(pages, 'pagina', 'pagina’s')}" if pages else ""
    return f"{label} (PDF{length}, {size})"


def scale_of(anchors: Mapping[int, str]) -> str:
    """What the lowest and the highest level of an axis mean: `0: niemand; 4: alle teams`."""
    ends = sorted({min(anchors), max(anchors)}) if anchors else []
    return "; ".join(f"{level}: {lower_first(anchors[level].rstrip('.'))}" for level in ends)


def levels_alt(name: str, text: str) -> str:
    """What the spiderweb on a factsheet shows, for those who do not see it."""
    return f"Spinnenweb van {name}. {text}"


def shortened(text: str, most: int) -> str:
    """A text of at most `most` characters, cut at a word with an ellipsis: a factsheet has two pages."""
    tidy = " ".join(text.split())
    if len(tidy) <= most:
        return tidy
    cut = tidy[: most - 1]
    return f"{(cut.rsplit(' ', 1)[0] if ' ' in cut else cut).rstrip(' ,;:.')}…"


def data_note(files: Sequence[str]) -> str:
    """Which files are inside a PDF."""
    if not files:
        return ""
    verb = "zit als bestand" if len(files) == 1 else "zitten als bestanden"
    return f"De gegevens achter de cijfers {verb} in deze pdf: {listing(files)}."
