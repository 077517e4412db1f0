"""The tables as two programs read them that many use: pandas and DuckDB, with the types of Table Schema."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from site_builder.exports.datapackage import descriptor
from site_builder.exports.open_data import resources
from site_builder.exports.resource import Resource
from site_builder.exports.tables import Table
from site_builder.figures.figures import figures_of
from tests.exports.filled import filled

PANDAS = {
    "string": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": "string",
    "any": "string",
}
DUCKDB = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "any": "VARCHAR",
}
# The kinds are all told: nothing is left to detect.
READ_CSV = """select * from read_csv(?, columns = ?, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"')"""


@cache
def tables() -> dict[str, tuple[Table, bytes, Any]]:
    """Every table by name, with its CSV and its Table Schema."""
    made = resources(filled(), figures_of(filled()))
    every = descriptor(filled(), [one.listed for one in made])["resources"]
    described = {one["name"]: one["schema"]["fields"] for one in every}
    return {one.table.name: (one.table, one.content, described[one.table.name]) for one in made}


def filled_cells(table: Table, place: int) -> int:
    """How many cells of a column hold something: an empty text cannot be told from none in CSV."""
    return sum(row[place] not in (None, (), "") for row in table.rows)


@pytest.fixture(scope="module", name="paths")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every table as a file."""
    folder = tmp_path_factory.mktemp("tables")
    paths = {name: folder / f"{name}.csv" for name in tables()}
    for name, path in paths.items():
        path.write_bytes(tables()[name][1])
    return paths


def test_pandas_reads_every_column(paths: dict[str, Path]) -> None:
    """No column needs a guess: kinds come from the schema, dates parse, and unknown stays unknown."""
    import pandas as pd  # type: ignore[import-untyped]  # has no types

    for name, (table, _, fields) in tables().items():
        dates = [field["name"] for field in fields if field["type"] == "date"]
        read = pd.read_csv(
            paths[name],
            dtype={field["name"]: PANDAS[field["type"]] for field in fields},
            keep_default_na=False,
            na_values=[""],
            true_values=["true"],
            false_values=["false"],
        )
        for column in dates:
            read[column] = pd.to_datetime(read[column], format="%Y-%m-%d", errors="raise")
        assert list(read.columns) == [field["name"] for field in fields], name
        assert len(read) == len(table.rows), name
        for place, column in enumerate(table.columns):
            known = int(read[column.name].notna().sum())
            assert known == filled_cells(table, place), (name, column.name)


def test_duckdb_reads_every_column(paths: dict[str, Path]) -> None:
    """The same for DuckDB, which stops at the first cell that is not of its column's kind."""
    import duckdb

    with duckdb.connect() as connection:
        for name, (table, _, fields) in tables().items():
            kinds = {field["name"]: DUCKDB[field["type"]] for field in fields}
            read = connection.execute(READ_CSV, [str(paths[name]), kinds])
            assert [column[0] for column in read.description] == list(kinds), name
            rows = read.fetchall()
            assert len(rows) == len(table.rows), name
            for place, column in enumerate(table.columns):
                known = sum(row[place] is not None for row in rows)
                assert known == filled_cells(table, place), (name, column.name)


def test_json_is_read_without_being_told_anything(tmp_path: Path) -> None:
    """A table as JSON is a list of rows, as both programs expect it."""
    import duckdb
    import pandas as pd

    table = tables()["assessments"][0]
    content = Resource(table).json
    path = tmp_path / "table.json"
    path.write_bytes(content)
    assert len(pd.read_json(path)) == len(json.loads(content)) == len(table.rows)
    with duckdb.connect() as connection:
        found = connection.execute("select count(level) from read_json(?)", [str(path)]).fetchone()
    assert found == (filled_cells(table, table.place("level")),)
