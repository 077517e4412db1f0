"""The page of one municipality: its numbers are figures, and it says nothing that is not known."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from site_builder.figures.figures import Figures
from site_builder.formats import decimal_text, unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import Model, tie
from site_builder.pages.municipality.next import afterwards
from site_builder.pages.municipality.view import MunicipalityView, municipality, pages
from site_builder.pages.shared.site import Site
from site_builder.records.evaluation import Evaluation
from site_builder.records.follow_up import FollowUpYear
from site_builder.records.region import Declaration
from site_builder.render import render
from tests.measures.programme import SOURCE
from tests.measures.region import assessment, measurement, project, records, region, session
from tests.measures.region import municipality as record

DATA = re.compile(r'<data value="([^"]*)" data-figure="([^"]*)">(.*?)</data>')
LABEL = re.compile(r'data-figure="([^"]*)" data-value="([^"]*)"')
COMPARING = ("vooruit", "achteruit", "vorige", "sinds 20", "verschil met", "nulmeting van")


def site_of(model: Model) -> Site:
    """A site over a model, in which git knows nothing."""
    return Site(model=model, history=NO_HISTORY, css="assets/site.css")


def page_of(site: Site, slug: str = "els") -> tuple[MunicipalityView, str]:
    """The page of a municipality as a view and as HTML."""
    entry = site.model.by_slug[slug]
    place = site.model.municipalities.index(entry)
    return municipality(site, entry), render(list(pages(site))[place]).decode()


def full() -> Site:
    """A municipality with assessments, a project and sessions, beside another one."""
    els = record(
        "Els",
        assessment(2026, "111111"),
        assessment(2027, "2121?1"),
        attendance={"2027-a": (1, 1), "2026-a": (0, 0)},
    )
    return site_of(
        region(
            {"els": els, "ulk": record("Ulk", assessment(2027, "444444"))},
            {("els", "weg"): project(measurement(date="2027-06-01", materials={"percent": 60}))},
            [
                session("2026-a", "2026-03-01"),
                session("2027-a", "2027-03-01"),
                session("2027-b", "2027-04-01"),
            ],
            report_year=2027,
        )
    )


def test_every_number_on_the_page_has_the_value_of_the_table() -> None:
    """In text and in the drawing alike: the id is one of the table, and the value is the one that it has."""
    site = full()
    _, html = page_of(site)
    table = Figures(site.figures.years).by_id
    stated = {(name, value) for value, name, _ in DATA.findall(html)} | set(LABEL.findall(html))
    assert len(stated) > 20
    for name, value in stated:
        made = table[name].value
        assert value == (decimal_text(made) if isinstance(made, Decimal) else made or ""), name


def test_levels_in_the_drawing_are_those_beside_it() -> None:
    """Each axis has its level as a label in the drawings and as a number in the table, with the same id."""
    site = full()
    _, html = page_of(site)
    for axis in site.model.axes:
        name = f"spiderweb.{axis.id}.els.level.2027"
        assert any(found == name for found, _ in LABEL.findall(html)), name
        assert any(found == name for _, found, _ in DATA.findall(html)), name


def test_with_one_assessment_the_page_does_not_speak_of_a_change() -> None:
    """The first spiderweb of a real municipality: nothing rose, fell or stayed the same."""
    site = site_of(region({"els": record("Els", assessment(2026, "123123"))}))
    view, html = page_of(site)
    assert view.levels is not None
    assert unmarked(view.levels.heading) == "De nulmeting: alle 6 assen zijn bekend"
    assert {axis.line.direction for axis in view.levels.axes} == {"unknown"}
    assert [unmarked(column.label) for column in view.levels.table.columns] == ["As", "2026", "Regio"]
    assert [word for word in COMPARING if word in html] == []


def test_a_fall_stands_first_and_is_said_as_a_rise_is() -> None:
    """Two axes up and one down: the one that fell is the first drawing, and the heading names it."""
    site = site_of(region({"els": record("Els", assessment(2026, "112222"), assessment(2027, "222221"))}))
    view, html = page_of(site)
    assert view.levels is not None
    assert unmarked(view.levels.heading) == (
        "Op measuring staat Els lager dan bij de nulmeting, op 2 assen hoger"
    )
    assert [axis.line.direction for axis in view.levels.axes] == ["down", "up", "up", "same", "same", "same"]
    assert "web__change--up" in html
    assert "web__change--down" in html


def test_a_level_of_every_year_stands_in_the_table() -> None:
    """A level that fell and rose again shows, and so does a year in which nothing was filled in."""
    els = record("Els", assessment(2026, "222222"), assessment(2027, "21222?"), assessment(2029, "222222"))
    view, _ = page_of(site_of(region({"els": els})))
    assert view.levels is not None
    columns = [column.label for column in view.levels.table.columns]
    assert columns == ["As", "2026", "2027", "2028", "2029", "Sinds de nulmeting", "Regio"]
    rows = {row[0].text: [unmarked(cell.text) for cell in row[1:5]] for row in view.levels.table.rows}
    assert rows["execution"] == ["2", "1", "onbekend", "2"]
    assert rows["measuring"] == ["2", "?", "onbekend", "2"]


def test_the_years_of_the_profile_show_where_it_is_less_far_than_at_first() -> None:
    """Profile 2, then 3: the second is lower; a year that nobody filled in has none."""
    els = record("Els", assessment(2026, "222222"), assessment(2028, "221222"))
    view, _ = page_of(site_of(region({"els": els})))
    assert view.profile is not None
    found = [(one.year, unmarked(one.text), one.lower) for one in view.profile.years]
    assert found == [("2026", "Profiel 2", False), ("2027", "–", False), ("2028", "Profiel 3", True)]
    needs = [(one.name, one.asked, unmarked(one.level), one.holds) for one in view.profile.needs]
    assert needs == [
        ("capacity", "2", "1", False),
        ("knowledge", "2", "2", True),
        ("policy of execution", "2", "2", True),
    ]


def test_an_unknown_level_leaves_a_condition_open() -> None:
    """Of measuring nothing is known: no tick and no cross, and the profile is not told."""
    view, html = page_of(site_of(region({"els": record("Els", assessment(2026, "22223?"))})))
    assert view.profile is not None
    assert view.profile.heading == "Het profiel is nog niet te bepalen"
    assert [one.holds for one in view.profile.needs][-1] is None
    assert "trede onbekend" in html


def test_there_is_one_next_step_on_the_page() -> None:
    """What serves the profile and the path; nothing that stands below it is the same or comes first."""
    els = record("Els", assessment(2026, "111111"), assessment(2027, "212211"))
    ulk = record("Ulk", assessment(2026, "111111"), assessment(2027, "222222"), contact="gww@ulk.example")
    site = site_of(region({"els": els, "ulk": ulk}, report_year=2027))
    view, html = page_of(site)
    assert view.next is not None
    assert html.count("Wat nu?") == 2  # In the menu of the page, and over the one step.
    own = site.standing("els")
    assert own.next.first is not None
    assert own.next.first.wanted not in [todo.wanted for todo in afterwards(own)]
    assert view.learn is not None
    (peer,) = view.learn.peers
    assert (peer.name, peer.contact) == ("Ulk", "gww@ulk.example")
    assert unmarked(peer.rose).endswith("van trede 1 naar 2 (2027).")


def test_who_left_is_told_up_to_then_and_asked_nothing() -> None:
    """Els left by the end of 2027. No year after it, no next step, no peers, no survey, no factsheet."""
    els = record("Els", assessment(2026, "111111"), assessment(2027, "212211"), until="2027-12-31")
    site = site_of(region({"els": els, "ulk": record("Ulk", assessment(2030, "444444"))}, report_year=2030))
    view, html = page_of(site)
    assert (view.next, view.learn, view.empty, view.actions) == (None, None, None, ())
    assert view.profile is not None
    assert view.profile.needs == ()
    text = html.split("<main", 1)[1].split("</main>", 1)[0]
    text = text.replace("sinds 1 januari 2028", "").partition('<p class="explained">')[0]
    assert not re.search(r"\b20(28|29|30)\b", text)
    assert "Gegevens doorgeven" not in text


def test_who_left_without_a_trace_has_one_sentence() -> None:
    """There is no empty web to fill in, no path, no project and no session that could still come."""
    site = site_of(
        region(
            {
                "els": record("Els", since="2021-01-01", until="2024-12-31"),
                "ulk": record("Ulk", assessment(2026, "111111")),
            }
        )
    )
    view, html = page_of(site)
    assert view.head.lead == (
        "Els doet sinds 1 januari 2025 niet meer mee. Er is geen spinnenweb van deze gemeente."
    )
    assert [link.href for link in view.toc] == ["#meer"]
    assert "vragen wachten" not in html


def test_who_filled_in_nothing_reads_what_is_asked_by_whom_and_when() -> None:
    """The questions are those of the records, and the way to answer them is there."""
    view, html = page_of(site_of(region({"els": record("Els")}, report_year=2026)))
    assert view.empty is not None
    assert view.empty.heading == "6 vragen wachten op een antwoord van Els"
    assert len(view.empty.questions) == 6
    assert (view.levels, view.next, view.learn, view.attendance) == (None, None, None, None)
    assert "Gegevens doorgeven" in html


def test_attendance_is_that_of_the_year_and_of_what_is_known() -> None:
    """2027: two sessions, of one nothing is known, at the other Els was there: the only one that is known."""
    view, _ = page_of(full())
    assert view.attendance is not None
    assert unmarked(view.attendance.heading) == (
        "In 2027 aanwezig bij de enige bijeenkomst waarvan dit bekend is"
    )
    assert unmarked(view.attendance.note) == (
        "Van 1 bijeenkomst in 2027 is niets doorgegeven; die telt niet mee."
    )
    assert [(one.year, one.squares, unmarked(one.text)) for one in view.attendance.years] == [
        ("2026", ("absent",), "0 van de 1"),
        ("2027", ("there", "unknown"), "1 van de 1"),
    ]


def test_what_was_promised_about_a_municipality_stands_there_with_how_far_it_is() -> None:
    """A decision and an advice about it, and what it signed, also where it left; no empty part elsewhere."""
    evaluation = {
        "year": 2026,
        "date": "2026-12-01",
        "status": "confirmed",
        "changes": [
            {"kind": "supported", "text": "Hulp.", "municipality": "els", "state": "done"},
            {"kind": "supported", "text": "Voor allen."},
        ],
    }
    advice = {"id": "a", "kind": "advice", "text": "Vraag het.", "municipalities": ["els"], "due": "2026-11"}
    made = records({"els": record("Els", until="2026-12-31"), "ulk": record("Ulk")})
    signed = Declaration.model_validate(
        {"name": "Ambitie", "date": "2020-12", "municipalities": ["els"], "source": SOURCE}
    )
    model = tie(
        replace(
            made,
            region=made.region.model_copy(update={"declarations": (signed,)}),
            evaluations={2026: Evaluation.model_validate(evaluation)},
            follow_up={
                2026: FollowUpYear.model_validate(
                    {"year": 2026, "follow_up": [{**advice, "state": "running"}]}
                )
            },
        )
    )
    folds = {fold.id: fold for fold in page_of(site_of(model))[0].folds}
    assert [(one.label, one.text) for one in folds["hulp"].items] == [
        ("Klaar: besluit na een evaluatie, 1 december 2026", "Hulp."),
        ("Te laat: advies van de klankbordgroep, 2026", "Vraag het."),
        ("Ondertekend, december 2020", "Ambitie"),
    ]
    other = page_of(site_of(model), "ulk")[0].folds
    assert "hulp" not in {fold.id for fold in other}
