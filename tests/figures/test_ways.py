"""How usual a way of working is: counted of the projects of which it is known."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Key
from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.records.choices import PRACTICES
from tests.measures.region import municipality, project, region

YEAR = 2026


def counts(practices: Sequence[str | None]) -> dict[str, tuple[int, int | None, int | None]]:
    """Per statistic its value, of how many it is known, and of how many not."""
    own = {("els", f"p{place}"): project(practice=one) for place, one in enumerate(practices)}
    figures = Figures(Years(Told(region({"els": municipality("Els")}, own, report_year=YEAR))))
    found = {}
    for name in ("practice_known", *PRACTICES):
        figure = figures.at(Key("projects", name, YEAR, "to_date"))
        if figure.known:
            found[name] = (figure.count, figure.n, figure.unknown)
    return found


def test_practice_by_hand() -> None:
    """Of four projects two are pilots and one is how it is always done; of one it is not known."""
    found = counts(["pilot", None, "standard", "pilot"])
    assert found == {
        "practice_known": (3, 3, 1),
        "pilot": (2, 3, 1),
        "scaled": (0, 3, 1),
        "standard": (1, 3, 1),
    }


def test_nothing_recorded_gives_no_figure() -> None:
    """Where nobody recorded it, none of the projects is a pilot and none is not."""
    assert counts([None, None]) == {}


@given(st.lists(st.sampled_from((None, *PRACTICES)), max_size=8))
def test_the_ways_add_up_to_those_that_are_known(practices: Sequence[str | None]) -> None:
    """Each project of which it is known works in one way."""
    found = counts(practices)
    known = sum(one is not None for one in practices)
    assert sum(found[name][0] for name in PRACTICES if name in found) == known


def test_the_works_of_each_year_by_hand() -> None:
    """A work counts in the year in which it was tendered, or else started; a work without a date in none."""
    own = {
        ("els", "a"): project(practice="pilot", tendered="2024-11", started="2025"),
        ("els", "b"): project(practice="standard", started="2025-03"),
        ("els", "c"): project(practice=None, delivered="2025"),
        ("els", "d"): project(practice="pilot"),
    }
    figures = Figures(Years(Told(region({"els": municipality("Els")}, own, report_year=YEAR))))

    def at(name: str, begun: str) -> tuple[int, int | None, int | None]:
        figure = figures.at(Key("work_practice", name, YEAR, "to_date", part=begun))
        return figure.count, figure.n, figure.unknown

    assert at("pilot", "2024") == (1, 1, 0)
    assert at("pilot", "2025") == (0, 1, 1)
    assert at("standard", "2025") == (1, 1, 1)
    kind = next(iter(own.values())).type
    assert figures.at(Key("projects", "practice_known", YEAR, "to_date", type=kind)).count == len(own) - 1
