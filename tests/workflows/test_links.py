"""The workflow that looks at links to other sites once a week, and the program that it starts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from scripts.links import Answer, Place, addresses, ask, asked, report
from tests.workflows.conftest import Place as Machine
from tests.workflows.conftest import git

EVENT: dict[str, object] = {"repository": "regio/monitor", "token": "geheim"}


class Answering(BaseHTTPRequestHandler):
    """Answers with the number in the path; `/head-405` only knows GET."""

    def do_HEAD(self) -> None:
        """A question for the head."""
        self.answer(405 if self.path.endswith("/head-405") else None)

    def do_GET(self) -> None:
        """A question for all of it."""
        self.answer(200 if self.path.endswith("/head-405") else None)

    def do_CONNECT(self) -> None:
        """As a proxy: no way to a server that wants encryption."""
        self.answer(502)

    def answer(self, code: int | None) -> None:
        """The code, or the one in the path."""
        last = self.path.rpartition("/")[2]
        self.send_response(code or (int(last) if last.isdecimal() else 200))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def answering() -> Iterator[str]:
    """The address of a server as long as the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zie https://a.nl/b.", "https://a.nl/b"),
        ("[tekst](https://a.nl/b_(c)) en", "https://a.nl/b_(c)"),
        ("url: https://a.nl/b#kop", "https://a.nl/b"),
        ('<a href="http://a.nl/?x=1&y=2">', "http://a.nl/?x=1&y=2"),
        ("`https://a.nl`", "https://a.nl"),
    ],
)
def test_an_address_is_found(text: str, found: str) -> None:
    """Without its fragment and the signs of the sentence around it, with its place."""
    assert addresses([("a.md", f"\n{text}\n")]) == {found: (Place("a.md", 2),)}


@pytest.mark.parametrize(
    "text", ["https://a.example/x", "http://localhost:8000/", "http://127.0.0.1/", "https://", "https://["]
)
def test_what_is_no_place_to_go_is_left_out(text: str) -> None:
    """An example, this computer, and what is no address."""
    assert addresses([("a.md", text)]) == {}


def test_answers_of_a_server() -> None:
    """Gone is gone; anything else that goes wrong may be over tomorrow."""
    with answering() as at:
        assert ask(f"{at}/200") == Answer("fine")
        assert ask(f"{at}/head-405") == Answer("fine")
        assert ask(f"{at}/404") == Answer("gone", "antwoord 404")
        assert ask(f"{at}/503") == Answer("unsure", "antwoord 503")
    assert ask(f"{at}/200").state == "unsure"
    assert ask("http://bestaat.niet.invalid/").state in ("gone", "unsure")


def test_hosts_take_turns_and_are_given_time() -> None:
    """No host is asked twice without a pause, and what is not fine is asked once more."""
    wanted = ["https://a.nl/1", "https://a.nl/2", "https://a.nl/3", "https://b.nl/1"]
    log: list[str] = []

    def answer(address: str) -> Answer:
        log.append(address)
        return Answer("fine") if address != "https://a.nl/2" or log.count(address) == 2 else Answer("unsure")

    answers = asked(wanted, answer, lambda _: log.append("pause"))
    assert log == [
        *("https://a.nl/1", "https://b.nl/1", "https://a.nl/2", "pause", "https://a.nl/3"),
        *("pause", "https://a.nl/2"),
    ]
    assert {answer.state for answer in answers.values()} == {"fine"}


def test_the_report() -> None:
    """What is gone first, with the lines to edit; then what nobody could check."""
    found = {
        "https://a.nl": (Place("a.md", 1), Place("b.md", 2)),
        "https://b.nl": tuple(Place("c.md", line) for line in range(1, 8)),
        "https://c.nl": (Place("d.md", 1),),
    }
    answers = {
        "https://a.nl": Answer("gone", "antwoord 404"),
        "https://b.nl": Answer("unsure", "antwoord 403"),
        "https://c.nl": Answer("fine"),
    }
    lines = report(found, answers).splitlines()
    assert lines[2] == "- `https://a.nl` (antwoord 404) in `a.md:1`, `b.md:2`"
    assert lines[-1].endswith("`c.md:5` en op nog 2 plekken")
    fine = dict.fromkeys(answers, Answer("fine"))
    assert report(found, fine) == "Alle 3 links werken, voor zover te controleren.\n"


def test_one_issue_says_it(place: Machine) -> None:
    """It is made, renewed while it is open, and closed when every link works."""
    place.at("main")
    text = place.clone / "docs/uit.md"
    with answering() as at:
        # Where no address may be asked, everything goes to this server, which knows no encryption.
        ways = {"http_proxy": at, "https_proxy": at, "no_proxy": ""}
        text.write_text("http://weg.regio.nl/404\n", encoding="utf-8")
        assert said(place, ways, "") == ["list", "create"]
        assert "`http://weg.regio.nl/404` (antwoord 404) in `docs/uit.md:1`" in place.asked[-1]["body"]
        assert said(place, ways, "31") == ["list", "edit"]
        assert place.asked[-1]["asked"][2] == "31"
        text.write_text("http://goed.regio.nl/200\n", encoding="utf-8")
        assert said(place, ways, "31") == ["list", "close"]
        assert said(place, ways, "") == ["list"]


def said(place: Machine, ways: dict[str, str], open_issue: str) -> list[str]:
    """Run the job with only that text to look at, and name what GitHub was asked."""
    kept = "docs/uit.md"
    listed = [path for path in git(place.clone, "ls-files").splitlines() if path.endswith((".md", ".yml"))]
    gone = [path for path in (*listed, "data") if path != kept]
    git(place.clone, "rm", "-r", "-f", "-q", "--cached", "--ignore-unmatch", *gone)
    git(place.clone, "add", kept)
    place.answer((("issue", "list"), open_issue))
    machine = place.machine(EVENT)
    machine.environment = {**machine.environment, **ways}
    done = machine.run("links", "links")
    assert [(step.name, step.err) for step in done if step.code] == []
    assert machine.summary
    return [one["asked"][1] for one in place.asked]
