"""The figures of the indicators: per project, per municipality and for the region."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_builder.formats import decimal_text
from site_builder.frozen.figures import Figure
from site_builder.measures.aggregates import Aggregate, aggregate, region_aggregate
from site_builder.measures.values import not_applicable, value_in
from site_builder.model import Model, MunicipalityEntry, ProjectEntry
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.plan import Indicator

ALL = "alle"
"""Stands for the weight set or functional unit where there is none to name."""


def region_indicators(model: Model) -> Iterator[Figure]:
    """Every indicator per type of project, also where nothing was measured."""
    for indicator in model.indicators:
        for kind in PROJECT_TYPES:
            found = region_aggregate(model, indicator, kind, model.year)
            yield from _aggregate("region", "Regio", indicator, found)


def municipality_indicators(model: Model, entry: MunicipalityEntry) -> Iterator[Figure]:
    """Every indicator per type of which the municipality has a project that counts."""
    kinds = [
        kind for kind in PROJECT_TYPES if any(p.counts and p.record.type == kind for p in entry.projects)
    ]
    for indicator in model.indicators:
        for kind in kinds:
            found = aggregate(entry.projects, indicator, kind, model.year)
            yield from _aggregate(f"municipalities/{entry.slug}", entry.name, indicator, found)


def project_values(model: Model, entry: MunicipalityEntry, project: ProjectEntry) -> Iterator[Figure]:
    """Every indicator that was measured in a project, or does not apply to it; drafts too, as drafts."""
    for indicator in model.indicators:
        name = f"projects/{project.municipality}/{project.slug}/{indicator.id}"
        title = f"{entry.name}, {project.record.name}, {indicator.name}"
        counts = {} if project.counts else {"counts": "false"}
        if not_applicable(project, indicator, model.year):
            yield Figure(name, title, None, indicator.unit, parts={"verdict": "not_applicable", **counts})
            continue
        value = value_in(project, indicator, model.year)
        if value is not None:
            yield Figure(
                name,
                title,
                _text(value.figure.value),
                indicator.unit,
                parts={
                    "verdict": value.verdict,
                    "phase": value.measurement.phase,
                    "level": _text(value.level.value) if value.level else None,
                    "comparable": value.figure.comparable or None,
                    **counts,
                },
            )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else decimal_text(value)


def _aggregate(start: str, whose: str, indicator: Indicator, found: Aggregate) -> Iterator[Figure]:
    name = f"{start}/indicators/{indicator.id}/{found.type}"
    title = f"{whose}, {indicator.name}, {PROJECT_TYPES[found.type].lower()}"
    verdicts = ("met", "below", "untestable", "no_level")
    yield Figure(
        name,
        f"{title}: gemeten projecten",
        str(found.measured),
        "projecten",
        found.measured,
        found.projects,
        {
            **{verdict: str(found.verdicts(verdict)) for verdict in verdicts},
            "not_applicable": str(found.not_applicable),
        },
    )
    for group in found.groups:
        among = f" ({group.comparable})" if group.comparable else ""
        if group.median is not None:
            yield Figure(
                f"{name}/{group.comparable or ALL}",
                f"{title}{among}",
                _text(group.total),
                indicator.unit,
                group.weighted,
                group.measured,
                {"median": _text(group.median)},
            )
