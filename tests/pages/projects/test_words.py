"""What is said about projects."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.figures.projects import OUTSIDE
from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.measures.values import value_in
from site_builder.pages.projects import words as say
from site_builder.quantities import Figure as Measured
from site_builder.records.project import Tender
from tests.measures.programme import CO2, MATERIALS, MKI, SEB
from tests.measures.region import co2_of, entry, measurement, mki_of


def figure(statistic: str, n: int) -> Figure:
    """A count of projects."""
    return Figure(Key("projects", statistic, 2030, "to_date"), Decimal(n), "projecten")


def test_the_list_is_counted() -> None:
    """None, one and many, of projects and of municipalities; each number is a figure."""

    def finding(projects: int, owners: int) -> str:
        return say.projects_finding(figure("listed", projects), figure("owners", owners))

    assert finding(0, 0) == "Er staan nog geen projecten in de monitor"
    assert unmarked(finding(1, 1)) == "1 project van 1 gemeente"
    assert unmarked(finding(6, 4)) == "6 projecten van 4 gemeenten"
    assert [mark.id for mark in marks_in(finding(6, 4))] == [
        "projects.listed.2030.to_date",
        "projects.owners.2030.to_date",
    ]


@pytest.mark.parametrize(
    ("measured", "counted", "text"),
    [
        (0, 0, "Nog geen project telt mee in de cijfers."),
        (0, 6, "Geen van de 6 projecten die meetellen, heeft een meting."),
        (0, 1, "Het ene project dat meetelt, heeft geen meting."),
        (1, 1, "Het ene project dat meetelt, heeft een meting."),
        (1, 6, "1 van de 6 projecten die meetellen, heeft een meting."),
        (5, 60, "5 van de 60 projecten die meetellen, hebben een meting."),
    ],
)
def test_the_measured_projects_are_counted(measured: int, counted: int, text: str) -> None:
    """Only projects that count are spoken of."""
    assert unmarked(say.measured_finding(figure("measured", measured), figure("count", counted))) == text


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((0, 0, 0, 0, 0), ""),
        ((1, 0, 0, 0, 0), "Dit telt niet mee: 1 concept."),
        ((0, 2, 0, 0, 0), "Deze tellen niet mee: 2 verkenningen."),
        ((3, 1, 1, 0, 0), "Deze tellen niet mee: 3 concepten, 1 verkenning en 1 gestopt project."),
        (
            (0, 0, 0, 1, 2),
            "Deze tellen niet mee: 1 project van een gemeente die in 2030 niet meedoet"
            " en 2 projecten van na 2030.",
        ),
    ],
)
def test_those_that_do_not_count_are_told_by_why(numbers: tuple[int, ...], text: str) -> None:
    """What is not there is not spoken of."""
    groups = {name: figure(name, n) for name, n in zip(OUTSIDE, numbers, strict=True)}
    assert unmarked(say.outside(groups, 2030)) == text


def test_a_project_is_told_by_what_was_tested() -> None:
    """Nothing measured, measured without a verdict, and tested are three different things."""
    project = entry(
        measurement(materials={"percent": 70}, mki=mki_of(900), co2=co2_of(5), seb={"verdict": "complies"})
    )
    values = {
        one.id: value
        for one in (MATERIALS, MKI, CO2, SEB)
        if (value := value_in(project, one, 2026)) is not None
    }
    assert say.project_finding(()) == "Nog geen indicator is gemeten"
    assert say.project_finding([values["co2"]]) == "Eén indicator is gemeten, zonder oordeel"
    assert say.project_finding([values["mki"]]) == "De enige getoetste indicator is niet op niveau"
    assert say.project_finding(tuple(values.values())) == (
        "Twee van de drie getoetste indicatoren zijn op niveau"
    )


def test_phases_are_listed_once_in_their_order() -> None:
    """Two measurements in one phase are two measurements."""
    several = [measurement("design"), measurement("delivery"), measurement("delivery")]
    assert say.phases_finding(several) == "Drie metingen, bij ontwerp en oplevering"
    assert say.phases_finding(several[:1]) == "Eén meting, bij ontwerp"


def test_only_two_phases_stand_side_by_side() -> None:
    """One phase, measured once or twice, is no reason to tell why phases stand side by side."""
    assert say.phases_caption([measurement("delivery"), measurement("delivery")]) == ""
    assert say.phases_caption([measurement("design"), measurement("delivery")]) == say.PHASES_CAPTION


@pytest.mark.parametrize(
    ("circular", "part"),
    [(True, "had circulaire eisen"), (False, "had geen circulaire eisen"), (None, "niet vastgelegd")],
)
def test_an_unknown_tender_is_not_a_tender_without_demands(circular: bool | None, part: str) -> None:
    """Unknown stays unknown."""
    assert part in say.tender_finding(Tender.model_validate({"circular": circular}))


def test_why_a_project_does_not_count_is_said() -> None:
    """A draft, an idea, a project that stopped and a municipality that left."""
    left = date(2028, 12, 31)
    assert "concept" in say.not_counted("draft", "delivery", left, "Wilg")
    assert "verkenning" in say.not_counted("confirmed", "idea", None, "Wilg")
    assert "gestopt" in say.not_counted("confirmed", "stopped", None, "Wilg")
    assert "tot en met 31 december 2028" in say.not_counted("confirmed", "delivery", left, "Wilg")
    assert say.not_counted("public_source", "delivery", None, "Wilg") == ""


def test_a_measurement_after_the_report_year_is_announced() -> None:
    """What is too new for the region's figures is not hidden."""
    assert say.after_report(2026, 2026) == ""
    assert "tot en met 2026" in say.after_report(2027, 2026)


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (Decimal(55), Decimal("61.94"), "+6,9\u00a0procentpunt, beter"),
        (Decimal(60), Decimal(50), "−10,0\u00a0procentpunt, slechter"),
        (Decimal("60.01"), Decimal("60.04"), "gelijk"),
    ],
)
def test_a_change_between_phases_has_its_sign_and_its_meaning(
    before: Decimal, after: Decimal, text: str
) -> None:
    """Up is better for a share; equal is what looks equal."""
    assert say.change(MATERIALS, [Measured(before), Measured(after)]) == text


def test_lower_is_better_where_the_indicator_says_so() -> None:
    """A lower MKI is an improvement; another weight set is no comparison; one phase is no change."""
    first, last = Measured(Decimal("0.20"), comparable="A1"), Measured(Decimal("0.15"), comparable="A1")
    assert say.change(MKI, [first, last]) == "−0,05\u00a0euro, beter"
    assert say.change(MKI, [first, Measured(Decimal("0.15"), comparable="A2")]) == "niet te vergelijken"
    assert say.change(MKI, [first]) == "–"


def test_the_last_change_is_dated() -> None:
    """Without history the page says that it does not know."""
    assert "niet bekend" in say.last_change(())
    assert (
        say.last_change([date(2026, 5, 4)]) == "Laatst gewijzigd op 4 mei 2026. Er is één wijziging bekend."
    )
    assert say.last_change([date(2026, 5, 4), date(2026, 5, 1)]).endswith("Er zijn twee wijzigingen bekend.")


@given(st.integers(1, 500))
def test_counted_headings_agree_in_number(n: int) -> None:
    """One is singular, the rest plural, and every heading starts as a sentence does."""
    for text, plural in (
        (say.claims_finding(n), "uitspraken"),
        (say.lessons_finding(n), "lessen"),
        (say.partners_finding(n), "organisaties werkten"),
    ):
        assert (plural in text) == (n > 1)
        assert text[0].isupper() or text[0].isdigit()
        assert "  " not in text
