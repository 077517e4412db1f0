"""The figures of what municipalities measure of themselves: a share, an amount and a question, by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from site_builder.figures.figures import Figures, figures_of
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.model import tie
from site_builder.records.plan import Indicator, Indicators
from site_builder.records.project_types import MUNICIPALITIES
from tests.measures.programme import INDICATORS, level
from tests.measures.region import municipality, records
from tests.quantities.test_general import AMOUNTS, QUESTION, SHARE

KIND = MUNICIPALITIES.id


def of_municipality(indicator: Indicator, name: str, *levels: dict[str, Any]) -> Indicator:
    """The same indicator, of a municipality."""
    data = {**indicator.model_dump(), "id": name, "of": "municipality", "levels": list(levels)}
    return Indicator.model_validate(data)


STONES = of_municipality(SHARE, "stenen", level(KIND, 50))
GROUND = of_municipality(AMOUNTS, "grond")
DEPOT = of_municipality(QUESTION, "depot")


def year(number: int, used: int, laid: int, *, depot: bool | None = None, status: str = "confirmed") -> Any:
    """What one municipality knows of a year."""
    answers = {} if depot is None else {"depot": {"answer": depot}}
    amounts = {"gebruikt": used, "gelegd": laid}
    return {
        "year": number,
        "status": status,
        "amounts": amounts,
        "answers": answers,
        "source": {"title": "Jaarverslag"},
    }


def region(report_year: int = 2027) -> Figures:
    """Three municipalities: one with two years, one with one year and a draft, one that knows nothing."""
    members = {
        "ulk": municipality(
            "Ulk", figures=[year(2026, 30, 100, depot=True), year(2027, 60, 100, depot=True)]
        ),
        "wilg": municipality(
            "Wilg", figures=[year(2027, 20, 300, depot=False), year(2026, 1, 1, status="draft")]
        ),
        "eik": municipality("Eik"),
    }
    every = Indicators(indicators=(*INDICATORS.indicators, STONES, GROUND, DEPOT))
    return figures_of(tie(replace(records(members, report_year=report_year), indicators=every)))


def own(indicator: Indicator, number: int = 2027, slug: str = "") -> IndicatorFigures:
    """The figures of an indicator in a year, of the region or of one municipality."""
    return IndicatorFigures(region(), indicator, KIND, number, slug)


def test_a_share_is_the_sum_over_the_sum() -> None:
    """60 of 100 and 20 of 300 are 80 of 400: 20%, and not the mean of 60% and 6.7%."""
    found = own(STONES).middle()
    assert (found.number, found.n, found.of, found.unknown) == (20, 2, 2, 0)
    assert (found.level, found.verdict) == (50, "below")
    assert found.sources == ("municipalities/ulk.yaml", "municipalities/wilg.yaml")
    assert found.reads == (
        "stenen.ulk.municipality.mean.2027",
        "stenen.wilg.municipality.mean.2027",
    )


def test_who_knows_nothing_is_counted_as_unknown() -> None:
    """Two of the three municipalities measured; one met the level."""
    found = own(STONES)
    assert (found.projects.count, found.at("measured").count, found.at("measured").unknown) == (3, 2, 1)
    assert (found.at("met").count, found.at("tested").count) == (1, 2)


def test_a_draft_does_not_count() -> None:
    """In 2026 only one municipality measured: the other is a draft."""
    assert own(STONES, 2026).at("measured").count == 1
    assert own(STONES, 2026).middle().number == 30


def test_to_date_is_the_newest_of_each() -> None:
    """By the end of 2028 nobody measured in the year, and both of 2027 still stand."""
    found = IndicatorFigures(region(2028), STONES, KIND, 2028)
    assert found.at("measured").count == 0
    assert found.middle("to_date").number == 20


def test_an_amount_has_a_mean_and_a_sum_of_what_is_known() -> None:
    """60 and 20 m² are 80 together, 40 on the average; the third is unknown and no 0."""
    together = own(GROUND).at("sum")
    assert (together.number, together.n, together.of, together.unknown) == (80, 2, 3, 1)
    assert own(GROUND).middle().number == 40


def test_a_question_counts_yes_of_what_is_known() -> None:
    """One yes and one no: half of those that answered."""
    found = own(DEPOT)
    assert (found.at("share").number, found.at("share").n) == (50, 2)
    assert (found.at("met").count, found.at("tested").count) == (1, 2)


def test_a_municipality_is_held_against_its_own_year_before() -> None:
    """30% became 60%: one value in each year is enough, since it is about one municipality."""
    found = own(STONES, slug="ulk").middle()
    before = own(STONES, slug="ulk").earlier(found)
    assert before is not None
    assert found.change == Decimal(30)
    assert found.reads == ()


def test_the_region_is_not_compared_where_too_few_measured() -> None:
    """One municipality in 2026 is no region to hold 2027 against."""
    assert [one.cause for one in own(STONES).middle().not_compared] == ["few"]


def test_every_figure_is_in_the_table_once() -> None:
    """The figures of municipalities stand in the table beside those of projects."""
    ids = [figure.id for figure in region().every()]
    assert len(ids) == len(set(ids))
    assert {"stenen.municipality.mean.2027", "stenen.ulk.municipality.mean.2026"} <= set(ids)
