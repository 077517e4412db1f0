"""The workflow that tells under a proposal what it means, with code of the main branch alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.workflows.conftest import NUMBER, Forge, Place, git
from tests.workflows.running import Done
from tests.workflows.test_check import first

REPOSITORY = "regio/monitor"
RUN = f"https://forge.example/{REPOSITORY}/actions/runs/12"
MARK = "<!-- gww diff -->"
PULLS = f"repos/{REPOSITORY}/pulls"
COMMENTS = f"repos/{REPOSITORY}/issues/{NUMBER}/comments"


def event(sha: str, conclusion: str = "success", kind: str = "pull_request") -> dict[str, object]:
    """What GitHub tells of a check that is done; the branch has a name that a shell would obey."""
    run: dict[str, object] = {
        "event": kind,
        "conclusion": conclusion,
        "head_sha": sha,
        "head_branch": "a;$(touch gehackt)`touch gehackt`",
        "head_repository": {"full_name": "iemand/monitor", "owner": {"login": "iemand"}},
        "html_url": RUN,
    }
    return {
        "repository": REPOSITORY,
        "token": "geheim",
        "event": {"workflow_run": run, "repository": {"default_branch": "main"}},
    }


def proposal(sha: str, repository: str = "iemand/monitor") -> dict[str, object]:
    """A proposal as GitHub lists it."""
    return {"number": NUMBER, "head": {"sha": sha, "repo": {"full_name": repository}}}


def hostile(folder: Path) -> None:
    """A change of data, and of the program: were that to run, it would show."""
    path, number = first(folder / "data", "municipalities/*.yaml", "name: ")
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[number - 1] = "name: '@iemand <b>Naam</b> ::set-output name=number::9'"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for name in ("site_builder/cli/__init__.py", "scripts/comment.py", "Makefile"):
        (folder / name).write_text("raise SystemExit('het voorstel draait')\n", encoding="utf-8")


@pytest.fixture(scope="module")
def head(forge: Forge) -> str:
    """The newest commit of a hostile proposal."""
    return forge.propose(hostile)[0]


def run(place: Place, sha: str, conclusion: str = "success", kind: str = "pull_request") -> list[Done]:
    """Run the job in a clone of the main branch, and have every step be fine."""
    done = place.machine(event(sha, conclusion, kind)).run("comment", "comment")
    assert [(step.name, step.err) for step in done if step.code] == []
    return done


def test_a_first_comment(place: Place, head: str) -> None:
    """It tells what changes, from data that are never checked out, with all that people wrote as text."""
    place.at("main")
    place.answer(((PULLS,), [proposal(head)]), (("GET", COMMENTS), []), (("POST",), {"id": 1}))
    assert len(run(place, head)) == 4
    assert git(place.clone, "rev-parse", "HEAD") == git(place.clone, "rev-parse", "origin/main")
    assert not list(place.clone.rglob("gehackt"))
    asked = place.asked
    assert "--raw-field" in asked[0]["asked"]
    assert "head=iemand:a;$(touch gehackt)`touch gehackt`" in asked[0]["asked"]
    assert [one["asked"][2:4] for one in asked] == [["GET", PULLS], ["GET", COMMENTS], ["POST", COMMENTS]]
    text = json.loads(asked[-1]["given"])["body"]
    assert text.startswith(f"{MARK}\n**1 waarde veranderd, in 1 bestand; ")
    assert "@iemand" not in text
    assert "<b>" not in text
    assert f"De controle is goed. [Bij deze controle]({RUN})" in text


def test_the_same_comment_is_renewed(place: Place, head: str) -> None:
    """It is the one of this workflow, also on a later page, and never one that somebody made look like it."""
    place.at("main")
    forged = {"id": 3, "user": {"login": "iemand"}, "body": MARK}
    other = {"id": 4, "user": {"login": "github-actions[bot]"}, "body": "Iets anders"}
    ours = {"id": 5, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\nToen"}
    place.answer(
        ((PULLS,), [proposal(head)]),
        (("GET", COMMENTS, "page=1"), [forged, other]),
        (("GET", COMMENTS, "page=2"), [ours]),
        (("PATCH",), {"id": 5}),
    )
    run(place, head, "failure")
    last = place.asked[-1]
    assert last["asked"][2:4] == ["PATCH", f"repos/{REPOSITORY}/issues/comments/5"]
    assert "**De controle vond fouten.**" in json.loads(last["given"])["body"]


@pytest.mark.parametrize("found", ["none", "newer", "elsewhere", "deleted"])
def test_no_comment_elsewhere(place: Place, head: str, found: str) -> None:
    """No open proposal, a newer push, another repository or one that is gone: nothing is written."""
    place.at("main")
    listed: dict[str, list[dict[str, object]]] = {
        "none": [],
        "newer": [proposal("f" * 40)],
        "elsewhere": [proposal(head, "ander/monitor")],
        "deleted": [{"number": NUMBER, "head": {"sha": head, "repo": None}}],
    }
    place.answer(((PULLS,), listed[found]))
    assert len(run(place, head)) == 1
    assert len(place.asked) == 1


def test_a_check_of_the_main_branch_has_no_comment(place: Place, head: str) -> None:
    """Neither has one that was stopped."""
    assert run(place, head, kind="push") == []
    assert run(place, head, "cancelled") == []
