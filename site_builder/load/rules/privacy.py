"""No personal data in any text: the programme publishes none (AVG)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from site_builder.load.gathered import Gathered, Held
from site_builder.load.personal import Finding, personal_data
from site_builder.problems import Problem
from site_builder.records.collection import NewsletterFile
from site_builder.source import Path

_MAY_NAME_AUTHORS = frozenset(("source", "sources", "credit"))
"""A source is cited with its authors; the maker of a picture is owed a name."""


def privacy(gathered: Gathered) -> Iterator[Problem]:
    """E-mail addresses of people, phone numbers, and what looks like a name."""
    own_names = frozenset(gathered.municipalities)
    for held in _files(gathered):
        if not held.suspect:
            continue
        for path, text in _texts((), held.data):
            for finding in personal_data(text, own_names):
                if finding.kind == "name" and not _MAY_NAME_AUTHORS.isdisjoint(path):
                    continue
                make = held.warning if finding.kind == "name" else held.error
                yield make(path, *_words(finding))
        if isinstance(held.record, NewsletterFile):
            yield from _body(held, held.record.body, own_names)


def _files(gathered: Gathered) -> Iterator[Held[Any]]:
    for one in (
        gathered.region,
        gathered.action_lines,
        gathered.indicators,
        gathered.spiderweb,
        gathered.profiles,
        gathered.growth_paths,
        gathered.actions,
        gathered.series,
        gathered.support,
        gathered.tools,
        gathered.seb_levels,
    ):
        if one is not None:
            yield one
    for many in (
        gathered.municipalities,
        gathered.projects,
        gathered.sessions,
        gathered.evaluations,
        gathered.newsletters,
        gathered.errata,
    ):
        yield from many.values()


def _texts(path: Path, data: object) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts((*path, key), value)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts((*path, index), value)


def _body(held: Held[NewsletterFile], body: str, own_names: frozenset[str]) -> Iterator[Problem]:
    for finding in personal_data(body, own_names):
        before = body[: finding.start]
        yield Problem(
            held.path,
            held.body + before.count("\n"),
            finding.start - (before.rfind("\n") + 1) + 1,
            *_words(finding),
            "warning" if finding.kind == "name" else "error",
        )


def _words(finding: Finding) -> tuple[str, str, str]:
    if finding.kind == "email":
        return (
            f"Hier staat een e-mailadres dat van een persoon lijkt: {finding.masked}.",
            "Alleen adressen van een rol, zoals info@ of circulair@.",
            "Gebruik een algemeen adres, of verwijder het adres.",
        )
    if finding.kind == "phone":
        return (
            f"Hier staat een telefoonnummer: {finding.masked}.",
            "Geen telefoonnummers.",
            "Verwijder het nummer. Gebruik het e-mailadres van een rol of een webadres.",
        )
    return (
        f"Hier staat misschien de naam van een persoon: {finding.masked}.",
        "Geen namen van personen.",
        "Noem de functie of de organisatie in plaats van de naam.",
    )
