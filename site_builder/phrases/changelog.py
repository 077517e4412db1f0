"""The log of changes on a page: lines about one record."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.formats import count, lower_first

MOST_LINES = 8
"""So many changes of one record on one day are told one by one."""


def shortened(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, or the first of them and how many more there are."""
    if len(lines) <= MOST_LINES:
        return tuple(lines)
    more = len(lines) - MOST_LINES + 1
    return (*lines[: MOST_LINES - 1], f"En nog {count(more, 'andere wijziging', 'andere wijzigingen')}")


def about_project(name: str, line: str) -> str:
    """A line about a project: `Project Molenstraat: MKI gemeten`, `Project Molenstraat toegevoegd`."""
    if line.startswith("Project "):
        return f"Project {name} {line.removeprefix('Project ')}"
    return f"Project {name}: {lower_first(line)}"
