"""The workflow that checks a proposal: each of its steps, in order, in a clean clone."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import yaml

from tests.workflows.conftest import OWNER, Forge, Place
from tests.workflows.running import Done, workflow

_ANNOTATION = re.compile(r"^::(error|warning) file=([^,]+),line=(\d+),")


PUSH: dict[str, object] = {"event_name": "push", "event": {}}


def event(owner: str = "gemeenten", *, fork: bool = False) -> dict[str, object]:
    """What GitHub tells about a proposal."""
    head = {"repo": {"fork": fork, "owner": {"login": owner}}}
    proposal = {"user": {"login": "jan"}, "head": head}
    return {"event_name": "pull_request", "event": {"pull_request": proposal}}


def first(folder: Path, pattern: str, start: str) -> tuple[Path, int]:
    """The first file with a line that starts so, and the number of that line."""
    for path in sorted(folder.glob(pattern)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith(start):
                return path, number
    raise AssertionError(start)


def write_line(path: Path, number: int, text: str) -> None:
    """Put another text on a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[number - 1] = text
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def assessed(folder: Path) -> None:
    """A first assessment of a municipality that has none, on every axis."""
    axes = yaml.safe_load((folder / "data/programme/spiderweb.yaml").read_text(encoding="utf-8"))["axes"]
    path = next(
        path
        for path in sorted((folder / "data/municipalities").iterdir())
        if "assessments:" not in path.read_text(encoding="utf-8")
    )
    levels = "".join(f"      {axis['id']}:\n        level: 1\n" for axis in axes)
    added = (
        "assessments:\n  - year: 2026\n    date: 2026-10-12\n    method: interview\n    status: confirmed\n"
    )
    path.write_text(path.read_text(encoding="utf-8") + added + f"    levels:\n{levels}", encoding="utf-8")
    command = [sys.executable, "-m", "site_builder", "fmt", str(path)]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def spoiled(folder: Path) -> None:
    """A proposal with a mistake in three files, and a fourth that is not in the fixed form."""
    for path, number, text in (*mistakes(folder), spaced(folder)):
        write_line(path, number, text)


def mistakes(folder: Path) -> list[tuple[Path, int, str]]:
    """Per mistake the file, the line, and what a person writes there."""
    code = first(folder / "data", "municipalities/[b-c]*.yaml", "code: ")
    kind = first(folder / "data", "projects/*/*.yaml", "type: ")
    since = first(folder / "demo", "municipalities/*.yaml", "  - from: ")
    return [(*code, "code: 202"), (*kind, "type: snelweg"), (*since, "  - from: 1 januari 2021")]


def spaced(folder: Path) -> tuple[Path, int, str]:
    """A value that is right, with spaces that do not belong there."""
    path, number = first(folder / "data", "municipalities/[d-z]*.yaml", "code: ")
    line = path.read_text(encoding="utf-8").splitlines()[number - 1]
    return path, number, f"code:   {line.removeprefix('code:').strip()}"


def annotated(done: list[Done], kind: str = "error") -> list[tuple[str, int]]:
    """The file and line of each annotation that the steps printed."""
    lines = [line for step in done for line in step.out.splitlines()]
    found = [match for line in lines if (match := _ANNOTATION.match(line))]
    # The small region has one file that keeps its own form, which is a warning and not about the proposal.
    found = [match for match in found if match[2] != "demo/programme/spiderweb.yaml"]
    return [(match[2], int(match[3])) for match in found if match[1] == kind]


def test_a_good_proposal(forge: Forge, place: Place) -> None:
    """Every step is fine; what changes stands on the page of the run, and is kept as a file."""
    _, merged = forge.propose(assessed)
    place.at(merged)
    machine = place.machine(event(OWNER, fork=True))
    done = machine.run("check", "data")
    assert [(step.name, step.code, step.err) for step in done if step.code] == []
    assert len(done) == 6
    assert machine.summary.startswith("**9 waarden toegevoegd, in 1 bestand; ")
    kept = machine.artifacts["verschil"] / "verschil.md"
    assert kept.read_text(encoding="utf-8") == machine.summary
    assert annotated(done) == annotated(done, "warning") == []


def test_a_bad_proposal(forge: Forge, place: Place) -> None:
    """Each mistake is an annotation on the line that a person must edit, and the overview is there as well.

    A line in another form says what belongs there; files of another municipality are warnings.
    """
    _, merged = forge.propose(spoiled)
    place.at(merged)
    machine = place.machine(event(OWNER, fork=True))
    done = {step.name: step for step in machine.run("check", "data")}

    def named(*places: tuple[Path, int, str]) -> list[tuple[str, int]]:
        return sorted((path.relative_to(place.clone).as_posix(), line) for path, line, _ in places)

    wrong, form = mistakes(place.clone), spaced(place.clone)
    checked, formed = done["Controleer de gegevens"], done["Controleer de vaste vorm"]
    assert [step.code for step in (checked, formed)] == [1, 1]
    assert annotated([checked]) == named(*wrong)
    assert annotated([formed]) == named(form)
    assert f'Hier hoort: "{form[2].replace("  ", "")}"' in formed.out
    code, _, _ = wrong
    others = named((*code[:1], 1, ""), (form[0], 1, ""))
    assert annotated([done["Waarschuw bij bestanden van een ander"]], "warning") == others
    assert done["Vertel wat de wijziging betekent"].code == 1
    assert "### Wat er niet klopt: 2 fouten" in machine.summary
    assert "verschil" in machine.artifacts


def test_a_push_to_the_main_branch(place: Place) -> None:
    """The same checks, and nothing to compare."""
    machine = place.machine(PUSH)
    names = [step.name for step in machine.run("check", "data", dry=True)]
    assert names == [
        "Plaats het programma",
        "Controleer de gegevens",
        "Controleer de vaste vorm",
        "Controleer wat uit de gegevens is gemaakt",
    ]
    assert machine.run("check", "preview", dry=True) == []


def test_a_preview_with_pictures(forge: Forge, place: Place) -> None:
    """The site as it becomes, and each changed figure before and after."""
    _, merged = forge.propose(assessed)
    place.at(merged)
    machine = place.machine(event())
    (done,) = machine.run("check", "preview")
    assert done.code == 0, done.err
    kept = machine.artifacts["voorbeeld"]
    assert (kept / "site" / "index.html").is_file()
    page = (kept / "index.html").read_text(encoding="utf-8")
    assert "9 waarden toegevoegd" in page
    pictures = re.findall(r'<img src="([^"]+)"', page)
    assert pictures
    assert [name for name in pictures if not (kept / name).read_bytes().startswith(b"\x89PNG")] == []


def test_every_test_runs() -> None:
    """That job is exactly `make test`; to run it here would be to run this test in itself."""
    runs = [step["run"] for step in workflow("check")["jobs"]["test"]["steps"] if "run" in step]
    assert runs == ["make test"]
