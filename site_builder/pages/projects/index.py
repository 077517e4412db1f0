"""The list of all projects as one compact file, for the script that filters and sorts it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from site_builder import urls
from site_builder.formats import unmarked
from site_builder.pages.projects.facets import FACETS, facets_of
from site_builder.pages.projects.rows import ProjectRow, project_row
from site_builder.pages.shared.page import File
from site_builder.pages.shared.site import Site


def index_file(site: Site) -> File:
    """The file, named after its content. `texts` holds every text once; a row names them by their place.

    A row is: name, address below the list, the places of whose it is, of what it is and of why it counts as
    a concept (or an empty text), then a list of places per facet, then a state and a text per indicator.
    """
    places: dict[str, int] = {}

    def place(text: str) -> int:
        return places.setdefault(text, len(places))

    rows: list[list[object]] = []
    for project in site.model.projects:
        row = project_row(site, urls.PROJECTS, project)
        facets = facets_of(site, project)
        rows.append(
            [
                row.link.label,
                urls.project(*project.key).removeprefix(urls.PROJECTS),
                *map(place, (site.model.by_slug[project.municipality].name, row.about, row.warning)),
                [[place(value) for value in facets[facet]] for facet in FACETS],
                [place(unmarked(part)) for part in _parts(row)],
            ]
        )
    content = json.dumps(
        {"facets": list(FACETS.items()), "texts": list(places), "rows": rows},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    data = content.encode()
    return File(urls.asset(f"projecten.{hashlib.sha256(data).hexdigest()[:12]}.json"), data)


def _parts(row: ProjectRow) -> Iterator[str]:
    for mark in row.marks:
        yield from (mark.state, mark.text)
