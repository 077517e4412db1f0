"""A figure that changed, in a line without a full stop: what it is, what it was and what it becomes."""

from __future__ import annotations

from decimal import Decimal

from site_builder.figures.figure import Figure
from site_builder.formats import decimal_text, number
from site_builder.model import Model
from site_builder.phrases.figure_titles import title_of
from site_builder.phrases.figures import value_text
from site_builder.phrases.municipality_sections import STATES
from site_builder.phrases.supported import SUPPORT
from site_builder.record_changes.figure_changes import FigureChange
from site_builder.records.plan import Indicator

VERDICTS = {
    "met": "haalt het prestatieniveau",
    "below": "haalt het prestatieniveau niet",
    "untestable": "niet te toetsen",
    "no_level": "er is geen prestatieniveau",
}
_WORDS = dict[str, str]((*VERDICTS.items(), *STATES.items(), *SUPPORT.items()))
COUNTED = ("mean", "median", "share", "met", "up", "down", "same", "count")
"""The statistics whose n a reviewer needs beside the value."""


def change_line(change: FigureChange, model: Model) -> str:
    """One change: `Regio, Herkomst materiaal, wegen: gewogen gemiddelde, 2030: 61,9% → 62,4%, haalt …`."""
    before, after = _text(change.before, model), _text(change.after, model)
    return f"{title_of(change.key, model)}: {before} → {after}"


def row_line(change: FigureChange) -> str:
    """The same as in the table: the id with what stands there, and in how many values."""
    return f"{change.key}: {_row(change.before)} → {_row(change.after)}"


def _row(figure: Figure | None) -> str:
    if figure is None:
        return "was er niet"
    value = decimal_text(figure.value) if isinstance(figure.value, Decimal) else figure.value or "onbekend"
    return value if figure.n is None else f"{value} (n = {figure.n})"


def _text(figure: Figure | None, model: Model) -> str:
    if figure is None:
        return "is er niet"
    value = _value(figure, model)
    if figure.key.statistic in COUNTED and figure.n is not None:
        value += f" (van {number(figure.n)})"
    if figure.verdict is None or figure.value == figure.verdict:
        return value
    level = ""
    indicator = _indicator(figure, model)
    if figure.level is not None and indicator is not None:
        level = f" van {value_text(indicator, figure.level)}"
    return f"{value}, {VERDICTS[figure.verdict].replace('prestatieniveau', f'prestatieniveau{level}')}"


def _value(figure: Figure, model: Model) -> str:
    value = figure.value
    if value is None:
        return "onbekend"
    if isinstance(value, str):
        return _WORDS.get(value, value)
    indicator = _indicator(figure, model)
    if indicator is not None and figure.unit == indicator.unit:
        return value_text(indicator, value)
    decimals = 0 if value == value.to_integral_value() else 1
    return f"{number(value, decimals)}%" if figure.unit == "%" else number(value, decimals)


def _indicator(figure: Figure, model: Model) -> Indicator | None:
    return next((one for one in model.all_indicators if one.id == figure.key.topic), None)
