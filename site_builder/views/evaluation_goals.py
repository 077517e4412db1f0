"""Per action line and theme of the plan: its goals, what moved in the year, and what is not measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.figures.figure import Key
from site_builder.measures.aggregates import Aggregate, region_aggregate
from site_builder.measures.values import not_applicable
from site_builder.model import Model
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.plan import ActionLine, Indicator, Theme
from site_builder.sentences import action_lines as line_words
from site_builder.sentences import changed as changed_words
from site_builder.sentences import evaluation as words
from site_builder.sentences.stated import counted
from site_builder.views.action_findings import finding
from site_builder.views.blocks import Block, bullets, heading, paragraph, room, table
from site_builder.views.changed_parts import moved, profiles_moved
from site_builder.views.site import Site

SPACE = 3


def action_line(site: Site, line: ActionLine) -> Iterator[Block]:
    """One action line: what is recorded of it, and each of its themes."""
    yield heading(1, line_words.line_name(line.number, line.name))
    found = finding(site, urls.ACTION_LINES, line)
    if found is not None:
        yield paragraph(f"{found.heading}.", strong=True)
        for detail in found.details:
            yield paragraph(detail)
    if line.followed_by == "assessments":
        yield from _axes(site)
    if line.followed_by == "execution":
        yield from _support(site)
    for theme in line.themes:
        yield from _theme(site, theme)


def _theme(site: Site, theme: Theme) -> Iterator[Block]:
    yield heading(2, theme.name)
    if theme.goals:
        yield bullets(
            [
                f"{goal.text} {line_words.target_open(goal.target_open)}" if goal.target_open else goal.text
                for goal in theme.goals
            ]
        )
    else:
        yield paragraph(words.NO_GOAL)
    indicators = [one for one in site.model.indicators if one.theme == theme.id]
    if indicators:
        yield from _indicators(site, indicators)
    yield room(words.goals(theme.name), SPACE)


def _indicators(site: Site, indicators: Sequence[Indicator]) -> Iterator[Block]:
    """The indicators of a theme by the end of the year beside the year before, as counts of projects."""
    year = site.model.year
    rows = []
    gaps = []
    for indicator in indicators:
        before = _aggregates(site.model, indicator, year - 1)
        now = _aggregates(site.model, indicator, year)
        rows.append(
            (
                indicator.name,
                words.measured(before),
                words.measured(now),
                words.met(before),
                words.met(now),
                words.change(before, now),
            )
        )
        gap = _unmeasured(site, indicator, now)
        if gap:
            gaps.append(f"{indicator.name}. {gap}")
    yield table(
        "Indicatoren",
        (
            "Indicator",
            f"Gemeten eind {year - 1}",
            f"Gemeten eind {year}",
            f"Op niveau eind {year - 1}",
            f"Op niveau eind {year}",
            "Wat bewoog er",
        ),
        rows,
        (2, 1, 1, 1, 1, 2),
    )
    if gaps:
        yield bullets(gaps)


def _aggregates(model: Model, indicator: Indicator, year: int) -> tuple[Aggregate, ...]:
    return tuple(region_aggregate(model, indicator, kind, year) for kind in PROJECT_TYPES)


def _unmeasured(site: Site, indicator: Indicator, now: Sequence[Aggregate]) -> str:
    """Which municipalities have projects without a value of the indicator, in alphabetical order."""
    lacking = sum(one.projects - one.measured for one in now)
    own = {value.project.key for one in now for value in one.values}
    names = {entry.slug: entry.name for entry in site.model.municipalities}
    places = dict.fromkeys(
        names[project.municipality]
        for project in site.member_projects
        if project.key not in own and not not_applicable(project, indicator, site.model.year)
    )
    return words.unmeasured(lacking, tuple(places))


def _axes(site: Site) -> Iterator[Block]:
    """Per axis how many municipalities went up, down or stayed, of those that can be compared."""
    model = site.model
    found = [(axis.name, moved(site, model.year, axis=axis.id)) for axis in model.axes]
    yield table(
        "Niveaus",
        ("As van het spinnenweb", "Omhoog", "Omlaag", "Gelijk", "Niet te vergelijken", "In het kort"),
        [
            (
                name,
                *(counted(figure) for figure in (one.up, one.down, one.same, one.incomparable)),
                changed_words.axis_line(one),
            )
            for name, one in found
        ],
        (2.4, 0.9, 0.9, 0.9, 1.2, 2.4),
    )
    profiles = profiles_moved(site, model.year)
    assessed = site.figures.at(Key("municipalities", "assessed", model.year))
    caption = changed_words.profiles_caption(profiles, assessed)
    yield paragraph(f"{changed_words.profiles_heading(profiles)}. {caption}")


def _support(site: Site) -> Iterator[Block]:
    """How many municipalities got which kind of help in the year."""
    year = site.model.year
    rows = []
    for kind in site.model.records.support.support:
        given = [
            entry.name
            for entry in site.model.members
            if any(line.kind == kind.id and line.year == year for line in entry.record.support)
        ]
        rows.append((kind.name, str(len(given)), ", ".join(given) or "–"))
    yield table("Hulp", (f"Hulp in {year}", "Gemeenten", "Welke"), rows, (2, 0.8, 3))
