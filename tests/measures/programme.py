"""The programme of a fictional region: axes, profiles, growth paths and indicators of the design, as records.

Built in code, so that these tests keep their meaning when a region changes its own records.
"""

from __future__ import annotations

from typing import Any

from site_builder.records.plan import (
    ActionLines,
    Actions,
    AllSeries,
    Indicators,
    SupportKinds,
)
from site_builder.records.region import Region
from site_builder.records.seb import SebTable
from site_builder.records.spiderweb import GrowthPaths, Profiles, Spiderweb
from site_builder.records.tools import Tools

AXES = ("policy", "execution", "capacity", "knowledge", "projects", "measuring")
TOP = 4
SOURCE = {"title": "Het plan"}


def _minima(**levels: int) -> list[dict[str, Any]]:
    return [{"axis": axis, "level": level} for axis, level in levels.items()]


SPIDERWEB = Spiderweb.model_validate(
    {
        "decision": "proposal",
        "ambition_level": 3,
        "ambition_year": 2030,
        "axes": [
            {
                "id": axis,
                "name": axis.capitalize(),
                "short_name": axis,
                "subject": axis,
                "anchors": [{"level": level, "text": f"Niveau {level}"} for level in range(TOP + 1)],
            }
            for axis in AXES
        ],
        "source": SOURCE,
    }
)

PROFILES = Profiles.model_validate(
    {
        "decision": "proposal",
        "conditions": [
            {
                "id": "basis",
                "name": "de basis",
                "requirement": {
                    "all": _minima(capacity=2, knowledge=2),
                    "any": _minima(policy=2, execution=2),
                },
            },
            {
                "id": "practice",
                "name": "de praktijk",
                "requirement": {"all": _minima(projects=3, measuring=3)},
            },
        ],
        "profiles": [
            {"number": 1, "name": "profiel 1", "text": "Verst.", "requires": ["basis", "practice"]},
            {"number": 2, "name": "profiel 2", "text": "Op weg.", "requires": ["basis"]},
            {"number": 3, "name": "profiel 3", "text": "Aan het begin."},
        ],
        "nuances": [
            {"profile": 2, "text": "op weg naar 1", "holds": {"any": _minima(projects=3, measuring=3)}},
            {"profile": 3, "text": "praktijk loopt voor", "fulfilled": ["practice"]},
            {
                "profile": 3,
                "text": "mist kennis",
                "holds": {"all": _minima(capacity=2)},
                "lacking": _minima(knowledge=2),
            },
            {
                "profile": 3,
                "text": "mist capaciteit",
                "holds": {"all": _minima(knowledge=2)},
                "lacking": _minima(capacity=2),
            },
        ],
        "source": SOURCE,
    }
)

_PATHS: dict[int, dict[int, dict[str, int]]] = {
    3: {
        2027: {"capacity": 2, "knowledge": 2, "policy": 2},
        2028: {"execution": 2, "projects": 2, "measuring": 2},
        2029: {"policy": 3, "knowledge": 3, "projects": 3},
        2030: {"capacity": 3, "execution": 3, "measuring": 3},
    },
    2: {
        2026: {"projects": 1, "measuring": 1},
        2027: {"projects": 2, "measuring": 2},
        2028: {"projects": 3, "policy": 3},
        2029: {"measuring": 3, "knowledge": 3},
        2030: {"capacity": 3, "execution": 3},
    },
    1: {
        2026: {"measuring": 3},
        2027: {"knowledge": 3, "policy": 3},
        2028: {"execution": 3},
        2029: {"capacity": 3},
        2030: {"measuring": 4},
    },
}
_OTHER_STEPS = {3: [{"year": 2026, "kind": "baseline"}], 2: [], 1: [{"year": 2026, "kind": "example"}]}

PATHS = GrowthPaths.model_validate(
    {
        "decision": "proposal",
        "paths": [
            {
                "profile": profile,
                "text": "Voor wie zo begint.",
                "milestones": [{**step, "text": "De stap."} for step in _OTHER_STEPS[profile]]
                + [
                    {"year": year, "kind": "level", "axis": axis, "level": level, "text": "De stap."}
                    for year, levels in years.items()
                    for axis, level in levels.items()
                ],
            }
            for profile, years in _PATHS.items()
        ],
        "source": SOURCE,
    }
)


def _indicator(name: str, **more: object) -> dict[str, Any]:
    return {
        "id": name,
        "name": name.capitalize(),
        "subject": name,
        "theme": "thema",
        "unit": "%",
        "definition": "Wat het meet.",
        "formula": "De berekening.",
        "source": SOURCE,
        **more,
    }


def level(kind: str, value: float, from_year: int = 2026, weight_set: str | None = None) -> dict[str, Any]:
    """A performance level as plain data."""
    found = {"type": kind, "from_year": from_year, "value": value, "source": SOURCE}
    return found if weight_set is None else {**found, "weight_set": weight_set}


INDICATORS = Indicators.model_validate(
    {
        "indicators": [
            _indicator(
                "materials",
                quantity="materials",
                counts=["reused", "recycled", "biobased"],
                better="higher",
                decimals=1,
                levels=[level("roads", 62), level("public_space", 57)],
            ),
            _indicator(
                "demolition",
                quantity="demolition",
                counts=["reused", "recycled"],
                better="higher",
                decimals=1,
                start_measuring=True,
            ),
            _indicator(
                "mki",
                quantity="mki",
                better="lower",
                decimals=2,
                levels=[level("roads", 0.17, weight_set="A1"), level("public_space", 0.12, weight_set="A1")],
            ),
            _indicator("co2", quantity="co2", better="lower", decimals=1, start_measuring=True),
            _indicator("seb", quantity="seb"),
        ]
    }
)
MATERIALS, DEMOLITION, MKI, CO2, SEB = INDICATORS.indicators

SERIES = AllSeries.model_validate(
    {
        "series": [
            {
                "id": "lab",
                "name": "Impactlab",
                "kind": "impactlab",
                "approach": "joint",
                "promised_per_year": 4,
                "text": "Samen leren.",
                "section": "04.03.02",
            },
            {
                "id": "visit",
                "name": "Projectbezoek",
                "kind": "project_visit",
                "approach": "specific",
                "text": "Samen kijken.",
                "section": "04.03.03",
            },
        ],
        "source": SOURCE,
    }
)

ACTION_LINES = ActionLines.model_validate(
    {
        "action_lines": [
            {
                "id": "lijn",
                "name": "Lijn",
                "text": "Wat.",
                "measured_by": "Hoe.",
                "themes": [{"id": "thema", "name": "Thema", "source": SOURCE}],
                "source": SOURCE,
            }
        ]
    }
)
ACTIONS = Actions.model_validate({"source": SOURCE})
SUPPORT = SupportKinds.model_validate(
    {"support": [{"id": "hulp", "name": "Hulp", "text": "Hulp.", "section": "04.03.01"}]}
)
TOOLS = Tools.model_validate({})
SEB_LEVELS = SebTable.model_validate({"note": "Niet openbaar."})


def region_record(report_year: int | None = None, asked_year: int | None = None) -> Region:
    """The region, with the years that its site reports on and asks about, if they are set."""
    return Region.model_validate(
        {
            "name": "Regio Wilgen",
            "short_name": "Wilgen",
            "programme": "Circulair",
            "from_year": 2026,
            "until_year": 2030,
            "goal": "Circulair werken.",
            "contact": "circulair@wilgen.example",
            "organiser": "Wilgen",
            "ambitions": [{"year": 2030, "text": "De helft.", "percent": 50, "source": SOURCE}],
            "size_classes": [
                {"id": "small", "name": "klein", "below": 20_000},
                {"id": "medium", "name": "middelgroot", "below": 100_000},
                {"id": "large", "name": "groot"},
            ],
            "settings": {"fictional": True, "report_year": report_year, "asked_year": asked_year},
        }
    )
