"""The valid records of a folder with the files they came from: what the rules across files look at."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from site_builder.load.closed_years.seals import SealedYear
from site_builder.load.documents import Text, document_of
from site_builder.problems import Problem, Severity
from site_builder.records.base import Record
from site_builder.records.collection import NewsletterFile
from site_builder.records.errata import Errata
from site_builder.records.evaluation import Evaluation
from site_builder.records.municipality import Municipality
from site_builder.records.plan import (
    ActionLines,
    Actions,
    AllSeries,
    Indicators,
    SebTable,
    SupportKinds,
    Tools,
)
from site_builder.records.project import Project
from site_builder.records.region import Region
from site_builder.records.sessions import Session, SessionYear
from site_builder.records.spiderweb import GrowthPaths, Profiles, Spiderweb
from site_builder.source import Path

T_co = TypeVar("T_co", bound=Record | NewsletterFile, covariant=True)


@dataclass(frozen=True, slots=True)
class Held(Generic[T_co]):
    """A valid record and its file. Places are looked up only when a problem is reported.

    `body` is the line where the text under a front matter starts.
    """

    record: T_co
    text: Text
    body: int = 0

    @property
    def path(self) -> str:
        """The file as problems name it."""
        return self.text.path

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
        return document_of(self.text).mark(path).line

    def _problem(self, path: Path, text: tuple[str, str, str], severity: Severity, *, key: bool) -> Problem:
        document = document_of(self.text)
        mark = document.key_mark(path) if key else document.mark(path)
        return Problem(self.path, mark.line, mark.column, *text, severity)


@dataclass(frozen=True, slots=True)
class Suspect:
    """A file that may hold personal data, whatever else is right or wrong with it.

    `data` are its plain values, None where it is no record or cannot be read; `body` is the text under a
    front matter. `sound` tells that nothing else is wrong, so that all but the comments is among those.
    """

    text: Text
    data: object = None
    body: str = ""
    body_line: int = 0
    sound: bool = False


@dataclass(frozen=True, slots=True)
class SessionAt:
    """A session and where it stands: the file of its year, and its position in the list."""

    held: Held[SessionYear]
    index: int
    session: Session


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Gathered:
    """What of a folder could be read and is valid by itself. A programme file is None if it is not."""

    root: str
    today: datetime.date
    region: Held[Region] | None
    action_lines: Held[ActionLines] | None
    indicators: Held[Indicators] | None
    spiderweb: Held[Spiderweb] | None
    profiles: Held[Profiles] | None
    growth_paths: Held[GrowthPaths] | None
    actions: Held[Actions] | None
    series: Held[AllSeries] | None
    support: Held[SupportKinds] | None
    tools: Held[Tools] | None
    seb_levels: Held[SebTable] | None
    municipalities: Mapping[str, Held[Municipality]]
    projects: Mapping[tuple[str, str], Held[Project]]
    sessions: Mapping[int, Held[SessionYear]]
    evaluations: Mapping[int, Held[Evaluation]]
    newsletters: Mapping[int, Held[NewsletterFile]]
    errata: Mapping[int, Held[Errata]]
    sealed: Mapping[int, SealedYear]
    """The closed years of the folder, also one with a file that changed."""
    known: Known
    suspects: tuple[Suspect, ...] = ()
    """The files, of whatever kind, that may hold personal data."""
