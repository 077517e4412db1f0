"""The figures of one indicator for one project type, as a page asks for them: per weight set, by year."""

from __future__ import annotations

from dataclasses import replace

from site_builder.figures.bundle import BASES, Bundle
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.figures import Figures
from site_builder.frozen import frozen
from site_builder.records.plan import Indicator
from site_builder.records.project_types import MUNICIPALITIES, ProjectType


def over_all(figures: Figures, indicator: Indicator, year: int) -> IndicatorFigures:
    """The figures of the region over all project types, which only count; or over all municipalities."""
    kind = MUNICIPALITIES.id if indicator.of == "municipality" else ""
    return IndicatorFigures(figures, indicator, kind, year)


@frozen
class IndicatorFigures:
    """One indicator for one project type (empty: all types, which only count) in one year.

    Of the region, or of one `municipality`. `set` is the weight set or the functional unit; empty where the
    indicator has none, and for the counts over all sets together.
    """

    figures: Figures
    indicator: Indicator
    type: str
    year: int
    municipality: str = ""
    set: str = ""

    def at(self, statistic: str, basis: Basis = "in_year") -> Figure:
        """One figure; with an unknown value where nothing of the kind was recorded."""
        return self.figures.indicator(
            self.indicator,
            self.type,
            statistic,
            self.year,
            basis=basis,
            comparable=self.set,
            municipality=self.municipality,
        )

    @property
    def kind(self) -> ProjectType:
        """The project type; raises KeyError where the figures are of all types together."""
        return self.figures.years.kinds(self.indicator)[self.type]

    @property
    def projects(self) -> Figure:
        """How many projects, or municipalities, there are by the end of the year to which it applies."""
        return self.figures.whole(self.indicator, self.type, self.year, municipality=self.municipality)

    @property
    def level(self) -> Figure | None:
        """The performance level in force in the year for this set, which is the region's."""
        key = Key(self.indicator.id, "level", self.year, type=self.type, set=self.set)
        return self.figures.get(key)

    def middle(self, basis: Basis = "in_year") -> Figure:
        """The weighted mean, or the median where only shares are known."""
        mean = self.at("mean", basis)
        return mean if mean.known else self.at("median", basis)

    @property
    def sets(self) -> tuple[str, ...]:
        """The sets that a level is in force for or that something was measured in; `` if there are none."""
        found = {key.set for key in self._region() if key.statistic == "level" and key.type == self.type}
        for basis in BASES:
            found.update(
                self.figures.sets(
                    self.indicator, self.type, self.year, basis=basis, municipality=self.municipality
                )
            )
        if len(found) > 1:
            # A level that names no weight set cannot judge values that have one.
            found.discard("")
        return tuple(sorted(found))

    @property
    def has_level(self) -> bool:
        """Whether any level is in force for this project type."""
        return any(key.statistic == "level" and key.type == self.type for key in self._region())

    def _region(self) -> tuple[Key, ...]:
        return tuple(self.figures.bundle(Bundle(self.indicator.id, "", self.year, "in_year")))

    def in_set(self, comparable: str) -> IndicatorFigures:
        """The same in one set."""
        return replace(self, set=comparable)

    @property
    def all_sets(self) -> IndicatorFigures:
        """The same over all sets together, which only counts."""
        return replace(self, set="")

    def in_year(self, year: int) -> IndicatorFigures:
        """The same in another year."""
        return replace(self, year=year)

    def earlier(self, figure: Figure) -> Figure | None:
        """What a figure is held against; None where it is not compared."""
        return self.figures.earlier(figure)
