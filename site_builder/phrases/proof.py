"""How well a value is proven, in Dutch: each rung, who checked it, and what the municipality says."""

from __future__ import annotations

from collections.abc import Mapping

RUNGS: Mapping[str, str] = {
    "reported": "Opgegeven",
    "named": "Bewijs genoemd",
    "region": "Nagekeken door de regio",
    "third_party": "Nagekeken door een derde",
}
