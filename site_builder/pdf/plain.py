"""A view → the plain data that a Typst template reads. No text becomes markup on the way."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from site_builder.formats import unmarked
from site_builder.pages.shared.page import Drawing
from site_builder.pages.shared.printed import Attachment
from site_builder.pdf.letters import UNSHOWN

FORBIDDEN = frozenset({"Cc", "Cn", "Co", "Cs"})
"""Control characters, unassigned ones, private ones and halves of a pair mean nothing to a reader."""


def plain(value: object, draw: Callable[[Drawing], str]) -> Any:
    """Dataclasses as dictionaries, tuples as lists, drawings as SVG.

    Raises TypeError for anything else, and ValueError for a figure without a text that says what it shows:
    Typst refuses a missing one, but an empty one would pass.
    """
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return readable(value)
    if isinstance(value, Drawing):
        if not value.alt.strip():
            raise ValueError(f"a figure without words: {value.template}")
        return {"svg": readable(draw(value)), "alt": readable(value.alt)}
    if isinstance(value, Attachment):
        # The file as it is, to the byte: no person reads it on the page.
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item, draw) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item, draw) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name), draw) for field in fields(value)}
    raise TypeError(f"not for a PDF: {type(value).__name__}")


def readable(text: str) -> str:
    """The text as people read it, with what nobody could see replaced; lines and tabs stay."""
    return "".join(
        letter if letter in "\n\t" or unicodedata.category(letter) not in FORBIDDEN else UNSHOWN
        for letter in unmarked(text)
    )
