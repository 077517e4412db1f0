"""Records tied together: order, participation, what counts, and the year that the site reports on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model import ProjectEntry
from tests.measures.region import alone, assessment, measurement, municipality, project, region, session


@pytest.mark.parametrize(
    ("years", "drafts", "report_year", "expected"),
    [
        ((), (), None, 2026),
        ((), (2028,), None, 2026),
        ((2027, 2026), (2028,), None, 2027),
        ((2025,), (), None, 2025),
        ((2027,), (), 2026, 2026),
        ((2026,), (), 2030, 2030),
    ],
)
def test_the_report_year_is_the_set_one_or_the_newest_that_counts_or_the_first_of_the_plan(
    years: tuple[int, ...], drafts: tuple[int, ...], report_year: int | None, expected: int
) -> None:
    """A draft moves no year; with nothing recorded the plan's first year it is."""
    found = [assessment(year, "111111") for year in years]
    found += [assessment(year, "111111", status="draft") for year in drafts]
    assert alone(*found, report_year=report_year).year == expected


@pytest.mark.parametrize(("year", "years"), [(2028, (2026, 2027, 2028)), (2026, (2026,)), (2025, (2025,))])
def test_the_years_run_from_the_first_of_the_plan_to_the_reported_one(
    year: int, years: tuple[int, ...]
) -> None:
    """Also a reported year before the plan is a year."""
    assert alone(report_year=year).years == years


def test_an_assessment_from_a_public_source_counts_and_a_draft_does_not() -> None:
    """Oldest first, whatever the order in the file."""
    entry = alone(
        assessment(2028, "111111", status="draft"),
        assessment(2027, "111111", status="public_source"),
        assessment(2026, "111111"),
    ).municipalities[0]
    assert [one.year for one in entry.assessments] == [2026, 2027]
    assert entry.draft is not None
    assert entry.draft.year == 2028
    assert entry.assessment(2028) is None
    assert entry.assessment(2027) is entry.assessments[1]


def test_a_draft_older_than_what_counts_is_not_shown_as_the_draft() -> None:
    """It has been overtaken."""
    entry = alone(assessment(2026, "111111", status="draft"), assessment(2027, "111111")).municipalities[0]
    assert entry.draft is None


@pytest.mark.parametrize(
    ("day", "there"),
    [
        ("2020-12-31", False),
        ("2021-01-01", True),
        ("2023-06-30", True),
        ("2023-07-01", False),
        ("2025-12-31", False),
        ("2026-01-01", True),
        ("2040-01-01", True),
    ],
)
def test_participation_includes_both_ends_of_a_period_and_may_start_again(day: str, there: bool) -> None:
    """From 2021 to halfway 2023, and again from 2026 without an end."""
    periods = [{"from": "2021-01-01", "until": "2023-06-30"}, {"from": "2026-01-01"}]
    entry = region({"wilg": municipality("Wilg", participation=periods)}).municipalities[0]
    assert entry.takes_part_on(date.fromisoformat(day)) is there


def test_the_members_of_a_year_are_those_at_its_end() -> None:
    """Who leaves on the last day was there that year, who leaves the day before was not."""
    model = region(
        {
            "a": municipality("A", until="2026-12-31"),
            "b": municipality("B", until="2026-12-30"),
            "c": municipality("C", since="2026-12-31"),
            "d": municipality("D", since="2027-01-01"),
        },
        report_year=2027,
    )
    assert [entry.slug for entry in model.members_in(2026)] == ["a", "c"]
    assert [entry.slug for entry in model.members] == ["c", "d"]
    assert [entry.slug for entry in model.municipalities] == ["a", "b", "c", "d"]
    assert [str(entry.left_after(2026)) for entry in model.municipalities] == [
        "None",
        "2026-12-30",
        "None",
        "None",
    ]
    assert str(model.by_slug["a"].left_after(2027)) == "2026-12-31"


def test_who_left_and_came_back_left_only_in_between() -> None:
    """The last day of the period before; a period that is still to come is no leaving."""
    periods = [{"from": "2021-01-01", "until": "2023-06-30"}, {"from": "2026-01-01"}]
    entry = region({"wilg": municipality("Wilg", participation=periods)}).municipalities[0]
    left = {year: entry.left_after(year) for year in (2020, 2022, 2023, 2025, 2026)}
    ended = date(2023, 6, 30)
    assert left == {2020: None, 2022: None, 2023: ended, 2025: ended, 2026: None}


@pytest.mark.parametrize(
    ("population", "size"),
    [
        (1, "small"),
        (19_999, "small"),
        (20_000, "medium"),
        (99_999, "medium"),
        (100_000, "large"),
        (None, None),
    ],
)
def test_a_size_class_starts_where_the_one_below_it_ends(population: int | None, size: str | None) -> None:
    """Small below 20,000 inhabitants, medium below 100,000; an unknown number has no class."""
    entry = region({"wilg": municipality("Wilg", population=population)}).municipalities[0]
    assert (entry.size and entry.size.id) == size


def test_municipalities_and_projects_stand_in_the_alphabet_of_people() -> None:
    """Not in that of bytes: 's-Eikel under E, and Ål under A."""
    model = region(
        {"z": municipality("Zand"), "s": municipality("'s-Eikel"), "a": municipality("Ål")},
        {("z", name): project(name=title) for name, title in (("a", "zand"), ("b", "Ål"), ("c", "Berk"))},
    )
    assert [entry.name for entry in model.municipalities] == ["Ål", "'s-Eikel", "Zand"]
    assert [entry.record.name for entry in model.by_slug["z"].projects] == ["Ål", "Berk", "zand"]
    assert [entry.key for entry in model.projects] == [("z", "b"), ("z", "c"), ("z", "a")]
    assert model.by_slug["a"].projects == ()


@given(st.permutations(["2026-01-10-a", "2026-01-10-b", "2026-03-01-a", "2027-01-10-a"]))
def test_sessions_stand_by_day_and_then_by_time(order: list[str]) -> None:
    """The order in the files does not matter, and each year has its own."""
    times = {"2026-01-10-a": "13:00", "2026-01-10-b": "09:30"}
    model = region(sessions=[session(name, name[:10], starts=times.get(name)) for name in order])
    assert [one.id for one in model.sessions] == [
        "2026-01-10-b",
        "2026-01-10-a",
        "2026-03-01-a",
        "2027-01-10-a",
    ]
    assert [one.id for one in model.sessions_in(2027)] == ["2027-01-10-a"]
    assert model.sessions_in(2028) == ()


def test_attendance_is_found_by_session_and_municipality() -> None:
    """The counts stand as they were recorded."""
    model = region({"wilg": municipality("Wilg", attendance={"2026-01-10-a": (2, 0)})})
    assert model.attendance["2026-01-10-a"]["wilg"].policy == 2
    assert "2026-01-11-b" not in model.attendance


@pytest.mark.parametrize(
    ("status", "phase", "counts"),
    [
        ("confirmed", "design", True),
        ("public_source", "award", True),
        ("confirmed", "construction", True),
        ("confirmed", "delivery", True),
        ("draft", "delivery", False),
        ("confirmed", "idea", False),
        ("confirmed", "stopped", False),
    ],
)
def test_drafts_ideas_and_stopped_projects_do_not_count(status: str, phase: str, counts: bool) -> None:
    """Everything else does, also what no municipality confirmed yet."""
    assert ProjectEntry("wilg", "weg", project(status=status, phase=phase)).counts is counts


def test_a_project_is_there_from_its_first_dated_year() -> None:
    """Of its tender, start, delivery and measurements; without any date it always was."""
    dated = ProjectEntry(
        "wilg",
        "weg",
        project(measurement(date="2027-01-05"), tendered="2026-11", started=2028, delivered="2029-01-01"),
    )
    assert dated.first_year == 2026
    assert [dated.exists_in(year) for year in (2025, 2026, 2030)] == [False, True, True]
    assert ProjectEntry("wilg", "weg", project(measurement(date="2024-01-05"))).first_year == 2024
    undated = ProjectEntry("wilg", "weg", project())
    assert undated.first_year is None
    assert undated.exists_in(1990)


def test_the_programme_is_at_hand_in_its_own_order() -> None:
    """Axes, indicators and series as the records have them, and the top of the scale."""
    model = region()
    assert [axis.id for axis in model.axes][:2] == ["policy", "execution"]
    assert model.top_level == 4
    assert [one.id for one in model.indicators] == ["materials", "demolition", "mki", "co2", "seb"]
    assert list(model.series) == ["lab", "visit"]
