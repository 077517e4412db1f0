"""The values of one project: each with its figure, and the newest of each indicator against its level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder import urls
from site_builder.figures.figure import Figure, Key
from site_builder.figures.projects import value_key
from site_builder.formats import listing, lower_first
from site_builder.frozen import frozen
from site_builder.measures.proof import Passed, checks_of, rung_of_value
from site_builder.measures.values import PHASE_ORDER, Value, Verdict, history, not_applicable
from site_builder.model import ProjectEntry
from site_builder.pages.projects import words as say
from site_builder.pages.shared.chrome import Cell, ProofSign
from site_builder.pages.shared.measured import how_measured, sign, unmeasured
from site_builder.pages.shared.proof import sign_of, sign_of_one
from site_builder.pages.shared.sections import Section, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.figures import level_text, value_text, value_words, verdict_words
from site_builder.phrases.stated import measured, stated
from site_builder.phrases.strips import wanted_text
from site_builder.quantities import quantity_of
from site_builder.records.choices import SEB_VERDICTS
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator
from site_builder.records.proof import ValueCheck


@frozen
class ProjectValue:
    """One value of a project with the figure that it is.

    `figure` is None where no table tells of it: a measurement after the reported year, or one of two in the
    same phase and year, of which the figure is the later. `level_figure` is the level of its own year.
    `passed` tells which days are over.
    """

    indicator: Indicator
    value: Value
    figure: Figure | None
    passed: Passed
    level_figure: Figure | None = None

    @property
    def number(self) -> Decimal | None:
        """The value in the indicator's unit; None for a judgement."""
        return self.value.figure.value if self.figure is None else self.figure.number

    @property
    def level(self) -> Decimal | None:
        """The performance level of the year of the measurement."""
        if self.figure is not None:
            return self.figure.level
        return None if self.value.level is None else self.value.level.value

    @property
    def verdict(self) -> Verdict:
        """How the value stands against the level of its own year."""
        return (self.figure.verdict if self.figure is not None else None) or self.value.verdict

    @property
    def text(self) -> str:
        """The number with its unit; for a judgement the judgement."""
        if self.figure is None:
            return value_words(self.indicator, self.value)
        if self.figure.number is None:
            return stated(self.figure, value_words(self.indicator, self.value))
        return measured(self.indicator, self.figure)

    @property
    def verdict_text(self) -> str:
        """The verdict in words; for a judgement these are the figure itself."""
        words = verdict_words(self.indicator, replace(self.value, verdict=self.verdict))
        return stated(self.figure, words) if self.figure is not None and self.number is None else words

    @property
    def judged(self) -> str:
        """The same, in a word or two."""
        return self.text if quantity_of(self.indicator).judged else say.JUDGED[self.verdict]

    @property
    def wanted(self) -> str:
        """What the value is held against: `≥ 62%`; empty where that is nothing."""
        level = self.value.level
        if quantity_of(self.indicator).judged:
            return quantity_of(self.indicator).wanted
        if level is None:
            return ""
        known = self.level_figure
        return level_text(self.indicator, level) if known is None else wanted_text(self.indicator, known)

    @property
    def proof(self) -> ProofSign:
        """How well the value is proven: as its figure tells, else as was recorded since its year closed."""
        if self.figure is not None and self.figure.rungs is not None:
            return sign_of(self.figure.rungs)
        measurement = self.value.measurement
        recorded = measurement.reported_by or measurement.proofs or measurement.checks
        if self.figure is not None and not recorded:
            return sign_of(None)
        return sign_of_one(rung_of_value(measurement, self.indicator.id, self.passed))


Known = Mapping[str, tuple[ProjectValue, ...] | None]
"""The values of a project by indicator, earliest phase first; None where the indicator does not apply."""


def value_of(site: Site, indicator: Indicator, value: Value) -> ProjectValue:
    """The newest value of a project in its phase and year, with its figure."""
    return ProjectValue(indicator, value, site.figures.get(value_key(value)), site.model.passed)


def in_order(project: ProjectEntry) -> tuple[Measurement, ...]:
    """The measurements, earliest phase first."""
    return tuple(
        sorted(project.record.measurements, key=lambda one: (PHASE_ORDER.index(one.phase), one.date))
    )


def all_values(site: Site, project: ProjectEntry, year: int) -> Known:
    """Per indicator every value by the end of `year`, earliest phase first; None where it does not apply."""
    return {
        indicator.id: None
        if not_applicable(project, indicator, year)
        else tuple(values_of(site, project, indicator, year))
        for indicator in site.model.indicators
    }


def values_of(site: Site, project: ProjectEntry, indicator: Indicator, year: int) -> Iterator[ProjectValue]:
    """Every value of one indicator by the end of `year`, with its figure, earliest phase first."""
    values = history(project, indicator, year)
    last = {value_key(value): value for value in values}
    for value in values:
        key, level = value_key(value), value.level
        held = None
        if level is not None:
            held = Key(indicator.id, "level", value.year, type=level.type, set=level.weight_set or "")
        yield ProjectValue(
            indicator,
            value,
            site.figures.get(key) if last[key] is value else None,
            site.model.passed,
            site.figures.get(held) if held is not None else None,
        )


def indicators_section(
    site: Site, here: str, project: ProjectEntry, known: Known, newest: int
) -> Section | None:
    """The newest value of each indicator against its level, and in one line what was not measured."""
    latest = tuple(values[-1] for values in known.values() if values)
    if not latest:
        return None
    moments = {(one.value.measurement.phase, one.value.date) for one in latest}
    one_moment = latest[0].value.measurement if len(moments) == 1 else None
    rows = (_row(here, one, apart=one_moment is None) for one in latest)
    return Section(
        heading=say.tested_finding([one.verdict for one in latest]),
        caption=say.indicators_caption(one_moment, project.record.framework),
        table=table(
            "waarden",
            "De nieuwste waarde van elke indicator",
            ("Indicator", "Waarde", "Niveau", "Oordeel"),
            rows,
        ),
        note=" ".join(
            text
            for text in (
                missing(site, project, known),
                measured_with(latest),
                say.after_report(newest, site.model.year),
            )
            if text
        ),
    )


def missing(site: Site, project: ProjectEntry, known: Known) -> str:
    """In one line which indicators were not measured, and which do not apply."""
    groups: dict[str, list[str]] = {}
    for indicator in site.model.indicators:
        if known[indicator.id]:
            continue
        nothing = known[indicator.id] is None
        why = (
            f"geldt niet, want er is {quantity_of(indicator).nothing}"
            if nothing
            else unmeasured(project, indicator)
        )
        groups.setdefault(why, []).append(say.name_of(indicator))
    return " ".join(say.not_measured(why, listing(names)) for why, names in groups.items())


def _row(here: str, one: ProjectValue, *, apart: bool) -> Sequence[Cell]:
    """One indicator; `apart` says when it was measured, where not all were at the same moment."""
    measurement, quantity = one.value.measurement, quantity_of(one.indicator)
    return (
        Cell(
            say.name_of(one.indicator, first=True),
            urls.link(here, urls.indicator(one.indicator.id)),
            note=say.moment_words(measurement) if apart else "",
        ),
        Cell(
            (quantity.grade(measurement) or "–") if quantity.judged else one.text,
            note=", ".join(filter(None, (quantity.per_what(measurement), value_before(one)))),
            proof=one.proof,
        ),
        Cell(one.wanted or "geen"),
        Cell(one.judged, state=sign(one.value, one.verdict)),
    )


def value_before(one: ProjectValue) -> str:
    """What stood there before a check, in a word or three: `eerst € 0,18`."""
    texts = [before_text(one, check) for check in checks_of(one.value.measurement, one.indicator.id)]
    return ", ".join(f"eerst {text}" for text in texts if text)


def before_text(one: ProjectValue, check: ValueCheck) -> str:
    """The value before a check, as the value itself is written; empty where it was right."""
    if check.verdict_before is not None:
        return lower_first(SEB_VERDICTS[check.verdict_before])
    return "" if check.before is None else value_text(one.indicator, check.before, one.level)


def measured_with(latest: Sequence[ProjectValue]) -> str:
    """With what each value was measured: the tool, and for some the method."""
    groups: dict[str, list[str]] = {}
    for one in latest:
        how = how_measured(one.indicator, one.value.measurement)
        groups.setdefault(how, []).append(say.name_of(one.indicator))
    return " ".join(say.how(names, how, alone=len(groups) == 1) for how, names in groups.items())
