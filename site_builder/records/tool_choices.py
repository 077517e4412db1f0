"""The fixed choices of a tool: what it is, when it is of use, and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from site_builder.records.base import Labels

TOOL_KINDS: Mapping[str, str] = {
    "text": "Tekstvoorstel",
    "checklist": "Checklist",
    "format": "Format",
    "specification": "Voorbeeldbestek",
    "guide": "Leidraad",
    "roadmap": "Routekaart",
    "calculation": "Rekenhulp",
    "exchange": "Plek om te delen",
    "agreement": "Afspraken",
    "knowledge": "Kennis en methode",
}
ToolKind = Annotated[
    Literal[
        "text",
        "checklist",
        "format",
        "specification",
        "guide",
        "roadmap",
        "calculation",
        "exchange",
        "agreement",
        "knowledge",
    ],
    Labels(TOOL_KINDS),
]

STAGES: Mapping[str, str] = {
    "idea": "Verkenning",
    "design": "Ontwerp",
    "award": "Aanbesteding",
    "construction": "Uitvoering",
    "delivery": "Oplevering en beheer",
}
"""The part of a work in which something is of use: the phases of a project, but that it was stopped."""
Stage = Annotated[Literal["idea", "design", "award", "construction", "delivery"], Labels(STAGES)]

AUDIENCES: Mapping[str, str] = {
    "board": "Bestuur",
    "policy": "Beleid",
    "procurement": "Inkoop",
    "design": "Ontwerp en werkvoorbereiding",
    "project": "Projectleiding en toezicht",
    "market": "Markt",
}
Audience = Annotated[
    Literal["board", "policy", "procurement", "design", "project", "market"], Labels(AUDIENCES)
]
