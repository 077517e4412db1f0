"""The page with every municipality."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.municipalities.view import AREA, MunicipalityRow, municipalities
from site_builder.pages.shared.site import Site
from site_builder.records.municipality import Municipality
from site_builder.render import render
from tests.measures.region import assessment, measurement, municipality, project, region, session


def site_of(model: Model) -> Site:
    """A site over a model."""
    return Site(model=model, history=NO_HISTORY, css="assets/site.css")


def rows_of(entries: Mapping[str, Municipality], year: int = 2027) -> dict[str, MunicipalityRow]:
    """The rows of the table by name."""
    view = municipalities(site_of(region(entries, report_year=year)))
    return {row.name: row for row in view.members.rows}


def test_an_empty_region_says_that_nothing_is_filled_in_and_links_to_how() -> None:
    """Without any assessment there are no columns of levels, and no row claims one."""
    site = site_of(region({"wilg": municipality("Wilg"), "els": municipality("Els")}))
    view = municipalities(site)
    assert unmarked(view.finding) == "Nog geen van de 2 gemeenten heeft een spinnenweb van 2026."
    assert view.members.axes == ()
    assert all(row.profile == "" and row.badge is None for row in view.members.rows)
    text = render(*AREA.pages(site)).decode()
    assert "Nog geen spinnenweb" in text
    assert 'class="mx__level"' not in text
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
    marks = rows_of({"wilg": entry})["Wilg"].marks
    assert [(unmarked(mark.text), mark.state, mark.direction, mark.heard) for mark in marks[:4]] == [
        ("2", "below", "up", "+1 sinds 2026"),
        ("1", "below", "down", "−1 sinds 2026"),
        ("3", "ambition", "same", ""),
        ("?", "unknown", "unknown", ""),
    ]
    assert marks[3].sort == ""


def test_who_filled_in_nothing_has_only_question_marks() -> None:
    """Beside others with levels its row is as long as theirs, and says nothing of it."""
    rows = rows_of({"wilg": municipality("Wilg", assessment(2027, "222222")), "els": municipality("Els")})
    assert [mark.state for mark in rows["Els"].marks] == ["unknown"] * 6
    assert rows["Els"].about == "nog niet ingevuld"


def test_an_older_assessment_keeps_its_year_and_a_newer_draft_is_named() -> None:
    """A draft does not replace the assessment that counts."""
    entry = municipality("Wilg", assessment(2026, "222222"), assessment(2027, "444444", status="draft"))
    row = rows_of({"wilg": entry})["Wilg"]
    assert row.about == "spinnenweb 2026, 2027 is nog een concept"
    assert row.badge is None
    assert [unmarked(mark.text) for mark in row.marks] == ["2"] * 6


def test_a_draft_alone_is_shown_as_draft() -> None:
    """Its levels are visible with the label that they do not count, and they do not count."""
    site = site_of(
        region({"wilg": municipality("Wilg", assessment(2027, "222222", status="draft"))}, report_year=2027)
    )
    view = municipalities(site)
    (row,) = view.members.rows
    assert row.badge is not None
    assert row.badge.kind == "concept"
    assert view.finding == "De enige gemeente heeft nog geen spinnenweb van 2027."
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
    joined = {row.name: row.joined for row in view.members.rows}
    assert joined == {"Els": "", "Later": "doet mee vanaf 1 juni 2027"}
    assert [[(other.name, other.text) for other in group.items] for group in view.others] == [
        [("Weg", "Deed mee van 1 januari 2021 tot en met 31 december 2024.")],
        [("Nieuw", "Doet mee vanaf 1 januari 2029.")],
    ]
    assert unmarked(view.finding) == "1 van de 2 gemeenten heeft een spinnenweb van 2027."


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
    (row,) = municipalities(site_of(model)).members.rows
    assert unmarked(row.projects) == "1 van de 2"
    assert (unmarked(row.sessions), unmarked(row.unknown_sessions)) == ("1 van de 1", "1 niet bekend")


def test_a_hostile_name_is_escaped() -> None:
    """What a person typed is text."""
    text = render(*AREA.pages(site_of(region({"x": municipality("<b>'s-Hage & Zn")})))).decode()
    assert "<b>" not in text
    assert "&lt;b&gt;" in text
