"""The pipeline for GitLab in the documents: its form, its commands, and the parts that compute something."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.cli import parser
from tests.checks import ROOT
from tests.json_schema import check_jsonschema
from tests.workflows.conftest import NUMBER, Forge, Place, git
from tests.workflows.running import workflow
from tests.workflows.test_check import assessed, spoiled
from tests.workflows.test_tests import PARTS

GUIDE = ROOT / "docs" / "gitlab.md"
SCALE = ROOT / "docs" / "scale.md"
CURL = """\
#!{python}
import json, sys
asked = sys.argv[1:]
body = [part.partition("@")[2] for part in asked if part.startswith("body@")]
with open({log!r}, "a", encoding="utf-8") as log:
    print(json.dumps({{"asked": asked, "body": open(body[0]).read() if body else ""}}), file=log)
for end, answer in json.load(open({answers!r}, encoding="utf-8")):
    if any(end in part for part in asked):
        print(json.dumps(answer))
        break
"""


def pipeline(guide: Path = GUIDE) -> str:
    """The pipeline as it stands in a guide."""
    (found,) = re.findall(
        r"^```yaml\n(.*?)^```$", guide.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return str(found)


def jobs(guide: Path = GUIDE) -> dict[str, dict[str, Any]]:
    """The jobs by their name."""
    data = yaml.safe_load(pipeline(guide))
    return {name: job for name, job in data.items() if isinstance(job, dict) and "script" in job}


def test_the_pipeline_follows_the_schema(tmp_path: Path) -> None:
    """GitLab's own schema, as a checker carries it; with the jobs for shares in the place of `pages` too."""
    path = tmp_path / ".gitlab-ci.yml"
    path.write_text(yaml.safe_dump({**yaml.safe_load(pipeline()), **jobs(SCALE)}), encoding="utf-8")
    command = ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", str(path)]
    done = check_jsonschema(*command)
    assert done.exit_code == 0, done.output
    path.write_text(pipeline(), encoding="utf-8")
    assert check_jsonschema(*command).exit_code == 0
    path.write_text(pipeline().replace("stage: check", "stages: check"), encoding="utf-8")
    assert check_jsonschema(*command).exit_code == 1


def lines() -> list[str]:
    """Every command of every job."""
    return [line.strip() for job in jobs().values() for step in job["script"] for line in step.splitlines()]


@pytest.mark.parametrize("line", [line for line in lines() if re.match(r"\.venv/bin/gww|make ", line)])
def test_every_command_is_there(line: str) -> None:
    """`gww` knows the arguments, and `make` the target."""
    program, *arguments = shlex.split(re.sub(r" (>|\|\|).*", "", line))
    if program == "make":
        targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        asked = [job.get("parallel", {}).get("matrix", []) for job in jobs().values()]
        named = {"$TARGET": [each["TARGET"] for matrix in asked for each in matrix]}
        words = [one for word in arguments for one in named.get(word, [word])]
        assert [word for word in words if "=" not in word and word not in targets] == []
    else:
        given = ["2026" if word == "$YEAR" else word for word in arguments]
        assert callable(parser(given).parse_args(given).run)


def test_what_takes_long_runs_once_a_week_and_before_a_release() -> None:
    """At the tag of a year too, once, and as long as it may take on GitHub: longer than any other job."""
    asked, found = yaml.safe_load(pipeline()), jobs()
    allowed = {workflow(name)["jobs"]["all"]["timeout-minutes"] for name in ("weekly", "release")}
    assert {found["all"]["timeout"]} == {f"{minutes} minutes" for minutes in allowed}
    assert found["all"]["script"] == ["make test-all"]
    (tag,) = [rule["if"] for rule in asked["workflow"]["rules"] if "TAG" in rule["if"]]
    (pushed,) = workflow("release")["on"]["push"]["tags"]
    assert tag == "$CI_COMMIT_TAG =~ /^" + pushed.replace("[0-9]" * 4, r"\d{4}") + "$/"
    assert {"if": "$CI_COMMIT_TAG"} in found["all"]["rules"]
    assert all(rule["if"].endswith("&& $CI_COMMIT_TAG == null") for rule in found["test"]["rules"])


def test_problems_stand_at_their_line(tmp_path: Path) -> None:
    """What `gww check` finds becomes a report of Code Quality: a text, a place, and a name for each."""
    (step,) = [step for step in jobs()["data"]["script"] if step.startswith("jq ")]
    problem = {"path": "data/a.yaml", "line": 3, "column": 1, "message": "Fout é", "severity": "error"}
    other = {**problem, "line": 4, "severity": "warning"}
    (tmp_path / "problems.json").write_text(json.dumps([problem, other]), encoding="utf-8")
    subprocess.run(["bash", "-e", "-c", step], cwd=tmp_path, check=True)
    found = json.loads((tmp_path / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert [(one["location"], one["severity"]) for one in found] == [
        ({"path": "data/a.yaml", "lines": {"begin": 3}}, "major"),
        ({"path": "data/a.yaml", "lines": {"begin": 4}}, "minor"),
    ]
    assert len({one["fingerprint"] for one in found}) == 2


NOTES = f"https://forge.example/api/v4/projects/3/merge_requests/{NUMBER}/notes"


def told(place: Place, programs: Path, head: str, notes: list[dict[str, object]]) -> list[dict[str, Any]]:
    """What GitLab is asked when the comment is made, with one proposal that is there and one that is not."""
    place.at("main")
    programs.mkdir()
    log, answers = str(programs / "asked.jsonl"), str(programs / "answers.json")
    curl = programs / "curl"
    curl.write_text(CURL.format(python=sys.executable, log=log, answers=answers), encoding="utf-8")
    curl.chmod(0o755)
    listed = [{"iid": NUMBER, "sha": head}, {"iid": 8, "sha": "f" * 40}]
    said = [("/user", {"id": 5}), ("/notes", notes), ("?state=opened", listed)]
    (programs / "answers.json").write_text(json.dumps(said), encoding="utf-8")
    machine = place.machine({})
    given = {
        "PATH": f"{programs}:{machine.environment['PATH']}",
        "CI_API_V4_URL": "https://forge.example/api/v4",
        "CI_PROJECT_ID": "3",
        "CI_DEFAULT_BRANCH": "main",
        "COMMENT_TOKEN": "geheim",
    }
    done = machine.step({"name": "comment", "run": jobs()["comment"]["script"][1]}, "comment", given)
    assert done.code == 0, done.err
    return [json.loads(line) for line in (programs / "asked.jsonl").read_text("utf-8").splitlines()]


def note(author: int, text: str) -> dict[str, object]:
    """A note under the proposal: of the account of the token, which is 5, or of somebody."""
    return {"id": author * 10, "author": {"id": author}, "body": f"<!-- gww diff -->\n{text}"}


def proposed(forge: Forge, head: str) -> str:
    """The newest commit of a proposal, where GitLab keeps it."""
    git(forge.folder, "update-ref", f"refs/merge-requests/{NUMBER}/head", head)
    return head


# That it is written is asked by day of one that cannot be compared, which takes a third of the time.
@pytest.mark.parametrize("there", [True, pytest.param(False, marks=pytest.mark.long)])
def test_a_comment_is_written_or_renewed(forge: Forge, place: Place, tmp_path: Path, there: bool) -> None:
    """On the main branch, for each open proposal whose newest commit can be fetched."""
    head = proposed(forge, forge.propose(assessed)[0])
    notes = [note(9, f"<!-- {head} -->"), *([note(5, f"<!-- {'e' * 40} -->")] if there else [])]
    *_, last = told(place, tmp_path / "gitlab", head, notes)
    assert last["asked"][-1] == (f"{NOTES}/50" if there else NOTES)
    assert ("PUT" in last["asked"]) is there
    start = f"<!-- gww diff -->\n<!-- {head} -->\n**9 waarden toegevoegd, in 1 bestand; "
    assert last["body"].startswith(start)


def test_a_push_is_told_once(forge: Forge, place: Place, tmp_path: Path) -> None:
    """The next schedule finds the commit in the note, and computes nothing."""
    head = proposed(forge, forge.propose(assessed)[0])
    asked = told(place, tmp_path / "gitlab", head, [note(5, f"<!-- {head} -->\n**9 waarden**")])
    assert [one["body"] for one in asked if one["body"]] == []
    assert asked[-1]["asked"][-1] == f"{NOTES}?per_page=100"


def test_a_proposal_that_cannot_be_compared(forge: Forge, place: Place, tmp_path: Path) -> None:
    """It is told in a comment of its own, beside that of somebody, and holds up nobody else's comment."""
    tree = git(forge.folder, "rev-parse", "main^{tree}")
    head = proposed(forge, git(forge.folder, "commit-tree", tree, "-m", "Zonder verleden"))
    *_, last = told(place, tmp_path / "gitlab", head, [note(9, f"<!-- {head} -->")])
    assert (last["asked"][-1], "PUT" in last["asked"]) == (NOTES, False)
    assert "kon dit voorstel niet vergelijken" in last["body"]


@pytest.mark.parametrize("data_alone", [True, False])
def test_data_alone_wait_for_no_tests(forge: Forge, place: Place, tmp_path: Path, data_alone: bool) -> None:
    """Any other file has the tests run."""
    place.at(forge.propose(assessed if data_alone else spoiled)[0])
    make = tmp_path / "make"
    make.write_text("#!/bin/sh\necho make $*\n", encoding="utf-8")
    make.chmod(0o755)
    machine = place.machine({})
    given = {
        "PATH": f"{tmp_path}:{machine.environment['PATH']}",
        "TARGET": "test",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(forge.folder, "rev-parse", "main"),
    }
    (script,) = jobs()["test"]["script"]
    done = machine.step({"name": "test", "run": script}, "test", given)
    assert (done.code, done.out) == (0, "Alleen gegevens veranderen.\n" if data_alone else "make test\n")
    given["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = ""
    given["TARGET"] = "test-long"
    assert machine.step({"name": "test", "run": script}, "test", given).out == "make test-long\n"


def test_each_part_of_the_long_tests_has_a_job() -> None:
    """Beside the tests by day, and the same as on GitHub; `make` takes the part from its environment."""
    asked = jobs()["test"]["parallel"]["matrix"]
    assert asked == [{"TARGET": "test"}, {"TARGET": "test-long", "PART": list(PARTS)}]


@pytest.mark.parametrize("there", [True, False])
def test_a_share_begins_with_what_the_pipeline_before_left(tmp_path: Path, there: bool) -> None:
    """Its artifact is asked by the name of the job, and only who runs it may write in the store."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (tmp_path / "store-2").mkdir()
    (tmp_path / "store-2/store.sqlite3").write_bytes(b"x")
    fetched = 'while [ "$1" != --output ]; do shift; done; cp left.zip "$2"; echo "$3" > asked.txt'
    stands_in = {"curl": fetched if there else "exit 22", "gww": 'ls -l "$GWW_CACHE"; echo "$@"'}
    for name, text in stands_in.items():
        path = programs / name if name == "curl" else tmp_path / ".venv/bin" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        path.chmod(0o755)
    zipped = [sys.executable, "-m", "zipfile", "--create", "left.zip", "store-2"]
    subprocess.run(zipped, cwd=tmp_path, check=True)
    (tmp_path / "store-2/store.sqlite3").unlink()
    (tmp_path / "store-2").rmdir()
    done = subprocess.run(
        ["bash", "-e", "-c", f"umask 000\n{jobs(SCALE)['share']['script'][1]}"],
        cwd=tmp_path,
        env={
            "PATH": f"{programs}:{os.environ['PATH']}",
            "CI_PROJECT_DIR": str(tmp_path),
            "CI_API_V4_URL": "https://forge.example/api/v4",
            "CI_PROJECT_ID": "3",
            "CI_COMMIT_BRANCH": "main",
            "CI_JOB_TOKEN": "t",
            "CI_NODE_INDEX": "2",
            "CI_NODE_TOTAL": "4",
        },
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("build --shard 2/4 --out share-2\n")
    assert ("store.sqlite3" in done.stdout) is there
    if there:
        asked = "https://forge.example/api/v4/projects/3/jobs/artifacts/main/download?job=share%202%2F4\n"
        assert (tmp_path / "asked.txt").read_text(encoding="utf-8") == asked
        assert (tmp_path / "store-2").stat().st_mode & 0o077 == 0
