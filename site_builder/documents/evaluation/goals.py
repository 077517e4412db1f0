"""Per action line and theme of the plan: its goals, what moved in the year, and what is not measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.documents.blocks import Block, bullets, heading, paragraph, room, table
from site_builder.documents.evaluation import words
from site_builder.figures.figure import Key
from site_builder.figures.of_indicator import IndicatorFigures, over_all
from site_builder.formats import listing
from site_builder.measures.values import not_applicable
from site_builder.measures.yearly import year_values
from site_builder.pages.action_lines import words as line_words
from site_builder.pages.action_lines.findings import finding
from site_builder.pages.changed import project_words
from site_builder.pages.changed import words as changed_words
from site_builder.pages.changed.findings import moved, profiles_moved
from site_builder.pages.changed.projects import figures_of
from site_builder.pages.shared.chrome import Cell
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import counted
from site_builder.records.plan import ActionLine, Indicator, Theme

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
    indicators = [one for one in site.model.all_indicators if one.theme == theme.id]
    if indicators:
        yield from _indicators(site, indicators)
    yield room(words.goals(theme.name), SPACE)


def _indicators(site: Site, indicators: Sequence[Indicator]) -> Iterator[Block]:
    """The indicators of a theme: how many projects, and what was measured, in the year and the one before."""
    year = site.model.year
    first = year == site.figures.years.every[0]
    owns = [over_all(site.figures, indicator, year) for indicator in indicators]
    yield _counts(owns, year, first=first)
    rows = [row for one in owns for row in figures_of(site, urls.changed(year), one.indicator, year)]
    if rows:
        yield _values(rows, year, first=first)
        yield paragraph(project_words.region_caption(year, first=first))
    gaps = [f"{one.indicator.name}. {gap}" for one in owns if (gap := _unmeasured(site, one))]
    if gaps:
        yield bullets(gaps)


def _counts(owns: Sequence[IndicatorFigures], year: int, *, first: bool) -> Block:
    """How many projects were measured and meet their level: in each of two years, and to date."""
    years = [year] if first else [year - 1, year]
    return table(
        "Projecten per indicator",
        (
            "Projecten",
            *(f"Gemeten in {one}" for one in years),
            *(f"Op niveau in {one}" for one in years),
            f"Gemeten t/m {year}",
            f"Op niveau t/m {year}",
        ),
        [
            (
                own.indicator.name,
                *(words.measured(own.in_year(one)) for one in years),
                *(words.met(own.in_year(one)) for one in years),
                words.measured(own, "to_date"),
                words.met(own, "to_date"),
            )
            for own in owns
        ],
        (2, *([1] * (2 * len(years) + 2))),
    )


def _values(rows: Sequence[tuple[Cell, str, str, str, str]], year: int, *, first: bool) -> Block:
    """What was measured in the year, beside the year before, and what moved."""
    columns = () if first else (str(year - 1),)
    return table(
        "Waarden per indicator",
        ("Waarde", *columns, str(year), "Wat bewoog er", f"Gemeten in {year}"),
        [
            (
                name.text,
                *([] if first else [before or words.NOT_MEASURED]),
                *(now or words.NOT_MEASURED, change, measured),
            )
            for name, before, now, change, measured in rows
        ],
        (2.2, *([1] * len(columns)), 1, 2.4, 1),
    )


def _unmeasured(site: Site, own: IndicatorFigures) -> str:
    """Which municipalities have projects without a value of the indicator, in alphabetical order."""
    if own.indicator.of == "municipality":
        lacking = [one.name for one in site.model.members if not year_values(one, own.indicator, own.year)]
        return f"Geen cijfer van {listing(lacking)}." if lacking else ""
    names = {entry.slug: entry.name for entry in site.model.municipalities}
    places = dict.fromkeys(
        names[project.municipality]
        for project in site.member_projects
        if site.value(project, own.indicator) is None
        and not not_applicable(project, own.indicator, site.model.year)
    )
    return words.unmeasured(own.at("measured", "to_date"), own.projects, tuple(places))


def _axes(site: Site) -> Iterator[Block]:
    """Per axis how many municipalities went up, down or stayed, of those that can be compared."""
    model = site.model
    assessed, compared, rose = (
        site.figures.at(Key("municipalities", one, model.year)) for one in ("assessed", "compared", "rose")
    )
    if not compared.count:
        yield paragraph(changed_words.headline(rose, compared, assessed))
        return
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
    caption = changed_words.profiles_caption(profiles, assessed)
    yield paragraph(f"{changed_words.profiles_heading(profiles)}. {caption}")


def _support(site: Site) -> Iterator[Block]:
    """Which municipalities got which kind of help in the year; where none is recorded that is not known."""
    year = site.model.year
    rows = []
    for kind in site.model.records.support.support:
        given = [
            entry.name
            for entry in site.model.members
            if any(line.kind == kind.id and line.year == year for line in entry.its.support)
        ]
        rows.append((kind.name, ", ".join(given) or words.NOTHING))
    yield table("Hulp", (f"Hulp in {year}", "Aan welke gemeenten"), rows, (2, 3))
