"""Every project as a sign in the year of its newest measurement, against the level that held in that year.

One column per year. A sign keeps its exact height; beside each other stand those that would touch. Two
drawings, for a narrow and for a wide place, since letters may not shrink with their figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from site_builder.charts.bullet import Better, reach
from site_builder.charts.coordinates import Box, Label, Scale, box, coordinate, label, require, text_width
from site_builder.charts.swarm import Area, meet, steps_aside
from site_builder.charts.units import Placed, Sign, placed
from site_builder.formats import unmarked
from site_builder.frozen import frozen

_LEFT, _TOP, _BELOW = 48.0, 30.0, 26.0
_RIGHT = 42.0
_RADII = (5.5, 5.0, 4.5, 4.0, 3.5, 3.0, 2.2)
_BANDS = 20
_NAMED = 6


@frozen
class PanelInput:
    """One project: its value in a year, and the sign of its verdict. `words` is the value as text."""

    id: str
    name: str
    year: int
    value: float
    sign: Sign
    words: str = ""


@frozen
class YearInput:
    """One year: the level that holds in it (None: none), and how many meet it, long and short."""

    year: int
    level: float | None
    count: str = ""
    short: str = ""
    strong: bool = False


@frozen
class PanelSign:
    """One sign with its title."""

    id: str
    place: Placed
    title: str


@frozen
class Band:
    """How many projects of a year lie between two values, where there are too many for a sign each."""

    box: Box
    sign: Sign
    count: int


@frozen
class Panel:
    """One drawing. `signs` or `bands`, never both; `zone` and `level` are paths, empty without a level."""

    width: str
    height: str
    zone: str
    level: str
    grid: tuple[tuple[str, str, str], ...]
    ticks: tuple[Label, ...]
    levels: tuple[Label, ...]
    years: tuple[tuple[Label, Label, bool], ...]
    signs: tuple[PanelSign, ...]
    bands: tuple[Band, ...]
    names: tuple[Label, ...]


@frozen
class YearsPanel:
    """The same figure for a narrow and for a wide place. `empty`: no project was measured in any year."""

    narrow: Panel
    wide: Panel
    empty: bool


def years_panel(
    projects: Sequence[PanelInput],
    years: Sequence[YearInput],
    better: Better,
    scale_max: float,
    text: Callable[[float], str],
    *,
    font: float = 14,
    wide: tuple[float, float] = (540, 340),
) -> YearsPanel:
    """The geometry from 0 to `scale_max`, the same for any order of `projects`.

    The side of a level that meets it is above for "higher" and below for "lower". Raises ValueError for a
    value that is negative or not finite, for a project of a year that has no column, and without years.
    """
    if not years:
        raise ValueError("a panel has at least one year")
    columns = {one.year for one in years}
    for project in projects:
        require(project.value, project.id)
        if project.year not in columns:
            raise ValueError(f"{project.id} is of {project.year}, which is no column")
    ordered = sorted(projects, key=lambda one: (one.value, one.id))
    levels = [one.level for one in years if one.level is not None]
    highest = reach(scale_max, max(levels, default=None))
    sizes = ((358.0, 262.0), wide)
    frames = [_Frame(ordered, years, better, highest, text, font, size) for size in sizes]
    return YearsPanel(frames[0].panel(named=False), frames[1].panel(named=True), not ordered)


class _Frame:
    """One drawing in the making: its scales, its columns and what stands in them."""

    def __init__(
        self,
        projects: Sequence[PanelInput],
        years: Sequence[YearInput],
        better: Better,
        highest: float,
        text: Callable[[float], str],
        font: float,
        size: tuple[float, float],
    ) -> None:
        self.years, self.better, self.text, self.font = years, better, text, font
        self.width, self.height = size
        self.bottom = self.height - _BELOW
        self.scale = Scale(0, highest, self.bottom, _TOP)
        held = [one.level for one in years if one.level is not None]
        self.left = max(_LEFT, *map(self._room, (0, highest / 2, highest, *held[:1])))
        self.right = self.width - max(_RIGHT, *map(self._room, held[-1:]), 0)
        self.column = (self.right - self.left) / len(years)
        self.projects: Mapping[int, Sequence[PanelInput]] = {
            one.year: [project for project in projects if project.year == one.year] for one in years
        }

    def panel(self, *, named: bool) -> Panel:
        """The drawing; `named`: some of the signs have the name of their project beside them."""
        signs = self._swarms()
        zone, level = self._steps()
        ticks = [self.scale.high * share for share in (0, 0.25, 0.5, 0.75, 1)]
        ends = self._level_labels()
        return Panel(
            width=coordinate(self.width),
            height=coordinate(self.height),
            zone=zone,
            level=level,
            grid=tuple(
                (coordinate(self.left), coordinate(self.right), coordinate(self.scale.at(tick)))
                for tick in ticks
            ),
            ticks=tuple(
                label(self.left - 6, self.scale.at(tick) + 4.5, "end", self.text(tick))
                for tick in ticks[::2]
                if not any(
                    one.anchor == "end" and abs(float(one.y) - self.scale.at(tick) - 4.5) < self.font
                    for one in ends
                )
            ),
            levels=ends,
            years=tuple(self._column(place, one) for place, one in enumerate(self.years)),
            signs=tuple(self._sign(project, x, radius) for project, x, radius in signs or ()),
            bands=() if signs is not None else tuple(self._bands()),
            names=tuple(self._names(signs or ())) if named else (),
        )

    def _room(self, value: float) -> float:
        """What the text of a value takes beside the drawing, in a wide letter too."""
        return text_width(self.text(value), self.font) * 1.15 + 10

    def _middle(self, place: int) -> float:
        return self.left + self.column * (place + 0.5)

    def _column(self, place: int, one: YearInput) -> tuple[Label, Label, bool]:
        x = self._middle(place)
        year = str(one.year) if self._fits("2026") else f"’{one.year % 100:02}"
        count = one.count if self._fits(*(unmarked(each.count) for each in self.years)) else one.short
        return (
            label(x, self.bottom + 20, "middle", year),
            label(x, _TOP - 11, "middle", count),
            one.strong,
        )

    def _fits(self, *texts: str) -> bool:
        """Whether each text has room above or below a column, in a wide letter too."""
        return all(text_width(text, self.font) * 1.15 < self.column for text in texts)

    def _steps(self) -> tuple[str, str]:
        """The stairs of the level, and the zone on its good side; a year without a level interrupts both."""
        good = coordinate(_TOP if self.better == "higher" else self.bottom)
        zone, line, before = "", "", None
        for place, one in enumerate(self.years):
            if one.level is not None:
                x1, x2 = (coordinate(self.left + self.column * end) for end in (place, place + 1))
                y = coordinate(self.scale.at(one.level))
                zone += f"M{x1} {good}H{x2}V{y}H{x1}Z"
                line += f"{f'M{x1} {y}' if before is None else f'V{y}'}H{x2}"
            before = one.level
        return zone, line

    def _level_labels(self) -> tuple[Label, ...]:
        """The level of the last year at the right; that of the first at the left, where it is another."""
        known = [one.level for one in self.years if one.level is not None]
        if not known:
            return ()
        found = [label(self.right + 6, self.scale.at(known[-1]) + 4.5, "start", self.text(known[-1]))]
        if known[0] != known[-1]:
            found.append(label(self.left - 6, self.scale.at(known[0]) + 4.5, "end", self.text(known[0])))
        return tuple(found)

    def _swarms(self) -> list[tuple[PanelInput, float, float]] | None:
        """Each project with its place across; None where no radius lets all of them stand free."""
        for radius in _RADII:
            found: list[tuple[PanelInput, float, float]] = []
            for place, one in enumerate(self.years):
                own, middle = self.projects[one.year], self._middle(place)
                steps = steps_aside(
                    [self.scale.at(project.value) for project in own], radius, self.column / 2
                )
                if steps is None:
                    break
                found += [(project, middle + step, radius) for project, step in zip(own, steps, strict=True)]
            else:
                return found
        return None

    def _sign(self, project: PanelInput, x: float, radius: float) -> PanelSign:
        title = f"{project.name}, {project.year}: {project.words or self.text(project.value)}"
        at = placed(project.sign, x, self.scale.at(project.value), radius)
        return PanelSign(project.id, at, title)

    def _bands(self) -> Iterator[Band]:
        """Bars between values, as wide as there are projects; one verdict each, as the level is an edge."""
        edges = {
            one.year: sorted(
                {self.scale.high * band / _BANDS for band in range(_BANDS + 1)}
                | ({one.level} if one.level is not None else set())
            )
            for one in self.years
        }
        found = [
            (place, low, high, own)
            for place, one in enumerate(self.years)
            for low, high in pairwise(edges[one.year])
            if (own := [p for p in self.projects[one.year] if self._between(p.value, low, high)])
        ]
        most = max((len(own) for _, _, _, own in found), default=1)
        for place, low, high, own in found:
            width = (self.column - 6) * len(own) / most
            y, x = self.scale.at(high), self._middle(place) - width / 2
            yield Band(box(x, y + 0.5, width, self.scale.at(low) - y - 1), own[0].sign, len(own))

    def _between(self, value: float, low: float, high: float) -> bool:
        if self.better == "higher":
            return low <= value < high or value >= high == self.scale.high
        return low < value <= high or value <= low == 0 or value >= high == self.scale.high

    def _names(self, signs: Sequence[tuple[PanelInput, float, float]]) -> Iterator[Label]:
        """The names of the highest and the lowest of the years, newest first, where there is room."""
        taken = [
            (x - r - 2, self.scale.at(p.value) - r - 2, x + r + 2, self.scale.at(p.value) + r + 2)
            for p, x, r in signs
        ]
        for end, year in ((end, one.year) for one in reversed(self.years) for end in (-1, 0)):
            own = [one for one in signs if one[0].year == year]
            if not own or len(taken) - len(signs) == _NAMED:
                continue
            project, x, radius = own[end]
            words = f"{project.name} {project.words or self.text(project.value)}"
            width, y = text_width(words, self.font), self.scale.at(project.value)
            for start, anchor, at in (
                (x - radius - 6 - width, "end", x - radius - 6),
                (x + radius + 6, "start", x + radius + 6),
            ):
                area = (start, y - self.font * 0.7, start + width, y + self.font * 0.5)
                inside = (
                    area[0] > self.left and area[2] < self.right and area[1] > _TOP and area[3] < self.bottom
                )
                if inside and not any(meet(area, other) for other in taken) and not self._on_level(area):
                    taken.append(area)
                    yield label(at, y + 4.5, "end" if anchor == "end" else "start", words)
                    break

    def _on_level(self, area: Area) -> bool:
        """Whether a text would stand on the line of a level."""
        return any(
            one.level is not None and area[1] - 2 < self.scale.at(one.level) < area[3] + 2
            for one in self.years
        )
