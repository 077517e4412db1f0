"""The workflow that gives out a closed year when its tag is pushed."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.checks import ROOT
from tests.workflows.conftest import Forge, Place, git, little
from tests.workflows.running import Machine, workflow

YEAR = 2026
TAG = f"jaar-{YEAR}"
SBOM = "sbom.cdx.json"
EVENT: dict[str, object] = {"repository": "regio/monitor", "token": "geheim", "ref_name": TAG}


@pytest.fixture(scope="module")
def machine(forge: Forge, place: Place) -> Iterator[Machine]:
    """A machine on which the tag is checked out; on that commit a year of one municipality is closed."""
    place.at("main")
    made = place.machine(EVENT)
    little(place.clone)
    for name in (f"evaluations/{YEAR}.yaml", f"newsletters/{YEAR}.md"):
        # Without either a year is not closed.
        text = (ROOT / "tests/examples/good/region" / name).read_text(encoding="utf-8")
        (place.clone / "data" / name).parent.mkdir()
        (place.clone / "data" / name).write_text(text.replace("oost-ravel", "duinbergen"), encoding="utf-8")
    git(place.clone, "add", "--all")
    git(place.clone, "commit", "-q", "-m", "Een gemeente, zonder voorbeeld")
    close = [".venv/bin/gww", "snapshot", str(YEAR), "--allow-drafts"]
    closed = subprocess.run(
        close, cwd=place.clone, env=dict(made.environment), check=False, capture_output=True, encoding="utf-8"
    )
    assert closed.returncode == 0, closed.stdout
    git(place.clone, "add", "--all", "data")
    git(place.clone, "commit", "-q", "-m", f"Jaar {YEAR} gesloten")
    git(place.clone, "tag", TAG)
    git(place.clone, "push", "-q", "origin", TAG)
    place.at(TAG)
    yield made
    git(forge.folder, "tag", "-d", TAG)
    git(place.clone, "tag", "-d", TAG)


@pytest.fixture(scope="module")
def kept(machine: Machine) -> Path:
    """What the first job makes of the year, for the second."""
    done = machine.run("release", "build")
    assert [(step.name, step.err) for step in done if step.code] == []
    return machine.artifacts["release"]


def test_a_closed_year_is_given_out(place: Place, machine: Machine, kept: Path) -> None:
    """It is computed again and packed with checksums; the second job checks those, and makes the release."""
    package = kept / f"monitor-{YEAR}.zip"
    with zipfile.ZipFile(package) as packed:
        assert packed.testzip() is None
    lines = (kept / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert {package.name, f"nieuwsbrief-{YEAR}.pdf", SBOM} == set(sums)
    assert sums == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in kept.iterdir()
        if path.name != "SHA256SUMS"
    }
    place.answer()
    assert [step.code for step in machine.run("release", "release")] == [0, 0]
    (one,) = place.asked
    assert one["asked"][:3] == ["release", "create", TAG]
    assert {f"release/{name}" for name in (*sums, "SHA256SUMS")} <= set(one["asked"])
    assert "--verify-tag" in one["asked"]
    told = {(part["name"], part["version"]) for part in json.loads((kept / SBOM).read_bytes())["components"]}
    assert told == locked("runtime")


def locked(name: str) -> set[tuple[str, str]]:
    """Every package of a lock, with its version."""
    lines = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found = (re.match(r"([\w.-]+)==(\S+)", line) for line in lines)
    return {(one[1], one[2]) for one in found if one}


def test_the_parts_of_the_program_are_told_with_their_hashes(machine: Machine, kept: Path) -> None:
    """Each package of the lock, with every hash that it may have, and nothing of the moment or machine."""
    parts = json.loads((kept / SBOM).read_bytes())
    hashes = {
        one["content"]
        for part in parts["components"]
        for place in part["externalReferences"]
        for one in place["hashes"]
    }
    lock = (ROOT / "requirements/runtime.txt").read_text(encoding="utf-8")
    assert hashes == set(re.findall(r"--hash=sha256:([0-9a-f]{64})", lock))
    assert len(locked("runtime")) > 20
    assert parts["metadata"]["component"]["name"] == "circulaire-gww-monitor"
    day = datetime.fromtimestamp(int(machine.environment["SOURCE_DATE_EPOCH"]), UTC)
    assert parts["metadata"]["timestamp"] == day.isoformat()
    assert "serialNumber" not in parts


@pytest.mark.long
def test_the_parts_of_the_program_are_the_same_bytes_anywhere(
    machine: Machine, kept: Path, tmp_path: Path
) -> None:
    """Made here as there."""
    target = ["make", "--silent", "sbom", f"SBOM={tmp_path / SBOM}", f"BIN={Path(sys.executable).parent}"]
    day = {**os.environ, "SOURCE_DATE_EPOCH": machine.environment["SOURCE_DATE_EPOCH"]}
    # Everything is installed: nothing is to be placed.
    subprocess.run([*target, "TESTING="], cwd=ROOT, env=day, check=True)
    assert (tmp_path / SBOM).read_bytes() == (kept / SBOM).read_bytes()


def test_what_is_given_out_is_signed_before() -> None:
    """Where it was made and of what, of every file in the list; no job but that one may sign."""
    jobs = workflow("release")["jobs"]
    uses = [step.get("uses", "").split("@")[0] for step in jobs["release"]["steps"]]
    signs = [step["with"] for step in jobs["release"]["steps"] if "attest" in step.get("uses", "")]
    assert uses == ["actions/download-artifact", "", "actions/attest", "actions/attest", ""]
    assert [one["subject-checksums"] for one in signs] == ["release/SHA256SUMS"] * 2
    assert signs[1]["sbom-path"] == f"release/{SBOM}"


def test_a_year_that_was_changed_is_not(place: Place, machine: Machine) -> None:
    """Neither packed nor given out."""
    file = min((place.clone / f"data/snapshots/{YEAR}/package").glob("*.csv"))
    file.write_bytes(file.read_bytes() + b"x")
    done = machine.run("release", "build", most=2)
    assert [step.code for step in done] == [0, 1]
    assert file.name in done[1].out


def test_a_package_that_was_changed_is_not(place: Place, machine: Machine, kept: Path) -> None:
    """What came out of the first job otherwise than it went in stops the second."""
    place.answer()
    damaged = place.clone / "release" / f"monitor-{YEAR}.zip"
    assert damaged.is_file()
    for path in kept.iterdir():
        path.write_bytes(path.read_bytes() + b" ")
    for path in damaged.parent.iterdir():
        path.unlink()
    damaged.parent.rmdir()
    assert [step.code for step in machine.run("release", "release")] == [1]
    assert place.asked == []
