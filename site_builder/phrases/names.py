"""The names behind the codes in records, for sentences about those records."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.formats import date_long, lower_first
from site_builder.frozen import frozen
from site_builder.records.collection import Records
from site_builder.records.plan import Indicator


@frozen
class Names:
    """Names by code; a code without a name stands for itself.

    `codes` maps the name of a field that holds a code to the names of what it refers to. Numbers of people
    `below` that are not told in public.
    """

    codes: Mapping[str, Mapping[str, str]]
    indicators: tuple[Indicator, ...]
    below: int | None = None

    def of(self, field: str, code: str) -> str:
        """The name of what a field's code refers to."""
        return self.codes.get(field, {}).get(code, code)


NO_NAMES = Names({}, ())


def names_of(*versions: Records) -> Names:
    """The names in one or more versions of the records; a later version goes first."""
    axes: dict[str, str] = {}
    municipalities: dict[str, str] = {}
    sessions: dict[str, str] = {}
    series: dict[str, str] = {}
    support: dict[str, str] = {}
    types: dict[str, str] = {}
    tools: dict[str, str] = {}
    subjects: dict[str, str] = {}
    indicators: dict[str, Indicator] = {}
    for records in versions:
        axes |= {axis.id: axis.short_name for axis in records.spiderweb.axes}
        municipalities |= {slug: record.name for slug, record in records.municipalities.items()}
        series |= {one.id: one.name for one in records.series.series}
        support |= {one.id: one.name for one in records.support.support}
        types |= {one.id: one.name for one in records.indicators.project_types}
        tools |= {one.id: one.name for one in records.tools.tools}
        subjects |= {one.id: lower_first(one.name) for one in records.lesson_subjects.subjects}
        indicators |= {one.id: one for one in records.indicators.indicators}
        sessions |= {
            session.id: f"“{session.title}” op {date_long(session.date)}"
            for year in records.sessions.values()
            for session in year.sessions
        }
    codes = {
        "axis": axes,
        "levels": axes,
        "session": sessions,
        "series": series,
        "support": support,
        "type": types,
        "tools": tools,
        "subjects": subjects,
        "lesson_subjects": subjects,
        "need_subjects": subjects,
        "municipality": municipalities,
        "municipalities": municipalities,
        "neighbours": municipalities,
        "examples_by": municipalities,
    }
    below = versions[-1].region.settings.suppress_attendance_below if versions else None
    return Names(codes, tuple(indicators.values()), below)
