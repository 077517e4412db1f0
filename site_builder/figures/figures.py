"""All figures of a region, made on request and once: by what they are about, or by id.

A bundle is the figures of one room, of the region or of one municipality, in one year: what changes together
is made together, and reads the bundles of other years where it is held against them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import Any

from site_builder.figures.approach import beside_progress, compared_members
from site_builder.figures.bundle import Bundle, bundle_of, bundles, bundles_about, looked_for
from site_builder.figures.columns import Columns
from site_builder.figures.comparison import compared_axes, compared_indicators, compared_levels
from site_builder.figures.corrections import corrected
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.growth_paths import path_bundle
from site_builder.figures.indicators import indicator_bundle
from site_builder.figures.leading import Compared, compared, directions, leading, levels_in_force
from site_builder.figures.levels import (
    BASELINE,
    fallen,
    level_key,
    moved,
    moved_in,
    municipality_bundle,
    profile_key,
    since_baseline,
)
from site_builder.figures.programme import OF_REGION, roadshow_bundle
from site_builder.figures.projects import measured_figures, project_figures
from site_builder.figures.rooms import OF_SESSIONS, STATES
from site_builder.figures.sessions import attendance_bundle, sessions_bundle
from site_builder.figures.spiderweb import region_bundle
from site_builder.figures.supported import supported_figures
from site_builder.figures.tonnes import tonnes
from site_builder.figures.years import Told, Years
from site_builder.measures.breaks import YearOf
from site_builder.model import Model, ProjectEntry
from site_builder.records.plan import Indicator
from site_builder.traces import derived, kept, remembered

_Figures = Mapping[Key, Figure]
_NONE = Columns({})


class Figures:
    """Every figure of a region, also those of its closed years."""

    def __init__(self, years: Years, scope: str | None = None) -> None:
        self.years = years
        self.scope = scope
        # What a municipality measured once is in its figures of every later year.
        self._named = lru_cache(maxsize=1 << 12)(
            lambda name: looked_for(name, lambda year: years.model(year).by_slug, self.bundle)
        )

    def reference(self) -> tuple[str, ...]:
        """That these are the figures: what they say is read one bundle at a time."""
        return ("figures",)

    def get(self, key: Key) -> Figure | None:
        """One figure; None where nothing of the kind was recorded in that year."""
        own = key._replace(basis="in_year") if key.statistic in STATES else key
        return self.bundle(bundle_of(own)).figure(own) if own.municipality else self._of_region(*own)

    @remembered
    def _of_region(self, *parts: Any) -> Figure | None:
        """A figure of the region: who shows it does not depend on those beside it."""
        return self.bundle(bundle_of(Key(*parts))).figure(Key(*parts))

    def at(self, key: Key) -> Figure:
        """One figure; with an unknown value where nothing of the kind was recorded in that year."""
        return self.get(key) or Figure(key, None, n=0, of=0, unknown=0)

    def indicator(
        self,
        indicator: Indicator,
        kind: str,
        statistic: str,
        year: int,
        *,
        basis: Basis = "in_year",
        comparable: str = "",
        municipality: str = "",
    ) -> Figure:
        """One figure of an indicator; an empty `kind` is all project types together, which only counts."""
        key = Key(indicator.id, statistic, year, basis, municipality=municipality, type=kind, set=comparable)
        return self.at(key)

    def whole(self, indicator: Indicator, kind: str, year: int, *, municipality: str = "") -> Figure:
        """How many projects, or municipalities, an indicator applies to by the end of a year."""
        statistic = "municipalities" if indicator.of == "municipality" else "projects"
        return self.indicator(indicator, kind, statistic, year, municipality=municipality)

    def sets(
        self,
        indicator: Indicator,
        kind: str,
        year: int,
        *,
        basis: Basis = "in_year",
        municipality: str = "",
    ) -> tuple[str, ...]:
        """The weight sets or functional units that something was measured in; `` where there are none."""
        bundle = self.bundle(Bundle(indicator.id, municipality, year, basis))
        statistics = ("mean", "share")
        return tuple(sorted(key.set for key in bundle if key.type == kind and key.statistic in statistics))

    def value(self, project: ProjectEntry, indicator: str, phase: str, year: int) -> Figure:
        """The value of one project in one phase, measured in `year`."""
        owner = project.municipality
        return self.at(Key(indicator, "value", year, municipality=owner, project=project.slug, phase=phase))

    def earlier(self, figure: Figure) -> Figure | None:
        """The figure that a figure is held against, as it is told; None where it is not compared."""
        return None if (key := figure.compared_key) is None else self.get(key)

    def leading(
        self, indicator: Indicator, kind: str, year: int, *, basis: Basis = "in_year", municipality: str = ""
    ) -> tuple[Compared, ...]:
        """Per weight set or functional unit the figure that speaks for a project type, beside the earlier."""
        found = leading(self.bundle(Bundle(indicator.id, municipality, year, basis)), kind)
        return tuple(compared(indicator, figure, self.earlier(figure)) for figure in found)

    def bundle(self, name: Bundle) -> Columns:
        """The figures of one bundle; none for a year that is not told of."""
        beside = name.room in OF_SESSIONS and name.year in self.years.with_sessions
        return self._bundle(*name) if beside or name.year in self.years.every else _NONE

    @kept(Columns.of)
    def _bundle(self, room: str, municipality: str, year: int, basis: Basis) -> Columns:
        made = self._made(Bundle(room, municipality, year, basis))
        return Columns(corrected(made, self.years.told(year)))

    def _made(self, name: Bundle) -> _Figures:
        told = self.years.told(name.year)
        if name.municipality and name.municipality not in told.model.by_slug:
            return {}
        match name.room:
            case "spiderweb" if name.municipality:
                return self._levels(name.municipality, name.year)
            case "spiderweb":
                return self._region(name.year)
            case "sessions":
                return {**sessions_bundle(told, name.year), **roadshow_bundle(told, name.year)}
            case "attendance":
                return attendance_bundle(told, name.municipality, name.year, name.basis)
            case "projects":
                made = measured_figures(told, name.municipality, name.year)
                return made if name.municipality else {**made, **tonnes(told, name.year)}
            case "indicators":
                return self._directions(name.year)
            case "programme" | "library":
                return OF_REGION[name.room](told, name.year)
            case "values":
                return project_figures(told, name.municipality, name.year)
            case _:
                return self._indicator(name)

    def _indicator(self, name: Bundle) -> _Figures:
        year, told = name.year, self.years.told(name.year)
        indicator = next((one for one in told.model.all_indicators if one.id == name.room), None)
        if indicator is None:
            return {}
        made = indicator_bundle(told, name.municipality, indicator, year, name.basis)
        before, earlier = self._before(year), self.bundle(name._replace(year=year - 1))
        return compared_indicators(indicator, before, self.years.year_of(year), earlier, made)

    def _before(self, year: int) -> YearOf | None:
        """The year before, where it is told of."""
        return self.years.year_of(year - 1) if year - 1 in self.years.every else None

    def _directions(self, year: int) -> _Figures:
        found = [
            one
            for indicator in self.years.model(year).all_indicators
            for kind in self.years.kinds(indicator)
            for one in self.leading(indicator, kind, year)
            if one.figure.known
        ]
        levels = levels_in_force(self.years.model(year), year)
        return {levels.key: levels, **{figure.key: figure for figure in directions(year, found)}}

    def _levels(self, municipality: str, year: int) -> _Figures:
        told = self.years.told(year)
        beside = beside_progress(told, municipality, year)
        made = {**municipality_bundle(told, municipality, year), **beside}
        if not any(key.statistic == "level" for key in made):
            return made
        then = self.assessed_before(municipality, year)
        now = self.years.year_of(year)
        before = now if then is None else self.years.year_of(then)
        earlier = {} if then is None else self.bundle(Bundle("spiderweb", municipality, then, "in_year"))
        compared = dict(compared_levels(before, now, earlier, made))
        levels = [figure for key, figure in compared.items() if key.statistic == "level"]
        recorded = self.bundle(Bundle("projects", municipality, year, "in_year"))
        return {
            **compared,
            **moved_in(municipality, year, levels),
            **self._since_baseline(municipality, year, made),
            **supported_figures(told, municipality, year, recorded),
        }

    def _since_baseline(self, municipality: str, year: int, made: _Figures) -> _Figures:
        """The levels of a year beside those of the first assessment; nothing in the first year itself."""
        first = self.first_assessed(municipality)
        if first is None or first == year:
            return {}
        start = self.bundle(Bundle("spiderweb", municipality, first, "in_year"))
        held = compared_levels(self.years.year_of(first), self.years.year_of(year), start, made)
        return since_baseline(municipality, year, [held[key] for key in held if key.statistic == "level"])

    def first_assessed(self, municipality: str) -> int | None:
        """The year of the first assessment of a municipality that counts: its baseline."""
        return next((year for year in self.years.every if self._assessed(municipality, year)), None)

    def _assessed(self, municipality: str, year: int) -> bool:
        entry = self.years.model(year).by_slug.get(municipality)
        return entry is not None and entry.assessment(year) is not None

    def assessed_before(self, municipality: str, year: int) -> int | None:
        """The newest year before `year` for which a municipality has an assessment that counts."""
        every = reversed(self.years.every)
        return next((one for one in every if one < year and self._assessed(municipality, one)), None)

    def _region(self, year: int) -> _Figures:
        told = self.years.told(year)
        levels, profiles, baselines = {}, {}, []
        for entry in told.model.members_in(year):
            if entry.assessment(year) is not None:
                own = self.bundle(Bundle("spiderweb", entry.slug, year, "in_year"))
                levels[entry.slug] = [own[level_key(axis.id, entry.slug, year)] for axis in told.model.axes]
                profiles[entry.slug] = own[profile_key(entry.slug, year)]
                baselines += [one for key, one in own.items() if key.topic == BASELINE and key.part]
        made = {**region_bundle(told, year, levels, profiles), **path_bundle(told, year)}
        made |= compared_members(told.model, year, self.at)
        since = fallen(year, baselines)
        made[since.key] = since
        earlier = self.bundle(Bundle("spiderweb", "", year - 1, "in_year"))
        found = compared_axes(self._before(year), self.years.year_of(year), earlier, made)
        medians = [one for key, one in found.items() if (key.topic, key.statistic) == ("spiderweb", "median")]
        return {**found, **{one.key: one for one in moved(Key("medians", "", year), medians)}}

    def named(self, name: str) -> Figure | None:
        """A figure of the table by its id; no bundle is made but those that may have it."""
        looked_in, found = self._named(name)
        # They are read, also where it is known already.
        tuple(map(self.bundle, looked_in))
        return found

    @derived
    def by_id(self) -> Mapping[str, Figure]:
        """Every figure of the table by its id."""
        return {figure.id: figure for figure in self.every()}

    def every(self) -> Iterator[Figure]:
        """Every figure of the table, by year: the region, then each municipality and its projects."""
        return chain.from_iterable(map(self.listed, self.bundles()))

    def bundles(self) -> Iterator[Bundle]:
        """Every bundle with figures of the table, in its order."""
        for year in self.years.with_figures:
            for slug in ("", *(entry.slug for entry in self.years.model(year).municipalities)):
                yield from bundles(self.years.model(year), slug, year)

    def listed(self, name: Bundle) -> Iterator[Figure]:
        """The figures of a bundle that are in the table."""
        return (figure for figure in self.bundle(name).values() if figure.listed)

    def of_year(self, year: int) -> Iterator[Figure]:
        """Every figure of the table of one year."""
        return chain.from_iterable(self.listed(name) for name in self.bundles() if name.year == year)

    def about(self, topic: str, municipality: str = "", year: int = 0) -> tuple[Figure, ...]:
        """Every figure of the table about a topic of the region, or of a municipality in a year."""
        return tuple(self.of_owner(municipality, year)) if municipality else self._about(topic)

    @remembered
    def _about(self, topic: str) -> tuple[Figure, ...]:
        """Those of the region: other topics of the same bundles may change without these."""
        return tuple(self.of_topic(topic))

    def of_topic(self, topic: str) -> Iterator[Figure]:
        """Every figure of the table about a topic of the region."""
        models = ((each, self.years.model(each)) for each in self.years.with_figures)
        found = chain.from_iterable(map(self.listed, bundles_about(topic, models)))
        return (figure for figure in found if figure.key.topic == topic)

    def of_owner(self, municipality: str, year: int) -> Iterator[Figure]:
        """Every figure of the table of a municipality or of the region in a year."""
        return chain.from_iterable(map(self.listed, bundles(self.years.model(year), municipality, year)))


def figures_of(model: Model) -> Figures:
    """The figures of one set of records by itself, without closed years beside it."""
    return Figures(Years(Told(model)))
