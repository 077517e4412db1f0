"""The page on how we measure: everything on it that the records decide, comes from the records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.formats import capitalise
from site_builder.pages.action_lines.words import ambition_note
from site_builder.pages.measuring import words
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import (
    Badge,
    Cell,
    Chrome,
    Link,
    SourceLine,
    chrome,
    crumbs,
    source_line,
)
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.sections import Table, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.decisions import decision
from site_builder.phrases.figures import types_apart
from site_builder.phrases.profiles import profile_title
from site_builder.phrases.supported import enough, rule
from site_builder.quantities import quantity_of
from site_builder.records.choices import WEIGHT_SETS
from site_builder.records.plan import Indicator
from site_builder.records.spiderweb import Axis


@dataclass(frozen=True, slots=True)
class AxisLevels:
    """One axis with what each of its levels means, and by what it is tested."""

    id: str
    name: str
    levels: Table
    source: SourceLine | None


@dataclass(frozen=True, slots=True)
class ProfileLine:
    """One profile: the plan's text and the rule."""

    name: str
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class LevelLine:
    """One performance level with its source."""

    kind: str
    text: str
    source: SourceLine


@dataclass(frozen=True, slots=True)
class IndicatorLines:
    """One indicator: what it is, how it is computed, its levels or why it has none."""

    id: str
    link: Link
    definition: str
    formula: str
    unit: str
    levels: tuple[LevelLine, ...]
    no_level: str
    source: SourceLine


@dataclass(frozen=True, slots=True)
class MeasuringView:
    """Everything that how_we_measure.html uses.

    `types` are the kinds of work that are never added up; `by_rule`, `by_unit` and `demolition` tell what the
    indicators need explained.
    """

    chrome: Chrome
    crumbs: tuple[Link, ...]
    title: str
    lead: str
    undecided: str
    axes_heading: str
    axes_badge: Badge
    axes: tuple[AxisLevels, ...]
    ambition: str
    enough: str
    web_source: SourceLine
    profiles_heading: str
    profiles_badge: Badge
    conditions: tuple[str, ...]
    order: str
    profiles: tuple[ProfileLine, ...]
    nuances: tuple[str, ...]
    profiles_source: SourceLine
    indicators_heading: str
    indicators: tuple[IndicatorLines, ...]
    seb_note: str
    types: str
    by_rule: bool
    by_unit: bool
    demolition: bool
    without_level: str
    ambition_note: str
    organiser: str


def pages(site: Site) -> Iterator[Page]:
    """The page on how we measure."""
    yield Page(urls.HOW_WE_MEASURE, "how_we_measure.html", measuring(site))


def measuring(site: Site) -> MeasuringView:
    """How a level, a profile and a value of an indicator come about."""
    records = site.model.records
    here = urls.HOW_WE_MEASURE
    rule, web = records.profiles, records.spiderweb
    axes = {axis.id: axis for axis in site.model.axes}
    indicators = site.model.indicators
    quantities = [quantity_of(one) for one in indicators]
    title = words.title(len(axes), len(indicators))
    lead = "Zo komt een cijfer op deze site tot stand, van wat iemand vastlegt tot wat u ziet."
    return MeasuringView(
        chrome=chrome(
            site, here, "Zo meten wij", f"{title}. {lead}", origin=Origin("programme/spiderweb.yaml")
        ),
        crumbs=crumbs(here, ("Over de monitor", urls.ABOUT), ("Zo meten wij", here)),
        title=title,
        lead=lead,
        undecided=_undecided(site),
        axes_heading=words.axes_heading(len(axes), site.model.top_level),
        axes_badge=_badge(web.decision),
        axes=tuple(_axis(axis, indicators) for axis in axes.values()),
        ambition=f"De ambitie is niveau {web.ambition_level} op elke as in {web.ambition_year}.",
        enough=enough(web.coverage) if web.coverage is not None else "",
        web_source=source_line(web.source),
        profiles_heading=words.profiles_heading(len(rule.profiles)),
        profiles_badge=_badge(rule.decision),
        conditions=tuple(words.condition(one.name, one.requirement, axes) for one in rule.conditions),
        order=words.rule_order(len(rule.profiles)),
        profiles=tuple(
            ProfileLine(capitalise(profile_title(one)), one.text, words.profile_rule(one, rule))
            for one in site.model.profiles.values()
        ),
        nuances=tuple(words.nuance(one, rule, axes) for one in rule.nuances),
        profiles_source=source_line(rule.source),
        indicators_heading=words.indicators_heading(
            len(indicators), sum(bool(one.levels) for one in indicators)
        ),
        indicators=tuple(_indicator(site, here, one) for one in indicators),
        seb_note=records.seb_levels.note,
        types=capitalise(types_apart(site.model.types_with_level(site.model.year))),
        by_rule=any(one.by_rule for one in quantities),
        by_unit=any(one.by_unit for one in quantities),
        demolition=any(one.nothing for one in quantities),
        without_level=words.sets_without_level(_sets_without_level(indicators)),
        ambition_note=ambition_note(records.region.ambitions[0].source.note),
        organiser=records.region.organiser,
    )


def _sets_without_level(indicators: Sequence[Indicator]) -> tuple[str, ...]:
    """The weight sets of an MKI that no level is named for, where one is for another set."""
    levels = [level for one in indicators if quantity_of(one).by_rule for level in one.levels]
    named = {level.weight_set for level in levels}
    return () if None in named or not named else tuple(name for name in WEIGHT_SETS if name not in named)


def _undecided(site: Site) -> str:
    records = site.model.records
    parts = (
        ("de niveaus van het spinnenweb", records.spiderweb.decision),
        ("de regel voor de profielen", records.profiles.decision),
        ("de groeipaden", records.growth_paths.decision),
    )
    open_parts = [name for name, made in parts if made == "proposal"]
    return words.undecided(open_parts)


def _badge(made: str) -> Badge:
    return Badge(decision(made), "confirmed" if made == "adopted" else "concept")


def _axis(axis: Axis, indicators: Sequence[Indicator]) -> AxisLevels:
    return AxisLevels(
        id=f"as-{axis.id}",
        name=axis.name,
        levels=table(
            f"as-{axis.id}-niveaus",
            f"Niveaus van: {axis.name}",
            ("Niveau", "Wanneer dat niveau geldt"),
            (
                (str(anchor.level), Cell(anchor.text, note=rule(anchor.conditions, indicators)))
                for anchor in axis.anchors
            ),
        ),
        source=source_line(axis.source) if axis.source else None,
    )


def _indicator(site: Site, here: str, indicator: Indicator) -> IndicatorLines:
    return IndicatorLines(
        id=f"indicator-{indicator.id}",
        link=Link(indicator.name, urls.link(here, urls.indicator(indicator.id))),
        definition=indicator.definition,
        formula=indicator.formula,
        unit=indicator.unit,
        levels=tuple(
            LevelLine(
                site.model.project_types[one.type].name,
                words.level_line(indicator, one),
                source_line(one.source),
            )
            for one in indicator.levels
        ),
        no_level="" if indicator.levels else words.no_level(indicator),
        source=source_line(indicator.source),
    )


AREA = Area(pages, {"how_we_measure.html": "Zo meten wij"}, shown="both")
