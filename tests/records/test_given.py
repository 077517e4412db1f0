"""Records share the sets of fields that were given."""

from __future__ import annotations

from datetime import date

from site_builder.load import load
from site_builder.records.base import Source
from site_builder.records.given import share_given
from tests.checks import ROOT


def test_records_with_the_same_fields_share_what_was_given() -> None:
    """Each still knows which of its fields were given, and a copy of one has a set of its own."""
    some = [Source.model_validate({"title": "Besluit", **more}) for more in ({}, {}, {"note": "Blad 2"})]
    share_given({"sources": tuple(some)})
    assert [one.model_fields_set for one in some] == [{"title"}, {"title"}, {"title", "note"}]
    assert some[0].model_fields_set is some[1].model_fields_set
    assert some[0].model_copy(update={"note": "Blad 3"}).model_fields_set == {"title", "note"}
    assert some[1].model_fields_set == {"title"}


def test_records_of_a_region_are_told_as_before() -> None:
    """All that was written is told, and nothing else, also of records within records."""
    records = load(ROOT / "demo", date(2031, 6, 1)).records
    assert records is not None
    before = {key: one.model_dump_json(exclude_unset=True) for key, one in records.municipalities.items()}
    for one in records.municipalities.values():
        share_given(one)
    after = {key: one.model_dump_json(exclude_unset=True) for key, one in records.municipalities.items()}
    assert after == before
