"""Where a municipality stands: one answer for its page, its pictures, its factsheet and the lists."""

from __future__ import annotations

from dataclasses import replace

from site_builder.figures.standing import Standing, attended, standing
from site_builder.model import tie
from site_builder.records.collection import Records
from tests.closed_sites.closing import erratum
from tests.figures.years import figures_of
from tests.measures.region import assessment, municipality, records, session


def stands(found: Records, slug: str = "els") -> Standing:
    """Where one municipality stands, without closed years."""
    model = tie(found)
    return standing(figures_of(found), model, model.by_slug[slug])


def test_the_newest_assessment_stands_beside_the_one_before_also_over_a_gap() -> None:
    """2026 and 2028: policy went from 1 to 3, so two up; execution from 2 to 1, so one down."""
    els = municipality("Els", assessment(2026, "122222"), assessment(2028, "312222"))
    own = stands(records({"els": els}))
    assert own.current is not None
    assert own.previous is not None
    assert (own.current.year, own.previous.year) == (2028, 2026)
    assert [one.change for one in own.axes] == [2, -1, 0, 0, 0, 0]
    assert [one.before for one in own.axes] == [1, 2, 2, 2, 2, 2]
    assert own.moved is not None
    assert [one.count for one in (own.moved.up, own.moved.down, own.moved.same)] == [1, 1, 4]


def test_with_one_assessment_nothing_changed_and_nothing_stayed_the_same() -> None:
    """There is no assessment before, so no level has a change and none is held against another."""
    own = stands(records({"els": municipality("Els", assessment(2026, "122222"))}))
    assert own.previous is None
    assert {one.change for one in own.axes} == {one.before for one in own.axes} == {None}
    assert own.moved is not None
    assert own.moved.compared.count == 0
    assert own.moved.same.number is None


def test_a_level_is_held_against_what_should_have_been() -> None:
    """2027 was closed with level 4, an erratum says 2; now it is 3: one up, beside the 4 that was closed."""
    then = records({"els": municipality("Els", assessment(2027, "411111"))})
    now = records({"els": municipality("Els", assessment(2027, "211111"), assessment(2028, "311111"))})
    wrong = (erratum("municipalities/els/axes/policy", frozen="4", right="2"),)
    model = tie(now)
    own = standing(figures_of(now, {2027: then}, {2027: wrong}), model, model.by_slug["els"])
    policy = own.axes[0]
    assert (policy.level, policy.change, policy.before) == (3, 1, 2)
    assert policy.earlier is not None
    assert policy.earlier.number == 4
    assert policy.earlier.erratum is not None


def test_a_closed_year_is_told_as_it_was_closed() -> None:
    """A record of a closed year that changes, changes no page: 2027 was closed with 1 and now says 4."""
    then = records({"els": municipality("Els", assessment(2027, "111111"))})
    now = records({"els": municipality("Els", assessment(2027, "444444"))})
    model = tie(now)
    own = standing(figures_of(now, {2027: then}), model, model.by_slug["els"])
    assert set(own.levels.values()) == {1}
    assert own.position is not None
    assert own.position.number == 3


def test_another_question_is_not_held_beside_this_one() -> None:
    """The descriptions of an axis changed since the closed year: no level before, and so no change either."""
    then = records({"els": municipality("Els", assessment(2027, "111111"))})
    axes = then.spiderweb.axes
    anchors = tuple(one.model_copy(update={"text": f"Toen {one.text}"}) for one in axes[0].anchors)
    old = then.spiderweb.model_copy(
        update={"axes": (axes[0].model_copy(update={"anchors": anchors}), *axes[1:])}
    )
    now = records({"els": municipality("Els", assessment(2027, "111111"), assessment(2028, "222222"))})
    model = tie(now)
    figures = figures_of(now, {2027: replace(then, spiderweb=old)})
    own = standing(figures, model, model.by_slug["els"])
    assert (own.axes[0].earlier, own.axes[0].before, own.axes[0].change) == (None, None, None)
    assert own.axes[1].change == 1


def test_a_draft_is_shown_and_is_in_no_figure() -> None:
    """Its levels are there for a page that labels them; `settled` is the same without them."""
    own = stands(records({"els": municipality("Els", assessment(2026, "122222", status="draft"))}))
    assert own.draft
    assert own.levels["policy"] == 1
    assert {one.figure for one in own.axes} == {None}
    assert (own.moved, own.profile, own.path) == (None, None, None)
    assert own.settled.current is None
    assert own.settled.levels == {}


def test_who_left_stands_where_it_stood_then() -> None:
    """Els left by the end of 2027: nothing is said of 2028 and later, and there is no next step."""
    els = municipality("Els", assessment(2026, "111111"), assessment(2027, "212211"), until="2027-12-31")
    ulk = municipality("Ulk", assessment(2030, "111111"))
    found = records({"els": els, "ulk": ulk})
    own = stands(found)
    assert own.left is not None
    assert own.year == 2027
    assert own.path is not None
    assert own.path.taken.key.year == 2027
    assert (own.next.first, own.next.then, own.lacking) == (None, None, ())


def test_attendance_counts_what_is_known_alone() -> None:
    """Three sessions: at one somebody was there, at one nobody, and of one nothing is known: 1 of 2."""
    sessions = [session(f"2026-{name}", f"2026-0{index + 1}-01") for index, name in enumerate("abc")]
    els = municipality("Els", attendance={"2026-a": (1, 0), "2026-b": (0, 0)})
    own = attended(figures_of(records({"els": els}, sessions=sessions)), "els", 2026, "in_year")
    assert [one.count for one in own] == [3, 2, 1, 1, 0]
