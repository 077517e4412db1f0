"""Sentences on all years, on closed ones and on breaks: every case, whatever the numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import capitalise
from site_builder.measures.aggregates import Aggregate
from site_builder.measures.breaks import Break
from site_builder.measures.project_changes import Direction
from site_builder.measures.year_figures import AxisYear, IndicatorYear, YearFigures
from site_builder.sentences import breaks, frozen, years
from tests.measures import programme
from tests.sentences.reading import check

COUNT = st.integers(0, 30)
MATERIALS = next(one for one in programme.INDICATORS.indicators if one.quantity == "materials")
MKI = next(one for one in programme.INDICATORS.indicators if one.quantity == "mki")
CO2 = next(one for one in programme.INDICATORS.indicators if one.quantity == "co2")
SEB = next(one for one in programme.INDICATORS.indicators if one.quantity == "seb")
NEW = (Break("joined", ("Elzendrecht",)),)


def figures(year: int = 2026, **more: int) -> YearFigures:
    """A year of nothing, but for what is given."""
    empty = YearFigures(year, False, 0, 0, {}, {}, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    return replace(empty, **more)  # type: ignore[arg-type]


def axis(year: int, median: str | None, change: str | None = None, *found: Break) -> AxisYear:
    """One axis in one year, of nine of ten municipalities."""
    return AxisYear(
        year,
        Decimal(median) if median is not None else None,
        9 if median is not None else 0,
        10,
        Decimal(change) if change is not None else None,
        found,
    )


def indicator(
    year: int,
    value: str | None,
    direction: Direction = "incomparable",
    *found: Break,
    before: str | None = "50",
    verdict: tuple[Break, ...] | None = None,
) -> IndicatorYear:
    """One indicator in one year."""
    return IndicatorYear(
        year=year,
        aggregate=None,
        value=Decimal(value) if value is not None else None,
        before=Decimal(before) if before is not None else None,
        level=Decimal(62),
        direction=direction,
        value_breaks=found,
        verdict_breaks=found if verdict is None else verdict,
    )


@pytest.mark.parametrize(
    ("closed", "expected"),
    [
        ((), "Nog geen jaar is vastgesteld."),
        ((2026,), "2026 is vastgesteld."),
        ((2026, 2027), "Twee jaren zijn vastgesteld: 2026 en 2027."),
        ((2026, 2027, 2028, 2029), "Vier jaren zijn vastgesteld: 2026 tot en met 2029."),
        ((2026, 2027, 2029), "Drie jaren zijn vastgesteld: 2026, 2027 en 2029."),
    ],
)
def test_the_title_names_the_closed_years(closed: tuple[int, ...], expected: str) -> None:
    """None, one, two, a run, and a run with a gap."""
    assert years.title(closed) == expected
    check(expected)


@pytest.mark.parametrize(
    ("missing", "running", "expected"),
    [
        ((), None, ""),
        ((), 2030, "2030 nog niet."),
        ((2028,), None, "2028 is dat niet."),
        ((2027, 2028), 2030, "2027 en 2028 zijn dat niet, 2030 nog niet."),
    ],
)
def test_the_other_years(missing: tuple[int, ...], running: int | None, expected: str) -> None:
    """A year that was passed over is told apart from one that still runs."""
    assert years.still_open(missing, running) == expected


def test_the_lead_says_when_the_first_year_comes() -> None:
    """Without a closed year the page tells what will come and when."""
    assert years.lead(0, 2026).startswith("Na 31 december 2026 stelt de regio het eerste jaar vast")
    check(years.lead(0, 2026))
    check(years.lead(3, 2029))


@pytest.mark.parametrize(
    ("made", "drafts", "over", "expected"),
    [
        (date(2028, 2, 4), False, True, "Vastgesteld op 4 februari 2028."),
        (date(2028, 2, 4), True, True, "Vastgesteld op 4 februari 2028, met concepten erin."),
        (None, False, True, "2027 is niet vastgesteld. De cijfers komen uit de gegevens van nu."),
        (None, False, False, "2027 is nog niet vastgesteld. De cijfers kunnen nog veranderen."),
    ],
)
def test_the_state_of_a_year(made: date | None, drafts: bool, over: bool, expected: str) -> None:
    """Closed, closed with drafts, passed over, and still open."""
    assert years.state_line(2027, made, drafts=drafts, over=over) == expected
    check(expected)


@given(COUNT, COUNT, COUNT, COUNT)
def test_a_year_in_two_sentences(members: int, filled: int, projects: int, measured: int) -> None:
    """Whatever the numbers, and no more than there are."""
    text = years.year_line(
        figures(
            members=members,
            assessed=min(filled, members),
            projects=projects,
            measured=min(measured, projects),
        )
    )
    check(text)
    assert ("geen gemeente mee" in text) is (members == 0)


def test_the_axes_tell_of_the_newest_years_that_may_be_compared() -> None:
    """Not of a pair with a break; where no pair is left it says so."""
    first = (2026, [axis(2026, "1"), axis(2026, "2")])
    second = (2027, [axis(2027, "2", "1"), axis(2027, "2", "0")])
    broken = (2028, [axis(2028, "3", None, *NEW), axis(2028, "3", None, *NEW)])
    text = "Van 2026 op 2027 ging het middelste niveau omhoog op één van de twee vergeleken assen"
    assert years.axes_heading([first, second, broken]) == text
    down = (2027, [axis(2027, "2", "1"), axis(2027, "1", "-1")])
    assert years.axes_heading([first, down]) == f"{text}, en omlaag op één"
    every = (2027, [axis(2027, "2", "1"), axis(2027, "3", "1")])
    assert years.axes_heading([first, every]).endswith("omhoog op elke vergeleken as")
    assert years.axes_heading([first, broken]) == "Geen twee jaren zijn per as met elkaar te vergelijken"
    assert years.axes_heading([first]) == "Alleen van 2026 is bekend hoe de regio er per as voor stond"
    nothing = (2026, [axis(2026, None)])
    assert years.axes_heading([nothing]) == "Nog van geen jaar is een niveau bekend"


def test_a_cell_of_an_axis() -> None:
    """Unknown is a question mark and never 0; a break stands in place of a change."""
    assert years.axis_cell(axis(2027, None)) == ("?", "niemand ingevuld", "")
    assert years.axis_cell(axis(2027, "2")) == ("2,0", "9 van 10", "")
    assert years.axis_cell(axis(2027, "2.5", "0.5")) == ("2,5", "9 van 10", "+0,5")
    assert years.axis_cell(axis(2027, "2", "0")) == ("2,0", "9 van 10", "gelijk")
    cell = years.axis_cell(axis(2027, "2", None, *NEW, Break("anchors", levels=(2,))))
    assert cell[2] == "niet vergeleken: andere gemeenten en andere vraag"


def test_a_figure_in_words_tells_where_its_line_is_cut() -> None:
    """For who does not see the figure."""
    text = years.axis_text("Kennis", [axis(2026, "1"), axis(2027, "2", None, *NEW), axis(2028, None)])
    assert text == (
        "Kennis, middelste niveau per jaar. 2026: 1,0; 2027: 2,0. Voor 2027 is de lijn onderbroken."
    )
    assert years.axis_text("Kennis", [axis(2026, None)]) == "Kennis: nog niet bekend."
    cut = years.trend_text(
        "Herkomst", [indicator(2026, "50"), indicator(2027, "60", "incomparable", *NEW)], MATERIALS
    )
    assert cut == "Herkomst, per jaar. 2026: 50%; 2027: 60%. Voor 2027 is de lijn onderbroken."
    assert years.trend_text("Herkomst", [indicator(2026, None)], MATERIALS) == "Herkomst: nog niet gemeten."


@given(COUNT, COUNT, COUNT, COUNT)
def test_municipalities_per_profile(one: int, two: int, three: int, unknown: int) -> None:
    """A heading without a point, whatever the numbers; unknown is named and not left out."""
    text = years.profiles_heading(2027, {1: one, 2: two, 3: three, 0: unknown}, [1, 2, 3])
    check(text, heading=True)
    assert ("niet bekend" in text) is bool(unknown and (one or two or three))


def test_the_indicators_tell_of_the_newest_years_that_may_be_compared() -> None:
    """Better, worse, none better, and nothing to compare."""
    first = (2026, [indicator(2026, "50"), indicator(2026, "40")])
    mixed = (2027, [indicator(2027, "60", "better"), indicator(2027, "30", "worse")])
    assert years.indicators_heading([first, mixed]) == (
        "Van 2026 op 2027: één van de twee vergeleken cijfers werd beter, één werd slechter"
    )
    same = (2027, [indicator(2027, "50", "same")])
    assert years.indicators_heading([first, same]) == (
        "Van 2026 op 2027: het enige vergeleken cijfer werd niet beter"
    )
    assert years.indicators_heading([first]) == (
        "Geen twee jaren zijn per indicator met elkaar te vergelijken"
    )
    assert years.indicators_heading([(2026, [indicator(2026, None)])]) == "Nog geen indicator is gemeten"


def test_a_comparison_or_the_reason_in_its_place() -> None:
    """The first year, a break, an unknown year on either side, and another level beside a value."""
    level = (Break("level", before=Decimal(62), now=Decimal(65)),)
    assert years.compared(indicator(2026, "50"), MATERIALS, first=True) == ("eerste jaar",)
    broken = indicator(2027, "50", "incomparable", *NEW)
    assert years.compared(broken, MATERIALS, first=False) == ("niet vergeleken: Elzendrecht kwam erbij",)
    assert years.compared(indicator(2027, None), MATERIALS, first=False) == ("niet gemeten",)
    unknown = indicator(2027, "50", before=None)
    assert years.compared(unknown, MATERIALS, first=False) == ("2026 is niet gemeten",)
    raised = indicator(2027, "60", "better", verdict=level)
    assert years.compared(raised, MATERIALS, first=False) == (
        "beter",
        "halen van het niveau niet vergeleken: het niveau ging van 62% naar 65%",
    )


def test_cells_of_an_indicator() -> None:
    """Unknown is a question mark; what has no unit in common has no number."""
    assert years.value_cell(indicator(2026, None), MATERIALS) == "?"
    assert years.value_cell(indicator(2026, "61.96"), MATERIALS) == "62,0%"
    assert years.value_cell(indicator(2026, "75"), SEB) == "75% voldoet"
    assert years.value_cell(indicator(2026, None), CO2) == "?"
    counted = Aggregate("x", "roads", 2026, 4, 0, (), (), ())
    assert years.met_cell(replace(indicator(2026, None), aggregate=counted), MATERIALS) == "–"
    assert years.coverage_cell(replace(indicator(2026, None), aggregate=counted)) == "0 van 4"
    assert years.coverage_cell(indicator(2026, None)) == "geen projecten"


@given(COUNT, COUNT)
def test_headings_of_projects_and_sessions(first: int, second: int) -> None:
    """Whatever the numbers."""
    check(
        years.projects_heading(figures(projects=first, measured=min(first, second))),
        heading=True,
    )
    check(years.sessions_heading([figures(held=first)]), heading=True)
    check(years.sessions_heading([figures(held=first), figures(2027, held=second)]), heading=True)


REASONS = (
    (Break("joined", ("Aa",)), "Aa kwam erbij"),
    (Break("joined", ("Aa", "Bee")), "Aa en Bee kwamen erbij"),
    (Break("left", ("Aa",)), "Aa deed niet meer mee"),
    (Break("left", ("Aa", "Bee", "'s-Graveland")), "Aa, Bee en 's-Graveland deden niet meer mee"),
    (Break("axis_new"), "de as is nieuw"),
    (Break("axis_gone"), "de as is vervallen"),
    (Break("anchors", levels=(2,)), "de omschrijving van niveau 2 is veranderd"),
    (Break("anchors", levels=(2, 3)), "de omschrijving van niveau 2 en 3 is veranderd"),
    (Break("anchors"), "de vraag is veranderd"),
    (Break("rule"), "de regel voor de profielen is veranderd"),
    (Break("indicator_new"), "de indicator is nieuw"),
    (Break("indicator_gone"), "de indicator is vervallen"),
    (Break("definition"), "de indicator wordt anders berekend"),
    (Break("weight_set", ("A1", "A2")), "eerst gemeten met weegset A1, daarna met A2"),
    (Break("way"), "niet in beide jaren zijn genoeg gegevens bekend voor een gewogen gemiddelde"),
    (Break("units"), "elk project heeft een eigen eenheid"),
    (Break("level", before=Decimal("0.17"), now=Decimal("0.16")), "het niveau ging van € 0,17 naar € 0,16"),
    (Break("level", now=Decimal("0.16")), "er was nog geen niveau, nu is het € 0,16"),
    (Break("level", before=Decimal("0.17")), "het niveau van € 0,17 geldt niet meer"),
)


@pytest.mark.parametrize(("one", "expected"), REASONS)
def test_every_reason_in_words(one: Break, expected: str) -> None:
    """Each cause of a break, with one name and with more."""
    assert breaks.reason(one, MKI).replace("\u00a0", " ") == expected
    check(breaks.break_line((one,), ("de profielen",), MKI))
    assert breaks.break_line((one,), ("a", "b"), MKI).startswith(capitalise(breaks.reason(one, MKI)))


def test_what_a_reason_holds_for() -> None:
    """Some axes, one, or all."""
    assert breaks.about_axes(["Kennis"], 6) == "de as Kennis"
    assert breaks.about_axes(["Kennis", "Meten"], 6) == "de assen Kennis en Meten"
    assert breaks.about_axes(["Kennis", "Meten"], 2) == "alle assen"
    assert breaks.about_indicator(MKI, "public_space").endswith("(openbare ruimte)")


@given(st.integers(0, 30), st.integers(0, 30))
def test_how_often_something_is_not_compared(pairs: int, broken: int) -> None:
    """No pair, no break, one, some and all."""
    check(breaks.breaks_heading(pairs, min(pairs, broken)), heading=True)


def test_a_closed_year_in_words() -> None:
    """The mark, the way to today, the files, the newsletter and the log."""
    assert frozen.state_of(2027) == "Stand van 31 december 2027"
    assert frozen.to_today(same=True) == "Naar deze pagina van nu"
    assert "er nu niet meer" in frozen.to_today(same=False)
    check(frozen.newsletter_source(2027))
    check(frozen.frozen_log(2027))
    check(frozen.files_lead(2027))
    for number in (0, 1, 2, 40):
        check(frozen.files_title(number, 2027), heading=True)


@pytest.mark.parametrize(
    ("was", "right", "valued", "expected"),
    [
        ("3", "2", True, "Verbetering van 14 maart 2028. Hier staat 3; het moet zijn: 2. Omdat."),
        (None, "2", True, "Verbetering van 14 maart 2028. Hier staat onbekend; het moet zijn: 2. Omdat."),
        ("3", None, True, "Verbetering van 14 maart 2028. Hier staat 3; het moet zijn: onbekend. Omdat."),
        (None, None, False, "Verbetering van 14 maart 2028. Omdat."),
    ],
)
def test_a_correction_in_words(was: str | None, right: str | None, valued: bool, expected: str) -> None:
    """Unknown is told as unknown; a correction of a file has no two values."""
    text = frozen.erratum_line(date(2028, 3, 14), was, right, "Omdat.\n", valued=valued)
    assert text == expected
    check(text)
