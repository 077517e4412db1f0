"""Who has answered what of a year, as the records have it."""

from __future__ import annotations

from datetime import date

from site_builder.load.pipeline import load
from site_builder.measures.round import round_of, rounds
from site_builder.model import Model, tie
from site_builder.phrases.round import in_a_word, summary
from tests.checks import ROOT


def model() -> Model:
    """The example region: Duinbergen answered a part of 2026, Oost-Ravel little, and one left."""
    records = load(ROOT / "tests/examples/good/region", date(2026, 12, 1)).records
    assert records is not None
    return tie(records)


def test_what_is_open_is_told_by_its_name() -> None:
    """Two of three axes have a level; one session was held, and told about; a bottleneck is a need."""
    spiderweb, projects, attendance, needs = round_of(model(), model().by_slug["duinbergen"], 2026).parts
    assert (spiderweb.answered, spiderweb.open, in_a_word(spiderweb)) == (2, ("Meten",), "2 van 3")
    assert (attendance.asked, in_a_word(attendance)) == (1, "klaar")
    assert (needs.answered, in_a_word(needs)) == (1, "klaar")
    assert projects.asked == projects.answered + len(projects.open)


def test_nothing_told_is_not_yet() -> None:
    """Nobody is blamed: what is not there, is not there yet; and who left is not asked."""
    every = rounds(model(), 2026)
    assert [one.entry.slug for one in every] == ["duinbergen", "oost-ravel"]
    assert [in_a_word(part) for part in every[1].parts] == [
        "nog niet",
        "klaar (concept)",
        "klaar",
        "nog niet",
    ]
    assert summary(every, 2026) == (
        "Over 2026 heeft elke gemeente iets beantwoord. Nog geen gemeente heeft alles beantwoord."
    )
    assert summary((), 2026) == "Aan het eind van 2026 doet geen gemeente mee."


def test_a_year_without_sessions_asks_nothing_of_them() -> None:
    """Nothing asked is neither answered nor open."""
    attendance = round_of(model(), model().by_slug["duinbergen"], 2031).parts[2]
    assert (attendance.asked, in_a_word(attendance)) == (0, "n.v.t.")
