"""What was found in a text: personal data, and what of it may be told."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from site_builder.frozen import frozen

Kind = Literal["email", "phone", "bsn", "iban", "birth", "address", "profile", "name"]


@frozen
class Finding:
    """Personal data at a place in a text, from `start` up to `end`, counted in characters.

    `masked` shows enough to find it and too little to use it. What is not `certain` is a guess: it may be
    ordinary Dutch.
    """

    kind: Kind
    start: int
    end: int
    masked: str
    certain: bool = True

    def moved(self, by: int) -> Finding:
        """The same in a text in which it stands so many characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)
