"""The material of the region in tonnes."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Key
from site_builder.figures.figures import Figures, figures_of
from site_builder.figures.tonnes import KINDS
from site_builder.records.project import Project
from tests.measures.region import measurement, municipality, project, region

MASSES = st.fixed_dictionaries({kind: st.integers(0, 500) for kind in KINDS})


def _figures(*projects: Project) -> Figures:
    numbered = {("els", f"p{place}"): one for place, one in enumerate(projects)}
    return figures_of(
        region(municipalities={"els": municipality("Els")}, projects=numbered, report_year=2027)
    )


def _value(figures: Figures, statistic: str, part: str = "", year: int = 2027) -> int | None:
    number = figures.at(Key("tonnes", statistic, year, part=part)).number
    return None if number is None else int(number)


def test_tonnes_of_the_year_by_hand() -> None:
    """2027: 30 + 10 reused, 50 + 0 recycled, 20 + 90 primary: 200 tons, of which 55% new.

    A road of 2026 is in that year alone, a share without masses in no sum, and roads and squares are added.
    """
    figures = _figures(
        project(
            measurement(
                date="2027-05-01", materials={"reused": 30, "recycled": 50, "primary": 20, "total": 100}
            )
        ),
        project(
            measurement(date="2027-05-01", materials={"reused": 10, "primary": 90, "total": 100}),
            kind="public_space",
        ),
        project(measurement(date="2026-05-01", materials={"reused": 7, "total": 7})),
        project(measurement(date="2027-05-01", materials={"percent": 70})),
    )
    assert [_value(figures, "mass", kind) for kind in KINDS] == [40, 50, 0, 110]
    assert [_value(figures, "share", kind) for kind in KINDS] == [20, 25, 0, 55]
    assert _value(figures, "mass") == 200
    assert (_value(figures, "projects"), figures.at(Key("tonnes", "projects", 2027)).of) == (2, 3)
    assert _value(figures, "mass", "reused", 2026) == 7


def test_without_a_known_mass_nothing_is_known() -> None:
    """A share alone weighs nothing, which is unknown and never 0."""
    figures = _figures(project(measurement(date="2027-05-01", materials={"percent": 70})))
    assert (_value(figures, "mass"), _value(figures, "share", "primary"), _value(figures, "projects")) == (
        None,
        None,
        0,
    )


@given(st.lists(MASSES.filter(lambda one: sum(one.values()) > 0), min_size=1, max_size=4))
def test_kinds_add_up_to_the_total_and_shares_to_a_hundred(masses: list[dict[str, int]]) -> None:
    """Whatever was recorded: no tonne is lost or counted twice."""
    made = [
        project(measurement(date="2027-05-01", materials={**one, "total": sum(one.values())}))
        for one in masses
    ]
    figures = _figures(*made)
    kinds = [figures.at(Key("tonnes", "mass", 2027, part=kind)).number or Decimal(0) for kind in KINDS]
    assert sum(kinds) == figures.at(Key("tonnes", "mass", 2027)).number
    assert sum(figures.at(Key("tonnes", "share", 2027, part=kind)).count for kind in KINDS) == 100
