"""The figures of a year under the names, and with the parts, that they had in form 1.

They are today's figures, put together as the first edition did, so that the years that it closed can be
computed again. Nothing is added here: a new figure has no name of form 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.closed_year.figures import Figure
from site_builder.figures.figure import Figure as Now
from site_builder.figures.figure import Key
from site_builder.figures.figures import Figures
from site_builder.figures.first_edition import ALL
from site_builder.formats import decimal_text, lower_first
from site_builder.measures.paths import progress
from site_builder.measures.values import not_applicable, value_in
from site_builder.model import Model, MunicipalityEntry, ProjectEntry
from site_builder.records.plan import Indicator

_TIMES = "bijeenkomsten"
_VERDICTS = ("met", "below", "untestable", "no_level")


def first_edition(model: Model, figures: Figures) -> Iterator[Figure]:
    """Every figure of the year that a model reports on, in the form of the first edition."""
    told = _Told(model, figures)
    yield from told.region()
    for entry in model.municipalities:
        yield from told.municipality(entry)
        for project in entry.projects:
            yield from told.project(entry, project)


def _text(value: object) -> str | None:
    return None if value is None else decimal_text(value) if isinstance(value, Decimal) else str(value)


class _Told:
    """One year of a region as the first edition told it."""

    def __init__(self, model: Model, figures: Figures) -> None:
        self.model = model
        self.figures = figures
        self.year = model.year

    def at(self, topic: str, statistic: str, part: str = "", municipality: str = "") -> Now:
        """A figure of the year."""
        return self.figures.at(Key(topic, statistic, self.year, part=part, municipality=municipality))

    def region(self) -> Iterator[Figure]:
        """The figures of the region."""
        members = self.at("municipalities", "count")
        yield Figure(
            "region/municipalities",
            "Gemeenten die meedoen",
            _text(members.value),
            "gemeenten",
            parts={"assessed": _text(self.at("municipalities", "assessed").value)},
        )
        for axis in self.model.axes:
            middle = self.at("spiderweb", "median", axis.id)
            title = f"Regio, middelste niveau van {axis.name}"
            yield Figure(f"region/axes/{axis.id}", title, _text(middle.value), "niveau", middle.n, middle.of)
        for profile in sorted(self.model.records.profiles.profiles, key=lambda one: one.number):
            count = self.at("profiles", "count", str(profile.number))
            title = f"Regio, gemeenten met profiel {profile.number}"
            yield Figure(
                f"region/profiles/{profile.number}",
                title,
                _text(count.value),
                "gemeenten",
                count.n,
                count.of,
            )
        yield self._attendance("region/attendance", "Regio, bezette plaatsen bij bijeenkomsten", "plaatsen")
        for series in self.model.series.values():
            counts = {
                statistic: _text(self.at("series", statistic, series.id).value)
                for statistic in ("promised", "planned", "cancelled")
            }
            held = _text(self.at("series", "held", series.id).value)
            title = f"Regio, gehouden bijeenkomsten van {series.name}"
            yield Figure(f"region/series/{series.id}", title, held, _TIMES, parts=counts)
        for indicator in self.model.indicators:
            for kind in self.model.project_types:
                yield from self._indicator("region", "Regio", "", indicator, kind)

    def municipality(self, entry: MunicipalityEntry) -> Iterator[Figure]:
        """The figures of one municipality."""
        start = f"municipalities/{entry.slug}"
        yield from self._assessment(start, entry)
        yield from self._path(start, entry)
        title = f"{entry.name}, bezochte bijeenkomsten"
        yield self._attendance(f"{start}/attendance", title, _TIMES, entry.slug)
        own = {project.record.type for project in entry.projects if project.counts}
        for indicator in self.model.indicators:
            for kind in self.model.project_types:
                if kind in own:
                    yield from self._indicator(start, entry.name, entry.slug, indicator, kind)

    def _assessment(self, start: str, entry: MunicipalityEntry) -> Iterator[Figure]:
        position = next(
            (p for p in self.figures.years.told(self.year).positions[entry.slug] if p.year == self.year), None
        )
        if position is None:
            return
        for axis in self.model.axes:
            level = self.at("spiderweb", "level", axis.id, entry.slug)
            yield Figure(
                f"{start}/axes/{axis.id}", f"{entry.name}, {axis.name}", _text(level.value), "niveau"
            )
        known = self.at("spiderweb", "known", municipality=entry.slug)
        profile, computed, adopted = (
            _text(self.at("profiles", statistic, municipality=entry.slug).value)
            for statistic in ("profile", "computed", "adopted")
        )
        parts = {"computed": computed, "adopted": adopted, "nuance": position.computed.nuance}
        title = f"{entry.name}, profiel"
        yield Figure(f"{start}/profile", title, profile, "profiel", known.n, known.of, parts)

    def _path(self, start: str, entry: MunicipalityEntry) -> Iterator[Figure]:
        way = progress(self.model, entry)
        if way is None:
            return
        taken = self.figures.at(Key("growth_path", "taken", self.year, "to_date", municipality=entry.slug))
        steps = {
            f"{number} ({step.milestone.year})": step.state for number, step in enumerate(way.steps, start=1)
        }
        yield Figure(
            f"{start}/growth_path",
            f"{entry.name}, gezette stappen op het groeipad",
            _text(taken.value),
            "stappen",
            taken.n,
            taken.of,
            {"path": str(way.path.profile), "since": str(way.first_year), **steps},
        )

    def _attendance(self, name: str, title: str, unit: str, municipality: str = "") -> Figure:
        attended = self.at("attendance", "attended", municipality=municipality)
        executive = self.at("attendance", "executive", municipality=municipality)
        # Form 1 counted what was reported: none where nothing was.
        parts = {"executive": str(executive.count)}
        return Figure(name, title, str(attended.count), unit, attended.n, attended.of, parts)

    def _indicator(
        self, start: str, whose: str, municipality: str, indicator: Indicator, kind: str
    ) -> Iterator[Figure]:
        name = f"{start}/indicators/{indicator.id}/{kind}"
        title = f"{whose}, {indicator.name}, {lower_first(self.model.project_types[kind].name)}"

        def at(statistic: str, comparable: str = "") -> Now:
            return self.figures.indicator(
                indicator,
                kind,
                statistic,
                self.year,
                basis="to_date",
                comparable=comparable,
                municipality=municipality,
            )

        measured = at("measured")
        yield Figure(
            name,
            f"{title}: gemeten projecten",
            _text(measured.value),
            "projecten",
            measured.n,
            measured.of,
            {statistic: _text(at(statistic).value) for statistic in (*_VERDICTS, "not_applicable")},
        )
        for comparable in self.figures.sets(
            indicator, kind, self.year, basis="to_date", municipality=municipality
        ):
            mean, median = at("mean", comparable), at("median", comparable)
            if median.known:
                among = f" ({comparable})" if comparable else ""
                yield Figure(
                    f"{name}/{comparable or ALL}",
                    f"{title}{among}",
                    _text(mean.value),
                    indicator.unit,
                    mean.n,
                    mean.of,
                    {"median": _text(median.value)},
                )

    def project(self, entry: MunicipalityEntry, project: ProjectEntry) -> Iterator[Figure]:
        """The values of a project, and for which indicators it has none to have; drafts as drafts."""
        for indicator in self.model.indicators:
            name = f"projects/{project.municipality}/{project.slug}/{indicator.id}"
            title = f"{entry.name}, {project.record.name}, {indicator.name}"
            counts = {} if project.counts else {"counts": "false"}
            if not_applicable(project, indicator, self.year):
                yield Figure(name, title, None, indicator.unit, parts={"verdict": "not_applicable", **counts})
                continue
            value = value_in(project, indicator, self.year)
            if value is None:
                continue
            now = self.figures.value(project, indicator.id, value.measurement.phase, value.date.year)
            yield Figure(
                name,
                title,
                _text(now.number),
                indicator.unit,
                parts={
                    "verdict": now.verdict,
                    "phase": value.measurement.phase,
                    "level": _text(now.level),
                    "comparable": value.figure.comparable or None,
                    **counts,
                },
            )
