"""What can be copied from a project: what stands on which shelf of the library."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model import ProjectEntry

SHELVES = ("lessons", "requirements", "texts", "examples")
USUAL = frozenset(("scaled", "standard"))
"""A way of working that is a pilot no more."""


def example(project: ProjectEntry) -> bool:
    """Whether a project is an example: it counts, tells what was done, and is a pilot no more."""
    return project.record.practice in USUAL and bool(project.record.summary) and project.counts


def shelved(project: ProjectEntry) -> Mapping[str, int]:
    """How many things to copy a project has on each of the shelves."""
    record = project.record
    return {
        "lessons": len(record.lessons),
        "requirements": len(record.tender.criteria) if record.tender is not None else 0,
        "texts": len(record.texts),
        "examples": int(example(project)),
    }
