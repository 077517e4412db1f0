"""The workflow with the tests of the program: data alone does not wait for them."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checks import ROOT
from tests.workflows.conftest import Forge, Place
from tests.workflows.running import workflow
from tests.workflows.test_check import PUSH, assessed, event

TESTS = 'make "$TARGET" PART="$PART"'
PARTS = ("browser", "rest")
"""The parts of the long tests: each has a job of its own."""


def of_the_program(folder: Path) -> None:
    """A change of data, and of one file of the program."""
    assessed(folder)
    (folder / "site_builder/version.py").write_text("NUMBER = 1\n", encoding="utf-8")


def of_the_demo(folder: Path) -> None:
    """A change of the fictional region, which the tests know well."""
    (folder / "demo/README.md").write_text("Een ander voorbeeld.\n", encoding="utf-8")


def moved_out(folder: Path) -> None:
    """A file of the data that is moved to another place."""
    path = min((folder / "data/municipalities").iterdir())
    path.rename(folder / "docs" / path.name)


def of_the_owners(folder: Path) -> None:
    """Data, and the list of teams that is made of them."""
    assessed(folder)
    (folder / "CODEOWNERS").write_text("/data/ @regio/monitor\n", encoding="utf-8")


def decided(place: Place, github: dict[str, object]) -> tuple[str, str]:
    """Whether the first step has the tests run, and what it says."""
    machine = place.machine(github)
    (done,) = machine.run("tests", "test", most=1)
    assert (done.code, done.err) == (0, "")
    return machine.outputs["change"]["program"], machine.summary


@pytest.mark.parametrize("change", [assessed, of_the_owners])
def test_data_alone_wait_for_no_tests(forge: Forge, place: Place, change: Callable[[Path], None]) -> None:
    """The job is fine in seconds and says why, so a result that is demanded is always there."""
    place.at(forge.propose(change)[1])
    program, said = decided(place, event())
    assert program == "no"
    assert said.startswith("Alleen gegevens veranderen.")
    machine = place.machine(event())
    machine.run("tests", "test")
    assert machine.outcomes == {"0": "success", "change": "success"}


@pytest.mark.parametrize("change", [of_the_program, of_the_demo, moved_out])
def test_the_program_is_tested(forge: Forge, place: Place, change: Callable[[Path], None]) -> None:
    """Any other file in the proposal has them run."""
    place.at(forge.propose(change)[1])
    assert decided(place, event()) == ("yes", "")


def test_data_are_tested_on_the_main_branch(forge: Forge, place: Place) -> None:
    """There every push is, as nobody waits."""
    place.at(forge.propose(assessed)[1])
    assert decided(place, PUSH) == ("yes", "")


def test_what_is_not_known_is_tested(forge: Forge, place: Place) -> None:
    """Where git cannot tell, the tests run."""
    assert forge.folder.is_dir()
    place.at("main")
    machine = place.machine(event())
    (done,) = machine.run("tests", "test", most=1)
    assert (done.code, machine.outputs["change"]["program"]) == (0, "yes")
    assert "HEAD^1" in done.err


def test_every_test_runs() -> None:
    """After that first step it is `make test`, or a part of the long tests; to run it here would be to
    run this test in itself."""
    job = workflow("tests")["jobs"]["test"]
    steps = [step for step in job["steps"] if "run" in step]
    assert [step["run"] for step in steps[1:]] == [TESTS]
    assert steps[1]["if"] == "steps.change.outputs.program == 'yes'"
    assert steps[1]["env"] == {"TARGET": "${{ matrix.target }}", "PART": "${{ matrix.part }}"}
    asked = [(one["target"], one["part"]) for one in job["strategy"]["matrix"]["include"]]
    assert asked == [("test", "all"), *(("test-long", part) for part in PARTS)]
    assert job["strategy"]["fail-fast"] == "false"


def test_every_long_test_is_in_one_part(tmp_path: Path) -> None:
    """Those of every folder, also of a new one: pytest is asked, with what `make` gives it."""
    folders = {path.parent.relative_to(ROOT) for path in ROOT.glob("tests/**/test_*.py")}
    files = sorted(f"{folder}/test_new.py" for folder in {*folders, Path("tests/new")})
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TWO, encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    found = Counter(name for part in PARTS for name in collected(tmp_path, part))
    assert found == {f"{name}::test_long": 1 for name in files}


TWO = "import pytest\n@pytest.mark.long\ndef test_long(): pass\ndef test_by_day(): pass\n"


def collected(folder: Path, part: str) -> list[str]:
    """Every test that `make test-long` takes for a part, in a folder with tests."""
    told = ["make", "--dry-run", "--silent", "test-long", f"PART={part}"]
    lines = subprocess.run(told, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout
    given = shlex.split(lines.splitlines()[-1])
    assert given[0] == ".venv/bin/pytest"
    asked = [*given[1:], "--numprocesses", "0", "--collect-only"]
    # No plugin but the one that knows what `make` gives, and nothing compiled: the tests are only listed.
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "xdist",
        "-p",
        "no:cacheprovider",
        "--assert=plain",
        *asked,
    ]
    alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, cwd=folder, env=alone, check=True, capture_output=True, encoding="utf-8")
    return [line for line in done.stdout.splitlines() if "::" in line]


def test_a_part_that_is_not_there() -> None:
    """It is refused: a name with a mistake in it would otherwise test nothing, or all."""
    told = ["make", "--dry-run", "test-long", "PART=brwser"]
    done = subprocess.run(told, cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    assert (done.returncode, "PART=brwser is er niet" in done.stderr) == (2, True)


def test_no_filter_on_paths() -> None:
    """GitHub gives no result for a workflow that it leaves out, and a result that is demanded never comes."""
    asked = workflow("tests")
    assert asked["on"] == {"pull_request": "", "push": {"branches": ["main"]}}
    assert all("needs" not in job and "if" not in job for job in asked["jobs"].values())


def test_what_takes_long_runs_once_a_week_and_before_a_release() -> None:
    """What a daily run leaves out is tested in time, and no year is given out without it."""
    weekly, release = workflow("weekly"), workflow("release")
    (moment,) = weekly["on"]["schedule"]
    assert moment["cron"].split()[2:] == ["*", "*", "6"]
    for jobs in (weekly["jobs"], release["jobs"]):
        assert [step["run"] for step in jobs["all"]["steps"] if "run" in step] == ["make test-all"]
    assert release["jobs"]["release"]["needs"] == ["all", "build"]
