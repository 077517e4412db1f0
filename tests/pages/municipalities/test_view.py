"""The page with every municipality."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY, Change, History
from site_builder.model import Model
from site_builder.pages.municipalities.view import MunicipalityRow, municipalities, pages
from site_builder.pages.shared.site import Site
from site_builder.records.municipality import Municipality
from site_builder.render import render
from tests.measures.region import assessment, measurement, municipality, project, region, session


def site_of(model: Model, history: History = NO_HISTORY) -> Site:
    """A site over a model."""
    return Site(model=model, history=history, css="assets/site.css")


def rows_of(entries: Mapping[str, Municipality], year: int = 2027) -> dict[str, MunicipalityRow]:
    """The rows of the table by name."""
    view = municipalities(site_of(region(entries, report_year=year)))
    return {row.name: row for row in view.rows}


def test_an_empty_region_says_that_nothing_is_filled_in_and_links_to_how() -> None:
    """Without any assessment there are no columns of levels, and no row claims one."""
    site = site_of(region({"wilg": municipality("Wilg"), "els": municipality("Els")}))
    view = municipalities(site)
    assert unmarked(view.heading) == "Nog geen van de 2 gemeenten heeft een spinnenweb van 2026"
    assert view.axes == ()
    assert all(row.levels == () and row.profile == "" and row.badge is None for row in view.rows)
    text = render(*pages(site)).decode()
    assert "Nog geen spinnenweb" in text
    assert text.count("Nog geen meting") == 2
    assert 'href="../over/verbeteren/"' in text


def test_rows_stand_in_alphabetical_order_whatever_their_level() -> None:
    """There is no ranking: the best comes last if its name does."""
    rows = rows_of(
        {
            "a": municipality("Zeist", assessment(2027, "444444")),
            "b": municipality("'s-Bosch", assessment(2027, "000000")),
            "c": municipality("Els"),
        }
    )
    assert list(rows) == ["'s-Bosch", "Els", "Zeist"]


def test_a_level_shows_the_ambition_the_change_and_what_is_unknown() -> None:
    """Unknown is a question mark and never 0; a fall is told as well as a rise."""
    entry = municipality("Wilg", assessment(2026, "123333"), assessment(2027, "213?33"))
    levels = rows_of({"wilg": entry})["Wilg"].levels
    assert [(unmarked(mark.text), mark.state, mark.change, mark.direction) for mark in levels[:4]] == [
        ("2", "below", "+1", "up"),
        ("1", "below", "−1", "down"),
        ("3", "ambition", "", "same"),
        ("?", "unknown", "", "unknown"),
    ]
    assert levels[1].heard == "−1 sinds 2026"


def test_an_older_assessment_keeps_its_year_and_a_newer_draft_is_named() -> None:
    """A draft does not replace the assessment that counts."""
    entry = municipality("Wilg", assessment(2026, "222222"), assessment(2027, "444444", status="draft"))
    row = rows_of({"wilg": entry})["Wilg"]
    assert (row.year, row.draft) == ("2026", "2027: concept")
    assert [unmarked(mark.text) for mark in row.levels] == ["2"] * 6


def test_a_draft_alone_is_shown_as_draft() -> None:
    """Its levels are visible with the label that they do not count, and they do not count."""
    site = site_of(
        region({"wilg": municipality("Wilg", assessment(2027, "222222", status="draft"))}, report_year=2027)
    )
    view = municipalities(site)
    assert view.rows[0].badge is not None
    assert view.rows[0].badge.kind == "concept"
    assert view.heading == "De enige gemeente heeft nog geen spinnenweb van 2027"
    assert "concept" in view.caption


def test_who_left_and_who_comes_later_stand_apart_with_their_dates() -> None:
    """They are no rows of the table and do not count in the coverage."""
    model = region(
        {
            "els": municipality("Els", assessment(2027, "222222")),
            "weg": municipality("Weg", since="2021-01-01", until="2024-12-31"),
            "nieuw": municipality("Nieuw", since="2029-01-01"),
            "later": municipality("Later", since="2027-06-01"),
        },
        report_year=2027,
    )
    view = municipalities(site_of(model))
    assert {row.name: row.note for row in view.rows} == {"Els": "", "Later": "doet mee vanaf 1 juni 2027"}
    assert [(other.name, other.text) for other in view.left] == [
        ("Weg", "van 1 januari 2021 tot en met 31 december 2024")
    ]
    assert [(other.name, other.text) for other in view.later] == [("Nieuw", "vanaf 1 januari 2029")]
    assert unmarked(view.heading) == "1 van de 2 gemeenten heeft een spinnenweb van 2027"


def test_projects_and_sessions_come_with_what_they_are_counted_of() -> None:
    """Drafts do not count, and a session without report is in no denominator: 1 of 1, and 1 not known."""
    model = region(
        {"wilg": municipality("Wilg", attendance={"2026-a": (1, 0)})},
        {
            ("wilg", "een"): project(measurement(materials={"percent": 60})),
            ("wilg", "twee"): project(),
            ("wilg", "drie"): project(status="draft"),
        },
        [session("2026-a", "2026-03-01"), session("2026-b", "2026-04-01")],
    )
    row = municipalities(site_of(model)).rows[0]
    assert unmarked(row.projects) == "1 van de 2"
    assert (unmarked(row.sessions), unmarked(row.sessions_note)) == ("1 van de 1", "1 niet bekend")


def test_the_last_update_is_that_of_the_newest_own_file() -> None:
    """A change of a project counts; a change of another municipality does not."""
    history = History(
        {
            "municipalities/wilg.yaml": (Change(date(2026, 1, 2), "added"),),
            "projects/wilg/weg.yaml": (Change(date(2026, 5, 6), "changed"),),
            "municipalities/els.yaml": (Change(date(2026, 7, 8), "added"),),
        },
        complete=True,
    )
    model = region({"wilg": municipality("Wilg")}, {("wilg", "weg"): project()})
    assert municipalities(site_of(model, history)).rows[0].updated_iso == "2026-05-06"
    assert municipalities(site_of(model)).rows[0].updated == ""


def test_a_hostile_name_is_escaped() -> None:
    """What a person typed is text."""
    text = render(*pages(site_of(region({"x": municipality("<b>'s-Hage & Zn")})))).decode()
    assert "<b>" not in text
    assert "&lt;b&gt;" in text
