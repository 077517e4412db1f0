"""The figures of a year as the first edition named them: what they say, and that no later year counts."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.closed_year.figures import Figure
from site_builder.closing.figures import year_figures
from site_builder.closing.first_edition import first_edition
from site_builder.measures.aggregates import median
from site_builder.model import tie
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from site_builder.records.municipality import Assessment
from tests.measures.programme import AXES
from tests.measures.region import (
    assessment,
    co2_of,
    measurement,
    mki_of,
    municipality,
    project,
    records,
    session,
    spread,
)

LEVELS = st.text(alphabet="?01234", min_size=6, max_size=6)


def by_name(held: Records, year: int = 2026) -> dict[str, Figure]:
    """The figures at the end of a year by their name."""
    model = tie(as_of(held, year))
    found = tuple(first_edition(model, year_figures(model, {})))
    named = {figure.id: figure for figure in found}
    assert len(named) == len(found)
    return named


def test_a_municipality_has_its_levels_its_profile_and_its_steps() -> None:
    """An unknown level is null and lowers the coverage; an adopted profile stands beside the computed one."""
    els = municipality("Els", assessment(2026, "2?3101", adopted=2))
    found = by_name(records({"els": els}))
    levels = [found[f"municipalities/els/axes/{axis}"].value for axis in AXES]
    assert levels == ["2", None, "3", "1", "0", "1"]
    profile = found["municipalities/els/profile"]
    assert (profile.value, profile.known, profile.of) == ("2", 5, 6)
    assert (profile.parts["adopted"], profile.title) == ("2", "Els, profiel")
    path = found["municipalities/els/growth_path"]
    assert (path.parts["path"], path.parts["since"], path.unit) == ("2", "2026", "stappen")
    assert path.of == len(path.parts) - 2


def test_without_an_assessment_there_are_no_levels() -> None:
    """A municipality that was not assessed in the year has no figure for a level: none is better than a 0."""
    found = by_name(records({"els": municipality("Els", assessment(2025, "222222"))}))
    assert not [name for name in found if name.startswith("municipalities/els/axes")]
    assert "municipalities/els/profile" not in found
    assert (found["region/municipalities"].value, found["region/municipalities"].parts) == (
        "1",
        {"assessed": "0"},
    )
    assert (found["region/profiles/1"].value, found["region/profiles/1"].known) == ("0", 0)


def test_attendance_counts_what_is_known() -> None:
    """Of two sessions one was reported: attended 1, known 1, of 2."""
    els = municipality("Els", assessment(2026, "111111"), attendance={"2026-a": (1, 0)})
    held = records(
        {"els": els},
        sessions=[
            session("2026-a", "2026-03-01"),
            session("2026-b", "2026-04-01"),
            session("2027-a", "2027-03-01"),
        ],
    )
    found = by_name(held)["municipalities/els/attendance"]
    assert (found.value, found.known, found.of, found.parts) == ("1", 1, 2, {"executive": "0"})
    assert by_name(held)["region/attendance"].value == "1"
    assert by_name(held)["region/series/lab"].value == "2"


def test_indicators_are_never_pooled() -> None:
    """A1 and A2, and two functional units, are figures of their own, each with its coverage and median."""
    weg = project(measurement(mki=mki_of(100), co2=co2_of(10)))
    pad = project(measurement(mki=mki_of(300, weight_set="A2"), co2=co2_of(30, unit="m3 beton")))
    leeg = project()
    found = by_name(
        records(
            {"els": municipality("Els", assessment(2026, "111111"))},
            {("els", "weg"): weg, ("els", "pad"): pad, ("els", "leeg"): leeg},
        )
    )
    start = "municipalities/els/indicators/mki/roads"
    assert (found[start].value, found[start].known, found[start].of) == ("2", 2, 3)
    assert (found[f"{start}/A1"].value, found[f"{start}/A2"].value) == ("0.1", "0.3")
    assert found[f"{start}/A1"].parts == {"median": "0.1"}
    units = sorted(name for name in found if name.startswith("region/indicators/co2/roads/"))
    assert [name.rpartition("/")[2] for name in units] == ["m2 wegdek (A1, A2, A3)", "m3 beton (A1, A2, A3)"]
    assert found["projects/els/weg/mki"].parts["verdict"] in ("met", "below", "no_level")
    assert not [name for name in found if name.startswith("projects/els/leeg/")]


@given(st.lists(LEVELS, min_size=1, max_size=5))
def test_the_region_is_the_middle_of_what_is_known(spreads: list[str]) -> None:
    """Per axis the median of the known levels, over all members; unknown where no level is known."""
    held = records(
        {f"g{n}": municipality(f"G{n}", assessment(2026, levels)) for n, levels in enumerate(spreads)}
    )
    found = by_name(held)
    for axis in AXES:
        known = [Decimal(spread(levels)[axis]) for levels in spreads if axis in spread(levels)]
        figure = found[f"region/axes/{axis}"]
        assert (figure.known, figure.of) == (len(known), len(spreads))
        middle = median(known)
        assert figure.value == (None if middle is None else f"{middle.normalize():f}")
    counted = sum(int(found[f"region/profiles/{number}"].value or 0) for number in (1, 2, 3))
    assert counted == found["region/profiles/1"].known


@given(
    LEVELS, st.lists(st.tuples(st.integers(2027, 2030), LEVELS), max_size=3, unique_by=lambda pair: pair[0])
)
def test_nothing_of_a_later_year_counts(levels: str, later: list[tuple[int, str]]) -> None:
    """Whatever is recorded in later years, the figures of the year stay the same to the last digit."""

    def held(*more: Assessment) -> Records:
        return records({"els": municipality("Els", assessment(2026, levels), *more)})

    assert by_name(held(*(assessment(year, text) for year, text in later))) == by_name(held())
