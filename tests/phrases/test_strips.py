"""One indicator against its level in words."""

from __future__ import annotations

from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.phrases import strips as say
from tests.measures.programme import CO2, DEMOLITION, MKI, SEB
from tests.measures.region import co2_of, measurement, mki_of, project
from tests.phrases.own import masses, own_of, roads


def test_the_number_of_projects_is_that_of_the_values_in_the_figure() -> None:
    """By hand: A1 in 2026, one project; A2 in 2027, two: each set has the number of its own values."""
    a1 = project(measurement(date="2026-06-01", mki=mki_of(150)))
    a2 = [project(measurement(date="2027-06-01", mki=mki_of(300, weight_set="A2"))) for _ in range(2)]
    own = own_of(a1, *a2, indicator=MKI, year=2027)
    assert own.sets == ("A1", "A2")
    first, second = (own.in_set(name) for name in own.sets)
    assert unmarked(say.about(second)) == (
        "Wegen · rekenregel A2 · gewogen gemiddelde van 2 projecten, gemeten in 2027"
    )
    assert say.note(second) == "niet te toetsen: er is geen prestatieniveau voor rekenregel A2"
    assert say.value(first) == ""
    assert say.note(first) == "Niet gemeten in 2027"
    assert unmarked(say.more(first)) == (
        "Tot en met 2027: €\u00a00,15 per m² per jaar, één project;"
        " het ene getoetste project haalt het prestatieniveau van het jaar van de meting."
    )


def test_one_value_is_one_project_and_no_mean() -> None:
    """A mean of one would claim more than there is."""
    assert unmarked(say.about(roads(70))) == "Wegen · één project, gemeten in 2026"
    assert "mediaan (de massa’s ontbreken) van 2 projecten" in unmarked(say.about(roads(70, 60)))


def test_the_year_comes_first_and_everything_to_date_second() -> None:
    """By hand: 2027 is 80/100 = 80%; to date (50 + 80) / 200 = 65%, of which one of two reached 62%."""
    own = own_of(project(masses(50, 100)), project(masses(80, 100, 2027)), year=2027)
    assert unmarked(say.value(own)) == "80%"
    assert say.note(own) == "prestatieniveau gehaald"
    assert unmarked(say.to_date(own)) == (
        "Tot en met 2027: 65%, gewogen gemiddelde van 2 projecten; 1 van de 2 getoetste projecten haalt het"
        " prestatieniveau van het jaar van de meting."
    )
    assert say.to_date(roads(50, 70)) == ""


def test_what_was_never_measured_is_no_zero() -> None:
    """Without any measurement there is no value, no mean and no second line."""
    own = roads(None, None)
    assert (say.value(own), say.more(own), say.note(own)) == ("", "", "Nog niet gemeten")
    assert unmarked(say.not_started(own)) == "nog niet gemeten (2 projecten)"
    seb = own_of(project(), indicator=SEB)
    assert unmarked(say.not_started(seb)) == "nog geen oordeel (1 project)"


def test_without_a_level_the_year_and_the_coverage_are_told() -> None:
    """Shares have a mean, CO2 over units is only counted, judgements are counted with who complies."""
    part = [project(measurement(demolition={"percent": 90})), project()]
    assert unmarked(say.started(own_of(*part, indicator=DEMOLITION))) == "wegen: in 2026 90% (één project)"
    co2 = own_of(project(measurement(co2=co2_of(100, 10))), project(), indicator=CO2, year=2027)
    assert unmarked(say.started(co2)) == (
        "wegen: niet gemeten in 2027; tot en met 2027 1 van de 2 projecten gemeten"
    )
    seb = own_of(
        project(measurement(seb={"verdict": "complies"})),
        project(measurement(seb={"verdict": "does_not_comply"})),
        indicator=SEB,
    )
    assert unmarked(say.started(seb)) == "wegen: in 2026 voldoet 1 van de 2 met een oordeel"


def test_every_number_carries_the_figure_that_it_states() -> None:
    """The id names the set, the year and the basis, so that nobody has to guess which number it is."""
    own = own_of(project(masses(50, 100)), project(masses(80, 100, 2027)), year=2027)
    assert [mark.id for mark in marks_in(say.value(own))] == ["materials.roads.mean.2027"]
    assert {mark.id for mark in marks_in(say.to_date(own))} == {
        f"materials.roads.{statistic}.2027.to_date" for statistic in ("mean", "measured", "met", "tested")
    }
