"""What the editor writes: the lines that changed and no others, in the form of `gww fmt`."""

from __future__ import annotations

import difflib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from site_builder.fmt import format_file
from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS, kind_of
from site_builder.schemas import file_name
from site_builder.source import read_front_matter, read_yaml
from tests.checks import FIRST_YEAR, ROOT
from tests.editor.written import Job, config_of, written

BY_NAME = {kind.name: kind for kind in KINDS}


def files(folder: str) -> list[tuple[Path, Kind]]:
    found = []
    for path in sorted((ROOT / folder).rglob("*")):
        kind = kind_of(path.relative_to(ROOT / folder).as_posix()) if path.is_file() else None
        if kind is not None:
            found.append((path, kind))
    return found


EACH = [
    (FIRST_YEAR, 4),
    ("demo", 1),
    *(pytest.param(folder, None, marks=pytest.mark.long) for folder in (FIRST_YEAR, "demo")),
]
"""So many files of a kind are read by day: the longest, which show most of its fields and remarks."""


def some(folder: str, most: int | None) -> list[tuple[Path, Kind]]:
    """So many files of each kind, or all."""
    read = Counter[str]()
    found = []
    for path, kind in sorted(files(folder), key=lambda one: (-one[0].stat().st_size, one[0])):
        read[kind.name] += 1
        if most is None or read[kind.name] <= most:
            found.append((path, kind))
    return found


def changed(before: str, after: str) -> list[str]:
    """The lines that a reviewer sees: each with a minus or a plus before it."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def values_of(data: object) -> dict[str, Any]:
    """A document as a mapping of its keys."""
    assert isinstance(data, dict)
    return data


def typed(text: str, kind: Kind) -> tuple[dict[str, Any], str]:
    """The values of a file and the text below them, without keys that hold nothing."""
    if kind.pattern.endswith(".md"):
        read, problems = read_front_matter(text.encode(), "f")
        assert read is not None, problems
        return values_of(read.document.data), read.body.strip()
    document, problems = read_yaml(text.encode(), "f")
    assert document is not None, problems
    return values_of(document.data), ""


def canonical(text: str, kind: Kind, folder: str = "data") -> str:
    """The text as `gww fmt` leaves it."""
    depth = f"{folder}/{kind.pattern}".count("/")
    made = format_file(text.encode(), "f", kind, "../" * depth + f"schemas/{file_name(kind)}")
    assert made.content is not None, made.problems
    return made.content.decode()


@pytest.mark.parametrize(("folder", "most"), EACH)
def test_a_record_that_nobody_changed_stays_as_it_was(folder: str, most: int | None) -> None:
    """Every byte of every record, with its remarks, its folds, its order and the line of its schema."""
    found = some(folder, most)
    before = [path.read_text(encoding="utf-8") for path, _ in found]
    after = written(
        config_of(folder), [Job(kind, text) for (_, kind), text in zip(found, before, strict=True)]
    )
    assert len(found) > 15
    different = [
        f"{path.relative_to(ROOT)}: {changed(old, new)[:6]}"
        for (path, _), old, new in zip(found, before, after, strict=True)
        if old != new
    ]
    assert different == []


@pytest.mark.parametrize(("folder", "most"), EACH)
def test_a_new_record_is_written_as_gww_fmt_would(folder: str, most: int | None) -> None:
    """A record typed in from nothing: the same data, in the form that `gww fmt` leaves alone."""
    found = some(folder, most)
    jobs = []
    for path, kind in found:
        values, body = typed(path.read_text(encoding="utf-8"), kind)
        edits = [((key,), value) for key, value in reversed(values.items())]
        jobs.append(Job(kind, None, (*edits, *([(("body",), body)] if body else []))))
    for (path, kind), text in zip(found, written(config_of(folder), jobs), strict=True):
        assert canonical(text, kind) == text, path
        (before, body), (after, below) = typed(path.read_text(encoding="utf-8"), kind), typed(text, kind)
        assert kind.model.model_validate(after) == kind.model.model_validate(before), path
        assert below == body, path


def test_one_score_is_one_line() -> None:
    """A level that rises is one line less and one line more for those who review it."""
    text = (ROOT / "demo/municipalities/eikenmark.yaml").read_text(encoding="utf-8")
    edit = (("assessments", 0, "levels", "policy", "level"), 2)
    (after,) = written(config_of("demo"), [Job(BY_NAME["municipality"], text, (edit,))])
    assert changed(text, after) == ["-        level: 1", "+        level: 2"]


def test_remarks_stay_where_they_stood() -> None:
    """A new value below a remark leaves the remark, and one that is cleared takes its own remark along."""
    path = ROOT / FIRST_YEAR / "projects/arnhem/apeldoornseweg.yaml"
    text = path.read_text(encoding="utf-8")
    edits = ((("name",), "Apeldoornseweg, deel 1"), (("lessons",), ["Begin op tijd: dan is er nog keuze."]))
    (after,) = written(config_of(FIRST_YEAR), [Job(BY_NAME["project"], text, edits)])
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        line for line in after.splitlines() if line.startswith("#")
    ]
    assert canonical(after, BY_NAME["project"]) == after
    assert changed(text, after)[:2] == [
        "-name: Herinrichting Apeldoornseweg",
        "+name: Apeldoornseweg, deel 1",
    ]


def test_a_field_that_is_emptied_leaves_the_file() -> None:
    """Nothing is written as an empty text, an empty list, null or a switch that is off."""
    text = (ROOT / "demo/municipalities/eikenmark.yaml").read_text(encoding="utf-8")
    edits = ((("website",), ""), (("area_km2",), None), (("participation", 0, "reason"), ""))
    (after,) = written(config_of("demo"), [Job(BY_NAME["municipality"], text, edits)])
    lines = changed(text, after)
    assert [line.split(":")[0].strip("- ") for line in lines] == ["area_km2", "reason", "website"]
    assert all(line.startswith("-") for line in lines)


def test_a_year_stays_a_number_and_a_word_that_looks_like_one_stays_text() -> None:
    """`2028` typed as a year is written without quotes, and a version `2028` is not."""
    text = (ROOT / "demo/projects/kwartelrade-en-hoog-zilverdonk/kwartelstraat.yaml").read_text(
        encoding="utf-8"
    )
    edits = (
        (("tendered",), "2029"),
        (("location",), "no"),
        (("measurements", 0, "tool"), {"name": "DuboCalc", "version": "2028"}),
    )
    (after,) = written(config_of("demo"), [Job(BY_NAME["project"], text, edits)])
    assert "\ntendered: 2029\n" in after
    assert '\nlocation: "no"\n' in after
    assert '      version: "2028"\n' in after
    assert canonical(after, BY_NAME["project"]) == after


TWO_OF_ONE_NAME = """\
# yaml-language-server: $schema=../../../schemas/project.schema.json
name: Straat
type: roads
phase: idea
status: draft
materials:
  # Uit de oude straat.
  - material: Beton
    strategy: reused
    tonnes: 40  # gewogen
  # Nieuw, van de fabriek.
  - material: Beton
    strategy: primary
    tonnes: 60  # van de bon
"""


def test_two_materials_of_one_name_keep_their_own_remarks() -> None:
    """Whatever the order of a form: what names a material is its name and how it is used."""
    kind = BY_NAME["project"]
    old, new = typed(TWO_OF_ONE_NAME, kind)[0]["materials"]
    turned, less, corrected = written(
        config_of("demo"),
        [
            Job(kind, TWO_OF_ONE_NAME, ((("materials",), [{**new, "tonnes": 61}, {**old, "tonnes": 41}]),)),
            Job(kind, TWO_OF_ONE_NAME, ((("materials",), [{**new, "tonnes": 61}]),)),
            Job(kind, TWO_OF_ONE_NAME, ((("materials", 0, "material"), "Betonklinkers"),)),
        ],
    )
    assert "  # Nieuw, van de fabriek.\n  - material: Beton\n    strategy: primary\n    tonnes: 61" in turned
    assert "  # Uit de oude straat.\n  - material: Beton\n    strategy: reused\n    tonnes: 41" in turned
    assert [line for line in less.splitlines() if "#" in line][1:] == [
        "  # Nieuw, van de fabriek.",
        "    tonnes: 61  # van de bon",
    ]
    assert changed(TWO_OF_ONE_NAME, corrected) == [
        "-  - material: Beton",
        "+  - material: Betonklinkers",
    ]


def test_an_item_of_a_list_comes_and_goes_alone() -> None:
    """A session that is added, taken away or moved leaves the lines of all others as they are."""
    text = (ROOT / "demo/municipalities/eikenmark.yaml").read_text(encoding="utf-8")
    kind = BY_NAME["municipality"]
    one = {"session": "2028-11-09-meten", "policy": 2, "executive": 0}
    place = text.count("- session:")
    added, removed = written(
        config_of("demo"),
        [
            Job(kind, text, ((("attendance", place), one),)),
            Job(kind, text, ((("attendance", 1), None),)),
        ],
    )
    assert changed(text, added) == ["+  - session: 2028-11-09-meten", "+    policy: 2", "+    executive: 0"]
    gone = changed(text, removed)
    assert len(gone) == 3
    assert all(line.startswith("-") for line in gone)
    assert canonical(added, kind) == added
    assert canonical(removed, kind) == removed
