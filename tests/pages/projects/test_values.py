"""The values of one project: each is a figure, held against the level of its own year."""

from __future__ import annotations

from dataclasses import replace

from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.model import tie
from site_builder.pages.projects.project import ProjectView
from site_builder.pages.projects.project import project as project_page
from site_builder.pages.shared.chrome import Cell
from site_builder.records.plan import Indicators
from tests.measures.programme import INDICATORS, MATERIALS, level
from tests.measures.region import co2_of, measurement, mki_of, project, with_levels
from tests.pages.projects.test_view import site_of, text_of, view_of


def row_of(view: ProjectView, place: int = 0) -> tuple[str, str, str]:
    """Value, level and verdict of one indicator, as people read them."""
    assert view.indicators is not None
    assert view.indicators.table is not None
    _, value, level, judged = (unmarked(cell.text) for cell in view.indicators.table.rows[place])
    return value, level, judged


def cells_of(view: ProjectView, row: int = 0) -> tuple[Cell, ...]:
    """A row of the table of all measurements."""
    assert view.phases is not None
    assert view.phases.table is not None
    return view.phases.table.rows[row]


def test_a_value_carries_the_figure_that_it_is() -> None:
    """In the table of indicators and in every phase, with the value of the table of figures."""
    one = project(
        measurement("design", "2025-06-01", materials={"percent": 70}),
        measurement("delivery", "2026-06-01", materials={"percent": 60}),
    )
    site = site_of(one)
    (entry,) = site.model.projects
    view = view_of(one)
    assert view.indicators is not None
    assert view.indicators.table is not None
    (mark,) = marks_in(view.indicators.table.rows[0][1].text)
    figure = site.figures.value(entry, site.model.indicators[0].id, "delivery", 2026)
    assert (mark.id, mark.value) == (figure.id, "60")
    assert marks_in(cells_of(view)[-1].text)[0].id == figure.id
    assert f'data-figure="{figure.id}"' in text_of(site)["projecten/wilg/werk-0000/"]


def test_a_measurement_of_before_or_after_the_told_years_is_shown_unmarked() -> None:
    """A page shows every measurement; where no table tells of it there is no id to give."""
    view = view_of(project(measurement(date="2027-02-01", materials={"percent": 70})))
    assert row_of(view)[0] == "70%"
    assert marks_in(cells_of(view)[-1].text) == ()
    assert view.indicators is not None
    assert "tot en met 2026" in view.indicators.note


def test_a_value_that_misses_its_level_does_not_look_like_it() -> None:
    """61,96 is no 62,0% beside a level of 62; 62 itself needs no decimal."""
    below = view_of(project(measurement(materials={"percent": 61.96})))
    assert row_of(below) == ("61,96%", "≥\u00a062%", "niet gehaald")
    met = view_of(project(measurement(materials={"percent": 62})))
    assert row_of(met) == ("62%", "≥\u00a062%", "gehaald")


def test_the_level_is_that_of_the_year_of_the_measurement() -> None:
    """63% of 2027 meets the 62 of then; the 65 that holds from 2028 does not undo that."""
    made = site_of(project(measurement(date="2027-06-01", materials={"percent": 63})), report_year=2030)
    levels = (level("roads", 62), level("roads", 65, from_year=2028))
    indicators = Indicators(indicators=(with_levels(MATERIALS, levels), *INDICATORS.indicators[1:]))
    site = replace(made, model=tie(replace(made.model.records, indicators=indicators)))
    view = project_page(site, site.model.projects[0])
    assert row_of(view) == ("63%", "≥\u00a062%", "gehaald")


def test_two_measurements_in_one_phase_and_year_have_one_figure() -> None:
    """The figure is the later one; the earlier is shown, and does not take its id."""
    one = project(
        measurement(date="2026-03-01", materials={"percent": 50}),
        measurement(date="2026-09-01", materials={"percent": 70}),
    )
    cells = [cell.text for cell in cells_of(view_of(one))[1:]]
    assert [unmarked(text) for text in cells] == ["50%", "70%"]
    assert [len(marks_in(text)) for text in cells] == [0, 1]


def test_a_rule_and_a_stage_of_life_are_told_apart() -> None:
    """A1 stands for a rule, and the stages are words; what all phases share stands once, before them."""
    one = project(
        measurement("design", mki=mki_of(100), co2=co2_of(5)),
        measurement("delivery", mki=mki_of(100, weight_set="A2"), co2=co2_of(5)),
    )
    view = view_of(one)
    mki, co2 = cells_of(view, 0), cells_of(view, 1)
    assert [unmarked(cell.text) for cell in mki[1:3]] == [
        "€\u00a00,10 (rekenregel A1)",
        "€\u00a00,10 (rekenregel A2)",
    ]
    assert [unmarked(cell.text) for cell in co2[1:3]] == ["5,0\u00a0kg", "5,0\u00a0kg"]
    assert co2[0].text.endswith("per m² wegdek, levensfasen: winning van grondstoffen t/m productie")
    assert view.indicators is not None
    assert "MKI: DuboCalc" in view.indicators.note or "rekenregel A2" in view.indicators.note
    assert mki[-1].note == "niet te vergelijken"


def test_a_judgement_is_a_figure_of_its_own() -> None:
    """Complying is a word of the table; its mark is in the words that people read."""
    view = view_of(project(measurement(seb={"verdict": "complies"})))
    assert row_of(view) == ("–", "voldoen aan het convenant", "Voldoet")
    assert view.indicators is not None
    assert view.indicators.table is not None
    assert marks_in(view.indicators.table.rows[0][3].text)[0].value == "met"
