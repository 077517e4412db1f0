"""The page of the open data, and the files behind it."""

from __future__ import annotations

import json

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.render import render
from site_builder.views import data as area
from site_builder.views.data import data
from site_builder.views.site import Site
from tests.exports.filled import filled
from tests.measures.region import region


def site_of(model: Model) -> Site:
    """A site over a model, in which git knows nothing."""
    return Site(model=model, history=NO_HISTORY, css="assets/site.css")


def test_the_finding_counts_tables_and_rows() -> None:
    """The heading has the numbers of the tables below it."""
    site = site_of(filled())
    view = data(site)
    rows = sum(len(one.table.rows) for one in site.tables)
    assert view.title == f"{len(site.tables)} tabellen met {rows} rijen"
    assert len(view.tables) == len(view.fields) == len(site.tables)


def test_an_empty_table_is_named_as_empty() -> None:
    """A region without municipalities says so, and tells when rows come."""
    view = data(site_of(region()))
    assert "nog leeg" in view.tables_heading
    assert "zodra iemand" in view.tables_note
    assert "municipalities/" not in " ".join(cell.text for row in view.json for cell in row)


def test_every_link_of_the_page_leads_to_a_file() -> None:
    """What the tables promise to download is made."""
    site = site_of(filled())
    made = {file.address for file in area.files(site, ())}
    view = data(site)
    assert {urls.DATA + row[1].href for row in view.tables} | {urls.DATA_PACKAGE} <= made
    assert {row[0].text for row in view.json} <= made


def test_every_file_of_the_package_is_made() -> None:
    """The descriptor names the tables that stand beside it."""
    made = {file.address: file.content for file in area.files(site_of(filled()), ())}
    package = json.loads(made[urls.DATA_PACKAGE])
    assert {urls.DATA + one["path"] for one in package["resources"]} < set(made)


def test_a_fictional_region_says_that_it_is() -> None:
    """Nobody takes made-up numbers for real ones."""
    (page,) = area.pages(site_of(filled()))
    text = render(page).decode()
    assert "deze regio bestaat niet" in text
    assert "CC0-1.0" in text
