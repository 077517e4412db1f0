"""What was done with each material: of how much it is known, and never of all where it is a part."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.projects.materials import materials_section
from site_builder.pages.projects.words import tonnes
from site_builder.pages.shared.sections import Section
from site_builder.records.project import MaterialUse
from tests.measures.region import measurement
from tests.phrases.reading import check


def section(*uses: tuple[str, float | None], total: float | None = None) -> Section:
    """Materials by what was done with them and their tonnes, beside the total of the measurement."""
    made = [
        MaterialUse.model_validate({"material": "asfalt", "strategy": one, "tonnes": mass})
        for one, mass in uses
    ]
    masses = {"reused": 0, "recycled": 0, "biobased": 0, "primary": total, "total": total}
    found = materials_section(made, [measurement(materials=masses)] if total else [])
    assert found is not None
    return found


def rows_of(found: Section) -> list[list[str]]:
    """The table as people read it."""
    assert found.table is not None
    return [[cell.text for cell in row] for row in found.table.rows]


def test_a_part_of_the_material_is_never_all_of_it() -> None:
    """1.572 of 2.200 tonnes: the 628 that nobody split up are a row of their own (review, 1.6)."""
    found = section(("reuse", 1290), ("recycle", 270), ("biobased", 12), total=2200)
    assert found.heading == "Van 1.572\u00a0ton van de 2.200\u00a0ton is vastgelegd wat ermee is gedaan"
    assert rows_of(found)[-1] == ["Niet uitgesplitst", "–", "628\u00a0ton"]
    assert sum(Decimal(row[2][:-4].replace(".", "")) for row in rows_of(found)) == 2200


@pytest.mark.parametrize(
    ("uses", "total", "heading", "caption"),
    [
        ([("reuse", None), ("biobased", None)], None, "Van 2 materialen is", "Hoeveel ton het is"),
        ([("reuse", 20)], None, "Van 1 materiaal is", "in totaal in het werk"),
        ([("reuse", 120)], 100, "Van 1 materiaal is", "meer dan de 100\u00a0ton"),
        ([("reuse", 99.6)], 100, "Van alle 100\u00a0ton is", ""),
        (
            [("reuse", 20), ("recycle", None)],
            100,
            "Van 20\u00a0ton van de 100",
            "Van 1 materiaal is de massa",
        ),
        ([("refuse", 5)], None, "1 materiaal is voorkomen", ""),
        ([("refuse", 5), ("reduce", None)], 9, "2 materialen zijn voorkomen", ""),
    ],
)
def test_what_is_not_known_is_said(
    uses: list[tuple[str, float | None]], total: float | None, heading: str, caption: str
) -> None:
    """No masses, no total, more than the total, and what was avoided, which is not in the work."""
    found = section(*uses, total=total)
    assert found.heading.startswith(heading)
    assert caption in found.caption
    assert bool(caption) == bool(found.caption)


def test_without_any_mass_there_is_no_column_of_masses() -> None:
    """Two columns say all that is known."""
    assert [len(row) for row in rows_of(section(("reuse", None)))] == [2]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("reuse", "recycle", "biobased", "primary", "refuse")),
            st.none() | st.integers(0, 300),
        ),
        min_size=1,
        max_size=6,
    ),
    st.none() | st.integers(1, 900),
)
def test_all_is_only_said_of_all(uses: list[tuple[str, int | None]], total: int | None) -> None:
    """A heading with `alle` stands over known masses that are the whole of the measurement."""
    found = section(*uses, total=total)
    check(found.heading, heading=True)
    if "alle" in found.heading:
        assert total is not None
        known = sum(mass or 0 for strategy, mass in uses if strategy != "refuse")
        assert abs(known - total) <= total * Decimal("0.005")


@pytest.mark.parametrize(
    ("mass", "text"), [("1290", "1.290 ton"), ("2.5", "2,5 ton"), ("0.025", "0,025 ton"), ("0", "0 ton")]
)
def test_a_mass_in_tonnes(mass: str, text: str) -> None:
    """Whole tonnes have no decimals, and a small mass is not rounded away."""
    assert tonnes(Decimal(mass)).replace("\u00a0", " ") == text
