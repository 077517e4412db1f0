"""Sentences that stand in PDFs only: the frame, and what is unknown on a factsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.formats import count, date_long, listing, lower_first, number
from site_builder.frozen import frozen
from site_builder.phrases.stated import counted, part, stated

WITH_REGION = "De gemeente, samen met de regio: met een korte enquête of in een gesprek."
NEXT_TIME = "De gemeente, bij de volgende zelfscan."
PROJECT_LEADER = "De projectleider, met het meetinstrument dat het project gebruikt."
REPORTED_BY = "De gemeente: hoeveel mensen er waren, zonder namen."
SELF_SCAN, PROJECTS, SESSIONS = "zelfscan", "projecten", "bijeenkomsten"
"""The records in which something is missing."""


@frozen
class Unknown:
    """One thing that is not known, who can fill it in, what a council may ask, and in which records it is."""

    what: str
    who: str
    ask: str
    record: str


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


def stand_on(day: date) -> str:
    """The newest day that a document about the region speaks of."""
    return f"gegevens tot en met {date_long(day)}"


def description(name: str, lead: str) -> str:
    """What a PDF is about, for lists of files."""
    return f"Factsheet van {name} voor de gemeenteraad. {lead}"


def no_assessment(year: int) -> Unknown:
    """That there is no spiderweb at all."""
    what = f"Hoe ver de gemeente is: er is nog geen spinnenweb, ook niet over {year}."
    return Unknown(what, WITH_REGION, "Wanneer vult de gemeente de zelfscan in?", SELF_SCAN)


def old_assessment(latest: int, year: int) -> Unknown:
    """That the newest assessment is not of the reported year."""
    what = f"De stand over {year}: de laatste zelfscan is van {latest}."
    return Unknown(what, WITH_REGION, f"Wanneer vult de gemeente die van {year} in?", SELF_SCAN)


def unknown_axes(names: Sequence[str]) -> Unknown:
    """That the level of some axes is not known."""
    noun, ask = ("De trede", "Welke trede is het?") if len(names) == 1 else ("De treden", "Welke zijn het?")
    return Unknown(f"{noun} van {listing(names)}.", NEXT_TIME, ask, SELF_SCAN)


def unmeasured(unknown: Figure, projects: Figure) -> Unknown:
    """That projects have no measurement; without projects nothing can be measured yet."""
    if projects.count == 0:
        what, ask = "Welke projecten er zijn: er is er nog geen vastgelegd.", "Welk werk kan als eerste erin?"
    else:
        which = "het enige project" if projects.count == 1 else f"{part(unknown, projects)} projecten"
        if 1 < unknown.count == projects.count:
            which = f"alle {counted(unknown)} projecten"
        what, ask = f"De metingen van {which}.", "Wie vraagt die op?"
    return Unknown(what, PROJECT_LEADER, ask, PROJECTS)


def unreported(unknown: Figure) -> Unknown:
    """That nobody said who was at some sessions."""
    what = f"Wie er was bij {counted(unknown, 'bijeenkomst', 'bijeenkomsten')}."
    return Unknown(what, REPORTED_BY, "Wie geeft dat door?", SESSIONS)


def unknown_heading(unknown: int) -> str:
    """How much is not known."""
    if unknown == 0:
        return "Alles wat de monitor vraagt, is ingevuld"
    return f"{unknown} {'onderdeel is' if unknown == 1 else 'onderdelen zijn'} nog niet bekend"


def more(left: int, many: str) -> str:
    """That there are lines that stand on the site only; empty for none."""
    return f"De andere {many} staan op de pagina van de gemeente." if left > 0 else ""


def pdf_link(label: str, pages: int, size: str, form: str = "PDF") -> str:
    """The text of a link to a document: what it is, how long and how large; no `pages` if that varies."""
    length = f", {count(pages, 'pagina', 'pagina’s')}" if pages else ""
    return f"{label} ({form}{length}, {size})"


def since(moved: Figure | None) -> str:
    """How a level lies beside that of the first assessment; empty where there is nothing to compare."""
    if moved is None or moved.number is None:
        return ""
    by = abs(moved.number)
    return stated(moved, "gelijk" if not by else f"{number(by)} {'hoger' if moved.number > 0 else 'lager'}")


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
