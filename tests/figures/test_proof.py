"""How well the values in a figure are proven."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figures import Figures
from site_builder.figures.proof import Rungs, together
from site_builder.figures.years import Told, Years
from site_builder.measures.proof import RUNGS, Rung
from site_builder.model import tie
from site_builder.records.project import Project
from tests.figures.years import Named, named
from tests.measures.region import assessment, measurement, municipality, project, records

ELS = municipality("Els", assessment(2030, "111111"))
PROVEN: dict[Rung, dict[str, object]] = {
    "reported": {},
    "named": {"proofs": [{"kind": "weigh_ticket", "where": "Zaak 7"}]},
    "region": {"checks": [{"by": "region", "date": "2030-07-01"}]},
    "third_party": {"checks": [{"by": "third_party", "organisation": "Bureau", "date": "2030-07-01"}]},
}


def road(rung: Rung, *, masses: bool = True) -> Project:
    """A road of which the origin of material was measured in 2030, on a rung of the ladder."""
    weighed = {"reused": 60, "primary": 40, "total": 100}
    given = weighed if masses else {"percent": 60}
    return project(measurement("delivery", "2030-06-01", materials=given, **PROVEN[rung]))


@given(st.lists(st.tuples(st.sampled_from(RUNGS), st.booleans()), min_size=1, max_size=6))
def test_a_figure_tells_the_rungs_of_its_own_values(roads: list[tuple[Rung, bool]]) -> None:
    """The mean those with masses, the median all; together as many as n, and the lowest is the figure's."""
    projects = {("els", f"p{n}"): road(rung, masses=masses) for n, (rung, masses) in enumerate(roads)}
    found = named(records({"els": ELS}, projects, report_year=2030))
    every = [rung for rung, _ in roads]
    weighed = [rung for rung, masses in roads if masses]
    for statistic, own in (("median", every), ("mean", weighed), ("measured", every)):
        figure = found[f"materials.roads.{statistic}.2030"]
        if not own:
            assert figure.rungs is None
            continue
        assert figure.rungs == Rungs(*(own.count(rung) for rung in RUNGS))
        assert sum(figure.rungs) == figure.n
        assert figure.rungs.lowest == min(own, key=RUNGS.index)
    checked = sum(rung in ("region", "third_party") for rung in every)
    assert found["materials.roads.checked.2030"].count == checked


def test_a_count_of_records_stands_on_no_rung() -> None:
    """How many projects there are, nobody gave and nobody has to prove."""
    found = named(records({"els": ELS}, {("els", "p"): road("region")}, report_year=2030))
    assert found["materials.roads.projects.2030"].rungs is None
    assert found["materials.roads.level.2030"].rungs is None


def test_levels_and_what_follows_from_them() -> None:
    """Six levels that somebody gave: the profile stands on the lowest of them, and so does the middle."""
    found = named(records({"els": ELS}, {}, report_year=2030))
    assert found["spiderweb.policy.els.level.2030"].rungs == Rungs(reported=1)
    assert found["profiles.els.profile.2030"].rungs == Rungs(reported=6)
    assert found["spiderweb.policy.median.2030"].rungs == Rungs(reported=1)
    assert found["spiderweb.els.checked.2030"].count == 0


def test_a_year_that_was_closed_without_them_has_no_rungs() -> None:
    """What nobody wrote down then is not that nobody checked it."""
    closed = tie(records({"els": ELS}, {("els", "p"): road("region")}, report_year=2030))
    found = Named(Figures(Years(Told(closed, proven=False))))
    assert found["materials.roads.mean.2030"].rungs is None
    assert "materials.roads.checked.2030" not in found


def test_what_follows_from_an_unproven_figure_is_unproven() -> None:
    """Three of a figure and four of another are seven; of which one is not known, nothing is."""
    assert together((Rungs(1, 2), Rungs(0, 0, 4))) == Rungs(1, 2, 4)
    assert together((Rungs(1, 2), None)) is None
    assert together(()) is None
