"""The downloads of a closed year, byte for byte as they were frozen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.pages.data.words import size
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Cell, Chrome, Column, Link, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Frozen, Site
from site_builder.phrases import closed_years as words


@frozen
class YearDataView:
    """Everything that year_data.html uses."""

    chrome: Chrome
    title: str
    kicker: str
    lead: str
    columns: tuple[Column, ...]
    files: tuple[tuple[Cell, ...], ...]
    today: Link


def pages(site: Site) -> Iterator[Page]:
    """The page of the downloads, on the site of a closed year alone."""
    if site.frozen is not None:
        yield Page(urls.DATA, "year_data.html", later(year_data, site, site.frozen))


def year_data(site: Site, frozen: Frozen) -> YearDataView:
    """Every file of the closed year with its size and the number to check it with."""
    here = urls.DATA
    title = words.files_title(len(frozen.files), frozen.year)
    lead = words.files_lead(frozen.year)
    return YearDataView(
        chrome=chrome(site, here, "De gegevens van dit jaar", f"{title}. {lead}"),
        title=title,
        kicker=f"Open data · {frozen.year}",
        lead=lead,
        columns=(Column("Bestand"), Column("Grootte", numeric=True), Column("Controlegetal (SHA-256)")),
        files=tuple(
            (
                Cell(name, urls.link("", name)),
                Cell(size(len(content))),
                Cell(hashlib.sha256(content).hexdigest()),
            )
            for name, content in sorted(frozen.files.items())
        ),
        today=Link("De gegevens van nu", urls.link(site.place + here, urls.DATA)),
    )


AREA = Area(pages, {"year_data.html": "Open data van een jaar"}, shown="closed")
