"""The parts of an indicator's page: one per project type, or one of municipalities."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.pages.indicators.figures import GroupFigures
from site_builder.pages.shared.chrome import Badge, Cell, Column, Link
from site_builder.pages.shared.measured import MeasuredRow


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """A project or a municipality without a value: not measured yet, or not applicable."""

    link: Link
    municipality: str
    why: str
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class TypePart:
    """One project type, or all municipalities. `rows` is empty where `municipalities` has a row each."""

    id: str
    name: str
    heading: str
    to_date: str
    coverage: str
    untestable: str
    alone: str
    groups: tuple[GroupFigures, ...]
    rows: tuple[MeasuredRow, ...]
    columns: tuple[Column, ...]
    municipalities: tuple[tuple[Cell, ...], ...]
    unmeasured: tuple[Unmeasured, ...]
    unmeasured_name: str
    table_name: str
    note: str
