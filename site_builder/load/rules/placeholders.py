"""Texts that were not meant as they stand: of a new file, for what nobody knows, or in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.load.advice.guesses import UNKNOWN
from site_builder.load.advice.wording import quoted
from site_builder.load.filed_records import Gathered
from site_builder.problems import Problem
from site_builder.records.description import field_at
from site_builder.records.kinds import KIND
from site_builder.records.municipality import NO_CODE
from site_builder.records.texts import FILL_IN
from site_builder.source import Document, Path
from site_builder.source.text import lines_of

_QUOTED = re.compile("[“”„‘’][^“”„‘’\n]*[“”‘’]")


def placeholders(gathered: Gathered) -> Iterator[Problem]:
    """Texts that `gww new` wrote for somebody to replace, that say nothing ("n.v.t."), or in quotes.

    They are valid, and would be shown as they are. What must be there ("Geen" as the meaning of a level) is
    what somebody meant.
    """
    for name, records in gathered.held.items():
        for held in records.values():
            # Few files have one, and to look through all values takes longer than this.
            for path, text in _texts(held.document.data, ()) if held.unfilled else ():
                if text in (FILL_IN, f"{FILL_IN}.", NO_CODE) or text.startswith(f"{FILL_IN}: "):
                    yield held.warning(
                        path,
                        f'Hier staat nog "{text}", uit het voorbeeld.',
                        hint="Vul de juiste tekst in. Tot die tijd staat dit zo op de site.",
                    )
                elif _QUOTED.fullmatch(text) and _stands_plainly(held.document, path, text):
                    yield held.warning(
                        path,
                        f"De aanhalingstekens {text[0]} en {text[-1]} horen nu bij de tekst.",
                        hint="Haal ze weg, of gebruik rechte (\"). Horen ze erbij? Zet dan ' om het geheel.",
                    )
                elif text.strip().casefold() in UNKNOWN:
                    place = field_at(KIND[name].model, path)
                    if place.kind == "text" and place.text.sort == "prose" and not place.required:
                        yield held.warning(
                            path,
                            f"Hier staat alleen {quoted(text)}.",
                            hint="Is er niets te zeggen? Laat dit dan weg. Nu staat het zo op de site.",
                        )


def _stands_plainly(document: Document, path: Path, text: str) -> bool:
    """Whether a text begins in its file as it does: without quotes of YAML around it."""
    mark = document.mark(path)
    return lines_of(document.text)[mark.line - 1][mark.column - 1 :].startswith(text[0])


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, str):
        yield path, value
