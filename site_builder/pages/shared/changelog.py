"""What changed in the records of a municipality and its projects, from git, in sentences about values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from site_builder import urls
from site_builder.formats import count, date_long, lower_first
from site_builder.frozen import frozen
from site_builder.history.log import History, newest_days, on_day
from site_builder.phrases.differences import record_lines
from site_builder.phrases.names import Names, names_of
from site_builder.record_changes import FileChange, Parsed, file_change, parse
from site_builder.records.collection import Records
from site_builder.records.project import Project


@frozen
class LogLine:
    """One change in words, with the page of what it is about; an empty `href` is no link."""

    text: str
    href: str


@frozen
class LogDay:
    """The changes of one day: `date` as in ISO 8601, `day` in Dutch."""

    date: str
    day: str
    lines: tuple[LogLine, ...]


@frozen
class Logged:
    """What one day changed in one file. `project` is the name of the project, empty for a municipality."""

    path: str
    day: date
    project: str
    lines: tuple[str, ...]


MOST_LINES = 8
"""So many changes of one record on one day are told one by one."""


def changelog(history: History, records: Records) -> Mapping[str, tuple[Logged, ...]]:
    """Per municipality its newest changes, newest first; what only looks different is left out."""
    names = names_of(records)
    return {
        owner: tuple(_logged(history, records, names, pairs))
        for owner, pairs in newest_days(history.changes).items()
    }


def _logged(
    history: History, records: Records, names: Names, pairs: tuple[tuple[str, date], ...]
) -> Iterator[Logged]:
    # What stood there after one change stood there before the next: each version is read once.
    parsed: dict[tuple[str, str], Parsed | None] = {}
    for path, day in pairs:
        change = on_day(history.of(path), day)
        if change.first_known or any(
            name and name not in history.contents for name in (change.before, change.after)
        ):
            continue
        old_path = (change.old_path or path) if change.before else None
        new_path = path if change.after else None
        versions = []
        for at, name in ((old_path, change.before), (new_path, change.after)):
            if at is not None and (at, name) not in parsed:
                parsed[at, name] = parse(at, history.contents[name])
            versions.append(parsed[at, name] if at is not None else None)
        found = file_change(old_path, versions[0], new_path, versions[1])
        if found is not None:
            lines = shortened(record_lines(found, names, public=True))
            yield Logged(path, day, _project(found, records), lines)


def _project(change: FileChange, records: Records) -> str:
    """The name of a project as it is now or was last, and whether it is a draft; its slug if it has none."""
    if change.kind.name != "project":
        return ""
    owner, slug = change.name.removeprefix("projects/").removesuffix(".yaml").split("/")
    record = records.projects.get((owner, slug)) or change.after or change.before
    if not isinstance(record, Project):
        return slug
    return f"{record.name} (concept)" if record.status == "draft" else record.name


def municipality_log(logged: tuple[Logged, ...], records: Records, here: str) -> tuple[LogDay, ...]:
    """The changes of a municipality and its projects by day, each project with a link to its page."""
    return _by_day(
        (one.day, LogLine(about_project(one.project, line) if one.project else line, href))
        for one in logged
        for href in (_href(one, records, here),)
        for line in one.lines
    )


def project_log(logged: tuple[Logged, ...], path: str) -> tuple[LogDay, ...]:
    """The changes of one project by day, as far as they are among the newest of its municipality."""
    return _by_day((one.day, LogLine(line, "")) for one in logged if one.path == path for line in one.lines)


def _by_day(lines: Iterator[tuple[date, LogLine]]) -> tuple[LogDay, ...]:
    return tuple(
        LogDay(day.isoformat(), date_long(day), tuple(line for _, line in of_day))
        for day, of_day in groupby(lines, key=lambda pair: pair[0])
    )


def _href(one: Logged, records: Records, here: str) -> str:
    if not one.project:
        return ""
    owner, slug = one.path.removeprefix("projects/").removesuffix(".yaml").split("/")
    return urls.link(here, urls.project(owner, slug)) if (owner, slug) in records.projects else ""


def shortened(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, or the first of them and how many more there are."""
    if len(lines) <= MOST_LINES:
        return tuple(lines)
    more = len(lines) - MOST_LINES + 1
    return (*lines[: MOST_LINES - 1], f"En nog {count(more, 'andere wijziging', 'andere wijzigingen')}")


def about_project(name: str, line: str) -> str:
    """A line about a project: `Project Molenstraat: MKI gemeten`, `Project Molenstraat toegevoegd`."""
    if line.startswith("Project "):
        return f"Project {name} {line.removeprefix('Project ')}"
    return f"Project {name}: {lower_first(line)}"
