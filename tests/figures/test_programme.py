"""What the programme did, in figures: actions, help, visits to boards, the advisory group, and tenders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from site_builder.figures.figure import Figure
from site_builder.records.follow_up import FollowUpYear
from site_builder.records.plan import Actions, AllSeries
from tests.figures.years import named
from tests.measures.programme import SOURCE
from tests.measures.region import assessment, municipality, project, records, session

HELP = [
    {"kind": "hulp", "year": 2026, "subject": "Een", "state": "completed"},
    {"kind": "hulp", "year": 2026, "subject": "Nog een", "state": "completed"},
    {"kind": "hulp", "year": 2028, "subject": "Later", "state": "running"},
]
ROADSHOW = AllSeries.model_validate(
    {
        "series": [
            {
                "id": "roadshow",
                "name": "Roadshow",
                "kind": "roadshow",
                "approach": "specific",
                "layers": ["board"],
                "text": "Bij besturen.",
                "section": "04.05",
            }
        ],
        "source": SOURCE,
    }
)


@pytest.fixture
def found() -> Mapping[str, Figure]:
    """A region of two members and one that left, in 2027."""
    actions = Actions.model_validate(
        {
            "actions": [
                {"id": "a", "year": 2026, "text": "A.", "state": "done"},
                {"id": "b", "year": 2026, "text": "B.", "state": "running"},
                {"id": "c", "year": 2026, "text": "C."},
                {"id": "d", "year": 2027, "text": "D."},
            ],
            "source": SOURCE,
        }
    )
    visits = [
        session("2026-a", "2026-05-01", series="roadshow", municipalities=["aa", "weg"]),
        session("2027-a", "2027-05-01", series="roadshow", municipalities=["bee"]),
        session("2027-b", "2027-06-01", series="roadshow", municipalities=["bee"], state="cancelled"),
        session("2028-a", "2028-06-01", series="roadshow", municipalities=["bee"], state="planned"),
    ]
    seat = [{"from": "2026-01-01"}]
    own = {
        "aa": municipality("Aa", assessment(2027, "111111"), support=HELP, advisory_group=seat, population=9),
        "bee": municipality("Bee", advisory_group=seat),
        "weg": municipality("Weg", until="2026-11-30", support=HELP),
    }
    tendered = (True, True, False, None)
    projects = {("aa", f"p{n}"): project(tender={"circular": one}) for n, one in enumerate(tendered)}
    projects["aa", "untold"] = project()
    return named(replace(records(own, projects, visits), actions=actions, series=ROADSHOW))


def test_a_state_that_nobody_recorded_is_unknown(found: Mapping[str, Figure]) -> None:
    """Of three actions one is done, one is not, of one nothing is known; of that of 2027 nothing at all."""
    done = found["actions.2026.done.2027.to_date"]
    assert (done.value, done.n, done.of, done.unknown) == (1, 2, 3, 1)
    assert found["actions.2026.unknown.2027.to_date"].value == 1
    assert found["actions.2027.done.2027.to_date"].value is None


def test_help_counts_members_once_in_the_year_and_so_far(found: Mapping[str, Figure]) -> None:
    """Aa twice in 2026 and once in 2028; who left counts no more: 1 in 2026, none in 2027, 1 until 2027."""
    names = ("2026", "2026.to_date", "2027", "2027.to_date")
    assert [found[f"support.hulp.received.{name}"].value for name in names] == [1, 1, 0, 1]


def test_the_roadshow_counts_members_that_were_visited(found: Mapping[str, Figure]) -> None:
    """2026: Aa (and Weg, which left). 2027: Bee, once; the cancelled and the planned visit are none."""
    names = ("2026", "2027", "2027.to_date")
    assert [found[f"roadshow.visited.{name}"].value for name in names] == [1, 1, 2]
    assert found["roadshow.visited.2027.to_date"].of == 2


def test_the_advisory_group_adds_up(found: Mapping[str, Figure]) -> None:
    """Two seats: one small, one of a municipality of which the size is not known."""
    seats = [one for one in found.values() if one.key.topic == "advisory" and one.key.year == 2027]
    whole = found["advisory.seats.2027"]
    assert whole.value == 2
    assert sum(one.count for one in seats if one is not whole) == 2
    assert found["advisory.unsized.2027"].value == 1


def test_a_tender_of_which_nothing_is_recorded_is_not_one_that_was_not_circular(
    found: Mapping[str, Figure],
) -> None:
    """Five projects: two circular, one not, two unknown. 2 of 3 known; 3 + 2 are the 5."""
    circular = found["projects.tendered_circular.2027.to_date"]
    assert (circular.value, circular.n, circular.of, circular.unknown) == (2, 3, 5, 2)
    assert found["projects.tender_known.2027.to_date"].value == 3
    assert found["projects.tender_unknown.2027.to_date"].value == 2


def test_promises_are_counted_by_their_standing() -> None:
    """Of 4 promises one is done, one is late on the last day of the year, and of one nothing is recorded.

    The fourth is of the next year, and of no goal of the plan. By hand: 3 in 2026, of which 2 are known.
    """
    own = [
        {"id": "a", "kind": "advice", "text": "A.", "state": "done"},
        {"id": "b", "kind": "advice", "text": "B.", "state": "running", "due": "2026-11"},
        {"id": "c", "kind": "advice", "text": "C.", "due": "2026-11"},
    ]
    later = [{"id": "d", "kind": "advice", "text": "D.", "state": "planned"}]
    held = {
        year: FollowUpYear.model_validate({"year": year, "follow_up": promised})
        for year, promised in ((2026, own), (2027, later))
    }
    found = named(replace(records({"aa": municipality("aa")}), follow_up=held))
    numbers = {
        name: found[f"follow_up.{name}.2026.to_date"] for name in ("count", "done", "overdue", "unknown")
    }
    assert {name: (one.number, one.n, one.of) for name, one in numbers.items()} == {
        "count": (3, 2, 3),
        "done": (1, 2, 3),
        "overdue": (1, 2, 3),
        "unknown": (1, 3, 3),
    }
    assert found["follow_up.zonder-doel.count.2026.to_date"].count == 3
