"""What goes out and comes back untouched changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from site_builder.sheets.csv_files import read_csv
from site_builder.sheets.grids import joined
from tests.checks import FIRST_YEAR, ROOT
from tests.sheets.survey import REGION, Survey, survey

FOLDERS = [
    pytest.param(Survey(ROOT / FIRST_YEAR, 2026, date(2026, 12, 1)), id="data"),
    pytest.param(Survey(ROOT / "demo", 2028), id="demo", marks=pytest.mark.long),
    pytest.param(Survey(REGION, 2026), id="example"),
    pytest.param(Survey(REGION, 2024), id="gap"),
]


@pytest.mark.parametrize("sent", FOLDERS)
def test_an_untouched_workbook_changes_nothing(sent: Survey) -> None:
    """The workbook is taken in without a problem, and no file would get another byte."""
    content = sent.workbook()
    taken = sent.back(content)
    assert (taken.files, taken.problems) == ({}, ())


@pytest.mark.parametrize("sent", FOLDERS[1:])
def test_untouched_csv_files_change_nothing(sent: Survey) -> None:
    """The CSV files together are taken in without a problem, and no file would get another byte."""
    titles = sent.titles()
    spreads = [read_csv(content, name, Path(name).stem, titles) for name, content in sent.csv().items()]
    taken = sent.taken(joined(spreads))
    assert (taken.files, taken.problems) == ({}, ())


def test_the_same_records_give_the_same_bytes() -> None:
    """Nothing in a workbook depends on the moment at which it is made."""
    sent = Survey(REGION)
    assert sent.upright() == sent.upright()


@pytest.mark.parametrize(
    ("year", "asked"),
    [
        (2022, ["duinbergen", "oost-ravel", "vertrokken"]),
        (2023, ["duinbergen", "oost-ravel"]),
        (2024, ["duinbergen", "oost-ravel", "vertrokken"]),
        (2026, ["duinbergen", "oost-ravel"]),
    ],
)
def test_only_who_takes_part_at_the_end_of_the_year_is_asked(year: int, asked: list[str]) -> None:
    """A municipality has no row for a year after which it left, nor for a gap between two periods."""
    made = Survey(REGION, year).made()
    assert list(made.asked) == asked
    rows = made.sheets[0].rows
    assert [row.cells["municipality"] for row in rows] == asked


def test_a_name_with_an_apostrophe_goes_out_and_comes_back(tmp_path: Path) -> None:
    """'s-Duinbergen stands in its row by its name and its code, and nothing changes."""
    sent = survey(tmp_path)
    path = sent.folder / "municipalities/duinbergen.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("name: Duinbergen", 'name: "\'s-Duinbergen"'))
    made = sent.made("duinbergen")
    assert made.sheets[0].rows[0].cells["municipality_name"] == "'s-Duinbergen"
    taken = sent.back(sent.workbook("duinbergen"))
    assert (taken.files, taken.problems) == ({}, ())
