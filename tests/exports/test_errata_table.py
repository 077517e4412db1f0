"""Errata in the open data: each with the figure that it is about, as that is called now."""

from __future__ import annotations

from site_builder.exports.figure_tables import errata_table
from tests.closed_sites.closing import erratum
from tests.figures.years import figures_of
from tests.measures.region import assessment, municipality, records


def test_an_erratum_is_a_row_with_the_figure_and_both_values() -> None:
    """A figure of form 1 by its new id; an erratum about a file has none. A data user no longer reads 4."""
    found = records({"els": municipality("Els", assessment(2027, "411111"))})
    errata = (
        erratum("municipalities/els/axes/policy", frozen="4", right="2"),
        erratum(record="evaluations/2027.yaml"),
    )
    table = errata_table(figures_of(found, {2027: found}, {2027: errata}))
    names = [column.name for column in table.columns]
    first, second = (dict(zip(names, row, strict=True)) for row in table.rows)
    assert (first["year"], first["number"], first["figure"]) == (2027, 1, "spiderweb.policy.els.level.2027")
    assert (first["frozen"], first["right"], first["reason"]) == ("4", "2", "Er was iemand dubbel geteld.")
    assert (second["figure"], second["record"], second["frozen"]) == (None, "evaluations/2027.yaml", None)


def test_without_closed_years_there_are_none() -> None:
    """The table is there, without rows."""
    found = records({"els": municipality("Els", assessment(2027, "411111"))})
    assert errata_table(figures_of(found)).rows == ()
