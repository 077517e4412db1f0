"""A record of data that was found right is what pydantic makes of it, whatever stands in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from site_builder.load.folder import find
from site_builder.load.validation import without_nulls
from site_builder.records.base import Record, Source
from site_builder.records.description import root_of
from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS
from site_builder.records.project import MaterialUse
from site_builder.records.sound import sound
from site_builder.source import read_front_matter, read_yaml
from tests.checks import ROOT
from tests.fuzz.strategies import a_file

FOLDERS = ("demo", *(f"tests/examples/{name}" for name in ("good/region", "regions/zuiderkolk")))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_record_of_a_region_is_made_again(folder: str) -> None:
    """Equal, told in the same words and order, with the same fields given, and written the same."""
    made = 0
    for model, data in data_of(ROOT / folder):
        same(model, data)
        made += 1
    assert made > 15


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.name)
def test_whatever_a_model_takes(kind: Kind) -> None:
    """Also what no region has: every field filled, lists in lists, numbers of any form.

    What is drawn is within the limits of its fields, so that the model takes some of it as it is.
    """
    required = {key for key, field in root_of(kind.model).fields.items() if field.required}
    taken = 0

    @settings(max_examples=settings().max_examples // 3, suppress_health_check=list(HealthCheck))
    @given(a_file(kind.model))
    def drawn(data: Any) -> None:
        nonlocal taken
        assert set(data) >= required
        json.dumps(data)
        try:
            kind.model.model_validate(data)
        except ValidationError:
            return
        same(kind.model, data)
        taken += 1

    drawn()
    assert taken


def test_numbers_keep_what_was_written() -> None:
    """A whole number, a decimal, and a zero with a sign."""
    for written in (1, 1.0, 0.1, 0, 0.0, -0.0, 12.50, 1e22, 100):
        same(MaterialUse, {"material": "klinker", "strategy": "reuse", "tonnes": written})


def test_records_with_the_same_fields_share_what_was_given() -> None:
    """Each still knows which of its fields were given, and a copy of one has a set of its own."""
    some = [sound(Source, {"title": "Besluit", **more}) for more in ({}, {}, {"note": "Blad 2"})]
    assert [one.model_fields_set for one in some] == [{"title"}, {"title"}, {"title", "note"}]
    assert some[0].model_fields_set is some[1].model_fields_set
    assert some[0].model_copy(update={"note": "Blad 3"}).model_fields_set == {"title", "note"}
    assert some[1].model_fields_set == {"title"}


def same(model: type[Record], data: Any) -> None:
    """Hold what is made to what pydantic makes of the same data."""
    made, validated = sound(model, data), model.model_validate(data)
    assert made == validated
    assert repr(made) == repr(validated)
    assert made.model_dump_json(exclude_unset=True) == validated.model_dump_json(exclude_unset=True)
    assert list(types(made)) == list(types(validated))


def types(value: Any) -> Iterator[object]:
    """The type of everything within a value, and which fields of each record were given."""
    yield type(value)
    if isinstance(value, Record):
        yield value.model_fields_set
        for one in value.__dict__.values():
            yield from types(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from types(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from types(one)


def data_of(folder: Path) -> Iterator[tuple[type[Record], Any]]:
    """The model and the data of every file of a folder."""
    for file in find(folder).files:
        assert file.content is not None
        if file.name.endswith(".md"):
            front, _ = read_front_matter(file.content, file.name)
            document = front.document if front else None
        else:
            document, _ = read_yaml(file.content, file.name)
        assert document is not None
        yield file.kind.model, without_nulls(document.data)
