"""The parts of the home page below the answer: tonnes, levels, municipalities and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder import urls
from site_builder.charts.axis_labels import AxisInput
from site_builder.charts.material_bar import MaterialBar, MaterialInput, material_bar
from site_builder.charts.spiderweb import Spiderweb, spiderweb
from site_builder.figures.figure import Figure, Key
from site_builder.figures.levels import baseline_key
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.figures.tonnes import KINDS, TONNES, UNIT
from site_builder.formats import capitalise, lower_first, quantity
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.home import words
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.level_marks import LevelMark, level_marks
from site_builder.pages.shared.promise import judged
from site_builder.pages.shared.sections import Group, Item, Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import IndicatorStrip, of_types, type_strips
from site_builder.pages.shared.webs import web_of, web_text
from site_builder.phrases.figures import type_name
from site_builder.phrases.municipality import profile_words
from site_builder.phrases.stated import share, stated
from site_builder.records.measurement import Materials

MOST_WEBS = 40
"""More webs than this on one page help nobody; a large region shows the list alone."""
MOST_EXAMPLES = 3
COLUMNS, ROWS = 8, 9
"""As far as tiles can stand where they lie on the map."""


@frozen
class Tonnes:
    """The material of the year."""

    heading: str
    caption: str
    bar: MaterialBar
    text: str
    table: Table


@frozen
class WebTile:
    """One municipality: `place` is its class on the map, `open` that nothing is known of it."""

    id: str
    name: str
    note: str
    href: str
    web: Spiderweb
    desc: str
    place: str
    open: bool


@frozen
class Webs:
    """All municipalities as webs; `columns` is how wide the map is, 0 where they cannot stand on it."""

    heading: str
    caption: str
    tiles: tuple[WebTile, ...]
    columns: int


@frozen
class StepRow:
    """The levels of one municipality."""

    name: str
    href: str
    marks: tuple[LevelMark, ...]
    note: str
    draft: bool


@frozen
class Steps:
    """Every level with what became of it, and what the region decided or proposes."""

    heading: str
    caption: str
    axes: tuple[Link, ...]
    rows: tuple[StepRow, ...]
    ambition: str
    compared: bool
    proposed_heading: str
    proposed: tuple[str, ...]


def tonnes(site: Site) -> Tonnes | None:
    """The tonnes of the year; None where no mass is known."""
    year, find = site.model.year, site.figures.at
    total, projects = find(Key(TONNES, "mass", year)), find(Key(TONNES, "projects", year))
    masses = {kind: find(Key(TONNES, "mass", year, part=kind)) for kind in KINDS}
    shares: dict[str, Figure] = {kind: find(Key(TONNES, "share", year, part=kind)) for kind in KINDS}
    bar = material_bar(
        [
            MaterialInput(kind, _name(kind), float(mass.number or 0), _tonnes(mass))
            for kind, mass in masses.items()
        ]
    )
    if bar is None:
        return None
    parts = [replace(part, share=stated(shares[part.kind], part.share)) for part in bar.parts]
    return Tonnes(
        words.tonnes_heading(shares["primary"]),
        words.tonnes_caption(projects, _tonnes(total)),
        replace(bar, parts=tuple(parts)),
        ", ".join(f"{part.share} {part.label}" for part in parts),
        table(
            "tonnes-tabel",
            f"Materiaal in {year}",
            ("Materiaal", *numeric("Ton", "Deel")),
            [(capitalise(_name(kind)), _tonnes(mass), share(shares[kind])) for kind, mass in masses.items()],
        ),
    )


def _name(kind: str) -> str:
    return lower_first(str(Materials.model_fields[kind].title))


def _tonnes(mass: Figure) -> str:
    return "onbekend" if mass.number is None else stated(mass, quantity(mass.number, UNIT))


def levels(site: Site) -> Group[IndicatorStrip]:
    """Every indicator and kind of work with a level: the set that was measured in the year, if any was."""
    strips: list[IndicatorStrip] = []
    for indicator in judged(site.model):
        for own in of_types(site, indicator):
            if own.has_level:
                sets = [own.in_set(name) for name in own.sets]
                drawn = [
                    _bar(one, strip)
                    for one, strip in zip(sets, type_strips(site, urls.HOME, own), strict=True)
                ]
                strips += [one for one in drawn if one.value] or drawn
    states = [one.strip.state for one in strips if one.strip is not None]
    verdicts = [state == "met" for state in states if state in ("met", "below")]
    measured = any(one.value for one in strips)
    return Group(
        words.levels_heading(verdicts),
        words.levels_caption(site.model.year, measured=measured),
        tuple(strips),
    )


def _bar(own: IndicatorFigures, strip: IndicatorStrip) -> IndicatorStrip:
    """The strip under the name of its kind of work, so that no two have the same."""
    name = f"{own.indicator.name}, {type_name(own.kind)}" + (f" ({own.set})" if own.set else "")
    return replace(strip, name=name, about=words.level_about(own, strip.note))


def webs(site: Site) -> Webs:
    """Every member as a web, in the order of the alphabet."""
    model, year = site.model, site.model.year
    names = ("count", "assessed", "at_ambition")
    counts = (site.figures.at(Key("municipalities", one, year)) for one in names)
    columns = _columns(site)
    members = model.members if len(model.members) <= MOST_WEBS else ()
    before = any(site.standing(entry.slug).settled.previous is not None for entry in members)
    return Webs(
        words.webs_heading(*counts),
        words.webs_caption(
            [axis.short_name for axis in model.axes],
            model.top_level,
            model.records.spiderweb.ambition_level,
            before=before,
        ),
        tuple(_tile(site, entry, columns) for entry in members),
        columns,
    )


def _columns(site: Site) -> int:
    tiles = [entry.its.tile for entry in site.model.members]
    known = [tile for tile in tiles if tile is not None and tile.row <= ROWS and tile.column <= COLUMNS]
    return max((tile.column for tile in known), default=0) if len(known) == len(tiles) else 0


def _tile(site: Site, entry: MunicipalityEntry, columns: int) -> WebTile:
    own = site.standing(entry.slug).settled
    year, tile = site.model.year, entry.its.tile
    projects = site.figures.at(Key("projects", "count", year, "to_date", municipality=entry.slug))
    profile = profile_words(site.position(entry))
    return WebTile(
        f"web-{entry.slug}",
        entry.name,
        words.web_note(profile, own.current.year if own.current else None, year, projects),
        urls.link(urls.HOME, urls.municipality(entry.slug)),
        web_of(site, own, "small"),
        web_text(own),
        f"r{tile.row} c{tile.column}" if columns and tile is not None else "",
        own.current is None,
    )


def steps(site: Site) -> Steps | None:
    """The levels of every member beside each other; None while nobody was assessed, and in a large region."""
    model, year = site.model, site.model.year
    standings = [site.standing(entry.slug) for entry in model.members]
    if len(standings) > MOST_WEBS or not any(own.current is not None for own in standings):
        return None
    up, down, compared = (site.figures.at(Key("spiderweb", one, year)) for one in ("up", "down", "compared"))
    evaluation = model.records.evaluations.get(year)
    return Steps(
        words.steps_heading(up, down, compared),
        words.steps_caption(compared, site.figures.at(Key("baseline", "down", year)), tuple(_fallen(site))),
        tuple(Link(axis.short_name, urls.link(urls.HOME, urls.axis(axis.id))) for axis in model.axes),
        tuple(
            StepRow(
                own.entry.name,
                urls.link(urls.HOME, urls.municipality(own.entry.slug)),
                level_marks(model, own),
                words.step_note(own.current.year if own.current else None, year, draft=own.draft),
                own.draft,
            )
            for own in standings
        ),
        f"op de ambitie: trede {model.records.spiderweb.ambition_level} of hoger",
        any(own.previous is not None for own in standings),
        "" if evaluation is None else words.proposed_heading(evaluation),
        () if evaluation is None else tuple(_decision(change.text) for change in evaluation.changes),
    )


def _fallen(site: Site) -> Iterator[str]:
    """What is lower than in the first assessment: `Capaciteit in Ulk`."""
    for entry in site.model.members:
        for axis in site.model.axes:
            since = site.figures.get(baseline_key(axis.id, entry.slug, site.model.year))
            if since is not None and since.number is not None and since.number < 0:
                yield f"{axis.short_name} in {entry.name}"


def _decision(text: str) -> str:
    """A proposal without saying again that it is one."""
    return capitalise(" ".join(text.split()).removeprefix("Voorstel: "))


def blank(site: Site) -> Spiderweb:
    """The web that everybody fills in, with the ambition alone."""
    model = site.model
    axes = [AxisInput(axis.id, axis.short_name) for axis in model.axes]
    return spiderweb(
        axes, [], top=model.top_level, ambition=model.records.spiderweb.ambition_level, size="large"
    )


def questions(site: Site) -> tuple[Item, ...]:
    """What every municipality is asked: each axis with what the ambition asks there."""
    ambition = site.model.records.spiderweb.ambition_level
    return tuple(
        Item(axis.name, urls.link(urls.HOME, urls.axis(axis.id)), axis.meaning(ambition))
        for axis in site.model.axes
    )


def examples(site: Site) -> Iterator[tuple[str, Item]]:
    """What public sources say of projects, one of each municipality, while nothing is measured."""
    told: set[str] = set()
    for project in site.member_projects:
        claim = next((one for one in project.record.claims if "%" in one.text), None)
        if claim is not None and project.municipality not in told and len(told) < MOST_EXAMPLES:
            told.add(project.municipality)
            href = urls.link(urls.HOME, urls.project(*project.key))
            owner = site.model.by_slug[project.municipality].name
            yield claim.text, Item(project.record.name, href, f"{owner}. Bron: {claim.source.title}")
