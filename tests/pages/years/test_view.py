"""The page of all years: no year closed, one, more with a gap, and years that may not be compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from site_builder.closed_sites import with_years
from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.load import Closed
from site_builder.model import tie
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.pages.years.view import HERE, YearsView, years
from site_builder.records.collection import Records
from site_builder.records.municipality import Municipality
from site_builder.render import render
from tests.closed_sites.closing import close
from tests.measures.region import assessment, measurement, mki_of, municipality, project, records, session


def view_of(found: Records, closed: Iterable[Closed] = ()) -> YearsView:
    """The view over today's records and the closed years."""
    site, _ = with_years(Site(tie(found), NO_HISTORY, "assets/site.css"), closed)
    return years(site)


def text_of(view: YearsView) -> str:
    """The page as HTML."""
    return render(Page(HERE, "years.html", view)).decode()


def wilg(*levels: str, **more: object) -> Municipality:
    """A municipality with a spiderweb from 2026 on; an empty text is a year without."""
    every = [assessment(2026 + place, one) for place, one in enumerate(levels) if one]
    return municipality("Wilg", *every, code="GM9901", **more)  # type: ignore[arg-type]


def test_nothing_recorded_yet_says_what_comes_and_when() -> None:
    """No year is closed and nothing is known: no empty table, and no zero that nobody recorded."""
    view = view_of(records({"wilg": wilg()}))
    text = text_of(view)
    assert view.finding == "Nog geen jaar is vastgesteld."
    assert not view.started
    assert "Na 31 december 2026 stelt de regio het eerste jaar vast" in text
    assert "Nog niets om te vergelijken" in text
    assert "<table" not in text
    assert unmarked(view.items[0].text) == (
        "De enige gemeente vulde geen spinnenweb in. Er zijn geen projecten vastgelegd."
    )


def test_a_first_year_that_is_still_open() -> None:
    """There is a level, and nothing to compare it with; the year is not called closed."""
    view = view_of(records({"wilg": wilg("123?01")}))
    assert view.started
    assert [item.badge.text for item in view.items] == ["Niet vastgesteld"]
    assert view.items[0].href == ""
    assert view.axes.heading == "Alleen van 2026 is bekend hoe de regio er per as voor stond"
    assert view.breaks.heading == "Vergelijken kan zodra er twee jaren zijn"
    assert [unmarked(part.cells[0].value) for part in view.axes.entries] == ["1", "2", "3", "?", "0", "1"]


def test_one_closed_year_leads_to_its_site() -> None:
    """To the frozen site and its data, beside the year that runs."""
    found = records({"wilg": wilg("111111", "222222")})
    view = view_of(found, [close(found, 2026)])
    assert view.finding == "2026 is vastgesteld. 2027 nog niet."
    running, closed = view.items
    assert (running.year, closed.year) == ("2027", "2026")
    assert closed.href == "../jaren/2026/"
    assert closed.state == "Vastgesteld op 4 februari 2027."
    assert [link.href for link in closed.links][:2] == ["../jaren/2026/", "../jaren/2026/data/"]
    assert view.axes.heading.startswith("Van 2026 op 2027 ging de middelste trede omhoog op elke")
    assert [part.cells[1].change for part in view.axes.entries] == ["+1"] * 6
    assert all(len(part.line.lines) == 1 for part in view.axes.entries)


def test_a_year_between_that_was_not_closed() -> None:
    """It is named, and its numbers come from the records of now."""
    found = records({"wilg": wilg("111111", "222222", "222222", "333333")})
    view = view_of(found, [close(found, year) for year in (2026, 2028)])
    assert view.finding == "2026 en 2028 zijn vastgesteld. 2027 is dat niet, 2029 nog niet."
    state = {item.year: item.state for item in view.items}
    assert state["2027"] == "2027 is niet vastgesteld. De cijfers komen uit de gegevens van nu."


def test_a_closed_year_keeps_its_own_numbers() -> None:
    """What today's records say of a closed year plays no part."""
    then, now = records({"wilg": wilg("111111", "222222")}), records({"wilg": wilg("333333", "222222")})
    view = view_of(now, [close(then, 2026)])
    assert unmarked(view.axes.entries[0].cells[0].value) == "1"
    assert view.axes.entries[0].cells[1].change == "+1"


def test_a_year_in_which_nobody_was_assessed_is_a_gap() -> None:
    """Unknown is a question mark; the line does not pass over it, and no year is compared with it."""
    view = view_of(records({"wilg": wilg("111111", "", "333333")}))
    part = view.axes.entries[0]
    assert [unmarked(cell.value) for cell in part.cells] == ["1", "?", "3"]
    assert [cell.change for cell in part.cells] == ["", "", "niet vergeleken: jaar ervoor niet bekend"]
    assert part.line.lines == ()
    assert (len(part.line.dots), part.line.now is None) == (1, False)


def test_no_line_passes_through_a_break() -> None:
    """With a newcomer the middle is of another group: the reason stands in the place of a change."""
    both = {
        "wilg": wilg("111111", "222222", "222222"),
        "els": municipality(
            "Els", assessment(2027, "333333"), assessment(2028, "333333"), code="GM9902", since="2027-01-01"
        ),
    }
    view = view_of(records(both))
    part = view.axes.entries[0]
    assert [cell.change for cell in part.cells] == ["", "niet vergeleken: andere gemeenten", "gelijk"]
    assert len(part.line.lines) == 1
    assert view.profiles.table is not None
    assert [cell.note for cell in view.profiles.table.rows[-1][1:]] == [
        "",
        "niet vergeleken: andere gemeenten",
        "",
    ]
    (item,) = view.breaks.entries
    assert item.heading == "Van 2026 op 2027"
    assert item.lines == ("Els kwam erbij. Niet vergeleken: alle assen en de profielen.",)
    assert item.link.href == "../veranderd/2027/"
    assert view.breaks.heading == "Bij één van de twee overgangen is niet alles te vergelijken"
    assert 'id="breuk-2027"' in text_of(view)


def test_another_question_in_a_later_year_breaks_its_axis_alone() -> None:
    """The closed year keeps the words of then; the others are still compared."""
    found = records({"wilg": wilg("111111", "222222")})
    first = found.spiderweb.axes[0]
    anchors = tuple(one.model_copy(update={"text": "Iets anders"}) for one in first.anchors)
    axes = (first.model_copy(update={"anchors": anchors}), *found.spiderweb.axes[1:])
    web = found.spiderweb.model_copy(update={"axes": axes})
    view = view_of(replace(found, spiderweb=web), [close(found, 2026)])
    assert view.axes.entries[0].cells[1].change == "niet vergeleken: andere vraag"
    assert [part.cells[1].change for part in view.axes.entries[1:]] == ["+1"] * 5
    # The rule of the profiles asks for this axis too.
    (line,) = view.breaks.entries[0].lines
    assert line.endswith(f"Niet vergeleken: de as {first.short_name} en de profielen.")


def test_indicators_over_the_years() -> None:
    """Per weight set what was measured in the year, and in a second block what was known by then."""
    webs = {"wilg": wilg("111111", "222222")}
    first = measurement("design", "2026-05-01", mki=mki_of(100))
    second = measurement("delivery", "2027-05-01", mki=mki_of(100, weight_set="A2"))
    before, later = (
        records(webs, {("wilg", "a"): project(one, name="A"), ("wilg", "b"): project(name="B")})
        for one in (first, second)
    )
    view = view_of(later, [close(before, 2026)])
    every = (*view.indicators.entries, *view.without_level)
    parts = {one.id: one for one in every}
    old, new = parts["mki-roads-a1"], parts["mki-roads-a2"]
    assert [unmarked(row.value) for row in old.rows] == ["€\u00a00,10", "?"]
    assert [unmarked(row.value) for row in new.rows] == ["?", "€\u00a00,10"]
    assert [unmarked(row.coverage) for row in new.rows] == ["–", "1"]
    assert old.rows[1].compared == ("niet gemeten",)
    assert new.rows[1].compared == ("niet vergeleken: eerst gemeten met rekenregel A1, daarna met A2",)
    assert new.chart is not None
    assert new.chart.segments == ()
    text = text_of(view)
    assert 'id="mki-roads-a2-tot-en-met"' in text
    assert 'data-figure="mki.roads.a2.mean.2027.to_date"' in text


def test_a_municipality_that_left_cuts_what_it_was_in() -> None:
    """In the year it measured with the others; the next year is of another group, with that reason."""
    both = {
        "wilg": wilg("111111", "222222"),
        "eik": municipality("Eik", assessment(2026, "333333"), code="GM9902", until="2026-12-31"),
    }
    own = {
        (slug, f"p{year}"): project(
            measurement("delivery", f"{year}-05-01", materials={"reused": reused, "total": 100})
        )
        for slug, year, reused in (("wilg", 2026, 40), ("eik", 2026, 60), ("wilg", 2027, 70))
    }
    own["wilg", "tweede"] = own["wilg", "p2027"]
    view = view_of(records(both, own))
    (part,) = (one for one in (*view.indicators.entries, *view.without_level) if one.id == "materials-roads")
    assert [unmarked(row.value) for row in part.rows] == ["50%", "70%"]
    assert [unmarked(row.value) for row in part.to_date] == ["50%", "60%"]
    assert part.rows[1].compared == ("niet vergeleken: Eik deed niet meer mee",)
    assert part.to_date[1].compared == ("niet vergeleken: Eik deed niet meer mee",)
    assert view.axes.entries[0].cells[1].change == "niet vergeleken: andere gemeenten"


def test_sessions_and_who_came() -> None:
    """Seats of which nothing is known are counted as such, not as empty."""
    sessions = [session("2026-a", "2026-05-01"), session("2026-b", "2026-06-01")]
    found = records({"wilg": wilg("111111", attendance={"2026-a": (1, 1)})}, sessions=sessions)
    view = view_of(found)
    table = view.sessions.table
    assert table is not None
    rows = {name.text: tuple(unmarked(cell.text) for cell in cells) for name, *cells in table.rows}
    assert rows["Bijeenkomsten gehouden"] == ("2",)
    assert rows["Uitnodigingen waarvan bekend is of er iemand kwam"] == ("1 van 2",)
    assert rows["Uitnodigingen waarbij iemand kwam"] == ("1 van 1",)


def test_a_name_with_markup_is_text() -> None:
    """In a reason as everywhere."""
    both = {
        "wilg": wilg("111111", "111111"),
        "x": municipality("<b>'s-X</b>", assessment(2027, "111111"), code="GM9902", since="2027-01-01"),
    }
    text = text_of(view_of(records(both)))
    assert "<b>" not in text
    assert "&lt;b&gt;" in text
