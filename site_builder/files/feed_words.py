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
PROGRAMME: Mapping[str, str] = {
    "region": "gegevens van de regio",
    "action_lines": "actielijnen en doelen",
    "indicators": "indicatoren en prestatieniveaus",
    "spiderweb": "assen en niveaus van het spinnenweb",
    "profiles": "profielen",
    "growth_paths": "groeipaden",
    "actions": "acties",
    "series": "reeksen bijeenkomsten",
    "support": "soorten ondersteuning",
    "tools": "hulpmiddelen",
    "seb_levels": "niveaus van het convenant SEB",
    "materials": "namen van materialen",
    "lesson_subjects": "onderwerpen van lessen",
}


def title(kind: ChangeKind, what: str) -> str:
    """One change: `Gewijzigd: gemeente Ulk`."""
    return f"{KINDS[kind]}: {what}"


def municipality(name: str) -> str:
    """The file of a municipality."""
    return f"gemeente {name}"


def project(name: str, of: str) -> str:
    """The file of a project, with its municipality."""
    return f"project {name} ({of})"


def yearly(folder: str, year: str) -> str | None:
    """A file per year; None for a folder that has none."""
    words = {
        "impactlabs": "bijeenkomsten",
        "evaluations": "evaluatie",
        "newsletters": "nieuwsbrief",
        "errata": "verbeteringen",
    }
    return f"{words[folder]} van {year}" if folder in words else None
