"""Rows of a table as text, in more forms at once: what stands in a cell is looked up once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from itertools import islice, pairwise
from typing import Any

from site_builder.frozen import frozen

Tell = Callable[[Sequence[Any]], Iterable[str]]
"""How a column tells some of its values, which are of one Python type."""
MOST_ROWS = 1_000
"""So many are told together: as text in memory a letter takes up to four bytes."""
MOST_KNOWN = 1_000
"""So many texts of a run are known for the next rows."""
_Run = tuple[int, int, Sequence[Any], Sequence[int]]
"""The place of a run, how many columns it has, its values that differ, and which of those each row has."""


@frozen
class Lines:
    """How rows are told in a form.

    `tellers` has one for each column. The others stand at the start of each row, between its cells, at its
    end, and between rows.
    """

    tellers: Sequence[Tell]
    start: str = ""
    between: str = ""
    end: str = ""
    apart: str = ""
    known: dict[int, dict[Any, bytes]] = field(default_factory=dict)
    """The text of each value that was told, by the place of its run: equal ones are told the same."""


def written(rows: Iterable[Sequence[Any]], lines: Lines) -> bytes:
    """Rows in a form, in UTF-8."""
    (told,) = at_once(rows, (lines,))
    return told


def at_once(rows: Iterable[Sequence[Any]], forms: Sequence[Lines], runs: Sequence[int] = ()) -> list[bytes]:
    """Rows in each form, in UTF-8. Every column tells its own values, each once in so many rows.

    `runs` are the places of columns, from the first one on, that begin a run: columns that mostly say the
    same together are told together, which is the same text in less time.
    """
    found: list[list[bytes]] = [[] for _ in forms]
    every = iter(rows)
    for some in iter(lambda: tuple(islice(every, MOST_ROWS)), ()):
        cells = tuple(zip(*some, strict=True))
        bounds = pairwise((*(runs or range(len(cells))), len(cells)))
        differing = [_differing(first, cells[first:last]) for first, last in bounds]
        for told, form in zip(found, forms, strict=True):
            told.append(_told(differing, form, len(some)))
    return [b"".join(told).removesuffix(form.apart.encode()) for told, form in zip(found, forms, strict=True)]


def _differing(first: int, cells: Sequence[Sequence[Any]]) -> _Run:
    values = cells[0] if len(cells) == 1 else tuple(zip(*cells, strict=True))
    differing = tuple(dict.fromkeys(values))
    if len(differing) in (1, len(values)):
        return first, len(cells), differing, range(len(values))
    places = dict(zip(differing, range(len(differing)), strict=True))
    return first, len(cells), differing, tuple(map(places.__getitem__, values))


def _told(runs: Iterable[_Run], form: Lines, size: int) -> bytes:
    # As bytes from the start: as text, one letter that is not Latin makes all others take twice the room.
    columns: list[Iterable[bytes]] = []
    before, between = form.start.encode(), form.between.encode()
    for first, wide, values, rows in runs:
        tell = _known if wide > 1 or 2 * len(values) < size else _texts
        texts = [before + text for text in tell(form, first, wide, values)]
        if len(texts) == 1:
            (before,) = texts
        else:
            columns.append(map(texts.__getitem__, rows))
            before = b""
        before += between
    # What stands in all rows goes with its neighbour; the last ones close the row.
    last = before.removesuffix(between) + form.end.encode() + form.apart.encode()
    return last.join((*map(b"".join, zip(*columns, strict=True)), b"")) if columns else last * size


def _known(form: Lines, first: int, wide: int, values: Sequence[Any]) -> Sequence[bytes]:
    """The text of each value of a run, of which many recur in the next rows."""
    known = form.known.setdefault(first, {})
    new = [value for value in values if value not in known]
    if new:
        if len(known) > MOST_KNOWN:
            known.clear()
            new = list(values)
        known.update(zip(new, _texts(form, first, wide, new), strict=True))
    return [known[value] for value in values]


def _texts(form: Lines, first: int, wide: int, values: Sequence[Any]) -> Sequence[bytes]:
    """The text of each value of a run."""
    if wide == 1:
        return list(map(str.encode, _cells(values, form.tellers[first])))
    columns = zip(*values, strict=True)
    texts = zip(*map(_cells, columns, form.tellers[first : first + wide]), strict=True)
    return [form.between.join(one).encode() for one in texts]


def _cells(cells: Sequence[Any], tell: Tell) -> Iterable[str]:
    """The text of each cell of a column."""
    values = tuple(dict.fromkeys(cells))
    kinds = set(map(type, values))
    if len(kinds) == 1 and len(values) == len(cells):
        return tell(values)
    texts: dict[Any, str] = {}
    for kind in kinds:
        same = [value for value in values if type(value) is kind]
        texts.update(zip(same, tell(same), strict=True))
    return map(texts.__getitem__, cells)
