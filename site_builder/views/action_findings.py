"""What is recorded of each action line, as the finding over its part of the page."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder import urls
from site_builder.measures.attendance import held_sessions
from site_builder.records.plan import ActionLine
from site_builder.sentences import action_lines as words
from site_builder.views.chrome import Link
from site_builder.views.site import Site


@dataclass(frozen=True, slots=True)
class Finding:
    """What is recorded of an action line: a heading, its coverage, and where to read more."""

    heading: str
    details: tuple[str, ...]
    more: Link | None


def finding(site: Site, here: str, line: ActionLine) -> Finding | None:
    """What is recorded of an action line, by the records that it is followed by; None where it names none."""
    match line.followed_by:
        case "indicators":
            projects = site.member_projects
            heading = words.projects_heading(site.measured_projects(projects), len(projects))
            return Finding(heading, (), Link("Alle indicatoren", urls.link(here, urls.INDICATORS)))
        case "assessments":
            return _assessed(site, here)
        case "execution":
            return _carried_out(site, here)
        case "sessions":
            held = len(held_sessions(site.model, site.model.year))
            heading = words.sessions_heading(held, site.model.year)
            return Finding(heading, (), Link("Alle bijeenkomsten", urls.link(here, urls.IMPACTLABS)))
        case None:
            return None


def _assessed(site: Site, here: str) -> Finding:
    model = site.model
    assessed = sum(entry.assessment(model.year) is not None for entry in model.members)
    ever = sum(any(a.year <= model.year for a in entry.assessments) for entry in model.members)
    details = (words.assessed_ever(ever, len(model.members)),) if ever > assessed else ()
    heading = words.assessed_heading(assessed, len(model.members), model.year)
    return Finding(heading, details, Link("Alle gemeenten", urls.link(here, urls.MUNICIPALITIES)))


def _carried_out(site: Site, here: str) -> Finding:
    model = site.model
    projects = site.member_projects
    recorded = [p.record.tender.circular for p in projects if p.record.tender is not None]
    known = sum(circular is not None for circular in recorded)
    there = reporting = 0
    for entry in model.members:
        seats = [seat for seat in site.turnout[entry.slug].seats if seat.session.date.year == model.year]
        reporting += any(seat.executive is not None for seat in seats)
        there += any(seat.executive for seat in seats)
    details = (
        words.tender_coverage(known, len(projects)),
        words.executive_finding(there, reporting, len(model.members), model.year),
    )
    heading = words.tender_heading(recorded.count(True), known, len(projects))
    more = Link("Alle projecten", urls.link(here, urls.PROJECTS))
    return Finding(heading, tuple(text for text in details if text), more)
