"""What is recorded of each action line, as the finding over its part of the page."""

from __future__ import annotations

from site_builder import urls
from site_builder.figures.bundle import BASES
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.frozen import frozen
from site_builder.pages.action_lines import words
from site_builder.pages.impactlabs.reach import reach_of
from site_builder.pages.impactlabs.reach_words import executive_reach, unreported
from site_builder.pages.municipalities.words import coverage_heading
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site
from site_builder.phrases.practice import practice
from site_builder.records.plan import ActionLine


@frozen
class Finding:
    """What is recorded of an action line: a heading, its coverage, and where to read more."""

    heading: str
    details: tuple[str, ...]
    more: Link | None


def finding(site: Site, here: str, line: ActionLine) -> Finding | None:
    """What is recorded of an action line, by the records that it is followed by; None where it names none."""
    match line.followed_by:
        case "indicators":
            return _measured(site, here)
        case "assessments":
            return _assessed(site, here)
        case "execution":
            return _carried_out(site, here)
        case "sessions":
            heading = words.sessions_heading(_at(site, "sessions", "held"))
            return Finding(heading, (), Link("Alle bijeenkomsten", urls.link(here, urls.IMPACTLABS)))
        case None:
            return None


def _at(site: Site, topic: str, statistic: str, basis: Basis = "in_year") -> Figure:
    return site.figures.at(Key(topic, statistic, site.model.year, basis))


def _measured(site: Site, here: str) -> Finding:
    now, ever = (_at(site, "projects", "measured", basis) for basis in BASES)
    projects = _at(site, "projects", "count", "to_date")
    more = words.projects_ever(now, ever, _at(site, "projects", "unmeasured", "to_date"))
    return Finding(
        words.projects_heading(now, projects),
        (more,) if more else (),
        Link("Alle indicatoren", urls.link(here, urls.INDICATORS)),
    )


def _assessed(site: Site, here: str) -> Finding:
    members = _at(site, "municipalities", "count")
    now, ever = (_at(site, "municipalities", "assessed", basis) for basis in BASES)
    details = (words.assessed_ever(ever, members, site.model.year),) if ever.count > now.count else ()
    heading = coverage_heading(now, members)
    return Finding(heading, details, Link("Alle gemeenten", urls.link(here, urls.MUNICIPALITIES)))


def _carried_out(site: Site, here: str) -> Finding:
    projects = _at(site, "projects", "count", "to_date")
    circular, known, unknown = (
        _at(site, "projects", name, "to_date")
        for name in ("tendered_circular", "tender_known", "tender_unknown")
    )
    reach = reach_of(site, site.model.year)
    who = (executive_reach(reach), unreported(reach) if reach.reported.count else "")
    usual = practice(lambda name: _at(site, "projects", name, "to_date"))
    details = (words.tender_coverage(known, unknown), usual, " ".join(text for text in who if text))
    heading = words.tender_heading(circular, known, projects)
    more = Link("Alle projecten", urls.link(here, urls.PROJECTS))
    return Finding(heading, tuple(text for text in details if text), more)


def actions_heading(site: Site, begins: int) -> str:
    """How many actions that begin in a year of the plan are done."""
    start = Key("actions", "", site.model.year, "to_date", part=str(begins))
    keys = (start._replace(statistic=one) for one in ("done", "count", "unknown"))
    return words.actions_heading(begins, *(site.figures.at(key) for key in keys))
