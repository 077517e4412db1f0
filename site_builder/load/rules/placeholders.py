"""What a new file has to be filled in, and still says so."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered
from site_builder.problems import Problem
from site_builder.records.municipality import NO_CODE
from site_builder.records.texts import FILL_IN
from site_builder.source import Path


def placeholders(gathered: Gathered) -> Iterator[Problem]:
    """Texts that `gww new` wrote for somebody to replace: they are valid, and would be shown as they are."""
    for records in gathered.held.values():
        for held in records.values():
            # Nearly no file has one, and to look through all values takes longer than this.
            for path, text in _placeholders(held.document.data, ()) if held.unfilled else ():
                yield held.warning(
                    path,
                    f'Hier staat nog "{text}", uit het voorbeeld.',
                    hint="Vul de juiste tekst in. Tot die tijd staat dit zo op de site.",
                )


def _placeholders(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _placeholders(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _placeholders(item, (*path, index))
    elif isinstance(value, str) and (
        value in (FILL_IN, f"{FILL_IN}.", NO_CODE) or value.startswith(f"{FILL_IN}: ")
    ):
        yield path, value
