"""The one description of a field: everything that a type says of itself, at every place of a file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from site_builder.records.base import Record
from site_builder.records.description import Field, Path, field_at, field_named, fields_of, root_of
from site_builder.records.kinds import KINDS
from site_builder.records.municipality import AxisLevel, Municipality, Period
from site_builder.records.project import Project


def every(model: type[Record], seen: frozenset[type[Record]] = frozenset()) -> Iterator[Field]:
    """Each field of a record and of the records in it, once per place."""
    for field in fields_of(model).values():
        yield field
        inner = field.items or field
        if inner.record is not None and inner.record not in seen:
            yield from every(inner.record, seen | {inner.record})


def test_every_field_has_a_title_and_says_what_it_holds() -> None:
    """Nothing is left to guess: a choice has words, a record its model, a list and a map their items."""
    for kind in KINDS:
        for field in every(kind.model):
            assert field.title, (kind.name, field.key)
            assert field.description, (kind.name, field.key)
            inner = field.items or field
            assert (field.kind in ("list", "map")) == (field.items is not None)
            assert (inner.kind == "record") == (inner.record is not None)
            assert (inner.kind == "choice") == bool(inner.choices)
            assert all(inner.choices.values()), (kind.name, field.key)


@pytest.mark.parametrize(
    ("model", "path", "said"),
    [
        (Municipality, ("population", "count"), ("whole", 1, None, 2_000_000, "")),
        (Municipality, ("participation", 0, "from"), ("day", None, None, None, "")),
        (Municipality, ("assessments", 0, "year"), ("year", 1990, None, 2100, "")),
        (Municipality, ("area_km2",), ("number", None, 0, None, "km²")),
        (Project, ("measurements", 0, "materials", "percent"), ("number", 0, None, 100, "%")),
        (Project, ("delivered",), ("partial", None, None, None, "")),
        (Project, ("tender", "circular"), ("boolean", None, None, None, "")),
    ],
)
def test_a_type_tells_its_kind_its_limits_and_its_unit(
    model: type[Record], path: Path, said: tuple[object, ...]
) -> None:
    """Through lists, groups, and what may be absent."""
    found = field_at(model, path)
    assert (found.kind, found.least, found.above, found.most, found.unit) == said


def test_an_item_of_a_list_knows_its_position_and_its_noun() -> None:
    """A record says its noun itself, a text is told by its field."""
    period = field_at(Municipality, ("participation", 1))
    assert (period.key, period.item, period.record, period.noun) == ("participation", 2, Period, "periode")
    lesson = field_at(Project, ("lessons", 0))
    assert (lesson.item, lesson.text.sort, lesson.noun) == (1, "prose", "les")


def test_a_key_that_the_programme_decides_is_never_needed() -> None:
    """What is not known of an axis is left out."""
    level = field_at(Municipality, ("assessments", 0, "levels", "policy"))
    assert (level.key, level.title, level.record, level.required) == ("policy", "", AxisLevel, False)


def test_a_path_that_leaves_the_record_ends_at_the_deepest_place() -> None:
    """So that a problem has a title, whatever somebody typed."""
    assert field_at(Municipality, ()) == root_of(Municipality)
    assert field_at(Municipality, ("tile", "depth", 3)).key == "tile"
    assert field_at(Municipality, ("participation", "x")).key == "participation"
    assert field_at(Municipality, ("name", 0)).item is None


def test_a_field_has_a_name_in_python_and_a_key_in_a_file() -> None:
    """They differ where Python keeps the word for itself."""
    assert field_named(Period, "from_") is fields_of(Period)["from"]
    with pytest.raises(KeyError):
        field_named(Period, "from")
