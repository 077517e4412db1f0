"""Closed years on the disk: every byte of them is watched."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.closed_year import FORMAT
from site_builder.closed_year.sealing import sealed, unsealed
from site_builder.load import closed, load
from site_builder.load.closed_years.seals import sealed_years
from site_builder.problems import limited
from tests.closing.years import TODAY, closed_region

ONE_OF_EACH = (
    "figures.json",
    "package/assessments.csv",
    "package/datapackage.json",
    "records/municipalities/duinbergen.yaml",
    "records/newsletters/2026.md",
    "snapshot.json",
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A region that closed 2026."""
    return closed_region(tmp_path / "data")


def said(data: Path) -> list[tuple[str, str]]:
    """The problems of the whole folder: the file below the closed year, and what is wrong."""
    root = f"{data.as_posix()}/snapshots/"
    return [(one.path.removeprefix(root), one.message) for one in load(data, TODAY).problems]


def test_a_closed_year_is_no_problem(data: Path) -> None:
    """Its records are not read as those of today, and nothing is said about it."""
    loaded = load(data, TODAY)
    assert loaded.problems == ()
    assert not [path for path in loaded.files if "snapshots" in path]
    (year,), problems = sealed_years(data)
    assert problems == ()
    assert (year.year, year.form, year.intact) == (2026, FORMAT, True)


@pytest.mark.parametrize("path", ONE_OF_EACH)
def test_one_byte_that_changed_is_found(data: Path, path: str) -> None:
    """In a record, a table, the figures or the list itself; the problem says how to go back."""
    file = data / "snapshots/2026" / path
    content = file.read_bytes()
    for place in (0, len(content) // 2, len(content) - 1):
        other = bytes([content[place] ^ 1])
        file.write_bytes(content[:place] + other + content[place + 1 :])
        (found,) = load(data, TODAY).problems
        assert found.path == file.as_posix()
        assert found.message.startswith("Dit bestand van het gesloten jaar 2026 is veranderd")
        assert "git checkout jaar-2026 -- " in found.hint
        assert "errata/2026.yaml" in found.hint
        assert load(data, TODAY).records is None
    file.write_bytes(content)
    assert load(data, TODAY).problems == ()


@pytest.mark.parametrize("path", ONE_OF_EACH)
def test_a_file_that_went_is_found(data: Path, path: str) -> None:
    """Each by its name; a year without its list is no closed year any more."""
    (data / "snapshots/2026" / path).unlink()
    assert said(data) == [(f"2026/{path}", "Dit bestand van het gesloten jaar 2026 ontbreekt.")]


def test_a_file_that_came_is_found(data: Path) -> None:
    """Also an empty one, in any folder; what a computer hides is let be."""
    (data / "snapshots/2026/.DS_Store").write_bytes(b"")
    assert said(data) == []
    (data / "snapshots/2026/records/extra.yaml").write_bytes(b"")
    (data / "snapshots/2026/link.csv").symlink_to(data / "programme/region.yaml")
    assert said(data) == [
        ("2026/link.csv", "Dit bestand hoort niet bij het gesloten jaar 2026."),
        ("2026/records/extra.yaml", "Dit bestand hoort niet bij het gesloten jaar 2026."),
    ]


def test_a_link_in_the_place_of_a_file_is_a_change(data: Path) -> None:
    """Even where it leads to the same content."""
    file = data / "snapshots/2026/figures.json"
    shutil.move(file, data.parent / "elders.json")
    file.symlink_to(data.parent / "elders.json")
    assert said(data) == [("2026/figures.json", "Dit bestand van het gesloten jaar 2026 is veranderd.")]


def test_nothing_behind_a_link_is_read(data: Path) -> None:
    """A link in the place of all closed years is a problem by itself."""
    shutil.move(data / "snapshots", data.parent / "elders")
    (data / "snapshots").symlink_to(data.parent / "elders")
    assert sealed_years(data) == ((), ())
    assert [one.message for one in load(data, TODAY).problems] == [
        "Dit is een koppeling naar een andere plek (een symlink)."
    ]


def test_only_years_stand_among_the_years(data: Path) -> None:
    """A loose file or another folder does not belong there; a text that explains may."""
    (data / "snapshots/README.md").write_text("Uitleg.\n", encoding="utf-8")
    (data / "snapshots/2026.errata.yaml").write_bytes(b"")
    (data / "snapshots/oud").mkdir()
    assert said(data) == [
        ("2026.errata.yaml", "Dit hoort niet in deze map."),
        ("oud", "Dit hoort niet in deze map."),
    ]


def test_a_year_under_another_name_is_found(data: Path) -> None:
    """A copy of a year is not another year."""
    shutil.copytree(data / "snapshots/2026", data / "snapshots/2027")
    expected = "Dit bestand van het gesloten jaar 2027 hoort bij het jaar 2026."
    assert said(data) == [("2027/snapshot.json", expected)]


def test_a_year_from_a_newer_program_is_told(data: Path) -> None:
    """It cannot be checked by this one, and is not taken for a change."""
    manifest = data / "snapshots/2026/snapshot.json"
    manifest.write_bytes(sealed({**unsealed(manifest.read_bytes()), "format": FORMAT + 1}))
    ((_, message),) = said(data)
    assert message == f"Het jaar 2026 is gesloten met een nieuwer programma (vorm {FORMAT + 1})."


def test_a_list_without_files_is_refused(data: Path) -> None:
    """Sealed, but not a list."""
    manifest = data / "snapshots/2026/snapshot.json"
    manifest.write_bytes(sealed({"format": FORMAT, "year": 2026, "files": [1]}))
    expected = "Dit bestand van het gesloten jaar 2026 is veranderd of niet te lezen."
    assert said(data) == [("2026/snapshot.json", expected)]


def test_a_check_of_one_file_says_nothing_of_the_years(data: Path) -> None:
    """Unless it is about the year."""
    (data / "snapshots/2026/figures.json").write_bytes(b"")
    problems = load(data, TODAY).problems
    assert limited(problems, data, [data / "municipalities"]) == ()
    assert len(limited(problems, data, [data / "snapshots/2026"])) == 1


def test_closed_years_are_read_as_records_and_figures(data: Path) -> None:
    """As of the end of the year, with what may be passed on; today's records do not count."""
    (data / "municipalities/oost-ravel.yaml").unlink()
    (year,), problems = closed(data, TODAY)
    assert problems == ()
    assert set(year.records.municipalities) >= {"duinbergen", "oost-ravel"}
    assert year.records.region.settings.report_year == 2026
    assert set(year.records.sessions) == {2026}
    assert year.figures.year == 2026
    assert {"datapackage.json", "figures.json", "assessments.csv"} <= set(year.files)
    assert (year.made.isoformat(), year.drafts) == ("2027-05-20", True)


def test_a_changed_year_is_not_read(data: Path) -> None:
    """It is a problem, and its figures are given to nobody."""
    (data / "snapshots/2026/package/levels.csv").write_bytes(b"")
    years, problems = closed(data, TODAY)
    assert years == ()
    assert len(problems) == 1


def test_a_year_that_this_program_cannot_read_is_a_problem(data: Path) -> None:
    """The files are what they were, but there is no way to read them: that is for the developers."""
    folder = data / "snapshots/2026"
    manifest = unsealed((folder / "snapshot.json").read_bytes())
    del manifest["files"]["figures.json"]
    (folder / "figures.json").unlink()
    (folder / "snapshot.json").write_bytes(sealed(manifest))
    years, (problem,) = closed(data, TODAY)
    assert years == ()
    assert problem.message == "Dit programma kan het gesloten jaar 2026 (vorm 2) niet meer lezen."


def test_a_folder_without_closed_years(tmp_path: Path) -> None:
    """Nothing to read, and nothing wrong."""
    assert closed(tmp_path, TODAY) == ((), ())
