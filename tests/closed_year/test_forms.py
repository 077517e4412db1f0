"""The list and the figures of a year as bytes and back, older forms, and corrections by subject."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.closed_year import FORMAT, inside, place, tag
from site_builder.closed_year.errata import newest_first
from site_builder.closed_year.figures import Figure, Figures, figures_bytes, read_figures
from site_builder.closed_year.manifest import Draft, Manifest, Origin, Stamp, manifest_bytes, read_manifest
from site_builder.closed_year.migrations import STEPS, UnknownFormatError, migrate
from site_builder.closed_year.sealing import BrokenSealError, sealed
from site_builder.records.errata import Erratum

MANIFEST = Manifest(
    format=FORMAT,
    year=2026,
    region="Regio",
    origin=Origin(date(2027, 1, 5), "", "0.1.0"),
    drafts=(Draft("a.yaml", "Een concept."),),
    files={"a.csv": Stamp("0" * 64, 3)},
)
_TEXT = st.none() | st.text(max_size=5)
_FIGURE = st.builds(
    Figure,
    id=st.text(min_size=1, max_size=8),
    title=st.text(max_size=8),
    value=_TEXT,
    unit=st.text(max_size=3),
    known=st.just(1),
    of=st.integers(1, 9),
    parts=st.dictionaries(st.text(max_size=3), _TEXT, max_size=3),
)


def test_a_list_comes_back() -> None:
    """With all that it holds."""
    content = manifest_bytes(MANIFEST)
    assert read_manifest(content) == MANIFEST


@pytest.mark.parametrize("data", [{}, {"format": 99}, {"format": FORMAT}, {"format": FORMAT, "year": 1}])
def test_a_list_of_another_form_is_refused(data: dict[str, object]) -> None:
    """Sealed, but not what this program writes."""
    with pytest.raises(BrokenSealError):
        read_manifest(sealed(data))


@given(st.lists(_FIGURE, max_size=4, unique_by=lambda one: one.id))
def test_figures_come_back(figures: list[Figure]) -> None:
    """With every text, unit, coverage and part; one figure a line."""
    known = Figures(2026, "Regio", "abc", tuple(figures))
    content = figures_bytes(known)
    assert read_figures(content) == known
    assert json.loads(content)["year"] == 2026
    assert content.count(b"\n") == 7 + max(len(figures), 1)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"figures": 1}', b"\xff"])
def test_what_are_no_figures_is_refused(content: bytes) -> None:
    """No content makes it raise anything else."""
    with pytest.raises(BrokenSealError):
        read_figures(content)


def test_figures_are_found_by_name() -> None:
    """A name that the year does not have gives nothing."""
    figures = Figures(2026, "", "", tuple(Figure(name, name, "1") for name in ("a/b", "a/b/c")))
    found = figures.get("a/b/c")
    assert found is not None
    assert found.id == "a/b/c"
    assert figures.get("a") is None


def test_steps_lead_from_an_old_form_to_the_newest_one_by_one() -> None:
    """Each step gets what the one before it made; without a step there is no way."""
    steps = {
        0: lambda files: {**files, "een": b"1"},
        1: lambda files: {path: content + b"!" for path, content in files.items()},
    }
    assert migrate({"nul": b"0"}, 0, steps, 2) == {"nul": b"0!", "een": b"1!"}
    assert migrate({"nul": b"0"}, 1, steps, 2) == {"nul": b"0!"}
    assert migrate({"nul": b"0"}, 2, steps, 2) == {"nul": b"0"}
    with pytest.raises(UnknownFormatError):
        migrate({}, 7, steps, 8)


def test_there_is_a_step_from_every_older_form() -> None:
    """No form is ever left behind."""
    assert set(STEPS) == set(range(FORMAT))


def erratum(day: str, **about: str) -> Erratum:
    return Erratum.model_validate({"date": day, "reason": "Omdat.", **about})


def test_corrections_stand_with_the_newest_first() -> None:
    """Those of one day by what they are about: a figure, or a file."""
    level = erratum("2028-01-02", figure="municipalities/els/axes/policy")
    profile = erratum("2028-03-04", figure="municipalities/els/profile")
    other = erratum("2028-01-02", figure="municipalities/elsloo/profile")
    file = erratum("2028-01-01", record="municipalities/els.yaml")
    assert newest_first((other, level, file, profile)) == (profile, level, other, file)


def test_places_and_names() -> None:
    """Where a year stands, what its tag is called, and which paths lead into its records."""
    assert (place(2026), tag(2026)) == ("snapshots/2026", "jaar-2026")
    assert inside("/x/data/snapshots/2026/records/programme")
    assert not inside("/x/data/snapshots/2026")
    assert not inside("/x/snapshots/oud/records")
