"""Sentences on the pages of a closed year: what it is, when it was closed, and what was put right since."""

from __future__ import annotations

from datetime import date

from site_builder.formats import count_in_words, date_long

LAST_DAY = "31 december"


def state_of(year: int) -> str:
    """What a frozen page shows: `Stand van 31 december 2027`."""
    return f"Stand van {LAST_DAY} {year}"


def established(made: date, *, drafts: bool) -> str:
    """When a year was closed, after `state_of`: `vastgesteld op 4 februari 2028`."""
    text = f"vastgesteld op {date_long(made)}"
    return f"{text}, met concepten erin" if drafts else text


def to_today(*, same: bool) -> str:
    """The link from a frozen page to the site of today."""
    return "Naar deze pagina van nu" if same else "Deze pagina is er nu niet meer: naar het overzicht van nu"


def erratum_line(day: date, frozen: str | None, right: str | None, reason: str, *, valued: bool) -> str:
    """One correction in words. `valued`: it is about one figure, so that its two values can be told."""
    values = f" Hier staat {frozen or 'onbekend'}; het moet zijn: {right or 'onbekend'}." if valued else ""
    return f"Verbetering van {date_long(day)}.{values} {reason.strip()}"


def files_title(files: int, year: int) -> str:
    """How many files a closed year has to download."""
    if not files:
        return f"Bij {year} zijn geen bestanden bewaard"
    verb = "is" if files == 1 else "zijn"
    return f"De cijfers van {year} {verb} bewaard in {count_in_words(files, 'bestand', 'bestanden')}"


def files_lead(year: int) -> str:
    """What those files are."""
    return (
        f"Dit zijn de gegevens zoals zij over {year} zijn vastgesteld. Er verandert niets meer aan. "
        "Bleek er later iets niet te kloppen? Dan staat dat als verbetering bij het jaar."
    )


def newsletter_source(year: int) -> str:
    """Where the numbers of the newsletter of a closed year come from."""
    return (
        f"Alle cijfers in deze nieuwsbrief komen uit het vastgestelde jaar {year}. "
        "Verandert er later iets in de gegevens, dan blijven ze zoals ze waren."
    )
