"""All figures together: one id each, made once, told by the year that was closed, with their errata."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from site_builder.figures.figure import Key, slug_of_set
from site_builder.records.errata import Erratum
from tests.checks import ROOT
from tests.closed_sites.closing import erratum
from tests.figures.years import figures_in, figures_of
from tests.measures import by_hand
from tests.measures.region import assessment, measurement, mki_of, municipality, project, records
from tests.review.conftest import region


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Key("materials", "mean", 2030, type="roads"), "materials.roads.mean.2030"),
        (Key("mki", "met", 2030, type="roads", set="A1"), "mki.roads.a1.met.2030"),
        (Key("attendance", "share", 2030, municipality="ulk"), "attendance.ulk.share.2030"),
        (
            Key("spiderweb", "level", 2030, part="policy", municipality="ulk"),
            "spiderweb.policy.ulk.level.2030",
        ),
        (Key("materials", "mean", 2030, "to_date", type="roads"), "materials.roads.mean.2030.to_date"),
        (
            Key("mki", "value", 2029, municipality="ulk", project="weg", phase="delivery"),
            "mki.ulk.weg.delivery.value.2029",
        ),
    ],
)
def test_an_id_can_be_read(key: Key, expected: str) -> None:
    """It names what the figure is about, from the topic to the year."""
    assert str(key) == expected


def test_a_functional_unit_is_a_part_of_an_id() -> None:
    """Signs and accents go; what is left can stand in an address."""
    assert slug_of_set("m² wégdek (A1, A2)") == "m2-wegdek-a1-a2"


def test_a_closed_year_speaks_for_itself_and_for_what_was_passed_over() -> None:
    """2027 was closed with level 1 and today's records say 3: 2026 and 2027 keep what was closed."""
    then = records({"els": municipality("Els", *(assessment(year, "111111") for year in (2026, 2027)))})
    now = records({"els": municipality("Els", *(assessment(year, "333333") for year in (2026, 2027, 2028)))})
    found = figures_of(now, {2027: then})
    levels = [found.by_id[f"spiderweb.policy.els.level.{year}"].value for year in (2026, 2027, 2028)]
    assert levels == [1, 1, 3]
    assert found.by_id["spiderweb.policy.els.level.2028"].change == 2


def test_an_erratum_stands_at_its_figure_and_at_what_follows_from_it() -> None:
    """Level 4 of 2027 should be 2: the median and the profile follow from it, another axis does not.

    2028 is held against the right value: from 2 to 3 is one up.
    """
    then = records({"els": municipality("Els", assessment(2027, "411111"))})
    now = records({"els": municipality("Els", assessment(2027, "211111"), assessment(2028, "311111"))})
    wrong: tuple[Erratum, ...] = (erratum("municipalities/els/axes/policy", frozen="4", right="2"),)
    found = figures_of(now, {2027: then}, {2027: wrong}).by_id
    level = found["spiderweb.policy.els.level.2027"]
    assert (level.value, level.erratum, level.derived_from) == (4, wrong[0], None)
    for name in ("spiderweb.policy.median.2027", "profiles.els.profile.2027"):
        assert found[name].derived_from == level.id
    untouched = found["spiderweb.execution.els.level.2027"]
    assert (untouched.erratum, untouched.derived_from) == (None, None)
    assert found["spiderweb.policy.els.level.2028"].change == 1


def test_a_figure_knows_the_records_it_was_made_of() -> None:
    """A mean names its projects' files and the values that it follows from; a draft makes it less certain."""
    road = project(measurement(date="2030-05-01", mki=mki_of(100)), status="public_source")
    found = figures_of(records({"els": municipality("Els")}, {("els", "weg"): road}, report_year=2030)).by_id
    mean = found["mki.roads.a1.mean.2030"]
    assert mean.sources == ("projects/els/weg.yaml",)
    assert mean.reads == ("mki.els.weg.delivery.value.2030",)
    assert mean.status == "public_source"
    assert all(read in found for figure in found.values() for read in figure.reads)


def test_figures_are_made_once_and_only_when_asked_for() -> None:
    """One figure makes one bundle; asking again makes nothing."""
    found = figures_of(records({"els": municipality("Els", assessment(2026, "111111"))}))
    first = found.at(Key("attendance", "share", 2026, municipality="els"))
    assert [name for _, name, *_ in vars(found)["_memos"]] == ["_bundle"]
    assert found.at(first.key) is first


def test_a_figure_of_nothing_is_unknown() -> None:
    """A year outside the plan, or a municipality that is not there: no error, no value."""
    found = figures_of(records({"els": municipality("Els")}))
    for key in (Key("attendance", "share", 2050), Key("attendance", "share", 2026, municipality="nergens")):
        assert (found.get(key), found.at(key).value, found.at(key).n) == (None, None, 0)


@pytest.mark.parametrize("demo", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_region_has_one_figure_per_id(demo: bool, tmp_path: Path) -> None:
    """Many figures, no id twice, every comparison with one that is there, n within its whole."""
    folder = ROOT / "demo" if demo else region(tmp_path / "data", by_hand.FILES)
    figures = figures_in(folder, date(2031, 6, 1) if demo else date(2029, 1, 15))
    every = tuple(figures.every())
    assert len(figures.by_id) == len(every) > (10_000 if demo else 500)
    assert any(figure.compared_with for figure in every)
    for figure in every:
        assert figure.compared_with is None or figure.compared_with in figures.by_id
        assert (figure.change is None) == (figure.compared_with is None)
        assert figure.n is None or figure.of is None or figure.n <= figure.of


def test_every_figure_is_found_by_its_id() -> None:
    """Of the region, of a municipality, of a project and of both bases; what is no id finds nothing."""
    own = {("ulk", "weg"): project(measurement("delivery", "2029-09-01", materials={"percent": 60}))}
    figures = figures_of(records({"ulk": municipality("Ulk", assessment(2029, "122211"))}, own))
    every = {figure.id: figure for figure in figures.every()}
    assert {figure.key.basis for figure in every.values()} == {"in_year", "to_date"}
    assert any(figure.key.project for figure in every.values())
    assert {name: figures.named(name) for name in every} == every
    for name in ("", "x", "x.2029", "spiderweb.policy.nergens.level.2029", "spiderweb.policy.ulk.level.1900"):
        assert figures.named(name) is None
