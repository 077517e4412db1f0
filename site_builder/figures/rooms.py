"""Which figures are made together: what changes together is one bundle."""

from __future__ import annotations

ROOMS = {
    "profiles": "spiderweb",
    "municipalities": "spiderweb",
    "growth_path": "spiderweb",
    "medians": "spiderweb",
    "baseline": "spiderweb",
    "tonnes": "projects",
    "cost_difference": "projects",
    "work_practice": "projects",
    "material_uses": "projects",
    "material_grades": "projects",
    "series": "sessions",
    "approaches": "sessions",
    "sizes": "attendance",
    "actions": "programme",
    "advisory": "programme",
    "follow_up": "programme",
    "partners": "programme",
    "approach": "spiderweb",
    "roadshow": "sessions",
    "support": "programme",
    "agenda": "library",
}
"""The topics whose figures are made together with those of another topic."""
STATES = frozenset(("projects", "municipalities", "not_applicable"))
"""What holds at the end of a year, whatever was measured in it: one figure for both bases."""
SHARED = frozenset(("spiderweb", "sessions", "projects", "indicators", "programme", "library"))
"""The rooms whose figures of a year and to date are made together."""
OF_SESSIONS = frozenset(("sessions", "attendance"))
"""The rooms that also tell of a year outside those that are reported on, in which there is a session."""
