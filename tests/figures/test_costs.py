"""What circular work cost beside the usual way: never a middle of a few, and never of what is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.ways import ENOUGH
from site_builder.figures.years import Told, Years
from tests.measures.region import municipality, project, region

YEAR = 2026


def costs(differences: Sequence[int | None], kind: str = "") -> dict[str, Figure]:
    """The figures by their statistic; every project is a road."""
    own = {
        ("els", f"p{place}"): project(
            type="roads", costs=None if one is None else {"difference_percent": one}
        )
        for place, one in enumerate(differences)
    }
    figures = Figures(Years(Told(region({"els": municipality("Els")}, own, report_year=YEAR))))
    names = ("known", "cheaper", "same", "dearer", "life_cycle", "median", "lowest", "highest")
    found = {name: figures.at(Key("cost_difference", name, YEAR, "to_date", type=kind)) for name in names}
    return {name: figure for name, figure in found.items() if figure.known}


def test_costs_by_hand() -> None:
    """Of six projects one is unknown: the five others are -4, 0, 2, 6 and 30, of which 2 is in the middle."""
    found = costs([30, -4, None, 2, 0, 6])
    told = {name: (figure.number, figure.n, figure.unknown) for name, figure in found.items()}
    assert told == {
        "known": (5, 5, 1),
        "cheaper": (1, 5, 1),
        "same": (1, 5, 1),
        "dearer": (3, 5, 1),
        "median": (2, 5, 1),
        "lowest": (-4, 5, 1),
        "highest": (30, 5, 1),
    }
    assert found["median"].unit == "%"


def test_nothing_recorded_gives_no_figure() -> None:
    """What nobody recorded cost nothing more and nothing less: it is not known."""
    assert costs([None, None]) == {}


@given(st.lists(st.none() | st.integers(-100, 100), max_size=9), st.sampled_from(("", "roads")))
def test_there_is_a_middle_of_enough_alone(differences: Sequence[int | None], kind: str) -> None:
    """With fewer there is none, with enough it lies between the lowest and the highest."""
    found = costs(differences, kind)
    values = [Decimal(one) for one in differences if one is not None]
    assert ("median" in found) == (len(values) >= ENOUGH)
    assert bool(found) == bool(values)
    if values:
        assert found["known"].count == len(values)
        assert sum(found[name].count for name in ("cheaper", "same", "dearer")) == len(values)
        assert all(one.unknown == len(differences) - len(values) for one in found.values())
    if "median" in found:
        assert found["median"].number == median(values)
        assert (found["lowest"].number, found["highest"].number) == (min(values), max(values))
