"""Whether something of the programme was adopted."""

from __future__ import annotations


def decision(made: str) -> str:
    """For a label: adopted, or a proposal with who will decide."""
    return "Vastgesteld" if made == "adopted" else "Voorstel, vast te stellen door de regio"
