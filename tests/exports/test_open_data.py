"""Every open table, by the groups that make them."""

from __future__ import annotations

from site_builder.exports.groups import FIGURES, tables_by_cost
from site_builder.exports.open_data import resources
from site_builder.figures.figures import figures_of
from tests.exports.filled import filled


def test_a_review_compares_every_table_but_that_of_all_figures() -> None:
    """Else what only a table of the agenda tells would count as told nowhere; figures are compared apart."""
    model = filled()
    figures = figures_of(model)
    every = {one.table.name for one in resources(model, figures)}
    compared = [table.name for table in tables_by_cost(model, figures)]
    assert sorted(compared) == sorted(every - {FIGURES})
