"""A difference as sections of lines: the same for every form in which it is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder import urls
from site_builder.formats import lower_first, sort_key
from site_builder.frozen import frozen
from site_builder.personal import masked
from site_builder.phrases.differences import lines, record_lines, removed_lines
from site_builder.phrases.recorded import quoted
from site_builder.problems import Problem
from site_builder.record_changes import FileChange, values_in
from site_builder.records.project import Project
from site_builder.review import words
from site_builder.review.comparison import Diff
from site_builder.review.figure_words import change_line, row_line
from site_builder.review.masking import masked_texts, masked_values
from site_builder.review.sites import PageChanges


@frozen
class Group:
    """Lines under one name, such as that of a municipality; the name may be empty."""

    name: str
    lines: tuple[str, ...]


@frozen
class Section:
    """A part of the report. A folded one is for those who want to know."""

    title: str
    groups: tuple[Group, ...]
    folded: bool = False


@frozen
class Report:
    """What is told: one line first, then the sections in the order of what a reviewer may not miss."""

    summary: str
    sections: tuple[Section, ...]


def report(found: Diff) -> Report:
    """Everything that a reviewer needs, without formatting and without personal data."""
    found = masked_values(found)
    sections = (*_removed(found), *_wrong(found), *_changed(found), *_follows(found))
    return Report(_summary(found), tuple(map(_masked, sections)))


def _masked(section: Section) -> Section:
    groups = (Group(masked(group.name), masked_texts(group.lines)) for group in section.groups)
    return replace(section, groups=tuple(groups))


def _summary(found: Diff) -> str:
    years = [words.closed_year(one.year, one.what) for one in found.years]
    if not found.files:
        return " ".join(years) or words.NOTHING
    changes = [change for file in found.files for change in file.changes]
    added = sum(max(values_in(change.after), 1) for change in changes if change.what == "added")
    added += sum(values_in(file.after) for file in found.files if file.old_path is None)
    told = words.summary(
        removed=found.removed_values,
        changed=sum(change.what in ("changed", "reordered") for change in changes),
        added=added,
        files=len(found.files),
        moved=sum(file.moved for file in found.files),
        unreadable=sum(file.unreadable for file in found.files),
        pages=found.pages.number if found.pages is not None else None,
    )
    return " ".join((*years, told))


def _removed(found: Diff) -> Iterator[Section]:
    removed = _by_owner(found, [(file, removed_lines(file, found.names)) for file in found.files])
    if removed:
        yield Section(words.REMOVED, removed)


def _changed(found: Diff) -> Iterator[Section]:
    changed = _by_owner(found, [(file, _kept(file, found)) for file in found.files])
    if changed:
        yield Section(words.CHANGED, changed)


def _kept(file: FileChange, found: Diff) -> tuple[str, ...]:
    """What happened to a record, without what was removed: that stands above."""
    if file.path is None and not file.unreadable:
        return ()
    of_file = record_lines(file, found.names)
    if file.old_path is None or file.unreadable:
        return of_file
    moved = of_file[:1] if file.moved else ()
    stays = [change for change in file.changes if change.what != "removed"]
    return (*moved, *lines(stays, found.names))


def _by_owner(found: Diff, told: Sequence[tuple[FileChange, tuple[str, ...]]]) -> tuple[Group, ...]:
    """The lines per municipality by its name, and then the other files."""
    groups: dict[str, list[str]] = defaultdict(list)
    for file, of_file in told:
        groups[_owner(file)].extend(_about(file, line) for line in of_file)
    ordered = sorted(
        (sort_key(found.names.of("municipality", slug)), slug) for slug, known in groups.items() if known
    )
    named = sorted(ordered, key=lambda pair: not pair[1])
    return tuple(
        Group(found.names.of("municipality", slug) if slug else words.OTHER, tuple(groups[slug]))
        for _, slug in named
    )


def _owner(file: FileChange) -> str:
    folder, _, rest = file.name.partition("/")
    return rest.partition("/")[0].removesuffix(".yaml") if folder in ("municipalities", "projects") else ""


def _about(file: FileChange, line: str) -> str:
    """A line with what it is about, where that is not the municipality itself."""
    if file.kind.name == "municipality":
        return line
    record = file.after or file.before
    if isinstance(record, Project):
        if line.startswith("Project "):
            return f"Project {quoted(record.name)}{line.removeprefix('Project')}"
        return f"Project {quoted(record.name)}: {lower_first(line)}"
    if file.kind.name == "project":
        return f"Project {file.name.rpartition('/')[2].removesuffix('.yaml')}: {lower_first(line)}"
    stem = file.name.rpartition("/")[2].rpartition(".")[0]
    year = f" {stem}" if stem.isdecimal() else ""
    return line if line.startswith(file.kind.title) else f"{file.kind.title}{year}: {lower_first(line)}"


def _follows(found: Diff) -> Iterator[Section]:
    if not found.files:
        return
    if found.figures is None or found.model is None:
        why = words.NOT_COMPARED_HEAD if found.base_loads else words.NOT_COMPARED_BASE
        yield Section(words.CONSEQUENCES, (Group("", (why,)),))
        return
    model = found.model
    leading = tuple(change_line(one, model) for one in found.figures if one.leading)
    told = leading or (words.NO_CONSEQUENCES if not found.figures else words.NO_LEADING,)
    yield Section(words.CONSEQUENCES, (Group("", told),))
    if found.figures:
        rows = tuple(row_line(one) for one in found.figures)
        yield Section(words.figures_title(len(rows)), (Group("", rows),), folded=True)
    yield from _pages(found.pages)


def _pages(pages: PageChanges | None) -> Iterator[Section]:
    """The pages by what becomes of them. A page that goes is told openly: links to it break."""
    if pages is None or not pages.number:
        return
    if pages.removed:
        yield Section(words.GONE, (Group("", tuple(map(_address, pages.removed))),))
    kinds = (("Anders", pages.changed), ("Nieuw", pages.added))
    groups = tuple(Group(name, tuple(map(_address, found))) for name, found in kinds if found)
    if groups:
        yield Section(words.pages_title(pages.number), groups, folded=True)


def _address(address: str) -> str:
    return f"/{address}" if address != urls.HOME else "/"


def _wrong(found: Diff) -> Iterator[Section]:
    if found.rewritten:
        told = tuple(words.rewritten(one, found.names) for one in found.rewritten)
        yield Section(words.REWRITTEN, (Group("", told),))
    if found.unfed:
        told = tuple(
            words.unfed(_name(file), file.name, published=file not in found.unpublished)
            for file in found.unfed
        )
        yield Section(words.UNFED, (Group("", told),))
    if found.undecided:
        told = tuple(f"{_name(file)} ({file.name})" for file in found.undecided)
        yield Section(words.undecided_title(len(told)), (Group("", told),))
    if found.problems:
        errors = sum(problem.severity == "error" for problem in found.problems)
        title = words.problems_title(errors, len(found.problems) - errors)
        # A warning is for those who want to know; an error has to be solved first.
        yield Section(title, (Group("", tuple(_problems(found.problems))),), folded=not errors)


def _name(file: FileChange) -> str:
    name = getattr(file.after or file.before, "name", "")
    return f"{file.kind.title} {quoted(name)}" if name else file.kind.title


def _problems(found: Sequence[Problem]) -> Iterator[str]:
    """Each problem with its place; one that stands in more places is told once, with all of them."""
    places: dict[tuple[str, str, str], list[str]] = {}
    for one in found:
        place = f"{one.path}:{one.line}:{one.column}"
        places.setdefault((one.message, one.allowed, one.hint), []).append(place)
    for (message, allowed, hint), (first, *others) in places.items():
        parts = [f"{first}: {message}"]
        parts += [f"Toegestaan: {allowed.removeprefix('Toegestaan: ')}"] if allowed else []
        parts += [f"Oplossing: {hint}"] if hint else []
        parts += [f"{words.also_at(len(others))} {', '.join(others)}"] if others else []
        yield " ".join(parts)
