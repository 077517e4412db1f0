"""The figures of an indicator: in the year first, n of the values in it, a weight set apart, unknown too."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.records.project import Project
from tests.figures.years import Named, figures_of, named
from tests.measures.region import assessment, co2_of, measurement, mki_of, municipality, project, records

ELS = municipality("Els", assessment(2030, "111111"))


def origin(reused: int, total: int) -> dict[str, object]:
    """Masses of which a part was reused."""
    return {"reused": reused, "recycled": 0, "biobased": 0, "primary": total - reused, "total": total}


def road(year: int, reused: int, total: int = 100, *, phase: str = "delivery") -> Project:
    """A road of which the origin of material was measured once."""
    return project(measurement(phase, f"{year}-06-01", materials=origin(reused, total)))


def of(*projects: Project) -> dict[tuple[str, str], Project]:
    """Projects of one municipality."""
    return {("els", f"p{number}"): one for number, one in enumerate(projects)}


def test_a_project_counts_in_the_year_of_its_newest_measurement() -> None:
    """The level is 62. 2029: 40 and 70, so 1 of 2 meets it; 2030: 80, so 1 of 1; to date 2 of 3.

    The first edition's headline of 2030 was the cumulative 2 of 3, and called it the year.
    """
    found = named(records({"els": ELS}, of(road(2029, 40), road(2029, 70), road(2030, 80)), report_year=2030))
    met = {name: found[f"materials.roads.met.{name}"] for name in ("2029", "2030", "2030.to_date")}
    assert {name: (figure.count, figure.n) for name, figure in met.items()} == {
        "2029": (1, 2),
        "2030": (1, 1),
        "2030.to_date": (2, 3),
    }
    assert found["materials.roads.mean.2030"].value == 80
    # 190 of 300 tonnes.
    assert found["materials.roads.mean.2030.to_date"].value == Decimal("63.333333")


def test_a_year_is_told_as_it_was_at_its_end() -> None:
    """Designed in 2029 (50%) and delivered in 2030 (80%): in 2029 by its design, in 2030 by its delivery."""
    weg = project(
        measurement("design", "2029-03-01", materials=origin(50, 100)),
        measurement("delivery", "2030-03-01", materials=origin(80, 100)),
    )
    found = named(records({"els": ELS}, of(weg), report_year=2030))
    assert [found[f"materials.roads.mean.{year}"].value for year in (2029, 2030)] == [50, 80]
    assert found["materials.roads.measured.2030.to_date"].count == 1
    early = named(records({"els": ELS}, of(weg), report_year=2029))
    assert early["materials.roads.mean.2029"].value == 50


def test_a_weight_set_has_figures_of_its_own() -> None:
    """Two roads under A1 (0.1 and 0.2; level 0.17) and one under A2 (0.3, no level): n is 2 and 1, never 3.

    The first edition wrote "rekenregel A1 · 3 van de 3 gemeten" beside the mean of two.
    """
    roads = [project(measurement(date="2030-05-01", mki=mki_of(total))) for total in (100, 200)]
    other = project(measurement(date="2030-05-01", mki=mki_of(300, weight_set="A2")))
    figures = figures_of(records({"els": ELS}, of(*roads, other), report_year=2030))
    found = Named(figures)
    mean = found["mki.roads.a1.mean.2030"]
    # 300 euro over 2,000 square metre years.
    assert (mean.value, mean.n, mean.of, mean.level, mean.verdict) == (
        Decimal("0.15"),
        2,
        2,
        Decimal("0.17"),
        "met",
    )
    untestable = found["mki.roads.a2.mean.2030"]
    assert (untestable.value, untestable.n, untestable.level, untestable.verdict) == (
        Decimal("0.3"),
        1,
        None,
        "untestable",
    )
    assert (found["mki.roads.a1.met.2030"].count, found["mki.roads.a1.met.2030"].n) == (1, 2)
    assert (found["mki.roads.met.2030"].count, found["mki.roads.met.2030"].n) == (1, 2)
    assert (found["mki.roads.measured.2030"].count, found["mki.roads.untestable.2030"].count) == (3, 1)
    assert "mki.roads.mean.2030" not in found
    assert figures.sets(figures.years.today.model.indicators[2], "roads", 2030) == ("A1", "A2")


def test_a_share_without_masses_is_in_the_median_and_not_in_the_mean() -> None:
    """60% of 100 tonnes, and 90% without masses: mean 60 of one, median 75 of two."""
    loose = project(measurement(date="2030-05-01", materials={"percent": 90}))
    found = named(records({"els": ELS}, of(road(2030, 60), loose), report_year=2030))
    mean, median = (found[f"materials.roads.{one}.2030"] for one in ("mean", "median"))
    assert (mean.value, mean.n, mean.of, mean.unknown) == (60, 1, 2, 1)
    assert (median.value, median.n) == (75, 2)


def test_over_all_types_there_are_counts_alone() -> None:
    """One road (70, level 62) and one square (50, level 57): 1 of 2 meets its own level; no mean of both."""
    square = project(measurement(date="2030-06-01", materials=origin(50, 100)), kind="public_space")
    found = named(records({"els": ELS}, of(road(2030, 70), square), report_year=2030))
    assert (found["materials.met.2030"].count, found["materials.tested.2030"].count) == (1, 2)
    assert "materials.mean.2030" not in found


def test_functional_units_are_never_put_together() -> None:
    """Two units are two groups, each with an id that can be read."""
    roads = [
        project(measurement(date="2030-05-01", co2=co2_of(10))),
        project(measurement(date="2030-05-01", co2=co2_of(30, unit="m3 beton"))),
    ]
    found = named(records({"els": ELS}, of(*roads), report_year=2030))
    assert found["co2.roads.m2-wegdek-a1-a2-a3.mean.2030"].value == 10
    assert found["co2.roads.m3-beton-a1-a2-a3.mean.2030"].value == 30


def test_a_judgement_is_a_share_of_the_judgements() -> None:
    """Complies, does not, and unknown: 1 of 2 is 50%; the unknown one was not measured."""
    judged = [
        project(measurement(date="2030-05-01", seb={"level": "basic", "verdict": verdict}))
        for verdict in ("complies", "does_not_comply", "unknown")
    ]
    found = named(records({"els": ELS}, of(*judged), report_year=2030))
    share = found["seb.roads.share.2030"]
    assert (share.value, share.n, share.unit) == (50, 2, "%")
    assert found["seb.roads.measured.2030"].unknown == 1


def test_nothing_measured_is_unknown_and_never_none() -> None:
    """A region with a road that nobody measured: 0 measured of 1, unknown 1, and no mean at all."""
    figures = figures_of(records({"els": ELS}, of(project()), report_year=2030))
    measured = Named(figures)["materials.roads.measured.2030"]
    assert (measured.count, measured.of, measured.unknown) == (0, 1, 1)
    mean = figures.indicator(figures.years.today.model.indicators[0], "roads", "mean", 2030)
    assert (mean.value, mean.n, mean.verdict) == (None, 0, None)


def test_to_date_has_no_level_where_its_values_were_held_against_two() -> None:
    """Every value is judged by the level of its own year; a mean over years with two levels by none."""
    found = named(records({"els": ELS}, of(road(2029, 70), road(2030, 80)), report_year=2030))
    assert found["materials.roads.mean.2030.to_date"].level == 62


MASSES = st.tuples(st.integers(0, 100), st.integers(1, 100), st.integers(2026, 2030)).map(
    lambda three: (min(three[0], three[1]), three[1], three[2])
)


@given(st.lists(MASSES, min_size=1, max_size=8))
def test_the_years_add_up_to_all_that_was_measured_once(masses: list[tuple[int, int, int]]) -> None:
    """Projects that were measured once: the counts of the years add up to the count to date.

    The mean to date is the exact Σ/Σ, and every n is at most what it is of.
    """
    roads = [road(year, reused, total) for reused, total, year in masses]
    figures = figures_of(records({"els": ELS}, of(*roads), report_year=2030))
    found = Named(figures)
    for statistic in ("measured", "tested", "met", "below"):
        years = sum(found[f"materials.roads.{statistic}.{year}"].count for year in range(2026, 2031))
        assert years == found[f"materials.roads.{statistic}.2030.to_date"].count
    whole = sum(total for _, total, _ in masses)
    exact = Decimal(100) * sum(reused for reused, _, _ in masses) / whole
    mean = found["materials.roads.mean.2030.to_date"]
    assert mean.number is not None
    assert abs(mean.number - exact) <= Decimal("0.0000005")
    for figure in figures.of_topic("materials"):
        assert figure.n is None or figure.of is None or 0 <= figure.n <= figure.of


def test_what_is_met_in_a_design_is_apart_from_what_was_built() -> None:
    """The level is 62. Met: one delivered and two designed or awarded; not met: one delivered, one designed.

    Of a sixth road the MKI alone was measured in the year: its material is missing. One of 2029 is not.
    """
    shares = [("delivery", 70), ("design", 70), ("award", 65), ("delivery", 10), ("design", 10)]
    roads = [road(2030, share, phase=phase) for phase, share in shares]
    others = [project(measurement("delivery", f"{year}-06-01", mki=mki_of(100))) for year in (2030, 2029)]
    found = named(records({"els": ELS}, of(*roads, *others), report_year=2030))
    names = ("met_delivered", "met_promised", "below_delivered", "below_promised", "missing")
    for kind in ("materials", "materials.roads"):
        assert [found[f"{kind}.{name}.2030"].count for name in names] == [1, 2, 1, 1, 1]
    assert found["materials.public_space.missing.2030"].count == 0
    assert "materials.els.missing.2030" not in found
