"""The page of the action lines: ambitions, themes with goals, actions with their state, help."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder import urls
from site_builder.figures.bundle import BASES
from site_builder.figures.figure import Key
from site_builder.figures.of_indicator import over_all
from site_builder.formats import partial_date
from site_builder.frozen import frozen
from site_builder.pages.action_lines import words
from site_builder.pages.action_lines.findings import Finding, actions_heading, finding
from site_builder.pages.newsletters.view import EvaluationPart, evaluation_part
from site_builder.pages.shared.area import single
from site_builder.pages.shared.chrome import Cell, Chrome, Fact, Link, SourceLine, chrome, source_line
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.sections import Cells, Item, Sourced, Table, table
from site_builder.pages.shared.site import Site
from site_builder.records.choices import ACTION_STATES
from site_builder.records.plan import Action, ActionLine, Theme


@frozen
class GoalItem:
    """One goal; `open` says what the plan left open, or is empty."""

    text: str
    open: str


@frozen
class ThemeItem:
    """One theme with its goals and indicators."""

    id: str
    name: str
    text: str
    goals: tuple[GoalItem, ...]
    indicators: tuple[Item, ...]
    source_line: SourceLine


@frozen
class LineItem:
    """One action line."""

    id: str
    name: str
    text: str
    finding: Finding | None
    measured_by: str
    themes: tuple[ThemeItem, ...]
    source_line: SourceLine


@frozen
class ActionYear:
    """The actions that begin in one year; a state that nobody recorded is not known."""

    id: str
    heading: str
    table: Table


@frozen
class HelpItem:
    """One kind of support."""

    id: str
    name: str
    text: str
    section: str
    about: str


@frozen
class ActionLinesView:
    """Everything that action_lines.html uses."""

    chrome: Chrome
    finding: str
    ambitions: tuple[Fact, ...]
    ambition_note: str
    ambition_source: SourceLine
    aims: tuple[Sourced, ...]
    declarations: tuple[Sourced, ...]
    contents: tuple[Link, ...]
    lines: tuple[LineItem, ...]
    years: tuple[ActionYear, ...]
    actions_source: SourceLine
    evaluations: tuple[EvaluationPart, ...]
    support: tuple[HelpItem, ...]
    support_heading: str
    tools_heading: str
    library: Link | None


def action_lines(site: Site) -> ActionLinesView:
    """The page of the action lines."""
    records = site.model.records
    here = urls.ACTION_LINES
    region = records.region
    lines = records.action_lines.action_lines
    first = region.ambitions[0].source
    goal = words.goal(region.goal)
    return ActionLinesView(
        chrome=chrome(
            site,
            here,
            "Actielijnen en acties",
            goal,
            origin=Origin("programme/action_lines.yaml"),
            trail=(urls.HOME,),
        ),
        finding=goal,
        ambitions=tuple(
            Fact(
                f"{ambition.percent}%" if ambition.percent is not None else str(ambition.year),
                f"in {ambition.year}" if ambition.percent is not None else "",
                ambition.text,
            )
            for ambition in region.ambitions
        ),
        ambition_note=words.ambition_note(first.note),
        ambition_source=source_line(first.model_copy(update={"note": None})),
        aims=tuple(
            Sourced(f"{one.of}, {one.year}", one.text, source_line(one.source)) for one in region.aims
        ),
        declarations=tuple(
            Sourced(
                f"{one.name} ({partial_date(one.date)})" if one.date else one.name,
                words.signed(
                    one,
                    [site.model.by_slug[slug].name for slug in one.municipalities],
                ),
                source_line(one.source),
            )
            for one in region.declarations
        ),
        contents=(
            *(Link(words.line_short(line.number, line.name), f"#lijn-{line.id}") for line in lines),
            Link("Acties per jaar", "#acties"),
            Link("Evaluaties", "#evaluaties"),
            Link("Hulp van de regio", "#hulp"),
            Link("Hulpmiddelen", "#hulpmiddelen"),
        ),
        lines=tuple(_line(site, here, line) for line in lines),
        years=tuple(
            _year(site, year) for year in sorted({action.year for action in records.actions.actions})
        ),
        actions_source=source_line(records.actions.source),
        evaluations=tuple(
            evaluation_part(site.model, here, records.evaluations[year])
            for year in sorted(records.evaluations, reverse=True)
        ),
        support=_support(site),
        support_heading=words.support_heading(len(records.support.support)),
        tools_heading=words.tools_heading(site.figures.at(Key("library", "tools", site.model.year))),
        library=_library(site, here) if records.tools.tools else None,
    )


def _line(site: Site, here: str, line: ActionLine) -> LineItem:
    return LineItem(
        id=f"lijn-{line.id}",
        name=words.line_name(line.number, line.name),
        text=line.text,
        finding=finding(site, here, line),
        measured_by=line.measured_by,
        themes=tuple(_theme(site, here, theme) for theme in line.themes),
        source_line=source_line(line.source),
    )


def _theme(site: Site, here: str, theme: Theme) -> ThemeItem:
    year = site.model.year
    return ThemeItem(
        id=f"thema-{theme.id}",
        name=theme.name,
        text=theme.text or "",
        goals=tuple(
            GoalItem(goal.text, words.target_open(goal.target_open) if goal.target_open else "")
            for goal in theme.goals
        ),
        indicators=tuple(
            Item(
                indicator.name,
                urls.link(here, urls.indicator(indicator.id)),
                words.indicator_finding(over_all(site.figures, indicator, year)),
            )
            for indicator in site.model.all_indicators
            if indicator.theme == theme.id
        ),
        source_line=source_line(theme.source),
    )


def _year(site: Site, year: int) -> ActionYear:
    actions = [action for action in site.model.records.actions.actions if action.year == year]
    names = {line.id: line for line in site.model.records.action_lines.action_lines}
    return ActionYear(
        id=f"acties-{year}",
        heading=actions_heading(site, year),
        table=table(
            f"acties-{year}-tabel",
            f"Acties van {year}",
            ("Actie", "Stand", "Paragraaf", "Actielijn"),
            (_action(action, names) for action in actions),
        ),
    )


def _action(action: Action, names: Mapping[str, ActionLine]) -> Cells:
    first, *_ = [*action.action_lines, ""]
    lines = ", ".join(words.line_short(names[one].number, names[one].name) for one in action.action_lines)
    return (
        Cell(action.text, note=action.note or "", id=f"actie-{action.id}"),
        ACTION_STATES[action.state] if action.state is not None else "Niet bekend",
        action.section or "–",
        Cell(lines or "–", f"#lijn-{first}" if first else ""),
    )


def _support(site: Site) -> tuple[HelpItem, ...]:
    year, figures = site.model.year, site.figures
    return tuple(
        HelpItem(
            f"hulp-{kind.id}",
            kind.name,
            kind.text,
            kind.section or "",
            words.received(
                *(figures.at(Key("support", "received", year, basis, part=kind.id)) for basis in BASES)
            ),
        )
        for kind in site.model.records.support.support
    )


def _library(site: Site, here: str) -> Link:
    """Where the tools stand: the library, or the tables of a closed year, which has no library."""
    if site.frozen is not None:
        return Link(f"Tabellen van {site.frozen.year}", urls.link(here, urls.DATA))
    return Link("Alle hulpmiddelen en routekaarten", urls.link(here, urls.TOOLS))


AREA = single(urls.ACTION_LINES, "action_lines.html", "Actielijnen", action_lines, shown="both")
