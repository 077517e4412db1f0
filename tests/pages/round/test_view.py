"""The page that says who has answered names who is ready, and blames nobody."""

from __future__ import annotations

from datetime import date

from site_builder.load.pipeline import load
from site_builder.measures.round import Answered, rounds
from site_builder.model import tie
from site_builder.pages.round import view as words
from site_builder.pages.round.view import standing
from site_builder.review.sites import site_of
from tests.checks import ROOT

RECORDS = load(ROOT / "tests/examples/good/region", date(2026, 12, 1)).records
assert RECORDS is not None


def test_each_municipality_has_a_row() -> None:
    """What is open is named; a part of which nothing is there is not there yet."""
    assert RECORDS is not None
    view = standing(site_of(RECORDS, ()))
    assert view.table is not None
    assert [[cell.text for cell in row] for row in view.table.rows] == [
        ["Duinbergen", "nog Meten", "klaar", "klaar", "klaar"],
        ["Oost-Ravel", "nog niet", "klaar", "klaar", "nog niet"],
    ]
    assert view.finding == "De eerste antwoorden zijn er."


def test_the_finding_names_who_is_ready() -> None:
    """One, some, all, none; and nobody that takes part."""
    assert RECORDS is not None
    first, second = rounds(tie(RECORDS), 2026)
    ready = [type(one)(one.entry, 2026, (Answered("needs", 1, ()),)) for one in (first, second)]
    silent = type(first)(first.entry, 2026, (Answered("needs", 0, ("",)),))
    assert words.finding_of(ready) == "Elke gemeente heeft alles beantwoord."
    assert words.finding_of([ready[0], second]) == "Duinbergen heeft alles beantwoord. De rest kan nog."
    both = "Duinbergen en Oost-Ravel hebben alles beantwoord. De rest kan nog."
    assert words.finding_of([*ready, silent]) == both
    assert words.finding_of([silent]) == "Er is nog geen antwoord."
    assert words.finding_of([]) == "Geen gemeente doet dit jaar mee."


def test_much_that_is_open_is_not_summed_up() -> None:
    """Nor are the titles of sessions."""
    assert words.far(Answered("spiderweb", 2, ("A", "B", "C", "D"))) == "voor een deel"
    assert words.far(Answered("attendance", 2, ("A",))) == "voor een deel"
    assert words.far(Answered("projects", 0, ())) == "niets te vragen"
