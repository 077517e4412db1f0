"""The table of figures, one row per id, and the answers of the interface that take their numbers from it."""

from __future__ import annotations

from decimal import Decimal

from site_builder.exports.figure_tables import figure_tables
from site_builder.exports.figures import COLUMNS, correction, figure_row
from site_builder.exports.open_data import resources
from site_builder.exports.tables import Cell, cell_text
from site_builder.figures.bundle import BASES
from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import figures_of
from site_builder.formats import unmarked
from site_builder.measures.breaks import Break
from site_builder.phrases.stated import stated
from tests.closed_sites.closing import erratum
from tests.exports.filled import filled

NAMES = [column.name for column in COLUMNS]


def row_of(figure: Figure) -> dict[str, Cell]:
    return dict(zip(NAMES, figure_row(figure), strict=True))


def texts_of(figure: Figure) -> dict[str, str]:
    cells = zip(figure_row(figure), COLUMNS, strict=True)
    return {column.name: cell_text(cell, column) for cell, column in cells}


def test_a_row_says_all_that_is_said_of_a_figure() -> None:
    """What it is about, its value with n, level and verdict, and why it is not compared, as codes."""
    figure = Figure(
        Key("mki", "mean", 2030, type="roads", set="m2 wegdek", municipality="ulk"),
        Decimal("0.1428570"),
        "euro",
        n=3,
        of=4,
        unknown=1,
        level=Decimal("0.17"),
        verdict="met",
        not_compared=(Break("joined", ("a",)), Break("joined", ("b",)), Break("units")),
        status="draft",
    )
    assert {name: text for name, text in texts_of(figure).items() if text} == {
        "id": "mki.ulk.roads.m2-wegdek.mean.2030",
        "topic": "mki",
        "indicator": "mki",
        "project_type": "roads",
        "set": "m2 wegdek",
        "municipality": "ulk",
        "year": "2030",
        "basis": "in_year",
        "basis_label": "2030",
        "statistic": "mean",
        "statistic_label": "gewogen gemiddelde",
        "value": "0.142857",
        "unit": "euro",
        "n": "3",
        "of": "4",
        "unknown": "1",
        "level": "0.17",
        "verdict": "met",
        "not_compared": "joined | units",
        "status": "draft",
        "definition": "2",
    }


def test_a_fixed_topic_is_no_indicator_and_unknown_is_empty() -> None:
    """The column of indicators holds indicators alone; a value that nobody knows is an empty cell, no 0."""
    row = row_of(Figure(Key("spiderweb", "median", 2030, part="policy"), None, n=0, of=3))
    assert (row["topic"], row["indicator"], row["part"]) == ("spiderweb", None, "policy")
    assert (row["value"], row["n"], row["of"]) == (None, 0, 3)


def test_a_judgement_is_its_word() -> None:
    """A judgement has no number: its value is the word of its verdict."""
    key = Key("seb", "value", 2030, municipality="ulk", project="weg", phase="delivery")
    assert texts_of(Figure(key, "below", verdict="below"))["value"] == "below"


def test_an_erratum_is_the_right_value_with_the_reason() -> None:
    """In one text; what should have been unknown says so."""
    assert correction(erratum("mki.mean.2030", right="0")) == "Moet 0 zijn. Er was iemand dubbel geteld."
    assert (
        correction(erratum("mki.mean.2030", right=None)) == "Moet onbekend zijn. Er was iemand dubbel geteld."
    )


def test_every_figure_is_there_once_and_what_it_points_to_too() -> None:
    """Ids are unique; a figure is compared with one that is in the table."""
    made = resources(filled(), figures_of(filled()))
    (table,) = (one.table for one in made if one.table.name == "figures")
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    ids = {row["id"] for row in rows}
    assert len(rows) == len(ids) > 100
    assert {row[name] for row in rows for name in ("compared_with", "derived_from")} - {None} <= ids


def test_what_is_about_nothing_is_not_listed_and_not_marked() -> None:
    """A figure of what was never recorded, or of a municipality without any, is a plain text on a page."""
    figures = figures_of(filled())
    nowhere = figures.at(Key("spiderweb", "level", 2026, part="policy", municipality="linde"))
    known = figures.at(Key("spiderweb", "level", 2026, part="policy", municipality="els"))
    assert (nowhere.listed, known.listed) == (False, True)
    assert stated(nowhere, "onbekend") == "onbekend"
    assert stated(known, "1") != unmarked(stated(known, "1")) == "1"
    ids = {figure.id for figure in figures.every()}
    assert known.id in ids
    assert nowhere.id not in ids
    assert [figure.id for figure in figures.every() if not figure.listed] == []


def test_that_no_project_was_beside_the_question_is_listed_for_the_region_alone() -> None:
    """A zero of what cannot be tested says something of the region, and nothing of one municipality."""
    own = Key("mki", "untestable", 2026, municipality="els", type="roads")
    of_region = Key("mki", "untestable", 2026, type="roads")
    assert not Figure(own, Decimal(0), of=2).listed
    assert Figure(own, Decimal(1), of=2).listed
    assert Figure(of_region, Decimal(0), of=2).listed
    assert Figure(Key("mki", "met", 2026, municipality="els", type="roads"), Decimal(0), of=2).listed


def test_how_many_projects_there_are_is_one_figure_for_both_bases() -> None:
    """What holds at the end of a year is not said twice under two names."""
    figures = figures_of(filled())
    indicator = filled().indicators[0]
    found = {figures.indicator(indicator, "roads", "projects", 2026, basis=basis).id for basis in BASES}
    assert len(found) == 1


def test_the_tables_per_year_say_what_the_figures_say() -> None:
    """The aggregates of an indicator and the medians of an axis are figures beside each other."""
    model = filled()
    figures = figures_of(model)
    tables = {table.name: table for table in figure_tables(model, figures)}
    years = tables["indicator_years"]
    names = [column.name for column in years.columns]
    rows = [dict(zip(names, row, strict=True)) for row in years.rows]
    totals = [row for row in rows if row["total"] is not None]
    assert totals
    for row in totals:
        indicator = next(one for one in model.indicators if one.id == row["indicator"])
        mean = figures.indicator(
            indicator,
            str(row["type"]),
            "mean",
            int(str(row["year"])),
            basis="to_date",
            comparable=str(row["comparable"] or ""),
        )
        assert (row["total"], row["weighted"]) == (mean.value, mean.n)
    for year, axis, members, known, median in tables["medians"].rows:
        figure = figures.at(Key("spiderweb", "median", int(str(year)), part=str(axis)))
        assert (figure.of, figure.n, figure.value) == (members, known, median)
