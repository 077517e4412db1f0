"""The valid records of a folder with the files they came from: what the rules across files look at."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, Generic, TypeVar

from site_builder.frozen import frozen
from site_builder.load.closed_years.seals import SealedYear
from site_builder.problems import Problem, Severity
from site_builder.records.base import Record
from site_builder.records.collection import NewsletterFile
from site_builder.records.kinds import kind_holding
from site_builder.records.sessions import Session, SessionYear
from site_builder.source import Document, Path

T_co = TypeVar("T_co", bound=Record | NewsletterFile, covariant=True)
R = TypeVar("R", bound=Record | NewsletterFile)


@frozen
class Held(Generic[T_co]):
    """A valid record and its file.

    `body` is the line where the text under a front matter starts; `unmeant` tells that a text stands in the
    file that nobody meant as it stands.
    """

    record: T_co
    document: Document
    body: int = 0
    unmeant: bool = False

    @property
    def path(self) -> str:
        """The file as problems name it."""
        return self.document.path

    def error(self, path: Path, message: str, allowed: str = "", hint: str = "") -> Problem:
        """A problem at the value at `path`."""
        return self._problem(path, (message, allowed, hint), "error", key=False)

    def key_error(self, path: Path, message: str, allowed: str = "", hint: str = "") -> Problem:
        """A problem at the key of the value at `path`."""
        return self._problem(path, (message, allowed, hint), "error", key=True)

    def warning(self, path: Path, message: str, allowed: str = "", hint: str = "") -> Problem:
        """A warning at the value at `path`."""
        return self._problem(path, (message, allowed, hint), "warning", key=False)

    def line_of(self, path: Path) -> int:
        """The line of the value at `path`."""
        return self.document.mark(path).line

    def _problem(self, path: Path, text: tuple[str, str, str], severity: Severity, *, key: bool) -> Problem:
        mark = self.document.key_mark(path) if key else self.document.mark(path)
        return Problem(self.path, mark.line, mark.column, *text, severity)


@frozen
class Suspect:
    """A file that may hold personal data, whatever else is right or wrong with it.

    `document` is None where it is no record or cannot be read; `body` is the text under a front matter.
    `sound` tells that nothing else is wrong, so that all but the comments is among its values.
    """

    path: str
    content: bytes
    document: Document | None = None
    body: str = ""
    body_line: int = 0
    sound: bool = False


@frozen
class SessionAt:
    """A session and where it stands: the file of its year, and its position in the list."""

    held: Held[SessionYear]
    index: int
    session: Session


@frozen
class Known:
    """The codes that may be referred to. None: their file could not be read, so any code may be right."""

    axes: Mapping[str, int] | None
    """The highest level of each axis."""
    profiles: Collection[int] | None
    conditions: Collection[str] | None
    series: Collection[str] | None
    support: Collection[str] | None
    indicators: Collection[str] | None
    project_types: Mapping[str, str] | None
    """The name of each kind of work."""
    themes: Collection[str] | None
    goals: Collection[str] | None
    action_lines: Collection[str] | None
    lesson_subjects: Collection[str] | None
    tools: Collection[str] | None
    municipalities: Collection[str] | None
    """With those whose file is broken or misnamed."""
    projects: Collection[tuple[str, str]]
    unread_projects: Collection[str]
    """Municipalities whose folder of projects could not be read; an empty name stands for all."""
    sessions: Mapping[str, SessionAt]
    unread_sessions: Collection[str] | None
    """Years whose sessions could not be read; None for all."""

    def may_be_session(self, session: str) -> bool:
        """Whether the code is known, or may be in a file that could not be read."""
        unread = self.unread_sessions
        return session in self.sessions or unread is None or session[:4] in unread

    def may_be_project(self, municipality: str, project: str) -> bool:
        """Whether the project exists, or may be in a folder that could not be read."""
        unread = self.unread_projects
        return (municipality, project) in self.projects or municipality in unread or "" in unread


@frozen
class Gathered:
    """What of a folder could be read and is valid by itself: ask for it by the model of its record."""

    root: str
    today: datetime.date
    held: Mapping[str, Mapping[Any, Held[Any]]]
    """By the name of the kind, then by the key of the record."""
    sealed: Mapping[int, SealedYear]
    """The closed years of the folder, also one with a file that changed."""
    known: Known
    suspects: tuple[Suspect, ...] = ()
    """The files, of whatever kind, that may hold personal data."""
    pictures: Mapping[str, str] | None = None
    """Of each picture beside a project why it cannot be shown, or an empty text; None where nobody looked."""

    def one(self, model: type[R]) -> Held[R] | None:
        """The record of a programme file; None where the file is absent or not valid."""
        return self._of(model).get("")

    def by_slug(self, model: type[R]) -> Mapping[str, Held[R]]:
        """The records that each have a slug."""
        return self._of(model)

    def by_pair(self, model: type[R]) -> Mapping[tuple[str, str], Held[R]]:
        """The records of municipalities, by the slug of the municipality and their own."""
        return self._of(model)

    def by_year(self, model: type[R]) -> Mapping[int, Held[R]]:
        """The records of which each year has one."""
        return self._of(model)

    def _of(self, model: type[R]) -> Mapping[Any, Held[R]]:
        return self.held.get(kind_holding(model).name, {})
