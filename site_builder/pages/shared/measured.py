"""The parts that the pages of indicators and projects share: a verdict with its mark, how was measured."""

from __future__ import annotations

import re
from collections.abc import Iterable

from site_builder import urls
from site_builder.charts.bullet import State
from site_builder.figures.figure import Key
from site_builder.formats import date_short, slug
from site_builder.frozen import frozen
from site_builder.measures.values import Value, Verdict
from site_builder.model import ProjectEntry
from site_builder.pages.shared.chrome import Badge, LegendItem, status_badge
from site_builder.pages.shared.site import Site
from site_builder.phrases.figures import value_words, verdict_words
from site_builder.phrases.stated import measured
from site_builder.quantities import quantity_of
from site_builder.records.choices import MEASUREMENT_PHASES
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator
from site_builder.records.project_types import ProjectType

STATES: dict[str, State] = {"met": "met", "below": "below", "untestable": "untestable", "no_level": "none"}
PROMISED = {"met": "promised", "below": "lacking"}
"""The signs of what was asked for or designed: that is no result yet."""
SIGNS = (
    LegendItem("met", "gehaald bij oplevering"),
    LegendItem("promised", "gehaald in ontwerp of gunning"),
    LegendItem("below", "niet gehaald"),
    LegendItem("lacking", "nog niet gehaald"),
    LegendItem("untestable", "niet te toetsen"),
    LegendItem("none", "gemeten, geen niveau"),
    LegendItem("missing", "niet gemeten"),
)
"""The signs of a project's values, the same wherever projects are listed."""
PROJECTS_PER_PAGE = 50
PARTLY_KNOWN = "massa voor een deel bekend"
"""Why there is no share: there are tonnes, and more that nobody weighed."""
_BLANK_LINE = re.compile(r"\n\s*\n")


@frozen
class Mark:
    """A verdict: the mark of the legend (empty for none) and its words."""

    state: str
    text: str


@frozen
class MeasuredRow:
    """One project or municipality that was measured, as a row. `note`: what a judgement stands on."""

    name: str
    href: str
    municipality: str
    value: str
    unit: str
    sort_value: str
    when: str
    day: str
    how: str
    mark: Mark
    badge: Badge
    note: str


def legend(site: Site, listed: Iterable[ProjectEntry]) -> tuple[LegendItem, ...]:
    """The signs that a list of projects has: where nothing was measured yet, the one for that."""
    ever = site.figures.at(Key("projects", "measured", site.model.year, "to_date"))
    # One that does not count is in no figure, but has its signs.
    return SIGNS if ever.count or any(one.record.measurements for one in listed) else SIGNS[-1:]


def measured_row(site: Site, here: str, indicator: Indicator, value: Value) -> MeasuredRow:
    """The row of one value of a project."""
    project = value.project
    quantity = quantity_of(indicator)
    return MeasuredRow(
        name=project.record.name,
        href=urls.link(here, urls.project(*project.key)),
        municipality=site.model.by_slug[project.municipality].name,
        value="" if value.figure.value is None else _stated(site, indicator, value),
        unit=quantity.set_words(value.figure.comparable) if quantity.by_unit else "",
        sort_value="" if value.figure.value is None else str(value.figure.value),
        day=value.measurement.date.isoformat(),
        when=moment(value.measurement),
        how=how_measured(indicator, value.measurement),
        mark=Mark(STATES[value.verdict], verdict_words(indicator, value)),
        badge=status_badge(project.record.status),
        note=quantity.evidence(value.measurement),
    )


def sign(value: Value, verdict: Verdict) -> str:
    """The sign of a value: another one as long as the work is not delivered."""
    state = STATES[verdict]
    return PROMISED.get(state, state) if value.measurement.phase in ("design", "award") else state


def _stated(site: Site, indicator: Indicator, value: Value) -> str:
    """The value of a project with the figure that it is; without one where its year was closed before it."""
    figure = site.figures.value(value.project, indicator.id, value.measurement.phase, value.date.year)
    return value_words(indicator, value) if figure.number is None else measured(indicator, figure)


def moment(measurement: Measurement) -> str:
    """The phase and the day of a measurement: `Oplevering, 4 mei 2026`."""
    return f"{MEASUREMENT_PHASES[measurement.phase]}, {date_short(measurement.date)}"


def how_measured(indicator: Indicator, measurement: Measurement) -> str:
    """The tool with its version, and for MKI the weight set with the method; `niet vermeld` if unknown."""
    parts = []
    if measurement.tool is not None:
        tool = measurement.tool
        parts.append(f"{tool.name} {tool.version}" if tool.version else tool.name)
    parts += quantity_of(indicator).method(measurement)
    return ", ".join(parts) or "niet vermeld"


def unmeasured(project: ProjectEntry, indicator: Indicator) -> str:
    """Why a project has no value of an indicator that applies to it."""
    if any(map(quantity_of(indicator).left_open, project.record.measurements)):
        return f"{quantity_of(indicator).outcome} niet bekend"
    if any(map(quantity_of(indicator).partly_known, project.record.measurements)):
        return PARTLY_KNOWN
    return "niet gemeten"


def list_page(site: Site, project: ProjectEntry) -> int:
    """On which page of the list of all projects a project stands, counted from 1."""
    return site.project_places[project.key] // PROJECTS_PER_PAGE + 1


def type_slug(kind: ProjectType) -> str:
    """A project type as a place on a page: `wegen`, `openbare-ruimte`."""
    return slug(kind.name) or kind.id


def paragraphs(text: str | None) -> tuple[str, ...]:
    """The paragraphs of a text that a person typed."""
    return tuple(" ".join(part.split()) for part in _BLANK_LINE.split((text or "").strip()) if part.strip())
