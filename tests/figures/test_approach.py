"""What stands beside progress, and what partners answered, in figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from site_builder.records.partners import PartnerYear
from tests.figures.years import named
from tests.measures.region import assessment, municipality, records

SURVEY = {
    "year": 2026,
    "surveys": [
        {
            "id": "markt",
            "partner": "market",
            "date": date(2026, 11, 1),
            "answered": 8,
            "questions": [
                {"text": "Wat?", "choices": [{"text": "A", "count": 5}, {"text": "B", "count": 0}]}
            ],
        }
    ],
}


def test_help_and_needs_are_counted_per_municipality_and_year() -> None:
    """Help that began in the year; without an assessment needs are unknown, not none, and so is no help."""
    helped = [
        {"kind": "hulp", "year": 2026, "subject": "Een", "state": "completed"},
        {"kind": "hulp", "year": 2025, "subject": "Eerder", "state": "completed"},
    ]
    told = assessment(2026, "222222").model_copy(update={"needs": ("Een format.", "Uren.")})
    found = named(
        records(
            {
                "aa": municipality("aa", told, support=helped),
                "bee": municipality("bee"),
                "cee": municipality("cee", assessment(2026, "222222")),
            }
        )
    )
    assert (found["approach.aa.help.2026"].number, found["approach.aa.needs.2026"].number) == (1, 2)
    assert found["approach.cee.help.2026"].number == 0
    assert not any(found[f"approach.bee.{one}.2026"].known for one in ("help", "needs"))


def test_only_members_of_which_both_are_known_are_compared() -> None:
    """In the first year nothing can be held against the year before, so nobody is."""
    found = named(records({"aa": municipality("aa", assessment(2026, "222222"))}))
    assert (found["approach.known.2026"].number, found["approach.unknown.2026"].number) == (0, 1)


def test_each_answer_of_partners_is_a_figure() -> None:
    """Also the one that nobody chose; how many were asked is not known here."""
    held = {2026: PartnerYear.model_validate(SURVEY)}
    found = named(replace(records({"aa": municipality("aa")}), partners=held))
    assert [found[f"partners.markt.1.{place}.chosen.2026"].number for place in (1, 2)] == [5, 0]
    assert found["partners.markt.answered.2026"].number == 8
    assert "partners.markt.asked.2026" not in found
