"""The years in the answers of the interface: which are closed, and where each stands as it was closed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from site_builder import urls
from site_builder.figures.figures import Figures
from site_builder.frozen import frozen
from site_builder.model import Model


@frozen
class YearAnswer:
    """One year of the plan."""

    year: int
    closed: Annotated[bool, Field(description="true als het jaar is vastgesteld en niet meer verandert.")]
    package: Annotated[
        str | None,
        Field(
            description="Het pakket zoals het is vastgesteld, vanaf dit bestand. null als het jaar open is."
        ),
    ]
    corrections: Annotated[
        int, Field(description="Hoeveel verbeteringen er sindsdien zijn. Ze staan in de tabel errata.")
    ]


@frozen
class YearsAnswer:
    """Every year that the site tells of, oldest first."""

    years: tuple[YearAnswer, ...]


def years_answer(_model: Model, figures: Figures) -> YearsAnswer:
    """The years of the plan up to now, and those that were closed."""
    closed = figures.years.closed
    return YearsAnswer(
        tuple(
            YearAnswer(
                year=year,
                closed=year in closed,
                package=urls.link(urls.API, urls.year(year) + urls.PACKAGE) if year in closed else None,
                corrections=len(closed[year].errata) if year in closed else 0,
            )
            for year in figures.years.every
        )
    )
