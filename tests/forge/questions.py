"""What the editor asks in GraphQL, answered from the repository.

The schema beside this file holds only what Sveltia CMS 0.221.1 asks (backend `github`, with the setting
`publish_mode: editorial_workflow`), read from its source. A field that is not in it is a question that the
tests do not know of, and is refused as GitHub refuses what it lacks.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphql import GraphQLResolveInfo, GraphQLSchema, build_schema, graphql_sync

from tests.forge.pulls import Pull, Pulls
from tests.forge.repository import RefusedError, Repository, Version

OWNER, NAME = "gemeenten", "monitor"
_LETTERS = {"A": "ADDED", "M": "MODIFIED", "D": "DELETED"}
_TAKEN = frozenset({"input", "object"})
"""Names of the schema that are also Python's own; here they end in an underscore."""
Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever signed in."""

    login: str
    name: str
    email: str
    number: int

    def node(self) -> Node:
        """What the schema calls a user."""
        return {
            "login": self.login,
            "name": self.name,
            "email": self.email,
            "database_id": self.number,
            "avatar_url": "",
        }


@dataclass(frozen=True, slots=True)
class _Blob:
    """The text of a file, whole."""

    oid: str
    text: str
    is_binary: bool = False
    is_truncated: bool = False

    @property
    def byte_size(self) -> int:
        return len(self.text.encode())


@dataclass(frozen=True, slots=True)
class _Commit:
    """A commit; no build, check or deployment has reported on it."""

    forge: Forge
    version: Version
    status: None = None

    @property
    def oid(self) -> str:
        return self.version.oid

    @property
    def message(self) -> str:
        return self.version.message

    @property
    def committed_date(self) -> str:
        return self.version.date

    @property
    def author(self) -> Node:
        return {"name": self.version.name, "email": self.version.email, "user": self.forge.person.node()}

    def history(self, first: int, path: str | None = None) -> Node:
        versions = self.forge.git.log(self.oid, path)[:first]
        return {"nodes": [_Commit(self.forge, version) for version in versions]}

    def file(self, path: str) -> Node | None:
        blob = self.forge.git.blob(f"{self.oid}:{path}")
        return None if blob is None else {"oid": blob}

    def deployments(self, **_: object) -> Node:
        return {"nodes": []}

    def check_suites(self, **_: object) -> Node:
        return {"nodes": []}


@dataclass(frozen=True, slots=True)
class Forge:
    """What a question is answered from: the repository, its pull requests and whoever asks."""

    git: Repository
    pulls: Pulls
    person: Person
    id: str = "R_monitor"

    def repository(self, owner: str, name: str) -> Forge | None:
        """The one repository that there is."""
        return self if (owner, name) == (OWNER, NAME) else None

    @property
    def default_branch_ref(self) -> Node | None:
        """The branch that others build on."""
        return self.ref("main")

    def ref(self, qualified_name: str) -> Node | None:
        """A branch by its name."""
        if self.git.head(qualified_name) is None:
            return None
        return {"name": qualified_name, "target": self._commit(qualified_name)}

    def object_(self, oid: str = "", expression: str = "") -> _Blob | _Commit | None:
        """What is at `branch:path`, or has this name: the content of a file, or a commit."""
        name = self.git.blob(expression) if expression else oid
        if name is None:
            return None
        text = self.git.text(name)
        return self._commit(name) if text is None else _Blob(name, text)

    def pull_requests(
        self, labels: Sequence[str] | None = None, head_ref_name: str | None = None, **_: object
    ) -> Node:
        """The open ones with one of the labels, or from the branch; the one changed last comes first."""
        found = [
            self._pull(pull)
            for pull in self.pulls.newest_first()
            if (labels is None or set(labels) & set(pull.labels))
            and (head_ref_name is None or head_ref_name == pull.branch)
        ]
        return {"total_count": len(found), "nodes": found}

    def create_ref(self, input_: Mapping[str, str]) -> Node:
        """A new branch."""
        branch = input_["name"].removeprefix("refs/heads/")
        self.git.create(branch, input_["oid"])
        return {"ref": {"name": branch}}

    def create_commit_on_branch(self, input_: Mapping[str, Any]) -> Node:
        """A commit on a branch."""
        changes = input_["fileChanges"]
        oid = self.git.commit(
            input_["branch"]["branchName"],
            ((one["path"], b64decode(one["contents"], validate=True)) for one in changes["additions"]),
            (one["path"] for one in changes["deletions"]),
            input_["message"]["headline"],
            expected=input_["expectedHeadOid"],
        )
        return {"commit": self._commit(oid)}

    def mark_pull_request_ready_for_review(self, input_: Mapping[str, str]) -> Node:
        """A pull request that is no draft any more."""
        return {"pull_request": self._pull(self.pulls.changed(input_["pullRequestId"], draft=False))}

    def _commit(self, revision: str) -> _Commit:
        return _Commit(self, self.git.log(revision)[0])

    def _pull(self, pull: Pull) -> Node:
        changes = self.git.changes("main", pull.branch)
        return {
            "id": pull.node,
            "number": pull.number,
            "title": pull.title,
            "url": pull.url,
            "is_draft": pull.draft,
            "is_cross_repository": False,
            "created_at": pull.created,
            "updated_at": pull.updated,
            "head_ref_name": pull.branch,
            "head_ref_oid": self.git.head(pull.branch),
            "author": self.person.node(),
            "labels": {"nodes": [{"name": label} for label in pull.labels]},
            "files": {
                "nodes": [{"path": one.path, "change_type": _LETTERS[one.letter]} for one in changes],
            },
        }


def _python(name: str) -> str:
    """A name of the schema as Python writes it: `head_ref_name` for `headRefName`."""
    return re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", name) + "_" * (name in _TAKEN)


def _field(source: object, info: GraphQLResolveInfo[object], **given: object) -> object:
    name = _python(info.field_name)
    value = source[name] if isinstance(source, Mapping) else getattr(source, name)
    return value(**{_python(key): one for key, one in given.items()}) if callable(value) else value


def _kind(value: object, *_: object) -> str:
    return "Blob" if isinstance(value, _Blob) else "Commit"


def _schema() -> GraphQLSchema:
    return build_schema((Path(__file__).parent / "schema.graphql").read_text(encoding="utf-8"))


_SCHEMA = _schema()


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back, and whether the question was one that the schema knows."""

    body: Node
    known: bool


def answer(forge: Forge, query: str, variables: dict[str, object]) -> Answer:
    """The answer, as GitHub gives it: data, or the errors in words."""
    result = graphql_sync(
        _SCHEMA,
        query,
        root_value=forge,
        variable_values=variables,
        field_resolver=_field,
        type_resolver=_kind,
    )
    errors = result.errors or []
    body: Node = {"data": result.data}
    if errors:
        body["errors"] = [{"message": error.message} for error in errors]
    return Answer(body, known=all(isinstance(error.original_error, RefusedError) for error in errors))
