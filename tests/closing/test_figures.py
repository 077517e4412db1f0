"""The figures that a closed year keeps: rows of the table, each with its title and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.closed_year.figures import Figure, Figures, figures_bytes, read_figures
from site_builder.closing.figures import rows, year_figures
from site_builder.model import tie
from site_builder.records.as_of import as_of
from tests.measures.region import assessment, measurement, mki_of, municipality, project, records


def kept(year: int = 2027) -> Mapping[str, Figure]:
    """The rows of a year of a municipality that was assessed twice and measured one road."""
    els = municipality("Els", assessment(2026, "111111"), assessment(2027, "2?1111"))
    held = records({"els": els}, {("els", "weg"): project(measurement(mki=mki_of(100)))})
    model = tie(as_of(held, year))
    earlier = {2026: tie(as_of(held, 2026))} if year > 2026 else {}
    return {row.id: row for row in rows(year_figures(model, earlier), model)}


def test_a_row_says_what_it_is_of_how_much_and_beside_what() -> None:
    """A level of 2 after 1: known 1 of 1, one more than in the year before, by definition 2."""
    row = kept()["spiderweb.policy.els.level.2027"]
    assert (row.value, row.unit, row.known, row.of) == ("2", "niveau", 1, 1)
    assert row.title.startswith("Els, Spinnenweb, ")
    assert row.parts == {
        "unknown": "0",
        "compared_with": "spiderweb.policy.els.level.2026",
        "change": "1",
        "status": "confirmed",
        "definition": "2",
        "proof": "1 0 0 0",
    }


def test_a_row_says_why_it_is_not_compared() -> None:
    """An unknown level has no value and the reason; the first year has nothing before it."""
    unknown = kept()["spiderweb.execution.els.level.2027"]
    assert (unknown.value, unknown.parts["not_compared"]) == (None, "unknown")
    assert kept(2026)["spiderweb.policy.els.level.2026"].parts["not_compared"] == "unknown_before"


def test_only_the_year_itself_is_kept() -> None:
    """Other years have their own closed year; what is kept is read back as it was."""
    found = kept()
    assert {name.removesuffix(".to_date").rpartition(".")[2] for name in found} == {"2027"}
    figures = Figures(2027, "Regio", "", tuple(found.values()))
    assert read_figures(figures_bytes(figures)) == figures
