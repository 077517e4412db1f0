"""The page of the action lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.action_lines.findings import Finding, finding
from site_builder.pages.action_lines.view import AREA, LineItem, action_lines
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site
from site_builder.records.evaluation import Evaluation
from site_builder.records.municipality import Municipality
from site_builder.records.plan import ActionLines, Actions
from site_builder.records.project import Project
from site_builder.records.sessions import Session
from site_builder.records.tools import Tools
from site_builder.render import render
from tests.measures.programme import SOURCE
from tests.measures.region import assessment, measurement, municipality, project, records, session

FOLLOWED = {"minder": "indicators", "meedoen": "assessments", "uitvoeren": "execution", "samen": "sessions"}


def _line(name: str, number: int | None, theme: str, goals: Iterable[dict[str, str]] = ()) -> dict[str, Any]:
    found = {
        "id": name,
        "name": name.capitalize(),
        "text": "Wat.",
        "measured_by": "Hoe.",
        "followed_by": FOLLOWED[name],
        "themes": [{"id": theme, "name": theme.capitalize(), "goals": list(goals), "source": SOURCE}],
        "source": SOURCE,
    }
    return found if number is None else {**found, "number": number}


LINES = ActionLines.model_validate(
    {
        "action_lines": [
            _line(
                "minder",
                1,
                "thema",
                [
                    {"id": "doel", "text": "Meer naar XX%.", "target_open": "naar XX%"},
                    {"id": "b", "text": "B."},
                ],
            ),
            _line("meedoen", 2, "behoeften"),
            _line("uitvoeren", 3, "actie"),
            _line("samen", None, "gemeenten"),
        ]
    }
)
ACTIONS = Actions.model_validate(
    {
        "actions": [
            {"id": "a", "year": 2027, "text": "Later.", "state": "done", "action_lines": ["samen", "minder"]},
            {"id": "b", "year": 2026, "text": "Eerst.", "section": "04.02"},
        ],
        "source": SOURCE,
    }
)


def site_of(
    municipalities: Mapping[str, Municipality] | None = None,
    projects: Mapping[tuple[str, str], Project] | None = None,
    sessions: Iterable[Session] = (),
    year: int = 2026,
) -> Site:
    """A site of a region with all four action lines."""
    own = replace(
        records(municipalities, projects, sessions, year),
        action_lines=LINES,
        actions=ACTIONS,
        tools=Tools.model_validate(
            {"tools": [{"id": "toolbox", "name": "Toolbox", "text": "Teksten.", "section": "04.03"}]}
        ),
    )
    return Site(model=tie(own), history=NO_HISTORY, css="assets/site.css")


def lines_of(site: Site) -> dict[str, LineItem]:
    """The lines by their place on the page."""
    return {line.id: line for line in action_lines(site).lines}


def found(line: LineItem) -> Finding:
    """The finding over a line that has one."""
    assert line.finding is not None
    return line.finding


def finding_of(lines: dict[str, LineItem], name: str) -> Finding:
    """The finding over a line by its place on the page."""
    return found(lines[name])


def test_a_line_that_is_followed_by_nothing_claims_nothing() -> None:
    """Without a word in the records on how a line is followed, the page gives no finding over it."""
    model = site_of({}).model
    line = LINES.action_lines[0].model_copy(update={"followed_by": None})
    assert finding(Site(model, NO_HISTORY, "x.css"), "actielijnen/", line) is None


def test_in_an_empty_region_every_line_says_what_is_missing() -> None:
    """No figure is claimed where nothing was recorded."""
    lines = lines_of(site_of({"els": municipality("Els"), "ulk": municipality("Ulk")}))
    assert finding_of(lines, "lijn-minder").heading == "Er zijn nog geen projecten die meetellen"
    assert "heeft een spinnenweb van 2026" in finding_of(lines, "lijn-meedoen").heading
    assert finding_of(lines, "lijn-uitvoeren").heading == "Er zijn nog geen projecten die meetellen"
    assert finding_of(lines, "lijn-uitvoeren").details == (
        "Of de uitvoering meedoet, is voor 2026 nog niet bekend.",
    )
    assert (
        finding_of(lines, "lijn-samen").heading == "Over 2026 zijn nog geen gehouden bijeenkomsten vastgelegd"
    )


def test_a_target_that_the_plan_left_open_is_shown_as_open() -> None:
    """The goal stands there as the plan has it, with what is missing."""
    goals = lines_of(site_of())["lijn-minder"].themes[0].goals
    assert [goal.open for goal in goals] == ["Nog open: ‘naar XX%’ is niet ingevuld in het plan.", ""]


def test_indicators_stand_at_their_theme_with_a_finding() -> None:
    """A line whose themes have indicators is followed in projects of the members."""
    site = site_of(
        {"els": municipality("Els")},
        {("els", "weg"): project(measurement(materials={"percent": 70})), ("els", "plein"): project()},
    )
    line = lines_of(site)["lijn-minder"]
    assert unmarked(found(line).heading) == "1 van de 2 projecten is in 2026 gemeten"
    assert [unmarked(text) for text in found(line).details] == [
        "Tot en met 2026 is het er 1; 1 project is nog nooit gemeten."
    ]
    items = {item.name: item for item in line.themes[0].indicators}
    assert len(items) == 5
    assert items["Materials"].href == "../indicatoren/materials/"
    assert (
        unmarked(items["Materials"].text) == "In 2026 haalt het enige getoetste project het prestatieniveau."
    )


def test_the_second_line_counts_assessments_of_the_year_and_earlier_ones() -> None:
    """An older assessment is told apart; a draft counts in neither."""
    entries = {
        "els": municipality("Els", assessment(2027, "222222")),
        "linde": municipality("Linde", assessment(2026, "222222")),
        "ulk": municipality("Ulk", assessment(2027, "222222", status="draft")),
    }
    told = finding_of(lines_of(site_of(entries, year=2027)), "lijn-meedoen")
    assert unmarked(told.heading) == "1 van de 3 gemeenten heeft een spinnenweb van 2027"
    assert [unmarked(text) for text in told.details] == [
        "2 van de 3 gemeenten hebben tot en met 2027 minstens één spinnenweb ingevuld."
    ]


def test_the_third_line_tells_tenders_and_the_executive_layer_with_coverage() -> None:
    """Only what was recorded counts: a project without tender and a municipality without report do not."""
    site = site_of(
        {
            "els": municipality("Els", attendance={"2026-a": (1, 2)}),
            "linde": municipality("Linde", attendance={"2026-a": (1, 0)}),
            "ulk": municipality("Ulk"),
        },
        {
            ("els", "a"): project(tender={"circular": True}),
            ("els", "b"): project(tender={"circular": False}),
            ("els", "c"): project(tender={}),
            ("els", "d"): project(),
        },
        [session("2026-a", "2026-03-01")],
    )
    lines = lines_of(site)
    told = finding_of(lines, "lijn-uitvoeren")
    assert unmarked(told.heading) == "Van 1 van de 4 projecten weten wij dat het circulair is uitgevraagd"
    assert [unmarked(text) for text in told.details] == [
        "Van 2 projecten is dit vastgelegd, van 2 is het niet bekend. "
        "Dit gaat over alle projecten tot en met 2026, want bij een uitvraag staat geen jaar.",
        "1 van de 2 gemeenten waarvan dit bekend is, stuurde in 2026 minstens één keer iemand die projecten "
        "uitvoert. Van 1 gemeente is niets bekend.",
    ]
    assert unmarked(finding_of(lines, "lijn-samen").heading) == "In 2026 is 1 bijeenkomst gehouden"


def test_the_third_line_tells_how_usual_circular_work_is() -> None:
    """A try and what everybody does are counted apart; a project of which nobody said it is in neither."""
    projects = {("els", "a"): project(practice="pilot"), ("els", "b"): project(practice="standard")}
    site = site_of({"els": municipality("Els")}, {**projects, ("els", "c"): project()})
    told = finding_of(lines_of(site), "lijn-uitvoeren")
    assert any(
        unmarked(text).startswith("Van 2 projecten is bekend hoe gewoon de werkwijze is")
        for text in told.details
    )


def test_actions_stand_by_year_with_state_and_lines() -> None:
    """A state that is not known is said so, and so is an action line that the plan does not name."""
    site = site_of()
    first, second = action_lines(site).years
    assert unmarked(first.heading) == "De stand van de enige actie van 2026 is niet bekend"
    (action,) = first.table.rows
    assert [cell.text for cell in action[1:]] == ["Niet bekend", "04.02", "–"]
    assert unmarked(second.heading) == "De enige actie van 2027 is klaar"
    assert second.table.rows[0][3].text == "Samen, Actielijn 1"
    text = render(*AREA.pages(site)).decode()
    assert "Niet bekend" in text


def test_support_is_a_place_to_link_to_with_who_received_it() -> None:
    """Each municipality counts once per kind; one that left does not count."""
    help_twice = [
        {"kind": "hulp", "year": 2026, "subject": "Een", "state": "running"},
        {"kind": "hulp", "year": 2026, "subject": "Twee", "state": "completed"},
    ]
    site = site_of(
        {
            "els": municipality("Els", support=help_twice),
            "weg": municipality("Weg", until="2024-12-31", support=help_twice),
        }
    )
    (item,) = action_lines(site).support
    assert item.id == "hulp-hulp"
    assert unmarked(item.about) == ("Gevraagd of gekregen: in 2026 door 1 gemeente, tot en met 2026 door 1.")


def test_every_place_in_the_list_of_contents_exists() -> None:
    """Links within the page lead somewhere, and no place occurs twice."""
    site = site_of()
    text = render(*AREA.pages(site)).decode()
    for link in action_lines(site).contents:
        assert text.count(f'id="{link.href[1:]}"') == 1


def test_what_the_evaluations_decided() -> None:
    """The newest first, with the municipality that a decision is about; a region without one says so."""
    change = {"kind": "supported", "text": "Els krijgt hulp.", "municipality": "els"}
    found = {
        year: Evaluation.model_validate(
            {"year": year, "date": f"{year}-12-01", "status": "confirmed", "changes": [change]}
        )
        for year in (2026, 2027)
    }
    own = replace(records({"els": municipality("Els")}), evaluations=found)
    view = action_lines(Site(tie(own), NO_HISTORY, "site.css"))
    assert [part.heading for part in view.evaluations] == [
        "De evaluatie van 2027: een besluit",
        "De evaluatie van 2026: een besluit",
    ]
    [decision] = view.evaluations[0].decisions
    assert decision.municipality == Link("Els", "../gemeenten/els/")
    [page] = AREA.pages(Site(tie(records({"els": municipality("Els")})), NO_HISTORY, "site.css"))
    assert "Er is nog geen evaluatie vastgelegd." in render(page).decode()
