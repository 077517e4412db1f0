"""The rows of the table of all figures as text, by year and municipality: each told once, in all forms."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Protocol

from site_builder.exports.figures import RUNS
from site_builder.exports.lines import Lines, at_once
from site_builder.exports.resource import FORMS, LEVELS, Form
from site_builder.exports.tables import Row, Table
from site_builder.store import deflated
from site_builder.traces import Memo, keeps, note, part

FIGURES = "figures"
"""The table of all figures, which has more rows than all others together."""
MOST_HELD = 200
"""So many parts are held in every form, of those that were told last: all of a middle-sized region."""
MOST_KEPT = 30
"""So many where a store has the others: a municipality has one a year, and is told of as a whole."""
MOST_TOLD = 12
"""So many wait to be asked for in their other forms: one change of a municipality makes some years anew."""
TOGETHER: tuple[Form, ...] = ("csv", "json", "sheet")
"""The forms in which each part is asked for. As CSV for Excel only a table is that is not too large."""
Packed = tuple[int, Mapping[Form, bytes]]
"""A number of rows, and those in some forms, packed."""
_Memos = dict[tuple[int, str], Memo[Packed]]


class Data(Protocol):
    """Who has the rows: the open data of a region."""

    @property
    def scope(self) -> str | None:
        """What tells it from others, in every run."""
        ...

    @property
    def figure_lines(self) -> FigureLines:
        """Those rows as text."""
        ...

    def tables(self, group: str) -> tuple[Table, ...]:
        """The tables of a group."""
        ...

    def figure_rows(self, year: int, municipality: str) -> Collection[Row]:
        """The rows of the figures of a municipality, or of the region, in a year."""
        ...


class FigureLines:
    """The rows of the open data of a region, by year and municipality."""

    def __init__(self, data: Data) -> None:
        self._data = data
        self._shapes: dict[Form, Lines] = {}
        self._told: _Memos = {}
        self._held: dict[Form, _Memos] = {form: {} for form in FORMS}

    def packed(self, form: Form, year: int, municipality: str) -> Packed:
        """How many they are, and what they are in a form and in those that go with it."""
        make, held = _MAKERS[form], self._held["json" if form == "sheet" else form]
        memo = held.pop((year, municipality), None) or Memo(partial(make, self._data, year, municipality))
        # Without a store each would be made again, and is asked for as CSV most of all.
        most = MOST_KEPT if keeps(self._data) else MOST_HELD if form != "csv" else len(held) + 1
        return _held(held, (year, municipality), memo, most)

    def told(self, forms: Sequence[Form], year: int, municipality: str) -> Packed:
        """The same, made; where a store keeps them, together with the forms that are asked for later."""
        if not keeps(self._data) or not set(TOGETHER).issuperset(forms):
            return self._tell(forms, year, municipality)
        memo = self._told.pop((year, municipality), None)
        memo = memo or Memo(partial(self._tell, TOGETHER, year, municipality))
        number, told = _held(self._told, (year, municipality), memo, MOST_TOLD)
        return number, {form: told[form] for form in forms}

    def _tell(self, forms: Sequence[Form], year: int, municipality: str) -> Packed:
        (heading,) = self._data.tables(FIGURES)
        rows = self._data.figure_rows(year, municipality)
        shapes = [self._shapes.setdefault(form, FORMS[form](heading.columns)) for form in forms]
        runs = [heading.place(name) for name in RUNS]
        told = at_once(rows, shapes, runs)
        return len(rows), {form: deflated(text, LEVELS[form]) for form, text in zip(forms, told, strict=True)}


def _held(memos: _Memos, name: tuple[int, str], memo: Memo[Packed], most: int) -> Packed:
    """What a memo says, which is held as the newest of some."""
    memos[name] = memo
    if len(memos) > most:
        del memos[next(iter(memos))]
    for one in memo.reads:
        note(*one)
    return memo.value


@part
def plain_lines(data: Data, year: int, municipality: str) -> Packed:
    """The figures of a municipality, or of the region, in a year: how many they are, and as CSV."""
    return data.figure_lines.told(("csv",), year, municipality)


@part
def other_lines(data: Data, year: int, municipality: str) -> Packed:
    """The same as JSON and as rows of a sheet, in which the share of a municipality is offered."""
    return data.figure_lines.told(("json", "sheet"), year, municipality)


@part
def excel_lines(data: Data, year: int, municipality: str) -> Packed:
    """The same as CSV for Excel."""
    return data.figure_lines.told(("excel",), year, municipality)


_MAKERS = {"csv": plain_lines, "excel": excel_lines, "json": other_lines, "sheet": other_lines}
