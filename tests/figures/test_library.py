"""What can be copied and what fits, counted: the same as by hand, and never 0 for what is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.bundle import Bundle
from site_builder.figures.figure import Figure
from site_builder.figures.figures import figures_of
from site_builder.model import Model
from tests.measures.region import municipality, project, region
from tests.measures.test_agenda import DAY, WORKS, every_two, told

URL = "https://els.example/tekst"


def counts(model: Model, topic: str) -> Mapping[str, Figure]:
    """The figures of a topic by what they count."""
    every = figures_of(model).bundle(Bundle("library", "", model.year, "in_year"))
    return {key.statistic: figure for key, figure in every.items() if key.topic == topic}


def number(found: Mapping[str, Figure], statistic: str) -> Decimal | None:
    """The value of a figure; None where it is unknown, or where nothing was recorded at all."""
    return found[statistic].number if statistic in found else None


@given(WORKS)
def test_batches_are_those_of_trying_every_two(works: Mapping[tuple[str, str], Mapping[str, Any]]) -> None:
    """The matches are counted as they are listed; where no batch is wholly known, they are unknown."""
    found = counts(told(works), "agenda")
    own = [one for one in works.values() if one["status"] != "draft" and one["phase"] != "stopped"]
    still = {
        side: [one for work in own for one in work[side] if ends(one) >= DAY]
        for side in ("comes_free", "needed")
    }
    for side, batches in still.items():
        assert number(found, side) == (len(batches) or None)
    known = any({"from", "amount", "unit"} <= set(one) for batches in still.values() for one in batches)
    assert number(found, "matches") == (len(every_two(works)) if known else None)


def ends(batch: Mapping[str, Any]) -> date:
    """The last day of a batch; of one without a date it never comes."""
    last = {"2030": date(2030, 12, 31), "2030-10": date(2030, 10, 31)}
    return last.get(batch.get("from", ""), date.max)


TENDERS = st.lists(
    st.tuples(st.sampled_from((None, "2030-06", "2031", "2032-01")), st.sampled_from((None, True, False))),
    max_size=5,
)


@given(TENDERS)
def test_tenders_are_those_that_come(tenders: list[tuple[str | None, bool | None]]) -> None:
    """Not what is past or not circular; where no work says when, nobody knows how many come."""
    works = {
        ("els", f"p{number}"): {"phase": "design", "tender": {"planned": planned, "circular": circular}}
        for number, (planned, circular) in enumerate(tenders)
    }
    found = counts(told(works), "agenda")
    coming = sum(planned in ("2031", "2032-01") and circular is not False for planned, circular in tenders)
    planned = [one for one, _ in tenders if one]
    assert number(found, "tenders") == (coming if planned else None)
    if planned:
        assert (found["tenders"].n, found["tenders"].of) == (len(planned), len(tenders))


@given(st.lists(st.tuples(*[st.integers(0, 3)] * 3), max_size=4))
def test_a_shelf_holds_what_the_projects_recorded(held: list[tuple[int, int, int]]) -> None:
    """The sum over all projects, known of those that recorded any; unknown where none did."""
    works = {
        ("els", f"p{number}"): project(
            lessons=[f"Les {one}." for one in range(lessons)],
            tender={"criteria": [f"Eis {one}." for one in range(criteria)]},
            texts=[{"kind": "tender", "name": f"Tekst {one}", "url": URL} for one in range(texts)],
        )
        for number, (lessons, criteria, texts) in enumerate(held)
    }
    found = counts(region({"els": municipality("Els")}, works), "library")
    for place, shelf in enumerate(("lessons", "requirements", "texts")):
        own = [one[place] for one in held if one[place]]
        assert (found[shelf].number, found[shelf].n) == (sum(own) if own else None, len(own))


def test_a_year_that_is_past_has_no_agenda() -> None:
    """Without a day of today there is nothing to come."""
    model = told({("els", "a"): {"comes_free": [{"material": "Asfalt"}]}})
    assert counts(model, "agenda")
    assert not counts(replace(model, told_on=date.max), "agenda")
