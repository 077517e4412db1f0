"""The parts of the page of all years: axes, profiles, and the reasons not to compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from site_builder import urls
from site_builder.charts.axis_line import AxisLine, axis_line
from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.frozen import frozen
from site_builder.measures.breaks import Break
from site_builder.pages.shared.chrome import Cell, Link
from site_builder.pages.shared.sections import Cells, Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.pages.years import words
from site_builder.phrases import breaks as break_words
from site_builder.records.plan import Indicator

HERE = urls.YEARS
GONE = (Break("indicator_gone"),)


@frozen
class AxisCell:
    """The region on one axis in one year: the level, its coverage, and what became of it."""

    value: str
    coverage: str
    change: str


@frozen
class AxisPart:
    """One axis: its line with what became of it since the year before, and its row of the table."""

    id: str
    name: str
    href: str
    line: AxisLine
    change: str
    desc: str
    cells: tuple[AxisCell, ...]


@frozen
class BreakItem:
    """What is not compared between two years; `link` leads to what can be, per municipality."""

    id: str
    heading: str
    lines: tuple[str, ...]
    link: Link


def axis_parts(site: Site) -> tuple[AxisPart, ...]:
    """Every axis of today's spiderweb, in its order."""
    model, every = site.model, site.figures.years.every
    found = []
    for axis in model.axes:
        levels = [site.figures.at(Key("spiderweb", "median", year, part=axis.id)) for year in every]
        found.append(
            AxisPart(
                id=f"as-{axis.id}",
                name=axis.short_name,
                href=urls.link(HERE, urls.axis(axis.id)),
                line=axis_line(
                    {one.key.year: None if one.number is None else float(one.number) for one in levels},
                    {},
                    None if levels[-1].change is None else float(levels[-1].change),
                    top=model.top_level,
                    ambition=model.records.spiderweb.ambition_level,
                    breaks=frozenset(
                        one.key.year for one in levels if break_words.real_breaks(one.not_compared)
                    ),
                ),
                change=words.axis_change(levels[-1]),
                desc=words.axis_text(axis.name, levels),
                cells=tuple(
                    AxisCell(*words.axis_cell(one, first=one.key.year == every[0])) for one in levels
                ),
            )
        )
    return tuple(found)


def profile_counts(site: Site, year: int) -> tuple[tuple[Figure, ...], Figure]:
    """The members per profile by the end of a year, and those whose profile is not known."""
    numbers = sorted(profile.number for profile in site.model.records.profiles.profiles)
    keys = [Key("profiles", "count", year, "to_date", part=str(one)) for one in numbers]
    unknown = site.figures.at(Key("profiles", "unknown", year, "to_date"))
    return tuple(site.figures.at(key) for key in keys), unknown


def per_year(site: Site, name: str, caption: str, rows: Iterable[Cells]) -> Table:
    """A table with a column per year."""
    years = numeric(*(str(year) for year in site.figures.years.every))
    return table(name, caption, ("Onderdeel", *years), rows)


def profile_table(site: Site) -> Table:
    """The members by profile per year, and per year why that is not compared with the year before."""
    every = site.figures.years.every
    with_path = {path.profile for path in site.model.records.growth_paths.paths}
    members = [site.figures.at(Key("municipalities", "count", year)) for year in every]
    counts = [profile_counts(site, year) for year in every]
    reasons = (known[0].not_compared if known else () for known, _ in counts[1:])

    def of_members(name: Cell, own: Sequence[Figure]) -> Cells:
        return name, *(words.of(part, whole) for part, whole in zip(own, members, strict=True))

    rows = []
    for place, profile in enumerate(sorted(one.number for one in site.model.records.profiles.profiles)):
        href = urls.link(HERE, urls.path(profile)) if profile in with_path else ""
        rows.append(of_members(Cell(f"Profiel {profile}", href), [known[place] for known, _ in counts]))
    rows.append(of_members(Cell("Nog niet bekend"), [unknown for _, unknown in counts]))
    why = ["", *map(words.not_compared, reasons)]
    if any(why):
        rows.append(("Met het jaar ervoor", *(Cell("", note=reason) for reason in why)))
    return per_year(site, "profielen-tabel", "Gemeenten per profiel, per jaar", rows)


def break_items(site: Site) -> tuple[BreakItem, ...]:
    """Every two years between which something is not compared, oldest first."""
    found = []
    for before, year in pairwise(site.figures.years.every):
        lines = tuple(_break_lines(site.figures, year))
        if lines:
            told = year in site.model.years
            text = f"Per gemeente: wat er veranderde in {year}"
            found.append(
                BreakItem(
                    id=f"breuk-{year}",
                    heading=break_words.break_heading(before, year),
                    lines=lines,
                    link=Link(text, urls.link(HERE, urls.changed(year))) if told else Link("", ""),
                )
            )
    return tuple(found)


def _break_lines(figures: Figures, year: int) -> Iterator[str]:
    """One line per reason, with everything that it holds for."""
    groups: dict[tuple[Break, ...], list[str]] = {}
    axes = figures.years.model(year).axes
    by_reason: dict[tuple[Break, ...], list[str]] = {}
    for axis in axes:
        level = figures.at(Key("spiderweb", "median", year, part=axis.id))
        by_reason.setdefault(break_words.real_breaks(level.not_compared), []).append(axis.short_name)
    for reasons, names in by_reason.items():
        groups.setdefault(reasons, []).append(break_words.about_axes(names, len(axes)))
    profile = min(one.number for one in figures.years.model(year).records.profiles.profiles)
    count = figures.at(Key("profiles", "count", year, "to_date", part=str(profile)))
    groups.setdefault(break_words.real_breaks(count.not_compared), []).append("de profielen")
    levels = []
    for indicator, kind, figure in _leading(figures, year):
        about = break_words.about_indicator(indicator, figures.years.kinds(indicator)[kind], figure.key.set)
        groups.setdefault(break_words.real_breaks(figure.not_compared), []).append(about)
        met = figures.indicator(indicator, kind, "met", year, comparable=figure.key.set)
        raised = tuple(one for one in met.not_compared if one.cause == "level")
        if raised:
            levels.append(break_words.break_line(raised, (f"wie het niveau haalt voor {about}",), indicator))
    own = {one.id for one in figures.years.model(year).all_indicators}
    for indicator in figures.years.model(year - 1).all_indicators:
        if indicator.id not in own:
            groups.setdefault(GONE, []).append(indicator.subject)
    yield from (break_words.break_line(reasons, about) for reasons, about in groups.items() if reasons)
    yield from levels


def _leading(figures: Figures, year: int) -> Iterator[tuple[Indicator, str, Figure]]:
    for indicator in figures.years.model(year).all_indicators:
        for kind in figures.years.kinds(indicator):
            for one in figures.leading(indicator, kind, year):
                yield indicator, kind, one.figure


def indicators_of(figures: Figures, every: Iterable[int]) -> tuple[Indicator, ...]:
    """Every indicator of any year, as the newest year has it."""
    found: dict[str, Indicator] = {}
    for year in every:
        found |= {indicator.id: indicator for indicator in figures.years.model(year).all_indicators}
    return tuple(found.values())


def years_shown(site: Site) -> range:
    """The years of a figure: to the end of the plan, so that what is still to come has its place."""
    every: Sequence[int] = site.figures.years.every
    return range(every[0], max(site.model.records.region.until_year, every[-1]) + 1)
