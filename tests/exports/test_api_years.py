"""The years in the interface: which are closed, where each stands, and how much was put right since."""

from __future__ import annotations

from site_builder.exports.api_years import YearAnswer, years_answer
from site_builder.model import tie
from tests.closed_sites.closing import erratum
from tests.figures.years import figures_of
from tests.measures.region import assessment, municipality, records


def test_a_closed_year_leads_to_its_package() -> None:
    """2026 was passed over and 2027 closed, with one erratum: only 2027 has a package, two folders up."""
    found = records({"els": municipality("Els", assessment(2027, "411111"), assessment(2028, "411111"))})
    figures = figures_of(found, {2027: found}, {2027: (erratum(record="evaluations/2027.yaml"),)})
    answer = years_answer(tie(found), figures)
    assert answer.years[:2] == (
        YearAnswer(2026, closed=False, package=None, corrections=0),
        YearAnswer(2027, closed=True, package="../../jaren/2027/data/gegevens.zip", corrections=1),
    )
    assert [one.year for one in answer.years] == list(figures.years.every)
