"""A table as it is offered: in each form, joined from the parts that its rows are made in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain
from typing import Literal, Protocol

from site_builder.exports.api import json_lines
from site_builder.exports.columns import Column
from site_builder.exports.lines import Lines, written
from site_builder.exports.sheet_rows import sheet_lines
from site_builder.exports.tables import (
    DUTCH_EXCEL,
    MOST_CELLS,
    Row,
    Table,
    csv_head,
    csv_lines,
)
from site_builder.frozen import frozen
from site_builder.store import LEVEL, Content, Deflated, Joined, Sums, deflated, sums_of

Form = Literal["csv", "excel", "json", "sheet"]
FORMS: Mapping[Form, Callable[[Sequence[Column]], Lines]] = {
    "csv": csv_lines,
    "excel": partial(csv_lines, form=DUTCH_EXCEL),
    "json": json_lines,
    "sheet": sheet_lines,
}
"""How rows are told in each form: what is said of one row does not depend on those around it."""
LEVELS: Mapping[Form, int] = {"csv": LEVEL, "excel": 1, "json": 1, "sheet": 1}
"""How hard each is compressed where it is kept: CSV stands so in an archive."""


class Part(Protocol):
    """Some rows of a table, which are made together."""

    def rows(self) -> Collection[Row]:
        """The rows themselves."""
        ...

    def count(self) -> int:
        """How many they are."""
        ...

    def lines(self, form: Form) -> bytes:
        """What they are in a form."""
        ...

    def packed(self) -> bytes:
        """What they are as CSV in an archive."""
        ...


class Parts(Collection[Row]):
    """The rows of a table part by part: none is kept here, and each is made when somebody comes by."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self.parts = tuple(parts)

    def __iter__(self) -> Iterator[Row]:
        return chain.from_iterable(part.rows() for part in self.parts)

    def __contains__(self, row: object) -> bool:
        return any(row == one for one in self)

    def __len__(self) -> int:
        return sum(part.count() for part in self.parts)


@frozen
class Listed:
    """What is told of a table: its heading (without rows), what it is about, its CSV."""

    heading: Table
    subject: str
    rows: int
    sums: Sums

    @property
    def file(self) -> str:
        """Its name beside the descriptor."""
        return file_of(self.heading)

    @property
    def large(self) -> bool:
        """Whether it is too large for anything but CSV."""
        return self.rows * len(self.heading.columns) > MOST_CELLS


@dataclass(frozen=True)
class Resource:
    """One table in all of its forms; `subject` is what it is about, `known` what is told of it already."""

    table: Table
    subject: str = ""
    known: Listed | None = None

    @property
    def file(self) -> str:
        """Its name beside the descriptor."""
        return file_of(self.table)

    def lines(self, form: Form) -> Iterator[bytes]:
        """Its rows in a form, part by part."""
        rows = self.table.rows
        if isinstance(rows, Parts):
            return (part.lines(form) for part in rows.parts)
        return iter((written(rows, FORMS[form](self.table.columns)),))

    @property
    def content(self) -> bytes:
        """The table as CSV."""
        return b"".join((csv_head(self.table.columns), *self.lines("csv")))

    @property
    def csv(self) -> Content:
        """The same, made piece by piece where it is large."""
        if not self.listed.large:
            return self.content
        return Joined(self._csv, self.listed.sums)

    @property
    def packed(self) -> Content | Deflated:
        """The same for an archive: of parts, as those were compressed."""
        rows = self.table.rows
        if not isinstance(rows, Parts):
            return self.content
        head = deflated(csv_head(self.table.columns), LEVEL)
        return Deflated(lambda: chain((head,), (part.packed() for part in rows.parts)), self.listed.sums)

    def _csv(self) -> Iterator[bytes]:
        return chain((csv_head(self.table.columns),), self.lines("csv"))

    @property
    def for_excel(self) -> bytes:
        """The table as CSV for a spreadsheet that is set to Dutch."""
        return b"".join((csv_head(self.table.columns, DUTCH_EXCEL), *self.lines("excel")))

    @property
    def json(self) -> bytes:
        """The table as a list of rows."""
        return self.listing + b"\n"

    @property
    def listing(self) -> bytes:
        """The same, to stand in another answer."""
        return b"[%s]" % b",".join(filter(None, self.lines("json")))

    @cached_property
    def listed(self) -> Listed:
        """What is told of it."""
        if self.known is not None:
            return self.known
        heading = replace(self.table, rows=())
        return Listed(heading, self.subject, len(self.table.rows), sums_of(self._csv()))


def share_bytes(every: Iterable[Resource]) -> bytes:
    """Some tables by their names, each as a list of rows."""
    return b"{%s}\n" % b",".join(b'"%s":%s' % (one.table.name.encode(), one.listing) for one in every)


def file_of(table: Table) -> str:
    """The name of a table as CSV."""
    return f"{table.name}.csv"
