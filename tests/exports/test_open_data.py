"""Every open table, by the groups that make them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import pytest

from site_builder.exports.figure_lines import FIGURES
from site_builder.exports.groups import tables_by_cost
from site_builder.exports.open_data import OpenData, resources
from site_builder.exports.resource import Form
from site_builder.exports.tables import Row
from site_builder.figures.figures import figures_of
from site_builder.traces import Name, keep_with
from tests.exports.filled import filled


def test_a_review_compares_every_table_but_that_of_all_figures() -> None:
    """Else what only a table of the agenda tells would count as told nowhere; figures are compared apart."""
    model = filled()
    figures = figures_of(model)
    every = {one.table.name for one in resources(model, figures)}
    compared = [table.name for table in tables_by_cost(model, figures)]
    assert sorted(compared) == sorted(every - {FIGURES})


class Kept:
    """Who keeps parts, as a store does."""

    def __init__(self) -> None:
        self.parts: dict[Name, Any] = {}

    def part(self, name: Name, make: Callable[[], Any]) -> Any:
        """A part as it was kept, or made now."""
        if name not in self.parts:
            self.parts[name] = make()
        return self.parts[name]

    def memo(self, _name: Name, _of: Callable[[bytes], Any]) -> None:
        """No memo was kept."""


def test_rows_of_figures_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever asks for them later finds them told in its form, as without a store they would be."""
    made: list[tuple[int, str]] = []
    rows = OpenData.figure_rows

    def counted(data: OpenData, year: int, municipality: str) -> Collection[Row]:
        made.append((year, municipality))
        return rows(data, year, municipality)

    model = filled()
    data, bare = (OpenData(model, figures_of(model), "open data") for _ in range(2))
    keep_with(data, Kept())
    monkeypatch.setattr(OpenData, "figure_rows", counted)
    for _ in data.tell_figures():
        pass
    forms: tuple[Form, ...] = ("csv", "json", "sheet")
    parts = [(one.year, one.municipality) for one in data.every_part]
    told = [[one.lines(form) for form in forms] for one in data.every_part]
    assert made == parts
    assert told == [[one.lines(form) for form in forms] for one in bare.every_part]
