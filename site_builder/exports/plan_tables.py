"""Tables of what the plan says: ambitions, action lines with their goals, profiles, help and tools."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.tables import Row, Table
from site_builder.model import Model
from site_builder.records.base import SLUG, Record
from site_builder.records.plan import ActionLine, Goal, ProgrammeTool, SebLevelPeriod, SupportKind, Theme
from site_builder.records.region import Ambition
from site_builder.records.spiderweb import GrowthPath, Profile


def plan_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the plan; rows in the order of the plan."""
    return (
        _ambitions(model),
        _action_lines(model),
        _themes(model),
        _goals(model),
        _profile_kinds(model),
        _simple(
            "support_kinds",
            "Soorten ondersteuning",
            "Eén rij per soort hulp die de regio geeft.",
            SupportKind,
            ("id", "name", "text", "section"),
            model.records.support.support,
        ),
        _simple(
            "tools",
            "Hulpmiddelen",
            "Eén rij per hulpmiddel dat gemeenten kunnen gebruiken.",
            ProgrammeTool,
            ("id", "name", "text", "url", "section"),
            model.records.tools.tools,
        ),
        _seb_levels(model),
    )


def _simple(
    name: str,
    title: str,
    text: str,
    kind: type[Record],
    names: tuple[str, ...],
    records: Iterable[Record],
) -> Table:
    """A table of records with an id, a column per field."""
    return Table(
        name,
        title,
        text,
        tuple(of(kind, one) for one in names),
        tuple(tuple(getattr(record, one) for one in names) for record in records),
        key=("id",),
    )


def _ambitions(model: Model) -> Table:
    names = ("year", "text", "percent")
    return Table(
        "ambitions",
        "Ambities",
        "Eén rij per ambitie van het plan.",
        (*(of(Ambition, name) for name in names), keys.SOURCE_TITLE, keys.SOURCE_URL),
        tuple(
            (one.year, one.text, one.percent, one.source.title, one.source.url)
            for one in model.records.region.ambitions
        ),
    )


def _action_lines(model: Model) -> Table:
    names = ("id", "number", "name", "text", "measured_by", "followed_by")
    rows: list[Row] = [
        (*(getattr(one, name) for name in names), one.source.title)
        for one in model.records.action_lines.action_lines
    ]
    return Table(
        "action_lines",
        "Actielijnen",
        "Eén rij per actielijn van het plan.",
        (*(of(ActionLine, name) for name in names), keys.SOURCE_TITLE),
        tuple(rows),
        key=("id",),
    )


def _themes(model: Model) -> Table:
    line = Column(
        "action_line",
        "Actielijn",
        "De code van de actielijn, zoals in de tabel action_lines.",
        required=True,
        limits={"pattern": SLUG},
    )
    names = ("id", "name", "text")
    rows: list[Row] = [
        (one.id, *(getattr(theme, name) for name in names), theme.source.title)
        for one in model.records.action_lines.action_lines
        for theme in one.themes
    ]
    return Table(
        "themes",
        "Thema’s",
        "Eén rij per thema van een actielijn.",
        (line, *(of(Theme, name) for name in names), keys.SOURCE_TITLE),
        tuple(rows),
        key=("id",),
        foreign_keys=(keys.to("action_lines", "action_line"),),
    )


def _goals(model: Model) -> Table:
    theme = Column(
        "theme",
        "Thema",
        "De code van het thema, zoals in de tabel themes.",
        required=True,
        limits={"pattern": SLUG},
    )
    names = ("id", "text", "target_open")
    rows: list[Row] = [
        (one.id, *(getattr(goal, name) for name in names))
        for line in model.records.action_lines.action_lines
        for one in line.themes
        for goal in one.goals
    ]
    return Table(
        "goals",
        "Doelen",
        "Eén rij per doel van een thema.",
        (theme, *(of(Goal, name) for name in names)),
        tuple(rows),
        key=("id",),
        foreign_keys=(keys.to("themes", "theme"),),
    )


def _profile_kinds(model: Model) -> Table:
    paths = {path.profile: path.text for path in model.records.growth_paths.paths}
    path_text = of(GrowthPath, "text", "path", required=False)
    return Table(
        "profile_kinds",
        "Omschrijving van de profielen",
        "Eén rij per profiel, met de omschrijving van het groeipad.",
        (*(of(Profile, name) for name in ("number", "name", "text")), path_text),
        tuple(
            (one.number, one.name, one.text, paths.get(one.number)) for one in model.records.profiles.profiles
        ),
        key=("number",),
    )


def _seb_levels(model: Model) -> Table:
    names = ("level", "from_year", "until_year", "text")
    return Table(
        "seb_levels",
        "Niveaus van het convenant SEB",
        "Eén rij per niveau van het convenant en periode. Leeg zolang de niveaus niet openbaar zijn.",
        (*(of(SebLevelPeriod, name) for name in names), keys.SOURCE_TITLE, keys.SOURCE_URL),
        tuple(
            (*(getattr(one, name) for name in names), one.source.title, one.source.url)
            for one in model.records.seb_levels.periods
        ),
    )
