"""The sheet with the amounts that a programme asks of a municipality itself: out, and back again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from tests.checks import ROOT
from tests.sheets.survey import REGION, Edits, Survey, typed

GENERAL = ROOT / "tests/examples/good/general-quantities"
OWN = "municipalities/oost-ravel.yaml"


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region with a programme that asks for amounts, in a folder of its own."""
    shutil.copytree(REGION, tmp_path / "data")
    shutil.copytree(GENERAL, tmp_path / "data", dirs_exist_ok=True)
    return Survey(tmp_path / "data")


def test_untouched_it_changes_nothing(sent: Survey) -> None:
    """Amounts, a yes and a no, evidence and a source are all there, and none comes back as something else."""
    sheet = next(one for one in sent.made().sheets if one.sheet.name == "Cijfers")
    assert [row.cells["amounts.gelegd"] for row in sheet.rows] == [2400, 800]
    assert [row.cells["answers.depot.answer"] for row in sheet.rows] == [True, False]
    taken = sent.back(sent.workbook())
    assert (taken.files, taken.problems) == ({}, ())


def test_what_is_typed_comes_into_the_file_of_the_municipality(sent: Survey) -> None:
    """Another amount, one that was not known, and a no that became a yes; the rest stays as it was."""
    edits: Edits = {
        "Cijfers": [
            (
                {"Gemeente": "Oost-Ravel"},
                {
                    "Gebruikte stenen (m²)": 250.5,
                    "Grond uit eigen werk (m³)": 40,
                    "Depot voor vrijgekomen materiaal": "Ja",
                },
            )
        ]
    }
    before = yaml.safe_load((sent.folder / OWN).read_text())["figures"]
    taken = sent.back(typed(sent.workbook(), edits))
    assert [one for one in taken.problems if one.severity == "error"] == []
    assert list(taken.files) == [OWN]
    (figures,) = yaml.safe_load(taken.files[OWN])["figures"]
    assert figures["amounts"] == {**before[0]["amounts"], "gebruikt": 250.5, "grond": 40}
    assert figures["answers"]["depot"]["answer"] is True
    assert figures["source"] == before[0]["source"]


def test_an_amount_that_is_no_number_is_refused_at_its_cell(sent: Survey) -> None:
    """Nothing is guessed: the file stays as it was."""
    edits: Edits = {"Cijfers": [({"Gemeente": "Oost-Ravel"}, {"Gebruikte stenen (m²)": "veel"})]}
    taken = sent.back(typed(sent.workbook(), edits))
    assert [one.severity for one in taken.problems] == ["error"]
    assert OWN not in taken.files
