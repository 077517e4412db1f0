"""Pull requests: what a forge keeps beside the repository."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from tests.forge.repository import RefusedError


@dataclass(frozen=True, slots=True)
class Pull:
    """One open pull request. Its dates are ISO 8601; each change is a minute later than the one before."""

    number: int
    title: str
    body: str
    branch: str
    draft: bool
    labels: tuple[str, ...]
    url: str
    created: str
    updated: str

    @property
    def node(self) -> str:
        """The name by which GraphQL knows it."""
        return f"PR_{self.number}"


@dataclass(slots=True)
class Pulls:
    """All pull requests, by number. The one thing in the stand-in that changes, apart from the repository."""

    url: str
    known: dict[int, Pull] = field(default_factory=dict)
    _changes: int = 0

    def opened(self, title: str, body: str, branch: str, *, draft: bool) -> Pull:
        """A new one, as GitHub makes it: without labels.

        Raises:
            RefusedError: there is one for this branch already.
        """
        if any(pull.branch == branch for pull in self.known.values()):
            raise RefusedError(f"A pull request already exists for {branch}.")
        number = len(self.known) + 1
        now = self._later()
        pull = Pull(number, title, body, branch, draft, (), f"{self.url}/pull/{number}", now, now)
        self.known[number] = pull
        return pull

    def changed(self, key: int | str, **changes: Any) -> Pull:
        """The pull request with this number or name, after the change.

        Raises:
            RefusedError: there is no such pull request.
        """
        found = next((pull for pull in self.known.values() if key in {pull.number, pull.node}), None)
        if found is None:
            raise RefusedError(f"Could not resolve to a pull request with the name {key}.")
        pull = replace(found, updated=self._later(), **changes)
        self.known[pull.number] = pull
        return pull

    def newest_first(self) -> tuple[Pull, ...]:
        """All of them, the one that changed last first."""
        return tuple(sorted(self.known.values(), key=lambda pull: pull.updated, reverse=True))

    def _later(self) -> str:
        self._changes += 1
        hours, minutes = divmod(self._changes, 60)
        return f"2026-11-30T{hours:02}:{minutes:02}:00Z"
