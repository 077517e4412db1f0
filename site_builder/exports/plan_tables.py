"""Tables of what the plan says: ambitions, action lines with their goals, profiles, help and tools."""

from __future__ import annotations

from site_builder.exports import keys
from site_builder.exports.columns import of
from site_builder.exports.fields import SOURCE, each, fields, numbered, table_of
from site_builder.exports.tables import Table
from site_builder.model import Model
from site_builder.records.plan import ActionLine, Goal, SupportKind, Theme
from site_builder.records.region import Ambition
from site_builder.records.seb import SebLevelPeriod
from site_builder.records.spiderweb import GrowthPath, Profile
from site_builder.records.tools import ProgrammeTool, RoadmapStep
from site_builder.records.vocabularies import LessonSubject, Material


def plan_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the plan; rows in the order of the plan."""
    records = model.records
    lines = records.action_lines.action_lines
    themes = [(line.id, theme) for line in lines for theme in line.themes]
    return (
        table_of(
            ("ambitions", "Ambities", "Eén rij per ambitie van het plan."),
            fields(Ambition, "year", "text", "percent"),
            each(records.region.ambitions),
            source=SOURCE,
        ),
        table_of(
            ("action_lines", "Actielijnen", "Eén rij per actielijn van het plan."),
            fields(ActionLine, "id", "number", "name", "text", "measured_by", "followed_by"),
            each(lines),
            source=SOURCE[:1],
            key=("id",),
        ),
        table_of(
            ("themes", "Thema’s", "Eén rij per thema van een actielijn."),
            fields(Theme, "id", "name", "text"),
            themes,
            lead=(keys.code("action_line", "Actielijn", "de actielijn", "action_lines"),),
            source=SOURCE[:1],
            key=("id",),
            foreign_keys=(keys.to("action_lines", "action_line"),),
        ),
        table_of(
            ("goals", "Doelen", "Eén rij per doel van een thema."),
            fields(Goal, "id", "text", "target_open"),
            ((theme.id, goal) for _, theme in themes for goal in theme.goals),
            lead=(keys.code("theme", "Thema", "het thema", "themes"),),
            key=("id",),
            foreign_keys=(keys.to("themes", "theme"),),
        ),
        _profile_kinds(model),
        table_of(
            ("support_kinds", "Soorten ondersteuning", "Eén rij per soort hulp die de regio geeft."),
            fields(SupportKind, "id", "name", "text", "section", "subjects"),
            each(records.support.support),
            key=("id",),
        ),
        table_of(
            ("tools", "Hulpmiddelen", "Eén rij per hulpmiddel dat gemeenten kunnen gebruiken."),
            fields(
                ProgrammeTool,
                *("id", "name", "text", "kind", "phases", "audience", "licence", "url", "section"),
                *("subjects", "materials"),
            ),
            each(records.tools.tools),
            key=("id",),
        ),
        table_of(
            ("tool_steps", "Stappen van routekaarten", "Eén rij per stap van een routekaart, in volgorde."),
            fields(RoadmapStep, "name", "text", "phase"),
            (row for tool in records.tools.tools for row in numbered(tool.id, records=tool.steps)),
            lead=(keys.code("tool", "Hulpmiddel", "het hulpmiddel", "tools"), keys.NUMBER),
            key=("tool", "number"),
            foreign_keys=(keys.to("tools", "tool"),),
        ),
        table_of(
            (
                "material_names",
                "Namen van materialen",
                "Eén rij per materiaal, met de naam die iedereen gebruikt.",
            ),
            fields(Material, "id", "name", "also"),
            each(records.materials.materials),
            key=("id",),
        ),
        table_of(
            ("lesson_subjects", "Onderwerpen van lessen", "Eén rij per onderwerp."),
            fields(LessonSubject, "id", "name", "axes", "phases"),
            each(records.lesson_subjects.subjects),
            key=("id",),
        ),
        table_of(
            (
                "seb_levels",
                "Niveaus van het convenant SEB",
                "Eén rij per niveau van het convenant en periode. Leeg zolang de niveaus niet openbaar zijn.",
            ),
            fields(SebLevelPeriod, "level", "from_year", "until_year", "text"),
            each(records.seb_levels.periods),
            source=SOURCE,
        ),
    )


def _profile_kinds(model: Model) -> Table:
    paths = {path.profile: path.text for path in model.records.growth_paths.paths}
    own = fields(Profile, "number", "name", "text")
    return Table(
        "profile_kinds",
        "Omschrijving van de profielen",
        "Eén rij per profiel, met de omschrijving van het groeipad.",
        (*own.columns, of(GrowthPath, "text", "path", required=False)),
        tuple(
            (*own.cells(profile), paths.get(profile.number)) for profile in model.records.profiles.profiles
        ),
        key=("number",),
    )
