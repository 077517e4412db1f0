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
from pathlib import Path

import pytest

from tests.checks import ROOT
from tests.workflows.conftest import Forge, Place, git
from tests.workflows.running import Machine, workflow

YEAR = 2026
TAG = f"jaar-{YEAR}"
SBOM = "sbom.cdx.json"
EVENT: dict[str, object] = {"repository": "regio/monitor", "token": "geheim", "ref_name": TAG}
OF_YEAR = {
    "evaluations/2026.yaml": """\
year: 2026
date: 2026-12-15
status: confirmed
conclusions:
  - Wie op het werk staat, bereiken wij te weinig.
""",
    "newsletters/2026.md": """\
---
year: 2026
title: Eerst weten waar je staat
lead: Dit jaar legden de gemeenten voor het eerst vast hoe ver zij zijn.
date: 2026-12-17
status: confirmed
---

In maart namen de deelnemers hun eigen weegbonnen mee.
""",
}
"""What has to be there before a year is closed."""
AFTER = "1798761600"
"""1 January 2027: the year is over."""


@pytest.fixture(scope="module")
def machine(forge: Forge, place: Place) -> Iterator[Machine]:
    """A machine on which the tag is checked out; on that commit the year is closed."""
    place.at("main")
    made = place.machine(EVENT)
    made.environment = {**made.environment, "SOURCE_DATE_EPOCH": AFTER}
    for name, text in OF_YEAR.items():
        (place.clone / "data" / name).parent.mkdir(exist_ok=True)
        (place.clone / "data" / name).write_text(text, encoding="utf-8")
    git(place.clone, "add", "--all", "data")
    git(place.clone, "commit", "-q", "-m", f"Evaluatie en nieuwsbrief {YEAR}")
    close = [".venv/bin/gww", "snapshot", str(YEAR)]
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


def test_the_parts_of_the_program_are_told_with_their_hashes(kept: Path, tmp_path: Path) -> None:
    """Each package of the lock, with every hash that it may have; the same bytes here as there."""
    target = ["make", "--silent", "sbom", f"SBOM={tmp_path / SBOM}", f"BIN={Path(sys.executable).parent}"]
    # Everything is installed: nothing is to be placed.
    day = {**os.environ, "SOURCE_DATE_EPOCH": AFTER}
    subprocess.run([*target, "TESTING="], cwd=ROOT, env=day, check=True)
    made = (tmp_path / SBOM).read_bytes()
    assert made == (kept / SBOM).read_bytes()
    parts = json.loads(made)
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
