"""What is said about projects."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.values import Verdict
from site_builder.pages.projects import words as say
from site_builder.quantities import Figure as Measured
from site_builder.records.measurement import Measurement
from tests.measures.programme import MATERIALS, MKI
from tests.measures.region import measurement


@pytest.mark.parametrize(
    ("verdicts", "text"),
    [
        (["no_level"], "1 indicator is gemeten, zonder oordeel"),
        (["no_level", "untestable"], "2 indicatoren zijn gemeten, zonder oordeel"),
        (["met"], "De getoetste indicator is gehaald"),
        (["below", "no_level"], "De getoetste indicator is niet gehaald"),
        (["met", "met", "met"], "De 3 getoetste indicatoren zijn gehaald"),
        (["met", "below", "below"], "1 van de 3 getoetste indicatoren is gehaald"),
        (["met", "met", "below"], "2 van de 3 getoetste indicatoren zijn gehaald"),
        (["below", "below"], "Geen van de 2 getoetste indicatoren is gehaald"),
    ],
)
def test_a_project_is_told_by_what_was_tested(verdicts: list[Verdict], text: str) -> None:
    """Measured without a verdict and tested are two different things; one is not "all"."""
    assert say.tested_finding(verdicts) == text


def phases(*shares: tuple[str, float], year: int = 2026) -> list[tuple[Measurement, Decimal, str]]:
    """Shares by phase, in percent."""
    return [
        (measurement(phase, f"{year + place}-06-01"), Decimal(str(share)), f"{share}%")
        for place, (phase, share) in enumerate(shares)
    ]


@pytest.mark.parametrize(
    ("shares", "text"),
    [
        ([("design", 56), ("award", 65), ("delivery", 71)], "Elke fase werd beter: van 56% naar 71%"),
        ([("design", 56), ("delivery", 71)], "Van 56% in het ontwerp naar 71% bij oplevering"),
        (
            [("design", 60), ("award", 75), ("delivery", 71)],
            "Van 60% in het ontwerp naar 71% bij oplevering: minder dan beloofd",
        ),
        ([("award", 70), ("delivery", 70)], "Van 70% bij de gunning naar 70% bij oplevering"),
        ([("year", 50), ("year", 60), ("year", 70)], "Van 50% in 2026 naar 70% in 2028"),
    ],
)
def test_the_way_from_design_to_delivery_is_told(shares: list[tuple[str, float]], text: str) -> None:
    """A rise in each phase, less than was promised, and years of a contract, which are no phases."""
    assert say.phases_finding(phases(*shares)) == text


def test_measurements_are_listed_by_phase_in_their_order() -> None:
    """Two measurements in one phase are two; a reference is none."""
    several = [measurement("design"), measurement("delivery"), measurement("delivery")]
    assert say.measurements_finding(several) == "3 metingen in het ontwerp en bij oplevering"
    assert say.measurements_finding(several[:1]) == "1 meting in het ontwerp"
    assert say.measurements_finding([measurement("reference")]).startswith("Er is nog niet gemeten, wel is")
    beside = [measurement("reference"), measurement("delivery")]
    assert say.measurements_finding(beside) == "1 meting bij oplevering, naast een referentieontwerp"


def test_a_promise_is_no_result() -> None:
    """Said where phases can be compared; one phase, measured once or twice, is no reason to."""
    assert say.phases_caption([measurement("delivery"), measurement("delivery")]) == ""
    assert say.phases_caption([measurement("design"), measurement("delivery")]) == say.PROMISE
    assert say.phases_caption([measurement("year")]) == say.YEARS
    assert say.phases_caption([measurement("reference"), measurement()]) == say.REFERENCE


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
    assert say.change(MKI, [first]) == ""


def test_the_last_change_is_dated() -> None:
    """Without history the page says that it does not know."""
    assert "niet bekend" in say.last_change(())
    assert say.last_change([date(2026, 5, 4)]) == "Laatst gewijzigd op 4 mei 2026. Er is 1 wijziging bekend."
    assert say.last_change([date(2026, 5, 4), date(2026, 5, 1)]).endswith("Er zijn 2 wijzigingen bekend.")


@given(st.integers(1, 500))
def test_counted_headings_agree_in_number(n: int) -> None:
    """One is singular, the rest plural, and every heading starts as a sentence does."""
    for text, plural in (
        (say.claims_finding(n), "uitspraken"),
        (say.lessons_finding(n), "lessen"),
    ):
        assert (plural in text) == (n > 1)
        assert text[0].isupper() or text[0].isdigit()
        assert "  " not in text
