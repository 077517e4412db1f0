"""The page of the open data: what can be downloaded, what it means, and what one may do with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder import urls
from site_builder.exports.licence import DEED, LICENCE
from site_builder.frozen import frozen
from site_builder.media_types import bare
from site_builder.pages.data import words
from site_builder.pages.data.offers import (
    Offer,
    Offers,
    by_subject,
    entrance,
    of_municipalities,
    of_programs,
    of_years,
)
from site_builder.pages.shared.area import single
from site_builder.pages.shared.chrome import Chrome, Link, chrome
from site_builder.pages.shared.printed import region_links
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute


@frozen
class DataView:
    """Everything that data.html uses; `dataset` describes the data for search engines (schema.org)."""

    chrome: Chrome
    dataset: Mapping[str, Any]
    kicker: str
    sought: tuple[Offer, ...]
    wide: Offer
    tables_heading: str
    tables_note: str
    groups: tuple[Offers, ...]
    municipalities: Offers
    years_heading: str
    years: tuple[Offer, ...]
    programs: tuple[Offer, ...]
    papers: tuple[Link, ...]
    licence: Link
    cite: str
    fictional: bool


def data(site: Site) -> DataView:
    """What can be downloaded, what it means, and what one may do with it."""
    here = urls.DATA
    tables = site.open_data.listed
    rows = sum(one.rows for one in tables)
    empty = sum(not one.rows for one in tables)
    changed = site.last_change
    *sought, wide = entrance(tables)
    return DataView(
        chrome=chrome(site, here, "Open data", f"{words.finding(len(tables), rows)}. {words.LEAD}"),
        dataset=_dataset(site),
        kicker=words.kicker(changed),
        sought=tuple(sought),
        wide=wide,
        tables_heading=words.finding(len(tables), rows),
        tables_note=words.empty_note(empty, len(tables)),
        groups=tuple(by_subject(tables)),
        municipalities=of_municipalities(site),
        years_heading=words.years(len(site.closed)),
        years=tuple(of_years(site)),
        programs=tuple(of_programs(site)),
        papers=region_links(site, here),
        licence=Link(LICENCE["name"], LICENCE["path"]),
        cite=words.cite(site.model.records.region, site.model.year, changed),
        fictional=site.fictional,
    )


def _dataset(site: Site) -> Mapping[str, Any]:
    """The data for search engines (schema.org Dataset), with whole addresses if the site has one."""
    region = site.model.records.region
    changed = site.last_change

    def at(address: str) -> str:
        return absolute(site, address) or urls.link(urls.DATA, address)

    downloads = (urls.PACKAGE, urls.WORKBOOK, urls.api("index"))
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{region.programme}: gegevens van {region.name}",
        "description": words.about(region, site.model.year),
        "url": at(urls.DATA),
        "inLanguage": "nl",
        "license": DEED,
        "isAccessibleForFree": True,
        "temporalCoverage": f"{region.from_year}/{site.model.year}",
        "creator": {"@type": "Organization", "name": region.organiser, "email": region.contact},
        **({"dateModified": changed.isoformat()} if changed else {}),
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": bare(address), "contentUrl": at(address)}
            for address in downloads
        ],
    }


AREA = single(urls.DATA, "data.html", "Open data", data)
