"""The levels of a municipality as a row of marks: the same wherever municipalities stand in a list."""

from __future__ import annotations

from typing import Literal

from site_builder.charts.axis_labels import Direction, change_of
from site_builder.figures.levels import level_key
from site_builder.figures.standing import Standing
from site_builder.frozen import frozen
from site_builder.model import Model, MunicipalityEntry
from site_builder.pages.shared.site import Site
from site_builder.phrases.municipality import level
from site_builder.phrases.stated import counted


@frozen
class LevelMark:
    """The level on one axis: `state` says whether it meets the ambition, or is unknown.

    `heard` is its change since the assessment before, in words; empty without one.
    """

    text: str
    state: Literal["ambition", "below", "unknown"]
    direction: Direction
    heard: str

    @property
    def sort(self) -> str:
        """What it is sorted by: unknown comes last."""
        return "" if self.state == "unknown" else self.text


def level_marks(model: Model, own: Standing) -> tuple[LevelMark, ...]:
    """A mark for each axis of today; one that a closed year did not ask is not known there."""
    before = own.previous.year if own.previous is not None else None
    ambition = model.records.spiderweb.ambition_level
    marks = []
    for axis in model.axes:
        one = own.on(axis.id)
        text = level(one)
        if one is None or one.level is None:
            marks.append(LevelMark(text, "unknown", "unknown", ""))
            continue
        change, direction = change_of(one.level, one.before)
        heard = f"{change} sinds {before}" if change and before is not None else ""
        state: Literal["ambition", "below"] = "ambition" if one.level >= ambition else "below"
        marks.append(LevelMark(text, state, direction, heard))
    return tuple(marks)


def marks_over_years(site: Site, entry: MunicipalityEntry, axis: str) -> tuple[LevelMark, ...]:
    """A mark for each year of the plan. What does not count, or may not be compared, has no arrow."""
    ambition = site.model.records.spiderweb.ambition_level
    marks = []
    for year in site.model.years:
        figure = site.figures.get(level_key(axis, entry.slug, year))
        if figure is None or figure.number is None:
            marks.append(LevelMark("?", "unknown", "unknown", ""))
            continue
        now = int(figure.number)
        change, direction = change_of(now, None if figure.change is None else now - int(figure.change))
        state: Literal["ambition", "below"] = "ambition" if now >= ambition else "below"
        marks.append(LevelMark(counted(figure), state, direction, change))
    return tuple(marks)
