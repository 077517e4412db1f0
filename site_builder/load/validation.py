"""From files to valid records: each file by itself, with the codes that others may refer to."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from site_builder.frozen import frozen
from site_builder.load.advice.explain import explain
from site_builder.load.advice.unmeant import unmeant
from site_builder.load.filed_records import Gathered, Held, Known, SessionAt, Suspect
from site_builder.load.folder import File, Found
from site_builder.personal import may_hold_personal_data
from site_builder.problems import Problem, shown
from site_builder.records.collection import NewsletterFile
from site_builder.records.evaluation import Newsletter
from site_builder.records.vocabularies import LessonSubjects
from site_builder.source import Document, FrontMatter, read_front_matter, read_yaml


@frozen
class Parsed:
    """One file by itself: its document if it can be read, its record if that is valid, and what is wrong.

    `suspect` is there where it may hold personal data.
    """

    document: Document | None
    record: Held[Any] | None
    problems: tuple[Problem, ...]
    suspect: Suspect | None


_COMMENT = re.compile("#.*")
"""A comment, and what looks like one."""
_GROUPS = (dict, list)

Parse = Callable[[File, str, frozenset[str]], Parsed]
"""A file, its path as problems name it, and the names of the municipalities of the folder."""


def parsed(file: File, content: bytes, path: str) -> tuple[Parsed, Any]:
    """One file, looked at by itself, and the data that its record was made of."""
    document, front, wrong = read(file, content, path)
    data, record = None, None
    if document is not None:
        data = without_nulls(document.data)
        record, wrong = _record(file, document, data, front, wrong)
    suspect, sound = None, record is not None
    if _may_tell(document) if document and sound and not front else may_hold_personal_data(content):
        body = (front.body, front.body_line) if front else ("", 0)
        suspect = Suspect(path, content, document, *body, sound=sound)
    return Parsed(document, record, tuple(wrong), suspect), data


def gather(
    found: Found, root: str, today: datetime.date, parse: Parse
) -> tuple[Gathered, Mapping[str, Document], tuple[Problem, ...]]:
    """All valid records, every readable document by its path, and the problems of each file by itself."""
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    held: dict[str, dict[Any, Held[Any]]] = {}
    suspects = [
        Suspect(f"{root}/{shown(other.name)}", other.content)
        for other in found.others
        if may_hold_personal_data(other.content)
    ]
    names = {file.name for file in found.files} | found.meant
    municipalities = (
        None
        if "municipalities" in found.meant
        else frozenset(_stem(name) for name in names if name.startswith("municipalities/"))
    )
    for file in found.files:
        if file.content is None and not file.hashed:
            continue
        path = f"{root}/{file.name}"
        one = parse(file, path, municipalities or frozenset())
        if one.document is not None:
            documents[path] = one.document
        problems.extend(one.problems)
        if one.record is not None:
            held.setdefault(file.kind.name, {})[file.kind.key(file.parts)] = one.record
        if one.suspect is not None:
            suspects.append(one.suspect)
    region = held.get("region", {}).get("")
    folder = Gathered(
        root=root,
        today=today if region is None else region.record.day(today),
        held=held,
        sealed={one.year: one for one in found.sealed},
        known=_known(found, held, municipalities),
        suspects=tuple(suspects),
        pictures=found.pictures,
    )
    return folder, documents, tuple(problems)


def read(
    file: File, content: bytes, path: str
) -> tuple[Document | None, FrontMatter | None, Sequence[Problem]]:
    """The document, the front matter of a newsletter, and what is wrong with the file as a text."""
    if file.kind.model is not Newsletter:
        document, problems = read_yaml(content, path)
        return document, None, problems
    front, problems = read_front_matter(content, path)
    return (front.document if front else None), front, problems


def _record(
    file: File, document: Document, data: object, front: FrontMatter | None, wrong: Sequence[Problem]
) -> tuple[Held[Any] | None, list[Problem]]:
    """The record of a readable file if it is valid, and everything that is wrong with the file."""
    try:
        record: Any = file.kind.model.model_validate(data)
    except ValidationError as error:
        return None, [*wrong, *explain(error, file.kind.model, data, document)]
    if isinstance(record, Newsletter):
        record = NewsletterFile(record, front.body if front else "")
    problems = [*wrong, *other_year(file, record, document)]
    doubtful = next(unmeant(file.kind.model, document), None) is not None
    held = Held(record, document, front.body_line if front else 0, doubtful)
    # A file that could not be read cleanly is not to be judged by rules across files.
    return (None if wrong else held), problems


def _may_tell(document: Document) -> bool:
    """Whether a value or a comment may hold personal data: in a sound file people wrote nothing else."""
    return _may_hold(document.data) or any(map(may_hold_personal_data, _COMMENT.findall(document.text)))


def _may_hold(data: object) -> bool:
    if isinstance(data, str):
        return may_hold_personal_data(data)
    if isinstance(data, dict):
        return any(map(_may_hold, data.values()))
    return isinstance(data, list) and any(map(_may_hold, data))


def other_year(file: File, record: Any, document: Document) -> Iterable[Problem]:
    """A problem where the name of a file has another year than what is in it."""
    if file.kind.keyed != "year":
        return
    year = record.front.year if isinstance(record, NewsletterFile) else record.year
    if year == file.kind.key(file.parts):
        return
    mark = document.mark(("year",))
    yield Problem(
        document.path,
        mark.line,
        mark.column,
        f'"year" (Jaar) is {year}, maar het bestand heet {file.name.rpartition("/")[2]}.',
        "Het jaar is gelijk aan de naam van het bestand.",
        f"Schrijf {file.parts[0]}, of geef het bestand een andere naam.",
    )


def without_nulls(data: object) -> object:
    """A key without a value says nothing: it counts as absent. Items of lists keep their position."""
    # Asked here and not of each value: most are texts.
    if isinstance(data, dict):
        return {
            key: without_nulls(value) if value.__class__ in _GROUPS else value
            for key, value in data.items()
            if value is not None
        }
    if isinstance(data, list):
        return [without_nulls(value) if value.__class__ in _GROUPS else value for value in data]
    return data


def _known(
    found: Found, held: Mapping[str, Mapping[Any, Held[Any]]], municipalities: frozenset[str] | None
) -> Known:
    names = {file.name for file in found.files} | found.meant
    sessions = [
        SessionAt(file, index, session)
        for _, file in sorted(held.get("sessions", {}).items())
        for index, session in enumerate(file.record.sessions)
    ]
    read_years = {f"impactlabs/{year}.yaml" for year in held.get("sessions", {})}
    unread_sessions = {_stem(name) for name in names - read_years if name.startswith("impactlabs/")}

    def of(name: str, codes: Callable[[Any], Collection[Any]]) -> Any:
        one = held.get(name, {}).get("")
        return None if one is None else codes(one.record)

    return Known(
        axes=of("spiderweb", lambda r: {axis.id: max(a.level for a in axis.anchors) for axis in r.axes}),
        profiles=of("profiles", lambda r: frozenset(profile.number for profile in r.profiles)),
        conditions=of("profiles", lambda r: _ids(r.conditions)),
        series=of("series", lambda r: _ids(r.series)),
        support=of("support", lambda r: _ids(r.support)),
        indicators=of("indicators", lambda r: _ids(r.indicators)),
        project_types=of("indicators", lambda r: {kind.id: kind.name for kind in r.project_types}),
        themes=of("action_lines", lambda r: _ids(theme for line in r.action_lines for theme in line.themes)),
        goals=of(
            "action_lines",
            lambda r: _ids(goal for line in r.action_lines for theme in line.themes for goal in theme.goals),
        ),
        action_lines=of("action_lines", lambda r: _ids(r.action_lines)),
        tools=of("tools", lambda r: _ids(r.tools)),
        lesson_subjects=_subjects(held.get("lesson_subjects", {}).get(""), names),
        municipalities=municipalities,
        projects=frozenset(
            (name.split("/")[1], _stem(name)) for name in names if re.match(r"projects/[^/]+/.", name)
        ),
        unread_projects=frozenset(
            name.partition("/")[2] for name in found.meant if re.fullmatch("projects(/[^/]+)?", name)
        ),
        # The first of two sessions with one code counts; the second is reported.
        sessions={at.session.id: at for at in reversed(sessions)},
        unread_sessions=None if "impactlabs" in found.meant else frozenset(unread_sessions),
    )


def _subjects(held: Held[LessonSubjects] | None, names: Collection[str]) -> frozenset[str] | None:
    """Without a file there are no subjects; with one that cannot be read, any may be right."""
    if held is not None:
        return _ids(held.record.subjects)
    return None if "programme/lesson_subjects.yaml" in names else frozenset()


def _ids(records: Iterable[Any]) -> frozenset[str]:
    return frozenset(record.id for record in records)


def _stem(name: str) -> str:
    return name.rpartition("/")[2].rpartition(".")[0]
