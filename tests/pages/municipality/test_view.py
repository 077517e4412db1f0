"""The page of one municipality: its numbers are figures, and it says nothing that is not known."""

from __future__ import annotations

import re
from decimal import Decimal

from site_builder.figures.figures import Figures
from site_builder.formats import decimal_text, unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.municipality.view import MunicipalityView, municipality, pages
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.measures.region import assessment, measurement, project, region, session
from tests.measures.region import municipality as record

DATA = re.compile(r'<data value="([^"]*)" data-figure="([^"]*)">(.*?)</data>')
LABEL = re.compile(r'data-figure="([^"]*)" data-value="([^"]*)"')
COMPARING = ("vooruit", "achteruit", "vorige", "sinds 20", "verschil met", "veranderde het niveau")


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
    """Each axis has its level as a label in the web and as a number in the table, with the same id."""
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
    assert unmarked(view.levels.heading) == "De eerste meting: alle 6 assen zijn bekend"
    assert view.levels.previous_year == ""
    assert [word for word in COMPARING if word in html] == []
    assert {row.slope.change for row in view.levels.rows} == {"–"}


def test_a_fall_is_said_as_a_rise_is() -> None:
    """Two axes up and one down: both stand in the heading, and the drawing has a sign for each."""
    site = site_of(region({"els": record("Els", assessment(2026, "112222"), assessment(2027, "222221"))}))
    view, html = page_of(site)
    assert unmarked(view.levels.heading) == ("2 van de 6 assen gingen vooruit, 1 ging achteruit sinds 2026")
    assert "web__change--up" in html
    assert "web__change--down" in html


def test_who_left_is_told_up_to_then_and_asked_nothing() -> None:
    """Els left by the end of 2027. No year after it, no next step, no ambition, no peers, no survey."""
    els = record("Els", assessment(2026, "111111"), assessment(2027, "212211"), until="2027-12-31")
    site = site_of(region({"els": els, "ulk": record("Ulk", assessment(2030, "444444"))}, report_year=2030))
    view, html = page_of(site)
    assert view.path is not None
    assert [step.when for step in view.path.steps] == ["2026", "2027"]
    assert (view.path.next, view.peers, view.peers_heading) == ((), (), "")
    text = html.split("<main", 1)[1].split("</main>", 1)[0]
    text = text.replace("sinds 1 januari 2028", "").partition('<p class="explained">')[0]
    assert not re.search(r"\b20(28|29|30)\b", text)
    assert "Nulmeting volgt" not in html


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
    assert "één keer per jaar in" not in html
    for heading in ('id="spinnenweb"', 'id="groeipad"', 'id="projecten"', 'id="bijeenkomsten"', 'id="leren"'):
        assert heading not in html


def test_attendance_is_that_of_the_year_and_of_what_is_known() -> None:
    """2027: two sessions, of one nothing is known, at the other Els was there: the only one that is known."""
    view, _ = page_of(full())
    assert unmarked(view.attendance.heading) == (
        "In 2027 aanwezig bij de enige bijeenkomst waarvan dit bekend is"
    )
    assert unmarked(view.attendance.note) == (
        "Van 1 bijeenkomst in 2027 is het niet bekend. Alle jaren bij elkaar: 1 van de 2 bijeenkomsten "
        "waarvan dit bekend is; van 1 is het niet bekend. Niet bekend is iets anders dan niet aanwezig."
    )


def test_levels_of_all_years_stand_in_a_table_from_three_on() -> None:
    """A level that fell and rose again shows, although only the assessment before is compared with."""
    els = record(
        "Els", *(assessment(2026 + n, text) for n, text in enumerate(("222222", "212222", "222222")))
    )
    view, _ = page_of(site_of(region({"els": els})))
    assert [column.label for column in view.levels.years] == ["As", "2026", "2027", "2028"]
    assert [unmarked(cell.text) for cell in view.levels.history[1]] == ["execution", "2", "1", "2"]
    assert page_of(full())[0].levels.history == ()
