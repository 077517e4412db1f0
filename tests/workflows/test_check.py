"""The workflow that checks a proposal: each of its steps, in order, in a clean clone."""

from __future__ import annotations

import re
from contextlib import chdir
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml

from site_builder.cli import main
from tests.workflows.conftest import NUMBER, OWNER, Forge, Place, git
from tests.workflows.expressions import holds
from tests.workflows.running import Done, workflow

PROPOSAL = "https://forge.example/regio/monitor/pull/7"
_ANNOTATION = re.compile(r"^::(error|warning) file=([^,]+),line=(\d+),")


PUSH: dict[str, object] = {"event_name": "push", "run_attempt": "1", "event": {}}


def ago(seconds: int) -> str:
    """A moment in the past as GitHub writes it."""
    return (datetime.now(UTC) - timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def event(owner: str = "gemeenten", *, fork: bool = False, attempt: int = 1) -> dict[str, object]:
    """What GitHub tells about a proposal that was pushed a minute and a half ago."""
    proposal = {
        "user": {"login": "jan"},
        "head": {"repo": {"fork": fork, "owner": {"login": owner}}},
        "html_url": PROPOSAL,
        "updated_at": ago(90),
    }
    return {"event_name": "pull_request", "run_attempt": str(attempt), "event": {"pull_request": proposal}}


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
    assert main(["fmt", str(path)]) == 0


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
    """Every step is fine; the page of the run says how long it took, and where to read what changes."""
    _, merged = forge.propose(assessed)
    place.at(merged)
    machine = place.machine(event(OWNER, fork=True))
    done = machine.run("check", "data")
    assert [(step.name, step.code, step.err) for step in done if step.code] == []
    assert len(done) == 6
    told, where = machine.summary.splitlines()
    assert re.fullmatch(r"Deze controle was klaar na \d+ minu(ut|ten)( en \d+ seconden?)?\.", told)
    assert where.endswith(f"staat in de reactie onder [het voorstel]({PROPOSAL}).")
    assert annotated(done) == annotated(done, "warning") == []


def test_a_bad_proposal(forge: Forge, place: Place) -> None:
    """Each mistake is an annotation on the line that a person must edit.

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
    assert done["Zeg hoe lang dit duurde"].code == 0
    assert PROPOSAL in machine.summary


def test_a_push_to_the_main_branch(place: Place) -> None:
    """The same checks, and nobody who waits."""
    machine = place.machine(PUSH)
    names = [step.name for step in machine.run("check", "data", dry=True)]
    assert names == [
        "Plaats het programma",
        "Controleer de gegevens",
        "Controleer de vaste vorm",
        "Controleer wat uit de gegevens is gemaakt",
    ]


def test_a_check_that_is_run_again_counts_no_time(place: Place) -> None:
    """Its event still tells of the push, which may be days ago."""
    place.at("main")
    machine = place.machine(event(attempt=2))
    *_, last = workflow("check")["jobs"]["data"]["steps"]
    assert last["name"] == "Zeg hoe lang dit duurde"
    assert holds(last["if"], machine.lookup)
    assert machine.step(last, "last", last["env"]).code == 0
    assert machine.summary.startswith("Wat de wijziging betekent, staat in de reactie")


def test_two_commits_of_history_are_enough(
    forge: Forge, place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The merged proposal and what it was merged into tell whose files change, as all of history does."""
    head, merged = forge.propose(spoiled)
    first_push = git(forge.folder, "commit-tree", "main^{tree}", "-p", "main", "-m", "Eerst")
    second_push = git(forge.folder, "commit-tree", f"{head}^{{tree}}", "-p", first_push, "-m", "Daarna")
    both = git(
        forge.folder, "commit-tree", f"{merged}^{{tree}}", "-p", "main", "-p", second_push, "-m", "Samen"
    )
    git(forge.folder, "update-ref", f"refs/pull/{NUMBER}/merge", both)
    place.at(both)
    git(tmp_path, "init", "-q")
    git(tmp_path, "fetch", "-q", "--depth", "2", forge.folder.as_uri(), f"refs/pull/{NUMBER}/merge")
    git(tmp_path, "checkout", "-q", "--detach", "FETCH_HEAD")
    assert git(tmp_path, "rev-list", "--count", "HEAD") == "3"
    assert git(place.clone, "rev-list", "--count", "HEAD") == "4"
    warned = []
    for folder in (tmp_path, place.clone):
        with chdir(folder):
            main(["check", "--changed-by", OWNER, "HEAD^1", "--format", "github"])
        warned.append(capsys.readouterr().out)
    assert warned[0] == warned[1]
    assert warned[0].count("::warning ") > 1


def test_nothing_else_is_waited_for() -> None:
    """The quick check is one job, so that the tests and the preview cannot hold it up."""
    assert list(workflow("check")["jobs"]) == ["data"]
