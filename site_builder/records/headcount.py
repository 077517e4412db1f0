"""A number of people that is so small that it tells who was there."""

from __future__ import annotations

from typing import Self


class Few(int):
    """Some people, and fewer than `below`. As a number it is 1, whatever was reported: somebody was there.

    It takes the place of the number in the records that a site is made of, so that nothing made of them can
    tell it: not a page, nor a table, nor a sum or a difference of two.
    """

    below: int

    def __new__(cls, below: int) -> Self:
        """Made of the limit alone: what was reported is not in it."""
        made = super().__new__(cls, 1)
        made.below = below
        return made

    def __str__(self) -> str:
        """As people read it, and as a cell of a table: `minder dan 5`."""
        return f"minder dan {self.below}"


def few(number: int | None, below: int | None) -> int | None:
    """The number, or that it is small; nobody at all is told as ever."""
    return Few(below) if number and below and number < below else number
