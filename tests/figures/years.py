"""Figures of a fictional region, with and without closed years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from site_builder.figures.figure import Figure
from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.load import closed as closed_years
from site_builder.load import load
from site_builder.model import tie
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from site_builder.records.errata import Erratum


def figures_of(
    found: Records,
    closed: Mapping[int, Records] | None = None,
    errata: Mapping[int, Iterable[Erratum]] | None = None,
) -> Figures:
    """The figures of records; `closed` are the records of years that were closed."""
    told = {
        year: Told(tie(as_of(records, year)), (errata or {}).get(year, ()))
        for year, records in (closed or {}).items()
    }
    return Figures(Years(Told(tie(found)), told))


def figures_in(folder: Path, today: date) -> Figures:
    """The figures of a data folder with its closed years."""
    loaded = load(folder, today)
    years, _ = closed_years(folder, today)
    assert loaded.records is not None
    told = {one.year: Told(tie(one.records), one.errata) for one in years}
    return Figures(Years(Told(tie(loaded.records)), told))


class Named(Mapping[str, Figure]):
    """Every figure of the table by its id: of what is asked by name, no more is made than it needs."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def __getitem__(self, name: str) -> Figure:
        figure = self._figures.named(name)
        if figure is None:
            raise KeyError(name)
        return figure

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures.by_id)

    def __len__(self) -> int:
        return len(self._figures.by_id)


def named(found: Records) -> Mapping[str, Figure]:
    """Every figure of the table by its id."""
    return Named(figures_of(found))
