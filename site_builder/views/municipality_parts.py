"""The parts of a municipality's page: strips, projects, sessions, peers, support and changes."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder import urls
from site_builder.charts.attendance import PRESENCE_WORDS, Cell, SessionInput
from site_builder.charts.attendance import Presence as Mark
from site_builder.charts.track import Step, StepInput, StepState, track
from site_builder.formats import date_long, date_short
from site_builder.measures.attendance import Presence, Turnout
from site_builder.measures.paths import Progress
from site_builder.measures.paths import Step as Reached
from site_builder.measures.peers import learn_from, neighbours, same_step
from site_builder.measures.positions import shown
from site_builder.measures.values import not_applicable, value_in
from site_builder.model import MunicipalityEntry, ProjectEntry
from site_builder.records.choices import (
    MEASUREMENT_PHASES,
    METHODS,
    PROJECT_PHASES,
    PROJECT_TYPES,
    SUPPORT_STATES,
)
from site_builder.records.municipality import Assessment
from site_builder.sentences import figures
from site_builder.sentences import municipality_parts as words
from site_builder.views.chrome import Badge, Link, status_badge
from site_builder.views.site import Site
from site_builder.views.strips import IndicatorStrip, Started, indicator_rows

MARKS: dict[Presence, Mark] = {
    "both": "both",
    "policy": "policy",
    "executive": "execution",
    "none": "absent",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True)
class AttendedSession:
    """One session that the municipality could come to, in words and as a sign."""

    session: SessionInput
    cell: Cell
    name: str
    day: str
    href: str
    counts: str


@dataclass(frozen=True, slots=True)
class ProjectValue:
    """One indicator of one project: the value, and the verdict as a sign and in words."""

    text: str
    key: str
    words: str


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project in the table."""

    name: str
    href: str
    type: str
    phase: str
    badge: Badge
    values: tuple[ProjectValue, ...]


@dataclass(frozen=True, slots=True)
class PathRow:
    """One milestone in the table below the track."""

    year: str
    text: str
    state: str
    detail: str


@dataclass(frozen=True, slots=True)
class Peer:
    """One way to learn: a label, municipalities with links, and what there is to learn."""

    label: str
    links: tuple[Link, ...]
    text: str


@dataclass(frozen=True, slots=True)
class SupportLine:
    """One kind of help that the municipality received."""

    year: str
    kind: str
    subject: str
    state: str


def method(current: Assessment | None) -> str:
    """How and when the levels were established; empty when none are known."""
    if current is None:
        return ""
    return f"Meting {current.year}: {METHODS[current.method].lower()} op {date_long(current.date)}."


def path_link(here: str, profile: int | None) -> Link:
    """The way to the whole growth path, or to all paths as long as there is no profile."""
    if profile is None:
        return Link("Bekijk de groeipaden", urls.link(here, urls.PATHS))
    return Link(f"Het hele groeipad vanuit profiel {profile}", urls.link(here, urls.path(profile)))


def compare_link(site: Site, here: str, entry: MunicipalityEntry) -> tuple[Link, ...]:
    """The way to the same web beside others; none where that page cannot show it."""
    if site.frozen is not None or entry not in site.model.members or shown(entry, site.model.year) is None:
        return ()
    address = urls.link(here, urls.COMPARE)
    return (Link("Vergelijk met andere gemeenten", f"{address}?gemeente={entry.slug}"),)


def indicator_lines(
    site: Site, entry: MunicipalityEntry, here: str
) -> tuple[tuple[IndicatorStrip, ...], tuple[Started, ...]]:
    """The indicators over the municipality's own projects."""
    return indicator_rows(site, here, entry.slug)


def project_lines(site: Site, entry: MunicipalityEntry, here: str) -> tuple[ProjectLine, ...]:
    """Every project by name, also drafts and those that stopped, each with its status."""
    return tuple(
        ProjectLine(
            name=project.record.name,
            href=urls.link(here, urls.project(project.municipality, project.slug)),
            type=PROJECT_TYPES[project.record.type],
            phase=PROJECT_PHASES[project.record.phase],
            badge=status_badge(project.record.status),
            values=tuple(_value(site, project, index) for index in range(len(site.model.indicators))),
        )
        for project in entry.projects
    )


def _value(site: Site, project: ProjectEntry, index: int) -> ProjectValue:
    indicator, year = site.model.indicators[index], site.model.year
    if not_applicable(project, indicator, year):
        return ProjectValue("n.v.t.", "", "geen sloop")
    value = value_in(project, indicator, year)
    if value is None:
        return ProjectValue("–", "unknown", "niet gemeten")
    key = {"met": "met", "below": "below", "untestable": "untestable"}.get(value.verdict, "none")
    phase = MEASUREMENT_PHASES[value.measurement.phase].lower()
    return ProjectValue(
        figures.value_words(indicator, value),
        key,
        f"{figures.verdict_words(indicator, value)}, gemeten bij {phase}",
    )


def attended(turnout: Turnout, here: str) -> tuple[AttendedSession, ...]:
    """The sessions that the municipality could come to, newest first."""
    lines = []
    for seat in reversed(turnout.seats):
        mark = MARKS.get(seat.presence)
        if mark is None:
            continue
        session = seat.session
        href = urls.link(here, urls.session(session.id))
        lines.append(
            AttendedSession(
                session=SessionInput(date_short(session.date), session.title, href),
                cell=Cell(mark, PRESENCE_WORDS[mark]),
                name=session.title,
                day=date_long(session.date),
                href=href,
                counts=words.people(seat.policy, seat.executive),
            )
        )
    return tuple(lines)


def path_steps(site: Site, progress: Progress | None) -> tuple[Step, ...]:
    """The track: one step per year of the path, and the ambition at its end."""
    if progress is None:
        return ()
    short = {axis.id: axis.short_name for axis in site.model.axes}
    years = sorted({step.milestone.year for step in progress.steps})
    steps = []
    for year in years:
        of_year = [step for step in progress.steps if step.milestone.year == year]
        title = words.milestones([step.milestone for step in of_year], short)
        steps.append(StepInput(str(year), title, _state(of_year, progress.next)))
    web = site.model.records.spiderweb
    steps.append(
        StepInput(str(web.ambition_year), f"Ambitie: niveau {web.ambition_level} op elke as", "goal")
    )
    return track(steps)


def _state(steps: list[Reached], upcoming: Reached | None) -> StepState:
    """The state of a year: the worst of its milestones."""
    states = {step.state for step in steps}
    if states <= {"on_time", "late"}:
        return "reached_late" if "late" in states else "reached"
    if "behind" in states:
        return "behind"
    if "unknown" in states:
        return "unknown"
    return "next" if upcoming in steps else "upcoming"


def path_rows(progress: Progress | None) -> tuple[PathRow, ...]:
    """Every milestone with its state and when it was reached."""
    if progress is None:
        return ()
    return tuple(
        PathRow(
            str(step.milestone.year),
            step.milestone.text,
            words.STATES[step.state],
            words.step_detail(step),
        )
        for step in progress.steps
    )


def peers(site: Site, entry: MunicipalityEntry, here: str) -> tuple[Peer, ...]:
    """From whom to learn per axis, who takes the same step, and who lies near."""
    model = site.model
    axes = {axis.id: axis for axis in model.axes}
    found = [
        Peer(
            axes[example.axis].short_name,
            tuple(_link(here, other) for other, _ in example.peers),
            words.learn(example.own, [level for _, level in example.peers]),
        )
        for example in learn_from(model, entry)
    ]
    together = same_step(model, entry, site.progress)
    if together:
        found.append(
            Peer(
                "Samen optrekken",
                tuple(_link(here, other) for other in together),
                words.together(len(together)),
            )
        )
    near = neighbours(model, entry)
    if near and entry.takes_part_in(model.year):
        found.append(Peer("In de buurt", tuple(_link(here, other) for other in near), words.near(len(near))))
    return tuple(found)


def _link(here: str, entry: MunicipalityEntry) -> Link:
    return Link(entry.name, urls.link(here, urls.municipality(entry.slug)))


def support_lines(site: Site, entry: MunicipalityEntry) -> tuple[SupportLine, ...]:
    """The help that the municipality received, newest first."""
    kinds = {kind.id: kind.name for kind in site.model.records.support.support}
    ordered = sorted(entry.record.support, key=lambda support: (-support.year, support.subject))
    return tuple(
        SupportLine(str(line.year), kinds.get(line.kind, line.kind), line.subject, SUPPORT_STATES[line.state])
        for line in ordered
    )


def feed_link(here: str, entry: MunicipalityEntry) -> Link:
    """Where to subscribe to the changes of the municipality."""
    return Link("Volgen (Atom)", urls.link(here, urls.feed_of(entry.slug)))


def downloads(site: Site, here: str, entry: MunicipalityEntry) -> tuple[Link, ...]:
    """The data of the municipality in each form; of a closed year those of the region as it was frozen."""
    if site.frozen is not None:
        return (Link(f"tabellen van {site.frozen.year}", urls.link(here, urls.DATA)),)
    return (
        Link("Excel", urls.link(here, urls.share_workbook(entry.slug))),
        Link("CSV (zip)", urls.link(here, urls.share_package(entry.slug))),
        Link("JSON", urls.link(here, urls.api_municipality(entry.slug))),
    )
