"""Whether something of the programme was adopted, and what an evaluation decided or proposes."""

from __future__ import annotations

from site_builder.records.choices import CONCLUSION_KINDS, ConclusionKind


def decision(made: str) -> str:
    """For a label: adopted, or a proposal with who will decide."""
    return "Vastgesteld" if made == "adopted" else "Voorstel, vast te stellen door de regio"


def decided(*, draft: bool) -> str:
    """Over the decisions of an evaluation: a draft decides nothing yet."""
    return "Voorstellen" if draft else "Besluiten"


def kind_of(kind: ConclusionKind, *, draft: bool) -> str:
    """What happens to the approach, or that it is proposed."""
    return "Voorgesteld" if draft else CONCLUSION_KINDS[kind]
