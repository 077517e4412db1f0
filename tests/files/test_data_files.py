"""What a table that is too large for a spreadsheet is offered as."""

from __future__ import annotations

import io
import json

import pytest
from openpyxl import load_workbook

from site_builder import urls
from site_builder.files.data_files import of_municipality
from site_builder.history import NO_HISTORY
from site_builder.pages.data.offers import by_subject
from site_builder.pages.shared.site import Site
from tests.exports.filled import filled
from tests.files.offered import offered


def test_a_large_table_is_whole_as_csv_and_per_municipality_in_every_form(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No sheet, answer or link of it is left, nor a path in the description; its shares are as they were."""
    monkeypatch.setattr("site_builder.exports.resource.MOST_CELLS", 500)
    site = Site(model=filled(), history=NO_HISTORY, css="site.css")
    listed = site.open_data.listed
    large = {one.heading.name: one.heading for one in listed if one.large}
    assert 0 < len(large) < len(listed)
    made = offered(site)
    paths = json.loads(made[urls.OPENAPI])["paths"]
    sheets = load_workbook(io.BytesIO(made[urls.WORKBOOK])).sheetnames
    for name, table in large.items():
        assert urls.table(f"{name}.csv") in made
        assert urls.table(f"{name}.csv", for_excel=True) not in made
        assert urls.api("tables", name) not in made
        assert table.title not in sheets
        assert not [path for path in paths if path.endswith(f"/{name}.json") and "tables" in path]
    for group in by_subject(listed):
        for offer in group.items:
            some = offer.id.removeprefix("velden-") in large
            assert [link.label for link in offer.files] == (
                ["CSV"] if some else ["CSV voor Excel", "CSV", "JSON"]
            )
            assert ("Te groot voor Excel" in offer.text) is some
    entry = site.model.municipalities[0]
    own = {file.address: file.content for file in of_municipality(site, (), entry.slug)}
    assert "figures" in json.loads(own[urls.api("municipalities", entry.slug, "tables")])
