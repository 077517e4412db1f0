"""New data in a text that was there: few lines change, and no comment is lost."""

from __future__ import annotations

import copy
from collections.abc import Callable
from difflib import unified_diff
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.fmt import format_file
from site_builder.records.kinds import KINDS
from site_builder.sheets.new_text import CannotPatchError, created, patched
from site_builder.source import read_yaml

KIND = {kind.name: kind for kind in KINDS}
AXES = ("policy", "execution", "capacity")
Data = dict[str, Any]

TEXT = b"""\
# yaml-language-server: $schema=../../schemas/municipality.schema.json
# Over het hele bestand.

name: Duinbergen  # achter de naam
code: GM9001
province: Ravelland
participation:
  - from: 2021-01-01
# Het webadres van de afdeling.
website: https://duinbergen.example
assessments:
  # De eerste keer.
  - year: 2026
    date: 2026-10-12
    method: interview
    status: confirmed
    levels:
      policy:
        level: 2  # na overleg
        evidence: >-
          Een lange tekst die over twee regels loopt, omdat zij langer is dan er op een enkele regel
          past.
      capacity:
        level: 1
    bottlenecks:
      - Weinig tijd.
      # Uit het gesprek.
      - Weinig geld.
attendance:
  - session: 2026-03-meten
    policy: 1
    executive: 2
"""


def data_of(content: bytes) -> Data:
    """The data of a text."""
    document, problems = read_yaml(content, "x.yaml")
    assert document is not None
    assert isinstance(document.data, dict)
    assert problems == ()
    return copy.deepcopy(document.data)


def change(content: bytes, how: Callable[[Data], object]) -> tuple[list[str], list[str]]:
    """The lines that went and came when the data is changed; the result holds exactly the new data."""
    data = data_of(content)
    how(data)
    result = patched(content, "x.yaml", KIND["municipality"], data, AXES)
    assert data_of(result) == data
    diff = list(unified_diff(content.decode().splitlines(), result.decode().splitlines(), n=0, lineterm=""))[
        2:
    ]
    return [line[1:] for line in diff if line[0] == "-"], [line[1:] for line in diff if line[0] == "+"]


def test_the_same_data_gives_the_same_bytes() -> None:
    """Nothing to change is nothing changed, also in a text that is in no fixed form."""
    odd = b"name:   'X'\r\ncode: GM9001 # y\r\n"
    assert patched(odd, "x.yaml", KIND["municipality"], data_of(odd)) == odd


def test_a_value_changes_on_its_own_line() -> None:
    """The comment behind a value stays behind it."""
    gone, come = change(TEXT, lambda data: data["assessments"][0]["levels"]["policy"].update(level=3))
    assert gone == ["        level: 2  # na overleg"]
    assert come == ["        level: 3  # na overleg"]


def test_a_folded_text_makes_room_for_another() -> None:
    """All lines of a text go, and the new one is folded only where it is long."""
    gone, come = change(
        TEXT, lambda data: data["assessments"][0]["levels"]["policy"].update(evidence="Kort.")
    )
    assert len(gone) == 3
    assert come == ["        evidence: Kort."]


def test_new_keys_come_where_the_schema_wants_them() -> None:
    """A key stands after the one before it in the schema, an axis in the order of the programme."""

    def add(data: Data) -> None:
        data["assessments"][0]["levels"]["execution"] = {"level": 0}
        data["assessments"][0]["inventory"] = {"cooperation": "Ja: samen."}
        data["contact"] = "gww@duinbergen.example"

    _, come = change(TEXT, add)
    assert come == [
        "contact: gww@duinbergen.example",
        "      execution:",
        "        level: 0",
        "    inventory:",
        '      cooperation: "Ja: samen."',
    ]
    data = data_of(TEXT)
    add(data)
    result = patched(TEXT, "x.yaml", KIND["municipality"], data, AXES).decode()
    assert result.index("policy:\n") < result.index("execution:\n") < result.index("capacity:\n")
    assert result.index("contact:") < result.index("# Het webadres van de afdeling.\nwebsite:")


def test_what_goes_takes_its_own_comment_along() -> None:
    """A comment above a value is about that value; those around it stay."""
    gone, come = change(
        TEXT, lambda data: (data.pop("website"), data["assessments"][0]["bottlenecks"].pop(0))
    )
    assert gone == [
        "# Het webadres van de afdeling.",
        "website: https://duinbergen.example",
        "      - Weinig tijd.",
    ]
    assert come == []


def test_items_of_a_list_keep_their_lines() -> None:
    """A new item stands where it belongs, and the others are not touched."""

    def add(data: Data) -> None:
        data["assessments"].append({"year": 2027, "date": "2027-10-01", "method": "survey", "levels": {}})
        data["attendance"].insert(0, {"session": "2026-01-start", "policy": 0, "executive": 0})
        data["assessments"][0]["bottlenecks"].insert(1, "Weinig kennis.")

    gone, come = change(TEXT, add)
    assert gone == []
    assert come[0] == "      - Weinig kennis."
    assert come[1:] == [
        "  - year: 2027",
        "    date: 2027-10-01",
        "    method: survey",
        "    levels: {}",
        "  - session: 2026-01-start",
        "    policy: 0",
        "    executive: 0",
    ]


def test_an_emptied_list_goes_and_an_empty_one_is_filled() -> None:
    """A list comes and goes with its key; what stood behind an empty one stays."""
    gone, come = change(TEXT, lambda data: data.pop("attendance"))
    assert gone == ["attendance:", "  - session: 2026-03-meten", "    policy: 1", "    executive: 2"]
    empty = TEXT.replace(b"attendance:\n", b"support: []  # nog niets\nattendance:\n")
    gone, come = change(empty, lambda data: data.update(support=[{"kind": "expert"}]))
    assert gone == ["support: []  # nog niets"]
    assert come == ["support:  # nog niets", "  - kind: expert"]


def test_values_between_brackets_get_lines_of_their_own() -> None:
    """A text in another form is first brought in the fixed form, with its comments."""
    flow = TEXT.replace(b"capacity:\n        level: 1\n", b"capacity: {level: 1}  # klein\n")
    data = data_of(flow)
    data["assessments"][0]["levels"]["capacity"]["level"] = 2
    result = patched(flow, "x.yaml", KIND["municipality"], data, AXES)
    assert data_of(result) == data
    assert b"capacity:  # klein\n        level: 2\n" in result


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    """A file of Windows stays one."""
    windows = b"\xef\xbb\xbf" + TEXT.replace(b"\n", b"\r\n")
    data = data_of(windows)
    data["code"] = "GM9999"
    result = patched(windows, "x.yaml", KIND["municipality"], data, AXES)
    assert result == windows.replace(b"GM9001", b"GM9999")


@pytest.mark.parametrize("text", [b"name: &x A\nprovince: *x\n", b"name: [\n", b"- a\n"])
def test_a_text_without_places_is_refused(text: bytes) -> None:
    """A file with repeated values, or one that cannot be read, stays as it is."""
    with pytest.raises(CannotPatchError):
        patched(text, "x.yaml", KIND["municipality"], {"name": "B"})


def test_a_new_file_is_in_the_fixed_form() -> None:
    """`gww fmt` has nothing to change in it."""
    data = {"type": "roads", "name": "=x: y", "status": "draft", "phase": "idea", "tendered": 2026}
    made = created(KIND["project"], "x.yaml", data, "../s.json")
    assert made.splitlines()[:2] == [b"# yaml-language-server: $schema=../s.json", b'name: "=x: y"']
    assert format_file(made, "x.yaml", KIND["project"], "../s.json").content == made


_TEXTS = st.text(st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" :#-'\"|>\n"), min_size=1)
_PROSE = _TEXTS.map(str.strip).filter(bool)
_AXIS = st.fixed_dictionaries({"level": st.integers(0, 4)}, optional={"evidence": _PROSE})


@st.composite
def edits(draw: st.DrawFn) -> Data:
    """The data of the text with some of it changed, added and taken away."""
    data = data_of(TEXT)
    assessment = data["assessments"][0]
    assessment["levels"] = draw(st.dictionaries(st.sampled_from(AXES), _AXIS))
    for key in ("bottlenecks", "opportunities", "needs"):
        texts = draw(st.lists(_PROSE, max_size=3))
        assessment.pop(key, None)
        if texts:
            assessment[key] = texts
    if draw(st.booleans()):
        del data["website"]
    if draw(st.booleans()):
        data["attendance"].append({"session": "2026-09-x", "policy": draw(st.integers(0, 9)), "executive": 0})
    return data


@given(edits())
def test_any_change_gives_exactly_the_new_data_in_the_fixed_form(data: Data) -> None:
    """Whatever changes, the text reads as the new data, and `gww fmt` would not touch it."""
    fixed = format_file(TEXT, "x.yaml", KIND["municipality"], "").content
    assert fixed == TEXT
    result = patched(TEXT, "x.yaml", KIND["municipality"], data, AXES)
    assert data_of(result) == data
    assert format_file(result, "x.yaml", KIND["municipality"], "").content == result
    for kept in (b"# achter de naam", b"# Over het hele bestand.", b"# De eerste keer."):
        assert kept in result
