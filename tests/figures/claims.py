"""A fictional region whose levels are tested, for the tests of claims beside records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from site_builder.figures.bundle import Bundle
from site_builder.figures.figures import Figures
from site_builder.figures.supported import Tested, tested
from site_builder.figures.years import Told, Years
from site_builder.model import tie
from site_builder.records.collection import Records
from site_builder.records.project import Project
from site_builder.records.spiderweb import Spiderweb
from tests.measures.programme import SPIDERWEB
from tests.measures.region import assessment, measurement, municipality, project, records

COVERAGE = {"projects": 3, "known": 50}
HALF_MEASURED = {"figure": "measured", "all": ["materials", "mki"], "percent": 50}
CONDITIONS: Mapping[str, Mapping[int, Sequence[Mapping[str, Any]]]] = {
    "measuring": {
        1: [{"figure": "measured", "count": 1}],
        2: [{"figure": "measured", "any": ["materials", "mki"], "count": 2}],
        3: [HALF_MEASURED],
        4: [{"figure": "measured", "all": ["materials", "demolition", "mki", "co2", "seb"], "percent": 90}],
    },
    "projects": {
        1: [{"figure": "circular", "count": 1}],
        3: [{"figure": "circular", "percent": 50}, {"figure": "executed", "percent": 50}],
    },
}
MATERIALS: Mapping[str, Any] = {"materials": {"percent": 40}}
MKI: Mapping[str, Any] = {"mki": {"total_eur": 100, "area_m2": 100, "life_years": 10, "weight_set": "A1"}}


def web(
    conditions: Mapping[str, Mapping[int, Sequence[Mapping[str, Any]]]] = CONDITIONS,
    coverage: Mapping[str, Any] | None = COVERAGE,
) -> Spiderweb:
    """The spiderweb of the tests, with conditions by axis and level."""
    data = SPIDERWEB.model_dump(exclude_none=True)
    for axis in data["axes"]:
        for anchor in axis["anchors"]:
            anchor["conditions"] = list(conditions.get(axis["id"], {}).get(anchor["level"], ()))
    return Spiderweb.model_validate({**data, **({"coverage": coverage} if coverage else {})})


def works(
    *parts: Mapping[str, Any], year: int = 2027, circular: bool | None = None, delivered: bool = False
) -> tuple[Project, ...]:
    """A project per set of measured parts, all tendered in 2026; an empty one was not measured."""
    asked: dict[str, Any] = {} if circular is None else {"tender": {"circular": circular}}
    ready: dict[str, Any] = {"delivered": "2027-01"} if delivered else {}
    return tuple(
        project(
            *([measurement("delivery", f"{year}-05-01", **one)] if one else []),
            tendered="2026-03",
            **asked,
            **ready,
        )
        for one in parts
    )


def claiming(levels: Mapping[str, int], found: Sequence[Project], own: Spiderweb | None = None) -> Records:
    """One municipality, `els`, with these levels in 2027 and these projects."""
    known = {("els", f"p{place}"): one for place, one in enumerate(found)}
    els = municipality("Els", assessment(2027, levels))
    return replace(records({"els": els}, known, report_year=2027), spiderweb=own or web())


def answers(found: Records, year: int = 2027) -> Mapping[str, Tested]:
    """What becomes of each tested level of `els`, by axis."""
    told = Told(tie(found))
    figures = Figures(Years(told))
    claimed = told.model.by_slug["els"].assessment(year)
    assert claimed is not None
    recorded = figures.bundle(Bundle("projects", "els", year, "in_year"))
    return {one.axis.id: one for one in tested(told, "els", claimed, recorded)}


def answer(levels: Mapping[str, int], found: Sequence[Project], own: Spiderweb | None = None) -> str:
    """The answer for the one axis that is claimed."""
    (one,) = answers(claiming(levels, found, own)).values()
    return one.support
