"""A project of several municipalities: on the page of each, once in the region, by its share in the sums."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.records.project import Project
from tests.measures.programme import MATERIALS
from tests.measures.region import measurement, municipality, project, region

YEAR = 2026
NAMES = ("els", "iep", "wilg")


def figures_of(**projects: Project) -> Figures:
    """The figures of three municipalities; each project stands with the first."""
    people = {name: municipality(name.capitalize()) for name in NAMES}
    own = {("els", name): one for name, one in projects.items()}
    return Figures(Years(Told(region(people, own, report_year=YEAR))))


def weighing(reused: int, primary: int, **shares: int | None) -> Project:
    """A road of so many tonnes, with the shares of the partners; None for unknown."""
    parts = {"reused": reused, "recycled": 0, "biobased": 0, "primary": primary}
    partners = [
        {"municipality": name, **({} if share is None else {"share": share})}
        for name, share in shares.items()
    ]
    return project(measurement(materials=parts), shared_with=partners)


def at(figures: Figures, statistic: str, municipality: str = "", basis: str = "in_year") -> Figure:
    """A figure of the origin of material in roads."""
    return figures.at(
        Key(
            MATERIALS.id,
            statistic,
            YEAR,
            "to_date" if basis == "to_date" else "in_year",
            municipality=municipality,
            type="roads",
        )
    )


def count(figures: Figures, statistic: str, municipality: str = "") -> Decimal | None:
    """A count of projects."""
    return figures.at(Key("projects", statistic, YEAR, "to_date", municipality=municipality)).number


def test_a_shared_project_by_hand() -> None:
    """100 tonnes of which 80 reused, of Els (60%) and Iep (40%), and 100 tonnes of which 20 of Els alone.

    Region: (80 + 20) / 200 = 50%, over 2 projects. Els: (48 + 20) / (60 + 100) = 42.5%, over 2. Iep: 32 of 40
    tonnes = 80%, over 1. Wilg has no project.
    """
    figures = figures_of(a=weighing(80, 20, iep=40), b=weighing(20, 80))
    for basis in ("in_year", "to_date"):
        means = [at(figures, "mean", name, basis) for name in ("", "els", "iep", "wilg")]
        assert [one.number for one in means] == [50, Decimal("42.5"), 80, None]
        assert [one.n for one in means[:3]] == [2, 2, 1]
    assert [count(figures, "count", name) for name in ("", *NAMES)] == [2, 2, 1, 0]
    assert [count(figures, "listed", name) for name in ("", *NAMES)] == [2, 2, 1, 0]
    assert count(figures, "owners") == 2
    assert [count(figures, "shared", name) for name in ("", *NAMES)] == [1, 1, 1, None]


def test_an_unknown_share_is_in_no_sum_by_hand() -> None:
    """Of 100 tonnes, 80 reused, nobody says which part is of Iep: then none is known of Els either.

    Both show the project with its 80%, which is the median; neither has a weighted mean, over 0 of 1 project.
    The region has all of it: 80%.
    """
    figures = figures_of(a=weighing(80, 20, iep=None))
    assert at(figures, "mean").number == 80
    for name in ("els", "iep"):
        mean, median = at(figures, "mean", name), at(figures, "median", name)
        assert (mean.number, mean.n, mean.of, mean.unknown) == (None, 0, 1, 1)
        assert (median.number, median.n) == (80, 1)
        assert count(figures, "share_unknown", name) == 1


def test_a_project_of_a_partner_that_takes_part_is_of_the_region() -> None:
    """The one that leads left in 2025; the partner takes part, so the project counts, once."""
    people = {"els": municipality("Els", until="2025-12-31"), "iep": municipality("Iep")}
    one = weighing(80, 20, iep=40)
    figures = Figures(Years(Told(region(people, {("els", "a"): one}, report_year=YEAR))))
    assert (count(figures, "count"), count(figures, "outside")) == (1, 0)
    assert at(figures, "mean").number == 80


shares = st.tuples(st.integers(1, 50), st.integers(1, 50))
tonnes = st.tuples(st.integers(1, 1000), st.integers(1, 1000))
Two = tuple[int, int]


@given(st.lists(st.tuples(tonnes, shares), min_size=1, max_size=4))
def test_the_parts_of_municipalities_are_the_whole(
    found: Sequence[tuple[Two, Two]],
) -> None:
    """However the work is divided: the tonnes of all municipalities together are those of the region.

    Each mean times its tonnes gives back what was reused; the region's own mean says the same.
    """
    every = {
        f"p{place}": weighing(*mass, iep=iep, wilg=wilg) for place, (mass, (iep, wilg)) in enumerate(found)
    }
    figures = figures_of(**every)
    parts = {
        "els": [100 - iep - wilg for _, (iep, wilg) in found],
        "iep": [iep for _, (iep, _) in found],
        "wilg": [wilg for _, (_, wilg) in found],
    }
    reused = Decimal(0)
    for name, own in parts.items():
        weight = sum(Decimal(share * sum(mass)) / 100 for share, (mass, _) in zip(own, found, strict=True))
        mean = at(figures, "mean", name).number
        assert (mean is None) == (weight == 0)
        reused += (mean or Decimal(0)) * weight / 100
    whole = sum(sum(mass) for mass, _ in found)
    regional = at(figures, "mean").number
    assert regional is not None
    assert abs(100 * reused / whole - regional) < Decimal("1e-6")
    assert count(figures, "count") == len(found)
