"""What the server knows of the last build, shared between its threads."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from site_builder.frozen import frozen
from site_builder.personal import masked_problem
from site_builder.problems import Problem
from site_builder.store import Memory

MOST_LOOKED = 3
"""So many pages are made first: who works on one has one or two open."""


@frozen
class Outcome:
    """How a build went: its problems, and whether it left a new site."""

    problems: tuple[Problem, ...]
    made: bool


class State:
    """The number of the site that is served, and the problems of the last build.

    The number rises with every new site and with nothing else: a browser that shows another number
    reloads. It is 0 as long as there is no site.

    Who saves again while the rest of a site is made does not wait for that: `superseded`.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._moment = 0
        self._version = 0
        self._problems: tuple[Problem, ...] = ()
        self._closed = False
        self.memory = Memory()
        self._looked: list[str] = []
        self._early: dict[str, bytes] = {}
        self._told = False
        self._missed = False
        self._saved: set[Path] = set()

    @property
    def version(self) -> int:
        """The number of the site that is served now."""
        return self._version

    def page(self, path: str) -> bytes | None:
        """A page that is asked for, as the build that goes on makes it; None where it did not make that."""
        with self._changed:
            self._looked = [path, *(one for one in self._looked if one != path)][:MOST_LOOKED]
            self._missed |= path not in self._early
            return self._early.get(path)

    def wanted(self) -> tuple[str, ...]:
        """The pages that were asked for last, and those that are served of a build that was broken off."""
        return tuple(dict.fromkeys((*self._looked, *self._early)))

    def show(self, pages: Mapping[str, bytes]) -> None:
        """Serve pages of the build that goes on, and wake every browser if that is news."""
        with self._changed:
            if pages != self._early:
                self._early, self._told, self._missed = dict(pages), True, False
                self._version += 1
                self._moment += 1
                self._changed.notify_all()

    def follow(self, changes: Iterable[Iterable[Path]]) -> None:
        """Take in which files were saved, as long as that goes on: in a thread of its own."""
        for files in changes:
            with self._changed:
                self._saved.update(files)
                self._changed.notify_all()

    def saves(self) -> Iterator[tuple[Path, ...]]:
        """The files that were saved, sorted, whenever there are any; those of meanwhile are one time."""
        while not self._closed:
            with self._changed:
                # Woken now and then, since on some systems nobody hears Ctrl-C while it waits.
                self._changed.wait_for(lambda: self._saved or self._closed, 1)
                saved, self._saved = tuple(sorted(self._saved)), set()
            if saved:
                yield saved

    def superseded(self) -> bool:
        """Whether more was saved while there is a site to look at."""
        return self._version > 0 and bool(self._saved)

    def record(self, outcome: Outcome) -> None:
        """Take in the outcome of a build and wake every browser that waits.

        Who has a page of that build already does not need it again. Where it left no site, what is shown of
        an earlier one stays.
        """
        with self._changed:
            if outcome.made:
                self._version += self._missed or not self._told
                self._early, self._told = {}, False
            self._problems = tuple(map(masked_problem, outcome.problems))
            self._moment += 1
            self._changed.notify_all()

    def close(self) -> None:
        """End every wait; nothing more will come."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def messages(self, heartbeat_seconds: float) -> Iterator[bytes]:
        """Server-sent events: the state now and after each build, and a comment after a long silence."""
        seen = -1
        while True:
            with self._changed:
                if self._moment == seen and not self._closed:
                    self._changed.wait(heartbeat_seconds)
                if self._closed:
                    return
                changed, seen = self._moment != seen, self._moment
                state = {"version": self._version, "problems": [asdict(one) for one in self._problems]}
            yield f"data: {json.dumps(state)}\n\n".encode() if changed else b": nog verbonden\n\n"
