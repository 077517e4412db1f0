"""The page on how we measure: everything on it that the records decide, comes from the records."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder import urls
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.measures.proof import RUNGS
from site_builder.pages.measuring import words
from site_builder.pages.shared.area import single
from site_builder.pages.shared.chrome import (
    Badge,
    Cell,
    Chrome,
    Link,
    ProofSign,
    SourceLine,
    chrome,
    source_line,
)
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.promise import Promise, promise_of
from site_builder.pages.shared.proof import sign_of_one
from site_builder.pages.shared.sections import Sourced, Table, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.decisions import decision
from site_builder.phrases.figures import types_apart
from site_builder.phrases.profiles import profile_title
from site_builder.phrases.proof import MEANINGS
from site_builder.phrases.supported import enough, rule
from site_builder.quantities import quantity_of
from site_builder.records.choices import WEIGHT_SETS
from site_builder.records.plan import Indicator
from site_builder.records.spiderweb import Axis

TITLE = "Zo meten wij"


@frozen
class AxisLevels:
    """One axis with what each of its levels means, and by what it is tested."""

    id: str
    name: str
    levels: Table
    source: SourceLine | None


@frozen
class ProfileLine:
    """One profile: the plan's text and the rule."""

    name: str
    text: str
    rule: str


@frozen
class IndicatorLines:
    """One indicator: what it is, how it is computed, its levels or why it has none."""

    id: str
    link: Link
    definition: str
    formula: str
    unit: str
    levels: tuple[Sourced, ...]
    no_level: str
    source: SourceLine


@frozen
class Web:
    """The spiderweb: its axes with their levels, the ambition, and when a level is held against projects."""

    heading: str
    badge: Badge
    axes: tuple[AxisLevels, ...]
    ambition: str
    enough: str
    source: SourceLine


@frozen
class ProfileRule:
    """From levels to a profile: the building blocks, each profile, and what lies between them."""

    heading: str
    badge: Badge
    conditions: tuple[str, ...]
    order: str
    profiles: tuple[ProfileLine, ...]
    nuances: tuple[str, ...]
    source: SourceLine


@frozen
class Indicators:
    """Every indicator, and what of them needs explaining: weight sets, units, work without demolition.

    `types` are the kinds of work that are never added up.
    """

    heading: str
    items: tuple[IndicatorLines, ...]
    types: str
    by_rule: bool
    by_unit: bool
    demolition: bool
    without_level: str
    seb_note: str


@frozen
class MeasuringView:
    """Everything that how_we_measure.html uses."""

    chrome: Chrome
    finding: str
    undecided: str
    promise: Promise
    web: Web
    profiles: ProfileRule
    indicators: Indicators
    proof: tuple[tuple[ProofSign, str], ...]
    organiser: str


def measuring(site: Site) -> MeasuringView:
    """How a level, a profile and a value of an indicator come about."""
    here = urls.HOW_WE_MEASURE
    of_projects, every = len(site.model.indicators), len(site.model.all_indicators)
    finding = f"{words.title(len(site.model.axes), of_projects, every - of_projects)}."
    return MeasuringView(
        chrome=chrome(
            site, here, TITLE, finding, origin=Origin("programme/spiderweb.yaml"), trail=(urls.ABOUT,)
        ),
        finding=finding,
        undecided=_undecided(site),
        promise=site.shared(promise_of),
        web=_web(site),
        profiles=_profiles(site),
        indicators=_indicators(site),
        proof=tuple((sign_of_one(rung), MEANINGS[rung]) for rung in RUNGS),
        organiser=site.model.records.region.organiser,
    )


def _web(site: Site) -> Web:
    web, indicators = site.model.records.spiderweb, site.model.all_indicators
    return Web(
        words.axes_heading(len(site.model.axes), site.model.top_level),
        _badge(web.decision),
        tuple(_axis(axis, indicators) for axis in site.model.axes),
        f"De ambitie is trede {web.ambition_level} op elke as in {web.ambition_year}.",
        enough(web.coverage) if web.coverage is not None else "",
        source_line(web.source),
    )


def _profiles(site: Site) -> ProfileRule:
    rule, axes = site.model.records.profiles, {axis.id: axis for axis in site.model.axes}
    return ProfileRule(
        words.profiles_heading(len(rule.profiles)),
        _badge(rule.decision),
        tuple(words.condition(one.name, one.requirement, axes) for one in rule.conditions),
        words.rule_order(len(rule.profiles)),
        tuple(
            ProfileLine(capitalise(profile_title(one)), one.text, words.profile_rule(one, rule))
            for one in site.model.profiles.values()
        ),
        tuple(words.nuance(one, rule, axes) for one in rule.nuances),
        source_line(rule.source),
    )


def _indicators(site: Site) -> Indicators:
    indicators = site.model.all_indicators
    quantities = [quantity_of(one) for one in indicators]
    return Indicators(
        words.indicators_heading(len(indicators), sum(bool(one.levels) for one in indicators)),
        tuple(_indicator(site, urls.HOW_WE_MEASURE, one) for one in indicators),
        capitalise(types_apart(site.model.types_with_level(site.model.year))),
        any(one.by_rule for one in quantities),
        any(one.by_unit for one in quantities),
        any(one.nothing for one in quantities),
        words.sets_without_level(_sets_without_level(indicators)),
        site.model.records.seb_levels.note,
    )


def _sets_without_level(indicators: Sequence[Indicator]) -> tuple[str, ...]:
    """The weight sets of an MKI that no level is named for, where one is for another set."""
    levels = [level for one in indicators if quantity_of(one).by_rule for level in one.levels]
    named = {level.weight_set for level in levels}
    return () if None in named or not named else tuple(name for name in WEIGHT_SETS if name not in named)


def _undecided(site: Site) -> str:
    records = site.model.records
    parts = (
        ("de treden van het spinnenweb", records.spiderweb.decision),
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
            f"Treden van: {axis.name}",
            ("Trede", "Wanneer die trede geldt"),
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
            Sourced(
                site.figures.years.kinds(indicator)[one.type].name,
                words.level_line(indicator, one),
                source_line(one.source),
            )
            for one in indicator.levels
        ),
        no_level="" if indicator.levels else words.no_level(indicator),
        source=source_line(indicator.source),
    )


AREA = single(urls.HOW_WE_MEASURE, "how_we_measure.html", TITLE, measuring, shown="both")
