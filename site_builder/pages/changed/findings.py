"""The parts of a page about a year: rows of municipalities, axes, steps, projects, values and indicators."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from site_builder import urls
from site_builder.figures.figure import Figure, Key
from site_builder.figures.levels import level_key, profile_key
from site_builder.frozen import frozen
from site_builder.measures.changes import joined, left
from site_builder.model import MunicipalityEntry
from site_builder.pages.changed import happened, words
from site_builder.pages.shared.chrome import Cell, status_badge
from site_builder.pages.shared.sections import Cells, Item, Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.stated import counted


@frozen
class AxisRow:
    """One axis: the finding, who rose and who fell."""

    name: str
    href: str
    text: str
    up: tuple[Item, ...]
    down: tuple[Item, ...]


@frozen
class StepRow:
    """One municipality with what became of the steps of its path."""

    name: str
    href: str
    lines: tuple[str, ...]


def moved(site: Site, year: int, axis: str = "", municipality: str = "") -> words.Moved:
    """How many levels went which way: of the region, of one axis, or of one municipality."""
    keys = (
        Key("spiderweb", one, year, part=axis, municipality=municipality)
        for one in ("up", "down", "same", "compared", "incomparable")
    )
    return words.Moved(*(site.figures.at(key) for key in keys))


def profiles_moved(site: Site, year: int) -> words.Moved:
    """How many municipalities came into another profile; up is towards the first."""
    statistics = ("rose", "fell", "same", "compared", "incomparable")
    return words.Moved(*(site.figures.at(Key("profiles", one, year)) for one in statistics))


def assessed(site: Site, year: int) -> tuple[MunicipalityEntry, ...]:
    """The members with an assessment for the year that counts, as the year is told, on the alphabet."""
    members = site.figures.years.model(year).members_in(year)
    return tuple(entry for entry in members if entry.assessment(year) is not None)


def municipality_link(site: Site, here: str, slug: str) -> str:
    """The page of a municipality; the list of all for one that was only there in a closed year."""
    address = urls.municipality(slug)
    return urls.link(here, address if address in site.things else urls.MUNICIPALITIES)


def municipality_table(site: Site, here: str, year: int) -> Table:
    """Every assessed municipality, in alphabetical order."""
    rows: list[Cells] = []
    for entry in assessed(site, year):
        counts = moved(site, year, municipality=entry.slug)
        assessment = entry.assessment(year)
        badge = status_badge(assessment.status if assessment is not None else "draft")
        href = municipality_link(site, here, entry.slug)
        rows.append(
            (
                Cell(entry.name, href, badge, id=f"gemeente-{entry.slug}"),
                words.compared_with(site.figures.assessed_before(entry.slug, year), year),
                *(_moves(site, entry, year, up=up) or "–" for up in (True, False)),
                counted(counts.same) if counts.compared.count else "–",
                counted(counts.incomparable),
            )
        )
    return table(
        "gemeenten-tabel",
        f"Wat er per gemeente veranderde in {year}, op alfabet",
        ("Gemeente", "Vergeleken met", "Omhoog", "Omlaag", *numeric("Gelijk", "Niet te vergelijken")),
        rows,
    )


def _moves(site: Site, entry: MunicipalityEntry, year: int, *, up: bool) -> str:
    """The changed axes of one municipality: `Meten 1 → 2, Kennis 3 → 4`."""
    return ", ".join(
        words.level_moved(axis.short_name, before, now)
        for axis in site.figures.years.model(year).axes
        for before, now in _went(site, level_key(axis.id, entry.slug, year), up=up)
    )


def _went(site: Site, key: Key, *, up: bool) -> Iterator[tuple[Figure, Figure]]:
    """The figure with the one before it, if it went this way."""
    now = site.figures.at(key)
    before = site.figures.earlier(now)
    if before is not None and now.change and (now.change > 0) is up:
        yield before, now


def axis_rows(site: Site, here: str, year: int) -> tuple[AxisRow, ...]:
    """Every axis, in the figure's order, with who rose and who fell on the alphabet and never by how much."""
    return tuple(
        AxisRow(
            axis.name,
            urls.link(here, urls.axis(axis.id)),
            words.axis_line(moved(site, year, axis=axis.id)),
            _movers(site, here, axis.id, year, up=True),
            _movers(site, here, axis.id, year, up=False),
        )
        for axis in site.figures.years.model(year).axes
    )


def _movers(site: Site, here: str, axis: str, year: int, *, up: bool) -> tuple[Item, ...]:
    return tuple(
        Item(entry.name, municipality_link(site, here, entry.slug), words.levels_moved(before, now))
        for entry in assessed(site, year)
        for before, now in _went(site, level_key(axis, entry.slug, year), up=up)
    )


def profile_lines(site: Site, here: str, year: int) -> tuple[Item, ...]:
    """Who came into another profile, in alphabetical order."""
    return tuple(
        Item(entry.name, municipality_link(site, here, entry.slug), words.profile_move(before, now))
        for entry in assessed(site, year)
        for up in (True, False)
        for before, now in _went(site, profile_key(entry.slug, year), up=up)
    )


def step_rows(site: Site, here: str, year: int) -> tuple[StepRow, ...]:
    """Per municipality what became of the steps of its path, but not what held from the start."""
    told = site.figures.years.told(year)
    axes = {axis.id: axis for axis in told.model.axes}
    steps = [step for step in told.steps.get(year, ()) if step.taken != "from_start"]
    rows = []
    for slug, own in groupby(steps, key=lambda step: step.entry.slug):
        lines = tuple(happened.step_line(step, axes) for step in own)
        rows.append(StepRow(told.model.by_slug[slug].name, municipality_link(site, here, slug), lines))
    return tuple(rows)


def joining_lines(site: Site, here: str, year: int) -> tuple[Item, ...]:
    """Who came and who went, with the day."""
    model = site.figures.years.model(year)
    return tuple(
        Item(one.entry.name, municipality_link(site, here, one.entry.slug), text(one.day))
        for some, text in (
            (joined(model, year), happened.joined_on),
            (left(model, year), happened.left_on),
        )
        for one in some
    )
