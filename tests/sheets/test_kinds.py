"""The sheets ask what the records hold, in the words and within the limits of the records."""

from __future__ import annotations

import io
from collections import Counter
from typing import Any

import pytest
from openpyxl import load_workbook

from site_builder.exports.tables import FORMULA
from site_builder.sheets.checking import descriptor
from site_builder.sheets.fields import Sheet
from site_builder.sheets.recognising import title_key
from tests.phrases.reading import check
from tests.sheets.survey import REGION, Survey, untouched

MADE = Survey(REGION).made()
SHEETS = [filled.sheet for filled in MADE.sheets]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_title_is_there_once(sheet: Sheet) -> None:
    """A column is known by its title, and a value by its name."""
    for names in ([title_key(one.title) for one in sheet.fields], [one.name for one in sheet.values]):
        assert [name for name, number in Counter(names).items() if number > 1] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_explanation_reads_well(sheet: Sheet) -> None:
    """What a column is for is a Dutch sentence."""
    check(sheet.about)
    for field in sheet.fields:
        check(field.about)


def schema(name: str) -> dict[str, dict[str, Any]]:
    """The Table Schema of a sheet, by field."""
    sheet = next(one for one in SHEETS if one.name == name)
    made = descriptor(sheet, [one.name for one in sheet.values])
    return {one["name"]: one for one in made["fields"]}


def test_the_table_schema_has_the_limits_of_the_records() -> None:
    """Minima, maxima, choices and lengths are those of the models."""
    measured, web = schema("Metingen"), schema("Spinnenweb")
    assert measured["mki.area_m2"]["constraints"] == {"exclusiveMinimum": 0}
    assert measured["materials.percent"]["constraints"] == {"minimum": 0, "maximum": 100}
    assert measured["mki.weight_set"]["constraints"] == {"enum": ["A1", "A2"]}
    assert measured["tool.name"]["constraints"]["maxLength"] == 200
    assert web["levels.policy.level"]["constraints"] == {"enum": [0, 1, 2, 3, 4]}
    assert web["date"]["type"] == "date"
    assert schema("Aanwezigheid")["policy"]["constraints"] == {"minimum": 0, "maximum": 100_000}


def test_the_levels_are_those_of_the_programme() -> None:
    """A drop-down has a line per anchor, with its number and its description."""
    axis = MADE.records.spiderweb.axes[0]
    field = next(one for one in SHEETS[0].values if one.name == f"levels.{axis.id}.level")
    assert list(field.labels.values()) == [f"{anchor.level} – {anchor.text}" for anchor in axis.anchors]


def test_the_workbook_locks_what_names_a_row_and_lists_choices() -> None:
    """Keys cannot be typed in, values can; choices come from a hidden sheet, and nothing is a macro."""
    book = load_workbook(io.BytesIO(untouched()))
    assert book.sheetnames == ["Uitleg", *(sheet.name for sheet in SHEETS), "Lijsten", "_stand"]
    assert [book[name].sheet_state for name in ("Uitleg", "Lijsten", "_stand")] == [
        "visible",
        "hidden",
        "veryHidden",
    ]
    for filled in MADE.sheets:
        sheet = book[filled.sheet.name]
        assert sheet.protection.sheet
        assert sheet.freeze_panes is not None
        assert [cell.value for cell in sheet[1]] == [field.title for field in filled.sheet.fields]
        for cell, field in zip(sheet[3], filled.sheet.fields, strict=True):
            assert cell.protection.locked is (field.role != "value"), field.title
    choices = book["Spinnenweb"].data_validations.dataValidation
    assert any(one.type == "list" and str(one.formula1).startswith("Lijsten!") for one in choices)
    assert all(one.error for one in choices)


def test_no_text_in_the_workbook_is_a_formula() -> None:
    """Every text is stored as text, also one that begins as a formula does."""
    book = load_workbook(io.BytesIO(untouched()))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert FORMULA[0] == "="
