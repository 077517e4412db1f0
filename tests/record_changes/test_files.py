"""Two versions of a data folder: records that came, went, moved or changed, and files that look different."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_builder.record_changes import FileChange, compare_files, follow_renames, parse
from tests.measures import by_hand

MUNICIPALITY = "municipalities/wolkenveen.yaml"
ROAD = "projects/wolkenveen/wolkenstraat.yaml"
FILES = {path: text.encode() for path, text in by_hand.FILES.items()}
REFORMATTED = """\
# Een opmerking.
participation: [{from: 2021-01-01}]

code: "GM9990"
name: 'Wolkenveen'
population: {year: 2028, count: 24300}
province: Wilgenland
website:
"""


def with_file(path: str, content: str) -> dict[str, bytes]:
    """The folder with one other file."""
    return {**FILES, path: content.encode()}


def test_another_form_changes_nothing() -> None:
    """Comments, quotes, other notation, other order of keys, and a key without a value."""
    head, _, assessments = by_hand.MUNICIPALITY.partition("assessments:")
    assert "24300" in head
    new = with_file(MUNICIPALITY, f"{REFORMATTED}assessments:{assessments}")
    assert new != FILES
    assert compare_files(FILES, new) == ()
    assert compare_files(FILES, with_file(ROAD, by_hand.ROAD.replace("total: 5400", "total: 5400.0"))) == ()
    assert compare_files(FILES, with_file("README.md", "Hoi")) == ()


def test_a_moved_record_is_one_record() -> None:
    """Under another name, with or without another value, and in the folder of another municipality."""
    for path in ("projects/wolkenveen/de-wolkenstraat.yaml", "projects/aa/wolkenstraat.yaml"):
        for text, changed in ((by_hand.ROAD, 0), (by_hand.ROAD.replace("5400", "5500"), 1)):
            new = {**with_file(path, text)}
            del new[ROAD]
            (found,) = compare_files(FILES, new)
            assert (found.old_path, found.path, found.moved) == (ROAD, path, True)
            assert len(found.changes) == changed
            assert found.removed_values == 0


def test_a_removed_record_counts_its_values() -> None:
    """All that somebody filled in is gone: 6 of the project, 2 of the award, and of the delivery a day,
    5 + 4 masses, 4 of the MKI, 6 of the CO2 with its three stages, and 3 of the covenant."""
    new = {path: content for path, content in FILES.items() if path != ROAD}
    (found,) = compare_files(FILES, new)
    assert (found.old_path, found.path) == (ROAD, None)
    assert found.removed_values == 6 + 2 + 1 + 5 + 4 + 4 + 6 + 3


def test_something_else_under_a_new_name_did_not_move() -> None:
    """Of another kind, or with other content: one went and one came."""
    new = with_file("projects/wolkenveen/brug.yaml", "name: Brug\ntype: other\nphase: idea\nstatus: draft\n")
    del new[ROAD]
    assert [(one.old_path, one.path) for one in compare_files(FILES, new)] == [
        (None, "projects/wolkenveen/brug.yaml"),
        (ROAD, None),
    ]
    same = {"projects/a/b.yaml": b"x: 1\n"}
    assert follow_renames(same, {"municipalities/b.yaml": b"x: 1\n"}) == {}


def test_equal_files_keep_their_own_name() -> None:
    """Two equal files that both move are not exchanged."""
    old = {"projects/a/x.yaml": b"n: 1\n", "projects/a/y.yaml": b"n: 1\n"}
    new = {"projects/b/y.yaml": b"n: 1\n", "projects/b/x.yaml": b"n: 1\n"}
    assert follow_renames(old, new) == {path: path.replace("/b/", "/a/") for path in new}


@pytest.mark.parametrize("text", ["name: [", "name: Aa\n", "", "- x\n", "naam: x\n", "name: a\nname: b\n"])
def test_a_version_that_is_no_record_is_unreadable(text: str) -> None:
    """It is told as that, with nothing about its values; on both sides."""
    broken = with_file(MUNICIPALITY, text)
    for old, new in ((FILES, broken), (broken, FILES)):
        (found,) = compare_files(old, new)
        assert (found.unreadable, found.changes, found.removed_values) == (True, (), 0)


def test_a_newsletter_changes_with_its_text() -> None:
    """The text below the front matter is one of its values."""
    text = "---\nyear: 2026\ntitle: Nieuws\ndate: 2026-12-01\nstatus: draft\nlead: Kort.\n---\n\nDag.\n"
    path = "newsletters/2026.md"
    (found,) = compare_files({path: text.encode()}, {path: text.replace("Dag", "Hallo").encode()})
    (change,) = found.changes
    assert (change.last.title, change.before, change.after) == ("Tekst", "Dag.", "Hallo.")
    assert compare_files({path: text.encode()}, {path: f"{text}\n\n".encode()}) == ()


def test_a_path_that_holds_no_record_has_none() -> None:
    """Other files of a folder are passed over."""
    assert parse("README.md", b"x: 1\n") is None
    assert parse("snapshots/2026/x.yaml", b"x: 1\n") is None


SESSIONS = """\
year: 2028
sessions:
  - id: 2028-02-02-lab
    series: casusgestuurd
    title: Samen leren
    date: 2028-02-02
    state: held
    municipalities: [nieuwveen, {name}]
    examples_by: [{name}]
"""


def test_a_reference_to_a_record_that_moved_is_the_same() -> None:
    """A municipality or project by its new name takes nothing away anywhere; another one does."""
    named = by_hand.MUNICIPALITY + "support:\n  - kind: x\n    year: 2028\n    subject: y\n    state: done\n"
    old = {
        "municipalities/wolkenveen.yaml": named + "    project: wolkenstraat\n",
        "projects/wolkenveen/wolkenstraat.yaml": by_hand.ROAD,
        "impactlabs/2028.yaml": SESSIONS.format(name="wolkenveen"),
    }
    new = {
        "municipalities/wolkendorp.yaml": named + "    project: straat\n",
        "projects/wolkendorp/straat.yaml": by_hand.ROAD,
        "impactlabs/2028.yaml": SESSIONS.format(name="wolkendorp"),
    }
    found = contents(old, new)
    assert [(change.name, change.moved, change.changes) for change in found] == [
        ("municipalities/wolkendorp.yaml", True, ()),
        ("projects/wolkendorp/straat.yaml", True, ()),
    ]
    new["impactlabs/2028.yaml"] = SESSIONS.format(name="elders")
    (first, *_) = contents(old, new)
    assert (first.name, first.removed_values) == ("impactlabs/2028.yaml", 2)


def contents(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[FileChange, ...]:
    """The changes between two folders of texts."""
    return compare_files(*({path: text.encode() for path, text in one.items()} for one in (old, new)))
