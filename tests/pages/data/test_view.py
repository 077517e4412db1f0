"""The page of the open data, and the files behind it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from urllib.parse import urljoin

from openpyxl import load_workbook

from site_builder import urls
from site_builder.formats import number
from site_builder.history import NO_HISTORY
from site_builder.model import Model, tie
from site_builder.pages.data import view as area
from site_builder.pages.data.view import data
from site_builder.pages.shared.site import Frozen, Site
from site_builder.render import render
from tests.exports.filled import HOSTILE, filled
from tests.files.offered import offered, offered_of_filled
from tests.measures.region import region

FILES = {"datapackage.json": b"{}\n", "levels.csv": b"a\r\n1\r\n"}


def site_of(model: Model, closed: tuple[Site, ...] = ()) -> Site:
    """A site over a model, in which git knows nothing."""
    return Site(model=model, history=NO_HISTORY, css="assets/site.css", closed=closed)


def with_a_closed_year() -> Site:
    """The same site after 2026 was closed."""
    frozen = Frozen(2026, date(2027, 1, 5), files=FILES)
    year = Site(model=filled(), history=NO_HISTORY, css="assets/site.css", frozen=frozen)
    return site_of(filled(), (year,))


def links(html: str) -> set[str]:
    """Where the links in the page's own part lead, from the root of the site."""
    main = html[html.index("<main") : html.index("</main>")]
    found = (urljoin(f"https://x/{urls.DATA}", href) for href in re.findall(r'href="([^"#]+)"', main))
    return {link.removeprefix("https://x/") for link in found if link.startswith("https://x/")}


def test_the_heading_counts_tables_and_rows() -> None:
    """It has the numbers of the tables below it, which each stand there once."""
    site = site_of(filled())
    view = data(site)
    tables = site.open_data.listed
    rows = sum(one.rows for one in tables)
    assert view.tables_heading == f"Alles: {len(tables)} tabellen met {number(rows)} rijen"
    assert sum(len(group.items) for group in view.groups) == len(tables)
    assert len({group.title for group in view.groups}) == len(view.groups)


def test_what_people_look_for_comes_first() -> None:
    """Three tables and the wide one, each as a workbook with a sheet of that name and one that explains."""
    site = site_of(filled())
    view = data(site)
    found = offered_of_filled()
    assert [len(item.files) for item in (*view.sought, view.wide)] == [4] * 4
    for item in (*view.sought, view.wide):
        content = found[urljoin(urls.DATA, item.files[0].href)]
        assert len(load_workbook(io.BytesIO(content)).sheetnames) == 2


def test_every_column_is_told_but_for_words_beside_codes() -> None:
    """Those are explained once; each other column stands with its table."""
    view = data(site_of(filled()))
    told = {item.id: item.columns for group in view.groups for item in group.items}
    assert [one.name for one in told["velden-axes"]] == [
        "id",
        "name",
        "short_name",
        "subject",
        "source_title",
    ]
    assert not [one.name for columns in told.values() for one in columns if one.name.endswith("_label")]


def test_an_empty_table_is_named_as_empty() -> None:
    """A region without municipalities says so, and tells when rows come."""
    view = data(site_of(region()))
    assert "nog leeg" in view.tables_note
    assert "zodra iemand" in view.tables_note
    assert "municipalities/" not in " ".join(link.label for one in view.programs for link in one.files)
    assert view.municipalities.title == "De bestanden van 0 gemeenten"


def test_every_link_of_the_page_leads_to_a_file() -> None:
    """What the page promises to download is made, for each table and municipality."""
    site = site_of(filled())
    (page,) = area.AREA.pages(site)
    promised = {link for link in links(render(page).decode()) if not link.endswith("/")}
    assert len(promised) > 2 * len(site.open_data.listed) + 3 * len(site.model.municipalities)
    assert promised <= set(offered_of_filled())


def test_every_file_of_the_package_is_made() -> None:
    """The descriptor names the tables that stand beside it; the package has them in one file."""
    found = offered_of_filled()
    package = json.loads(found[urls.DATA_PACKAGE])
    names = {one["path"] for one in package["resources"]}
    assert {urls.DATA + name for name in names} < set(found)
    with zipfile.ZipFile(io.BytesIO(found[urls.PACKAGE])) as packed:
        assert set(packed.namelist()) == {"datapackage.json", *names}
        assert packed.read("levels.csv") == found[urls.table("levels.csv")]


def test_a_fictional_region_says_that_it_is() -> None:
    """Nobody takes made-up numbers for real ones, a search engine neither."""
    (page,) = area.AREA.pages(site_of(filled()))
    text = render(page).decode()
    assert "deze regio bestaat niet" in text
    assert "CC0-1.0" in text
    described = json.loads(
        re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)[0]
    )
    assert described["@type"] == "Dataset"
    assert "verzonnen" in described["description"]


def test_a_closed_year_has_its_own_data() -> None:
    """The page leads to the frozen files, which are one file too; an open year leads to the tables of now."""
    site = with_a_closed_year()
    view = data(site)
    assert view.years_heading == "Eén jaar is afgesloten en verandert niet meer"
    assert view.years[0].text == "Vastgesteld op 5 januari 2027"
    assert view.years[0].files[0].href == "../jaren/2026/data/"
    with zipfile.ZipFile(io.BytesIO(offered(site)["jaren/2026/data/gegevens.zip"])) as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == FILES
    assert data(site_of(filled())).years[0].files[0].href == "#tabellen"


def test_a_name_ends_no_script() -> None:
    """A hostile name stays data in the description for search engines."""
    model = filled()
    named = model.records.region.model_copy(update={"name": f"</script>{HOSTILE}"})
    (page,) = area.AREA.pages(site_of(tie(replace(model.records, region=named))))
    text = render(page).decode()
    block = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)[0]
    assert f"</script>{HOSTILE}" in json.loads(block)["name"]


def test_the_same_bytes() -> None:
    """The same records give the same files."""
    assert offered(site_of(filled())) == offered_of_filled()
