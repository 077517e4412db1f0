"""The stand-in over HTTP: it answers what the editor asks, and tells of all else."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from graphql import build_schema
from graphql.type import is_input_object_type, is_interface_type, is_object_type

from tests.checks import ROOT
from tests.forge.questions import NAME, OWNER
from tests.forge.repository import Repository
from tests.forge.server import ROUTES, TOKEN, StandIn, standing_in
from tests.waiting import PATIENCE

REPO = f"/repos/{OWNER}/{NAME}"
HERE = "owner: $owner, name: $repo"
BRANCH = "cms/municipalities/kolkstede"


@pytest.fixture
def forge(tmp_path: Path) -> Iterator[StandIn]:
    """A stand-in that keeps one file."""
    with standing_in(Repository.of(tmp_path, {"data/a.yaml": b"a: 1\n"})) as running:
        yield running


def ask(
    forge: StandIn, method: str, path: str, sent: object = None, key: str = f"token {TOKEN}"
) -> tuple[int, Any]:
    """The status and the value of one answer."""
    parts = urlsplit(forge.address)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
    body = None if sent is None else json.dumps(sent)
    connection.request(method, path, body, {"Authorization": key})
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer.status, json.loads(text) if text else None


def question(forge: StandIn, query: str, **variables: object) -> tuple[int, Any]:
    """The answer to a question in GraphQL."""
    owner_and_name = {"owner": OWNER, "repo": NAME}
    return ask(forge, "POST", "/graphql", {"query": query, "variables": {**owner_and_name, **variables}})


def read(forge: StandIn, fields: str) -> Any:
    """These fields of the repository."""
    query = f"query($owner: String!, $repo: String!) {{ repository({HERE}) {{ {fields} }} }}"
    status, answer = question(forge, query)
    assert status == 200
    assert "errors" not in answer
    return answer["data"]["repository"]


def change(forge: StandIn, name: str, kind: str, fields: str, given: object) -> Any:
    """The answer to a change, with its errors."""
    query = f"mutation($input: {kind}!) {{ {name}(input: $input) {{ {fields} }} }}"
    status, answer = question(forge, query, input=given)
    assert status == 200
    return answer


def test_only_with_the_key(forge: StandIn) -> None:
    """Another key is refused as GitHub refuses it, and that is no unknown request."""
    assert ask(forge, "GET", "/user", key="token iets") == (401, {"message": "Bad credentials"})
    status, user = ask(forge, "GET", "/user")
    assert (status, user["login"]) == (200, "robin-tester")
    assert ask(forge, "GET", f"{REPO}/collaborators/robin-tester")[0] == 204
    assert ask(forge, "GET", f"{REPO}/collaborators/een-ander")[0] == 404
    assert not forge.unknown()


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", f"{REPO}/branches"), ("DELETE", f"{REPO}/git/refs/heads/main"), ("GET", f"{REPO}/git/trees/x")],
)
def test_an_unknown_request_is_told(forge: StandIn, method: str, path: str) -> None:
    """501, and a sentence for the test that holds the request."""
    assert ask(forge, method, path)[0] == 501
    assert [line.split(": not known")[0] for line in forge.unknown()] == [f"{method} {path}"]
    assert not forge.called()


def test_an_unknown_question_is_told(forge: StandIn) -> None:
    """A field that the schema lacks is refused in GitHub's words, with 501 besides."""
    query = (
        "query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { stargazerCount } }"
    )
    status, answer = question(forge, query)
    assert status == 501
    assert answer["errors"][0]["message"] == "Cannot query field 'stargazerCount' on type 'Repository'."
    assert "stargazerCount" in forge.unknown()[0]


def test_what_the_editor_reads(forge: StandIn) -> None:
    """The head of a branch, its files with their text, and who changed a file last."""
    oid = forge.repository.head("main")
    files = ask(forge, "GET", f"{REPO}/git/trees/{oid}?recursive=1")[1]["tree"]
    assert [(file["type"], file["path"], file["size"]) for file in files] == [("blob", "data/a.yaml", 5)]
    found = read(
        forge,
        f'here: object(oid: "{files[0]["sha"]}") {{ ... on Blob {{ text isTruncated }} }}'
        'there: object(expression: "main:data/b.yaml") { ... on Blob { text } }'
        'main: ref(qualifiedName: "main") { target { oid ... on Commit {'
        ' history(first: 1, path: "data/a.yaml")'
        " { nodes { message author { user { id: databaseId } } } } } } }"
        "defaultBranchRef { name }"
        'other: ref(qualifiedName: "other") { target { oid } }',
    )
    assert found == {
        "here": {"text": "a: 1\n", "isTruncated": False},
        "there": None,
        "main": {
            "target": {
                "oid": oid,
                "history": {"nodes": [{"message": "Begin", "author": {"user": {"id": 7}}}]},
            }
        },
        "defaultBranchRef": {"name": "main"},
        "other": None,
    }


def test_from_a_branch_to_a_review(forge: StandIn) -> None:
    """A branch, a commit, a draft with its label, the list of drafts, and the step to review."""
    oid = forge.repository.head("main")
    begin = {"repositoryId": "R_monitor", "name": f"refs/heads/{BRANCH}", "oid": oid}
    made = change(forge, "createRef", "CreateRefInput", "ref { name }", begin)
    assert made["data"]["createRef"]["ref"]["name"] == BRANCH
    again = change(forge, "createRef", "CreateRefInput", "ref { name }", begin)
    assert "already exists" in again["errors"][0]["message"]

    commit = {
        "branch": {"repositoryNameWithOwner": f"{OWNER}/{NAME}", "branchName": BRANCH},
        "expectedHeadOid": oid,
        "fileChanges": {
            "additions": [{"path": "data/a.yaml", "contents": b64encode(b"a: 2\n").decode()}],
            "deletions": [],
        },
        "message": {"headline": "Verander a"},
    }
    form = ("createCommitOnBranch", "CreateCommitOnBranchInput")
    fields = 'commit { oid committedDate file_0: file(path: "data/a.yaml") { oid } }'
    saved = change(forge, *form, fields, commit)["data"]["createCommitOnBranch"]["commit"]
    assert saved["oid"] == forge.repository.head(BRANCH)
    assert saved["file_0"]["oid"] == forge.repository.blob(f"{BRANCH}:data/a.yaml")
    assert "Expected branch" in change(forge, *form, fields, commit)["errors"][0]["message"]
    assert forge.repository.diff("main", BRANCH) == ("-a: 1", "+a: 2")

    draft = {"title": "Verander a", "head": BRANCH, "base": "main", "draft": True, "body": "…"}
    status, pull = ask(forge, "POST", f"{REPO}/pulls", draft)
    assert (status, pull["number"], pull["head"]["sha"]) == (201, 1, saved["oid"])
    assert ask(forge, "POST", f"{REPO}/pulls", draft)[0] == 422
    assert ask(forge, "POST", f"{REPO}/issues/1/labels", {"labels": ["cms/draft"]})[0] == 200
    listed = read(
        forge,
        'drafts: pullRequests(states: OPEN, labels: ["cms/draft"], first: 9)'
        " { nodes { number isDraft headRefOid files(first: 9) { nodes { path changeType } } } }"
        'ready: pullRequests(states: OPEN, labels: ["cms/ready"], first: 9) { totalCount }'
        f'mine: pullRequests(states: OPEN, headRefName: "{BRANCH}", first: 1) {{ totalCount }}',
    )
    assert listed == {
        "drafts": {
            "nodes": [
                {
                    "number": 1,
                    "isDraft": True,
                    "headRefOid": saved["oid"],
                    "files": {"nodes": [{"path": "data/a.yaml", "changeType": "MODIFIED"}]},
                }
            ]
        },
        "ready": {"totalCount": 0},
        "mine": {"totalCount": 1},
    }
    assert ask(forge, "GET", f"{REPO}/issues/1")[1]["labels"] == [{"name": "cms/draft"}]
    assert ask(forge, "PATCH", f"{REPO}/issues/1", {"labels": ["cms/pending_review"]})[0] == 200
    kind = "MarkPullRequestReadyForReviewInput"
    given = {"pullRequestId": pull["node_id"]}
    change(forge, "markPullRequestReadyForReview", kind, "pullRequest { isDraft }", given)
    kept = forge.pulls.known[1]
    assert (kept.draft, kept.labels) == (False, ("cms/pending_review",))
    assert kept.created < kept.updated
    assert not forge.unknown()


def test_no_more_than_the_editor_asks() -> None:
    """Every field of the schema, and every path, is in the source of the editor that we use."""
    source = (ROOT / "node_modules/@sveltia/cms/npm/index.js").read_text(encoding="utf-8")
    schema = build_schema((ROOT / "tests/forge/schema.graphql").read_text(encoding="utf-8"))
    fields = {
        field
        for name, kind in schema.type_map.items()
        if not name.startswith("__")
        and (is_object_type(kind) or is_interface_type(kind) or is_input_object_type(kind))
        for field in kind.fields
    }
    assert len(fields) >= 70
    words = {word for route in ROUTES for word in route.name.split("*")[-1].strip("/ ").split("/")[-1:]}
    assert {"user", "labels", "pulls"} <= words
    assert not sorted(word for word in fields | words if word and word not in source)
