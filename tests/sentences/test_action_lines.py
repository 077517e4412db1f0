"""Sentences about the action lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.aggregates import Aggregate, aggregate
from site_builder.model import ProjectEntry
from site_builder.records.choices import ActionState
from site_builder.records.plan import Indicator
from site_builder.sentences import action_lines as words
from tests.measures.programme import CO2, DEMOLITION, MATERIALS, MKI, SEB
from tests.measures.region import co2_of, entry, measurement, mki_of
from tests.sentences.reading import sound
from tests.sentences.test_municipalities import parts

STATES: st.SearchStrategy[list[ActionState | None]] = st.lists(
    st.sampled_from(("planned", "running", "done", "dropped", None)), min_size=1, max_size=40
)


def of(indicator: Indicator, *projects: ProjectEntry) -> list[Aggregate]:
    """The aggregates of roads and public space."""
    return [aggregate(projects, indicator, kind, 2026) for kind in ("roads", "public_space")]


def materials(percent: int, slug: str = "weg", kind: str = "roads") -> ProjectEntry:
    """A project with a share of responsible origin."""
    return entry(measurement(materials={"percent": percent}), slug=slug, kind=kind)


def test_without_projects_there_is_nothing_to_measure() -> None:
    """An empty region is told as such, not as 0 percent."""
    assert words.indicator_finding(MATERIALS, of(MATERIALS)) == "Er zijn nog geen projecten om te meten."


def test_unmeasured_projects_are_counted_and_not_judged() -> None:
    """Unknown gives no verdict."""
    assert words.indicator_finding(MATERIALS, of(MATERIALS, entry())) == (
        "Nog niet gemeten bij het enige project."
    )
    assert words.indicator_finding(MATERIALS, of(MATERIALS, entry(), entry(slug="plein"))) == (
        "Nog bij geen van de twee projecten gemeten."
    )


def test_each_project_is_tested_against_the_level_of_its_own_type() -> None:
    """60 percent is below the level for roads and above that for public space."""
    projects = (materials(60), materials(60, "plein", "public_space"), entry(slug="brug"))
    assert words.indicator_finding(MATERIALS, of(MATERIALS, *projects)) == (
        "Gemeten bij twee van de drie projecten. Eén van de twee getoetste projecten haalt het niveau."
    )


def test_an_indicator_without_level_gives_no_verdict() -> None:
    """Where the plan only starts measuring, the sentence says that there is no level."""
    measured = entry(measurement(co2=co2_of(10)))
    assert words.indicator_finding(CO2, of(CO2, measured)) == (
        "Gemeten bij het enige project. Er is nog geen niveau om aan te toetsen."
    )


def test_what_cannot_be_tested_is_named_apart() -> None:
    """An MKI with the other weight set is measured and not tested."""
    projects = (
        entry(measurement(mki=mki_of(100, weight_set="A2"))),
        entry(measurement(mki=mki_of(100)), slug="plein"),
    )
    assert words.indicator_finding(MKI, of(MKI, *projects)) == (
        "Gemeten bij beide projecten. Het enige getoetste project haalt het niveau. "
        "Eén meting is niet te toetsen."
    )


def test_projects_without_demolition_are_named_apart() -> None:
    """Not applicable is neither measured nor missing."""
    projects = (
        entry(measurement(no_demolition=True)),
        entry(measurement(demolition={"percent": 90}), slug="plein"),
    )
    assert words.indicator_finding(DEMOLITION, of(DEMOLITION, *projects)) == (
        "Gemeten bij het enige project. Bij één project was er geen sloop. "
        "Er is nog geen niveau om aan te toetsen."
    )


def test_the_covenant_is_a_judgement() -> None:
    """A work complies or does not."""
    projects = (
        entry(measurement(seb={"verdict": "complies"})),
        entry(measurement(seb={"verdict": "does_not_comply"}), slug="plein"),
        entry(measurement(seb={"verdict": "unknown"}), slug="brug"),
    )
    assert words.indicator_finding(SEB, of(SEB, *projects)) == (
        "Gemeten bij twee van de drie projecten. "
        "Eén van de twee beoordeelde projecten voldoet aan het convenant."
    )
    assert words.indicator_finding(SEB, of(SEB, projects[1])) == (
        "Gemeten bij het enige project. Het enige beoordeelde project voldoet niet aan het convenant."
    )


@pytest.mark.parametrize(
    ("states", "text"),
    [
        ([None], "De stand van de enige actie van 2026 is niet bekend"),
        ([None, None], "Van geen van de twee acties van 2026 is de stand bekend"),
        (["done"], "De enige actie van 2026 is klaar"),
        (["running"], "De enige actie van 2026 is nog niet klaar"),
        (["done", "done", "dropped"], "Twee van de drie acties van 2026 zijn klaar"),
        (["done", None], "Eén van de twee acties van 2026 is klaar, van één is de stand niet bekend"),
        (["planned", "running"], "Nog geen van de twee acties van 2026 is klaar"),
    ],
)
def test_the_finding_counts_actions_that_are_done(states: list[ActionState | None], text: str) -> None:
    """A state that nobody recorded is not one that is not done."""
    assert words.actions_heading(states, 2026) == text


@given(STATES)
def test_the_finding_on_actions_is_a_heading(states: list[ActionState | None]) -> None:
    """It speaks of unknown states exactly where there are any."""
    text = words.actions_heading(states, 2026)
    assert sound(text)
    assert not text.endswith(".")
    assert ("de stand" in text.lower()) == (None in states)


@pytest.mark.parametrize(
    ("circular", "known", "projects", "text"),
    [
        (0, 0, 0, "Er zijn nog geen projecten vastgelegd"),
        (0, 0, 4, "Van geen enkel project is vastgelegd of het circulair is uitgevraagd"),
        (2, 3, 5, "Zeker circulair uitgevraagd: twee van de vijf projecten"),
        (1, 1, 5, "Zeker circulair uitgevraagd: één van de vijf projecten"),
        (0, 2, 20, "Zeker circulair uitgevraagd: geen van de 20 projecten"),
        (0, 1, 1, "Het enige project is niet circulair uitgevraagd"),
        (5, 5, 5, "Alle vijf projecten zijn circulair uitgevraagd"),
    ],
)
def test_the_finding_on_tenders_claims_only_what_is_recorded(
    circular: int, known: int, projects: int, text: str
) -> None:
    """No claim goes beyond the projects of which the tender is recorded."""
    assert words.tender_heading(circular, known, projects) == text


def test_the_coverage_of_tenders_is_told() -> None:
    """All, some and none recorded, and nothing to record."""
    assert words.tender_coverage(0, 0) == ""
    assert words.tender_coverage(4, 4) == "Van elk project is vastgelegd of het circulair is uitgevraagd."
    assert words.tender_coverage(1, 4) == (
        "Van één project is dit vastgelegd, op een totaal van vier. De rest is niet bekend."
    )


@pytest.mark.parametrize(
    ("there", "known", "members", "text"),
    [
        (0, 0, 17, "Van 2026 is nog geen aanwezigheid van de uitvoering bekend."),
        (
            0,
            2,
            2,
            "Nog geen van de twee gemeenten met een opgave stuurde minstens één keer iemand uit de uitvoering"
            " in 2026.",
        ),
        (
            1,
            2,
            3,
            "Eén van de twee gemeenten met een opgave stuurde minstens één keer iemand uit de uitvoering"
            " in 2026. Van één gemeente is niets opgegeven.",
        ),
    ],
)
def test_executive_attendance_is_told_of_who_reported(
    there: int, known: int, members: int, text: str
) -> None:
    """A municipality that reported nothing is not one that sent nobody."""
    assert words.executive_finding(there, known, members, 2026) == text


@given(parts())
def test_findings_over_the_lines_are_headings(numbers: tuple[int, int]) -> None:
    """They hold for any numbers."""
    part, whole = numbers
    for text in (
        words.projects_heading(part, whole),
        words.assessed_heading(part, whole, 2026),
        words.tender_heading(part, whole, whole),
        words.sessions_heading(whole, 2026),
        words.support_heading(whole + 1),
        words.tools_heading(whole),
    ):
        assert sound(text)
        assert not text.endswith(".")


def test_small_sentences_agree_in_number() -> None:
    """One and more, named and unnamed."""
    assert words.sessions_heading(0, 2026) == "Over 2026 zijn nog geen gehouden bijeenkomsten vastgelegd"
    assert words.sessions_heading(1, 2026) == "In 2026 is één bijeenkomst gehouden"
    assert words.received(0) == "Nog geen hulp van deze soort vastgelegd."
    assert words.received(1) == "Eén gemeente kreeg of vraagt deze hulp."
    assert words.received(2) == "Twee gemeenten kregen of vragen deze hulp."
    assert words.assessed_ever(3, 4) == "Drie van de vier gemeenten hebben een meting van dit jaar of eerder."
    assert words.line_name(1, "Minder") == "Actielijn 1: Minder"
    assert words.line_name(None, "Samen") == "Samen"
    assert words.line_short(None, "Samen") == "Samen"
    assert words.target_open("naar XX%") == "Nog open: ‘naar XX%’ is niet ingevuld in het plan."
    assert words.ambition_note(None) == "De monitor berekent deze percentages niet."
