"""The stand-in for api.github.com, on this machine only: what the editor calls, and nothing more.

Every request is written down. One that is not known gets 501, and is a problem that the test reports.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import unquote

from tests.forge.pulls import Pulls
from tests.forge.questions import NAME, OWNER, Forge, Person, answer
from tests.forge.repository import RefusedError, Repository

TOKEN = "een-verzonnen-sleutel"  # noqa: S105  # no secret: the stand-in accepts only this one
PERSON = Person("robin-tester", "Robin Tester", "robin@example.org", 7)
_REPO = f"/repos/{OWNER}/{NAME}"
Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: what was asked for, what was sent along, and the status of the answer."""

    method: str
    path: str
    sent: Given
    status: int


@dataclass(frozen=True, slots=True)
class Reply:
    """The status and the value that goes back as JSON; None for an empty body."""

    status: int
    value: object


@dataclass(slots=True)
class StandIn:
    """A running stand-in: where it is, what it keeps, and all that it was asked."""

    address: str
    repository: Repository
    pulls: Pulls
    asked: list[Asked] = field(default_factory=list)

    def unknown(self) -> tuple[str, ...]:
        """The requests that it does not know, as sentences; none if all is well."""
        return tuple(
            f"{one.method} {one.path}: not known: {json.dumps(dict(one.sent))[:1500]}"
            for one in self.asked
            if one.status == HTTPStatus.NOT_IMPLEMENTED
        )

    def called(self) -> frozenset[str]:
        """The REST calls that were answered, as `METHOD path` with a star for each part that varies."""
        return frozenset(
            route.name
            for one in self.asked
            if one.status != HTTPStatus.NOT_IMPLEMENTED
            for route in ROUTES
            if route.matches(one.method, one.path) is not None
        )


def _user(_: StandIn, __: Given, ___: str) -> Reply:
    return Reply(
        HTTPStatus.OK,
        {
            "id": PERSON.number,
            "login": PERSON.login,
            "name": PERSON.name,
            "email": PERSON.email,
            "avatar_url": "",
            "html_url": f"https://forge.example/{PERSON.login}",
        },
    )


def _collaborator(_: StandIn, __: Given, login: str) -> Reply:
    return Reply(HTTPStatus.NO_CONTENT if login == PERSON.login else HTTPStatus.NOT_FOUND, None)


def _tree(forge: StandIn, _: Given, revision: str) -> Reply:
    files = forge.repository.files(revision)
    tree = [{"type": "blob", "path": file.path, "sha": file.blob, "size": file.size} for file in files]
    return Reply(HTTPStatus.OK, {"sha": revision, "tree": tree, "truncated": False})


def _open_pull(forge: StandIn, sent: Given, _: str) -> Reply:
    head = forge.repository.head(sent["head"])
    if head is None or sent["base"] != "main":
        raise RefusedError("Validation Failed")
    pull = forge.pulls.opened(sent["title"], sent["body"], sent["head"], draft=sent["draft"])
    return Reply(
        HTTPStatus.CREATED,
        {
            "number": pull.number,
            "node_id": pull.node,
            "title": pull.title,
            "html_url": pull.url,
            "head": {"sha": head},
            "created_at": pull.created,
            "updated_at": pull.updated,
        },
    )


def _add_labels(forge: StandIn, sent: Given, number: str) -> Reply:
    pull = forge.pulls.changed(int(number), labels=tuple(sent["labels"]))
    return Reply(HTTPStatus.OK, [{"name": label} for label in pull.labels])


def _issue(forge: StandIn, _: Given, number: str) -> Reply:
    labels = forge.pulls.known[int(number)].labels
    return Reply(HTTPStatus.OK, {"number": int(number), "labels": [{"name": label} for label in labels]})


def _change_issue(forge: StandIn, sent: Given, number: str) -> Reply:
    forge.pulls.changed(int(number), labels=tuple(sent["labels"]))
    return _issue(forge, sent, number)


def _question(forge: StandIn, sent: Given, _: str) -> Reply:
    found = answer(
        Forge(forge.repository, forge.pulls, PERSON), sent["query"], dict(sent.get("variables", {}))
    )
    return Reply(HTTPStatus.OK if found.known else HTTPStatus.NOT_IMPLEMENTED, found.body)


@dataclass(frozen=True, slots=True)
class Route:
    """One call: its verb, its path with a star for the one part that varies, and what answers it."""

    name: str
    answers: Callable[[StandIn, Given, str], Reply]

    def matches(self, method: str, path: str) -> str | None:
        """The part that varies, unquoted; None if this is not the call."""
        pattern = re.escape(self.name).replace(r"\*", "([^/]+)").replace(r"\ ", " ")
        found = re.fullmatch(pattern, f"{method} {path}")
        return None if found is None else unquote("".join(found.groups()))


ROUTES = (
    Route("POST /graphql", _question),
    Route("GET /user", _user),
    Route(f"GET {_REPO}/collaborators/*", _collaborator),
    Route(f"GET {_REPO}/git/trees/*?recursive=1", _tree),
    Route(f"POST {_REPO}/pulls", _open_pull),
    Route(f"POST {_REPO}/issues/*/labels", _add_labels),
    Route(f"GET {_REPO}/issues/*", _issue),
    Route(f"PATCH {_REPO}/issues/*", _change_issue),
)


class _Handler(BaseHTTPRequestHandler):
    """Answers one request at a time, as the routes say, to whoever comes with the key."""

    protocol_version = "HTTP/1.1"
    forge: StandIn
    turn: Lock

    def do_GET(self) -> None:
        """One question."""
        self._answer()

    do_POST = do_PATCH = do_PUT = do_DELETE = do_GET  # the names that the server looks for

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the stand-in keeps its own list."""

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        sent = json.loads(self.rfile.read(length)) if length else {}
        with self.turn:
            reply = self._reply(sent)
            self.forge.asked.append(Asked(self.command, self.path, sent, reply.status))
        self._send(reply)

    def _reply(self, sent: Given) -> Reply:
        if self.headers.get("Authorization") != f"token {TOKEN}":
            return Reply(HTTPStatus.UNAUTHORIZED, {"message": "Bad credentials"})
        for route in ROUTES:
            varies = route.matches(self.command, self.path)
            if varies is not None:
                try:
                    return route.answers(self.forge, sent, varies)
                except RefusedError as no:
                    return Reply(HTTPStatus.UNPROCESSABLE_ENTITY, {"message": str(no)})
        return Reply(HTTPStatus.NOT_IMPLEMENTED, {"message": "Not known to this stand-in"})

    def _send(self, reply: Reply) -> None:
        body = b"" if reply.value is None else json.dumps(reply.value).encode()
        self.send_response(reply.status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def standing_in(repository: Repository) -> Iterator[StandIn]:
    """A stand-in for as long as the block runs, on a free port of 127.0.0.1."""

    class Handler(_Handler):
        turn = Lock()

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        address = f"http://127.0.0.1:{server.server_address[1]}"
        forge = StandIn(address, repository, Pulls(f"{address}/{OWNER}/{NAME}"))
        Handler.forge = forge
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield forge
        finally:
            server.shutdown()
            thread.join()
