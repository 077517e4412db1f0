"""The indicators and the values of projects in the answers of the interface."""

from __future__ import annotations

from site_builder.exports import api_shapes as shapes
from site_builder.figures.figure import Basis, Figure
from site_builder.figures.figures import Figures
from site_builder.figures.projects import value_key
from site_builder.measures.values import Value, not_applicable, value_in
from site_builder.model import Model, ProjectEntry
from site_builder.records.plan import Indicator

BASES: tuple[Basis, ...] = ("to_date", "in_year")


def indicators_answer(model: Model, figures: Figures) -> shapes.Indicators:
    """Every indicator with the figures of the region, per project type and year."""
    return shapes.Indicators(tuple(_indicator(model, one, figures) for one in model.all_indicators))


def projects_answer(model: Model, figures: Figures) -> shapes.Projects:
    """Every project with its newest values."""
    return shapes.Projects(tuple(_project(model, figures, project) for project in model.projects))


def _indicator(model: Model, indicator: Indicator, figures: Figures) -> shapes.IndicatorAnswer:
    return shapes.IndicatorAnswer(
        record=indicator,
        region=tuple(
            _indicator_year(figures, indicator, kind, year)
            for kind in figures.years.kinds(indicator)
            for year in model.years
        ),
    )


def _indicator_year(figures: Figures, indicator: Indicator, kind: str, year: int) -> shapes.Figure:
    to_date, in_year = (_measured(figures, indicator, kind, year, basis) for basis in BASES)
    return shapes.Figure(
        type=kind,
        year=year,
        projects=figures.whole(indicator, kind, year).count,
        not_applicable=figures.indicator(indicator, kind, "not_applicable", year).count,
        measured=to_date.measured,
        met=to_date.met,
        below=to_date.below,
        untestable=to_date.untestable,
        no_level=to_date.no_level,
        groups=to_date.groups,
        in_year=in_year,
    )


def _measured(figures: Figures, indicator: Indicator, kind: str, year: int, basis: Basis) -> shapes.InYear:
    def figure(statistic: str, comparable: str = "") -> Figure:
        return figures.indicator(indicator, kind, statistic, year, basis=basis, comparable=comparable)

    def group(comparable: str) -> shapes.Group:
        mean, share = figure("mean", comparable), figure("share", comparable)
        told = share if share.known else mean
        return shapes.Group(
            comparable=comparable or None,
            measured=figure("measured", comparable).count,
            weighted=mean.n or 0,
            total=mean.number,
            median=figure("median", comparable).number,
            tested=figure("tested", comparable).count,
            met=figure("met", comparable).count,
            level=told.level,
            verdict=told.verdict,
            figure=told.id,
        )

    return shapes.InYear(
        measured=figure("measured").count,
        met=figure("met").count,
        below=figure("below").count,
        untestable=figure("untestable").count,
        no_level=figure("no_level").count,
        groups=tuple(group(one) for one in figures.sets(indicator, kind, year, basis=basis)),
    )


def _project(model: Model, figures: Figures, project: ProjectEntry) -> shapes.ProjectAnswer:
    values = {one.id: value_in(project, one, model.year) for one in model.indicators}
    return shapes.ProjectAnswer(
        municipality=project.municipality,
        slug=project.slug,
        counts=project.counts,
        record=project.record,
        values={
            name: None if value is None else _value(value, figures.at(value_key(value)))
            for name, value in values.items()
        },
        not_applicable=tuple(one.id for one in model.indicators if not_applicable(project, one, model.year)),
    )


def _value(value: Value, figure: Figure) -> shapes.Measured:
    """A value as its figure has it, with the sums from the record."""
    return shapes.Measured(
        phase=value.measurement.phase,
        date=value.date,
        value=figure.number,
        part=value.figure.part,
        whole=value.figure.whole,
        comparable=value.figure.comparable or None,
        verdict=figure.verdict or value.verdict,
        level=figure.level,
        figure=figure.id,
    )
