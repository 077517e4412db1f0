"""How far a promise is, in words."""

from __future__ import annotations

from site_builder.measures.follow_up import Standing
from site_builder.records.choices import ACTION_STATES

STANDINGS: dict[Standing, str] = {
    "overdue": "Te laat",
    "running": ACTION_STATES["running"],
    "planned": ACTION_STATES["planned"],
    "unknown": "Stand niet bekend",
    "done": ACTION_STATES["done"],
    "dropped": ACTION_STATES["dropped"],
}
