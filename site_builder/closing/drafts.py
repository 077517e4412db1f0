"""What of a year is still a draft, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.frozen import frozen
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from site_builder.records.project import Project
from site_builder.source import Document


@frozen
class DraftAt:
    """A draft: its file below the data folder, the line and column of its status, and what it is."""

    path: str
    line: int
    column: int
    text: str


def drafts(records: Records, files: Mapping[str, Document], root: str, year: int) -> tuple[DraftAt, ...]:
    """The drafts of a year, by their place.

    An assessment, evaluation or newsletter belongs to the year that it is about. A project belongs to every
    year from its first date on; a first idea without any date belongs to none.
    """
    found = [
        _at(files, root, path, ("assessments", index, "status"), f"De zelfscan van {name} over {year}")
        for path, name, index in _assessments(records, year)
    ]
    there = as_of(records, year).projects
    for key, project in sorted(records.projects.items()):
        if key in there and project.status == "draft" and _dated(project):
            path = f"projects/{key[0]}/{key[1]}.yaml"
            found.append(_at(files, root, path, ("status",), f"Het project {project.name}"))
    evaluation, newsletter = records.evaluations.get(year), records.newsletters.get(year)
    if evaluation is not None and evaluation.status == "draft":
        found.append(_at(files, root, f"evaluations/{year}.yaml", ("status",), f"De evaluatie over {year}"))
    if newsletter is not None and newsletter.front.status == "draft":
        found.append(_at(files, root, f"newsletters/{year}.md", ("status",), f"De nieuwsbrief over {year}"))
    return tuple(sorted(found, key=lambda draft: (draft.path, draft.line, draft.column)))


def _assessments(records: Records, year: int) -> Iterator[tuple[str, str, int]]:
    for slug, record in records.municipalities.items():
        for index, assessment in enumerate(record.assessments):
            if assessment.year == year and assessment.status == "draft":
                yield f"municipalities/{slug}.yaml", record.name, index


def _dated(project: Project) -> bool:
    dated = project.tendered or project.started or project.delivered or project.measurements
    return bool(dated) or project.phase != "idea"


def _at(
    files: Mapping[str, Document], root: str, path: str, place: tuple[str | int, ...], what: str
) -> DraftAt:
    mark = files[f"{root}/{path}"].mark(place)
    return DraftAt(path, mark.line, mark.column, f"{what} is nog een concept.")
