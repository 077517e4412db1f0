"""What pages say and ask while a reader uses them: for tests that click, where `looking` only looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request


@dataclass
class Heard:
    """Errors, breaches of the policy and requests to another host; and the path of every request."""

    problems: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    offline: bool = False
    """Whether a reader has no connection, and every request says so, however late."""


def listen(context: BrowserContext, base: str) -> Heard:
    """Listen to every page of a reader; a breach of its policy is an error on the console."""
    heard = Heard()
    host = urlsplit(base).netloc

    def console(message: ConsoleMessage) -> None:
        expected = heard.offline and "ERR_INTERNET_DISCONNECTED" in message.text
        if message.type in {"error", "warning"} and not expected:
            heard.problems.append(message.text)

    def request(asked: Request) -> None:
        parts = urlsplit(asked.url)
        if parts.scheme in {"http", "https"}:
            heard.asked.append(parts.path)
            if parts.netloc != host:
                heard.problems.append(f"request to another host: {asked.url}")

    context.on("console", console)
    context.on("request", request)
    context.on("weberror", lambda error: heard.problems.append(f"script error: {error.error}"))
    return heard
