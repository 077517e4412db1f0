"""Sentences about changes of files: what was added, changed or removed. Never by whom."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.history import ChangeKind

KINDS: Mapping[ChangeKind, str] = {
    "added": "Toegevoegd",
    "changed": "Gewijzigd",
    "removed": "Verwijderd",
    "renamed": "Verplaatst",
}


def title(kind: ChangeKind, what: str) -> str:
    """One change: `Gewijzigd: gemeente Ulk`."""
    return f"{KINDS[kind]}: {what}"
