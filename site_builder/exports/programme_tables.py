"""Tables of the programme: sessions and series, indicators and levels, axes, growth paths and actions."""

from __future__ import annotations

from dataclasses import replace

from site_builder.exports import keys
from site_builder.exports.columns import of
from site_builder.exports.fields import SOURCE, counted_people, each, fields, numbered, table_of
from site_builder.exports.tables import Table
from site_builder.model import Model
from site_builder.records.plan import Action, Indicator, PerformanceLevel, Series
from site_builder.records.sessions import Session
from site_builder.records.spiderweb import Anchor, AnchorCondition, Axis, GrowthPath, Milestone


def session_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the sessions; series in the order of the plan, sessions by date."""
    return (
        table_of(
            (
                "series",
                "Reeksen bijeenkomsten",
                "Eén rij per reeks, met het aantal keer per jaar dat het plan belooft.",
            ),
            fields(
                Series,
                *("id", "name", "kind", "approach", "driver", "promised_per_year"),
                *("layers", "text", "section"),
            ),
            each(model.series.values()),
            key=("id",),
        ),
        counted_people(_sessions(model), model, "province"),
    )


def _sessions(model: Model) -> Table:
    return table_of(
        ("sessions", "Bijeenkomsten", "Eén rij per bijeenkomst: gepland, gehouden of afgelast."),
        fields(
            Session,
            *("id", "series", "title", "date", "starts", "ends", "state", "location", "layers"),
            *("profiles", "municipalities", "examples_by", "projects", "market_parties"),
            *("knowledge_institutions", "province", "summary"),
        ),
        each(model.sessions),
        source=SOURCE[1:],
        key=("id",),
        foreign_keys=(keys.to("series", "series"),),
    )


def programme_tables(model: Model) -> tuple[Table, ...]:
    """The tables with which the monitor measures; rows in the order of the plan."""
    return (*_indicators(model), *_axes(model), _milestones(model), _actions(model))


def _indicators(model: Model) -> tuple[Table, ...]:
    return (
        table_of(
            ("indicators", "Indicatoren", "Eén rij per indicator van het plan."),
            fields(
                Indicator,
                *(
                    "id",
                    "name",
                    "theme",
                    "quantity",
                    "of",
                    "better",
                    "unit",
                    "decimals",
                    "definition",
                    "formula",
                ),
                "start_measuring",
            ),
            each(model.all_indicators),
            source=SOURCE[:1],
            key=("id",),
        ),
        table_of(
            (
                "levels",
                "Prestatieniveaus",
                "Eén rij per indicator, soort werk en jaar vanaf wanneer het prestatieniveau geldt.",
            ),
            fields(PerformanceLevel, "from_year", "value", "weight_set", "version", "mapping"),
            (
                (indicator.id, level.type, level)
                for indicator in model.all_indicators
                for level in indicator.levels
            ),
            lead=(keys.INDICATOR, keys.project_type(model.kinds, PerformanceLevel)),
            source=SOURCE,
            foreign_keys=(keys.to("indicators", "indicator"),),
        ),
    )


def _axes(model: Model) -> tuple[Table, ...]:
    anchors = [(axis.id, anchor) for axis in model.axes for anchor in axis.anchors]
    return (
        table_of(
            ("axes", "Assen van het spinnenweb", "Eén rij per as, in de volgorde van de figuur."),
            fields(Axis, "id", "name", "short_name", "subject"),
            each(model.axes),
            source=SOURCE[:1],
            key=("id",),
        ),
        table_of(
            ("anchors", "Omschrijving van de treden", "Eén rij per as en trede."),
            fields(Anchor, "level", "text"),
            anchors,
            lead=(keys.AXIS,),
            key=("axis", "level"),
            foreign_keys=(keys.to("axes", "axis"),),
        ),
        table_of(
            (
                "level_conditions",
                "Waaraan treden worden getoetst",
                "Eén rij per voorwaarde: wat de projecten van een gemeente bij een trede moeten laten zien.",
            ),
            fields(AnchorCondition, "figure", "all", "any", "count", "percent"),
            (
                row
                for axis, anchor in anchors
                for row in numbered(axis, anchor.level, records=anchor.conditions)
            ),
            lead=(
                keys.AXIS,
                of(Anchor, "level"),
                replace(keys.NUMBER, description="De hoeveelste voorwaarde, vanaf 1."),
            ),
            key=("axis", "level", "number"),
            foreign_keys=(keys.to("axes", "axis"),),
        ),
    )


def _milestones(model: Model) -> Table:
    return table_of(
        (
            "milestones",
            "Stappen van de groeipaden",
            "Eén rij per stap van het groeipad van een profiel.",
        ),
        fields(Milestone, "year", "kind", "axis", "level", "text", "series", "support"),
        (
            row
            for path in model.records.growth_paths.paths
            for row in numbered(path.profile, records=path.milestones)
        ),
        lead=(
            of(GrowthPath, "profile"),
            replace(keys.NUMBER, description="De hoeveelste stap van het pad, vanaf 1."),
        ),
        key=("profile", "number"),
        foreign_keys=(keys.to("axes", "axis"),),
    )


def _actions(model: Model) -> Table:
    return table_of(
        ("actions", "Acties", "Eén rij per actie van het plan. De stand is leeg zolang die niet bekend is."),
        fields(Action, "id", "year", "text", "section", "action_lines", "state", "note"),
        each(model.records.actions.actions),
        key=("id",),
    )
