"""Where a new region begins: the least of every programme file that passes the check, to be written over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS
from site_builder.records.spiderweb import FEWEST_AXES

Values = Mapping[str, object]

LEVELS = 4
"""So many levels has each axis of the start, from 0 up."""
YEARS = 5
_SOURCE = {"title": "Vul in: de naam van het plan"}


def programme_kinds() -> tuple[Kind, ...]:
    """The files of a programme, also those that a region may leave out."""
    return tuple(kind for kind in KINDS if kind.folder == "programme")


def start(name: str, year: int) -> Mapping[str, Values]:
    """The values of each programme file by the name of its kind, for a region that begins in `year`."""
    last = year + YEARS - 1
    return {
        "region": {
            "name": name,
            "short_name": name,
            "programme": "Vul in: de naam van het plan",
            "from_year": year,
            "until_year": last,
            "goal": "Vul in: het doel van het plan.",
            "organiser": "Vul in: wie het programma leidt",
            "ambitions": [{"year": last, "text": "Vul in: wat dan gehaald is", "source": _SOURCE}],
            "size_classes": [
                {"id": "klein", "name": "klein", "below": 50_000},
                {"id": "groot", "name": "groot"},
            ],
            "settings": {"demo_site": "until_first_assessment"},
        },
        "action_lines": {
            "action_lines": [
                {
                    "id": "actielijn-1",
                    "number": 1,
                    "name": "Vul in: de eerste actielijn",
                    "themes": [{"id": "thema-1", "name": "Vul in: het eerste thema", "source": _SOURCE}],
                    "source": _SOURCE,
                }
            ]
        },
        "indicators": {
            "indicators": [
                {
                    "id": "herkomst-materiaal",
                    "name": "Herkomst materiaal",
                    "subject": "herkomst van materiaal",
                    "theme": "thema-1",
                    "quantity": "materials",
                    "counts": ["reused", "recycled", "biobased"],
                    "better": "higher",
                    "unit": "% massa",
                    "definition": "Het deel van de massa dat hergebruikt, gerecycled of biobased is.",
                    "formula": "100 × (hergebruikt + gerecycled + biobased) / totaal",
                    "start_measuring": True,
                    "source": _SOURCE,
                }
            ]
        },
        "spiderweb": {
            "decision": "proposal",
            "ambition_level": LEVELS - 1,
            "ambition_year": last,
            "axes": [_axis(number) for number in range(1, FEWEST_AXES + 1)],
            "source": _SOURCE,
        },
        "profiles": {
            "decision": "proposal",
            "conditions": [
                {
                    "id": "basis",
                    "name": "de basis",
                    "requirement": {"all": [{"axis": "as-1", "level": LEVELS - 2}]},
                }
            ],
            "profiles": [
                {"number": 1, "name": "Vul in: wie het verst is", "text": "Vul in.", "requires": ["basis"]},
                {"number": 2, "name": "Vul in: wie begint", "text": "Vul in."},
            ],
            "source": _SOURCE,
        },
        "growth_paths": {
            "decision": "proposal",
            "paths": [{"profile": number, "milestones": _milestones(year)} for number in (1, 2)],
            "source": _SOURCE,
        },
        "actions": {"actions": [], "source": _SOURCE},
        "series": {
            "series": [{"id": "reeks-1", "name": "Vul in: een reeks bijeenkomsten"}],
            "source": _SOURCE,
        },
        "support": {"support": [{"id": "hulp-1", "name": "Vul in: een soort hulp"}]},
        "tools": {"tools": []},
        "seb_levels": {"note": "De niveaus van het convenant zijn nog niet overgenomen.", "periods": []},
    }


def _axis(number: int) -> Values:
    return {
        "id": f"as-{number}",
        "name": f"Vul in: as {number}",
        "short_name": f"As {number}",
        "subject": f"vul in: as {number}",
        "anchors": [
            {"level": level, "text": f"Vul in: wanneer trede {level} geldt."} for level in range(LEVELS)
        ],
    }


def _milestones(year: int) -> Sequence[Values]:
    return [{"year": year, "kind": "baseline", "text": "Vul in: de eerste stap, zoals meten op elke as"}]
