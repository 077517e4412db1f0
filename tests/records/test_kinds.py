"""The kinds of files: each is a field of the records, and everything else about it follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Annotated

from site_builder.records.collection import Records
from site_builder.records.errata import Errata
from site_builder.records.kind import Kind, filled
from site_builder.records.kinds import KINDS, kind_of, kinds_in, owner_of
from site_builder.records.region import Region
from site_builder.records.tools import Tools


@dataclass
class Some:
    """A region with a programme file that may be absent."""

    region: Annotated[Region, Kind("Regio", "de regio", "")]
    books: Annotated[Mapping[int, Errata], Kind("Boek", "boek", "", "books/<year>.md", "book")]
    tools: Annotated[Tools | None, Kind("Hulpmiddelen", "hulpmiddelen", "")] = None


def test_a_field_is_a_kind() -> None:
    """The field gives the name, the file, the model, and whether a region has to have it."""
    region, book, tools = kinds_in(Some)
    assert (region.name, region.pattern, region.model, region.keyed) == (
        "region",
        "programme/region.yaml",
        Region,
        "single",
    )
    assert (book.name, book.field, book.model, book.keyed, book.folder, book.ending) == (
        "book",
        "books",
        Errata,
        "year",
        "books",
        ".md",
    )
    assert [one.required for one in (region, book, tools)] == [True, False, False]


def test_every_field_of_the_records_is_a_kind() -> None:
    """There is no second list: a field without a kind, or a name twice, is a mistake."""
    assert [kind.field for kind in KINDS] == [field.name for field in fields(Records)]
    assert len({kind.name for kind in KINDS}) == len({kind.pattern for kind in KINDS}) == len(KINDS)
    # The editor has one list for the whole programme, and one for each of the others.
    assert all((kind.listing is None) == (kind.keyed == "single") for kind in KINDS)


def test_a_path_has_a_kind_a_key_and_an_owner() -> None:
    """What the path of a file says: its kind, the key of its record, and which municipality fills it in."""
    keys = {}
    for path in (
        "programme/tools.yaml",
        "municipalities/ulk.yaml",
        "projects/ulk/veerweg.yaml",
        "errata/2026.yaml",
    ):
        kind = kind_of(path)
        match = kind.match(path) if kind else None
        assert kind is not None
        assert match is not None
        assert filled(kind.pattern, match.groupdict()) == path
        keys[kind.name] = kind.key(match.groups()), owner_of(path)
    assert keys == {
        "tools": ("", ""),
        "municipality": ("ulk", "ulk"),
        "project": (("ulk", "veerweg"), "ulk"),
        "errata": (2026, ""),
    }
    assert kind_of("programme/other.yaml") is None
    assert owner_of("municipalities/Ulk.yaml") == ""
