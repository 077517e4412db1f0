"""Closed years made of records in memory, as `load.closed` reads them from disk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from site_builder.closed_year import FORMAT
from site_builder.closed_year.figures import Figures
from site_builder.closed_year.manifest import Draft, Manifest, Origin
from site_builder.load import Closed
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from site_builder.records.errata import Erratum


def close(records: Records, year: int, *, drafts: bool = False, errata: Iterable[Erratum] = ()) -> Closed:
    """The year, closed on 4 February of the next one."""
    made = date(year + 1, 2, 4)
    left = (Draft("municipalities/wilg.yaml", "concept"),) if drafts else ()
    manifest = Manifest(FORMAT, year, records.region.name, Origin(made, "", "0"), left, {})
    return Closed(
        year=year,
        made=made,
        manifest=manifest,
        records=as_of(records, year),
        figures=Figures(year, records.region.name, "", ()),
        files={"municipalities.csv": b"slug,name\n", "figures.json": b"{}\n"},
        errata=tuple(errata),
    )


def erratum(
    figure: str | None = None,
    record: str | None = None,
    *,
    frozen: str | None = "3",
    right: str | None = "2",
    day: str = "2028-03-14",
) -> Erratum:
    """One correction."""
    return Erratum.model_validate(
        {
            "date": day,
            "figure": figure,
            "record": record,
            "frozen": frozen if figure else None,
            "right": right if figure else None,
            "reason": "Er was iemand dubbel geteld.",
        }
    )
