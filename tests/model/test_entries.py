"""What is noted of a municipality while something is made: the fields that are asked for, and no others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_builder.load import load
from site_builder.model import MunicipalityEntry
from site_builder.outputs.reads import Reads
from site_builder.review.sites import site_of
from site_builder.store import Known, folder_hashes
from site_builder.traces import Name, reading
from tests.measures import by_hand
from tests.review.conftest import TODAY, changed, region

FILE = "municipalities/wolkenveen.yaml"
LATER = ("assessments", "2027-10-10")
"""The newest of the assessments by a day."""
UNTIL = (("assessed_until", 2026), ("assessed_until", 2027))
"""The assessments of a year and before."""


def reads_of(folder: Path, files: dict[str, str]) -> Reads:
    """What the outputs of a small region read."""
    records = load(region(folder, files), TODAY).records
    assert records is not None
    return Reads(site_of(records, ()), Known(folder_hashes(folder)), lambda name: name)


@pytest.mark.parametrize(
    ("ask", "name"),
    [
        (lambda one: one.its.contact, ("contact",)),
        (lambda one: one.assessment(2028), ("assessments", 2028)),
        (lambda one: one.assessed_by(date(2028, 1, 1)), ("assessments", "2028-01-01")),
        (lambda one: one.assessed, ("assessed",)),
        (lambda one: one.assessed_until(2028), ("assessed_until", 2028)),
        (lambda one: one.recorded(2028), ("recorded", 2028)),
        (lambda one: one.record.contact, ()),
    ],
)
def test_a_field_is_read_by_itself(
    tmp_path: Path, ask: Callable[[MunicipalityEntry], object], name: Name
) -> None:
    """Who asks for an address depends on that; who asks for the record on all that its file says."""
    entry = reads_of(tmp_path / "one", by_hand.FILES).site.model.by_slug["wolkenveen"]
    with reading() as reads:
        ask(entry)
    assert list(reads) == [("municipality", "wolkenveen", *name)]


@pytest.mark.parametrize(
    ("old", "new", "moved"),
    [
        (
            "measuring: {level: 0}",
            "measuring: {level: 1}",
            {("assessments",), ("assessments", 2026), LATER, *UNTIL, ("recorded", 2026)},
        ),
        ("count: 24300", "count: 24301", {("population",)}),
        (
            "date: 2027-10-11",
            "date: 2027-10-09",
            {("assessments",), ("assessments", 2027), LATER, ("assessed",), UNTIL[1], ("recorded", 2027)},
        ),
    ],
)
def test_a_change_moves_what_it_is_in(tmp_path: Path, old: str, new: str, moved: set[Name]) -> None:
    """The hash of a field moves with that field alone, of an assessment with the one of its year, of those
    until a year with those until then, and of the years and days of all with no level."""
    then = reads_of(tmp_path / "then", by_hand.FILES)
    now = reads_of(tmp_path / "now", changed(FILE, old, new))
    every = (
        ("contact",),
        ("population",),
        ("assessments",),
        *(("assessments", year) for year in (2026, 2027, 2028, 2029)),
        LATER,
        ("assessed",),
        ("assessed_until", 2025),
        *UNTIL,
        ("recorded", 2026),
        ("recorded", 2027),
    )
    names = {one: ("municipality", "wolkenveen", *one) for one in every}
    assert {one for one, name in names.items() if then.hash_of(name) != now.hash_of(name)} == moved
    assert then.hash_of(("municipality", "wolkenveen")) != now.hash_of(("municipality", "wolkenveen"))
