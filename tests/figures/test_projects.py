"""How many projects there are, and that every one of them is in exactly one group."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Key
from site_builder.figures.figures import Figures
from site_builder.figures.projects import OUTSIDE
from site_builder.figures.years import Told, Years
from site_builder.records.municipality import Municipality
from site_builder.records.project import Project
from tests.measures.region import assessment, measurement, municipality, project, region

YEAR = 2028
MUNICIPALITIES: Mapping[str, Municipality] = {
    "els": municipality("Els", assessment(2028, "222222")),
    "wilg": municipality("Wilg", assessment(2026, "222222"), until="2027-06-30"),
}
made = st.builds(
    lambda phase, status, date: project(
        *([measurement(date=date)] if date else []), phase=phase, status=status
    ),
    st.sampled_from(("idea", "design", "delivery", "stopped")),
    st.sampled_from(("confirmed", "public_source", "draft")),
    st.sampled_from(("", "2026-05-01", "2028-05-01", "2029-05-01")),
)


def totals(projects: Mapping[tuple[str, str], Project]) -> Mapping[str, int]:
    """Every count of projects in the reported year."""
    figures = Figures(Years(Told(region(MUNICIPALITIES, projects, report_year=YEAR))))
    names = ("listed", "count", "owners", *OUTSIDE)
    return {name: figures.at(Key("projects", name, YEAR, "to_date")).count for name in names}


def test_each_project_is_in_one_group_by_hand() -> None:
    """Two count, and one is in each other group: 7 projects of 2 municipalities.

    The draft that is also an idea is a draft; the stopped one goes with its municipality, which left.
    """
    found = totals(
        {
            ("els", "a"): project(),
            ("els", "b"): project(measurement(date="2026-05-01")),
            ("els", "c"): project(status="draft", phase="idea"),
            ("els", "d"): project(phase="idea"),
            ("els", "e"): project(phase="stopped"),
            ("els", "f"): project(measurement(date="2029-05-01"), status="draft"),
            ("wilg", "g"): project(phase="stopped"),
        }
    )
    assert found == {"listed": 7, "count": 2, "owners": 2, **dict.fromkeys(OUTSIDE, 1)}


@given(
    st.dictionaries(st.tuples(st.sampled_from(("els", "wilg")), st.sampled_from("abcdef")), made, max_size=8)
)
def test_the_groups_add_up_to_the_list(projects: dict[tuple[str, str], Project]) -> None:
    """Whatever the projects are, those that count and those that do not are all of them."""
    found = totals(projects)
    assert found["listed"] == len(projects)
    assert found["count"] + sum(found[name] for name in OUTSIDE) == found["listed"]
