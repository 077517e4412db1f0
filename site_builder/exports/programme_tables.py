"""Tables of the programme: sessions and series, indicators and levels, axes, growth paths and actions."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.exports import keys
from site_builder.exports.columns import Column, of
from site_builder.exports.municipality_tables import AXIS
from site_builder.exports.tables import Row, Table
from site_builder.model import Model
from site_builder.records.plan import Action, Indicator, PerformanceLevel, Series
from site_builder.records.sessions import Session
from site_builder.records.spiderweb import Anchor, AnchorCondition, Axis, GrowthPath, Milestone

SESSION_FIELDS = (
    *("id", "series", "title", "date", "starts", "ends", "state", "location", "layers", "profiles"),
    *("municipalities", "examples_by", "market_parties", "knowledge_institutions", "province", "summary"),
)


def session_tables(model: Model) -> tuple[Table, ...]:
    """The tables of the sessions; series in the order of the plan, sessions by date."""
    return (_series(model), _sessions(model))


def programme_tables(model: Model) -> tuple[Table, ...]:
    """The tables with which the monitor measures; rows in the order of the plan."""
    return (
        _indicators(model),
        _levels(model),
        _axes(model),
        _anchors(model),
        _conditions(model),
        _milestones(model),
        _actions(model),
    )


def _texts(values: Iterable[object]) -> tuple[str, ...] | None:
    return tuple(str(value) for value in values) or None


def _series(model: Model) -> Table:
    names = ("id", "name", "kind", "approach", "driver", "promised_per_year", "layers", "text", "section")
    rows: list[Row] = [
        (
            one.id,
            one.name,
            one.kind,
            one.approach,
            one.driver,
            one.promised_per_year,
            _texts(one.layers),
            one.text,
            one.section,
        )
        for one in model.series.values()
    ]
    return Table(
        "series",
        "Reeksen bijeenkomsten",
        "Eén rij per reeks, met het aantal keer per jaar dat het plan belooft.",
        tuple(of(Series, name) for name in names),
        tuple(rows),
        key=("id",),
    )


def _sessions(model: Model) -> Table:
    rows: list[Row] = [
        (
            one.id,
            one.series,
            one.title,
            one.date,
            one.starts,
            one.ends,
            one.state,
            one.location,
            _texts(one.layers),
            _texts(one.profiles),
            _texts(one.municipalities),
            _texts(one.examples_by),
            one.market_parties,
            one.knowledge_institutions,
            one.province,
            one.summary,
            one.source.url if one.source else None,
        )
        for one in model.sessions
    ]
    return Table(
        "sessions",
        "Bijeenkomsten",
        "Eén rij per bijeenkomst: gepland, gehouden of afgelast.",
        (*(of(Session, name) for name in SESSION_FIELDS), keys.SOURCE_URL),
        tuple(rows),
        key=("id",),
        foreign_keys=(keys.to("series", "series"),),
    )


def _indicators(model: Model) -> Table:
    names = ("id", "name", "theme", "quantity", "better", "unit", "decimals", "definition", "formula")
    rows: list[Row] = [
        (
            one.id,
            one.name,
            one.theme,
            one.quantity,
            one.better,
            one.unit,
            one.decimals,
            one.definition,
            one.formula,
            one.start_measuring,
            one.source.title,
        )
        for one in model.indicators
    ]
    return Table(
        "indicators",
        "Indicatoren",
        "Eén rij per indicator van het plan.",
        (*(of(Indicator, name) for name in names), of(Indicator, "start_measuring"), keys.SOURCE_TITLE),
        tuple(rows),
        key=("id",),
    )


def _levels(model: Model) -> Table:
    names = ("from_year", "value", "weight_set")
    rows: list[Row] = [
        (
            one.id,
            level.type,
            level.from_year,
            level.value,
            level.weight_set,
            level.source.title,
            level.source.url,
        )
        for one in model.indicators
        for level in one.levels
    ]
    return Table(
        "levels",
        "Prestatieniveaus",
        "Eén rij per indicator, soort werk en jaar vanaf wanneer het niveau geldt.",
        (
            keys.INDICATOR,
            of(PerformanceLevel, "type", labels=keys.type_names(model.project_types)),
            *(of(PerformanceLevel, name) for name in names),
            keys.SOURCE_TITLE,
            keys.SOURCE_URL,
        ),
        tuple(rows),
        foreign_keys=(keys.to("indicators", "indicator"),),
    )


def _axes(model: Model) -> Table:
    names = ("id", "name", "short_name", "subject")
    rows: list[Row] = [
        (axis.id, axis.name, axis.short_name, axis.subject, axis.source.title if axis.source else None)
        for axis in model.axes
    ]
    return Table(
        "axes",
        "Assen van het spinnenweb",
        "Eén rij per as, in de volgorde van de figuur.",
        (*(of(Axis, name) for name in names), keys.SOURCE_TITLE),
        tuple(rows),
        key=("id",),
    )


def _anchors(model: Model) -> Table:
    rows: list[Row] = [(axis.id, anchor.level, anchor.text) for axis in model.axes for anchor in axis.anchors]
    return Table(
        "anchors",
        "Omschrijving van de niveaus",
        "Eén rij per as en niveau.",
        (AXIS, of(Anchor, "level"), of(Anchor, "text")),
        tuple(rows),
        key=("axis", "level"),
        foreign_keys=(keys.to("axes", "axis"),),
    )


def _conditions(model: Model) -> Table:
    number = Column("number", "Nummer", "De hoeveelste voorwaarde, vanaf 1.", "integer", required=True)
    names = ("figure", "all", "any", "count", "percent")
    rows: list[Row] = [
        (axis.id, anchor.level, index, one.figure, _texts(one.all), _texts(one.any), one.count, one.percent)
        for axis in model.axes
        for anchor in axis.anchors
        for index, one in enumerate(anchor.conditions, start=1)
    ]
    return Table(
        "level_conditions",
        "Waaraan niveaus worden getoetst",
        "Eén rij per voorwaarde: wat de projecten van een gemeente bij een niveau moeten laten zien.",
        (AXIS, of(Anchor, "level"), number, *(of(AnchorCondition, name) for name in names)),
        tuple(rows),
        key=("axis", "level", "number"),
        foreign_keys=(keys.to("axes", "axis"),),
    )


def _milestones(model: Model) -> Table:
    number = Column("number", "Nummer", "De hoeveelste stap van het pad, vanaf 1.", "integer", required=True)
    names = ("year", "kind", "axis", "level", "text", "series", "support")
    rows: list[Row] = [
        (
            path.profile,
            index,
            step.year,
            step.kind,
            step.axis,
            step.level,
            step.text,
            _texts(step.series),
            _texts(step.support),
        )
        for path in model.records.growth_paths.paths
        for index, step in enumerate(path.milestones, start=1)
    ]
    return Table(
        "milestones",
        "Stappen van de groeipaden",
        "Eén rij per stap van het groeipad van een profiel.",
        (of(GrowthPath, "profile"), number, *(of(Milestone, name) for name in names)),
        tuple(rows),
        key=("profile", "number"),
        foreign_keys=(keys.to("axes", "axis"),),
    )


def _actions(model: Model) -> Table:
    names = ("id", "year", "text", "section", "action_lines", "state", "note")
    rows: list[Row] = [
        (one.id, one.year, one.text, one.section, _texts(one.action_lines), one.state, one.note)
        for one in model.records.actions.actions
    ]
    return Table(
        "actions",
        "Acties",
        "Eén rij per actie van het plan. De stand is leeg zolang die niet bekend is.",
        tuple(of(Action, name) for name in names),
        tuple(rows),
        key=("id",),
    )
