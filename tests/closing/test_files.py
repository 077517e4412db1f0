"""The files of a closed year: what is in it, and that the same region gives the same bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.closed_year.figures import read_figures
from site_builder.closed_year.manifest import read_manifest, stamp
from site_builder.closing import close
from site_builder.load import load
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from tests.checks import ROOT
from tests.closing.years import ORIGIN, REGION, TODAY, YEAR, closed, closed_region, files_of, region, spoil
from tests.data_package import only, verdict


def test_the_records_are_kept_byte_for_byte(tmp_path: Path) -> None:
    """Every record of the year stands in it as it stood in the data, and the loader reads it."""
    data, files = REGION, closed()
    kept = {path.removeprefix("records/") for path in files if path.startswith("records/")}
    there = {path.relative_to(data).as_posix() for path in data.rglob("*.*") if path.is_file()}
    assert kept == there - {"impactlabs/2027.yaml"}
    assert all(files[f"records/{path}"] == (data / path).read_bytes() for path in kept)
    again = load(closed_region(tmp_path / "closed") / "snapshots/2026/records", TODAY)
    assert again.problems == ()


def test_what_is_wholly_of_a_later_year_is_left_out(tmp_path: Path) -> None:
    """A later evaluation, letter or project is no part of it; a later file stays if it is referred to."""
    data = region(tmp_path / "data")
    spoil(data / "programme/region.yaml", "as_of: 2027-06-01", "as_of: 2029-01-01")
    for path in ("evaluations/2026.yaml", "newsletters/2026.md"):
        later = data / path.replace("2026", "2027")
        later.write_bytes((data / path).read_bytes().replace(b"2026", b"2027"))
    project = (data / "projects/duinbergen/dorpsplein.yaml").read_bytes().replace(b"2026", b"2027")
    (data / "projects/duinbergen/later.yaml").write_bytes(project)
    spoil(data / "impactlabs/2027.yaml", "2027-09-20", "2027-04-20")
    spoil(data / "impactlabs/2027.yaml", "state: planned", "state: held")
    left_out = {"evaluations/2027.yaml", "newsletters/2027.md", "projects/duinbergen/later.yaml"}
    records = {path.removeprefix("records/") for path in _later(data)}
    assert records.isdisjoint({*left_out, "impactlabs/2027.yaml"})
    spoil(
        data / "municipalities/oost-ravel.yaml",
        "attendance:\n",
        "attendance:\n  - session: 2027-09-roadshow\n    policy: 1\n    executive: 0\n",
    )
    records = {path.removeprefix("records/") for path in _later(data)}
    assert records.isdisjoint(left_out)
    assert "impactlabs/2027.yaml" in records


def _later(data: Path) -> set[str]:
    found = find(data)
    loaded = load_found(found, data.as_posix(), TODAY)
    assert loaded.records is not None, loaded.problems
    contents = {file.name: file.content for file in found.files if file.content is not None}
    return set(close(loaded, contents, data.as_posix(), YEAR, ORIGIN))


def test_the_manifest_lists_every_file_with_its_checksum(tmp_path: Path) -> None:
    """It names the commit, the day, the program and the drafts; the same input gives the same bytes."""
    files = closed()
    manifest = read_manifest(files["snapshot.json"])
    assert (manifest.year, manifest.region, manifest.origin) == (YEAR, "Regio Ravelland", ORIGIN)
    assert manifest.files == {path: stamp(files[path]) for path in files if path != "snapshot.json"}
    assert [draft.path for draft in manifest.drafts] == ["projects/oost-ravel/fietspad.yaml"]
    assert files_of(region(tmp_path / "data")) == files
    other = replace(ORIGIN, revision="")
    elsewhere = files_of(REGION, origin=other)
    assert {path for path, content in elsewhere.items() if content != files[path]} == {"snapshot.json"}
    assert read_manifest(elsewhere["snapshot.json"]).origin == other


def test_later_facts_do_not_change_the_figures(tmp_path: Path) -> None:
    """What is dated after the year is in the records, and counts in no figure and no table of the year."""
    data = region(tmp_path / "data")
    before = closed()
    spoil(
        data / "municipalities/oost-ravel.yaml",
        "attendance:",
        "support:\n  - kind: desk\n    year: 2027\n    subject: Eisen\n    state: running\nattendance:",
    )
    after = files_of(data)
    assert {path for path in after if after[path] != before[path]} == {
        "records/municipalities/oost-ravel.yaml",
        "snapshot.json",
    }


def test_figures_have_units_coverage_and_the_programme(tmp_path: Path) -> None:
    """A number has six decimals, a word has no unit, and the unknown is null."""
    data = region(tmp_path / "data")
    figures = read_figures(closed()["figures.json"])
    share = figures.get("material-origin.duinbergen.dorpsplein.delivery.value.2026")
    assert share is not None
    # 450.5 of 700 tonnes, in percent: 64.3571428...
    assert (share.value, share.unit) == ("64.357143", "%")
    assert share.parts["verdict"] == "met"
    unknown = figures.get("spiderweb.measuring.duinbergen.level.2026")
    assert unknown is not None
    assert (unknown.value, unknown.parts["unknown"]) == (None, "1")
    draft = figures.get("demolition.oost-ravel.fietspad.award.value.2026")
    assert draft is not None
    assert (draft.value, draft.parts["status"]) == ("90", "draft")
    assert all(figure.title for figure in figures)
    assert len(figures.by_id) == len(figures)
    assert all(figure.known is None or 0 <= figure.known <= (figure.of or 0) for figure in figures)
    spoil(data / "programme/spiderweb.yaml", "decision: proposal", "decision: adopted")
    assert read_figures(files_of(data)["figures.json"]).programme != figures.programme


def test_a_folder_with_problems_cannot_be_closed(tmp_path: Path) -> None:
    """Whoever did not ask for the reasons first gets an error, never half a year."""
    data = region(tmp_path / "data")
    (data / "programme/series.yaml").unlink()
    with pytest.raises(ValueError, match="without problems"):
        files_of(data)


@pytest.mark.parametrize(
    "tables", [("municipalities", "assessments", "measurements"), pytest.param((), marks=pytest.mark.long)]
)
def test_frictionless_takes_the_package_and_names_a_cell_that_was_changed(
    tmp_path: Path, tables: tuple[str, ...]
) -> None:
    """The tables of a closed year are a valid package, but for a cell that was changed, which is named.

    By day some of them: the same code makes those of today, which are all looked at.
    """
    package = closed_region(tmp_path / "data") / "snapshots/2026/package/datapackage.json"
    named = json.loads(package.read_bytes())
    assert named["name"].endswith("-2026")
    assert named["created"] == "2027-05-20T00:00:00Z"
    if tables:
        only(package, *tables)
    spoil(package.parent / "municipalities.csv", "12050", "veel")
    found = verdict(package)
    assert (found["valid"], found["errors"]) == (False, [])
    wrong = [error for task in found["tasks"] for error in task["errors"]]
    cell, *others = sorted(wrong, key=lambda error: error["type"] != "type-error")
    assert (cell["fieldName"], cell["cell"]) == ("population", "veel")
    assert {error["type"] for error in others} == {"hash-count", "byte-count"}


def test_the_committed_years_of_the_demo_are_whole() -> None:
    """The demo closed four years, one of them with a draft."""
    years = sorted(path.name for path in (ROOT / "demo/snapshots").iterdir())
    assert years == ["2026", "2027", "2028", "2029"]
    manifests = [
        read_manifest((ROOT / f"demo/snapshots/{year}/snapshot.json").read_bytes(), 1) for year in years
    ]
    assert [bool(manifest.drafts) for manifest in manifests] == [False, False, False, True]
