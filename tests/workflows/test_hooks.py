"""The hooks for `pre-commit`: they take the files that they are about, and do what they say."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from site_builder.records.kinds import KINDS, kind_of
from tests.checks import ROOT
from tests.workflows.conftest import Forge, Place, git
from tests.workflows.test_check import spaced, write_line


def hooks(name: str) -> list[dict[str, Any]]:
    """The hooks of one of the two files."""
    data = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = data if isinstance(data, list) else data["repos"][0]["hooks"]
    return found


def test_both_files_have_the_same_hooks() -> None:
    """One is for this repository, with the program that is placed in it; the other for one with only data."""
    ours, theirs = hooks(".pre-commit-config.yaml"), hooks(".pre-commit-hooks.yaml")
    for key in ("id", "name", "files", "require_serial"):
        assert [hook[key] for hook in ours] == [hook[key] for hook in theirs]
    assert [hook["entry"].removeprefix(".venv/bin/") for hook in ours] == [hook["entry"] for hook in theirs]


@pytest.mark.parametrize("name", [".pre-commit-config.yaml", ".pre-commit-hooks.yaml"])
def test_which_files_they_take(name: str) -> None:
    """The form is of records alone; personal data may stand in any file. Closed years are left alone."""
    for hook in hooks(name):
        for kind in KINDS:
            path = re.sub(r"<(\w+)>", lambda part: "2026" if part[1] == "year" else "plaats", kind.pattern)
            assert kind_of(path) is kind
            assert re.search(hook["files"], f"data/{path}"), path
        for path in (
            "data/snapshots/2026/records/municipalities/arnhem.yaml",
            "docs/handleiding/gemeente.md",
            "tests/examples/bad/x/municipalities/duinbergen.yaml",
            ".github/workflows/check.yml",
        ):
            assert not re.search(hook["files"], path), path
    fmt, check = (hook["files"] for hook in hooks(name))
    for path in ("data/README.md", "data/.aantekening", "demo/municipalities/Lijst.txt", "data/LICENSE"):
        assert re.search(check, path), path
        assert not re.search(fmt, path), path


def test_a_commit_is_put_right_or_refused(forge: Forge, place: Place) -> None:
    """The first hook writes the form, the second names a mistake; on a file that is right both are silent."""
    place.at("main")
    assert forge.folder.is_dir()
    path, line, text = spaced(place.clone)
    name = path.relative_to(place.clone).as_posix()
    machine = place.machine({})
    fmt, check = (hook["entry"] for hook in hooks(".pre-commit-config.yaml"))

    def run(entry: str) -> int:
        return machine.step({"name": entry, "run": f"{entry} {name}"}, "hook", {}).code

    write_line(path, line, text)
    assert run(fmt) == 0
    assert git(place.clone, "status", "--porcelain", "data") == ""
    assert (run(fmt), run(check)) == (0, 0)
    write_line(path, line, "code: 202")
    assert (run(fmt), run(check)) == (0, 1)
