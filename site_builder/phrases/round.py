"""Who has answered what in the yearly round, in words: what is not there yet is not there yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.formats import count
from site_builder.measures.round import Answered, Part, Round
from site_builder.records.region import Region

PART_TITLES: Mapping[Part, str] = {
    "spiderweb": "Spinnenweb",
    "projects": "Projecten",
    "attendance": "Bijeenkomsten",
    "needs": "Behoeften",
}
NOTHING_ASKED = "n.v.t."


def outside_plan(region: Region, year: int) -> str:
    """What is told of a year that the plan does not have; empty for one that it has."""
    if region.from_year <= year <= region.until_year:
        return ""
    return (
        f"{year} valt buiten het plan. Kies een jaar van {region.from_year} tot en met {region.until_year}."
    )


def in_a_word(part: Answered) -> str:
    """How far a part is."""
    if not part.asked:
        return NOTHING_ASKED
    if not part.answered:
        return "nog niet"
    draft = " (concept)" if part.draft else ""
    if not part.open:
        return f"klaar{draft}"
    return f"{part.answered} van {part.asked}{draft}"


def summary(every: Sequence[Round], year: int) -> str:
    """Two sentences on all, without blame."""
    if not every:
        return f"Aan het eind van {year} doet geen gemeente mee."
    begun = sum(one.begun for one in every)
    complete = sum(not one.missing for one in every)
    if complete == len(every):
        return f"Elke gemeente heeft alles over {year} beantwoord."
    if not begun:
        return f"Over {year} is er nog geen antwoord."
    told = "heeft elke gemeente" if begun == len(every) else f"{_of(begun, len(every))}"
    done = (
        f"{count(complete, 'gemeente heeft', 'gemeenten hebben')}" if complete else "Nog geen gemeente heeft"
    )
    return f"Over {year} {told} iets beantwoord. {done} alles beantwoord."


def _of(number: int, whole: int) -> str:
    return f"{'heeft' if number == 1 else 'hebben'} {number} van de {whole} gemeenten"
