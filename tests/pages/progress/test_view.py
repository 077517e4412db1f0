"""The page of promises: what is done, what is late, and what nobody recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.progress.view import pages, progress
from site_builder.pages.shared.site import Site
from site_builder.records.follow_up import FollowUpYear
from site_builder.render import render
from tests.measures.region import municipality, records


def site(*promised: dict[str, Any], day: date = date(2026, 6, 1)) -> Site:
    """A region with these promises of 2026, told on a day."""
    own = [
        {"id": f"a{number}", "kind": "agreement", "text": "Doen.", **one}
        for number, one in enumerate(promised)
    ]
    found = {2026: FollowUpYear.model_validate({"year": 2026, "follow_up": own})} if own else {}
    return Site(tie(replace(records({"aa": municipality("aa")}), follow_up=found), day), NO_HISTORY, "")


def test_without_promises_the_page_says_so() -> None:
    """And lists nothing."""
    view = progress(site())
    assert view.finding == "Er is nog niets afgesproken of besloten."
    assert view.bar.empty
    assert view.lines == ()


def test_what_nobody_recorded_is_unknown() -> None:
    """Neither done nor late, also where its day has passed; its goal says so, once for all."""
    view = progress(site({"due": "2026-03"}))
    assert unmarked(view.finding) == "Van de enige afspraak is de stand niet bekend."
    (item,) = view.lines[0].goals[0].open
    assert view.lines[0].goals[0].heading.endswith(", stand niet bekend")
    assert item.badge is None
    assert item.who == "niet vastgelegd wie, klaar in maart 2026 (die datum is voorbij)"


def test_late_comes_first_and_the_rest_is_folded() -> None:
    """The figure of what is late stands in the heading."""
    view = progress(
        site(
            {"state": "planned", "owner": "projectleider"},
            {"state": "running", "due": "2026-05", "owner": "projectleider"},
            {"state": "done", "outcome": "Gedaan."},
        )
    )
    assert unmarked(view.finding) == "1 van de 3 afspraken is klaar."
    assert unmarked(view.late) == "Eén afspraak is te laat"
    goal = view.lines[0].goals[0]
    assert [one.badge and one.badge.text for one in goal.open] == ["Te laat"]
    assert [(label, [one.badge and one.badge.text for one in items]) for label, items in goal.folded] == [
        ("Loopt of nog te doen", ["Nog te doen"]),
        ("Klaar of vervallen", ["Klaar"]),
    ]


def test_the_page_renders() -> None:
    """With what it promises in it."""
    made = site({"state": "running", "municipalities": ["aa"]})
    page, *_ = pages(made)
    text = render(page).decode()
    assert "Doen." in text
    assert "gemeenten/aa/" in text
