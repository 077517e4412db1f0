"""The workflow that builds the site in shares, each with what the run before it made of that share."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.shares.test_shares import contents
from tests.workflows.conftest import Forge, Place, git, little
from tests.workflows.running import Machine, workflow

EVENT = {"event_name": "workflow_dispatch", "ref_name": "main", "token": "t"}
OF = 2
LISTED = ("run", "list")


@pytest.fixture(scope="module")
def commit(forge: Forge) -> str:
    """The commit that is built: of a small site, after the first of the main branch."""
    return forge.propose(little)[1]


def machine(place: Place, commit: str = "main", number: int = 0) -> Machine:
    """A machine with nothing on it, for a job of a share."""
    place.at(commit)
    made = place.machine(EVENT)
    made.contexts = {
        "inputs": {"shares": str(OF)},
        "matrix": {"number": str(number)},
        "needs": {"plan": {"outputs": {"day": "1797000000"}}},
    }
    return made


def shared(place: Place, commit: str, number: int, folder: Path) -> tuple[Path, Path, str]:
    """What the job of a share leaves behind, the share and its store, and what its first step said."""
    at = machine(place, commit, number)
    done = at.run("shards", "share")
    assert [(step.name, step.err) for step in done if step.code] == []
    names = (f"deel-{number}", f"store-{number}")
    share, store = (Path(shutil.copytree(at.artifacts[name], folder / name)) for name in names)
    return share, store, done[0].out


def test_each_share_is_numbered(place: Place) -> None:
    """As many as were asked for, all of one day."""
    at = machine(place)
    assert [step.code for step in at.run("shards", "plan")] == [0]
    assert json.loads(at.outputs["numbers"]["numbers"]) == [1, 2]
    assert at.outputs["numbers"]["day"].isdecimal()


def test_a_share_begins_with_what_the_run_before_made_of_it(
    forge: Forge, place: Place, commit: str, tmp_path: Path
) -> None:
    """The first run begins with nothing; the next gives the same share, and the shares are one site."""
    place.answer()
    first, store, said = shared(place, commit, 1, tmp_path / "first")
    assert "this share is made anew" in said
    other, _, _ = shared(place, commit, 2, tmp_path / "first")
    main = git(forge.folder, "rev-parse", "main")
    place.answer((LISTED, f"77 {main}"), (("download", "77", "store-1"), str(store)))
    again, _, said = shared(place, commit, 1, tmp_path / "again")
    assert said == "This share begins with what run 77 made of it.\n"
    assert contents(again) == contents(first)
    at = machine(place, commit)
    at.artifacts |= {"deel-1": again, "deel-2": other}
    assert [step.code for step in at.run("shards", "join")] == [0]
    assert (at.artifacts["github-pages"] / "index.html").is_file()


@pytest.mark.parametrize("how", ["none", "elsewhere", "gone"])
def test_a_share_without_a_run_before_is_made_anew(forge: Forge, place: Place, how: str) -> None:
    """No run, one of a commit that is not in the history, and one whose store is gone."""
    commit = (
        forge.propose(lambda _: None)[0] if how == "elsewhere" else git(forge.folder, "rev-parse", "main")
    )
    place.answer(*([] if how == "none" else [(LISTED, f"77 {commit}")]))
    at = machine(place, number=1)
    (done,) = at.run("shards", "share", most=1)
    assert (done.code, "::notice::" in done.out) == (0, True)
    assert not (at.clone / "_store").exists()
    listed, *downloads = [one["asked"] for one in place.asked]
    assert len(downloads) == (how == "gone")
    given = dict(zip(listed[2::2], listed[3::2], strict=True))
    assert given.items() >= {
        ("--workflow", "shards.yml"),
        ("--branch", "main"),
        ("--event", "workflow_dispatch"),
        ("--status", "success"),
    }


def test_who_reads_what_another_run_made_may_do_nothing_else() -> None:
    """The job of a share reads runs and the repository, and no other job reads what a run left behind."""
    jobs = workflow("shards")["jobs"]
    assert jobs["share"]["permissions"] == {"actions": "read", "contents": "read"}
    assert [name for name, job in jobs.items() if "actions" in job["permissions"]] == ["share"]
