"""The hidden column of a workbook: what each row asks, whatever happens to its words or its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_builder.frozen import frozen

OURS = "gww"
"""The code of a row in which nothing is asked; the titles of the answers below it may follow."""
_CODE = re.compile(r"([^|]+)\|([^|]*)\|([^|]*)")


@frozen
class Code:
    """What a row asks: the sheet, the keys of what it is about, and the field of each answer beside it.

    A slot is the name of a field, after the last key and a colon where each answer of a row has another
    (the phase of a measurement). An empty slot asks nothing.
    """

    sheet: str
    keys: str
    slots: Sequence[str]

    @classmethod
    def read(cls, text: str) -> Code | None:
        """The code in a cell; None for any other text."""
        found = _CODE.fullmatch(text)
        return cls(found[1], found[2], found[3].split(";")) if found else None

    def __str__(self) -> str:
        return f"{self.sheet}|{self.keys}|{';'.join(self.slots)}"


def head(titles: Sequence[str]) -> str:
    """The code of a row with the titles of the answers below it."""
    return "|".join((OURS, *titles))
