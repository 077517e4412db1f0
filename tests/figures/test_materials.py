"""What was done with which material: grades apart, and a mass that nobody recorded in no sum."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.records.choices import STRATEGIES
from site_builder.records.material_choices import GRADES
from tests.measures.region import municipality, project, region

YEAR = 2026
Use = tuple[str, str, int | None]
USES = st.lists(
    st.tuples(
        st.sampled_from(("Asfalt", "asfalt", "Hout")),
        st.sampled_from(sorted(STRATEGIES)),
        st.none() | st.integers(0, 500),
    ),
    max_size=6,
)


def figures_of(*projects: list[Use]) -> Figures:
    own = {
        ("els", f"p{place}"): project(
            materials=[
                {"material": name, "strategy": strategy} | ({} if tonnes is None else {"tonnes": tonnes})
                for name, strategy, tonnes in uses
            ]
        )
        for place, uses in enumerate(projects)
    }
    return Figures(Years(Told(region({"els": municipality("Els")}, own, report_year=YEAR))))


def at(figures: Figures, topic: str, statistic: str, part: str) -> Figure:
    return figures.at(Key(topic, statistic, YEAR, "to_date", part=part))


def test_materials_by_hand() -> None:
    """Two projects reuse asphalt, of one the mass is not known; a third only says that wood is new."""
    found = figures_of(
        [("Asfalt", "reuse", 100), ("Asfalt", "recycle", None)],
        [("asfalt", "reuse", None)],
        [("Hout", "primary", 5)],
    )
    mass = at(found, "material_uses", "mass", "asfalt.reuse")
    assert (mass.number, mass.n, mass.of, mass.unknown) == (100, 1, 2, 1)
    assert at(found, "material_uses", "used_in", "asfalt.reuse").count == 2
    low = at(found, "material_grades", "mass", "low")
    assert (low.value, low.n, low.unknown) == (None, 0, 1)
    assert at(found, "material_grades", "used_in", "high").count == 2
    assert at(found, "material_grades", "used_in", "burnt").count == 0


def test_every_strategy_has_one_grade() -> None:
    """Nothing is counted twice, and nothing is left out."""
    assert sorted(one for found in GRADES.values() for one in found) == sorted(STRATEGIES)


@given(st.lists(USES, min_size=1, max_size=3))
def test_the_known_masses_add_up(projects: list[list[Use]]) -> None:
    """Over the grades as over the materials; where no mass is known there is none, and not 0."""
    found = figures_of(*projects)
    uses = [one for own in projects for one in own]
    known = [tonnes for _, _, tonnes in uses if tonnes is not None]
    of_grades = [at(found, "material_grades", "mass", grade) for grade in GRADES]
    of_materials = [
        at(found, "material_uses", "mass", f"{name}.{strategy}")
        for name in ("asfalt", "hout")
        for strategy in STRATEGIES
    ]
    for figures in (of_grades, of_materials):
        assert sum((one.number or Decimal(0)) for one in figures) == sum(known)
        assert sum(one.n or 0 for one in figures) == len(known)
        assert sum(one.unknown or 0 for one in figures) == len(uses) - len(known)
        assert all(one.value is None for one in figures if not one.n)
