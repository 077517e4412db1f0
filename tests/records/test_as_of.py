"""Records as they stood at the end of a year: nothing dated later is left, and nothing else changes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.history import NO_HISTORY
from site_builder.load import load
from site_builder.measures.aggregates import region_aggregates
from site_builder.model import tie
from site_builder.pages.shared.site import Site
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from site_builder.render import texts, tokens
from site_builder.site_map import pages
from tests.checks import ROOT
from tests.measures.region import assessment, measurement, municipality, project, records, region, session
from tests.measures.region import mki_of as mki

YEARS = st.integers(2024, 2032)


@pytest.fixture(scope="module")
def demo() -> Records:
    """All records of the demo region, which run to 2030."""
    found = load(ROOT / "demo", date(2030, 12, 31)).records
    assert found is not None
    return found


def test_what_is_about_a_later_year_is_left_out() -> None:
    """Assessments by the year they are about, also where they were written in the next one."""
    wilg = municipality(
        "Wilg", assessment(2026, "111111", date="2027-01-20"), assessment(2027, "222222", date="2027-10-01")
    )
    found = as_of(records({"wilg": wilg}), 2026)
    assert [one.year for one in found.municipalities["wilg"].assessments] == [2026]
    assert found.region.settings.report_year == 2026


def test_a_municipality_that_joins_later_is_not_there_and_who_leaves_later_is() -> None:
    """What will happen to participation is not known yet, nor why."""
    both = {
        "nieuw": municipality("Nieuw", since="2028-01-01"),
        "weg": municipality("Weg", until="2028-06-30"),
    }
    found = as_of(records(both, {("nieuw", "weg"): project()}), 2027)
    assert set(found.municipalities) == {"weg"}
    assert found.municipalities["weg"].participation[0].until is None
    assert found.projects == {}
    assert as_of(records(both), 2028).municipalities["weg"].participation[0].until == date(2028, 6, 30)


def test_attendance_goes_with_its_session() -> None:
    """A session of a later year is not there, so nobody was at it."""
    wilg = municipality("Wilg", attendance={"2026-lab": (1, 0), "2027-lab": (2, 2)})
    sessions = [session("2026-lab", "2026-05-01"), session("2027-lab", "2027-05-01")]
    found = as_of(records({"wilg": wilg}, sessions=sessions), 2026)
    assert [line.session for line in found.municipalities["wilg"].attendance] == ["2026-lab"]
    assert list(found.sessions) == [2026]


@pytest.mark.parametrize(
    ("year", "phase", "measured"),
    [
        (2025, None, 0),
        (2026, "design", 1),
        (2027, "award", 2),
        (2028, "construction", 2),
        (2029, "delivery", 3),
    ],
)
def test_a_project_stands_in_no_later_phase_than_its_dates_allow(
    year: int, phase: str | None, measured: int
) -> None:
    """Tendered in 2027, started in 2028, delivered in 2029; in 2026 there was a design with a measurement."""
    own = project(
        measurement("design", "2026-05-01", mki=mki(1)),
        measurement("award", "2027-05-01", mki=mki(1)),
        measurement("delivery", "2029-05-01", mki=mki(1)),
        tendered="2027-03",
        started="2028",
        delivered="2029-04-01",
        tender={"circular": True},
    )
    found = as_of(records({"wilg": municipality("Wilg")}, {("wilg", "weg"): own}), year).projects
    if phase is None:
        assert found == {}
        return
    one = found["wilg", "weg"]
    assert one.phase == phase
    assert len(one.measurements) == measured
    assert (one.tender is not None) is (year >= 2027)
    assert (one.delivered is not None) is (year >= 2029)


def test_a_project_without_dates_stays_as_it_is() -> None:
    """Nobody can say that it was not there, or not that far."""
    own = {("wilg", "weg"): project()}
    assert as_of(records({"wilg": municipality("Wilg")}, own), 2026).projects == own


def test_a_level_that_holds_later_is_not_yet_there(demo: Records) -> None:
    """The demo raised its levels in 2028."""
    before = {level.from_year for one in as_of(demo, 2027).indicators.indicators for level in one.levels}
    assert before == {2026}


@given(YEARS, YEARS)
def test_the_end_of_a_year_does_not_depend_on_a_later_cut(first: int, second: int) -> None:
    """Cutting at two years is cutting at the earliest; the reported year is that of the last cut."""
    wilg = municipality(
        "Wilg", *(assessment(year, "111111") for year in range(2026, 2031)), until="2029-06-30"
    )
    own = project(*(measurement("design", f"{year}-06-01", mki=mki(1)) for year in range(2026, 2031)))
    whole = records({"wilg": wilg}, {("wilg", "weg"): own}, [session("2027-lab", "2027-05-01")])
    twice = as_of(as_of(whole, max(first, second)), min(first, second))
    assert twice == as_of(whole, min(first, second))


@pytest.mark.parametrize(
    "year", [2026, *(pytest.param(year, marks=pytest.mark.long) for year in (2027, 2028, 2029))]
)
def test_nothing_in_the_demo_refers_to_what_is_left_out(demo: Records, year: int) -> None:
    """Every page of each year can be made; by day of the first, after which most is left out."""
    model = tie(as_of(demo, year))
    assert model.year == year
    site = Site(model, NO_HISTORY, "assets/site.css", texts=texts(), tokens=tokens())
    assert all(page.view is not None for page in pages(site))


def test_figures_of_a_year_are_those_of_the_whole_records(demo: Records) -> None:
    """The region's aggregates of 2028 are the same from the cut records as from all of them."""
    whole, cut = tie(demo), tie(as_of(demo, 2028))
    every, of_cut = region_aggregates(whole), region_aggregates(cut)
    for indicator in whole.indicators:
        for kind in ("roads", "public_space", "other"):
            before, after = every[indicator.id, kind, 2028], of_cut[indicator.id, kind, 2028]
            assert after.groups == before.groups
            assert (after.projects, after.measured) == (before.projects, before.measured)


def test_an_empty_region_stays_empty() -> None:
    """There is nothing to leave out."""
    model = region()
    assert as_of(model.records, 2026).municipalities == {}


def test_a_check_of_a_later_year_was_not_there_yet() -> None:
    """Of two checks of a measurement of 2026 one was done in 2027."""
    checks = [{"by": "region", "date": day} for day in ("2026-12-01", "2027-01-15")]
    work = project(measurement(date="2026-11-01", materials={"percent": 60}, checks=checks))
    found = as_of(records({"wilg": municipality("Wilg")}, {("wilg", "weg"): work}), 2026)
    (kept,) = found.projects["wilg", "weg"].measurements[0].checks
    assert kept.date == date(2026, 12, 1)
