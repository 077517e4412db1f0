"""The server: pages, redirects, errors, events and the state behind them."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from site_builder.problems import Problem
from site_builder.serve import BadPortError, Outcome, Server, State, changes
from tests.waiting import PATIENCE

PROBLEM = Problem("data/a.yaml", 2, 3, "Fout <b>", "dit", "zo")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Server, State, Path]]:
    site = tmp_path / "site"
    (site / "gemeenten").mkdir(parents=True)
    (site / "index.html").write_text("<head></head>thuis")
    (site / "gemeenten/index.html").write_text("<head></head>gemeenten")
    (site / "404.html").write_text("<head></head>niet hier")
    (site / "site.css").write_text("a{}")
    state = State()
    with Server(site, state, 0) as server:
        yield server, state, site


def get(server: Server, address: str, method: str = "GET") -> tuple[int, Any, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    connection.request(method, address)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, answer.headers, content


def test_pages(served: tuple[Server, State, Path]) -> None:
    """Pages come with the script, other files as they are, and a missing one as the site's own 404 page."""
    server, state, site = served
    state.record(Outcome((), made=True))
    assert get(server, "/")[0] == 200
    assert b"thuis" in get(server, "/")[2]
    assert b'data-version="1"' in get(server, "/gemeenten/")[2]
    assert get(server, "/site.css")[2] == b"a{}"
    status, headers, content = get(server, "/nergens/")
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert b"niet hier" in content
    assert (site / "index.html").read_text() == "<head></head>thuis"


def test_folder_without_slash_redirects(served: tuple[Server, State, Path]) -> None:
    """A folder without its slash is answered with the address that has it."""
    server, state, _ = served
    state.record(Outcome((), made=True))
    status, headers, _ = get(server, "/gemeenten")
    assert (status, headers["Location"]) == (301, "/gemeenten/")


def test_head_has_no_body(served: tuple[Server, State, Path]) -> None:
    """HEAD gives the headers of GET and nothing after them."""
    server, state, _ = served
    state.record(Outcome((), made=True))
    _, headers, content = get(server, "/site.css", "HEAD")
    assert (headers["Content-Length"], content) == ("3", b"")


def test_missing_404_page(served: tuple[Server, State, Path]) -> None:
    """Without a 404 page, and between two sites, the answer is still a plain 404."""
    server, state, site = served
    state.record(Outcome((), made=True))
    (site / "404.html").unlink()
    assert get(server, "/nergens")[::2] == (404, b"Niet gevonden.\n")
    assert get(server, "/__gww/nergens")[::2] == (404, b"Niet gevonden.\n")


def test_before_the_first_site(served: tuple[Server, State, Path]) -> None:
    """As long as no build succeeded, every page says so, and reloads when there is a site."""
    server, _, _ = served
    status, _, content = get(server, "/gemeenten/")
    assert status == 503
    assert b"nog geen site" in content
    assert b'data-version="0"' in content
    assert get(server, "/__gww/reload.js")[0] == 200
    assert get(server, "/__gww/overlay.css")[0] == 200


def events(server: Server) -> Generator[Any, None, None]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    connection.request("GET", "/__gww/events")
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream"
    try:
        while line := answer.readline():
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))
    finally:
        answer.close()
        connection.close()


def test_events_tell_of_new_sites_and_problems(served: tuple[Server, State, Path]) -> None:
    """The number rises with a new site only; problems come and go with the builds."""
    server, state, _ = served
    state.record(Outcome((), made=True))
    stream = events(server)
    assert next(stream) == {"version": 1, "problems": []}
    state.record(Outcome((PROBLEM,), made=False))
    broken = next(stream)
    assert broken["version"] == 1
    assert broken["problems"][0]["message"] == "Fout <b>"
    assert broken["problems"][0]["severity"] == "error"
    state.record(Outcome((), made=True))
    assert next(stream) == {"version": 2, "problems": []}
    stream.close()


def test_a_page_of_the_build_that_goes_on_is_served(served: tuple[Server, State, Path]) -> None:
    """What is looked at is known, comes before the site is there, and is not reloaded once more after it."""
    server, state, site = served
    state.record(Outcome((), made=True))
    get(server, "/gemeenten/")
    get(server, "/site.css")
    assert state.wanted() == ("gemeenten/index.html",)
    state.show({"gemeenten/index.html": b"<head></head>nieuw"})
    content = get(server, "/gemeenten/")[2]
    assert b"nieuw" in content
    assert b'data-version="2"' in content
    (site / "gemeenten/index.html").write_text("<head></head>nieuw, van de schijf")
    state.record(Outcome((), made=True))
    content = get(server, "/gemeenten/")[2]
    assert b"van de schijf" in content
    assert b'data-version="2"' in content


def test_who_got_an_old_page_meanwhile_reloads_at_the_end(served: tuple[Server, State, Path]) -> None:
    """The page that was shown early is not the only one that is open."""
    server, state, _ = served
    state.record(Outcome((), made=True))
    state.show({})
    assert state.version == 1
    state.show({"gemeenten/index.html": b"<head></head>nieuw"})
    assert b"thuis" in get(server, "/")[2]
    state.record(Outcome((), made=True))
    assert state.version == 3
    for path in ("a", "b", "c", "d", "c"):
        state.page(path)
    assert state.wanted() == ("c", "d", "b")


def test_what_is_saved_meanwhile_breaks_off_the_rest(served: tuple[Server, State, Path]) -> None:
    """Not before there is a site to look at; what was shown stays, and is made anew, until it is made."""
    server, state, _ = served
    state.follow([[Path("b.yaml"), Path("a.yaml")], [Path("a.yaml")]])
    assert not state.superseded()
    state.record(Outcome((), made=True))
    assert state.superseded()
    saves = state.saves()
    assert next(saves) == (Path("a.yaml"), Path("b.yaml"))
    assert not state.superseded()
    state.page("gemeenten/index.html")
    early = {"gemeenten/index.html": b"<head></head>nieuw"}
    state.show(early)
    state.follow([[Path("c.yaml")]])
    assert next(saves) == (Path("c.yaml"),)
    for path in ("a", "b", "c"):
        state.page(path)
    assert state.wanted() == ("c", "b", "a", *early)
    state.show(early)
    assert state.version == 2
    state.record(Outcome((PROBLEM,), made=False))
    assert b"nieuw" in get(server, "/gemeenten/")[2]
    state.show({})
    assert state.version == 3
    assert b"gemeenten" in get(server, "/gemeenten/")[2]
    state.close()
    assert list(saves) == []


def test_silence_gets_a_heartbeat() -> None:
    """When nothing happens, a comment goes out, so that a browser that left is noticed."""
    state = State()
    messages = state.messages(0.01)
    assert next(messages).startswith(b"data: ")
    assert next(messages) == b": nog verbonden\n\n"
    state.close()
    assert list(messages) == []


def test_port_in_use() -> None:
    """A port that another program has, or that does not exist, is a clear error."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(BadPortError):
            Server(Path(), State(), other.getsockname()[1])
    with pytest.raises(BadPortError):
        Server(Path(), State(), 70_000)


def test_changes_are_seen_from_the_first_moment(tmp_path: Path) -> None:
    """Also those that come before anybody waits for them, or while they are dealt with; a missing folder is
    left out."""
    stop = threading.Event()
    found = changes([tmp_path, tmp_path / "nergens"], stop)
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("name: A\n")
        assert next(found) == (tmp_path / name,)
    stop.set()
    assert list(found) == []
