"""A folder as it may be on disk: whatever stands there gives records or problems, never a traceback."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from site_builder.load import load

if TYPE_CHECKING:
    from tests.load.conftest import Region

TODAY = datetime.date(2027, 6, 1)


def test_records_hold_the_whole_folder_in_order(region: Region) -> None:
    """Every file is there by the name of its file, in alphabetical order."""
    records = region.load().records
    assert records is not None
    assert list(records.municipalities) == ["duinbergen", "oost-ravel", "vertrokken"]
    assert list(records.projects) == [("duinbergen", "dorpsplein"), ("oost-ravel", "fietspad")]
    assert list(records.sessions) == [2026, 2027]
    assert records.evaluations[2026].year == 2026
    assert records.newsletters[2026].body.startswith("Dit jaar begonnen de gemeenten")
    assert records.newsletters[2026].front.title == "Het eerste jaar"


def test_files_are_the_documents_by_the_path_in_problems(region: Region) -> None:
    """A caller can show the line that a problem names."""
    files = region.load().files
    path = f"{region.folder.as_posix()}/municipalities/duinbergen.yaml"
    assert files[path].mark(("code",)).line == 2
    assert len(files) == sum(path.is_file() for path in region.folder.rglob("*.*"))
    newsletter = files[f"{region.folder.as_posix()}/newsletters/2026.md"]
    assert newsletter.mark(("title",)).line == 3


def test_a_missing_folder_is_one_problem(tmp_path: Path) -> None:
    """A wrong name of the folder is told as that, not as eleven missing files."""
    (problem,) = load(tmp_path / "nergens", TODAY).problems
    assert problem.message == "Deze map bestaat niet."
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    (problem,) = load(tmp_path / "bestand", TODAY).problems
    assert problem.message == "Dit is een bestand, geen map."


def test_an_empty_folder_lacks_its_programme(tmp_path: Path) -> None:
    """Nothing at all is told in one line."""
    (problem,) = load(tmp_path, TODAY).problems
    assert (problem.path, problem.message) == (f"{tmp_path.as_posix()}/programme", "Deze map ontbreekt.")


def test_links_are_refused_and_loops_do_no_harm(region: Region) -> None:
    """A link could show a file from outside, or lead in a circle."""
    (region.folder / "municipalities" / "loop.yaml").symlink_to("loop.yaml")
    (region.folder / "projects" / "kring").symlink_to(region.folder / "projects")
    (region.folder / "evaluations" / "2027.yaml").symlink_to("2026.yaml")
    lines = region.lines()
    assert [line.split(":")[0] for line in lines] == [
        "evaluations/2027.yaml",
        "municipalities/loop.yaml",
        "projects/kring",
    ]
    assert all("symlink" in line for line in lines)


def test_a_folder_where_a_file_belongs_is_a_problem(region: Region) -> None:
    """And the file that it stands for is not said to be unknown elsewhere."""
    (region.folder / "municipalities" / "oost-ravel.yaml").unlink()
    (region.folder / "municipalities" / "oost-ravel.yaml").mkdir()
    (region.folder / "programme" / "tools.yaml").unlink()
    (region.folder / "programme" / "tools.yaml").mkdir()
    assert [line.partition(" — ")[0] for line in region.lines()] == [
        "municipalities/oost-ravel.yaml:1:1: error: Deze map hoort hier niet.",
        "programme/tools.yaml:1:1: error: Deze map hoort hier niet.",
    ]


def test_a_pipe_is_not_read(region: Region) -> None:
    """Reading one would wait forever."""
    os.mkfifo(region.folder / "municipalities" / "pijp.yaml")
    (line,) = region.lines()
    assert line.startswith("municipalities/pijp.yaml:1:1: error: Dit is geen gewoon bestand.")


def test_an_unreadable_file_is_a_problem(region: Region, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own words are in the hint."""

    def refuse(path: Path) -> bytes:
        if path.name == "oost-ravel.yaml":
            raise PermissionError(13, "Permission denied")
        with path.open("rb") as file:
            return file.read()

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (line,) = region.lines()
    assert line.startswith("municipalities/oost-ravel.yaml:1:1: error: Dit bestand is niet te lezen.")
    assert line.endswith("(Permission denied).")


def test_a_name_that_is_no_text_can_still_be_shown(region: Region) -> None:
    """A problem's path can be printed and written as UTF-8, on one line, whatever the file is called."""
    raw = os.fsencode(region.folder / "municipalities") + b"/caf\xe9\n.yaml"
    Path(os.fsdecode(raw)).write_bytes(b"name: x\n")
    (problem,) = region.load().problems
    assert problem.path.isprintable()
    assert problem.path.encode("utf-8")


def test_only_limits_what_is_reported_and_not_what_is_read(region: Region) -> None:
    """References of the one file resolve, and errors elsewhere still mean that there are no records."""
    region.edit("municipalities/duinbergen.yaml", "code: GM9001", "code: x")
    region.edit("projects/oost-ravel/fietspad.yaml", "type: roads", "type: weg")
    assert [line.split(":")[0] for line in region.lines("projects/oost-ravel/fietspad.yaml")] == [
        "projects/oost-ravel/fietspad.yaml"
    ]
    assert [line.split(":")[0] for line in region.lines("municipalities")] == [
        "municipalities/duinbergen.yaml"
    ]
    assert region.lines("municipalities/oost-ravel.yaml") == []
    assert region.load("municipalities/oost-ravel.yaml").records is None
    assert len(region.lines(".")) == 2


def test_only_with_a_name_that_is_not_there(region: Region) -> None:
    """A misspelt file is never 'nothing wrong'."""
    assert region.lines("municipalities/duinberg.yaml") == [
        "municipalities/duinberg.yaml:1:1: error: Dit bestand bestaat niet. — Controleer de naam."
    ]
    (region.folder.parent / "elders.txt").write_text("x", encoding="utf-8")
    (line,) = region.lines("../elders.txt")
    assert "staat niet in de gegevensmap" in line


def test_problems_are_sorted_and_unique(region: Region) -> None:
    """By file, line and column, so that two runs are equal."""
    region.edit("municipalities/duinbergen.yaml", "code: GM9001", "code: x")
    region.edit("municipalities/duinbergen.yaml", "name: Duinbergen", "naam: Duinbergen")
    region.edit("programme/region.yaml", "until_year: 2030", "until_year: 2020")
    problems = region.load().problems
    assert list(problems) == sorted(set(problems))
    assert len(problems) == 3


def test_a_broken_file_does_not_make_references_to_it_unknown(region: Region) -> None:
    """One mistake is told once, and does not hide the mistakes of other files."""
    region.edit("municipalities/oost-ravel.yaml", "code: GM9002", "code: x")
    region.edit("impactlabs/2026.yaml", "state: held", "state: gehouden")
    region.edit("programme/spiderweb.yaml", "ambition_level: 3", "ambition_level: drie")
    region.edit("projects/duinbergen/dorpsplein.yaml", "type: public_space", "type: plein")
    region.edit("municipalities/duinbergen.yaml", "kind: expert", "kind: helper")
    assert [line.split(" ")[0] for line in region.lines()] == [
        "impactlabs/2026.yaml:9:12:",
        "municipalities/duinbergen.yaml:50:11:",
        "municipalities/oost-ravel.yaml:2:7:",
        "programme/spiderweb.yaml:2:17:",
        "projects/duinbergen/dorpsplein.yaml:2:7:",
    ]


@pytest.mark.parametrize(("fictional", "problems"), [("true", 0), ("false", 2)])
def test_the_reference_date_counts_only_for_a_fictional_region(
    region: Region, fictional: str, problems: int
) -> None:
    """Then today is the day that was given: the newsletter's evaluation of 2027 is still to come."""
    region.edit("programme/region.yaml", "fictional: true", f"fictional: {fictional}")
    found = load(region.folder, datetime.date(2027, 1, 1)).problems
    assert len(found) == problems


def test_a_person_is_named_among_any_number_of_mistakes(region: Region) -> None:
    """Who corrects a broken file sees in the same run that it tells of somebody."""
    path = region.folder / "projects/duinbergen/dorpsplein.yaml"
    keys = "".join(f"onbekend_{number}: 1\n" for number in range(300))
    path.write_text(f"{path.read_text(encoding='utf-8')}{keys}bel: 06-12345678\n", encoding="utf-8")
    lines = region.lines()
    assert len(lines) < 150
    assert [line for line in lines if "Hier staat een telefoonnummer: 06-…78." in line]
