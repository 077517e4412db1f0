"""A picture of a project: it is somewhere, its file can be shown, and a file belongs to a project."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered
from site_builder.problems import Problem, of_file
from site_builder.records.project import Project

ALLOWED = "Een SVG met alleen vormen tot 10 kB, of een PNG, JPEG of WebP tot 60 kB."


def pictures(gathered: Gathered) -> Iterator[Problem]:
    """A file that is missing, too large or unsafe, a picture that is nowhere, a file that nobody names."""
    named = set()
    for (municipality, _), held in gathered.by_pair(Project).items():
        for place, picture in enumerate(held.record.pictures):
            if picture.file is None and picture.url is None:
                yield held.error(
                    ("pictures", place),
                    "Van deze foto staat nergens waar zij is.",
                    "Een bestand naast het project (file) of een webadres (url).",
                    "Vul een van de twee in, of verwijder de foto.",
                )
            if picture.file is None or gathered.pictures is None:
                continue
            name = f"projects/{municipality}/{picture.file}"
            named.add(name)
            fault = gathered.pictures.get(name, "Dit bestand staat niet naast het project.")
            if fault:
                hint = f'Zet de foto als "{picture.file}" naast het bestand van het project.'
                yield held.error(("pictures", place, "file"), fault, ALLOWED, hint)
    for name in sorted((gathered.pictures or {}).keys() - named):
        yield of_file(
            f"{gathered.root}/{name}",
            "Geen project noemt deze foto.",
            hint='Zet haar bij "pictures" van het project, of verwijder het bestand.',
            severity="warning",
        )
