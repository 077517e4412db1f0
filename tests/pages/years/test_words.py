"""Sentences on all years, on closed ones and on breaks: every case, whatever the numbers."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.comparison import Direction
from site_builder.figures.figure import Figure, Key
from site_builder.figures.leading import Compared
from site_builder.formats import capitalise, unmarked
from site_builder.measures.breaks import Break
from site_builder.pages.changed.words import Moved
from site_builder.pages.years import words as years
from site_builder.phrases import breaks
from site_builder.phrases import closed_years as frozen
from site_builder.records.project_types import PLAN
from tests.measures import programme
from tests.phrases.reading import check

COUNT = st.integers(0, 30)
MATERIALS = next(one for one in programme.INDICATORS.indicators if one.quantity == "materials")
MKI = next(one for one in programme.INDICATORS.indicators if one.quantity == "mki")
NEW = (Break("joined", ("Elzendrecht",)),)


def count(name: str, number: int | None, year: int = 2027) -> Figure:
    """A count of something."""
    return Figure(Key("geteld", name, year), None if number is None else Decimal(number))


def axis(year: int, median: str | None, change: str | None = None, *found: Break) -> Figure:
    """The middle level of one axis in one year, of nine of ten municipalities."""
    return Figure(
        Key("spiderweb", "median", year, part="knowledge"),
        None if median is None else Decimal(median),
        n=0 if median is None else 9,
        of=10,
        change=None if change is None else Decimal(change),
        compared_with=None if change is None else "earlier",
        not_compared=found,
    )


def leading(year: int, value: str, direction: Direction | None = None, *found: Break) -> Compared:
    """A leading figure of one year."""
    own = Figure(Key("herkomst", "mean", year, type="roads"), Decimal(value), not_compared=found)
    return Compared(MATERIALS, own, None, direction)


def moved(year: int, up: int, down: int, same: int) -> Moved:
    """How many middle levels went which way."""
    numbers = {"up": up, "down": down, "same": same, "compared": up + down + same, "incomparable": 0}
    up_, down_, same_, compared_, not_ = (count(name, n, year) for name, n in numbers.items())
    return Moved(up_, down_, same_, compared_, not_)


@pytest.mark.parametrize(
    ("closed", "expected"),
    [
        ((), "Nog geen jaar is vastgesteld."),
        ((2026,), "2026 is vastgesteld."),
        ((2026, 2027), "2026 en 2027 zijn vastgesteld."),
        ((2026, 2027, 2028, 2029), "2026 tot en met 2029 zijn vastgesteld."),
        ((2026, 2027, 2029), "2026, 2027 en 2029 zijn vastgesteld."),
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


@given(COUNT, COUNT, COUNT, COUNT, COUNT)
def test_a_year_in_two_sentences(members: int, filled: int, projects: int, ever: int, now: int) -> None:
    """Whatever the numbers: what was measured in the year before what was measured by then."""
    ever = min(ever, projects)
    text = unmarked(
        years.year_line(
            count("members", members),
            count("assessed", min(filled, members)),
            count("projects", projects),
            count("now", min(now, ever)),
            count("ever", ever),
        )
    )
    check(text)
    assert ("geen gemeente mee" in text) is (members == 0)


def test_a_year_before_any_measurement_says_it_once() -> None:
    """Nothing measured in the year and nothing to date are one sentence."""
    text = unmarked(
        years.year_line(count("m", 17), count("a", 0), count("p", 10), count("n", 0), count("e", 0))
    )
    assert text == ("Geen van de 17 gemeenten vulde een spinnenweb in. Geen van de 10 projecten is gemeten.")


def test_the_axes_tell_of_the_newest_years_that_may_be_compared() -> None:
    """Not of a year with a break; where none is left it says so."""
    first, broken = moved(2026, 0, 0, 0), moved(2028, 0, 0, 0)
    text = "Van 2026 op 2027 ging de middelste trede omhoog op 1 van de 2 vergeleken assen"

    def said(*found: Moved, known: bool = True) -> str:
        return unmarked(years.axes_heading(found, known))

    assert said(first, moved(2027, 1, 0, 1), broken) == text
    assert said(first, moved(2027, 1, 1, 0)) == f"{text}, en omlaag op één"
    assert said(first, moved(2027, 2, 0, 0)).endswith("omhoog op elke vergeleken as")
    assert said(first, broken) == "Geen twee jaren zijn per as met elkaar te vergelijken"
    assert said(first) == "Alleen van 2026 is bekend hoe de regio er per as voor stond"
    assert said(first, known=False) == "Nog van geen jaar is een trede bekend"


def test_a_cell_of_an_axis() -> None:
    """Unknown is a question mark and never 0; a break stands in place of a change; 2 and not 2,0."""

    def cell(level: Figure, *, first: bool = False) -> tuple[str, ...]:
        return tuple(unmarked(text) for text in years.axis_cell(level, first=first))

    unknown = Break("unknown_before")
    assert cell(axis(2027, None, None, Break("unknown"))) == ("?", "niemand ingevuld", "")
    assert cell(axis(2026, "2", None, unknown), first=True) == ("2", "9 van 10", "")
    assert cell(axis(2027, "2", None, unknown))[2] == "niet vergeleken: jaar ervoor niet bekend"
    assert cell(axis(2027, "2.5", "0.5")) == ("2,5", "9 van 10", "+0,5")
    assert cell(axis(2027, "2", "-1")) == ("2", "9 van 10", "\N{MINUS SIGN}1")
    assert cell(axis(2027, "2", "0")) == ("2", "9 van 10", "gelijk")
    both = cell(axis(2027, "2", None, *NEW, Break("anchors", levels=(2,))))
    assert both[2] == "niet vergeleken: andere gemeenten en andere vraag"


def test_a_figure_in_words_tells_where_its_line_is_cut() -> None:
    """For those who do not see the figure."""
    levels = [axis(2026, "1", None, Break("unknown_before")), axis(2027, "2", None, *NEW), axis(2028, None)]
    assert unmarked(years.axis_text("Kennis", levels)) == (
        "Kennis, middelste trede per jaar. 2026: 1; 2027: 2. Voor 2027 is de lijn onderbroken."
    )
    assert years.axis_text("Kennis", [axis(2026, None)]) == "Kennis: nog niet bekend."
    cut = years.trend_text("Herkomst", [leading(2026, "50"), leading(2027, "60", None, *NEW)], [2027])
    assert unmarked(cut) == "Herkomst, per jaar. 2026: 50%; 2027: 60%. Voor 2027 is de lijn onderbroken."
    assert years.trend_text("Herkomst", [], []) == "Herkomst: nog niet gemeten."


@given(COUNT, COUNT, COUNT, COUNT)
def test_municipalities_per_profile(one: int, two: int, three: int, unknown: int) -> None:
    """A heading without a point, whatever the numbers; unknown is named and not left out."""
    counts = [
        Figure(Key("profiles", "count", 2027, "to_date", part=str(place)), Decimal(n))
        for place, n in enumerate((one, two, three), 1)
    ]
    text = unmarked(years.profiles_heading(counts, count("unknown", unknown)))
    check(text, heading=True)
    assert ("niet bekend" in text) is bool(unknown and (one or two or three))
    assert not re.search("één", text) or not re.search(r"[2-9]|\d\d", re.sub("2027|profiel .", "", text))


def test_the_indicators_tell_of_the_newest_years_that_may_be_compared() -> None:
    """Better, worse, none better, and nothing to compare: the same count as the page of the year."""

    def year(when: int, better: int, worse: int, compared: int) -> tuple[Figure, Figure, Figure]:
        return count("better", better, when), count("worse", worse, when), count("compared", compared, when)

    def said(*found: tuple[Figure, Figure, Figure], known: bool = True) -> str:
        return unmarked(years.indicators_heading(found, known))

    first = year(2026, 0, 0, 0)
    assert said(first, year(2027, 1, 1, 2)) == (
        "Van 2026 op 2027: 1 van de 2 vergeleken cijfers werd beter, één werd slechter"
    )
    assert said(first, year(2027, 0, 0, 1), year(2028, 0, 0, 0)) == (
        "Van 2026 op 2027: het enige vergeleken cijfer werd niet beter"
    )
    assert said(first) == "Geen twee jaren zijn per indicator met elkaar te vergelijken"
    assert said(first, known=False) == "Nog geen indicator is gemeten"


def test_a_comparison_or_the_reason_in_its_place() -> None:
    """The first year, a break, an unknown year on either side, and another level beside a value."""
    level = (Break("level", before=Decimal(62), now=Decimal(65)),)
    met = replace(count("met", 3), not_compared=level)
    assert years.compared_lines([leading(2026, "50")], None, first=True) == ("eerste jaar",)
    broken = leading(2027, "50", None, *NEW)
    assert years.compared_lines([broken], None, first=False) == ("niet vergeleken: Elzendrecht kwam erbij",)
    assert years.compared_lines([], met, first=False) == ("niet gemeten",)
    unknown = leading(2027, "50", None, Break("unknown_before"))
    assert years.compared_lines([unknown], None, first=False) == (
        "niet vergeleken: van het jaar ervoor is niets bekend",
    )
    assert years.compared_lines([leading(2027, "60", "better")], met, first=False) == (
        "beter",
        "halen van het prestatieniveau niet vergeleken: het prestatieniveau ging van 62% naar 65%",
    )


def test_cells_of_an_indicator() -> None:
    """Nothing measured, nothing to hold it against, and so many of so many."""
    some, none = count("some", 3), count("none", 0)
    assert years.values_cell([]) == "?"
    assert years.met_cell(none, none, none, level=True) == "–"
    assert years.met_cell(none, none, some, level=True) == "niet te toetsen"
    assert years.met_cell(none, none, some, level=False) == "geen niveau"
    assert unmarked(years.met_cell(some, count("tested", 4), count("measured", 5), level=True)) == "3 van 4"
    assert years.of(none, none) == "–"


@given(COUNT, COUNT)
def test_headings_of_projects_and_sessions(first: int, second: int) -> None:
    """Whatever the numbers."""
    now, projects = count("now", min(first, second)), count("projects", first)
    check(unmarked(years.projects_heading(now, projects)), heading=True)
    check(unmarked(years.sessions_heading(count("held", first))), heading=True)


REASONS = (
    (Break("joined", ("Aa",)), "Aa kwam erbij"),
    (Break("joined", ("Aa", "Bee")), "Aa en Bee kwamen erbij"),
    (Break("left", ("Aa",)), "Aa deed niet meer mee"),
    (Break("left", ("Aa", "Bee", "'s-Graveland")), "Aa, Bee en 's-Graveland deden niet meer mee"),
    (Break("axis_new"), "de as is nieuw"),
    (Break("axis_gone"), "de as is vervallen"),
    (Break("anchors", levels=(2,)), "de omschrijving van trede 2 is veranderd"),
    (Break("anchors", levels=(2, 3)), "de omschrijving van trede 2 en 3 is veranderd"),
    (Break("anchors"), "de vraag is veranderd"),
    (Break("rule"), "de regel voor de profielen is veranderd"),
    (Break("indicator_new"), "de indicator is nieuw"),
    (Break("indicator_gone"), "de indicator is vervallen"),
    (Break("definition"), "de indicator wordt anders berekend"),
    (Break("weight_set", ("A1", "A2")), "eerst gemeten met rekenregel A1, daarna met A2"),
    (Break("way"), "niet in beide jaren zijn genoeg gegevens bekend voor een gewogen gemiddelde"),
    (Break("units"), "elk project heeft een eigen eenheid"),
    (
        Break("level", before=Decimal("0.17"), now=Decimal("0.16")),
        "het prestatieniveau ging van € 0,17 naar € 0,16",
    ),
    (Break("level", now=Decimal("0.16")), "er was nog geen prestatieniveau, nu is het € 0,16"),
    (Break("level", before=Decimal("0.17")), "het prestatieniveau van € 0,17 geldt niet meer"),
    (Break("weight_set", ("A1", "A1+A2")), "eerst gemeten met rekenregel A1, daarna met A1 en A2"),
    (Break("unknown"), "er is niets van bekend"),
    (Break("unknown_before"), "van het jaar ervoor is niets bekend"),
    (Break("edition"), "het cijfer werd toen anders berekend"),
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
    assert breaks.about_indicator(MKI, PLAN[1]).endswith("(openbare ruimte)")
    assert breaks.about_indicator(MKI, PLAN[0], "A2").endswith(
        "(wegen, rekenregel A2 (weegset met 19 milieueffecten))"
    )


@given(st.integers(0, 30), st.integers(0, 30))
def test_how_often_something_is_not_compared(pairs: int, broken: int) -> None:
    """No pair, no break, one, some and all."""
    check(breaks.breaks_heading(pairs, min(pairs, broken)), heading=True)


def test_a_closed_year_in_words() -> None:
    """The mark, the way to today, the files, and the newsletter."""
    assert frozen.state_of(2027) == "Stand van 31 december 2027"
    assert frozen.to_today(same=True) == "Naar deze pagina van nu"
    assert "er nu niet meer" in frozen.to_today(same=False)
    check(frozen.newsletter_source(2027))
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
