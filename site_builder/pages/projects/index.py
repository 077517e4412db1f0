"""The list of all projects as one compact file, for the script that filters and sorts it."""

from __future__ import annotations

import hashlib
import json

from site_builder import urls
from site_builder.formats import unmarked
from site_builder.measures.values import not_applicable
from site_builder.model import ProjectEntry
from site_builder.pages.projects.list_words import levels
from site_builder.pages.projects.values import value_of
from site_builder.pages.shared.chrome import status_badge
from site_builder.pages.shared.measured import STATES, Mark, unmeasured
from site_builder.pages.shared.page import File
from site_builder.pages.shared.site import Site
from site_builder.quantities import quantity_of
from site_builder.records.choices import PROJECT_PHASES
from site_builder.records.plan import Indicator


def index_file(site: Site) -> File:
    """The file, named after its content. `texts` holds every text once; a row names them by their place.

    A row is: name, address below the list, then the places of municipality, type, phase, year (empty where
    it is not known), how it stands against the levels, status and kind of badge, then a list of a state and
    a text per indicator.
    """
    places: dict[str, int] = {}

    def place(text: str) -> int:
        return places.setdefault(text, len(places))

    rows: list[list[object]] = []
    for project in site.model.projects:
        record = project.record
        marks = tuple(mark(site, project, indicator) for indicator in site.model.indicators)
        badge = status_badge(record.status)
        words = (
            site.model.by_slug[project.municipality].name,
            site.model.project_types[record.type].name,
            PROJECT_PHASES[record.phase],
            year_of(project),
            levels(one.state for one in marks),
            badge.text,
            badge.kind,
        )
        address = urls.project(*project.key).removeprefix(urls.PROJECTS)
        shown = [place(part) for one in marks for part in (one.state, unmarked(one.text))]
        rows.append([record.name, address, *map(place, words), shown])
    content = json.dumps({"texts": list(places), "rows": rows}, ensure_ascii=False, separators=(",", ":"))
    data = content.encode()
    return File(urls.asset(f"projecten.{hashlib.sha256(data).hexdigest()[:12]}.json"), data)


def year_of(project: ProjectEntry) -> str:
    """The year of delivery, else of the newest thing that is known; empty where nothing is."""
    record = project.record
    if record.delivered:
        return record.delivered[:4]
    known = [int(day[:4]) for day in (record.tendered, record.started) if day]
    known += [measurement.date.year for measurement in record.measurements]
    return str(max(known)) if known else ""


def mark(site: Site, project: ProjectEntry, indicator: Indicator) -> Mark:
    """What is known of a project for one indicator, as a mark with its words."""
    value = site.value(project, indicator)
    if value is None:
        nothing = not_applicable(project, indicator, site.model.year)
        return Mark(
            "", f"geldt niet, {quantity_of(indicator).nothing}" if nothing else unmeasured(project, indicator)
        )
    known = value_of(site, indicator, value)
    number = "" if known.number is None else f"{known.text}, "
    return Mark(STATES[known.verdict], f"{number}{known.verdict_text}")
