"""The log of changes on a page, from git to lines per day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from site_builder.history import Change, History
from site_builder.pages.shared.changelog import changelog, municipality_log, project_log
from site_builder.records.collection import Records
from tests.measures import by_hand
from tests.measures.region import municipality, project, records

FILE = "municipalities/wolkenveen.yaml"
ROAD = "projects/wolkenveen/wolkenstraat.yaml"
HERE = "gemeenten/wolkenveen/"
DAY, LATER = date(2028, 5, 4), date(2028, 6, 5)
CONTENTS = {
    "m1": by_hand.MUNICIPALITY.encode(),
    "m2": by_hand.MUNICIPALITY.replace("measuring: {level: 0}", "measuring: {level: 2}").encode(),
    "m3": b"# Alleen een opmerking erbij\n" + by_hand.MUNICIPALITY.encode(),
    "r1": by_hand.ROAD.encode(),
    "r2": by_hand.ROAD.replace("phase: delivery\nstatus", "phase: construction\nstatus").encode(),
    "x": b"name: [",
}
RECORDS = records(
    {"wolkenveen": municipality("Wolkenveen")}, {("wolkenveen", "wolkenstraat"): project(name="De straat")}
)


def lines(
    changes: Mapping[str, tuple[Change, ...]], known: Records = RECORDS
) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Per day what the page of the municipality says."""
    logged = changelog(History(changes, complete=True, contents=CONTENTS), known)
    days = municipality_log(logged.get("wolkenveen", ()), known, HERE)
    return [(day.day, tuple((line.text, line.href) for line in day.lines)) for day in days]


def test_values_by_day_with_a_link_to_the_project() -> None:
    """The newest day first, and what happened to a project with its page."""
    changes = {
        FILE: (Change(LATER, "changed", "m1", "m2"),),
        ROAD: (Change(LATER, "changed", "r2", "r1"), Change(DAY, "added", "", "r2")),
    }
    link = "../../projecten/wolkenveen/wolkenstraat/"
    assert lines(changes) == [
        ("5 juni 2028", (
            ("Measuring 0 → 2 (zelfscan 2026)", ""),
            ("Project De straat: fase: uitvoering → opgeleverd", link),
        )),
        ("4 mei 2028", (("Project De straat toegevoegd", link),)),
    ]  # fmt: skip


def test_several_commits_of_one_day_are_one_change() -> None:
    """What was changed and put back the same day did not change."""
    there_and_back = (Change(DAY, "changed", "m2", "m1"), Change(DAY, "changed", "m1", "m2"))
    assert lines({FILE: there_and_back}) == []


def test_what_only_looks_different_is_not_told() -> None:
    """A comment is no change of the data."""
    assert lines({FILE: (Change(DAY, "changed", "m1", "m3"),)}) == []


def test_a_version_that_cannot_be_read_is_told_as_that() -> None:
    """In both directions, and the rest of the log stays."""
    changes = (Change(LATER, "changed", "x", "m1"), Change(DAY, "changed", "m1", "x"))
    said = (("Het bestand kon niet worden gelezen", ""),)
    assert lines({FILE: changes}) == [("5 juni 2028", said), ("4 mei 2028", said)]


def test_the_first_commit_of_a_shallow_clone_tells_nothing() -> None:
    """The file may be older; neither is anything told of a content that is not there."""
    assert lines({FILE: (Change(DAY, "added", "", "m1", first_known=True),)}) == []
    assert lines({FILE: (Change(DAY, "changed", "weg", "m1"),)}) == []


def test_a_project_that_is_gone_has_its_last_name_and_no_link() -> None:
    """It has no page any more."""
    gone = {ROAD: (Change(DAY, "removed", "r1", ""),)}
    bare = records({"wolkenveen": municipality("Wolkenveen")})
    assert lines(gone, bare) == [
        ("4 mei 2028", (("Project Nieuwe klinkers in de Wolkenstraat verwijderd", ""),))
    ]


def test_a_draft_is_called_that() -> None:
    """The label of a project stands wherever its values are told."""
    known = records({}, {("wolkenveen", "wolkenstraat"): project(name="De straat", status="draft")})
    changes = {ROAD: (Change(DAY, "added", "", "r1"),)}
    assert lines(changes, known)[0][1][0][0] == "Project De straat (concept) toegevoegd"


def test_a_project_has_its_own_log() -> None:
    """Without its name before each line, and without what happened to others."""
    changes = {FILE: (Change(DAY, "changed", "m1", "m2"),), ROAD: (Change(DAY, "changed", "r2", "r1"),)}
    logged = changelog(History(changes, complete=True, contents=CONTENTS), RECORDS)["wolkenveen"]
    (day,) = project_log(logged, ROAD)
    assert [line.text for line in day.lines] == ["Fase: uitvoering → opgeleverd"]
    assert project_log(logged, "projects/wolkenveen/ander.yaml") == ()
