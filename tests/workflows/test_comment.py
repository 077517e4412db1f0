"""The workflow that tells under a proposal what it means, with code of the main branch alone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.comment import BROKEN, GOOD, WRONG, Verdict, judged
from tests.workflows.conftest import NUMBER, Forge, Place, git
from tests.workflows.running import Done
from tests.workflows.test_check import ago, assessed, first, spoiled

REPOSITORY = "regio/monitor"
SERVER = "https://forge.example"
RUN = f"{SERVER}/{REPOSITORY}/actions/runs/12"
OWN_RUN = f"{SERVER}/{REPOSITORY}/actions/runs/34"
THERE = f"{SERVER}/{REPOSITORY}/pull/{NUMBER}#issuecomment-1"
MARK = "<!-- gww diff -->"
PULLS = f"repos/{REPOSITORY}/pulls"
COMMENTS = f"repos/{REPOSITORY}/issues/{NUMBER}/comments"
WAITED = re.compile(r"na \d+ minu(ut|ten)( en \d+ seconden?)?\b")


def event(sha: str, kind: str = "pull_request") -> dict[str, object]:
    """What GitHub tells of a check that began 65 seconds ago; a shell would obey the name of the branch."""
    run: dict[str, object] = {
        "event": kind,
        "conclusion": None,
        "run_started_at": ago(65),
        "head_sha": sha,
        "head_branch": "a;$(touch gehackt)`touch gehackt`",
        "head_repository": {"full_name": "iemand/monitor", "owner": {"login": "iemand"}},
        "html_url": RUN,
    }
    return {
        "repository": REPOSITORY,
        "server_url": SERVER,
        "run_id": "34",
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


def run(place: Place, sha: str, kind: str = "pull_request") -> list[Done]:
    """Run the job in a clone of the main branch, and have every step be fine.

    Each program is started: one that was loaded before could not be that of a proposal.
    """
    machine = place.machine(event(sha, kind))
    machine.environment = {name: text for name, text in machine.environment.items() if name != "GWW_WARM"}
    done = machine.run("comment", "comment")
    assert [(step.name, step.err) for step in done if step.code] == []
    return done


MADE, RENEWED = ("POST", COMMENTS), ("PATCH", f"repos/{REPOSITORY}/issues/comments/5")
FORGED = {"id": 3, "user": {"login": "iemand"}, "body": MARK}
OTHER = {"id": 4, "user": {"login": "github-actions[bot]"}, "body": "Iets anders"}
OURS = {"id": 5, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\nToen"}


def forge_with(place: Place, sha: str, how: tuple[str, str] = MADE) -> None:
    """GitHub with an open proposal that has no comment yet, or has ours on a later page."""
    place.at("main")
    pages = ([FORGED, OTHER], [OURS]) if how == RENEWED else ([], [])
    place.answer(
        ((PULLS,), [proposal(sha)]),
        *((("GET", COMMENTS, f"page={number}"), page) for number, page in enumerate(pages, 1)),
        (("POST",), {"id": 1, "html_url": THERE}),
        (("PATCH",), {"id": 5, "html_url": THERE}),
    )


def told(place: Place, how: tuple[str, str] = MADE) -> tuple[str, dict[str, str]]:
    """The text of the comment that was made or renewed, and the status of the commit."""
    *_, comment, status = place.asked
    assert comment["asked"][2:4] == [*how]
    fields = dict(one.split("=", 1) for one in status["asked"] if "=" in one)
    return json.loads(comment["given"])["body"], {"commit": status["asked"][3], **fields}


def test_a_first_comment(place: Place, head: str) -> None:
    """It tells what changes, from data that are never checked out, with all that people wrote as text."""
    forge_with(place, head)
    done = run(place, head)
    assert len(done) == 4
    assert git(place.clone, "rev-parse", "HEAD") == git(place.clone, "rev-parse", "origin/main")
    assert not list(place.clone.rglob("gehackt"))
    asked = place.asked
    assert "--raw-field" in asked[0]["asked"]
    assert "head=iemand:a;$(touch gehackt)`touch gehackt`" in asked[0]["asked"]
    statuses = f"repos/{REPOSITORY}/statuses/{head}"
    questions = [["GET", PULLS], ["GET", COMMENTS], ["POST", COMMENTS], ["POST", statuses]]
    assert [one["asked"][2:4] for one in asked] == questions
    text, _ = told(place)
    assert text.startswith(f"{MARK}\n**1 waarde veranderd, in 1 bestand; ")
    assert "@iemand" not in text
    assert "<b>" not in text
    assert f"over versie {head[:10]}." in text
    assert f"[De controle]({RUN})" in text
    assert f"[Checks]({SERVER}/{REPOSITORY}/pull/{NUMBER}/checks)" in text
    # Its check and its preview are what its maker wants them to be, since it brings its own program.
    assert "**Dit voorstel verandert niet alleen gegevens, maar ook 3 andere bestanden.**" in text
    assert "open het voorbeeld niet" in text


@pytest.mark.parametrize(
    ("change", "state", "said", "how"),
    [
        (assessed, "success", GOOD.words, MADE),
        (spoiled, "failure", WRONG.words, RENEWED),
    ],
)
def test_the_verdict_is_our_own(
    forge: Forge,
    place: Place,
    change: Callable[[Path], None],
    state: str,
    said: str,
    how: tuple[str, str],
) -> None:
    """It is what our program finds in the data, and stands in the comment and at the commit.

    How long it took, from the push to the comment, stands in the comment and on the page of the run. Our
    comment is renewed, also where it is on a later page, and never one that somebody made look like it.
    """
    sha, _ = forge.propose(change)
    forge_with(place, sha, how)
    machine = place.machine(event(sha))
    done = machine.run("comment", "comment")
    assert [(step.name, step.err) for step in done if step.code] == []
    text, status = told(place, how)
    assert WAITED.search(text)
    assert WAITED.search(machine.summary)
    assert THERE in machine.summary
    assert said in text
    assert ("### Wat er niet klopt" in text) is (state == "failure")
    assert status["commit"] == f"repos/{REPOSITORY}/statuses/{sha}"
    assert (status["state"], status["context"], status["target_url"]) == (state, "Toelichting", THERE)
    # The mistakes are in the demo as well, and that is not data of the region.
    assert ("niet alleen gegevens" in text) is (change is spoiled)


def test_what_cannot_be_compared(forge: Forge, place: Place) -> None:
    """The comment of the push before would be believed, so it is replaced; the run is red as well."""
    tree = git(forge.folder, "rev-parse", "main^{tree}")
    sha = git(forge.folder, "commit-tree", tree, "-m", "Zonder verleden")
    git(forge.folder, "update-ref", f"refs/pull/{NUMBER}/head", sha)
    forge_with(place, sha)
    done = place.machine(event(sha)).run("comment", "comment")
    assert [step.name for step in done if step.code] == ["Vertel wat de wijziging betekent"]
    text, status = told(place)
    assert "kon dit voorstel niet vergelijken" in text
    assert f"[Het verslag]({OWN_RUN})" in text
    assert "vond geen fouten" not in text
    assert status["state"] == "error"


@pytest.mark.parametrize(
    ("code", "text", "verdict"),
    [
        ("0", "**1 waarde**", GOOD),
        ("1", "**1 waarde**", WRONG),
        ("1", " \n", BROKEN),
        ("2", "**1 waarde**", BROKEN),
        ("124", "**1 waarde**", BROKEN),
        ("", "**1 waarde**", BROKEN),
    ],
)
def test_a_run_that_stopped_is_never_good(code: str, text: str, verdict: Verdict) -> None:
    """Python stops with 1 as well, but then says nothing; what takes too long is stopped with 124."""
    assert judged(code, text) is verdict


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
    """There is no proposal to put it under."""
    assert run(place, head, kind="push") == []
