"""What happened in a year: steps of growth paths, and who joined or left."""

from __future__ import annotations

from datetime import date

from site_builder.measures.changes import joined, left, steps_taken
from tests.measures.region import alone, assessment, municipality, region, session


def test_steps_are_on_time_late_lost_taken_again_or_there_from_the_start() -> None:
    """On the path of profile 3, whose steps for 2027 are capacity, knowledge and policy 2."""
    model = alone(
        assessment(2026, "000200"),
        assessment(2027, "200200"),
        assessment(2028, "002100"),
        assessment(2029, "202200"),
        report_year=2029,
    )
    taken = {
        year: {(s.milestone.axis, s.milestone.level, s.taken) for s in steps}
        for year, steps in steps_taken(model).items()
    }
    assert taken[2026] == {(None, None, "on_time"), ("knowledge", 2, "from_start")}
    assert taken[2027] == {("policy", 2, "on_time")}
    assert taken[2028] == {("policy", 2, "lost"), ("knowledge", 2, "lost"), ("capacity", 2, "late")}
    assert taken[2029] == {("policy", 2, "again"), ("knowledge", 2, "again")}


def test_sharing_an_example_is_a_step_of_the_year_of_the_session() -> None:
    """A municipality of profile 1 shares one."""
    model = alone(
        assessment(2026, "333333"),
        assessment(2027, "333333"),
        sessions=[session("2027-a", "2027-03-01", examples_by=["wilg"])],
    )
    (step,) = steps_taken(model)[2027]
    assert (step.milestone.kind, step.taken) == ("example", "late")


def test_without_profile_there_is_no_path_and_no_step() -> None:
    """A municipality with too few levels known follows none."""
    assert steps_taken(alone(assessment(2026, "??????")))[2026] == ()


def test_who_joins_and_who_leaves_is_told_once_with_the_day() -> None:
    """A period that follows another without a day between is no joining and no leaving."""
    model = region(
        {
            "a": municipality("A", since="2027-06-01"),
            "b": municipality("B", until="2027-12-31"),
            "c": municipality(
                "C",
                participation=[
                    {"from": "2021-01-01", "until": "2027-03-31"},
                    {"from": "2027-04-01"},
                ],
            ),
        },
        report_year=2028,
    )
    assert [(one.entry.name, one.day) for one in joined(model, 2027)] == [("A", date(2027, 6, 1))]
    assert [(one.entry.name, one.day) for one in left(model, 2027)] == [("B", date(2027, 12, 31))]
    assert joined(model, 2028) == left(model, 2028) == ()
