"""What comes free and is needed elsewhere: every match that can be, and none that cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from site_builder.load import load
from site_builder.measures.agenda import coming_tenders, lots, matches, period_of
from site_builder.model import Model, tie
from tests.checks import ROOT
from tests.measures.region import municipality, project, region

TILES = {"els": (1, 1), "oos": (1, 2), "ver": (1, 4)}
"""Els and Oos are neighbours, Ver lies too far from both."""
DAY = date(2030, 11, 29)


def told(projects: Mapping[tuple[str, str], Mapping[str, Any]]) -> Model:
    own = {name: municipality(name, tile=tile) for name, tile in TILES.items()}
    made = region(own, {key: project(**more) for key, more in projects.items()}, report_year=2030)
    return replace(made, told_on=DAY)


def batch(**more: object) -> dict[str, object]:
    return {"material": "Asfalt", "amount": 10, "unit": "tonnes", "from": "2031", **more}


def test_ten_planted_matches_and_no_other() -> None:
    """The demo has ten that fit; beside them too late, too far, another unit, and what is not known."""
    records = load(ROOT / "demo", DAY).records
    assert records is not None
    found = matches(tie(records, DAY))
    assert [(one.free.project.slug, one.needed.project.slug, one.amount) for one in found] == [
        ("sloop-zuidviaduct", "brinkplein", 10),
        ("kerkpad-riool", "de-hoven", 500),
        ("gildehof", "laarzenweg", 250),
        ("linderak", "raamcontract-asfalt", 350),
        ("linderak", "industrieweg-oost", 200),
        ("brinkplein", "busstation", 600),
        ("riool-vogelkwartier", "de-hoven", 800),
        ("buitendijks", "steiger", 40),
        ("riool-vogelkwartier", "kerkpad-riool", 1200),
        ("sloop-zuidviaduct", "kersenhof", 24),
    ]


def test_a_period_is_as_wide_as_it_is_known() -> None:
    """A year is all its days, and a month ends on its last one."""
    assert period_of("2032-02") == (date(2032, 2, 1), date(2032, 2, 29))
    assert period_of("2031", "2032-03-05") == (date(2031, 1, 1), date(2032, 3, 5))


def test_tenders_that_come() -> None:
    """Those with a planned period that has not passed, unless they are not circular, tendered or a draft."""
    found = coming_tenders(
        told(
            {
                ("els", "later"): {"phase": "idea", "tender": {"planned": "2032"}},
                ("els", "eerst"): {"phase": "design", "tender": {"planned": "2031-02", "circular": True}},
                ("els", "gewoon"): {"phase": "design", "tender": {"planned": "2031", "circular": False}},
                ("els", "voorbij"): {"phase": "design", "tender": {"planned": "2030-06"}},
                ("els", "al"): {"phase": "award", "tendered": "2030-07", "tender": {"planned": "2031"}},
                ("els", "concept"): {"phase": "idea", "status": "draft", "tender": {"planned": "2031"}},
            }
        )
    )
    assert [one.project.slug for one in found] == ["eerst", "later"]


BATCHES = st.fixed_dictionaries(
    {"material": st.sampled_from(("Asfalt", "asfalt", "Hout"))},
    optional={
        "from": st.sampled_from(("2030", "2030-10", "2031-01", "2031-03-05", "2031")),
        "amount": st.integers(1, 9),
        "unit": st.sampled_from(("tonnes", "m2")),
        "municipality": st.sampled_from(sorted(TILES)),
    },
)
WORKS = st.dictionaries(
    st.tuples(st.sampled_from(sorted(TILES)), st.sampled_from(("a", "b"))),
    st.fixed_dictionaries(
        {
            "comes_free": st.lists(BATCHES, max_size=2),
            "needed": st.lists(BATCHES, max_size=2),
            "status": st.sampled_from(("confirmed", "draft")),
            "phase": st.sampled_from(("design", "stopped")),
        }
    ),
    max_size=4,
)


def days(batch: Mapping[str, Any]) -> set[date]:
    first, last = period_of(batch["from"])
    return {first + timedelta(days=step) for step in range((last - first).days + 1)}


def every_two(works: Mapping[tuple[str, str], Mapping[str, Any]]) -> set[tuple[object, ...]]:
    """The matches of works as found by holding each two batches against each other, day by day."""
    expected = set[tuple[object, ...]]()
    open_still = {
        key: one for key, one in works.items() if one["status"] != "draft" and one["phase"] != "stopped"
    }
    for free_key, free_work in open_still.items():
        for key, work in open_still.items():
            for number, free in enumerate(free_work["comes_free"], start=1):
                for other, needed in enumerate(work["needed"], start=1):
                    known = all({"from", "amount", "unit"} <= set(one) for one in (free, needed))
                    if free_key == key or not known:
                        continue
                    places = {free.get("municipality", free_key[0]), needed.get("municipality", key[0])}
                    alike = free["material"].casefold() == needed["material"].casefold()
                    shared = {day for day in days(free) & days(needed) if day >= DAY}
                    near = len(places) == 1 or places == {"els", "oos"}
                    if alike and free["unit"] == needed["unit"] and near and shared:
                        expected.add((free_key, number, key, other, min(free["amount"], needed["amount"])))
    return expected


@given(WORKS)
def test_the_same_as_trying_every_two(works: Mapping[tuple[str, str], Mapping[str, Any]]) -> None:
    """Each two batches are held against each other, day by day."""
    model, expected = told(works), every_two(works)
    found = [
        (one.free.project.key, one.free.number, one.needed.project.key, one.needed.number, one.amount)
        for one in matches(model)
    ]
    assert sorted(found) == sorted(expected)


def test_what_is_unknown_is_listed_and_matches_nothing() -> None:
    """A batch without an amount or a date is there for who reads the list."""
    unknown = {"material": "Asfalt"}
    model = told(
        {
            ("els", "a"): {"phase": "design", "comes_free": [unknown]},
            ("els", "b"): {"phase": "design", "needed": [batch()]},
        }
    )
    assert [one.period for one in lots(model, "comes_free")] == [None]
    assert matches(model) == ()
