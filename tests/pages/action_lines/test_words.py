"""Sentences about the action lines: the year first, and what is not known beside what is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import unmarked
from site_builder.pages.action_lines import words
from tests.measures.programme import MATERIALS
from tests.measures.region import project
from tests.phrases.own import known, own_of, share
from tests.phrases.reading import check


def test_an_indicator_is_told_in_the_year_and_then_to_date() -> None:
    """2026: one of 60%, under the level. 2027: one of 80%. In 2027 1 of 1, to date 1 of 2."""
    own = own_of(
        project(share(60, 2026)), project(share(80, 2027)), project(), indicator=MATERIALS, year=2027
    )
    assert unmarked(words.indicator_finding(own)) == (
        "In 2027 haalt het enige getoetste wegproject het prestatieniveau. "
        "Tot en met 2027 haalt 1 van de 2 getoetste wegprojecten het prestatieniveau."
    )


def test_an_indicator_that_was_never_measured_says_so_once() -> None:
    """Unknown gives no verdict."""
    own = own_of(project(), project())
    assert unmarked(words.indicator_finding(own)) == "Nog geen van de 2 wegprojecten is gemeten."


@pytest.mark.parametrize(
    ("done", "count", "unknown", "text"),
    [
        (None, 1, 1, "De stand van de enige actie van 2026 is niet bekend"),
        (None, 2, 2, "Van geen van de 2 acties van 2026 is de stand bekend"),
        (1, 1, 0, "De enige actie van 2026 is klaar"),
        (0, 1, 0, "De enige actie van 2026 is nog niet klaar"),
        (2, 3, 0, "2 van de 3 acties van 2026 zijn klaar"),
        (1, 2, 1, "1 van de 2 acties van 2026 is klaar, van 1 is de stand niet bekend"),
        (0, 2, 0, "Nog geen van de 2 acties van 2026 is klaar"),
    ],
)
def test_the_finding_counts_actions_that_are_done(
    done: int | None, count: int, unknown: int, text: str
) -> None:
    """A state that nobody recorded is not one that is not done."""
    assert unmarked(words.actions_heading(2026, known(done), known(count), known(unknown))) == text


@pytest.mark.parametrize(
    ("circular", "recorded", "projects", "text"),
    [
        (None, 0, 0, "Er zijn nog geen projecten die meetellen"),
        (None, 0, 4, "Van geen enkel project is vastgelegd of het circulair is uitgevraagd"),
        (2, 3, 5, "Van 2 van de 5 projecten weten wij dat zij circulair zijn uitgevraagd"),
        (1, 3, 6, "Van 1 van de 6 projecten weten wij dat het circulair is uitgevraagd"),
        (0, 2, 20, "Van geen van de 20 projecten weten wij dat het circulair is uitgevraagd"),
        (0, 1, 1, "Het enige project is niet circulair uitgevraagd"),
        (5, 5, 5, "Alle 5 projecten zijn circulair uitgevraagd"),
    ],
)
def test_the_finding_on_tenders_claims_only_what_is_recorded(
    circular: int | None, recorded: int, projects: int, text: str
) -> None:
    """No claim goes beyond the projects of which the tender is recorded."""
    assert unmarked(words.tender_heading(known(circular), known(recorded), known(projects))) == text


def test_the_coverage_of_tenders_adds_up() -> None:
    """46 recorded and 13 not are the 59 of the heading; that it is not of one year is said."""
    when = "Dit gaat over alle projecten tot en met 2026, want bij een uitvraag staat geen jaar."
    assert words.tender_coverage(known(0), known(0)) == ""
    assert words.tender_coverage(known(0), known(3)) == when
    assert words.tender_coverage(known(4), known(0)) == f"Van elk project is dit vastgelegd. {when}"
    assert unmarked(words.tender_coverage(known(46), known(13))) == (
        f"Van 46 projecten is dit vastgelegd, van 13 is het niet bekend. {when}"
    )
    assert unmarked(words.tender_coverage(known(1), known(1))).startswith("Van 1 project is dit vastgelegd")


@pytest.mark.parametrize(
    ("now", "ever", "never", "text"),
    [
        (18, 54, 5, "Tot en met 2026 zijn het er 54; 5 projecten zijn nog nooit gemeten."),
        (1, 1, 1, "Tot en met 2026 is het er 1; 1 project is nog nooit gemeten."),
        (0, 4, 0, "Tot en met 2026 zijn het er 4."),
        (4, 4, 0, ""),
        (0, 0, 4, ""),
    ],
)
def test_all_years_stand_beside_the_year(now: int, ever: int, never: int, text: str) -> None:
    """54 measured and 5 never are the 59 of the heading."""
    assert unmarked(words.projects_ever(known(now), known(ever), known(never))) == text


@given(st.integers(0, 400), st.integers(0, 400), st.integers(0, 400))
def test_findings_over_the_lines_are_headings(a: int, b: int, c: int) -> None:
    """They hold for any numbers."""
    some, whole = known(min(a, b)), known(b)
    recorded = known(min(a, b) + min(c, b - min(a, b)))
    for text in (
        words.projects_heading(some, whole),
        words.tender_heading(some, recorded, whole),
        words.sessions_heading(whole),
        words.support_heading(b + 1),
        words.tools_heading(whole),
    ):
        check(unmarked(text), heading=True)
    check(unmarked(words.received(some, whole)))


def test_a_heading_tells_how_many_tools_there_are() -> None:
    """Some, one and none."""
    assert unmarked(words.tools_heading(known(7))) == "7 hulpmiddelen om te gebruiken"
    assert unmarked(words.tools_heading(known(1))) == "1 hulpmiddel om te gebruiken"
    assert words.tools_heading(known(0)) == "Er zijn nog geen hulpmiddelen vastgelegd"


def test_small_sentences_agree_in_number() -> None:
    """One and more, named and unnamed."""
    assert words.sessions_heading(known(None)) == "Over 2026 zijn nog geen gehouden bijeenkomsten vastgelegd"
    assert unmarked(words.sessions_heading(known(1))) == "In 2026 is 1 bijeenkomst gehouden"
    assert words.received(known(0), known(0)) == "Nog geen hulp van deze soort vastgelegd."
    assert unmarked(words.received(known(0), known(2))) == (
        "Gevraagd of gekregen: in 2026 door geen gemeente, tot en met 2026 door 2."
    )
    assert unmarked(words.received(known(1), known(1))) == (
        "Gevraagd of gekregen: in 2026 door 1 gemeente, tot en met 2026 door 1."
    )
    assert unmarked(words.assessed_ever(known(3), known(4), 2026)) == (
        "3 van de 4 gemeenten hebben tot en met 2026 minstens één spinnenweb ingevuld."
    )
    assert words.line_name(1, "Minder") == "Actielijn 1: Minder"
    assert words.line_name(None, "Samen") == "Samen"
    assert words.line_short(None, "Samen") == "Samen"
    assert words.target_open("naar XX%") == "Nog open: ‘naar XX%’ is niet ingevuld in het plan."
    assert words.ambition_note(None) == "De monitor berekent deze percentages niet."
