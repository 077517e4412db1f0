"""A sheet of a workbook before it is drawn: lines of cells, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from typing import Literal

from site_builder.answers.fields import Field, Value
from site_builder.frozen import frozen
from site_builder.workbooks.codes import OURS, head

Kind = Literal["title", "text", "band", "head", "row"]


@frozen
class Said:
    """A title with its explanation below it; nobody types here."""

    title: str
    help: str = ""


@frozen
class Told:
    """What the monitor knows and nobody changes here; an empty cell where it is None."""

    value: str | int | date | None = None


@frozen
class Ask:
    """A cell to fill in, with what is known now. `choices` replace those of the field."""

    field: Field
    value: Value = None
    choices: tuple[str, ...] = ()


Cell = Said | Told | Ask


@frozen
class Line:
    """One row: its code, and its cells from column B on.

    Where there are fewer cells than columns, the second one takes the room that is left; or the only one.
    """

    kind: Kind
    cells: tuple[Cell, ...]
    code: str = OURS


@frozen
class Leaf:
    """One sheet. The first `repeated` lines stay in sight, and stand on every page that is printed."""

    name: str
    about: str
    widths: tuple[float, ...]
    lines: tuple[Line, ...]
    repeated: int


def title(text: str) -> Line:
    """The title of a sheet, or of a form on it."""
    return Line("title", (Said(text),))


def text(words: str) -> Line:
    """A line that explains."""
    return Line("text", (Said("", words),))


def band(words: str) -> Line:
    """What begins here: the name of a municipality."""
    return Line("band", (Said(words),))


def heads(cells: Sequence[Said], answered: Sequence[str]) -> Line:
    """The titles of columns; `answered` are those under which somebody types."""
    return Line("head", tuple(cells), head(answered))


def names(wanted: Sequence[str], taken: Sequence[str]) -> Iterator[str]:
    """Names of sheets as Excel allows them: 31 units of UTF-16, each once."""
    used = {one.casefold() for one in (*taken, "history")}
    for name in wanted:
        plain = "".join(" " if letter in "[]:*?/\\" or ord(letter) < 32 else letter for letter in name)
        plain = " ".join(plain.split()).strip("'") or "Project"
        for number in count(1):
            ending = "" if number == 1 else f" {number}"
            found = _cut(plain, 31 - len(ending)).strip(" '") + ending
            if found.casefold() not in used:
                used.add(found.casefold())
                yield found
                break


def _cut(text: str, units: int) -> str:
    """The start of a text. A letter beyond the first 65,536, such as an emoji, is two units, or none."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
