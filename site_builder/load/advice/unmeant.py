"""Texts of a valid file that nobody meant as they stand: of a new file, for what is not known, in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.load.advice.guesses import UNKNOWN
from site_builder.load.advice.wording import quoted
from site_builder.records.description import field_at
from site_builder.records.municipality import NO_CODE
from site_builder.records.texts import FILL_IN
from site_builder.source import Document, Path
from site_builder.source.text import lines_of

_QUOTED = re.compile("[“”„‘’][^“”„‘’\n]*[“”‘’]")
_MAYBE = re.compile(
    rf"{FILL_IN}|{NO_CODE}|[:-] +(?:[“”„‘’]"
    rf"|[\"']?(?i:{'|'.join(map(re.escape, sorted(UNKNOWN, reverse=True)))})[\"']?[ \t\r]*(?:$|#))",
    re.MULTILINE,
)
"""Few files have this, and to look through all values takes longer."""


def unmeant(model: type, document: Document) -> Iterator[tuple[Path, str, str]]:
    """Where such a text stands in a file of records of this model, what is said of it, and the likely fix.

    What must be there ("Geen" as the meaning of a level) is what somebody meant.
    """
    for path, text in _texts(document.data, ()) if _MAYBE.search(document.text) else ():
        if text in (FILL_IN, f"{FILL_IN}.", NO_CODE) or text.startswith(f"{FILL_IN}: "):
            hint = "Vul de juiste tekst in. Tot die tijd staat dit zo op de site."
            yield path, f'Hier staat nog "{text}", uit het voorbeeld.', hint
        elif _QUOTED.fullmatch(text) and _stands_plainly(document, path, text):
            hint = "Haal ze weg, of gebruik rechte (\"). Horen ze erbij? Zet dan ' om het geheel."
            yield path, f"De aanhalingstekens {text[0]} en {text[-1]} horen nu bij de tekst.", hint
        elif text.strip().casefold() in UNKNOWN:
            place = field_at(model, path)
            if place.kind == "text" and place.text.sort == "prose" and not place.required:
                hint = "Is er niets te zeggen? Laat dit dan weg. Nu staat het zo op de site."
                yield path, f"Hier staat alleen {quoted(text)}.", hint


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
