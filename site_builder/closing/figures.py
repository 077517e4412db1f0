"""The figures of one year as a closed year keeps them: a row of the table each, with its Dutch title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from site_builder.closed_year.figures import Figure
from site_builder.figures.figure import Figure as Now
from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.formats import decimal_text
from site_builder.model import Model
from site_builder.phrases.figure_titles import title_of


def year_figures(model: Model, earlier: Mapping[int, Model]) -> Figures:
    """The figures of the year that a model reports on; `earlier` are the years that were closed before it."""
    closed = {year: Told(one) for year, one in earlier.items() if year < model.year}
    return Figures(Years(Told(model), closed))


def rows(figures: Figures, model: Model) -> tuple[Figure, ...]:
    """Every figure of the year that a model reports on."""
    return tuple(_row(figure, model) for figure in figures.of_year(model.year))


def _row(figure: Now, model: Model) -> Figure:
    return Figure(
        figure.id,
        title_of(figure.key, model),
        _text(figure.value),
        figure.unit,
        figure.n if figure.of is not None else None,
        figure.of,
        {name: value for name, value in _parts(figure) if value is not None},
    )


def _parts(figure: Now) -> Iterator[tuple[str, str | None]]:
    yield "unknown", _text(figure.unknown)
    yield "level", _text(figure.level)
    yield "verdict", figure.verdict
    yield "compared_with", figure.compared_with
    yield "change", _text(figure.change)
    yield "not_compared", _causes(one.cause for one in figure.not_compared)
    yield "status", figure.status
    yield "definition", str(figure.definition)
    yield "proof", None if figure.rungs is None else " ".join(map(str, figure.rungs))


def _causes(causes: Iterable[str]) -> str | None:
    return " ".join(sorted(set(causes))) or None


def _text(value: Decimal | int | str | None) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return decimal_text(Decimal(value))
